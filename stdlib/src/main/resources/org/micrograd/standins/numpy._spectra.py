"""Matrices as products of simpler ones: eigenvalues and singular values with their vectors, orthogonal matrices and triangles."""

from numpy._calls import alike
from numpy._convert import compute, raw
from numpy._diagonals import diag, eye, tril, triu
from numpy._make import zeros
from numpy._square import LinAlgError, framed, kept, square, stacked
from numpy._ufuncs import absolute

__all__ = "eigh eigvalsh eigvals eig svd qr pinv".split()


def _all(found):
    return tuple(map(raw, found)) if hasattr(found, "__iter__") else raw(found)


def _end(own, said):
    if not (absolute(own) < float("inf")).all():
        raise LinAlgError(said)


def eigh(a, UPLO="L"):
    """The eigenvalues of a symmetric matrix, rising, and its eigenvectors as columns: by Jacobi's rotations."""
    own = square(a)
    _end(own, "Eigenvalues did not converge")
    if UPLO.upper() not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")

    def one(m):
        # As there, one half of the matrix says all.
        half = tril(m) if UPLO.upper() == "L" else triu(m)
        whole = half + half.T - diag(diag(m)) if not (m == m.T).all() else m
        return _all(compute.symmetric(whole._a)) if m.size else (zeros(0), m)

    return kept(stacked(one, own), own)


def eigvalsh(a, UPLO="L"):
    """The eigenvalues of a symmetric matrix, rising."""
    return eigh(a, UPLO)[0]


def eigvals(a):
    """The eigenvalues of a matrix all of which are real."""
    return eig(a)[0]


def eig(a):
    """The eigenvalues of a matrix all of which are real, and its eigenvectors as columns."""
    own = square(a)
    _end(own, "Array must not contain infs or NaNs")
    return kept(stacked(lambda m: _all(compute.eigen(m._a)) if m.size else (zeros(0), m), own), own)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Vectors as columns, the singular values, falling, and vectors as rows, whose product a matrix is."""
    own = framed(a)
    _end(own, "SVD did not converge")

    def one(m):
        if m.size:
            return _all(compute.singularVectors(m._a, bool(full_matrices)) if compute_uv else compute.singularValues(m._a))
        rows, columns = m.shape
        least = 0 if not full_matrices else None
        return (eye(rows)[:, :least], zeros(0), eye(columns)[:least]) if compute_uv else zeros(0)

    return kept(stacked(one, own), own)


def qr(a, mode="reduced"):
    """An orthogonal matrix and an upper triangle whose product a matrix is."""
    own = framed(a)
    if mode not in ("reduced", "complete", "r", "full", "f"):
        raise ValueError(f"Unrecognized mode '{mode}'")
    q, r = kept(stacked(lambda m: _all(compute.qr(m._a)) if m.size else (eye(m.shape[0]), m), own), own)
    if mode == "complete":
        return q, r
    least = min(own.shape[-2:])
    return r[..., :least, :] if mode == "r" else (q[..., :least], r[..., :least, :])


def pinv(a, rcond=1e-15, hermitian=False):
    """The inverse of any matrix, as far as it has one."""
    own = framed(a)
    return alike(kept(stacked(lambda m: raw(compute.pseudoInverse(m._a, float(rcond))) if m.size else m.T, own), own), a)
