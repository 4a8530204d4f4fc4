"""The order of numbers in tensors, how often each is there, and whether tensors are the same."""

from collections import namedtuple

import numpy as np
from torch._folds import _titled
from torch._tensor import Tensor, method

__all__ = ["sort", "argsort", "topk", "bincount", "unique", "allclose", "equal", "count_nonzero", "isclose", "median", "nonzero"]


@method
def argsort(input, dim=-1, descending=False, stable=False):
    """The places of numbers in their order."""
    if input._a.ndim == 0:
        return Tensor._made(np.asarray(0))
    a = input._a if not descending else -input._a
    return Tensor._made(np.argsort(a, axis=dim, kind="stable").astype(np.int64))


@method
def sort(input, dim=-1, descending=False, stable=False):
    """The numbers in order, with their places."""
    places = argsort(input, dim, descending)
    if input._a.ndim == 0:
        return _Sorted(_titled(input.reshape(()), "SortBackward0"), places)
    return _Sorted(_titled(input.gather(dim, places), "SortBackward0"), places)


_Sorted = namedtuple("sort", ["values", "indices"])
_Sorted.__repr__ = lambda self: f"torch.return_types.sort(\nvalues={self.values!r},\nindices={self.indices!r})"


@method
def topk(input, k, dim=-1, largest=True, sorted=True):
    """The largest numbers, with their places."""
    places = argsort(input, dim, largest)
    places = Tensor._made(np.take(places._a, range(k), axis=dim))
    return _Top(_titled(input.gather(dim, places), "TopkBackward0"), places)


_Top = namedtuple("topk", ["values", "indices"])
_Top.__repr__ = lambda self: f"torch.return_types.topk(\nvalues={self.values!r},\nindices={self.indices!r})"


@method
def median(input):
    """The middle number, the lower of two."""
    return Tensor._made(np.asarray(np.sort(input._a.reshape(-1))[(input._a.size - 1) // 2], dtype=input._a.dtype))


@method
def nonzero(input):
    """The places of what is not 0, a row each."""
    return Tensor._made(np.stack(np.nonzero(input._a), axis=1).astype(np.int64))


@method
def bincount(input, minlength=0):
    """How often each whole number stands there."""
    return Tensor._made(np.bincount(input._a, minlength=minlength).astype(np.int64))


@method
def unique(input, sorted=True, return_counts=False):
    """The different numbers, in order."""
    values, counts = np.unique(input._a, return_counts=True)
    return (Tensor._made(values), Tensor._made(counts.astype(np.int64))) if return_counts else Tensor._made(values)


@method
def count_nonzero(input):
    """How many are not 0."""
    return Tensor._made(np.asarray(np.count_nonzero(input._a), dtype=np.int64))


@method
def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether each two numbers are nearly equal."""
    return Tensor._made(np.asarray(np.isclose(input._a, other._a, rtol, atol, equal_nan)))


@method
def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all numbers are nearly equal."""
    if input.dtype is not other.dtype:
        raise RuntimeError(f"{input.dtype.name} did not match {other.dtype.name}")
    return bool(np.allclose(input._a, other._a, rtol, atol, equal_nan))


@method
def equal(input, other):
    """Whether form and numbers are the same."""
    return input.shape == other.shape and bool(np.array_equal(input._a, other._a))
