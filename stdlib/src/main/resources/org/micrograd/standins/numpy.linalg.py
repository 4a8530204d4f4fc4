"""Stands in for numpy.linalg: norms, determinants, what is solved with matrices."""

import math
from _functools import reduce

from numpy._calls import alike
from numpy._convert import compute, raw
from numpy._faults import errstate
from numpy._make import array, asarray
from numpy._diagonals import diag, eye, tril, triu
from numpy._norms import norm_by
from numpy._products import dot
from numpy._reduce import sum as _sum
from numpy._shape import broadcast_shapes, broadcast_to
from numpy._ufuncs import absolute, into, isnan, where

__all__ = ["LinAlgError", "norm", "det", "inv", "solve", "matrix_power", "multi_dot", "eig", "eigvals", "eigh", "eigvalsh", "cholesky", "slogdet", "svd", "qr", "pinv", "lstsq", "matrix_rank", "cond"]


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of a vector, the size of a matrix."""
    return norm_by(lambda m: svd(m, compute_uv=False), x, ord, axis, keepdims)


class LinAlgError(Exception):
    """A matrix for which there is no answer."""


def _numbers(a):
    own = asarray(a)
    if own.dtype.name == "float16":
        raise TypeError("array type float16 is unsupported in linalg")
    if own.dtype.kind == "U":
        raise TypeError(f"array type {own.dtype} is unsupported in linalg")
    if own.dtype.kind == "O":
        raise TypeError("this stand-in for numpy.linalg takes numbers, as numpy does: write what is to be differentiated with Values, as Gauss's elimination in a loop")
    return own * 1.0


def _square(a, taken=_numbers):
    own = taken(a)
    if own.ndim < 2:
        raise LinAlgError(f"{own.ndim}-dimensional array given. Array must be at least two-dimensional")
    if own.shape[-1] != own.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return own


def _single(*given):
    """Whether all are narrow, and so is what is found."""
    return all(asarray(each).dtype.name == "float32" for each in given)


def _kept(found, *given):
    """What was reckoned with wide numbers, as narrow ones where narrow ones were given."""
    if not _single(*given):
        return found
    return tuple(_kept(each, *given) for each in found) if isinstance(found, tuple) else asarray(found).astype("float32")[()]


def _stacked(f, a):
    if a.ndim == 2:
        return f(a)
    found = array([f(each) for each in a.reshape(-1, *a.shape[-2:])])
    return found.reshape(a.shape[:-2] + found.shape[1:])


def cond(x, p=None):
    """How much a matrix makes errors grow: the ratio of its largest and its least singular value, or by another norm."""
    own = _square(x) if p not in (None, 2, -2) else asarray(x)
    if not own.size and 0 in own.shape[-2:]:
        raise LinAlgError("cond is not defined on empty arrays")
    if p not in (None, 2, -2):
        found = _stacked(lambda m: asarray(_worst(m, p)), own)[()]
    else:
        found = svd(own, compute_uv=False)
        least, most = found[..., -1], found[..., 0]
        with errstate(all="ignore"):
            found = least / most if p == -2 else most / least
    # As there, what is no number is so only where the matrix holds such: others have no bound.
    return _kept(where(isnan(found) & ~isnan(own).any((-2, -1)), math.inf, found)[()], own)


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
    own = _square(a)
    return _kept(_stacked(lambda m: asarray(compute.det(m._a))[()], own), own)


def slogdet(a):
    """The sign of the determinant and the logarithm of its size."""
    from numpy import array

    own = _square(a)
    pairs = [tuple(compute.logarithmOfDet(m._a)) for m in own.reshape(-1, *own.shape[-2:])]
    return _kept(tuple(array([pair[k] for pair in pairs], float).reshape(own.shape[:-2])[()] for k in (0, 1)), own)


def _found(f, *matrices):
    try:
        return raw(f(*[each._a for each in matrices]))
    except ValueError as e:
        raise LinAlgError(str(e)) from None


def _solved(a, b):
    return _found(compute.solve, a, b)


def solve(a, b):
    """What times a matrix gives another, or a vector."""
    own, wanted = _square(a), _numbers(b)
    if own.shape[-1] != wanted.shape[-1 if wanted.ndim == 1 else -2]:
        raise ValueError(f"solve{'1' if wanted.ndim == 1 else ''}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),{'(m)->(m)' if wanted.ndim == 1 else '(m,n)->(m,n)'} (size {wanted.shape[0]} is different from {own.shape[-1]})")
    if wanted.ndim == 1:
        wanted = wanted.reshape(-1, 1)
        return _kept(_stacked(lambda m: _solved(m, wanted).reshape(-1), own), own, b)
    if own.ndim == wanted.ndim == 2:
        return alike(_kept(_solved(own, wanted), own, b), a, b)
    stack = broadcast_shapes(own.shape[:-2], wanted.shape[:-2])
    many, others = (broadcast_to(each, stack + each.shape[-2:]).reshape(-1, *each.shape[-2:]) for each in (own, wanted))
    return _kept(array([_solved(m, n) for m, n in zip(many, others)]).reshape(stack + wanted.shape[-2:]), own, b)


def inv(a):
    """The inverse matrix."""
    own = _square(a)
    return alike(_kept(_stacked(lambda m: _solved(m, eye(m.shape[0])), own), own), a)


def matrix_power(a, n):
    """A matrix times itself, so often."""
    own = asarray(a)
    if not hasattr(n, "__index__"):
        raise TypeError("exponent must be an integer")
    base = inv(own) if n < 0 else own
    found = None
    for _ in range(abs(n)):
        found = base if found is None else dot(found, base)
    return eye(own.shape[0], dtype=own.dtype) if found is None else found


def multi_dot(arrays, *, out=None):
    """The product of several matrices."""
    if len(arrays) < 2:
        raise ValueError("Expecting at least two arrays.")
    return into(reduce(dot, arrays), out)


def cholesky(a):
    """The lower triangle that times its transpose gives a matrix."""
    given = _square(a, asarray)
    if given.ndim > 2:
        return array([cholesky(each) for each in given.reshape(-1, *given.shape[-2:])]).reshape(given.shape)
    if given.dtype.kind != "O":
        return _kept(_found(compute.cholesky, _square(a)), given)
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


def eigh(a, UPLO="L"):
    """The eigenvalues of a symmetric matrix, rising, and its eigenvectors as columns: by Jacobi's rotations."""
    own = _square(a)
    if own.ndim > 2:
        raise LinAlgError("eigh of this stand-in for numpy takes one matrix")
    if not (absolute(own) < float("inf")).all():
        raise LinAlgError("Eigenvalues did not converge")
    if UPLO.upper() not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    # As there, one half of the matrix says all.
    half = tril(own) if UPLO.upper() == "L" else triu(own)
    whole = half + half.T - diag(diag(own)) if not (own == own.T).all() else own
    return _kept(tuple(raw(each) for each in compute.symmetric(whole._a)), own)


