"""Differences and slopes along arrays, and the area below a line."""

from numpy._make import asarray, zeros_like
from numpy._reduce import axis_of

__all__ = "diff ediff1d gradient trapz".split()
_NONE = object()


def _reduce():
    import numpy

    return numpy


def diff(a, n=1, axis=-1, prepend=_NONE, append=_NONE):
    """What each item has more than the one before."""
    np = _reduce()
    if n == 0:
        return a
    own = asarray(a)
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n}")
    if not own.ndim:
        raise ValueError("diff requires input that is at least one dimensional")
    k = axis_of(axis, own.ndim)
    form = own.shape[:k] + (1,) + own.shape[k + 1 :]
    parts = [asarray(each) for each in (prepend, own, append) if each is not _NONE]
    own = np.concatenate([np.broadcast_to(each, form) if each.ndim == 0 else each for each in parts], k) if len(parts) > 1 else own
    for _ in range(n):
        if own.ndim == 1 and own.dtype.kind != "b":
            own = own[1:] - own[:-1]
            continue
        rows = np.moveaxis(own, axis, 0)
        own = np.moveaxis(rows[1:] != rows[:-1] if rows.dtype.kind == "b" else rows[1:] - rows[:-1], 0, axis)
    return own


def ediff1d(ary, to_end=None, to_begin=None):
    """diff in one row."""
    np = _reduce()
    found = diff(asarray(ary).reshape(-1))
    for each, name in ((to_begin, "to_begin"), (to_end, "to_end")):
        if each is not None and not np.can_cast(np.asanyarray(each), found.dtype, "same_kind"):
            raise TypeError(f"dtype of `{name}` must be compatible with input `ary` under the `same_kind` rule.")
    parts = [found if each is found else asarray(each).reshape(-1).astype(found.dtype) for each in (to_begin, found, to_end) if each is not None]
    return found if len(parts) == 1 else np.concatenate(parts)


def gradient(f, *varargs, axis=None, edge_order=1):
    """Slopes along each axis: between neighbours, at the ends to one or two of them."""
    np = _reduce()
    own = asarray(f)
    own = own if own.dtype.kind == "f" else own * 1.0
    axes = list(range(own.ndim)) if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))]
    steps = list(varargs) or [1.0]
    if len(steps) not in (1, len(axes)):
        raise TypeError("invalid number of arguments")
    steps = steps * len(axes) if len(steps) == 1 else steps
    found = []
    for k, step in zip(axes, steps):
        if own.shape[k] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
        found.append(np.moveaxis(_slopes(np.moveaxis(own, k, 0), asarray(step) * 1.0, edge_order), 0, k))
    return found[0] if len(found) == 1 else found


def _slopes(y, step, order):
    """Slopes along the first axis; a row of places as step tells where the items lie."""
    found = zeros_like(y)
    if step.ndim and len(step) != len(y):
        raise ValueError("when 1d, distances must match the length of the corresponding dimension")
    apart = diff(step) if step.ndim else step
    if not apart.ndim or (apart == apart[0]).all():
        h = float(apart if not apart.ndim else apart[0])
        found[1:-1] = (y[2:] - y[:-2]) / (2.0 * h)
        if order == 1:
            found[0], found[-1] = (y[1] - y[0]) / h, (y[-1] - y[-2]) / h
        else:
            found[0] = -1.5 / h * y[0] + 2.0 / h * y[1] + -0.5 / h * y[2]
            found[-1] = 0.5 / h * y[-3] + -2.0 / h * y[-2] + 1.5 / h * y[-1]
        return found
    h = apart.reshape([-1] + [1] * (y.ndim - 1))
    left, right = h[:-1], h[1:]
    found[1:-1] = -right / (left * (left + right)) * y[:-2] + (right - left) / (left * right) * y[1:-1] + left / (right * (left + right)) * y[2:]
    if order == 1:
        found[0], found[-1] = (y[1] - y[0]) / apart[0], (y[-1] - y[-2]) / apart[-1]
        return found
    one, two = apart[0], apart[1]
    found[0] = -(2.0 * one + two) / (one * (one + two)) * y[0] + (one + two) / (one * two) * y[1] + -one / (two * (one + two)) * y[2]
    one, two = apart[-2], apart[-1]
    found[-1] = two / (one * (one + two)) * y[-3] + -(two + one) / (one * two) * y[-2] + (2.0 * two + one) / (two * (one + two)) * y[-1]
    return found


def trapz(y, x=None, dx=1.0, axis=-1):
    """The area below a line through points."""
    np = _reduce()
    rows = np.moveaxis(asarray(y), axis, -1)
    step = dx if x is None else diff(np.moveaxis(asarray(x), axis if asarray(x).ndim > 1 else -1, -1))
    return np.sum(step * (rows[..., 1:] + rows[..., :-1]) / 2.0, -1)
