"""Functions of what is equal among items: unique, counts, where items belong."""

import bisect
import math
import operator

from numpy._convert import compute, java, making, raw, wrap
from numpy._make import array, asarray, zeros
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._ufuncs import isnan, where

__all__ = "unique searchsorted digitize nonzero flatnonzero argwhere count_nonzero bincount isin in1d intersect1d union1d setdiff1d setxor1d".split()


_host = host.distinct()
_distinct, _counts = _host.of, _host.counts


def _reduce():
    import numpy

    return numpy


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """Each item once, in order."""
    np = _reduce()
    own = asarray(ar)
    if axis is not None:
        rows = np.moveaxis(own, axis_of(axis, own.ndim), 0)
        flat = list(map(tuple, rows.reshape(rows.shape[0], math.prod(rows.shape[1:])).tolist()))
        found = sorted(set(flat))
        first = [flat.index(row) for row in found]
        wanted = [(return_index, lambda: array(first, int)), (return_inverse, lambda: array([found.index(row) for row in flat], int)), (return_counts, lambda: array([flat.count(row) for row in found], int))]
        answer = [np.moveaxis(rows[first], 0, axis), *(make() for isasked, make in wanted if isasked)]
        return tuple(answer) if len(answer) > 1 else answer[0]
    known = _distinct(own._a, bool(return_index or return_inverse), bool(equal_nan)) if own.size else None
    if known is not None:
        wanted = [found for found, isasked in zip(known, (True, return_index, return_inverse, return_counts)) if isasked]
        return tuple(map(raw, wanted)) if len(wanted) > 1 else raw(wanted[0])
    flat = own.reshape(-1)
    hasplaces = return_index or return_inverse
    order = np.argsort(flat, kind="stable") if hasplaces else None
    items = flat[order] if hasplaces else np.sort(flat)
    first = array([True] * (1 if flat.size else 0), bool)
    if flat.size:
        first = np.concatenate([first, items[1:] != items[:-1]])
        if own.dtype.kind == "f" and equal_nan:
            first[1:] &= ~(isnan(items[1:]) & isnan(items[:-1]))
    found = [items[first]]
    if return_index:
        found.append(order[first])
    if return_inverse:
        places = zeros(flat.size, int)
        places[order] = np.cumsum(first) - 1
        found.append(places)
    if return_counts:
        starts = np.append(flatnonzero(first), flat.size)
        found.append(starts[1:] - starts[:-1])
    return tuple(found) if len(found) > 1 else found[0]


def searchsorted(a, v, side="left", sorter=None):
    """Where items belong in a sorted array."""
    own, wanted = asarray(a), asarray(v)
    if own.ndim != 1:
        raise ValueError("object too deep for desired array" if own.ndim else "object of too small depth for desired array")
    own = own if sorter is None else own[sorter]
    if own.dtype.kind in "OU" or wanted.dtype.kind in "OU":
        return _among(own, wanted, bisect.bisect_right if side == "right" else bisect.bisect_left)
    return wrap(compute.search(own._a, wanted._a, side == "right"))


def _among(own, wanted, place):
    """Where texts or objects belong, which Python compares."""
    kind = "str" if "U" in own.dtype.kind + wanted.dtype.kind and "O" not in own.dtype.kind + wanted.dtype.kind else object
    items = own.astype(kind).tolist()
    return array([place(items, each) for each in wanted.astype(kind).reshape(-1).tolist()], int).reshape(wanted.shape)[()]


def digitize(x, bins, right=False):
    """The bin of each number."""
    edges = asarray(bins)
    if edges.ndim != 1:
        raise ValueError("object too deep for desired array" if edges.ndim else "object of too small depth for desired array")
    steps = edges[1:] - edges[:-1]
    if edges.dtype.kind in "fiu" and not ((steps >= 0).all() or (steps <= 0).all()):
        raise ValueError("bins must be monotonically increasing or decreasing")
    if len(edges) > 1 and edges[0] > edges[-1]:
        return len(edges) - searchsorted(edges[::-1], x, "left" if right else "right")
    return searchsorted(edges, x, "left" if right else "right")


def _true(own):
    """Where items are not 0; as there, texts of nothing but blanks are like none."""
    return asarray([bool(text.strip()) for text in own.reshape(-1).tolist()], bool).reshape(own.shape) if own.dtype.kind == "U" else own != 0


