"""What both kinds of generators of random numbers draw."""

import math

from numpy._convert import are_whole, java, raw, wrap
from numpy._laws import _Laws
from numpy._make import array, asarray, shape_of
from numpy._dtype import dtype as _dtype
from numpy._ndarray import ndarray

__all__ = ["_Draws", "_drawn", "_shaped", "_size", "_sized"]


_PLAIN = (float, int)
# What choice says where there is nothing to choose of, by whether the generator is old and whether it got a number.
_NOTHING = {
    (True, True): "a must be greater than 0 unless no samples are taken",
    (True, False): "'a' cannot be empty unless no samples are taken",
    (False, True): "a must be a positive integer unless no samples are taken",
    (False, False): "a cannot be empty unless no samples are taken",
}


def _drawn(found, size=None):
    """What was drawn: an array, or as there a single number of Python's own where no shape was asked for."""
    if type(found) is float or type(found) is int:
        return found if size is None else asarray(found)
    return wrap(found)


def _sized(found, size):
    """What was made of what was drawn, an array where a shape was asked for."""
    return found if size is None else asarray(found)


def _shaped(draw, one, other, size):
    """What is drawn of two numbers by a shape, in one step where that is plain."""
    if size is None:
        return draw(one, other)
    if type(size) is tuple and are_whole(size):
        found = draw(one, other, *size)
    else:
        found = draw(one, other, *([size] if type(size) is int else _size(size)))
    return asarray(found) if type(found) is float else raw(found)


def _size(size):
    return [] if size is None else shape_of(size)


def _plain(parameter):
    """A parameter as an array, or as a number of Python's own."""
    own = asarray(parameter)
    return own if own.ndim else float(own)


def check_spread(given, name):
    """Refuses what is below zero, were it zero with a sign."""
    own = asarray(given)
    if ((own == own) & _reduce().signbit(own)).any():
        raise ValueError(f"{name} < 0")


def _reduce():
    import numpy

    return numpy


def _check_trials(n, p):
    if (n < 0).any():
        raise ValueError("n < 0")
    if not ((p >= 0) & (p <= 1)).all():
        raise ValueError("p < 0, p > 1 or p contains NaNs")


