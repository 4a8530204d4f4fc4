"""Functions of the places of items: take, pad, indices of triangles, walks through arrays."""

import itertools
import math

from numpy._convert import compute, java, operand, raw
from numpy._make import arange, array, asarray, full, shape_of
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._sets import nonzero
from numpy._ufuncs import where

__all__ = "pad take take_along_axis put_along_axis put putmask place copyto compress extract resize ndim shape size trace diagonal fill_diagonal unravel_index ravel_multi_index tril_indices triu_indices tril_indices_from triu_indices_from diag_indices".split()


def _shapes():
    import numpy

    return numpy


def pad(array, pad_width, mode="constant", constant_values=0, **others):
    """An array with more items around it."""
    own = asarray(array)
    width = asarray(pad_width)
    pairs = [[int(x) for x in pair] for pair in raw(java.broadcast(width._a, [own.ndim, 2]))]
    values = list(raw(java.broadcast(operand(constant_values), [own.ndim, 2])))
    if mode not in ("constant", "edge", "reflect", "symmetric", "wrap", "linear_ramp", *_MEANS):
        raise ValueError(f"mode '{mode}' is not supported")
    ends = list(raw(java.broadcast(operand(others.get("end_values", 0)), [own.ndim, 2])))
    for k, ((before, after), (low, high)) in enumerate(zip(pairs, values)):
        n = own.shape[k]
        if mode == "constant":
            form = list(own.shape)
            parts = [full([*form[:k], m, *form[k + 1 :]], value, own.dtype) for m, value in ((before, low), (after, high))]
            own = _shapes().concatenate([parts[0], own, parts[1]], k)
        elif mode == "linear_ramp":
            own = _ramped(own, k, before, after, *ends[k])
        elif mode in _MEANS:
            own = _averaged(own, k, before, after, _MEANS[mode], others.get("stat_length"))
        else:
            own = raw(compute.take(own._a, [_mirrored(i, n, mode) for i in range(-before, n + after)], k))
    return own


# What stands around an array is made of its items.
_MEANS = {"mean": "mean", "maximum": "max", "minimum": "min", "median": "median"}


def _ramped(own, k, before, after, low, high):
    """Numbers that go straight from an end to the first item, and from the last to the other end."""
    np = _shapes()
    rows = np.moveaxis(own, k, 0)
    left = np.linspace(low, rows[0], before, endpoint=False) if before else rows[:0]
    right = np.linspace(high, rows[-1], after, endpoint=False)[::-1] if after else rows[:0]
    return np.moveaxis(np.concatenate([asarray(left).astype(own.dtype), rows, asarray(right).astype(own.dtype)]), 0, k)


def _averaged(own, k, before, after, name, length):
    np = _shapes()
    rows = np.moveaxis(own, k, 0)
    n = len(rows) if length is None else length
    low, high = (asarray(getattr(np, name)(part, axis=0, keepdims=True)) for part in (rows[:n], rows[-n:] if n else rows))
    low, high = ((each if own.dtype.kind == "f" else np.round(each)).astype(own.dtype) for each in (low, high))
    return np.moveaxis(np.concatenate([np.repeat(low, before, 0), rows, np.repeat(high, after, 0)]), 0, k)


def _mirrored(i, n, mode):
    if mode == "edge":
        return min(max(i, 0), n - 1)
    if mode == "wrap":
        return i % n
    period = max(1, 2 * n - 2) if mode == "reflect" else 2 * n
    place = i % period
    return place if place < n else (period if mode == "reflect" else 2 * n - 1) - place


def take(a, indices, axis=None, out=None, mode="raise"):
    """The items at places."""
    own = asarray(a)
    own = own.reshape(-1) if axis is None else own
    k = axis_of(axis or 0, own.ndim)
    places = asarray(indices)
    n = own.shape[k]
    places = places % n if mode == "wrap" else places.clip(0, n - 1) if mode == "clip" else places
    return own[(slice(None),) * k + (places if places.ndim else int(places),)]


