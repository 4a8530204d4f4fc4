"""Stands in for numpy.random: RandomState and its functions on MT19937, default_rng on PCG64, the same numbers from the same seed."""

import operator

from numpy._convert import java, raw, wrap
from numpy._draws import _Draws, _drawn, _shaped, _size, _sized
from numpy._dtype import dtype as _dtype
from numpy._make import array, asarray

__all__ = ["RandomState", "Generator", "PCG64", "default_rng", "seed"]

_LARGE = 2**62


def _by_item(draws, low, high, last, size, dtype):
    """Whole numbers between bounds that each item has of its own."""
    kind = _dtype(dtype)
    if kind.itemsize < 4:
        raise TypeError(f"this stand-in for numpy draws {kind} between two bounds alone, got arrays of them")
    low, high = (0, low) if high is None else (low, high)
    low, high = (asarray(each).astype(int) for each in (low, high))
    form = list(java.common([list(low.shape), list(high.shape)])) if size is None else _size(size)
    low, high = (raw(java.broadcast(each._a, form)).reshape(-1).tolist() for each in (low, high))
    if any(b + last <= a for a, b in zip(low, high)):
        raise ValueError("low >= high" if not last else "low > high")
    return array([a + draws.upTo(b + last - 1 - a) for a, b in zip(low, high)], int).astype(kind).reshape(form)


def _are_arrays(low, high):
    return any(getattr(each, "ndim", 0) or isinstance(each, (list, tuple)) for each in (low, high))


def _bounds(low, high, last=0):
    isalone = high is None
    low, high = (0, low) if isalone else (low, high)
    if int(high) + last <= int(low):
        raise ValueError(f"high {'<' if last else '<='} 0" if isalone else "low >= high" if not last else "low > high")
    return int(low), int(high) + last


def _wholes(draws, start, end, size, dtype, name):
    """Whole numbers of a type; narrow ones share the bits of one draw."""
    kind = _dtype(dtype)
    if kind.kind not in "iub":
        raise TypeError(f"Unsupported dtype dtype('{kind}') for {name}")
    least, most = (0, 2) if kind.kind == "b" else (0, 2 ** (8 * kind.itemsize)) if kind.kind == "u" else (-(2 ** (8 * kind.itemsize - 1)), 2 ** (8 * kind.itemsize - 1))
    if start < least or end > most:
        raise ValueError(f"{'low' if start < least else 'high'} is out of bounds for {kind}")
    if kind.itemsize > 2:
        found = wrap(draws.wholes(start, end, _size(size)))
    else:
        found = wrap(draws.narrow(start, end, 1 if kind.kind == "b" else 8 * kind.itemsize, _size(size)))
    return found if kind.name == "int64" else found.astype(kind)


