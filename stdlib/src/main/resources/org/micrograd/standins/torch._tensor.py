"""Tensors: arrays of numpy that record what is done with them."""

import numpy as np
from torch import _kinds as kinds
from torch._graph import Node, is_grad_enabled, sweep
from torch._rules import ROWS
from torch._text import written

__all__ = ["Tensor", "Size", "tensor", "as_tensor", "apply", "method", "_place"]


class Size(tuple):
    """The lengths of a tensor's dimensions."""

    __slots__ = ()

    def numel(self):
        """How many numbers a tensor of these lengths has."""
        count = 1
        for each in self:
            count *= each
        return count

    def __getitem__(self, place):
        found = super().__getitem__(place)
        return Size(found) if isinstance(place, slice) else found

    def __add__(self, other):
        return Size(tuple(self) + tuple(other))

    def __repr__(self):
        return f"torch.Size({list(self)})"

    __str__ = __repr__


class Tensor:
    """Numbers in dimensions, which may have gradients."""

    __array_priority__ = 1000

    def __init__(self, *given):
        numbers = given[0] if len(given) == 1 and not isinstance(given[0], int) else None
        if isinstance(numbers, Tensor):
            self._set(numbers._a, numbers.dtype)
        elif numbers is not None:
            self._set(np.array(_plain(numbers), dtype=np.float32))
        else:
            self._set(np.zeros(given if given else (0,), dtype=np.float32))

    def _set(self, a, dtype=None, requires_grad=False, grad_fn=None):
        self._a = a
        self.dtype = dtype or kinds.of_array(a.dtype)
        self._requires_grad, self._grad, self.grad_fn, self.retains_grad = requires_grad, None, grad_fn, False
        return self

    @staticmethod
    def _made(a, requires_grad=False, grad_fn=None):
        return object.__new__(Tensor)._set(a if isinstance(a, np.ndarray) else np.asarray(a), None, requires_grad, grad_fn)

    def _like(self, a):
        return Tensor._made(a)

    @property
    def requires_grad(self):
        """Whether it gets gradients."""
        return self._requires_grad

    @requires_grad.setter
    def requires_grad(self, value):
        if not value and self.grad_fn is not None:
            raise RuntimeError("you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().")
        if value and not self.dtype.is_floating_point:
            raise RuntimeError("only Tensors of floating point dtype can require gradients")
        self._requires_grad = bool(value)

    @property
    def grad(self):
        """Its gradient, None before there is one. That of what is no leaf is not kept."""
        if self.grad_fn is not None and not self.retains_grad:
            import warnings

            warnings.warn("The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead.", UserWarning, stacklevel=2)
        return self._grad

    @grad.setter
    def grad(self, value):
        if value is not None and not isinstance(value, Tensor):
            raise TypeError(f"assigned grad expected to be a Tensor or None but got {type(value).__name__}")
        if value is not None and value.shape != self.shape:
            raise RuntimeError(f"assigned grad has data of a different size: expected {list(self.shape)}, got {list(value.shape)}")
        self._grad = value

    def _take(self, gradient):
        """Adds a gradient that arrives."""
        if self._grad is not None:
            self._grad = self._grad + gradient
        else:
            self._grad = gradient if gradient.requires_grad else Tensor._made(np.array(gradient._a))

    @property
    def is_leaf(self):
        """Whether no recorded operation made it."""
        return self.grad_fn is None

    @property
    def data(self):
        """The same numbers, without a record."""
        return Tensor._made(self._a)

    @data.setter
    def data(self, value):
        self._a, self.dtype = value._a, value.dtype

    @property
    def shape(self):
        """The lengths of its dimensions."""
        return Size(self._a.shape)

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        """Sends gradients back to the leaves, where they add up."""
        if inputs is not None:
            raise NotImplementedError("backward of this stand-in has no inputs: write torch.autograd.grad(y, inputs)")
        sweep([self], [gradient], create_graph if retain_graph is None else retain_graph, create_graph)

    def _fitted(self, operand):
        """A gradient in the form and type of the operand that it is for: what was repeated is added up."""
        form = operand._a.shape
        g = self
        if g._a.shape != form:
            ahead = g._a.ndim - len(form)
            over = [axis for axis in range(g._a.ndim) if axis < ahead or form[axis - ahead] == 1 and g._a.shape[axis] != 1]
            g = g.sum(over).reshape(form) if over else g.reshape(form)
        return g if g.dtype is operand.dtype else g.to(operand.dtype)

    def __repr__(self):
        return written(self)

    def __format__(self, spec):
        return format(self.item(), spec) if self._a.ndim == 0 else object.__format__(self, spec)

    def __setitem__(self, place, value):
        self._may_change()
        self._a[_place(place)] = value._a if isinstance(value, Tensor) else value

    def _may_change(self):
        if self._requires_grad and is_grad_enabled():
            if self.grad_fn is None:
                raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")
            raise NotImplementedError("this stand-in cannot change a recorded tensor in place: write x = x + y for x += y")


