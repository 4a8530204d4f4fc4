"""Functions that make matrices of diagonals and corners."""

import builtins

from numpy._convert import compute, making, operand, raw
from numpy._make import asarray, asfortranarray, zeros
from numpy._ranges import arange

__all__ = "eye identity diag diagflat tri tril triu vander".split()

_eye = making.eye


def eye(N, M=None, k=0, dtype=float, order="C"):
    """A matrix of zeros with ones along a diagonal."""
    if order == "F":
        return asfortranarray(eye(N, M, k, dtype))
    if dtype is float and type(N) is type(k) is int and N >= 0 and (M is None or type(M) is int and M >= 0):
        return raw(_eye(N, N if M is None else M, k))
    zeros((N, N if M is None else M))
    rows, columns = arange(N).reshape(-1, 1), arange(N if M is None else M)
    return (columns - rows == k).astype(dtype)


def identity(n, dtype=float):
    """A square matrix with ones along its diagonal."""
    return eye(n, dtype=dtype)


def tri(N, M=None, k=0, dtype=float):
    """Ones at and below a diagonal."""
    return (arange(N).reshape(-1, 1) >= arange(-k, (N if M is None else M) - k)).astype(dtype)


def _corner(m, keep):
    own = asarray(m)
    if not own.ndim:
        raise TypeError("tri() missing 1 required positional argument: 'N'")
    # As there, a row is every row of a square.
    own = own if own.ndim > 1 else own + zeros((own.size, 1), own.dtype)
    mask = keep(arange(own.shape[-2]).reshape(-1, 1), arange(own.shape[-1]))
    return raw(compute.where(mask._a, own._a, operand(own.dtype.type(0)), own.dtype.name))


def tril(m, k=0):
    """A matrix with zeros above a diagonal."""
    return _corner(m, lambda row, column: column <= row + k)


def triu(m, k=0):
    """A matrix with zeros below a diagonal."""
    return _corner(m, lambda row, column: column >= row + k)


def diag(v, k=0):
    """The diagonal of a matrix, or a matrix with a diagonal."""
    own = asarray(v)
    if own.ndim == 2:
        return own.diagonal(k)
    if own.ndim != 1:
        raise ValueError("Input must be 1- or 2-d.")
    n = own.shape[0] + abs(k)
    found = zeros((n, n), own.dtype)
    found[[i + builtins.max(0, -k) for i in range(own.shape[0])], [i + builtins.max(0, k) for i in range(own.shape[0])]] = own
    return found


def diagflat(v, k=0):
    """A matrix with a diagonal."""
    return diag(asarray(v).reshape(-1), k)


def vander(x, N=None, increasing=False):
    """The powers of numbers, a row each."""
    own = asarray(x)
    n = own.size if N is None else N
    powers = arange(n) if increasing else arange(n - 1, -1, -1)
    return own.reshape(-1, 1) ** powers
