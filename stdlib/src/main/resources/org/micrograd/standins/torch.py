"""Stands in for torch where Python has no such package: tensors on the processor with gradients, layers and optimizers."""

_before = dict(globals())

import builtins
import math
from math import e, inf, nan, pi

import numpy as np
from torch import _kinds, _text
from torch._folds import *
from torch._order import *
from torch._forms import *
from torch._joins import *
from torch._forms import _given
from torch._graph import enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled
from torch._kinds import bool_, dtype, float16, float32, float64, get_default_dtype, int8, int16, int32, int64, set_default_dtype, uint8
from torch._maths import *
from torch._tensor import Size, Tensor, as_tensor, tensor
from torch._text import set_printoptions
from torch._values import device
from torch._random import *

__version__ = "2.13.0"

float, double, half, long, int, short, bool = float32, float64, float16, int64, int32, int16, bool_


def _filled(value):
    def function(*size, dtype=None, device=None, requires_grad=False):
        kind = get_default_dtype() if dtype is None else _kinds.of_type(dtype)
        made = Tensor._made(np.full(_given(size), value, dtype=kind.array))
        made.requires_grad = requires_grad
        return made

    return function


zeros, ones, empty = _filled(0), _filled(1), _filled(0)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor of one number."""
    kind = _kinds.of_number(fill_value) if dtype is None else dtype
    return _filled(fill_value)(*size, dtype=kind, requires_grad=requires_grad)


def zeros_like(input, *, dtype=None, device=None, requires_grad=False):
    """Zeros in the form of another tensor."""
    return zeros(*input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def ones_like(input, *, dtype=None, device=None, requires_grad=False):
    """Ones in the form of another tensor."""
    return ones(*input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, requires_grad=False):
    """One number in the form of another tensor."""
    return full(input.shape, fill_value, dtype=dtype or input.dtype, requires_grad=requires_grad)


empty_like = zeros_like


def eye(n, m=None, *, dtype=None):
    """Ones on the diagonal of zeros."""
    return Tensor._made(np.eye(n, m, dtype=(dtype or get_default_dtype()).array))


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    """Numbers from start (or 0) up to an end, by steps."""
    start, end = (0, start) if end is None else (start, end)
    given = [each.item() if isinstance(each, Tensor) else each for each in (start, end, step)]
    is_whole = builtins.all(isinstance(each, builtins.int) for each in given)
    kind = dtype or (int64 if is_whole else get_default_dtype())
    count = builtins.max(0, math.ceil((given[1] - given[0]) / given[2]))
    made = Tensor._made((np.arange(count) * given[2] + given[0]).astype(kind.array))
    made.requires_grad = requires_grad
    return made


def linspace(start, end, steps, *, dtype=None, requires_grad=False):
    """Numbers from a start to an end, as many as steps."""
    kind = (dtype or get_default_dtype()).array
    step = (kind.type(end) - kind.type(start)) / kind.type(steps - 1) if steps > 1 else kind.type(0)
    up = np.arange(steps // 2).astype(kind) * step + kind.type(start)
    down = kind.type(end) - step * np.arange(steps - steps // 2)[::-1].astype(kind)
    made = Tensor._made(np.concatenate([up, down if steps > 1 else np.array([start], dtype=kind)]).astype(kind))
    made.requires_grad = requires_grad
    return made


class _Devices:
    """A kind of devices that this stand-in has not."""

    def __init__(self, name):
        self._name = name

    def is_available(self):
        """False."""
        return False

    def device_count(self):
        """0"""
        return 0

    def manual_seed_all(self, seed):
        """Nothing: there is no such device."""

    manual_seed = manual_seed_all

    def empty_cache(self):
        """Nothing: there is no such device."""

    def __getattr__(self, name):
        raise AttributeError(f"torch.{self._name} of this stand-in has no {name!r}: it reckons on the processor")


class _Backends:
    """What else torch could reckon on."""

    def __init__(self):
        self.mps, self.cudnn = _Devices("backends.mps"), _Devices("backends.cudnn")


cuda, backends = _Devices("cuda"), _Backends()


def FloatTensor(data):
    """A tensor of float32."""
    return tensor(data, dtype=float32)


def DoubleTensor(data):
    """A tensor of float64."""
    return tensor(data, dtype=float64)


def LongTensor(data):
    """A tensor of whole numbers."""
    return tensor(data, dtype=int64)


def set_num_threads(count):
    """Nothing: it reckons as it does."""



from torch import autograd, nn, optim, utils

_hidden = {"math", "builtins", "np"}
__all__ = [name for name in list(globals()) if name not in _hidden and globals()[name] is not _before.get(name, _before) and (not name.startswith("_") or name == "__version__")]
