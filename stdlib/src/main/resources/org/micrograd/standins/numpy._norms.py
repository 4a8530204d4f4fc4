"""The lengths of vectors and the sizes of matrices."""

from numpy._make import asarray
from numpy._ndarray import ndarray
from numpy._products import dot
from numpy._reduce import axis_of, max as _max, min as _min, sum as _sum
from numpy._shape import moveaxis
from numpy._types import float64
from numpy._ufuncs import absolute, sqrt

__all__ = ["norm_by"]

_length = host.products().length


def norm_by(singular, x, ord=None, axis=None, keepdims=False):
    """The length of a vector, the size of a matrix; its singular values are found by a function."""
    if type(x) is ndarray and ord is None and axis is None and not keepdims:
        found = _length(x._a)
        if found is not None:
            return float64(found)
    own = asarray(asarray(x) * 1.0)
    if ord is None and axis is None:
        flat = own.reshape(-1)
        found = sqrt(dot(flat, flat))
        return found.reshape((1,) * own.ndim) if keepdims else found
    if axis is None and own.ndim > 2:
        raise ValueError("Improper number of dimensions to norm.")
    if own.ndim == 1 or isinstance(axis, int):
        return _vector(own, ord, 0 if axis is None else axis, keepdims)
    return _of_matrices(singular, own, ord, (0, 1) if axis is None else tuple(axis), keepdims)


def _of_matrices(singular, own, ord, axes, keepdims):
    if len(axes) != 2:
        raise ValueError("Improper number of dimensions to norm.")
    first, second = (axis_of(k, own.ndim) for k in axes)
    if first == second:
        raise ValueError("Duplicate axes given.")
    rows = moveaxis(own, (first, second), (-2, -1))
    if ord in (None, "fro", "f"):
        found = sqrt(_sum(rows * rows, (-2, -1)))
    elif ord in (2, -2, "nuc"):
        values = singular(rows)
        found = values[..., 0] if ord == 2 else values[..., -1] if ord == -2 else _sum(values, -1)
    elif ord in (1, -1, float("inf"), -float("inf")):
        sums = _sum(absolute(rows), -2 if abs(ord) == 1 else -1)
        found = _max(sums, -1) if ord > 0 else _min(sums, -1)
    else:
        raise ValueError("Invalid norm order for matrices.")
    return asarray(found).reshape([1 if k in (first, second) else n for k, n in enumerate(own.shape)]) if keepdims else found


def _vector(own, ord, axis, keepdims):
    if ord in (None, 2):
        return sqrt(_sum(own * own, axis, keepdims=keepdims))
    if ord == float("inf"):
        return _max(absolute(own), axis, keepdims=keepdims)
    if ord == -float("inf"):
        return _min(absolute(own), axis, keepdims=keepdims)
    if ord == 0:
        return _sum((own != 0) * 1.0, axis, keepdims=keepdims)
    if ord == 1:
        return _sum(absolute(own), axis, keepdims=keepdims)
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return _sum(absolute(own) ** ord, axis, keepdims=keepdims) ** (1 / ord)
