"""The form of tensors and their parts, and what they are as numbers of Python and arrays of numpy."""

import math

import numpy as np
from torch import _kinds as kinds
from torch._maths import where
from torch._tensor import Tensor, apply, method

__all__ = ["_given", "_retitled", "_view", "_turned", "_matrix_turned", "_repeat", "_expand", "reshape", "transpose", "permute", "squeeze", "unsqueeze", "flatten", "gather", "flip", "triu", "tril", "diag", "t", "clone", "numel", "repeat_interleave", "is_tensor", "from_numpy", "roll", "tile", "index_select", "masked_select", "take", "movedim", "broadcast_to", "meshgrid", "is_floating_point"]


def _given(sizes):
    return tuple(int(each) for each in (sizes[0] if len(sizes) == 1 and isinstance(sizes[0], (tuple, list)) else sizes))


@method
def reshape(input, *shape):
    """The same numbers in another form; one length may be -1."""
    form = _given(shape)
    try:
        return apply("view", (input,), shape=form)
    except ValueError:
        if form.count(-1) == 1 and math.prod(each for each in form if each != -1) and input.numel() % math.prod(each for each in form if each != -1) == 0:
            raise
        raise RuntimeError(f"shape '{list(form)}' is invalid for input of size {input.numel()}") from None


def _view(self, *shape):
    """The same numbers in another form, or as another type."""
    return self.to(shape[0]) if shape and isinstance(shape[0], kinds.dtype) else reshape(self, *shape)


def _retitled(x, title):
    if x.grad_fn is not None:
        x.grad_fn._title = title
    return x


@method
def permute(input, *dims):
    """The dimensions in another order."""
    given = _given(dims)
    return apply("permute", (input,), dims=tuple(each % input._a.ndim for each in given))


@method
def transpose(input, dim0, dim1):
    """Two dimensions exchanged."""
    order = list(range(max(input._a.ndim, 1)))
    for each in (dim0, dim1):
        if not -len(order) <= each < len(order):
            raise IndexError(f"Dimension out of range (expected to be in range of [{-len(order)}, {len(order) - 1}], but got {each})")
    order[dim0], order[dim1] = order[dim1], order[dim0]
    order = order[: input._a.ndim]
    return apply("permute", (input,), "TransposeBackward0", dims=tuple(order))


@method
def t(input):
    """The matrix with rows and columns exchanged."""
    if input._a.ndim > 2:
        raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {input._a.ndim}D")
    return apply("permute", (input,), "TBackward0", dims=tuple(range(input._a.ndim))[::-1])


def _turned(self):
    return apply("permute", (self,), dims=tuple(range(self._a.ndim))[::-1])


def _matrix_turned(self):
    return transpose(self, -1, -2)


@method
def squeeze(input, dim=None):
    """Without dimensions of one number."""
    over = range(input._a.ndim) if dim is None else [each % max(input._a.ndim, 1) for each in (dim if isinstance(dim, tuple) else (dim,))]
    form = tuple(each for axis, each in enumerate(input._a.shape) if axis not in over or each != 1)
    return apply("view", (input,), "SqueezeBackward0" if dim is None else "SqueezeBackward1", shape=form)


@method
def unsqueeze(input, dim):
    """With a dimension of one number more."""
    most = input._a.ndim + 1
    if not -most <= dim < most:
        raise IndexError(f"Dimension out of range (expected to be in range of [{-most}, {most - 1}], but got {dim})")
    form = list(input._a.shape)
    form.insert(dim % most, 1)
    return apply("view", (input,), "UnsqueezeBackward0", shape=tuple(form))


@method
def flatten(input, start_dim=0, end_dim=-1):
    """Several dimensions as one."""
    if input._a.ndim == 1:
        return input
    form = input._a.shape or (1,)
    end = end_dim % len(form)
    return reshape(input, (*form[: start_dim % len(form)], math.prod(form[start_dim % len(form) : end + 1]), *form[end + 1 :]))


@method
def flip(input, *dims):
    """Dimensions from their ends to their beginnings."""
    return apply("flip", (input,), dims=_given(dims) if input._a.ndim else ())


def _at_least_two(name, x):
    if x._a.ndim < 2:
        raise RuntimeError(f"{name}: input tensor must have at least 2 dimensions")


@method
def triu(input, diagonal=0):
    """What is on and above a diagonal, else 0."""
    _at_least_two("triu", input)
    return apply("triu", (input,), diagonal=diagonal)


@method
def tril(input, diagonal=0):
    """What is on and below a diagonal, else 0."""
    _at_least_two("tril", input)
    return apply("tril", (input,), diagonal=diagonal)


