"""Polynomials by their coefficients, the highest power first."""

from numpy._make import array, asarray, vander, zeros, zeros_like
from numpy._ufuncs import sqrt

__all__ = "polyfit polyval polyder polyint polyadd polymul".split()


def polyval(p, x):
    """The value of a polynomial."""
    found = zeros_like(asarray(x))
    for each in asarray(p):
        found = found * x + each
    return found


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients of the polynomial that comes nearest to points."""
    import numpy.linalg as linalg

    if full or cov:
        raise ValueError("polyfit of this stand-in for numpy answers coefficients alone")
    xs, ys = asarray(x) * 1.0, asarray(y) * 1.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if xs.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if not xs.size:
        raise TypeError("expected non-empty vector for x")
    if ys.ndim not in (1, 2):
        raise TypeError("expected 1D or 2D array for y")
    if len(xs) != len(ys):
        raise TypeError("expected x and y to have same length")
    rows = vander(xs, deg + 1)
    if w is not None:
        weights = asarray(w) * 1.0
        rows, ys = rows * weights.reshape(-1, 1), ys * (weights if ys.ndim == 1 else weights.reshape(-1, 1))
    sizes = sqrt((rows * rows).sum(0))
    found = linalg.lstsq(rows / sizes, ys, len(xs) * 2.0**-52 if rcond is None else rcond)[0]
    return (found.T / sizes).T


def polyder(p, m=1):
    """The coefficients of a derivative."""
    own = asarray(p)
    for _ in range(m):
        n = len(own) - 1
        own = own[:-1] * array(range(n, 0, -1), own.dtype)
    return own


def polyint(p, m=1):
    """The coefficients of an integral that is 0 at 0."""
    own = asarray(p)
    for _ in range(m):
        own = array([*(own / array(range(len(own), 0, -1))).tolist(), 0.0])
    return own


def polyadd(a1, a2):
    """The coefficients of a sum."""
    one, two = asarray(a1), asarray(a2)
    long, short = (one, two) if len(one) >= len(two) else (two, one)
    found = long + zeros(len(long), short.dtype)
    found[len(long) - len(short) :] += short
    return found


def polymul(a1, a2):
    """The coefficients of a product."""
    from numpy import convolve

    return convolve(a1, a2)
