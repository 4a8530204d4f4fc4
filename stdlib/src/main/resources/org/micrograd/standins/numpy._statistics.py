"""Functions of many numbers that are made of others: medians, what is unique, counts, histograms."""

from numpy._make import array, asarray, linspace, zeros
from numpy._sets import bincount, searchsorted
from numpy._ufuncs import floor, isnan, where

__all__ = "median percentile quantile nansum nanmean nanmin nanmax nanstd nanvar nanargmin nanargmax histogram diff ediff1d gradient cov corrcoef trapz".split()


def _reduce():
    import numpy

    return numpy


def median(a, axis=None, keepdims=False):
    """The middle item in order."""
    return quantile(a, 0.5, axis, keepdims=keepdims, middle=True)


def percentile(a, q, axis=None, method="linear", keepdims=False):
    """The item below which so many of a hundred lie."""
    return quantile(a, asarray(q) / 100, axis, method, keepdims)


def quantile(a, q, axis=None, method="linear", keepdims=False, middle=False):
    """The item below which a part of all lies."""
    if method != "linear":
        raise ValueError(f"quantile of this stand-in has the method 'linear', got {method!r}")
    np = _reduce()
    own = asarray(a)
    own = own if own.dtype.kind == "f" else own.astype(float)
    shape = own.shape
    gone = range(own.ndim) if axis is None else [axis % own.ndim]
    rows = np.sort(own.reshape(-1) if axis is None else np.moveaxis(own, axis, -1))
    n = rows.shape[-1]
    if n == 0:
        return np.nan

    def one(part):
        place = part * (n - 1)
        low = int(floor(place))
        high, rest = low + 1 if low + 1 < n else low, place - low
        x, y = rows[..., low], rows[..., high]
        if middle:
            return ((x + y) / 2).astype(own.dtype) if n % 2 == 0 else x
        found = y - (y - x) * (1 - rest) if rest >= 0.5 else x + (y - x) * rest
        return found

    parts = asarray(q)
    found = one(float(parts)) if parts.ndim == 0 else array([one(float(part)) for part in parts])
    bad = np.any(isnan(rows), -1)
    found = where(bad, np.nan, found) if np.any(bad) else found
    found = found[()] if hasattr(found, "_a") and found.ndim == 0 else found
    return asarray(found).reshape([1 if k in gone else m for k, m in enumerate(shape)]) if keepdims else found


def _without(a, instead):
    own = asarray(a)
    return own if own.dtype.kind != "f" else where(isnan(own), instead, own)


def _some(a, name):
    if not asarray(a).size:
        raise ValueError(f"zero-size array to reduction operation {name} which has no identity")


def nansum(a, axis=None, keepdims=False):
    """The sum of what is a number."""
    return _reduce().sum(_without(a, 0), axis, keepdims=keepdims)


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


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many numbers lie in each bin, and where the bins end."""
    np = _reduce()
    own = asarray(a).reshape(-1)
    if isinstance(bins, int):
        low, high = range or ((own.min(), own.max()) if own.size else (0, 1))
        low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
        edges = linspace(low, high, bins + 1)
    else:
        edges = asarray(bins)
    inside = (own >= edges[0]) & (own <= edges[-1])
    places = np.minimum(searchsorted(edges, own[inside], "right") - 1, len(edges) - 2)
    counts = bincount(asarray(places).astype(int), None if weights is None else asarray(weights)[inside], len(edges) - 1)
    if density:
        counts = counts / (edges[1:] - edges[:-1]) / counts.sum()
    return counts, edges


def diff(a, n=1, axis=-1):
    """What each item has more than the one before."""
    np = _reduce()
    own = asarray(a)
    if not own.ndim:
        raise ValueError("diff requires input that is at least one dimensional")
    for _ in range(n):
        rows = np.moveaxis(own, axis, 0)
        own = np.moveaxis(rows[1:] != rows[:-1] if rows.dtype.kind == "b" else rows[1:] - rows[:-1], 0, axis)
    return own


def ediff1d(ary):
    """diff in one row."""
    return diff(asarray(ary).reshape(-1))


def gradient(f, *spacing):
    """Slopes along a row: between neighbours, at the ends to one."""
    y = asarray(f) * 1.0
    if y.ndim != 1 or len(spacing) > 1:
        raise ValueError("gradient of this stand-in takes one row and one spacing")
    step = spacing[0] if spacing else 1.0
    xs = asarray(step) * 1.0 if hasattr(step, "__len__") else None
    found = zeros(len(y))
    if xs is None:
        found[1:-1] = (y[2:] - y[:-2]) / (2.0 * step)
        found[0], found[-1] = (y[1] - y[0]) / step, (y[-1] - y[-2]) / step
        return found
    left, right = xs[1:-1] - xs[:-2], xs[2:] - xs[1:-1]
    found[1:-1] = -right / (left * (left + right)) * y[:-2] + (right - left) / (left * right) * y[1:-1] + left / (right * (left + right)) * y[2:]
    found[0], found[-1] = (y[1] - y[0]) / (xs[1] - xs[0]), (y[-1] - y[-2]) / (xs[-1] - xs[-2])
    return found


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


def trapz(y, x=None, dx=1.0, axis=-1):
    """The area below a line through points."""
    own = asarray(y)
    step = dx if x is None else diff(x)
    return _reduce().sum(step * (own[..., 1:] + own[..., :-1]) / 2.0, -1)