def nonzero(a):
    """The positions of what is not 0, an array an axis."""
    own = asarray(a)
    return where(_true(own))


def flatnonzero(a):
    """The positions of what is not 0, in one row."""
    return nonzero(asarray(a).reshape(-1))[0]


def argwhere(a):
    """The positions of what is not 0, a row each."""
    found = nonzero(a)
    return raw(making.stacked(1, *(each._a for each in found))) if asarray(a).ndim else zeros((len(found[0]), 0), int)


def count_nonzero(a, axis=None, keepdims=False):
    """How many items are not 0."""
    found = _reduce().sum(_true(asarray(a)), axis, keepdims=keepdims)
    return int(found) if axis is None and not keepdims else found


def bincount(x, weights=None, minlength=0):
    """How often each whole number occurs."""
    own = asarray(x)
    if own.ndim != 1:
        raise ValueError("object too deep for desired array" if own.ndim else "object of too small depth for desired array")
    if operator.index(minlength) < 0:
        raise ValueError("'minlength' must not be negative")
    if weights is not None and len(weights) != len(own):
        raise ValueError("The weights and list don't have the same length.")
    if own.size and own.dtype.kind not in "iub" and not isinstance(x, ndarray):
        own = own.astype(int)
    if own.size and (own.dtype.kind not in "iub" or own.dtype.name == "uint64"):
        given = "uint64" if own.dtype.kind == "u" else "float64"
        raise TypeError(f"Cannot cast array data from dtype('{given}') to dtype('int64') according to the rule 'safe'")
    if own.size and own.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    if weights is None:
        return raw(_counts(own._a, minlength)) if own.size else zeros(minlength, int)
    found = array([0.0]).repeat(max(minlength, int(own.max()) + 1 if own.size else 0))
    if own.size:
        made = compute.scattered("add", found._a, asarray(own, int)._a, java.broadcast(asarray(weights, float)._a, list(own.shape)))
        found = raw(made)
    return found


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Whether items are among others."""
    if kind not in (None, "sort", "table"):
        raise ValueError(f"Invalid kind: '{kind}'. Please use None, 'sort' or 'table'.")
    own, others = asarray(element), asarray(test_elements).reshape(-1)
    if "uint64" in (own.dtype.name, others.dtype.name) and own.dtype.kind in "iuf" and others.dtype.kind in "iuf":
        # With and without a sign they only meet among real numbers.
        wide = compute.promoted(own.dtype.name, others.dtype.name)
        own, others = own.astype(wide), others.astype(wide)
    if own.size > 1000 and own.dtype.kind in "biuf" and others.dtype.kind in "biuf" and others.size:
        order = _reduce().sort(others)
        found = order[_reduce().minimum(_reduce().searchsorted(order, own), others.size - 1)] == own
        return ~found if invert else found
    among = others.tolist()
    # As there: a set is one object, which no item is.
    among = set() if isinstance(test_elements, (set, frozenset, dict)) else set(among)
    return array([(x in among) != invert for x in own.reshape(-1).tolist()], bool).reshape(own.shape)


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    """Whether items are among others, in one row."""
    return isin(asarray(ar1).reshape(-1), ar2, invert=invert, kind=kind)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """What both have, in order, and where they have it."""
    one, two = asarray(ar1).reshape(-1), asarray(ar2).reshape(-1)
    found = unique(one[isin(one, two)])
    if found.dtype.kind == "f":
        # As there: what is no number is not the same as another.
        found = found[~isnan(found)]
    if not return_indices:
        return found
    first, second = one.tolist(), two.tolist()
    return found, array(list(map(first.index, found.tolist())), int), array(list(map(second.index, found.tolist())), int)


def union1d(ar1, ar2):
    """What one of both has, in order."""
    return unique(_reduce().concatenate([asarray(ar1).reshape(-1), asarray(ar2).reshape(-1)]))


def setdiff1d(ar1, ar2, assume_unique=False):
    """What only the first has, in order."""
    found = asarray(ar1)[isin(ar1, ar2, invert=True)]
    return found if assume_unique else unique(found)


methods({"nonzero": nonzero, "searchsorted": searchsorted})


def setxor1d(ar1, ar2, assume_unique=False):
    """What is in one of two, and not in both."""
    return unique(_reduce().concatenate([setdiff1d(ar1, ar2), setdiff1d(ar2, ar1)]))