def eigvalsh(a, UPLO="L"):
    """The eigenvalues of a symmetric matrix, rising."""
    return eigh(a, UPLO)[0]


def eigvals(a):
    """The eigenvalues of a matrix all of which are real."""
    return eig(a)[0]


def eig(a):
    """The eigenvalues of a matrix all of which are real, and its eigenvectors as columns."""
    own = _square(a)
    if own.ndim > 2:
        raise LinAlgError("eig of this stand-in for numpy takes one matrix")
    if not (absolute(own) < float("inf")).all():
        raise LinAlgError("Array must not contain infs or NaNs")
    return _kept(tuple(raw(each) for each in compute.eigen(own._a)), own)


def _matrix(a, least="two-dimensional"):
    own = _numbers(a)
    if own.ndim != 2:
        raise LinAlgError(f"{own.ndim}-dimensional array given. Array must be {least}")
    if not own.size:
        raise LinAlgError("this stand-in for numpy takes no matrix without items apart")
    return own


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Vectors as columns, the singular values, falling, and vectors as rows, whose product a matrix is."""
    own = asarray(a) * 1.0
    if own.ndim > 2:
        parts = [svd(each, full_matrices, compute_uv) for each in own.reshape(-1, *own.shape[-2:])]
        whole = [array(each) for each in zip(*parts)] if compute_uv else [array(parts)]
        shaped = [each.reshape(own.shape[:-2] + each.shape[1:]) for each in whole]
        return tuple(shaped) if compute_uv else shaped[0]
    own = _matrix(a, "at least two-dimensional")
    if not (absolute(own) < float("inf")).all():
        raise LinAlgError("SVD did not converge")
    return _kept(tuple(map(raw, compute.singularVectors(own._a, bool(full_matrices)))) if compute_uv else raw(compute.singularValues(own._a)), own)


def qr(a, mode="reduced"):
    """An orthogonal matrix and an upper triangle whose product a matrix is."""
    own = _matrix(a, "at least two-dimensional")
    q, r = _kept(tuple(raw(each) for each in compute.qr(own._a)), own)
    least = min(own.shape)
    if mode == "complete":
        return q, r
    if mode not in ("reduced", "r"):
        raise ValueError(f"Unrecognized mode '{mode}'")
    return (q[:, :least], r[:least]) if mode == "reduced" else r[:least]


def pinv(a, rcond=1e-15, hermitian=False):
    """The inverse of any matrix, as far as it has one."""
    own = _matrix(a)
    return alike(_kept(raw(compute.pseudoInverse(own._a, float(rcond))), own), a)


def matrix_rank(A, tol=None, hermitian=False):
    """How many rows or columns of a matrix say something of their own."""
    own = asarray(A)
    if own.ndim < 2:
        return int((own != 0).any())
    found = svd(own, compute_uv=False)
    unit = 2.0**-23 if found.dtype.name == "float32" else 2.0**-52
    least = found[..., :1] * max(own.shape[-2:]) * unit if tol is None else asarray(tol)[..., None]
    return (found > least).sum(-1)


def lstsq(a, b, rcond="warn"):
    """What comes nearest to giving b where a is multiplied with it, the sum of squares that is left, a's rank and singular values."""
    own, wanted = _matrix(a), asarray(b) * 1.0
    rows, columns = own.shape
    if wanted.shape[0] != rows:
        raise LinAlgError("Incompatible dimensions")
    part = 2.0**-52 if rcond == "warn" or rcond == -1 else 2.0**-52 * max(rows, columns) if rcond is None else rcond
    found, values = dot(pinv(own, part), wanted), svd(own, compute_uv=False)
    rank = int((values > part * values[0]).sum())
    rest = dot(own, found) - wanted
    left = _sum(rest * rest, 0) if rank == columns and rows > columns else array([])
    return found, left.reshape(-1) if left.ndim == 0 else left, rank, values
