"""How functions of two go along axes: reduce, accumulate, reduceat."""

from numpy._convert import java, raw
from numpy._make import asarray
from numpy._refusals import CLASSED, no_loop

__all__ = ["reduce", "accumulate", "reduceat", "IDENTITIES"]

# What stands for nothing between items.
IDENTITIES = {"add": 0, "multiply": 1, "logical_and": True, "logical_or": False, "logical_xor": False, "bitwise_and": -1, "bitwise_or": 0, "bitwise_xor": 0, "hypot": 0, "gcd": 0, "logaddexp": -float("inf"), "logaddexp2": -float("inf")}
_FOLDS = {"add": "sum", "multiply": "prod", "maximum": "max", "minimum": "min", "logical_and": "all", "logical_or": "any"}
_REORDERABLE = {*IDENTITIES, "maximum", "minimum", "fmax", "fmin"}


def _kept(function, own, dtype):
    """The items as the function gives its results."""
    name = function.__name__
    if dtype is not None:
        return own.astype(dtype)
    if own.dtype.kind == "O":
        return own
    if name.startswith("logical") and own.dtype.kind != "U":
        return own.astype(bool)
    if name in CLASSED and own.dtype.kind != "b":
        raise TypeError(f"No loop matching the specified signature and casting was found for ufunc {name}")
    if own.dtype.kind == "U":
        no_loop(name, own._a, own._a)
    nothing = raw(java.zeros(own.dtype.name, [0]))
    kind = function(nothing, nothing).dtype
    return own if kind == own.dtype else own.astype(kind)


def reduce(function, array, axis, dtype, out, keepdims):
    """The function between all items along axes."""
    import numpy
    from numpy._reduce import axes_of, finish

    name, own = function.__name__, asarray(array)
    if name in _FOLDS and own.dtype.kind != "O":
        return getattr(numpy, _FOLDS[name])(own, axis=axis, keepdims=keepdims, out=out, **({} if dtype is None else {"dtype": dtype}))
    gone = axes_of(axis, own.ndim)
    if len(gone) > 1 and name not in _REORDERABLE:
        raise ValueError(f"reduction operation '{name}' is not reorderable, so at most one axis may be specified")
    items = _kept(function, own, dtype)
    for place, each in enumerate(gone):
        items = _along(function, items, each - place)
    return finish(items if gone else items[()] if not items.ndim else items.copy(), own, gone, keepdims, out, name)


def _along(function, own, axis):
    import numpy

    rows = numpy.moveaxis(own, axis, 0)
    if not len(rows):
        if function.identity is None:
            raise ValueError(f"zero-size array to reduction operation {function.__name__} which has no identity")
        return numpy.full(rows.shape[1:], function.identity, bool if function.__name__.startswith("logical") else own.dtype)[()]
    found = rows[0]
    for each in rows[1:]:
        found = function(found, each)
    return found.copy() if rows.ndim > 1 and len(rows) == 1 else found


def accumulate(function, array, axis, dtype, out):
    """All that reduce comes by, step by step."""
    import numpy

    own = asarray(array)
    if not own.ndim:
        raise TypeError("cannot accumulate on a scalar")
    rows = numpy.moveaxis(_kept(function, own, dtype), axis, 0).copy()
    for i in range(1, len(rows)):
        rows[i] = function(rows[i - 1], rows[i])
    found = numpy.moveaxis(rows, 0, axis)
    if out is None:
        return found
    out = out[0] if isinstance(out, tuple) else out
    out[...] = found
    return out


def reduceat(function, array, indices, axis, dtype, out):
    """The function between the items from one place to the next; where the next is no later, the item there."""
    import numpy

    own = numpy.moveaxis(_kept(function, asarray(array), dtype), axis, 0)
    starts = asarray(indices).tolist()
    for i in starts:
        if not 0 <= i < len(own):
            raise IndexError(f"index {i} out-of-bounds in {function.__name__}.reduceat [0, {len(own)})")
    found = [function.reduce(own[i:j]) if i < j else own[i] for i, j in zip(starts, [*starts[1:], len(own)])]
    found = numpy.moveaxis(asarray(found), 0, axis)
    if out is None:
        return found
    out = out[0] if isinstance(out, tuple) else out
    out[...] = found
    return out