def _along(own, indices, axis):
    k = axis_of(axis, own.ndim)
    form = indices.shape
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
    return own[_along(own, places, axis)]


def put_along_axis(arr, indices, values, axis):
    """Sets the items at places along an axis."""
    if axis is None:
        arr.reshape(-1)[indices] = values
    else:
        arr[_along(arr, asarray(indices), axis)] = values


def put(a, ind, v, mode="raise"):
    """Sets items by their places in one row."""
    for i, x in zip(asarray(ind).reshape(-1), itertools.cycle(asarray(v).reshape(-1))):
        a[_shapes().unravel_index(i % a.size, a.shape)] = x


def putmask(a, mask, values):
    """Sets items where a mask holds."""
    given = asarray(values)
    a[mask] = _shapes().resize(given, a.shape)[mask] if given.size > 1 else given.reshape(-1)[0]


def place(arr, mask, vals):
    """Sets the items where a mask holds, one value after the other."""
    arr[mask] = _shapes().resize(asarray(vals), (int(asarray(mask).sum()),))


def copyto(dst, src, casting="same_kind", where=True):
    """Writes an array into another."""
    if where is True:
        dst[...] = src
    else:
        dst[...] = globals()["where"](where, src, dst)


def compress(condition, a, axis=None, out=None):
    """The items for which a condition holds."""
    own = asarray(a).reshape(-1) if axis is None else asarray(a)
    return take(own, nonzero(condition)[0], axis or 0)


def extract(condition, arr):
    """The items for which a condition holds, in one row."""
    return asarray(arr).reshape(-1)[asarray(condition).reshape(-1).astype(bool)]


def resize(a, new_shape):
    """The items, over and over, in a shape."""
    form, own = shape_of(new_shape), asarray(a).reshape(-1)
    return own[arange(math.prod(form)) % own.size].reshape(form)


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
    return raw(java.strided(rows._a, [*rows.shape[2:], min(rows.shape[:2])], [*steps[2:], steps[0] + steps[1]]))


def trace(a, offset=0):
    """The sum of a diagonal."""
    return diagonal(a, offset).sum(-1)


def fill_diagonal(a, val, wrap=False):
    """Sets the diagonal."""
    rows = arange(min(a.shape))
    a[rows, rows] = val


def unravel_index(indices, shape, order="C"):
    """The places along each axis of those in one row."""
    form, places = shape_of(shape), asarray(indices)
    total = math.prod(form)
    if places.size and (places.max() >= total or places.min() < 0):
        raise ValueError(f"index {int(places.max())} is out of bounds for array with size {total}")
    found = []
    for n in form[::-1]:
        found.insert(0, places % n)
        places = places // n
    return tuple(each if isinstance(each, ndarray) and each.ndim else each[()] if isinstance(each, ndarray) else each for each in found)


def ravel_multi_index(multi_index, dims):
    """The places in one row of those along each axis."""
    found = 0
    for each, n in zip(multi_index, dims):
        found = found * n + asarray(each)
    return found


def tril_indices(n, k=0, m=None):
    """The places at and below a diagonal."""
    return nonzero(_shapes().tri(n, m, k))


def triu_indices(n, k=0, m=None):
    """The places at and above a diagonal."""
    return nonzero(_shapes().tri(n, m, k - 1) == 0)


def tril_indices_from(arr, k=0):
    """The places of a matrix at and below a diagonal."""
    return tril_indices(arr.shape[0], k, arr.shape[1])


def triu_indices_from(arr, k=0):
    """The places of a matrix at and above a diagonal."""
    return triu_indices(arr.shape[0], k, arr.shape[1])


def diag_indices(n, ndim=2):
    """The places of a diagonal."""
    return (arange(n),) * ndim


methods({"take": take, "trace": trace, "diagonal": diagonal, "compress": lambda self, condition, axis=None: compress(condition, self, axis), "put": put})
