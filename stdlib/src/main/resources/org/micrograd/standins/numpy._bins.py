"""Histograms: how many numbers lie between edges."""

from numpy._make import array, asarray, linspace, zeros
from numpy._sets import bincount, searchsorted

__all__ = "histogram histogram_bin_edges histogram2d".split()


def _reduce():
    import numpy

    return numpy


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """Where the bins of a histogram end."""
    own = asarray(a).reshape(-1)
    if isinstance(bins, str):
        raise ValueError(f"histogram of this stand-in for numpy takes the number of bins or their edges, got {bins!r}")
    if asarray(bins).ndim:
        edges = asarray(bins)
        if (edges[:-1] > edges[1:]).any():
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges
    if bins < 1:
        raise ValueError("`bins` must be positive, when an integer")
    low, high = range or ((own.min(), own.max()) if own.size else (0.0, 1.0))
    if low > high:
        raise ValueError("max must be larger than min in range parameter.")
    low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
    return linspace(low, high, bins + 1)


def _places(own, edges):
    """The bin of each number; the last one has its end, too."""
    return asarray(_reduce().minimum(searchsorted(edges, own, "right") - 1, len(edges) - 2)).astype(int)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many numbers lie in each bin, and where the bins end."""
    own = asarray(a).reshape(-1)
    edges = histogram_bin_edges(own, bins, range)
    inside = (own >= edges[0]) & (own <= edges[-1])
    heavy = None if weights is None else asarray(weights).reshape(-1)
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
