"""Means, variances and averages."""

from numpy._calls import derived
from numpy._convert import binary, java, quick, raw, wrap
from numpy._faults import warn
from numpy._make import asarray, ones, shape_of
from numpy._ndarray import methods, ndarray
from numpy._reduce import any, axes_of, axis_of, finish, sum
from numpy._ufuncs import maximum, sqrt

__all__ = "mean var std average".split()

_mean, _spread, _deviation = quick.mean, quick.spread, quick.deviation


def _real(a, dtype):
    own = asarray(a)
    if dtype is not None:
        return own.astype(dtype)
    return own.astype(float) if own.dtype.kind in "biu" else own


def _count(own, gone):
    n = 1
    for k in gone:
        n *= own.shape[k]
    return n


def _spread_to(x, shape):
    return raw(java.broadcast(asarray(x)._a, shape_of(shape)))


def _counted(own, gone, keepdims, where):
    """How many items there are, or how many of them a mask has."""
    return _count(own, gone) if where is True else sum(_spread_to(where, own.shape), tuple(gone), int, None, keepdims)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    """The mean of all items, or along axes."""
    if type(a) in derived:
        return a.mean(axis)
    own = asarray(a)
    if dtype is None and out is None and where is True and (axis is None or type(axis) is int):
        found = _mean(own._a, axis, keepdims is True)
        if found is not None:
            return wrap(found)
    own = _real(own, dtype)
    gone = axes_of(axis, own.ndim)
    total = sum(own, tuple(gone), keepdims=keepdims, where=where)
    n = _counted(own, gone, keepdims, where)
    if type(n) is int and not n:
        warn("Mean of empty slice.")
    found = total / n if own.dtype.kind == "O" else _same(total, n, own)
    return finish(found, own, gone, False, out)


def _same(total, n, own):
    """A quotient in the type of the items."""
    found = total / n if type(n) is not int else binary("divide", total, n, "scalar ")
    return found if own.dtype.kind == "O" or found.dtype == own.dtype else found.astype(own.dtype)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    """The mean squared distance from the mean."""
    if type(a) in derived:
        return a.var(axis, ddof=ddof)
    own = asarray(a)
    if dtype is None and out is None and where is True and type(ddof) is int and (axis is None or type(axis) is int):
        found = _spread(own._a, axis, ddof, keepdims is True)
        if found is not None:
            return wrap(found)
    own = _real(own, dtype)
    gone = tuple(axes_of(axis, own.ndim))
    away = own - mean(own, gone, keepdims=True, where=where)
    n = _counted(own, gone, keepdims, where) - ddof
    if any(n <= 0):
        warn("Degrees of freedom <= 0 for slice")
    n = maximum(n, 0) if where is not True else n if n > 0 else 0
    found = _same(sum(away * away, gone, keepdims=keepdims, where=where), n, own)
    return finish(found, own, gone, False, out)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    """The square root of the variance."""
    if type(a) is ndarray and dtype is None and out is None and where is True and type(ddof) is int and (axis is None or type(axis) is int):
        found = _deviation(a._a, axis, ddof, keepdims is True)
        if found is not None:
            return wrap(found)
    if type(a) in derived:
        return a.std(axis, ddof=ddof)
    return finish(sqrt(var(a, axis, dtype, None, ddof, keepdims, where)), None, (), False, out)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, with a weight for each item."""
    if weights is None:
        found = mean(a, axis, keepdims=keepdims)
        many = asarray(a).size / asarray(found).size
        return (found, ones(asarray(found).shape)[()] * many) if returned else found
    own, weight = asarray(a), asarray(weights)
    if weight.shape != own.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weight.ndim != 1:
            raise TypeError("1D weights expected when shapes of a and weights differ.")
        if len(weight) != own.shape[axis]:
            raise ValueError("Length of weights not compatible with specified axis.")
        weight = weight.reshape([n if k == axis_of(axis, own.ndim) else 1 for k, n in enumerate(own.shape)])
    kind = own.dtype.name if own.dtype.kind == weight.dtype.kind == "f" and own.dtype == weight.dtype else float
    total = sum(weight.astype(kind if own.dtype.kind != "O" else float), axis, keepdims=keepdims)
    if any(asarray(total) == 0):
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    found = sum(own * weight, axis, keepdims=keepdims) / total
    return (found, _spread_to(total, asarray(found).shape).copy()[()]) if returned else found


methods({"mean": mean, "std": std, "var": var})
