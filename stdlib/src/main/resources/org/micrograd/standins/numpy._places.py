"""Functions of the places of items: take, put, diagonals, indices of triangles."""

import itertools
import math

from numpy._convert import java, raw
from numpy._flags import fixed
from numpy._make import asarray, shape_of
from numpy._ranges import arange
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._sets import nonzero
from numpy._types import generic
from numpy._ufuncs import where

__all__ = "take take_along_axis put_along_axis put putmask place copyto compress extract resize ndim shape size trace diagonal fill_diagonal unravel_index ravel_multi_index".split()


def _shapes():
    import numpy

    return numpy


def take(a, indices, axis=None, out=None, mode="raise"):
    """The items at places."""
    own = asarray(a)
    own = own.reshape(-1) if axis is None else own
    k = axis_of(axis or 0, own.ndim)
    places = asarray(indices)
    n = own.shape[k]
    if mode not in ("raise", "wrap", "clip"):
        raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {mode!r})")
    if not n and places.size:
        raise IndexError("cannot do a non-empty take from an empty axes.")
    places = places % n if mode == "wrap" else places.clip(0, n - 1) if mode == "clip" else places
    found = own[(slice(None),) * k + (places if places.ndim else int(places),)]
    if out is None:
        return found
    if mode == "raise" and out.dtype != own.dtype:
        raise TypeError(f"Cannot cast array data from {out.dtype!r} to {own.dtype!r} according to the rule 'safe'")
    out[...] = found
    return out


def _along(own, indices, axis):
    k = axis_of(axis, own.ndim)
    form = [n if j == k or indices.shape[j] != 1 else own.shape[j] for j, n in enumerate(indices.shape)]
    keys = [arange(n).reshape([-1 if i == j else 1 for j in range(own.ndim)]) for i, n in enumerate(form)]
    keys[k] = indices
    return tuple(keys)


def take_along_axis(arr, indices, axis):
    """The items at places along an axis, as argsort and argmax give them."""
    own, places = asarray(arr), asarray(indices)
    if axis is None:
        return own.reshape(-1)[places]
    if own.ndim != places.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    own = _spread_over(own, places, axis_of(axis, own.ndim))
    return own[_along(own, places, axis)]


def _spread_over(own, places, k):
    """As there: an axis of one item is as long as that of the places."""
    form = [n if j == k or n != 1 else places.shape[j] for j, n in enumerate(own.shape)]
    return own if tuple(form) == own.shape else raw(java.broadcast(own._a, form))


def put_along_axis(arr, indices, values, axis):
    """Sets the items at places along an axis."""
    if axis is None:
        arr.reshape(-1)[indices] = values
    else:
        arr[_along(arr, asarray(indices), axis)] = values


def put(a, ind, v, mode="raise"):
    """Sets items by their places in one row."""
    places, n = asarray(ind).reshape(-1).tolist(), a.size
    if mode not in ("raise", "wrap", "clip"):
        raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {mode!r})")
    for i in places:
        if mode == "raise" and not -n <= i < n:
            raise IndexError(f"index {i} is out of bounds for axis 0 with size {n}")
    for i, x in zip(places, itertools.cycle(asarray(v).reshape(-1))):
        a[_shapes().unravel_index(max(0, min(i, n - 1)) if mode == "clip" else i % n, a.shape)] = x


def putmask(a, mask, values):
    """Sets items where a mask holds."""
    given = asarray(values)
    a[mask] = _shapes().resize(given, a.shape)[mask] if given.size > 1 else given.reshape(-1)[0]


def place(arr, mask, vals):
    """Sets the items where a mask holds, one value after the other."""
    arr[mask] = _shapes().resize(asarray(vals), (int(asarray(mask).sum()),))


def copyto(dst, src, casting="same_kind", where=True):
    """Writes an array into another."""
    if not isinstance(dst, ndarray):
        raise TypeError(f"copyto() argument 1 must be numpy.ndarray, not {'numpy.' if isinstance(dst, generic) else ''}{type(dst).__name__}")
    given = asarray(src)
    if not _shapes().can_cast(given if not given.ndim else given.dtype, dst.dtype, casting):
        raise TypeError(f"Cannot cast {'array data' if given.ndim else 'scalar'} from {given.dtype!r} to {dst.dtype!r} according to the rule '{casting}'")
    if where is True:
        dst[...] = src
    else:
        dst[...] = globals()["where"](where, src, dst)


def compress(condition, a, axis=None, out=None):
    """The items for which a condition holds."""
    own = asarray(a).reshape(-1) if axis is None else asarray(a)
    return take(own, nonzero(condition)[0], axis or 0, out)


