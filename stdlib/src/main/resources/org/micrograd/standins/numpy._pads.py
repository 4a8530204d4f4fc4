"""Arrays with more items around them."""

from numpy._convert import compute, java, operand, raw
from numpy._make import asarray, asfortranarray, full

__all__ = ["pad"]
_around = host.margins().of


def _shapes():
    import numpy

    return numpy


def _isplain(width, others):
    """Whether widths are whole numbers alone, and the number around is one of Python's."""
    value = others.get("constant_values", 0)
    if len(others) > 1 or others and "constant_values" not in others or type(value) is not float and not _iscount(value):
        return False
    if type(width) is not tuple:
        return _iscount(width)
    ispairs = all(type(pair) is tuple and len(pair) == 2 and _iscount(pair[0]) and _iscount(pair[1]) for pair in width)
    return ispairs and len(width) > 0 or len(width) in (1, 2) and all(map(_iscount, width))


def _iscount(n):
    return type(n) is int and -(2**30) < n < 2**30


def _counts(width):
    """How much there is before and behind, of all axes or of each."""
    if type(width) is int:
        return width, width
    if type(width[0]) is int:
        return width if len(width) == 2 else width * 2
    return [n for pair in width for n in pair]


def pad(array, pad_width, mode="constant", **others):
    """An array with more items around it."""
    own = asarray(array)
    found = _around(own._a, others.get("constant_values", 0), *_counts(pad_width)) if mode == "constant" and _isplain(pad_width, others) else None
    if found is not None:
        return raw(found)
    width = asarray(pad_width)
    if width.dtype.kind not in "iu":
        raise TypeError("`pad_width` must be of integral type.")
    if width.size and width.min() < 0:
        raise ValueError("index can't contain negative values")
    pairs = [[int(x) for x in pair] for pair in raw(java.broadcast(width._a, [own.ndim, 2]))]
    if callable(mode):
        return _by_function(own, pairs, mode, others)
    if mode not in _SETTINGS:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(others) - {_SETTINGS[mode]}
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    isodd = others.get("reflect_type", "even") == "odd"
    values = list(raw(java.broadcast(operand(others.get("constant_values", 0)), [own.ndim, 2])))
    ends = list(raw(java.broadcast(operand(others.get("end_values", 0)), [own.ndim, 2])))
    length = others.get("stat_length")
    lengths = [(None, None)] * own.ndim if length is None else raw(java.broadcast(operand(length), [own.ndim, 2])).tolist()
    if length is not None and asarray(length).min() < 0:
        raise ValueError("index can't contain negative values")
    isturned = own.flags.fortran
    for k, ((before, after), (low, high)) in enumerate(zip(pairs, values)):
        n = own.shape[k]
        if not n and (before or after) and mode not in ("constant", "empty"):
            raise ValueError(f"can't extend empty axis {k} using modes other than 'constant' or 'empty'")
        if mode in ("constant", "empty"):
            form = list(own.shape)
            parts = [full([*form[:k], m, *form[k + 1 :]], value, own.dtype) for m, value in ((before, low), (after, high))]
            own = _shapes().concatenate([parts[0], own, parts[1]], k)
        elif mode == "linear_ramp":
            own = _ramped(own, k, before, after, *ends[k])
        elif mode in _MEANS:
            own = _averaged(own, k, before, after, _MEANS[mode], lengths[k])
        elif isodd and n > 1:
            own = _turned_over(own, k, before, after, mode)
        else:
            own = raw(compute.take(own._a, [_mirrored(i, n, mode) for i in range(-before, n + after)], k))
    return asfortranarray(own) if isturned else own


def _by_function(own, pairs, write, others):
    """Zeros around the items, into which a function writes row by row."""
    np = _shapes()
    found = np.zeros([n + sum(pair) for n, pair in zip(own.shape, pairs)], own.dtype)
    found[tuple(slice(before, before + n) for n, (before, _) in zip(own.shape, pairs))] = own
    for k, pair in enumerate(pairs):
        rows = np.moveaxis(found, k, -1)
        for place in np.ndindex(rows.shape[:-1]):
            write(rows[place], tuple(pair), k, others)
    return found


def _turned_over(own, k, before, after, mode):
    """Items mirrored at the ends in both directions, so that they go on rising where they rise there."""
    np = _shapes()
    rows = np.moveaxis(own, k, 0)
    n = len(rows)
    half = n - 1 if mode == "reflect" else n
    found = []
    for i in range(-before, n + after):
        rounds, place = divmod(i, 2 * half)
        row = rows[place] if place < n else 2 * rows[-1] - rows[2 * n - (2 if mode == "reflect" else 1) - place]
        found.append(row + 2 * rounds * (rows[-1] - rows[0]))
    return np.moveaxis(np.array(found, own.dtype), 0, k)


# What stands around an array is made of its items.
_SETTINGS = {"constant": "constant_values", "empty": None, "edge": None, "wrap": None, "linear_ramp": "end_values", "reflect": "reflect_type", "symmetric": "reflect_type", **dict.fromkeys(("maximum", "mean", "median", "minimum"), "stat_length")}
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
    left, right = (len(rows) if n is None else min(n, len(rows)) for n in length)
    if not (left and right) and name in ("max", "min"):
        raise ValueError("stat_length of 0 yields no value for padding")
    low, high = (asarray(getattr(np, name)(part, axis=0, keepdims=True)) for part in (rows[:left], rows[len(rows) - right :]))
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
