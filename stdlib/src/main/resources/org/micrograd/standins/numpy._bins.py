"""Histograms: how many numbers lie between edges."""

import builtins
import math

from numpy._make import array, asarray, zeros
from numpy._ranges import linspace
from numpy._sets import bincount, searchsorted

__all__ = "histogram histogram_bin_edges histogram2d".split()


def _reduce():
    import numpy

    return numpy


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """Where the bins of a histogram end."""
    own = asarray(a).reshape(-1)
    if isinstance(bins, str):
        if weights is not None:
            raise TypeError("Automated estimation of the number of bins is not supported for weighted data")
        bins = _estimated(own, bins, range)
    if asarray(bins).ndim:
        edges = asarray(bins)
        if edges.ndim != 1:
            raise ValueError("`bins` must be 1d, when an array")
        if (edges[:-1] > edges[1:]).any():
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges
    if not hasattr(bins, "__index__"):
        raise TypeError("`bins` must be an integer, a string, or an array")
    if bins < 1:
        raise ValueError("`bins` must be positive, when an integer")
    own = own.astype("uint8") if own.dtype.kind == "b" else own
    low, high = range or ((own.min(), own.max()) if own.size else (0.0, 1.0))
    if low > high:
        raise ValueError("max must be larger than min in range parameter.")
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError(f"{'autodetected' if range is None else 'supplied'} range of [{low}, {high}] is not finite")
    low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
    edges = linspace(low, high, bins + 1)
    return edges.astype(own.dtype) if own.dtype.name in ("float16", "float32") and (range is None or not own.size) else edges


def _estimated(own, rule, range):
    """How many bins a rule finds good."""
    if rule not in _WIDTHS:
        raise ValueError(f"{rule!r} is not a valid estimator for `bins`")
    low, high = range or ((own.min(), own.max()) if own.size else (0.0, 1.0))
    low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
    kept = own if range is None else own[(own >= low) & (own <= high)]
    if not kept.size:
        return 1
    width = _WIDTHS[rule](kept.astype(float))
    return int(math.ceil((high - low) / width)) if width else 1


def _extent(x):
    return float(x.max() - x.min())


def _middle_half(x):
    high, low = _reduce().percentile(x, [75, 25])
    return float(high - low)


def _doane(x):
    n, away, spread = x.size, x - x.mean(), float(x.std())
    if n <= 2 or not spread > 0:
        return 0.0
    skew = float(((away / spread) ** 3).mean())
    return _extent(x) / (1.0 + math.log2(n) + math.log2(1.0 + abs(skew) / math.sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)))))


def _stone(x):
    n, extent = x.size, _extent(x)
    if n <= 1 or extent == 0:
        return 0.0

    def loss(count):
        parts = histogram(x, count, (x.min(), x.max()))[0] / n
        return float(2 - (n + 1) * (parts * parts).sum()) / (extent / count)

    return extent / min(builtins.range(1, max(100, int(math.sqrt(n))) + 1), key=loss)


def _auto(x):
    least = _WIDTHS["fd"](x)
    return min(least, _WIDTHS["sturges"](x)) if least else _WIDTHS["sturges"](x)


# How wide a bin is by each rule.
_WIDTHS = {
    "sqrt": lambda x: _extent(x) / math.sqrt(x.size),
    "sturges": lambda x: _extent(x) / (math.log2(x.size) + 1.0),
    "rice": lambda x: _extent(x) / (2.0 * x.size ** (1.0 / 3)),
    "scott": lambda x: (24.0 * math.pi**0.5 / x.size) ** (1.0 / 3.0) * float(x.std()),
    "fd": lambda x: 2.0 * _middle_half(x) * x.size ** (-1.0 / 3.0),
    "doane": _doane,
    "stone": _stone,
    "auto": _auto,
}


def _places(own, edges):
    """The bin of each number; the last one has its end, too."""
    return asarray(_reduce().minimum(searchsorted(edges, own, "right") - 1, len(edges) - 2)).astype(int)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many numbers lie in each bin, and where the bins end."""
    own = asarray(a).reshape(-1)
    edges = histogram_bin_edges(own, bins, range, weights)
    inside = (own >= edges[0]) & (own <= edges[-1])
    heavy = None if weights is None else asarray(weights).reshape(-1)
    if heavy is not None and asarray(weights).shape != asarray(a).shape:
        raise ValueError("weights should have the same shape as a.")
    counts = bincount(_places(own[inside], edges), None if heavy is None else heavy[inside], len(edges) - 1)
    if heavy is not None and heavy.dtype.kind in "iu":
        counts = counts.astype(heavy.dtype)
    if density:
        counts = counts / (edges[1:] - edges[:-1]) / counts.sum()
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many points lie in each field of a grid, and where its columns and rows end."""
    one, two = asarray(x).reshape(-1), asarray(y).reshape(-1)
    pair = list(bins) if isinstance(bins, (list, tuple)) and len(bins) == 2 else [bins, bins]
    ends = range or [None, None]
    across, along = histogram_bin_edges(one, pair[0], ends[0]), histogram_bin_edges(two, pair[1], ends[1])
    inside = (one >= across[0]) & (one <= across[-1]) & (two >= along[0]) & (two <= along[-1])
    counts = zeros((len(across) - 1, len(along) - 1))
    heavy = [1.0] * int(inside.sum()) if weights is None else asarray(weights)[inside].tolist()
    for i, j, more in zip(_places(one[inside], across).tolist(), _places(two[inside], along).tolist(), heavy):
        counts[i, j] += more
    if density:
        counts = counts / counts.sum() / array([[(b - a) * (d - c) for c, d in zip(along[:-1], along[1:])] for a, b in zip(across[:-1], across[1:])])
    return counts, across, along
