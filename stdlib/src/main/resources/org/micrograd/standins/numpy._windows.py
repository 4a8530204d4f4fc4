"""Windows that weigh the middle of a signal more than its ends, Bessel's function below them, and angles without their jumps."""

from math import inf, pi

from numpy._make import array, asarray, ones
from numpy._ranges import arange
from numpy._slopes import diff
from numpy._ufuncs import absolute, cos, exp, sqrt, where

__all__ = "bartlett blackman hamming hanning kaiser i0 unwrap".split()


def _window(name, said, weigh):
    def window(M):
        if M < 1:
            return array([], float)
        return ones(1) if M == 1 else weigh(arange(1 - M, M, 2), M - 1)

    window.__name__ = window.__qualname__ = name
    window.__doc__ = said
    return window


bartlett = _window("bartlett", "A triangle.", lambda n, last: where(n <= 0, 1 + n / last, 1 - n / last))
hanning = _window("hanning", "A wave of cosine from 0 to 0.", lambda n, last: 0.5 + 0.5 * cos(pi * n / last))
hamming = _window("hamming", "A wave of cosine from 0.08 to 0.08.", lambda n, last: 0.54 + 0.46 * cos(pi * n / last))
blackman = _window("blackman", "Two waves of cosine from 0 to 0.", lambda n, last: 0.42 + 0.5 * cos(pi * n / last) + 0.08 * cos(2.0 * pi * n / last))


def kaiser(M, beta):
    """A window as narrow as beta is great."""
    if M == 1:
        return ones(1)
    middle = (M - 1) / 2.0
    return i0(beta * sqrt(1 - ((arange(0, M) - middle) / middle) ** 2.0)) / i0(float(beta))


def i0(x):
    """Bessel's function of the first kind, order 0, of an imaginary number."""
    own = asarray(x)
    if own.dtype.kind in "OU":
        raise TypeError("i0 of this stand-in for numpy takes real numbers")
    own = absolute(own.astype(float))
    most = max((each for each in own.reshape(-1).tolist() if each < inf), default=0.0)
    # All terms of its series are positive, so that no digit is lost; where numbers are great, each is scaled first.
    quarter, scale = own * own / 4.0, exp(-own) if most > 300 else own * 0 + 1
    term, found, k = scale, scale, 0
    while k < most / 2 + 30 or k < 2 * most and (term > 1e-18).any():
        k += 1
        term = term * quarter / (k * k)
        found = found + term
    return asarray(found / scale)


def unwrap(p, discont=None, axis=-1, *, period=2 * pi):
    """Angles whose steps of more than half a turn are taken as those the other way round."""
    own = asarray(p)
    steps = diff(own, axis=axis)
    iswhole = steps.dtype.kind in "iu" and isinstance(period, int)
    half = period // 2 if iswhole else period / 2
    turned = (steps + half) % period - half
    if not iswhole or period % 2 == 0:
        turned = where((turned == -half) & (steps > 0), half, turned)
    away = where(absolute(steps) < (half if discont is None else discont), 0, turned - steps)
    found = own.astype(steps.dtype if iswhole else float)
    later = [slice(None)] * own.ndim
    later[axis] = slice(1, None)
    found[tuple(later)] = own[tuple(later)] + away.cumsum(axis)
    return found
