"""Tensors put together, and taken apart along a dimension."""

from torch import _kinds as kinds
from torch._forms import _retitled, reshape
from torch._tensor import apply, method

__all__ = ["cat", "concat", "concatenate", "stack", "hstack", "vstack", "split", "chunk", "unbind"]


@method
def unbind(input, dim=0):
    """The parts along a dimension."""
    front = (slice(None),) * (dim % input._a.ndim)
    return tuple(_retitled(input[(*front, i)], "UnbindBackward0") for i in range(input._a.shape[dim]))


@method
def split(input, split_size_or_sections, dim=0):
    """Pieces of a size, or of several sizes, along a dimension."""
    length, sizes = input._a.shape[dim], split_size_or_sections
    if isinstance(sizes, int):
        sizes = [min(sizes, length - i) for i in range(0, length, sizes)]
    if sum(sizes) != length:
        raise RuntimeError(f"split_with_sizes expects split_sizes to sum exactly to {length} (input tensor's size at dimension {dim}), but got split_sizes={list(sizes)}")
    front, pieces, at = (slice(None),) * (dim % input._a.ndim), [], 0
    for each in sizes:
        pieces.append(_retitled(input[(*front, slice(at, at + each))], "SplitBackward0"))
        at += each
    return tuple(pieces)


@method
def chunk(input, chunks, dim=0):
    """At most as many pieces of equal size."""
    return split(input, -(-input._a.shape[dim] // chunks), dim)


def _same(tensors):
    tensors = tuple(tensors)
    kind = kinds.common(tensors)
    return tuple(each if each.dtype is kind else each.to(kind) for each in tensors)


def cat(tensors, dim=0):
    """Tensors one after the other along a dimension."""
    given = _same(each for each in tensors if each._a.shape != (0,)) or tuple(tensors)
    first = given[0]
    for i, each in enumerate(given):
        if each._a.ndim == 0:
            raise RuntimeError(f"zero-dimensional tensor (at position {i}) cannot be concatenated")
        if each._a.ndim != first._a.ndim:
            raise RuntimeError(f"Tensors must have same number of dimensions: got {first._a.ndim} and {each._a.ndim}")
        for axis in range(first._a.ndim):
            if axis != dim % first._a.ndim and each._a.shape[axis] != first._a.shape[axis]:
                raise RuntimeError(f"Sizes of tensors must match except in dimension {dim}. Expected size {first._a.shape[axis]} but got size {each._a.shape[axis]} for tensor number {i} in the list.")
    return apply("cat", given, dim=dim % first._a.ndim)


def stack(tensors, dim=0):
    """Tensors of one form along a new dimension."""
    given = _same(tensors)
    for i, each in enumerate(given):
        if each.shape != given[0].shape:
            raise RuntimeError(f"stack expects each tensor to be equal size, but got {list(given[0].shape)} at entry 0 and {list(each.shape)} at entry {i}")
    return apply("stack", given, dim=dim % (given[0]._a.ndim + 1))


def hstack(tensors):
    """Tensors beside each other."""
    return cat(tensors, 0 if tensors[0]._a.ndim < 2 else 1)


def vstack(tensors):
    """Tensors below each other."""
    return cat([each if each._a.ndim > 1 else reshape(each, (1, -1)) for each in tensors])


concat = concatenate = cat
