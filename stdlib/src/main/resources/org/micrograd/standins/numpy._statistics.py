"""Functions of many numbers that are made of others: of what is a number among them, and how they vary together."""

from numpy._make import asarray
from numpy._ufuncs import isnan, where

__all__ = "nansum nanprod nancumsum nanmean nanmin nanmax nanstd nanvar nanargmin nanargmax cov corrcoef".split()


def _reduce():
    import numpy

    return numpy


def _without(a, instead):
    own = asarray(a)
    return own if own.dtype.kind != "f" else where(isnan(own), instead, own)


def _some(a, name):
    if not asarray(a).size:
        raise ValueError(f"zero-size array to reduction operation {name} which has no identity")


def nansum(a, axis=None, keepdims=False):
    """The sum of what is a number."""
    return _reduce().sum(_without(a, 0), axis, keepdims=keepdims)


def nanprod(a, axis=None, keepdims=False):
    """The product of what is a number."""
    return _reduce().prod(_without(a, 1), axis, keepdims=keepdims)


def nancumsum(a, axis=None):
    """The sums so far of what is a number."""
    return _reduce().cumsum(_without(a, 0), axis)


def nanmean(a, axis=None, keepdims=False):
    """The mean of what is a number."""
    own = asarray(a)
    found = nansum(own, axis, keepdims) / _reduce().sum(~isnan(own), axis, keepdims=keepdims)
    return found.astype(own.dtype) if own.dtype.kind == "f" else found


def nanvar(a, axis=None, ddof=0, keepdims=False):
    """The variance of what is a number."""
    own = asarray(a)
    away = _without(own - nanmean(own, axis, True), 0)
    return nansum(away * away, axis, keepdims) / (_reduce().sum(~isnan(own), axis, keepdims=keepdims) - ddof)


def nanstd(a, axis=None, ddof=0, keepdims=False):
    """The deviation of what is a number."""
    return _reduce().sqrt(nanvar(a, axis, ddof, keepdims))


def nanmin(a, axis=None, keepdims=False):
    """The least of what is a number."""
    _some(a, "fmin")
    return _reduce().min(_without(a, float("inf")), axis, keepdims=keepdims)


def nanmax(a, axis=None, keepdims=False):
    """The greatest of what is a number."""
    _some(a, "fmax")
    return _reduce().max(_without(a, -float("inf")), axis, keepdims=keepdims)


def nanargmin(a, axis=None):
    """Where the least number is."""
    return _reduce().argmin(_without(a, float("inf")), axis)


def nanargmax(a, axis=None):
    """Where the greatest number is."""
    return _reduce().argmax(_without(a, -float("inf")), axis)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    """How rows vary together."""
    np = _reduce()
    rows = np.atleast_2d(asarray(m) * 1.0)
    rows = rows.T if not rowvar and rows.shape[0] != 1 else rows
    rows = rows if y is None else np.concatenate([rows, np.atleast_2d(asarray(y) * 1.0)])
    away = rows - np.mean(rows, 1, keepdims=True)
    n = rows.shape[1] - ((0 if bias else 1) if ddof is None else ddof)
    return np.squeeze(np.dot(away, away.T) * (1 / n))[()]


def corrcoef(x, y=None, rowvar=True):
    """How rows vary together, between -1 and 1."""
    np = _reduce()
    c = np.atleast_2d(cov(x, y, rowvar))
    deviation = np.sqrt(np.diag(c))
    return np.clip(c / deviation[:, None] / deviation[None, :], -1, 1)
