"""What is reckoned over the dimensions of tensors: sums, extremes, products of matrices."""

import builtins
import math
from collections import namedtuple

import numpy as np
from torch import _kinds as kinds
from torch._tensor import Tensor, apply, method

__all__ = ["_titled", "_only_floating", "sum", "mean", "prod", "max", "min", "amax", "amin", "argmax", "argmin", "var", "std", "norm", "cumsum", "logsumexp", "softmax", "log_softmax", "matmul", "mm", "mv", "dot", "bmm", "outer", "all", "any"]


def _dims(x, dim):
    """The dimensions that are meant, from 0."""
    if dim is None:
        return tuple(range(x._a.ndim))
    given = dim if isinstance(dim, (list, tuple)) else [dim]
    if x._a.ndim == 0:
        return tuple(_dim(x, each) for each in given)[:0]
    return tuple(_dim(x, each) for each in given) if given else tuple(range(x._a.ndim))


def _dim(x, dim):
    most = builtins.max(x._a.ndim, 1)
    if not -most <= dim < most:
        raise IndexError(f"Dimension out of range (expected to be in range of [{-most}, {most - 1}], but got {dim})")
    return dim % most


def _only_floating(kernel, x):
    """Refuses whole numbers as torch does, by the name of its own function."""
    if not x.dtype.is_floating_point:
        raise NotImplementedError(f'"{kernel}" not implemented for {kinds.title(x.dtype)!r}')


def _named(dim, keepdim, axis, keepdims):
    return dim if axis is None else axis, keepdim or keepdims


@method
def sum(input, dim=None, keepdim=False, *, axis=None, keepdims=False, dtype=None):
    """The sum, of all or along dimensions."""
    dim, keepdim = _named(dim, keepdim, axis, keepdims)
    kind = dtype or (input.dtype if input.dtype.is_floating_point else kinds.int64)
    return apply("sum", (input.to(kind),), "SumBackward0" if dim is None else None, dim=_dims(input, dim), keepdim=keepdim)


def _floating(name, x):
    if not x.dtype.is_floating_point:
        raise RuntimeError(f"{name}(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {kinds.title(x.dtype)}")


@method
def mean(input, dim=None, keepdim=False, *, axis=None, keepdims=False, dtype=None):
    """The mean, of all or along dimensions."""
    dim, keepdim = _named(dim, keepdim, axis, keepdims)
    x = input if dtype is None else input.to(dtype)
    _floating("mean", x)
    over = _dims(x, dim)
    count = math.prod(x.shape[each] for each in over)
    total = apply("sum", (x,), dim=over, keepdim=keepdim)
    return _titled(total / count, "MeanBackward0" if dim is None else "MeanBackward1")


def _titled(x, title):
    """The same tensor under the name that torch gives to what was done."""
    if x.grad_fn is not None:
        x.grad_fn._title = title
    return x


@method
def prod(input, dim=None, keepdim=False):
    """The product, of all or along a dimension."""
    x = input.reshape(-1) if dim is None else input
    parts = x.unbind(0 if dim is None else dim)
    answer = parts[0] if parts else x.new_ones(())
    for each in parts[1:]:
        answer = answer * each
    return _titled(answer.unsqueeze(dim) if keepdim and dim is not None else answer, "ProdBackward0")


@method
def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None, axis=None, keepdims=False):
    """The variance; of a sample where it is unbiased."""
    if isinstance(dim, bool):
        dim, unbiased = None, dim
    dim, keepdim = _named(dim, keepdim, axis, keepdims)
    if not input.dtype.is_floating_point:
        raise RuntimeError("std and var only support floating point and complex dtypes")
    over = _dims(input, dim)
    count = math.prod(input.shape[each] for each in over) - ((1 if unbiased else 0) if correction is None else correction)
    away = input - input.mean(over, keepdim=True)
    total = (away * away).sum(over, keepdim=keepdim)
    return _titled(total / count if count > 0 else total * math.nan, "VarBackward0")


@method
def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None, axis=None, keepdims=False):
    """The standard deviation; of a sample where it is unbiased."""
    return _titled(var(input, dim, unbiased, keepdim, correction=correction, axis=axis, keepdims=keepdims).sqrt(), "StdBackward0")


@method
def norm(input, p=2, dim=None, keepdim=False):
    """The length; by the sum of sizes where p is 1."""
    if not input.dtype.is_floating_point:
        raise RuntimeError(f"linalg.vector_norm: Expected a floating point or complex tensor as input. Got {kinds.title(input.dtype)}")
    if p in (2, "fro", None):
        return _titled((input * input).sum(dim, keepdim=keepdim).sqrt(), "LinalgVectorNormBackward0")
    if p == math.inf:
        return amax(input.abs(), () if dim is None else dim, keepdim)
    return _titled(input.abs().pow(p).sum(dim, keepdim=keepdim) ** (1 / p), "LinalgVectorNormBackward0")


@method
def cumsum(input, dim):
    """The sums up to each number."""
    x = input if input.dtype.is_floating_point else input.to(kinds.int64)
    if x._a.ndim == 0:
        return _titled(x.reshape(_dim(x, dim) + 1).reshape(()), "CumsumBackward0")
    return apply("cumsum", (x,), dim=_dim(x, dim))


@method
def amax(input, dim=(), keepdim=False):
    """The largest numbers; equal ones share the gradient."""
    return apply("extreme", (input,), dim=_dims(input, dim), keepdim=keepdim, of=np.max)


@method
def amin(input, dim=(), keepdim=False):
    """The smallest numbers; equal ones share the gradient."""
    return apply("extreme", (input,), "AminBackward0", dim=_dims(input, dim), keepdim=keepdim, of=np.min)


