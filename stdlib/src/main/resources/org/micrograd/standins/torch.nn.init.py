"""Stands in for torch.nn.init: what layers begin with."""

import math

from torch._graph import no_grad

__all__ = "uniform_ normal_ constant_ zeros_ ones_ xavier_uniform_ xavier_normal_ kaiming_uniform_ kaiming_normal_ calculate_gain eye_".split()


def _set(tensor, how, *given):
    with no_grad():
        return getattr(tensor, how)(*given)


def uniform_(tensor, a=0.0, b=1.0):
    """Numbers from a up to b."""
    return _set(tensor, "uniform_", a, b)


def normal_(tensor, mean=0.0, std=1.0):
    """Numbers of a normal distribution."""
    return _set(tensor, "normal_", mean, std)


def constant_(tensor, val):
    """One number."""
    return _set(tensor, "fill_", val)


def zeros_(tensor):
    """Zeros."""
    return constant_(tensor, 0.0)


def ones_(tensor):
    """Ones."""
    return constant_(tensor, 1.0)


def eye_(tensor):
    """Ones on the diagonal of zeros."""
    import torch

    return _set(tensor, "copy_", torch.eye(*tensor.shape))


def calculate_gain(nonlinearity, param=None):
    """What a kind of neurons makes of the spread of numbers."""
    gains = {"linear": 1, "sigmoid": 1, "tanh": 5.0 / 3, "relu": math.sqrt(2.0), "selu": 3.0 / 4}
    if nonlinearity == "leaky_relu":
        return math.sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    if nonlinearity not in gains:
        raise ValueError(f"Unsupported nonlinearity {nonlinearity}")
    return gains[nonlinearity]


def _fans(tensor):
    if tensor.dim() < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    inner = math.prod(tensor.shape[2:])
    return tensor.shape[1] * inner, tensor.shape[0] * inner


def xavier_uniform_(tensor, gain=1.0):
    """Numbers by those that go in and out."""
    bound = math.sqrt(3.0) * gain * math.sqrt(2.0 / sum(_fans(tensor)))
    return uniform_(tensor, -bound, bound)


def xavier_normal_(tensor, gain=1.0):
    """Normal numbers by those that go in and out."""
    return normal_(tensor, 0.0, gain * math.sqrt(2.0 / sum(_fans(tensor))))


def _kaiming(tensor, a, mode, nonlinearity):
    return calculate_gain(nonlinearity, a) / math.sqrt(_fans(tensor)[0 if mode == "fan_in" else 1])


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """Numbers by those that go in."""
    bound = math.sqrt(3.0) * _kaiming(tensor, a, mode, nonlinearity)
    return uniform_(tensor, -bound, bound)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """Normal numbers by those that go in."""
    return normal_(tensor, 0.0, _kaiming(tensor, a, mode, nonlinearity))
