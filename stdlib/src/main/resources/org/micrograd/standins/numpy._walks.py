"""Walks through arrays, and what walks along them: nditer, ndindex, ix_, windows."""

import itertools
import math

from numpy._convert import java, raw
from numpy._flags import fixed
from numpy._make import array, asarray, shape_of
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._sets import nonzero

__all__ = "broadcast ndindex ndenumerate nditer ix_ apply_along_axis apply_over_axes shares_memory may_share_memory trim_zeros as_strided sliding_window_view".split()


def _shapes():
    import numpy

    return numpy


class ndindex:
    """The places of a shape, one after the other."""

    def __init__(self, *shape):
        self._all = itertools.product(*map(range, shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape))

    def __iter__(self):
        return self._all

    def __next__(self):
        return next(self._all)


def ndenumerate(arr):
    """Places with their items."""
    own = asarray(arr)
    return zip(ndindex(own.shape), own.reshape(-1))


class broadcast:
    """A walk through the items of several arrays that broadcast to one shape."""

    def __init__(self, *args):
        np = _shapes()
        self.shape = np.broadcast_shapes(*(asarray(x).shape for x in args))
        self.nd = self.ndim = len(self.shape)
        self.size, self.numiter, self.index = math.prod(self.shape), len(args), 0
        self.iters = tuple(np.broadcast_to(x, self.shape).flat for x in args)

    def __iter__(self):
        return self

    def __next__(self):
        if self.index >= self.size:
            raise StopIteration
        self.index += 1
        return tuple(each[self.index - 1] for each in self.iters)

    def reset(self):
        """Begins again."""
        self.index = 0


class nditer:
    """A walk through the items of an array: with flags=["multi_index"] also their places, with op_flags=["readwrite"] to be set."""

    def __init__(self, op, flags=(), op_flags=(), order="K"):
        if isinstance(op, (list, tuple)):
            raise ValueError("nditer of this stand-in walks through one array")
        own = asarray(op)
        self._array = own if "readwrite" in op_flags or "writeonly" in op_flags else raw(fixed(own._a))
        self._places = list(ndindex(self._array.shape))
        self._now = 0

    finished = property(lambda self: self._now >= len(self._places))
    multi_index = property(lambda self: self._places[self._now])
    index = property(lambda self: self._now)
    value = property(lambda self: self[0])

    def __getitem__(self, k):
        return self._array[tuple(slice(i, i + 1) for i in self.multi_index)].reshape(())

    def __setitem__(self, k, x):
        self._array[self.multi_index] = x

    def iternext(self):
        """Goes on; whether there is one more."""
        self._now += 1
        return not self.finished

    def __iter__(self):
        while not self.finished:
            yield self[0]
            self._now += 1

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


def ix_(*args):
    """An index of all pairs of places."""
    own = [asarray(x, None if len(x) else int) if isinstance(x, (list, tuple)) else asarray(x) for x in args]
    if any(x.ndim != 1 for x in own):
        raise ValueError("Cross index must be 1 dimensional")
    own = [nonzero(x)[0] if x.dtype.kind == "b" else x for x in own]
    return tuple(x.reshape([-1 if i == k else 1 for i in range(len(own))]) for k, x in enumerate(own))


def apply_along_axis(func1d, axis, arr, *args, **others):
    """A function of each row along an axis."""
    rows = _shapes().moveaxis(asarray(arr), axis, -1)
    if 0 in rows.shape[:-1]:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    flat = rows.reshape(-1, rows.shape[-1])
    found = array([func1d(row, *args, **others) for row in flat])
    k, more = axis_of(axis, rows.ndim), found.ndim - 1
    found, d = found.reshape(rows.shape[:-1] + found.shape[1:]), rows.ndim - 1
    return _shapes().moveaxis(found, range(d, d + more), range(k, k + more))


def apply_over_axes(func, a, axes):
    """A function along several axes, one after the other, that stay with length 1."""
    found = asarray(a)
    for k in [axes] if isinstance(axes, int) else axes:
        answer = asarray(func(found, k))
        found = answer if answer.ndim == found.ndim else _shapes().expand_dims(answer, k)
    return found


def shares_memory(a, b):
    """Whether two arrays are views of one."""
    return bool(java.isShared(asarray(a)._a, asarray(b)._a))

may_share_memory = shares_memory


def trim_zeros(filt, trim="fb"):
    """Without the zeros at the ends."""
    kept = [i for i, x in enumerate(filt) if x != 0]
    return filt[(kept[0] if "f" in trim else 0) : (kept[-1] + 1 if "b" in trim else len(filt))] if kept else filt[:0]


def as_strided(x, shape=None, strides=None):
    """A view with strides of its own, in bytes."""
    size = x.itemsize
    steps = [n // size for n in (x.strides if strides is None else strides)]
    form = x.shape if shape is None else shape
    if any(n < 0 for n in form) or 1 + sum((n - 1) * abs(step) for n, step in zip(form, steps)) > x.size and math.prod(form):
        raise ValueError(f"a view of shape {tuple(form)} with strides {strides} reaches beyond the array")
    return raw(java.strided(x._a, list(form), steps))


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """All windows of a shape, as views."""
    own, form = asarray(x), shape_of(window_shape)
    axes = list(range(own.ndim)) if axis is None else [axis_of(k, own.ndim) for k in shape_of(axis)]
    if any(n < 0 for n in form):
        raise ValueError("`window_shape` cannot contain negative values")
    if len(form) != len(axes):
        missed = f"Since axis is `None`, must provide window_shape for all dimensions of `x`; got {len(form)} window_shape elements and `x.ndim` is {own.ndim}."
        raise ValueError(missed if axis is None else f"Must provide matching length window_shape and axis; got {len(form)} window_shape elements and {len(axes)} axes elements.")
    outer = list(own.shape)
    for k, n in zip(axes, form):
        if outer[k] < n:
            raise ValueError("window shape cannot be larger than input array shape")
        outer[k] -= n - 1
    steps = list(java.strides(own._a))
    found = java.strided(own._a, outer + form, steps + [steps[k] for k in axes])
    return raw(found if writeable else fixed(found))


class flatiter:
    """The items of an array one after the other: an iterator, and a row of them that can be written."""

    def __init__(self, base):
        self.base, self._next = base, 0

    def _row(self):
        return self.base.reshape(-1)

    def __iter__(self):
        return self

    def __next__(self):
        if self._next >= len(self):
            raise StopIteration
        self._next += 1
        return self._row()[self._next - 1]

    def __len__(self):
        return self.base.size

    def __array__(self, dtype=None):
        return self.copy() if dtype is None else self._row().astype(dtype)

    def __getitem__(self, key):
        try:
            found = self._row()[key]
        except IndexError as e:
            raise IndexError(str(e) if isinstance(key, int) else str(e).replace("axis 0 with ", "")) from None
        return found.copy() if isinstance(found, ndarray) else found

    def __setitem__(self, key, value):
        row = self._row()
        try:
            row[key] = value
        except IndexError as e:
            raise IndexError(str(e).replace("axis 0 with ", "")) from None
        if not java.isShared(row._a, self.base._a):
            self.base[...] = row.reshape(self.base.shape)

    def copy(self):
        """The items in an array of their own."""
        return self._row().copy()

    coords = property(lambda self: _coords(self))
    index = property(lambda self: self._next)


def _coords(walk):
    import numpy

    return tuple(int(i) for i in numpy.unravel_index(walk.index, walk.base.shape))


methods({"_flat": flatiter})
