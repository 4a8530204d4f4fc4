"""Stands in for numpy.random: numbers of RandomState, the same from the same seed.

The generator is the Mersenne Twister MT19937 of Python's own random, seeded as numpy seeds it; normal numbers come by Marsaglia's
polar method, two at a time, and shuffles draw masked bits, as numpy's legacy generator does.
"""

import math
import random as _python

import numpy

__all__ = ["RandomState", "seed", "random", "random_sample", "rand", "randn", "uniform", "normal", "standard_normal", "permutation", "shuffle"]


class RandomState:
    """A generator of random numbers."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Begins the numbers of a seed, a whole number of 32 bits; of none, others each time."""
        self._bits, self._spare = _python.Random(), None
        if seed is None:
            return
        if not isinstance(seed, int) or not 0 <= seed < 2**32:
            raise ValueError(f"Seed must be between 0 and 2**32 - 1, got {seed!r}")
        state = []
        for position in range(624):
            state.append(seed)
            seed = (1812433253 * (seed ^ seed >> 30) + position + 1) % 2**32
        self._bits.setstate((3, (*state, 624), None))

    def _many(self, draw, size):
        if size is None:
            return draw()
        shape = (size,) if isinstance(size, int) else tuple(size)
        return numpy.array([draw() for _ in range(math.prod(shape))]).reshape(shape)

    def _normal(self):
        if self._spare is not None:
            found, self._spare = self._spare, None
            return found
        square = 0.0
        while not 0.0 < square < 1.0:
            x, y = 2.0 * self._bits.random() - 1.0, 2.0 * self._bits.random() - 1.0
            square = x * x + y * y
        factor = math.sqrt(-2.0 * math.log(square) / square)
        self._spare = factor * x
        return factor * y

    def random_sample(self, size=None):
        """Numbers from 0 up to 1."""
        return self._many(self._bits.random, size)

    random = random_sample

    def rand(self, *shape):
        """Numbers from 0 up to 1 in a shape."""
        return self.random_sample(shape or None)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers from low up to high."""
        return self._many(lambda: low + (high - low) * self._bits.random(), size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Normal numbers around loc with a deviation of scale."""
        return self._many(lambda: loc + scale * self._normal(), size)

    def standard_normal(self, size=None):
        """Normal numbers around 0 with a deviation of 1."""
        return self._many(self._normal, size)

    def randn(self, *shape):
        """Normal numbers in a shape."""
        return self.standard_normal(shape or None)

    def _below(self, last):
        mask = 2 ** last.bit_length() - 1
        while True:
            found = self._bits.getrandbits(32) & mask
            if found <= last:
                return found

    def shuffle(self, x):
        """Puts the items, or rows, into another order."""
        for i in reversed(range(1, len(x))):
            j = self._below(i)
            one, other = [each.copy() if isinstance(each, numpy.ndarray) else each for each in (x[i], x[j])]
            x[i], x[j] = other, one

    def permutation(self, x):
        """The numbers below x, or the items of x, in another order."""
        found = numpy.arange(x) if isinstance(x, int) else numpy.array(x)
        self.shuffle(found)
        return found


_all = RandomState()
for _name in __all__[1:]:
    globals()[_name] = getattr(_all, _name)
