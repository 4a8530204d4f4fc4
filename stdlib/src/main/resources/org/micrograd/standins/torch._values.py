"""The parts of tensors, and what they are as numbers of Python and arrays of numpy."""

import numpy as np
from torch import _kinds as kinds
from torch._forms import _expand, _given, _matrix_turned, _repeat, _turned, _view, index_select, is_floating_point, masked_select, numel, reshape
from torch._joins import unbind
from torch._maths import where
from torch._tensor import Size, Tensor, _place, apply

__all__ = ["device"]


def _spread(self, x, dim, keepdim):
    """What was reckoned over dimensions of x, in the form of x."""
    g = self
    if not keepdim:
        form = tuple(1 if axis in dim else each for axis, each in enumerate(x._a.shape))
        g = reshape(g, form)
    return _expand(g, *x._a.shape)


def _title(place):
    """What torch calls the last step of an index."""
    parts, title = place if isinstance(place, tuple) else (place,), "AliasBackward0"
    for each in parts:
        if isinstance(each, bool) or isinstance(each, (Tensor, list, np.ndarray)) and not (isinstance(each, Tensor) and each._a.ndim == 0 and each.dtype is not kinds.bool_):
            return "IndexBackward0"
        if each is None:
            title = "UnsqueezeBackward0"
        elif isinstance(each, slice):
            title = title if each == slice(None) else "SliceBackward0"
        elif each is not Ellipsis:
            title = "SelectBackward0"
    return title


def _item(self, place):
    parts = place if isinstance(place, tuple) else (place,)
    axis = 0
    for each in parts:
        if isinstance(each, int) and not isinstance(each, bool):
            if self._a.ndim == 0 and len(parts) == 1:
                raise IndexError("invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number")
            if axis < self._a.ndim and Ellipsis not in parts and not -self._a.shape[axis] <= each < self._a.shape[axis]:
                raise IndexError(f"index {each} is out of bounds for dimension {axis} with size {self._a.shape[axis]}")
        if isinstance(each, slice) and self._a.ndim == 0:
            raise IndexError("slice() cannot be applied to a 0-dim tensor.")
        if isinstance(each, slice) and each.step is not None and each.step <= 0:
            raise ValueError("step must be greater than zero")
        axis += 0 if each is None or each is Ellipsis else 1
    if axis > self._a.ndim and not any(isinstance(each, Tensor) for each in parts):
        raise IndexError(f"too many indices for tensor of dimension {self._a.ndim}")
    return apply("index", (self,), _title(place), where=_place(place))


def _number(self):
    """The one number that it has."""
    if self._a.size != 1:
        raise RuntimeError(f"a Tensor with {self._a.size} elements cannot be converted to Scalar")
    return self._a.item()


def _truth(self):
    if self._a.size != 1:
        raise RuntimeError("Boolean value of Tensor with " + ("no values" if self._a.size == 0 else "more than one value") + " is ambiguous")
    return bool(self._a.item())


def _whole(self):
    if self._a.size != 1 or self.dtype.is_floating_point:
        raise TypeError("only integer tensors of a single element can be converted to an index")
    return int(self._a.item())


def _length(self):
    if self._a.ndim == 0:
        raise TypeError("len() of a 0-d tensor")
    return len(self._a)


def _each(self):
    if self._a.ndim == 0:
        raise TypeError("iteration over a 0-d tensor")
    return iter(unbind(self, 0))


def _array(self, *, force=False):
    """Its numbers as an array of numpy, which both share."""
    if self.requires_grad and not force:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    return self._a


def _to(self, *given, dtype=None, device=None, non_blocking=False, copy=False):
    """It as another type, or on a device, which is always the processor."""
    for each in given:
        if isinstance(each, Tensor):
            dtype = each.dtype
        elif isinstance(each, kinds.dtype) or each in (float, int, bool):
            dtype = each
        else:
            device = each
    if device is not None and str(device).split(":")[0] != "cpu":
        raise RuntimeError(f"this stand-in has no device {device}: write 'cpu'")
    kind = self.dtype if dtype is None else kinds.of_type(dtype)
    return self if kind is self.dtype and not copy else apply("to", (self,), kind=kind)


