"""Stands in for numpy.random: RandomState and its functions on MT19937, default_rng on PCG64, the same numbers from the same seed."""

from numpy._convert import java, raw, wrap
from numpy._make import arange, array, asarray, shape_of
from numpy._ndarray import ndarray
from numpy._types import dtype as _dtype

__all__ = ["RandomState", "Generator", "default_rng", "seed"]


def _size(size):
    return [] if size is None else shape_of(size)


class _Draws:
    """What both kinds of generators draw."""

    def _on(self, draw, size, *parameters):
        """Draws for parameters that may be arrays."""
        if size is None:
            size = java.common([list(asarray(each).shape) for each in parameters])
        return wrap(draw(_size(size)))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers from low up to high."""
        low, high = (asarray(each)[()] for each in (low, high))
        return low + (high - low) * self._on(self._draws.doubles, size, low, high)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Normal numbers around loc with a deviation of scale."""
        if not (asarray(scale) >= 0).all():
            raise ValueError("scale < 0")
        return asarray(loc)[()] + asarray(scale)[()] * self._on(self._draws.normals, size, loc, scale)

    def standard_normal(self, size=None):
        """Normal numbers around 0 with a deviation of 1."""
        return wrap(self._draws.normals(_size(size)))

    def exponential(self, scale=1.0, size=None):
        """Exponential numbers of a mean."""
        return asarray(scale)[()] * self._on(self._draws.exponentials, size, scale)

    def standard_exponential(self, size=None):
        """Exponential numbers of mean 1."""
        return wrap(self._draws.exponentials(_size(size)))

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Numbers whose logarithms are normal."""
        from numpy import exp

        return exp(self.normal(mean, sigma, size))

    def _counts(self, draw, size, *parameters):
        if size is None and not any(hasattr(each, "__len__") for each in parameters):
            return int(draw(*parameters))
        form = list(java.common([list(asarray(each).shape) for each in parameters])) if size is None else _size(size)
        columns = [raw(java.broadcast(asarray(each)._a, form)).reshape(-1).tolist() for each in parameters]
        return array([draw(*each) for each in zip(*columns)], int).reshape(form)

    def binomial(self, n, p, size=None):
        """How many of n trials succeed."""
        return self._counts(self._binomial, size, n, p)

    def _binomial(self, n, p):
        if not 0 <= p <= 1:
            raise ValueError("p < 0, p > 1 or p is NaN")
        if n < 0:
            raise ValueError("n < 0")
        if n == 0 or p == 0:
            return 0
        if n * min(p, 1 - p) > 30:
            raise ValueError(f"binomial of this stand-in for numpy draws where n * p or n * (1 - p) is at most 30, got n={n}, p={p}")
        return self._draws.binomial(n, p) if p <= 0.5 else n - self._draws.binomial(n, 1.0 - p)

    def multinomial(self, n, pvals, size=None):
        """How often each of several things happens in n trials."""
        parts = [float(p) for p in pvals]
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
        return self._counts(self._poisson, size, lam)

    def _poisson(self, lam):
        if not 0 <= lam < 10:
            raise ValueError("lam < 0 or lam contains NaNs" if not lam >= 0 else f"poisson of this stand-in for numpy draws where lam is below 10, got {lam}")
        return self._draws.poisson(lam) if lam else 0

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
            return raw(self._draws.shuffled(x))
        own = asarray(x)
        return own[raw(self._draws.shuffled(len(own)))]

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Items of a, or numbers below a, drawn by chance."""
        isnumber = isinstance(a, int)
        own = None if isnumber else asarray(a)
        n = int(a) if isnumber else own.shape[axis]
        if n <= 0 and (size is None or _total(size)):
            raise ValueError("a must be greater than 0 unless no samples are taken" if isnumber else "'a' cannot be empty unless no samples are taken")
        if self._isold and not isnumber and own.ndim != 1:
            raise ValueError("a must be 1-dimensional")
        places = self._places(n, size, replace, p)
        return places if isnumber else own.take(places, axis)

    def _places(self, n, size, replace, p):
        if p is not None:
            parts = asarray(p) * 1.0
            if parts.size != n:
                raise ValueError("'a' and 'p' must have same size")
            if (parts < 0).any():
                raise ValueError("probabilities are not non-negative")
            if abs(float(parts.sum()) - 1.0) > 1.5e-8:
                raise ValueError("probabilities do not sum to 1")
        count = _total(size)
        if replace:
            if p is None:
                return wrap(self._draws.wholes(0, n, _size(size)))
            return _steps(parts).searchsorted(wrap(self._draws.doubles(_size(size))), side="right")
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


