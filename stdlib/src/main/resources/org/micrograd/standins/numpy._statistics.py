"""Functions of many numbers that are made of others: of what is a number among them, and how they vary together."""

from numpy._faults import errstate, warn
from numpy._make import asarray
from numpy._ndarray import ndarray
from numpy._ufuncs import isnan, where

__all__ = "nansum nanprod nancumsum nancumprod nanmean nanmin nanmax nanstd nanvar nanargmin nanargmax cov corrcoef".split()


def _reduce():
    import numpy

    return numpy


def _without(a, instead):
    own = asarray(a)
    return own if own.dtype.kind != "f" else where(isnan(own), instead, own)


def _some(a, name):
    if not asarray(a).size:
        raise ValueError(f"zero-size array to reduction operation {name} which has no identity")


def _numbered(a, axis, keepdims, found):
    """What is found, or NaN where there was no number at all."""
    empty = _reduce().all(isnan(asarray(a)), axis, keepdims=keepdims) if asarray(a).dtype.kind == "f" else False
    if not _reduce().any(empty):
        return found
    warn(f"All-NaN {'slice' if type(a) is ndarray else 'axis'} encountered")
    return where(empty, _reduce().nan, found)[()]


def nansum(a, axis=None, keepdims=False):
    """The sum of what is a number."""
    return _reduce().sum(_without(a, 0), axis, keepdims=keepdims)


def nanprod(a, axis=None, keepdims=False):
    """The product of what is a number."""
    return _reduce().prod(_without(a, 1), axis, keepdims=keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    """The sums so far of what is a number."""
    return _reduce().cumsum(_without(a, 0), axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """The products so far of what is a number."""
    return _reduce().cumprod(_without(a, 1), axis, dtype, out)


def nanmean(a, axis=None, keepdims=False):
    """The mean of what is a number."""
    own = asarray(a)
    counts = _reduce().sum(~isnan(own), axis, keepdims=keepdims)
    with errstate(all="ignore"):
        found = nansum(own, axis, keepdims) / counts
    if _reduce().any(counts == 0):
        warn("Mean of empty slice")
    return found.astype(own.dtype) if own.dtype.kind == "f" else found


def nanvar(a, axis=None, ddof=0, keepdims=False):
    """The variance of what is a number."""
    own = asarray(a)
    np = _reduce()
    counts = np.sum(~isnan(own), axis, keepdims=True)
    free = np.sum(~isnan(own), axis, keepdims=keepdims) - ddof
    with errstate(all="ignore"):
        away = _without(own - nansum(own, axis, True) / counts, 0)
        found = nansum(away * away, axis, keepdims) / free
    if not np.any(free <= 0):
        return found
    warn("Degrees of freedom <= 0 for slice.")
    return where(free <= 0, np.nan, found)[()]


def nanstd(a, axis=None, ddof=0, keepdims=False):
    """The deviation of what is a number."""
    return _reduce().sqrt(nanvar(a, axis, ddof, keepdims))


def nanmin(a, axis=None, keepdims=False):
    """The least of what is a number."""
    _some(a, "fmin")
    return _numbered(a, axis, keepdims, _reduce().min(_without(a, float("inf")), axis, keepdims=keepdims))


def nanmax(a, axis=None, keepdims=False):
    """The greatest of what is a number."""
    _some(a, "fmax")
    return _numbered(a, axis, keepdims, _reduce().max(_without(a, -float("inf")), axis, keepdims=keepdims))


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
    if n <= 0:
        warn("Degrees of freedom <= 0 for slice")
        n = 0
    return np.squeeze(np.dot(away, away.T) * np.divide(1, n))


def corrcoef(x, y=None, rowvar=True):
    """How rows vary together, between -1 and 1."""
    np = _reduce()
    c = cov(x, y, rowvar)
    if not c.ndim:
        return c / c
    deviation = np.sqrt(np.diag(c))
    return np.clip(c / deviation[:, None] / deviation[None, :], -1, 1)