def extract(condition, arr):
    """The items for which a condition holds, in one row."""
    return asarray(arr).reshape(-1)[asarray(condition).reshape(-1).astype(bool)]


def resize(a, new_shape):
    """The items, over and over, in a shape."""
    form, own = shape_of(new_shape), asarray(a).reshape(-1)
    if any(n < 0 for n in form):
        raise ValueError("all elements of `new_shape` must be non-negative")
    if not own.size:
        return _shapes().zeros(form, own.dtype)
    return own[arange(math.prod(form)) % own.size].reshape(form)


def _resize_here(self, *shape, refcheck=True):
    """Gives an array as many items as a shape has, new ones 0."""
    form = shape_of(shape[0] if len(shape) == 1 and shape[0] is not None else shape)
    if any(n < 0 for n in form):
        raise ValueError("negative dimensions not allowed")
    if not self.flags.forc:
        raise ValueError("resize only works on single-segment arrays")
    if not java.isWhole(self._a):
        raise ValueError("cannot resize this array: it does not own its data")
    made, n = _shapes().zeros(math.prod(form), self.dtype), min(math.prod(form), self.size)
    made[:n] = self.reshape(-1)[:n]
    self._a, self._shape = made.reshape(form)._a, None


def ndim(a):
    """How many axes."""
    return asarray(a).ndim


def shape(a):
    """How many items along each axis."""
    return asarray(a).shape


def size(a, axis=None):
    """How many items."""
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def diagonal(a, offset=0, axis1=0, axis2=1):
    """The items of a diagonal."""
    own = asarray(a)
    if own.ndim < 2:
        raise ValueError("diag requires an array of at least two dimensions")
    rows = _shapes().moveaxis(own, (axis1, axis2), (0, 1))
    rows = rows[:, offset:] if offset >= 0 else rows[-offset:]
    steps = list(java.strides(rows._a))
    return raw(fixed(java.strided(rows._a, [*rows.shape[2:], min(rows.shape[:2])], [*steps[2:], steps[0] + steps[1]])))


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """The sum of a diagonal."""
    return diagonal(a, offset, axis1, axis2).sum(-1, dtype, out)


def fill_diagonal(a, val, wrap=False):
    """Sets the diagonal."""
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim > 2 and len(set(a.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    step = 1 + sum(math.prod(a.shape[k:]) for k in range(1, a.ndim))
    places = arange(a.size if wrap or a.ndim > 2 else min(a.size, a.shape[1] ** 2))[::step]
    put(a, places, val)


def _in_order(order):
    if order not in ("C", "F", "A", "K"):
        raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got {order!r})")
    if order not in ("C", "F"):
        raise ValueError("only 'C' or 'F' order is permitted")
    return order == "F"


def unravel_index(indices, shape, order="C"):
    """The places along each axis of those in one row."""
    if _in_order(order):
        return unravel_index(indices, shape_of(shape)[::-1])[::-1]
    form, places = shape_of(shape), asarray(indices)
    if not places.size and not isinstance(indices, ndarray):
        raise TypeError("indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'")
    if places.dtype.kind not in "iu":
        raise TypeError("only int indices permitted")
    total = math.prod(form)
    if places.size and (places.max() >= total or places.min() < 0):
        raise ValueError(f"index {int(places.max())} is out of bounds for array with size {total}")
    found = []
    for n in form[::-1]:
        found.insert(0, places % n)
        places = places // n
    return tuple(each if isinstance(each, ndarray) and each.ndim else each[()] if isinstance(each, ndarray) else each for each in found)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """The places in one row of those along each axis."""
    form, places = shape_of(dims), list(map(asarray, multi_index))
    if math.prod(form) > 2**63 - 1:
        raise ValueError("invalid dims: array size defined by dims is larger than the maximum possible size.")
    if any(each.size and each.dtype.kind not in "iu" for each in places):
        raise TypeError("only int indices permitted")
    ways = (mode,) * len(form) if isinstance(mode, str) else tuple(mode)
    if len(places) != len(form):
        raise ValueError(f"parameter multi_index must be a sequence of length {len(form)}")
    inside = []
    for each, n, way in zip(places, form, ways):
        if way == "raise" and each.size and (each.min() < 0 or each.max() >= n):
            raise ValueError("invalid entry in coordinates array")
        inside.append(each if way == "raise" else each % n if way == "wrap" else each.clip(0, n - 1))
    found, isturned = 0, _in_order(order)
    for each, n in zip(inside[::-1] if isturned else inside, form[::-1] if isturned else form):
        found = asarray(found) * n + asarray(each)
    return found


methods({"resize": _resize_here, "take": take, "trace": trace, "diagonal": diagonal, "compress": lambda self, condition, axis=None: compress(condition, self, axis), "put": put})
