"""The items below which a part of all lies."""

from numpy._convert import raw
from numpy._faults import tell, warn
from numpy._make import array, asarray
from numpy._reduce import axis_of
from numpy._ufuncs import into, isnan, where

__all__ = "median percentile quantile nanmedian nanpercentile nanquantile".split()

_parted = host.parting().of

# Where a part of n items ends, by the ways to take a place between two of them.
_PLACES = {
    "linear": lambda place, low: place,
    "lower": lambda place, low: low,
    "higher": lambda place, low: low if place == low else low + 1,
    "midpoint": lambda place, low: low if place == low else low + 0.5,
    "nearest": lambda place, low: round(place),
}


def _reduce():
    import numpy

    return numpy


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle item in order."""
    own = asarray(a)
    return into(_found(own if own.dtype.kind == "f" else own.astype(float), 0.5, axis, _middle, keepdims), out)


_NUMBERS, _ROWS = {int, float}, {list, tuple}


def _are_plain(parts):
    return all(type(each) in _NUMBERS for each in parts)


def _quick(own, parts):
    """The items below which parts of all lie, where nothing is to be told."""
    if parts is None:
        return None
    isone = type(parts) in _NUMBERS
    found = _parted(own._a, *((parts,) if isone else parts))
    return None if found is None else raw(found)[0] if isone else raw(found)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    """The item below which so many of a hundred lie."""
    if axis is None and out is None and not keepdims and method == "linear" and interpolation is None:
        found = _quick(asarray(a), [each / 100 for each in q] if type(q) in _ROWS and _are_plain(q) else q / 100 if type(q) in _NUMBERS else None)
        if found is not None:
            return found
    parts = asarray(q) / 100
    _check(parts, "Percentiles must be in the range [0, 100]")
    return quantile(a, parts, axis, out, overwrite_input, method, keepdims, interpolation=interpolation)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    """The item below which a part of all lies."""
    if axis is None and out is None and not keepdims and method == "linear" and interpolation is None:
        found = _quick(asarray(a), q if type(q) in _NUMBERS or type(q) in _ROWS and _are_plain(q) else None)
        if found is not None:
            return found
    way = interpolation or method
    if way not in _PLACES:
        raise ValueError(f"quantile of this stand-in has the methods {', '.join(_PLACES)}, got {way!r}")
    parts = asarray(q)
    _check(parts, "Quantiles must be in the range [0, 1]")
    return into(_found(asarray(a), parts if parts.ndim else float(parts), axis, lambda rows, part: _one(rows, part, _PLACES[way]), keepdims), out)


def _check(parts, told):
    if not all(0 <= part <= 1 for part in asarray(parts).reshape(-1).tolist()):
        raise ValueError(told)


def _found(own, parts, axis, one, keepdims):
    np = _reduce()
    own = own if own.ndim else own.reshape(1)
    gone = list(range(own.ndim)) if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, (tuple, list)) else [axis])]
    kept = [n for k, n in enumerate(own.shape) if k not in gone]
    shape = own.shape
    if kept and gone:
        own = np.moveaxis(own, gone, list(range(-len(gone), 0)))
    rows = np.sort(own.reshape([*kept, -1]) if own.ndim > 1 and gone else own)
    if rows.shape[-1] == 0:
        if one is _middle:
            warn("Mean of empty slice.")
            tell("scalar divide", 8)
            return np.full(kept, np.nan)[()]
        raise IndexError("cannot do a non-empty take from an empty axes.")
    found = one(rows, parts) if isinstance(parts, float) else array([asarray(one(rows, float(part))).tolist() for part in parts.reshape(-1)]).reshape(parts.shape + tuple(kept))
    if own.dtype.kind == "f":
        # What is no number stands last.
        last = _at(rows, -1)
        bad = last != last
        found = where(bad, np.nan, found) if (bad if rows.ndim == 1 else bad.any()) else found
    if keepdims:
        front = () if isinstance(parts, float) else parts.shape
        return asarray(found).reshape([*front, *(1 if k in gone else n for k, n in enumerate(shape))])
    return found[()] if hasattr(found, "_a") and found.ndim == 0 else found


def _at(rows, place):
    return rows[place] if rows.ndim == 1 else rows[..., place]


def _one(rows, part, placed):
    whole = part * (rows.shape[-1] - 1)
    low = int(whole)
    place = placed(whole, low)
    if type(place) is int:
        return _at(rows, place)
    high, rest = low + 1 if low + 1 < rows.shape[-1] else low, place - low
    x, y = _at(rows, low), _at(rows, high)
    # As there, what lies between narrow numbers of several rows is wide.
    rest = asarray(rest).reshape((1,) * x.ndim) if getattr(x, "ndim", 0) and x.dtype.kind == "f" else rest
    return y - (y - x) * (1 - rest) if rest >= 0.5 else x + (y - x) * rest


def _middle(rows, part):
    n = rows.shape[-1]
    return _at(rows, n // 2) if n % 2 else ((_at(rows, n // 2 - 1) + _at(rows, n // 2)) / 2).astype(rows.dtype)


def _numbers(function):
    """The same of what is a number."""

    def found(a, *given, axis=None, keepdims=False, **others):
        np = _reduce()
        own = asarray(a) * 1.0
        if given[1:]:
            given, axis = given[:1], given[1]

        def one(row):
            some = row[~isnan(row)]
            if some.size:
                return function(some, *given, **others)
            warn("All-NaN slice encountered")
            return np.nan

        if axis is None:
            answer = one(own.reshape(-1))
            return asarray(answer).reshape((1,) * own.ndim) if keepdims else answer
        answer = np.apply_along_axis(one, axis, own)
        return np.expand_dims(answer, axis) if keepdims else answer

    return found


_median, _percentile, _quantile = map(_numbers, (median, percentile, quantile))


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle one of what is a number."""
    return into(_median(a, axis=axis, keepdims=keepdims), out)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """The item below which so many of a hundred lie, of what is a number."""
    return into(_percentile(a, q, axis=axis, keepdims=keepdims, method=method), out)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """The item below which a part lies of what is a number."""
    return into(_quantile(a, q, axis=axis, keepdims=keepdims, method=method), out)