@method
def diag(input, diagonal=0):
    """A matrix of a diagonal, or the diagonal of a matrix."""
    if input._a.ndim not in (1, 2):
        raise RuntimeError(f"diag(): Supports 1D or 2D tensors. Got {input._a.ndim}D")
    if input._a.ndim == 1:
        n = len(input._a) + abs(diagonal)
        rows = np.arange(len(input._a)) + max(-diagonal, 0)
        spread = np.zeros((n, n), dtype=bool)
        spread[rows, rows + diagonal] = True
        if diagonal:
            raise NotImplementedError("diag of this stand-in makes a matrix of diagonal 0 alone")
        return _retitled(where(Tensor._made(spread), reshape(input, (-1, 1)), 0), "DiagEmbedBackward0")
    rows = np.arange(min(input._a.shape[0] + min(diagonal, 0), input._a.shape[1] - max(diagonal, 0))) + max(-diagonal, 0)
    return _retitled(input[Tensor._made(rows), Tensor._made(rows + diagonal)], "DiagonalBackward0_copy")


@method
def gather(input, dim, index):
    """The numbers at the places of an index along a dimension."""
    if input._a.ndim == 0:
        return _retitled(reshape(input, ()), "GatherBackward0")
    return apply("gather", (input,), dim=dim, index=index._a)


def index_select(input, dim, index):
    """The parts at places of a dimension."""
    return input[(slice(None),) * (dim % input._a.ndim) + (index,)]


def masked_select(input, mask):
    """The numbers where a mask holds."""
    return input[mask]


def take(input, index):
    """The numbers at places of all in a row."""
    return reshape(input, -1)[index]


@method
def repeat_interleave(input, repeats, dim=None):
    """Each part several times."""
    x = input if dim is not None else reshape(input, -1)
    counts = repeats._a if isinstance(repeats, Tensor) else repeats
    return index_select(x, dim or 0, Tensor._made(np.repeat(np.arange(x._a.shape[dim or 0]), counts)))


@method
def roll(input, shifts, dims=None):
    """Along a dimension, what leaves at one end comes in at the other."""
    x = input if dims is not None else reshape(input, -1)
    places = np.roll(np.arange(x._a.shape[dims or 0]), shifts)
    return reshape(index_select(x, dims or 0, Tensor._made(places)), input.shape)


def _repeat(self, *sizes):
    """It several times along each dimension."""
    times = _given(sizes)
    x = reshape(self, (1,) * (len(times) - self._a.ndim) + tuple(self._a.shape))
    for axis, count in enumerate(times):
        x = index_select(x, axis, Tensor._made(np.tile(np.arange(x._a.shape[axis]), count))) if count != 1 else x
    return _retitled(x, "RepeatBackward0")


def tile(input, dims):
    """It several times along each dimension."""
    return _repeat(input, *((1,) * (input._a.ndim - len(dims)) + tuple(dims)))


def _expand(self, *sizes):
    """It with dimensions of one number repeated."""
    form = list(_given(sizes))
    ahead = len(form) - self._a.ndim
    form = [self._a.shape[axis - ahead] if each == -1 else each for axis, each in enumerate(form)]
    for axis, each in enumerate(self._a.shape):
        if each not in (1, form[axis + ahead]):
            raise RuntimeError(f"The expanded size of the tensor ({form[axis + ahead]}) must match the existing size ({each}) at non-singleton dimension {axis + ahead}.  Target sizes: {form}.  Tensor sizes: {list(self._a.shape)}")
    return apply("expand", (self,), shape=tuple(form))


def broadcast_to(input, size):
    """It with dimensions of one number repeated."""
    return _expand(input, *size)


def movedim(input, source, destination):
    """A dimension at another place."""
    order = list(range(input._a.ndim))
    order.insert(destination % input._a.ndim, order.pop(source))
    return permute(input, *order)


def meshgrid(*tensors, indexing="ij"):
    """The coordinates of a grid."""
    given = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)) else tensors
    return tuple(Tensor._made(np.array(each)) for each in np.meshgrid(*(each._a for each in given), indexing=indexing))


@method
def clone(input):
    """A copy, on which gradients go back."""
    return apply("clone", (input,))


@method
def numel(input):
    """How many numbers it has."""
    return input._a.size


def is_tensor(obj):
    """Whether it is a tensor."""
    return isinstance(obj, Tensor)


def is_floating_point(input):
    """Whether its numbers have parts."""
    return input.dtype.is_floating_point


def from_numpy(array):
    """A tensor of the numbers of an array, which both share."""
    if not isinstance(array, np.ndarray):
        raise TypeError(f"expected np.ndarray (got {type(array).__name__})")
    return Tensor._made(array)