def _kind_of(kind):
    def method(self):
        return _to(self, kind)

    return method


def _type(self, dtype=None):
    """It as another type, or the name of its own."""
    return f"torch.{kinds.title(self.dtype)}Tensor" if dtype is None else _to(self, dtype)


def _size(self, dim=None):
    """The lengths of its dimensions, or one of them."""
    return Size(self._a.shape) if dim is None else self._a.shape[dim]


def _detached(self):
    """The same numbers, without a record."""
    return Tensor._made(self._a)


def _wants(self, requires_grad=True):
    """Lets it have gradients."""
    self.requires_grad = requires_grad
    return self


def _retains(self):
    """Keeps its gradient though it is no leaf."""
    if not self.requires_grad:
        raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
    self.retains_grad = self.grad_fn is not None


def _filled(self, value):
    """Sets all its numbers."""
    self._may_change()
    self._a[...] = value._a if isinstance(value, Tensor) else value
    return self


def _copied(self, other):
    """Takes the numbers of another."""
    self._may_change()
    self._a[...] = np.asarray(other._a).astype(self._a.dtype)
    return self


def _deep(self, memo):
    made = Tensor._made(np.array(self._a))
    made.__class__, made._requires_grad = type(self), self._requires_grad
    return made


def _new(name, fill):
    def method(self, *sizes, dtype=None, requires_grad=False, device=None):
        kind = self.dtype if dtype is None else dtype
        return _wants(Tensor._made(np.full(_given(sizes), fill, dtype=kind.array)), requires_grad)

    method.__name__ = name
    return method


_METHODS = {"view": _view, "T": property(_turned), "mT": property(_matrix_turned), "repeat": _repeat, "expand": _expand, "_spread": _spread, "__getitem__": _item, "item": _number, "__float__": lambda self: float(_number(self)), "__int__": lambda self: int(_number(self)), "__bool__": _truth, "__index__": _whole, "__len__": _length, "__iter__": _each, "numpy": _array, "tolist": lambda self: self._a.tolist(), "to": _to, "type": _type, "type_as": lambda self, other: _to(self, other.dtype), "size": _size, "dim": lambda self: self._a.ndim, "ndim": property(lambda self: self._a.ndim), "ndimension": lambda self: self._a.ndim, "nelement": numel, "detach": _detached, "requires_grad_": _wants, "retain_grad": _retains, "fill_": _filled, "zero_": lambda self: _filled(self, 0), "copy_": _copied, "__deepcopy__": _deep, "new_ones": _new("new_ones", 1), "new_zeros": _new("new_zeros", 0), "contiguous": lambda self: self, "is_contiguous": lambda self: True, "cpu": lambda self: self, "device": property(lambda self: device("cpu")), "__contains__": lambda self, x: bool((self._a == (x._a if isinstance(x, Tensor) else x)).any()), "expand_as": lambda self, other: _expand(self, *other.shape), "view_as": lambda self, other: reshape(self, other.shape), "index_select": index_select, "masked_select": masked_select, "is_floating_point": is_floating_point, "element_size": lambda self: self.dtype.itemsize, "__array__": lambda self, dtype=None: _array(self) if dtype is None else _array(self).astype(dtype), "is_cuda": False, "masked_fill": lambda self, mask, value: where(mask, value, self), "detach_": lambda self: self._set(self._a, self.dtype)}


class device:
    """Where tensors are: the processor."""

    def __init__(self, type, index=None):
        self.type, _, number = str(type).partition(":")
        self.index = int(number) if number else index
        if self.type != "cpu":
            raise RuntimeError(f"this stand-in has no device {type}: write 'cpu'")

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __repr__(self):
        return f"device(type='{self.type}'" + (")" if self.index is None else f", index={self.index})")

    def __eq__(self, other):
        return isinstance(other, device) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))


for _name, _of in _METHODS.items():
    setattr(Tensor, _name, _of)
for _name, _kind in {"float": kinds.float32, "double": kinds.float64, "half": kinds.float16, "long": kinds.int64, "int": kinds.int32, "short": kinds.int16, "byte": kinds.uint8, "char": kinds.int8, "bool": kinds.bool_}.items():
    setattr(Tensor, _name, _kind_of(_kind))
