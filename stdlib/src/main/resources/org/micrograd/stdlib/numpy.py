"""Stands in for numpy: arrays of numbers, or of Values, as scripts use them that make samples, meshes and plots. They are lists within."""

import builtins
import math

from numpy.core import along, both, each, flat, made, ndarray, type_of

__all__ = "ndarray array asarray arange linspace zeros ones full zeros_like ones_like meshgrid c_ concatenate vstack hstack append where dot any all argmin argmax sum mean std var min max amin amax pi e inf nan newaxis float64 float32 int64 int32 bool_ abs absolute maximum minimum random".split()

pi, e, inf, nan, newaxis = math.pi, math.e, math.inf, math.nan, None
float64 = float32 = float
int64 = int32 = int
bool_ = bool


def _total(items):
    return math.fsum(items) if items and builtins.all(type(x) is float for x in items) else builtins.sum(items)


def _variance(items):
    mean = _total(items) / len(items)
    return _total([(x - mean) ** 2 for x in items]) / len(items)


def array(object, dtype=None, copy=True):
    """An array of the numbers in lists of lists."""
    items, shape = flat(object if isinstance(object, (ndarray, list, tuple, range, int, float, Value)) else list(object))
    return made(items if dtype is None else list(map(type_of(dtype), items)), shape)


def asarray(a, dtype=None):
    """The array itself, or one of its numbers."""
    return a if isinstance(a, ndarray) and dtype is None else array(a, dtype)


def arange(start, stop=None, step=1, dtype=None):
    """Numbers from start (0 if left out) up to stop, which is not among them."""
    low, high = (0, start) if stop is None else (start, stop)
    items = [low + i * step for i in range(builtins.max(0, math.ceil((high - low) / step)))]
    return array(items, dtype)


def linspace(start, stop, num=50, endpoint=True):
    """num numbers from start to stop in equal steps."""
    step = (stop - start) / (num - 1 if endpoint else num) if num > 1 else 0.0
    items = [float(start + i * step) for i in range(num)]
    return array(items[:-1] + [float(stop)] if endpoint and num > 1 else items)


def full(shape, fill_value, dtype=None):
    """An array of one number."""
    form = (shape,) if isinstance(shape, int) else tuple(shape)
    return array([fill_value] * math.prod(form), dtype).reshape(form)


def zeros(shape, dtype=float):
    """An array of zeros."""
    return full(shape, 0.0, dtype)


def ones(shape, dtype=float):
    """An array of ones."""
    return full(shape, 1.0, dtype)


def zeros_like(a):
    """Zeros in the shape of another array."""
    return zeros(asarray(a).shape)


def ones_like(a):
    """Ones in the shape of another array."""
    return ones(asarray(a).shape)


def meshgrid(x, y):
    """The xs and the ys of the points of a mesh, a line a row."""
    xs, ys = flat(x)[0], flat(y)[0]
    return [array([xs for _ in ys]), array([[each] * len(xs) for each in ys])]


def concatenate(arrays, axis=0):
    """Arrays one after the other, or matrices side by side along axis 1."""
    all = [asarray(a) for a in arrays]
    if axis:
        return concatenate([a.T for a in all]).T
    if len({a.shape[1:] for a in all}) != 1:
        raise ValueError(f"arrays in a row need items of one shape, got {' and '.join(str(a.shape) for a in all)}")
    return made([item for a in all for item in a._items()], (builtins.sum(map(len, all)), *all[0].shape[1:]))


def vstack(tup):
    """Arrays as the rows of one."""
    return concatenate([a if a.ndim > 1 else a.reshape(1, -1) for a in map(asarray, tup)])


def hstack(tup):
    """Arrays side by side."""
    all = [asarray(a) for a in tup]
    return concatenate(all, 1 if all[0].ndim > 1 else 0)


def append(arr, values):
    """The items of two arrays in a row."""
    return concatenate([asarray(arr).ravel(), asarray(values).ravel()])


class _Columns:
    def __getitem__(self, columns):
        return concatenate([a if a.ndim > 1 else a.reshape(-1, 1) for a in map(asarray, columns)], 1)


c_ = _Columns()


def where(condition, x, y):
    """x where a condition holds, else y, item by item."""
    choices = both(lambda one, other: lambda holds: one if holds else other, x, y)
    return both(lambda holds, choice: choice(holds), condition, choices)


def dot(a, b):
    """The product of vectors and matrices."""
    x, y = asarray(a), asarray(b)
    if x.shape[-1] != y.shape[0]:
        raise ValueError(f"shapes {x.shape} and {y.shape} are not aligned: {x.shape[-1]} and {y.shape[0]}")
    if y.ndim == 1:
        return sum(x * y) if x.ndim == 1 else array([dot(row, y) for row in x])
    return array([dot(x, column) for column in y.T]).T


def any(a, axis=None):
    """Whether an item is true."""
    return along(builtins.any, a, axis)


def all(a, axis=None):
    """Whether all items are true."""
    return along(builtins.all, a, axis)


def sum(a, axis=None):
    """The sum of all items, or along an axis."""
    return along(_total, a, axis)


def mean(a, axis=None):
    """The mean of all items, or along an axis."""
    return along(lambda items: _total(items) / len(items), a, axis)


def var(a, axis=None):
    """The mean squared distance from the mean."""
    return along(_variance, a, axis)


def std(a, axis=None):
    """The square root of the variance."""
    return along(lambda items: math.sqrt(_variance(items)), a, axis)


def min(a, axis=None):
    """The least item."""
    return along(builtins.min, a, axis)


def max(a, axis=None):
    """The greatest item."""
    return along(builtins.max, a, axis)


def argmin(a, axis=None):
    """The position of the least item."""
    return along(lambda items: items.index(builtins.min(items)), a, axis)


def argmax(a, axis=None):
    """The position of the greatest item."""
    return along(lambda items: items.index(builtins.max(items)), a, axis)


amin, amax = min, max


def _extreme(whole, own):
    """The greater or lesser of two: whole numbers stay whole."""
    return lambda x, y: both(lambda a, b: whole(a, b) if type(a) is type(b) is int else own(a, b), x, y)


def _function(f):
    return lambda x: each(f, x)


for _name in ("exp", "expm1", "log", "log1p", "sqrt", "sin", "cos", "tan", "tanh", "floor", "ceil"):
    globals()[_name] = _function(getattr(micrograd, _name))
    __all__.append(_name)
abs = absolute = _function(builtins.abs)
maximum, minimum = _extreme(builtins.max, micrograd.max), _extreme(builtins.min, micrograd.min)

import numpy.random as random  # It makes arrays with what stands above.
