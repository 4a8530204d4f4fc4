"""Functions of many numbers that are made of others: of what is a number among them, and how they vary together."""

from numpy._faults import errstate, warn
from numpy._make import asarray
from numpy._ndarray import ndarray
from numpy._ufuncs import into, isnan, where

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


def _numbered(a, axis, keepdims, found, initial=None):
    """What is found, or NaN where there was no number at all."""
    empty = _reduce().all(isnan(asarray(a)), axis, keepdims=keepdims) if asarray(a).dtype.kind == "f" else False
    if initial is not None or not _reduce().any(empty):
        return found
    warn(f"All-NaN {'slice' if type(a) is ndarray else 'axis'} encountered")
    return where(empty, _reduce().nan, found)[()]


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The sum of what is a number."""
    return _reduce().sum(_without(a, 0), axis, dtype, out, keepdims, initial, where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The product of what is a number."""
    return _reduce().prod(_without(a, 1), axis, dtype, out, keepdims, initial, where)


def nancumsum(a, axis=None, dtype=None, out=None):
    """The sums so far of what is a number."""
    return _reduce().cumsum(_without(a, 0), axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """The products so far of what is a number."""
    return _reduce().cumprod(_without(a, 1), axis, dtype, out)


def _kept(a, where_):
    """Which items count: those that are numbers and are chosen."""
    numbers = ~isnan(asarray(a))
    return numbers if where_ is True else numbers & asarray(where_)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    """The mean of what is a number."""
    own = asarray(a) if dtype is None else asarray(a, dtype)
    counts = _reduce().sum(_kept(own, where), axis, keepdims=keepdims)
    with errstate(all="ignore"):
        found = nansum(own, axis, None, None, keepdims, None, where) / counts
    if _reduce().any(counts == 0):
        warn("Mean of empty slice")
    return into(found.astype(own.dtype) if own.dtype.kind == "f" else found, out)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    """The variance of what is a number."""
    own = asarray(a) if dtype is None else asarray(a, dtype)
    np = _reduce()
    kept = _kept(own, where)
    counts = np.sum(kept, axis, keepdims=True)
    free = np.sum(kept, axis, keepdims=keepdims) - ddof
    with errstate(all="ignore"):
        away = _without(own - nansum(own, axis, None, None, True, None, where) / counts, 0)
        found = nansum(away * away, axis, None, None, keepdims, None, where) / free
    found = found.astype(own.dtype) if own.dtype.kind == "f" else found
    if not np.any(free <= 0):
        return into(found, out)
    warn("Degrees of freedom <= 0 for slice.")
    return into(np.where(free <= 0, np.nan, found)[()], out)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    """The deviation of what is a number."""
    return into(_reduce().sqrt(nanvar(a, axis, dtype, None, ddof, keepdims, where=where)), out)


def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The least of what is a number."""
    _some(a, "fmin")
    return into(_numbered(a, axis, keepdims, _reduce().min(_without(a, float("inf")), axis, None, keepdims, initial, where), initial), out)


def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The greatest of what is a number."""
    _some(a, "fmax")
    return into(_numbered(a, axis, keepdims, _reduce().max(_without(a, -float("inf")), axis, None, keepdims, initial, where), initial), out)


def _some_number(a, axis):
    own = asarray(a)
    if own.dtype.kind == "f" and _reduce().any(_reduce().all(isnan(own), axis)):
        raise ValueError("All-NaN slice encountered")


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    """Where the least number is."""
    _some_number(a, axis)
    return _reduce().argmin(_without(a, float("inf")), axis, out, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    """Where the greatest number is."""
    _some_number(a, axis)
    return _reduce().argmax(_without(a, -float("inf")), axis, out, keepdims=keepdims)


def cov(m, y=None, rowvar=True, bias=False, ddof=None, *, dtype=None):
    """How rows vary together."""
    np = _reduce()
    # As there, narrow numbers are reckoned as wide ones, unless narrow ones are wished.
    wide = lambda x: np.atleast_2d(asarray(x) * 1.0 if asarray(x).dtype.kind == "O" else asarray(x, float if dtype is None else dtype))
    rows = wide(m)
    rows = rows.T if not rowvar and rows.shape[0] != 1 else rows
    rows = rows if y is None else np.concatenate([rows, wide(y)])
    away = rows - np.mean(rows, 1, keepdims=True)
    n = rows.shape[1] - ((0 if bias else 1) if ddof is None else ddof)
    if n <= 0:
        warn("Degrees of freedom <= 0 for slice")
        n = 0
    return np.squeeze(np.dot(away, away.T) * np.divide(1, n))


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """How rows vary together, between -1 and 1."""
    np = _reduce()
    c = cov(x, y, rowvar, dtype=dtype)
    if not c.ndim:
        return c / c
    deviation = np.sqrt(np.diag(c))
    return np.clip(c / deviation[:, None] / deviation[None, :], -1, 1)
