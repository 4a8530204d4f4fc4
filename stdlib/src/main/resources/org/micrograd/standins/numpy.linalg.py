"""Stands in for numpy.linalg: norms, determinants, what is solved with matrices."""

import math
from _functools import reduce

from numpy._calls import alike
from numpy._convert import compute
from numpy._faults import errstate
from numpy._make import array, asanyarray, asarray
from numpy._diagonals import eye
from numpy._norms import norm_by
from numpy._products import dot
from numpy._reduce import axis_of, sum as _sum
from numpy._shape import broadcast_shapes, broadcast_to
from numpy._spectra import *
from numpy._square import LinAlgError, found_by, framed, kept, numbers, square, stacked
from numpy._ufuncs import into, isnan, where

__all__ = ["LinAlgError", "norm", "det", "inv", "solve", "matrix_power", "multi_dot", "eig", "eigvals", "eigh", "eigvalsh", "cholesky", "slogdet", "svd", "qr", "pinv", "lstsq", "matrix_rank", "cond", "tensorinv", "tensorsolve"]


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of a vector, the size of a matrix."""
    return norm_by(lambda m: svd(m, compute_uv=False), x, ord, axis, keepdims)


def cond(x, p=None):
    """How much a matrix makes errors grow: the ratio of its largest and its least singular value, or by another norm."""
    own = square(x) if p not in (None, 2, -2) else asarray(x)
    if not own.size and 0 in own.shape[-2:]:
        raise LinAlgError("cond is not defined on empty arrays")
    if p not in (None, 2, -2):
        found = stacked(lambda m: asarray(_worst(m, p)), own)[()]
    else:
        found = svd(own, compute_uv=False)
        least, most = found[..., -1], found[..., 0]
        with errstate(all="ignore"):
            found = least / most if p == -2 else most / least
    # As there, what is no number is so only where the matrix holds such: others have no bound.
    return kept(where(isnan(found) & ~isnan(own).any((-2, -1)), math.inf, found)[()], own)


def _worst(m, p):
    try:
        return norm(m, p) * norm(inv(m), p)
    except LinAlgError:
        # The inverse is there one of no numbers, of which there are no singular values.
        if p == "nuc":
            raise LinAlgError("SVD did not converge") from None
        return math.nan


def det(a):
    """The determinant."""
    own = square(a)
    return kept(stacked(lambda m: asarray(compute.det(m._a))[()], own), own)


def slogdet(a):
    """The sign of the determinant and the logarithm of its size."""
    from numpy import array

    own = square(a)
    pairs = [tuple(compute.logarithmOfDet(m._a)) for m in own.reshape(-1, *own.shape[-2:])]
    return kept(tuple(array([pair[k] for pair in pairs], float).reshape(own.shape[:-2])[()] for k in (0, 1)), own)


def _solved(a, b):
    return found_by(compute.solve, a, b)


def solve(a, b):
    """What times a matrix gives another, or a vector."""
    own, wanted = square(a), numbers(b)
    # As there, what has an axis less than the matrices is vectors.
    isvectors = wanted.ndim == own.ndim - 1
    if wanted.ndim < 2 and not isvectors:
        raise ValueError(f"solve: Input operand 1 does not have enough dimensions (has {wanted.ndim}, gufunc core with signature (m,m),(m,n)->(m,n) requires 2)")
    wanted = wanted[..., None] if isvectors else wanted
    if own.shape[-1] != wanted.shape[-2]:
        raise ValueError(f"solve{'1' if isvectors else ''}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),{'(m)->(m)' if isvectors else '(m,n)->(m,n)'} (size {wanted.shape[-2]} is different from {own.shape[-1]})")
    if own.ndim == wanted.ndim == 2:
        found = _solved(own, wanted)
        return alike(kept(found.reshape(-1) if isvectors else found, own, b), a, b)
    stack = broadcast_shapes(own.shape[:-2], wanted.shape[:-2])
    many, others = (broadcast_to(each, stack + each.shape[-2:]).reshape(math.prod(stack), *each.shape[-2:]) for each in (own, wanted))
    found = array([_solved(m, n) for m, n in zip(many, others)]).reshape(stack + wanted.shape[-2:])
    return kept(found[..., 0] if isvectors else found, own, b)


def inv(a):
    """The inverse matrix."""
    own = square(a)
    return alike(kept(stacked(lambda m: _solved(m, eye(m.shape[0])), own), own), a)


def matrix_power(a, n):
    """A matrix times itself, so often."""
    own = square(a, asanyarray)
    if not hasattr(n, "__index__"):
        raise TypeError("exponent must be an integer")
    power, rest, found = inv(own) if n < 0 else own, abs(n), None
    if not rest:
        return alike(broadcast_to(eye(own.shape[-1], dtype=own.dtype), own.shape).copy(), a)
    if rest == 3:
        # As there, whose last digits are those of this order.
        return (power @ power) @ power
    while rest:
        found = (power if found is None else found @ power) if rest % 2 else found
        rest //= 2
        power = power @ power if rest else power
    return found


def multi_dot(arrays, *, out=None):
    """The product of several matrices."""
    if len(arrays) < 2:
        raise ValueError("Expecting at least two arrays.")
    return into(reduce(dot, arrays), out)


def cholesky(a):
    """The lower triangle that times its transpose gives a matrix."""
    given = square(a, asarray)
    if given.ndim > 2:
        return array([cholesky(each) for each in given.reshape(-1, *given.shape[-2:])]).reshape(given.shape)
    if given.dtype.kind != "O":
        return kept(found_by(compute.cholesky, square(a)), given)
    own = given.tolist()
    n = len(own)
    found = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = own[i][j] - sum(found[i][k] * found[j][k] for k in range(j))
            if i == j and not rest > 0:
                raise LinAlgError("Matrix is not positive definite")
            found[i][j] = rest**0.5 if i == j else rest / found[j][j]
    return array(found)


def tensorinv(a, ind=2):
    """What undoes tensordot with an array whose first axes hold as many items as the others."""
    own = asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    front, back = own.shape[:ind], own.shape[ind:]
    return inv(own.reshape(math.prod(back), -1)).reshape(back + front)


def tensorsolve(a, b, axes=None):
    """What tensordot with an array turns into another."""
    own, wanted = asarray(a), asarray(b)
    last = [] if axes is None else [axis_of(k, own.ndim) for k in axes]
    own = own.transpose([k for k in range(own.ndim) if k not in last] + last)
    form = own.shape[wanted.ndim - own.ndim :]
    if own.size != math.prod(form) ** 2:
        raise LinAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])")
    return solve(own.reshape(math.prod(form), math.prod(form)), wanted.reshape(-1)).reshape(form)


def matrix_rank(A, tol=None, hermitian=False):
    """How many rows or columns of a matrix say something of their own."""
    own = asarray(A)
    if own.ndim < 2:
        return int((own != 0).any())
    found = svd(own, compute_uv=False)
    unit = 2.0**-23 if found.dtype.name == "float32" else 2.0**-52
    least = found.max(-1, keepdims=True) * max(own.shape[-2:]) * unit if tol is None else asarray(tol)[..., None]
    return (found > least).sum(-1)


def lstsq(a, b, rcond="warn"):
    """What comes nearest to giving b where a is multiplied with it, the sum of squares that is left, a's rank and singular values."""
    own, wanted = framed(a), asarray(b) * 1.0
    if own.ndim > 2:
        raise LinAlgError(f"{own.ndim}-dimensional array given. Array must be two-dimensional")
    if not own.size:
        raise LinAlgError("this stand-in for numpy takes no matrix without items apart")
    rows, columns = own.shape
    if wanted.shape[0] != rows:
        raise LinAlgError("Incompatible dimensions")
    part = 2.0**-52 if rcond == "warn" or rcond == -1 else 2.0**-52 * max(rows, columns) if rcond is None else rcond
    found, values = dot(pinv(own, part), wanted), svd(own, compute_uv=False)
    rank = int((values > part * values[0]).sum())
    rest = dot(own, found) - wanted
    left = _sum(rest * rest, 0) if rank == columns and rows > columns else array([])
    return found, left.reshape(-1) if left.ndim == 0 else left, rank, values