def _by_shapes(draws):
    """What draws over and over, each in one step to Java."""
    quick = draws.quick()
    return type(host)(quick).doubles, type(host)(quick).normals, quick.wholes


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
        seeds = seed.tolist() if hasattr(seed, "tolist") else list(seed) if isinstance(seed, range) else seed
        if isinstance(seeds, (list, tuple)) and any(isinstance(each, (list, tuple)) for each in seeds):
            raise ValueError("Seed array must be 1-d")
        if isinstance(seeds, (list, tuple)) and not seeds:
            raise ValueError("Seed must be non-empty")
        for each in seeds if isinstance(seeds, (list, tuple)) else [seeds]:
            if not isinstance(each, int):
                raise TypeError(f"Cannot cast array from dtype({type(each).__name__!r}) to dtype('int64') according to the rule 'safe'")
            if not 0 <= each < 2**32:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._draws = type(host)(_calls.oldOfList(list(seeds)) if isinstance(seeds, (list, tuple)) else _calls.old(int(seeds)))
        self._doubles, self._normals, self._whole = _by_shapes(self._draws)

    def random_sample(self, size=None):
        """Numbers from 0 up to 1."""
        return _shaped(self._doubles, 0.0, 1.0, size)

    random = ranf = sample = random_sample

    def rand(self, *shape):
        """Numbers from 0 up to 1 in a shape."""
        return _shaped(self._doubles, 0.0, 1.0, shape or None)

    def randn(self, *shape):
        """Normal numbers in a shape."""
        return _shaped(self._normals, 0.0, 1.0, shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        """Whole numbers from low up to high, which is not among them; from 0 up to low if that is all."""
        least, end = (0, low) if high is None else (low, high)
        if size is None and dtype is int and type(least) is type(end) is int and -_LARGE < least < end < _LARGE:
            return self._whole(least, end)
        if _are_arrays(low, high):
            return _by_item(self._draws, low, high, 0, size, dtype)
        found = _wholes(self._draws, *_bounds(low, high), size, dtype, "randint")
        return int(found) if size is None and dtype is int else _sized(found, size)

    def get_state(self, legacy=True):
        """Where the generator is, for set_state."""
        words, place, hasspare, spare = self._draws.state()
        if legacy:
            return "MT19937", raw(words).astype("uint32"), place, int(hasspare), spare
        return {"bit_generator": "MT19937", "state": {"key": raw(words).astype("uint32"), "pos": place}, "has_gauss": int(hasspare), "gauss": spare}

    def set_state(self, state):
        """Goes back to where the generator was."""
        if isinstance(state, dict):
            state = "MT19937", state["state"]["key"], state["state"]["pos"], state.get("has_gauss", 0), state.get("gauss", 0.0)
        if state[0] != "MT19937":
            raise ValueError("set_state can only be used with legacy MT19937state instances.")
        more = tuple(state[3:]) or (0, 0.0)
        self._draws.restore(asarray(state[1]).astype(int)._a, int(state[2]), bool(more[0]), float(more[1]))

    def random_integers(self, low, high=None, size=None):
        """Whole numbers from low to high."""
        return self.randint(1 if high is None else low, (low if high is None else high) + 1, size, "int64")


class PCG64:
    """Where the newer generator has its bits from, with those of a seed; of none, others each time."""

    def __init__(self, seed=None):
        if seed is None:
            import os

            seed = int.from_bytes(os.urandom(16), "big")
        seeds = [int(each) for each in (seed if hasattr(seed, "__len__") else [seed])]
        if any(each < 0 for each in seeds):
            raise ValueError("expected non-negative integer")
        self._draws = type(host)(_calls.fresh([str(each) for each in seeds]))


class Generator(_Draws):
    """The newer generator of random numbers, on PCG64."""

    _isold = False

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator if isinstance(bit_generator, PCG64) else None
        if self.bit_generator is None:
            raise TypeError("Generator of this stand-in for numpy draws from np.random.PCG64")
        draws = self._draws = bit_generator._draws
        self._doubles, self._normals, self._whole = _by_shapes(draws)

    def random(self, size=None, dtype=float):
        """Numbers from 0 up to 1."""
        if _dtype(dtype).name == "float32":
            # Of 32 bits the upper 24.
            found = (asarray(wrap(self._draws.wholes(0, 2**32, _size(size)))) >> 8).astype("float32") * asarray(2.0**-24, "float32")
            return float(found) if size is None else found
        if _dtype(dtype).name != "float64":
            raise TypeError(f"Unsupported dtype dtype('{_dtype(dtype)}') for random")
        return _drawn(self._draws.doubles(_size(size)), size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Whole numbers from low up to high."""
        if _are_arrays(low, high):
            return _by_item(self._draws, low, high, 1 if endpoint else 0, size, dtype)
        return _sized(_wholes(self._draws, *_bounds(low, high, 1 if endpoint else 0), size, dtype, "integers"), size)

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
    return seed if isinstance(seed, Generator) else Generator(seed if isinstance(seed, PCG64) else PCG64(seed))


_calls = type(host)(host.random())
_all = RandomState()
for _name in "seed random_sample random ranf sample rand randn uniform normal standard_normal exponential standard_exponential lognormal binomial multinomial poisson shuffle permutation choice randint random_integers get_state set_state standard_gamma gamma chisquare standard_t beta dirichlet laplace logistic gumbel weibull rayleigh standard_cauchy triangular pareto power f wald geometric negative_binomial multivariate_normal bytes".split():
    globals()[_name] = getattr(_all, _name)
    __all__.append(_name)
