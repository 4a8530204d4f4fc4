"""Random numbers as torch's generator for the processor makes them, the Mersenne Twister."""

import math

import numpy as np
from torch import _kinds as kinds
from torch._forms import _given
from torch._tensor import Tensor

__all__ = ["Generator", "manual_seed", "initial_seed", "seed", "rand", "randn", "randint", "randperm", "rand_like", "randn_like", "normal", "bernoulli", "default_generator"]

_MANY = 16


class Generator:
    """A source of random numbers."""

    def __init__(self, device="cpu"):
        self.manual_seed(67280421310721)

    def manual_seed(self, seed):
        """Begins anew with a number."""
        self._seed, self._spare = int(seed), {}
        self._words = np.random.RandomState(int(seed) & 0xFFFFFFFF)
        return self

    def initial_seed(self):
        """The number with which it began."""
        return self._seed

    def seed(self):
        """Begins anew with a number that nobody knows."""
        import random

        self.manual_seed(random.SystemRandom().getrandbits(53))
        return self._seed

    def words(self, count):
        """Random numbers of 32 bits."""
        return self._words.randint(0, 2**32, size=count, dtype=np.uint32).astype(np.int64)

    def uniform(self, count, kind, low=0.0, high=1.0):
        """Numbers from low up to high."""
        if kind is kinds.float64:
            words = self.words(2 * count)
            parts = ((words[::2] & (2**21 - 1)) * 2**32 + words[1::2]) * 2.0**-53
            return parts * (high - low) + low
        parts = ((self.words(count) & (2**24 - 1)) * 2.0**-24).astype(np.float32)
        return (parts * np.float32(high - low) + np.float32(low)).astype(kind.array)

    def normal(self, count, kind, mean=0.0, std=1.0):
        """Numbers of the normal distribution."""
        if count < _MANY:
            return np.array([self._one(kind) * std + mean for _ in range(count)], dtype=kind.array)
        x = self.uniform(count, kind)
        for at in range(0, count - 15, _MANY):
            x[at : at + _MANY] = self._sixteen(x[at : at + _MANY], mean, std)
        if count % _MANY:
            x[-_MANY:] = self._sixteen(self.uniform(_MANY, kind), mean, std)
        return x

    def _sixteen(self, x, mean, std):
        radius, angle = np.sqrt(-2 * np.log(1 - x[:8])), 2 * math.pi * x[8:]
        return np.concatenate([radius * np.cos(angle), radius * np.sin(angle)]) * std + mean

    def _one(self, kind):
        spare = self._spare.pop(kind, None)
        if spare is not None:
            return spare
        one, other = self.uniform(2, kinds.float64).tolist()
        radius, angle = math.sqrt(-2 * math.log1p(-other)), 2 * math.pi * one
        self._spare[kind] = radius * math.sin(angle)
        return radius * math.cos(angle)


default_generator = Generator()
default_generator.seed()


def manual_seed(seed):
    """Begins the random numbers anew with a number."""
    return default_generator.manual_seed(seed)


def initial_seed():
    """The number with which the random numbers began."""
    return default_generator.initial_seed()


def seed():
    """Begins the random numbers anew with a number that nobody knows."""
    return default_generator.seed()


def _made(a, shape, requires_grad=False):
    x = Tensor._made(a.reshape(shape))
    x.requires_grad = requires_grad
    return x


def _form(size, named):
    return _given(size) if size else _given([named])


def rand(*size, generator=None, dtype=None, device=None, requires_grad=False):
    """Numbers from 0 up to 1."""
    form, kind = _given(size), dtype or kinds.get_default_dtype()
    return _made((generator or default_generator).uniform(math.prod(form), kind), form, requires_grad)


def randn(*size, generator=None, dtype=None, device=None, requires_grad=False):
    """Numbers of the normal distribution."""
    form, kind = _given(size), dtype or kinds.get_default_dtype()
    return _made((generator or default_generator).normal(math.prod(form), kind), form, requires_grad)


def rand_like(input, dtype=None, requires_grad=False):
    """Numbers from 0 up to 1, as many as another tensor has."""
    return rand(*input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def randn_like(input, dtype=None, requires_grad=False):
    """Numbers of the normal distribution, as many as another tensor has."""
    return randn(*input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def normal(mean, std=1.0, size=None, *, generator=None, dtype=None):
    """Numbers of a normal distribution."""
    if isinstance(mean, Tensor) or isinstance(std, Tensor):
        form = (mean if isinstance(mean, Tensor) else std).shape
        return randn(*form, generator=generator) * std + mean
    form = _given([size])
    return _made((generator or default_generator).normal(math.prod(form), dtype or kinds.get_default_dtype(), mean, std), form)


def randint(low, high=None, size=None, *, generator=None, dtype=kinds.int64, device=None, requires_grad=False):
    """Whole numbers from low (or 0) up to high."""
    if isinstance(high, (tuple, list)):
        low, high, size = 0, low, high
    elif high is None:
        low, high = 0, low
    if high <= low:
        raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")
    form, span = _given([size]), high - low
    if span >= 2**28:
        raise NotImplementedError("randint of this stand-in has no spans from 2**28 on")
    return _made((generator or default_generator).words(math.prod(form)) % span + low, form).to(dtype)


def randperm(n, *, generator=None, dtype=kinds.int64, device=None):
    """The whole numbers below n in a random order."""
    order = list(range(n))
    for i, word in enumerate((generator or default_generator).words(max(n - 1, 0)).tolist()):
        other = i + word % (n - i)
        order[i], order[other] = order[other], order[i]
    return Tensor._made(np.array(order, dtype=np.int64)).to(dtype)


def bernoulli(input, *, generator=None):
    """1 with the chance that a tensor says, else 0."""
    drawn = (generator or default_generator).uniform(input.numel(), input.dtype).reshape(input.shape)
    return Tensor._made((drawn < input._a).astype(input._a.dtype))


def _drawn(self, low=0.0, high=1.0, *, generator=None):
    """Sets its numbers to random ones from low up to high."""
    self._may_change()
    self._a[...] = (generator or default_generator).uniform(self.numel(), self.dtype, low, high).reshape(self.shape)
    return self


def _drawn_normal(self, mean=0.0, std=1.0, *, generator=None):
    """Sets its numbers to random ones of a normal distribution."""
    self._may_change()
    self._a[...] = (generator or default_generator).normal(self.numel(), self.dtype, mean, std).reshape(self.shape)
    return self


Tensor.uniform_, Tensor.normal_ = _drawn, _drawn_normal