class _Draws(_Laws):
    """What both kinds of generators draw."""

    def _on(self, draw, size, *parameters):
        """Draws for parameters that may be arrays."""
        if size is None:
            size = java.common([list(asarray(each).shape) for each in parameters])
        return _drawn(draw(_size(size)))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers from low up to high."""
        if type(low) in _PLAIN and type(high) in _PLAIN:
            if not (math.isfinite(high - low) and (high >= low or self._isold)):
                self._check_range(high - low)
            return _shaped(self._doubles, float(low), float(high - low), size)
        low, high = (_plain(each) for each in (low, high))
        self._check_range(high - low)
        return low + (high - low) * self._on(self._draws.doubles, size, low, high)

    def _check_range(self, width):
        if not _reduce().isfinite(width).all():
            raise OverflowError("Range exceeds valid bounds" if self._isold or getattr(width, "ndim", 0) else "high - low range exceeds valid bounds")
        if not self._isold and _reduce().signbit(width).any():
            raise ValueError("high - low < 0")

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Normal numbers around loc with a deviation of scale."""
        if type(loc) in _PLAIN and type(scale) in _PLAIN and scale > 0:
            return _shaped(self._normals, float(loc), float(scale), size)
        check_spread(scale, "scale")
        return _plain(loc) + _plain(scale) * self._on(self._draws.normals, size, loc, scale)

    def standard_normal(self, size=None, dtype=float):
        """Normal numbers around 0 with a deviation of 1."""
        if dtype is float:
            return _shaped(self._normals, 0.0, 1.0, size)
        if _dtype(dtype).name != "float64":
            raise TypeError(f"standard_normal of this stand-in for numpy draws float64, got {_dtype(dtype).name}")
        return _drawn(self._draws.normals(_size(size)), size)

    def exponential(self, scale=1.0, size=None):
        """Exponential numbers of a mean."""
        check_spread(scale, "scale")
        return _sized(_plain(scale) * self._on(self._draws.exponentials, size, scale), size)

    def standard_exponential(self, size=None):
        """Exponential numbers of mean 1."""
        return _drawn(self._draws.exponentials(_size(size)), size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Numbers whose logarithms are normal."""
        from numpy import exp

        check_spread(sigma, "sigma")
        found = exp(self.normal(mean, sigma, size))
        return found if isinstance(found, ndarray) else float(found)

    def _counts(self, draw, size, *parameters):
        if size is None and not any(hasattr(each, "__len__") for each in parameters):
            return int(draw(*parameters))
        form = list(java.common([list(asarray(each).shape) for each in parameters])) if size is None else _size(size)
        columns = [raw(java.broadcast(asarray(each)._a, form)).reshape(-1).tolist() for each in parameters]
        if draw == self._binomial and any(hasattr(each, "__len__") for each in parameters):
            _check_trials(*map(asarray, parameters))
        return array([draw(*each) for each in zip(*columns)], int).reshape(form)

    def binomial(self, n, p, size=None):
        """How many of n trials succeed."""
        if size is not None and type(n) is int and type(p) is float and n > 0 and 0 < p < 1:
            found = wrap(self._draws.binomials(n, p if p <= 0.5 else 1.0 - p, _size(size)))
            return found if p <= 0.5 else n - found
        return self._counts(self._binomial, size, n, p)

    def _binomial(self, n, p):
        if not 0 <= p <= 1:
            raise ValueError("p < 0, p > 1 or p is NaN")
        if n < 0:
            raise ValueError("n < 0")
        if n == 0 or p == 0:
            return 0
        return self._draws.binomial(n, p) if p <= 0.5 else n - self._draws.binomial(n, 1.0 - p)

    def multinomial(self, n, pvals, size=None):
        """How often each of several things happens in n trials."""
        parts = [float(p) for p in pvals]
        if not all(0 <= p <= 1 for p in parts):
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if sum(parts[:-1]) > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0")
        rows = [self._one_of(n, parts) for _ in range(1 if size is None else _total(size))]
        return array(rows[0]) if size is None else array(rows).reshape(_size(size) + [len(parts)])

    def _one_of(self, n, parts):
        left, rest, found = n, 1.0, [0] * len(parts)
        for i, p in enumerate(parts[:-1]):
            found[i] = self._binomial(left, min(1.0, p / rest))
            left -= found[i]
            if left <= 0:
                return found
            rest -= p
        found[-1] = left
        return found

    def poisson(self, lam=1.0, size=None):
        """How often something happens of which lam are expected."""
        means = asarray(lam).astype(float)
        if not (means >= 0).all():
            raise ValueError("lam < 0 or lam contains NaNs" if means.ndim else "lam < 0 or lam is NaN")
        if (means > 9.223372006484771e18).any():
            raise ValueError("lam value too large")
        form = list(means.shape) if size is None else _size(size)
        return _drawn(self._draws.counts("poisson", [means._a if means.size == 1 else java.broadcast(means._a, form)], form))

    def shuffle(self, x, axis=0):
        """Puts the items, or rows, into another order."""
        rows = x.swapaxes(0, axis) if axis else x
        order = raw(self._draws.shuffled(len(rows)))
        if isinstance(rows, ndarray):
            rows[...] = rows[order]
        else:
            rows[:] = [rows[i] for i in order.tolist()]

    def permutation(self, x):
        """The numbers below x, or the items of x, in another order."""
        if isinstance(x, int):
            return raw(self._draws.shuffled(max(0, int(x))))
        own = asarray(x)
        return own[raw(self._draws.shuffled(len(own)))]

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Items of a, or numbers below a, drawn by chance."""
        if not (shuffle or replace):
            raise ValueError("choice of this stand-in for numpy shuffles what it draws without putting it back")
        isnumber = isinstance(a, int)
        own = None if isnumber else asarray(a)
        n = int(a) if isnumber else own.shape[axis]
        if n <= 0 and (size is None or _total(size)):
            raise ValueError(_NOTHING[self._isold, isnumber])
        if self._isold and not isnumber and own.ndim != 1:
            raise ValueError("a must be 1-dimensional")
        places = self._places(n, size, replace, p)
        if isnumber:
            return int(places) if size is None else places
        return own.take(places, axis)

    def _places(self, n, size, replace, p):
        if p is not None:
            # As there, narrow numbers are summed less strictly, and then taken as wide ones.
            nearly = {"float32": 2.0**-11.5, "float16": 2.0**-5}.get(p.dtype.name if isinstance(p, ndarray) else "", 2.0**-26)
            parts = asarray(p).astype(float)
            if parts.size != n:
                raise ValueError("'a' and 'p' must have same size")
            if (parts < 0).any():
                raise ValueError("probabilities are not non-negative")
            if (parts != parts).any():
                raise ValueError("probabilities contain NaN")
            if abs(float(parts.sum()) - 1.0) > nearly:
                raise ValueError("probabilities do not sum to 1")
        count = _total(size)
        if replace:
            if p is None:
                return wrap(self._draws.wholes(0, n, _size(size)))
            return _steps(parts).searchsorted(_drawn(self._draws.doubles(_size(size))), side="right")
        if count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'" if self._isold else "Cannot take a larger sample than population when replace is False")
        if p is None:
            found = raw(self._draws.shuffled(n))[:count] if self._isold else raw(self._draws.sample(n, count))
        else:
            if int((parts > 0).sum()) < count:
                raise ValueError("Fewer non-zero entries in p than size")
            found = array(self._weighted(parts.copy(), count), int)
        return found[0] if size is None else found.reshape(_size(size))

    def _weighted(self, parts, count):
        found = []
        while len(found) < count:
            chances = wrap(self._draws.doubles([count - len(found)]))
            if found:
                parts[found] = 0
            new = _steps(parts).searchsorted(chances, side="right").tolist()
            found += dict.fromkeys(new)
        return found


def _steps(parts):
    found = parts.cumsum()
    return found / found[-1]


def _total(size):
    n = 1
    for each in _size(size):
        n *= each
    return n
