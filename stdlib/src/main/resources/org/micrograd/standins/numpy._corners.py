"""The places of triangles and diagonals."""

from numpy._diagonals import tri
from numpy._make import ones
from numpy._ranges import arange
from numpy._sets import nonzero

__all__ = "tril_indices triu_indices tril_indices_from triu_indices_from diag_indices diag_indices_from mask_indices".split()


def tril_indices(n, k=0, m=None):
    """The places at and below a diagonal."""
    return nonzero(tri(n, m, k))


def triu_indices(n, k=0, m=None):
    """The places at and above a diagonal."""
    return nonzero(tri(n, m, k - 1) == 0)


def tril_indices_from(arr, k=0):
    """The places of a matrix at and below a diagonal."""
    _check_matrix(arr)
    return tril_indices(arr.shape[0], k, arr.shape[1])


def triu_indices_from(arr, k=0):
    """The places of a matrix at and above a diagonal."""
    _check_matrix(arr)
    return triu_indices(arr.shape[0], k, arr.shape[1])


def _check_matrix(arr):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")


def diag_indices(n, ndim=2):
    """The places of a diagonal."""
    return (arange(n),) * ndim


def diag_indices_from(arr):
    """The places of the diagonal of an array as long as it is wide."""
    if arr.ndim < 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def mask_indices(n, mask_func, k=0):
    """The places of a square matrix that a function such as triu keeps."""
    return nonzero(mask_func(ones((n, n), int), k) != 0)