def _plain(numbers):
    """Numbers of Python where tensors stand among them."""
    if isinstance(numbers, Tensor):
        return numbers._a
    if isinstance(numbers, (list, tuple)):
        return [_plain(each) for each in numbers]
    return numbers


def _place(place):
    """An index of numpy."""
    if isinstance(place, tuple):
        return tuple(_place(each) for each in place)
    if isinstance(place, Tensor):
        return place._a if place._a.ndim or place.dtype is kinds.bool_ else int(place._a)
    return np.asarray(place) if isinstance(place, list) else place


def apply(name, operands, title=None, **how):
    """Does an operation of the table, and records it where an operand has a gradient."""
    usual, forward, back, saves = ROWS[name]
    answer = forward(*(each._a for each in operands), **how)
    records = is_grad_enabled() and any(each._requires_grad for each in operands)
    kind = how["kind"] if name == "to" else operands[-1].dtype
    made = object.__new__(Tensor)._set(np.asarray(answer, dtype=kind.array), kind)
    if records and made.dtype.is_floating_point:
        made._requires_grad = True
        made.grad_fn = Node(title or usual, operands, lambda g: back(g, made, *operands, **how), saves)
    return made


def tensor(data, *, dtype=None, device=None, requires_grad=False):
    """A tensor of numbers, which are copied."""
    kind = None if dtype is None else kinds.of_type(dtype)
    if isinstance(data, (Tensor, np.ndarray, np.generic)):
        a = np.array(data._a if isinstance(data, Tensor) else data)
    else:
        a = np.array(_plain(data))
        if a.dtype == object or a.dtype.kind in "US":
            raise ValueError(f"expected numbers in lists of equal lengths, not {data!r}")
        if a.dtype.kind == "f" and kind is None and not _has_typed(data):
            kind = kinds.get_default_dtype()
        if a.size == 0 and kind is None:
            kind = kinds.get_default_dtype()
    made = Tensor._made(a if kind is None else a.astype(kind.array))
    if requires_grad and not made.dtype.is_floating_point:
        raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
    made.requires_grad = requires_grad
    return made


def _has_typed(data):
    """Whether the first number of lists brings a type of its own."""
    while isinstance(data, (list, tuple)) and data:
        data = data[0]
    return isinstance(data, (Tensor, np.ndarray)) or isinstance(data, np.generic)


def as_tensor(data, dtype=None, device=None):
    """A tensor of numbers, which are shared where they can be."""
    if isinstance(data, Tensor):
        return data if dtype is None else data.to(dtype)
    if isinstance(data, np.ndarray):
        made = Tensor._made(data)
        return made if dtype is None else made.to(dtype)
    return tensor(data, dtype=dtype)


def method(function):
    """A function of tensors that is a method, too."""
    setattr(Tensor, function.__name__, function)
    return function


Tensor.__module__ = Size.__module__ = "torch"