def _bounds(low, high, last=0):
    low, high = (0, low) if high is None else (low, high)
    if int(high) + last <= int(low):
        raise ValueError("low >= high" if not last else "low > high")
    return int(low), int(high) + last


class RandomState(_Draws):
    """The older generator of random numbers, on MT19937."""

    _isold = True

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Begins the numbers of a seed, a whole number of 32 bits; of none, others each time."""
        if seed is None:
            import os

            seed = int.from_bytes(os.urandom(4), "big")
        seeds = seed.tolist() if hasattr(seed, "tolist") else seed
        for each in seeds if isinstance(seeds, (list, tuple)) else [seeds]:
            if not isinstance(each, int):
                raise TypeError(f"Cannot cast array from dtype({type(each).__name__!r}) to dtype('int64') according to the rule 'safe'")
            if not 0 <= each < 2**32:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._draws = type(host)(_calls.oldOfList(list(seeds)) if isinstance(seeds, (list, tuple)) else _calls.old(int(seeds)))

    def random_sample(self, size=None):
        """Numbers from 0 up to 1."""
        return wrap(self._draws.doubles(_size(size)))

    random = ranf = sample = random_sample

    def rand(self, *shape):
        """Numbers from 0 up to 1 in a shape."""
        return self.random_sample(shape or None)

    def randn(self, *shape):
        """Normal numbers in a shape."""
        return self.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        """Whole numbers from low up to high, which is not among them; from 0 up to low if that is all."""
        start, end = _bounds(low, high)
        found = wrap(self._draws.wholes(start, end, _size(size)))
        if _dtype(dtype).name not in ("int64", "int32"):
            raise TypeError(f"randint of this stand-in for numpy draws int64 and int32, got {_dtype(dtype).name}")
        return int(found) if size is None and dtype is int else found.astype(dtype)

    def random_integers(self, low, high=None, size=None):
        """Whole numbers from low to high."""
        return self.randint(1 if high is None else low, (low if high is None else high) + 1, size)


class Generator(_Draws):
    """The newer generator of random numbers, on PCG64."""

    _isold = False

    def __init__(self, draws):
        self._draws = draws

    def random(self, size=None, dtype=float):
        """Numbers from 0 up to 1."""
        if _dtype(dtype).name != "float64":
            raise TypeError(f"random of this stand-in for numpy draws float64, got {_dtype(dtype).name}")
        return wrap(self._draws.doubles(_size(size)))

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Whole numbers from low up to high."""
        start, end = _bounds(low, high, 1 if endpoint else 0)
        if _dtype(dtype).name not in ("int64", "int32"):
            raise TypeError(f"integers of this stand-in for numpy draws int64 and int32, got {_dtype(dtype).name}")
        found = wrap(self._draws.wholes(start, end, _size(size)))
        return found if _dtype(dtype).name == "int64" else found.astype(dtype)

    def permuted(self, x, axis=None):
        """The items of x in another order."""
        if axis is not None:
            raise ValueError("permuted of this stand-in for numpy takes no axis")
        own = asarray(x)
        return own.reshape(-1)[raw(self._draws.shuffled(own.size))].reshape(own.shape)

    def __repr__(self):
        return f"Generator(PCG64) at 0x{id(self):X}"

    def __str__(self):
        return "Generator(PCG64)"


def default_rng(seed=None):
    """A newer generator, with the numbers of a seed; of none, others each time."""
    if isinstance(seed, Generator):
        return seed
    if seed is None:
        import os

        seed = int.from_bytes(os.urandom(16), "big")
    seeds = [int(each) for each in (seed if hasattr(seed, "__len__") else [seed])]
    if any(each < 0 for each in seeds):
        raise ValueError("expected non-negative integer")
    return Generator(type(host)(_calls.fresh([str(each) for each in seeds])))


_calls = type(host)(host.random())
_all = RandomState()
for _name in "seed random_sample random ranf sample rand randn uniform normal standard_normal exponential standard_exponential lognormal binomial multinomial poisson shuffle permutation choice randint random_integers".split():
    globals()[_name] = getattr(_all, _name)
    __all__.append(_name)
