"""Stands in for numpy.random: RandomState and its functions on MT19937, default_rng on PCG64, the same numbers from the same seed."""

import operator

from numpy._convert import raw, wrap
from numpy._draws import _Draws, _size
from numpy._dtype import dtype as _dtype
from numpy._make import asarray

__all__ = ["RandomState", "Generator", "default_rng", "seed"]


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

    def __repr__(self):
        return f"RandomState(MT19937) at 0x{id(self):X}"

    def __str__(self):
        return "RandomState(MT19937)"

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
        return self.random_sample(tuple(map(operator.index, shape)) or None)

    def randn(self, *shape):
        """Normal numbers in a shape."""
        return self.standard_normal(tuple(map(operator.index, shape)) or None)

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