def _best(kind, place):
    """max or min: of all, of two tensors, or along a dimension with places."""
    answer = namedtuple(kind, ["values", "indices"])
    answer.__repr__ = lambda self: f"torch.return_types.{kind}(\nvalues={self.values!r},\nindices={self.indices!r})"
    answer.__module__ = "torch.return_types"

    def function(input, dim=None, keepdim=False, *, other=None):
        other = dim if isinstance(dim, Tensor) else other
        if other is not None:
            return input.maximum(other) if kind == "max" else input.minimum(other)
        if dim is None:
            return _titled((amax if kind == "max" else amin)(input), kind.title() + "Backward1")
        dim = _dim(input, dim)
        if input._a.ndim == 0:
            return answer(_titled(input.reshape(()), kind.title() + "Backward0"), Tensor._made(np.asarray(0)))
        places = place(input, dim, keepdim=True)
        values = _titled(input.gather(dim, places), kind.title() + "Backward0")
        return answer(values if keepdim else _titled(values.squeeze(dim), kind.title() + "Backward0"), places if keepdim else places.squeeze(dim))

    function.__name__, function.__doc__ = kind, f"The {kind} of all, the {kind} of each two numbers, or those along a dimension with their places."
    return function


def _places(name, of):
    def function(input, dim=None, keepdim=False):
        a = of(input._a, axis=dim)
        if keepdim and dim is not None:
            a = np.expand_dims(a, dim)
        return Tensor._made(np.asarray(a, dtype=np.int64))

    function.__name__, function.__doc__ = name, f"The place of the first {name[3:]}, of all or along a dimension."
    return function


argmax, argmin = method(_places("argmax", np.argmax)), method(_places("argmin", np.argmin))
max, min = method(_best("max", argmax)), method(_best("min", argmin))


@method
def logsumexp(input, dim, keepdim=False):
    """The logarithm of the sum of exponentials."""
    top = amax(input, dim, True).detach()
    inner = (input - top).exp().sum(dim, keepdim=keepdim).log()
    return _titled(inner + (top if keepdim else top.squeeze(dim)), "LogsumexpBackward0")


def _soft(name, x, dim):
    _only_floating(f"{name}_lastdim_kernel_impl" if dim == builtins.max(x._a.ndim, 1) - 1 else f"{name}_kernel_impl", x)
    return apply(name, (x,), dim=dim) if x._a.ndim else _titled(apply(name, (x.reshape(1),), dim=0).reshape(()), "SoftmaxBackward0" if name == "softmax" else "LogSoftmaxBackward0")


@method
def softmax(input, dim, dtype=None):
    """Shares that sum to 1 along a dimension."""
    return _soft("softmax", input if dtype is None else input.to(dtype), _dim(input, dim))


@method
def log_softmax(input, dim, dtype=None):
    """The logarithms of softmax."""
    return _soft("log_softmax", input if dtype is None else input.to(dtype), _dim(input, dim))


@method
def matmul(input, other):
    """The product of matrices, of rows of them, or of vectors."""
    dims = input._a.ndim, other._a.ndim
    if 0 in dims:
        raise RuntimeError(f"both arguments to matmul need to be at least 1D, but they are {dims[0]}D and {dims[1]}D")
    if input.shape[-1] != other.shape[-2 if dims[1] > 1 else 0]:
        if dims == (1, 1):
            raise RuntimeError(f"inconsistent tensor size, expected tensor [{input.shape[0]}] and src [{other.shape[0]}] to have the same number of elements, but got {input.shape[0]} and {other.shape[0]} elements respectively")
        if dims == (2, 1):
            raise RuntimeError(f"size mismatch, got input ({input.shape[0]}), mat ({input.shape[0]}x{input.shape[1]}), vec ({other.shape[0]})")
        one = input.unsqueeze(0).shape if dims[0] == 1 else input.shape
        raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied ({math.prod(one[:-1])}x{one[-1]} and {other.shape[-2]}x{other.shape[-1]})")
    if input.dtype is not other.dtype:
        names = {"float32": "float", "float64": "double", "int64": "long int", "int32": "int"}
        raise RuntimeError(f"expected m1 and m2 to have the same dtype, but got: {names.get(input.dtype.name, input.dtype.name)} != {names.get(other.dtype.name, other.dtype.name)}")
    title = "DotBackward0" if dims == (1, 1) else "MvBackward0" if dims == (2, 1) else "SqueezeBackward4" if dims == (1, 2) else "MmBackward0" if dims == (2, 2) else "UnsafeViewBackward0"
    return apply("matmul", (input, other), title)


mm = mv = bmm = matmul
Tensor.mm = Tensor.mv = Tensor.bmm = matmul
Tensor.__matmul__ = matmul


@method
def dot(input, other):
    """The product of two vectors."""
    if input._a.ndim != 1 or other._a.ndim != 1:
        raise RuntimeError(f"1D tensors expected, but got {input._a.ndim}D and {other._a.ndim}D tensors")
    return matmul(input, other)


@method
def outer(input, vec2):
    """The products of all pairs."""
    for name, each in (("self", input), ("vec2", vec2)):
        if each._a.ndim != 1:
            raise RuntimeError(f"outer: Expected 1-D argument {name}, but got {each._a.ndim}-D")
    return input.unsqueeze(1) * vec2.unsqueeze(0)


@method
def all(input, dim=None, keepdim=False):
    """Whether all are true."""
    return Tensor._made(np.asarray(np.all(input._a, axis=dim, keepdims=keepdim)))


@method
def any(input, dim=None, keepdim=False):
    """Whether one is true."""
    return Tensor._made(np.asarray(np.any(input._a, axis=dim, keepdims=keepdim)))
