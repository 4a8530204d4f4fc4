"""Functions of many numbers: sums, means, the greatest."""

import operator
from _functools import reduce

from numpy._calls import derived
from numpy._convert import ForeignException, compute, from_list, listed, quick, raw, shapes, wrap
from numpy._make import asarray, full
from numpy._ndarray import methods, ndarray
from numpy._refusals import UFuncTypeError, no_loop
from numpy._types import float64, int64
from numpy._ufuncs import maximum, minimum, where
from numpy._values import greater, less

__all__ = "AxisError axis_of axes_of sum prod product min max amin amax argmin argmax all any cumsum cumprod ptp finish".split()


_folded = quick.fold
_row_running, _float = shapes.running, float.__new__


class AxisError(ValueError, IndexError):
    """An axis that an array has not."""

    def __init__(self, axis, ndim=None, msg_prefix=None):
        self.axis, self.ndim = (None, None) if ndim is None and msg_prefix is None else (axis, ndim)
        told = axis if ndim is None else f"axis {axis} is out of bounds for array of dimension {ndim}"
        super().__init__(told if msg_prefix is None else f"{msg_prefix}: {told}")


def axis_of(axis, ndim):
    """An axis counted from the first."""
    place = operator.index(axis)
    if not -ndim <= place < ndim:
        raise AxisError(place, ndim)
    return place % ndim


def axes_of(axis, ndim):
    """The axes that are meant: all for None."""
    if axis is None:
        return list(range(ndim))
    if ndim == 0 and axis in (0, -1):
        return []
    found = [axis_of(each, ndim) for each in (axis if isinstance(axis, (tuple, list)) else (axis,))]
    if len(set(found)) < len(found):
        raise ValueError("duplicate value in 'axis'")
    return sorted(found)


def finish(found, own, gone, keepdims, out=None, word="add"):
    """What a fold leaves, with the axes that vanish where they are kept, or written where it is to go."""
    if keepdims:
        found = asarray(found).reshape([1 if k in gone else n for k, n in enumerate(own.shape)])
    if out is None:
        return found
    out = out[0] if isinstance(out, tuple) else out
    if not isinstance(out, ndarray):
        raise TypeError("output must be an array")
    if out.ndim != asarray(found).ndim:
        more = " (must match the operand's when keepdims=True)" if keepdims else ""
        raise ValueError(f"output parameter for reduction operation {word} has the wrong number of dimensions: Found {out.ndim} but expected {asarray(found).ndim}{more}")
    out[...] = found
    return out


_WORDS = {"sum": "add", "prod": "multiply", "min": "minimum", "max": "maximum", "all": "logical_and", "any": "logical_or"}
_BETWEEN = {"sum": operator.add, "prod": operator.mul, "min": less, "max": greater, "all": lambda x, y: x and y, "any": lambda x, y: x or y}
_EMPTY = {"sum": 0, "prod": 1, "all": True, "any": False}


def _of_objects(name, own, gone):
    blocks = raw(compute.blocks(own._a, gone))
    items, n = listed(blocks._a), blocks.shape[-1]
    rows = [items[i * n : i * n + n] for i in range(blocks.size // n if n else 1)]
    if name in ("argmin", "argmax"):
        best = {"argmin": __import__("builtins").min, "argmax": __import__("builtins").max}[name]
        found = [int64(best(range(len(row)), key=row.__getitem__)) for row in rows]
    else:
        found = [reduce(_BETWEEN[name], row) if row else _EMPTY[name] for row in rows]
    return raw(from_list(found, None if name.startswith("arg") else own.dtype.name)).reshape(blocks.shape[:-1]) if blocks.ndim > 1 else found[0]


def _fold(name, a, axis, keepdims=False, dtype=None, out=None, initial=None, where_=True):
    if type(a) is ndarray and dtype is None and out is None and initial is None and where_ is True and (axis is None or type(axis) is int):
        try:
            found = _folded(name, a._a, axis, keepdims is True)
            if found is not None:
                return _float(float64, found) if type(found) is float else wrap(found)
        except ForeignException:
            # The general way tells what is wrong.
            pass
    if type(a) in derived:
        return getattr(a, name)(axis)
    own = asarray(a) if dtype is None else asarray(a).astype(dtype)
    if where_ is not True:
        if initial is None and name not in _EMPTY:
            raise ValueError(f"reduction operation '{name}imum' does not have an identity, so to use a where mask one has to specify 'initial'")
        own = where(where_, own, own.dtype.type(_EMPTY.get(name, initial)))
    gone = axes_of(axis, own.ndim)
    if initial is not None and name in ("min", "max") and not own.size:
        found = full([n for k, n in enumerate(own.shape) if k not in gone], initial, own.dtype)[()]
    elif own.dtype.kind == "U" and name in _WORDS:
        if name in ("all", "any"):
            raise UFuncTypeError(f"ufunc '{_WORDS[name]}' did not contain a loop with signature matching types (None, <class 'numpy.dtype[str_]'>) -> None")
        no_loop(_WORDS[name], own._a, own._a)
    elif own.dtype.kind in "OU":
        found = _of_objects(name, own, gone)
    else:
        found = wrap(compute.fold(name, own._a, gone))
    if initial is not None:
        kind = asarray(found).dtype
        found = {"sum": operator.add, "prod": operator.mul, "min": minimum, "max": maximum}[name](found, initial)
        found = found if kind.kind == "O" else asarray(found).astype(kind)[()]
    if dtype is not None and own.dtype.kind in "biu":
        # Sums of narrow numbers are cut off.
        found = found.astype(dtype)
    return finish(found, own, gone, keepdims is True, out, _WORDS.get(name, name))


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The sum of all items, or along axes."""
    return _fold("sum", a, axis, keepdims, dtype, out, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The product of all items, or along axes."""
    return _fold("prod", a, axis, keepdims, dtype, out, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The least item."""
    return _fold("min", a, axis, keepdims, None, out, initial, where)


def max(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The greatest item."""
    return _fold("max", a, axis, keepdims, None, out, initial, where)


def all(a, axis=None, out=None, keepdims=False, where=True):
    """Whether all items are true."""
    return _fold("all", a, axis, keepdims, None, out, None, where)


def any(a, axis=None, out=None, keepdims=False, where=True):
    """Whether an item is true."""
    return _fold("any", a, axis, keepdims, None, out, None, where)


def _place(name, a, axis, keepdims, out):
    if type(a) in derived:
        return getattr(a, name)(axis)
    own = asarray(a)
    if out is not None:
        found = asarray(_place(name, own, axis, keepdims, None))
        if found.shape != out.shape:
            raise ValueError(f"output array does not match result of np.{name}.")
        out[...] = found
        return out
    if out is None and type(own) is ndarray and (axis is None or type(axis) is int) and own.ndim:
        return _fold(name, own, axis, keepdims)
    if axis is None:
        found = _fold(name, own.reshape(-1), 0)
        return found.reshape((1,) * own.ndim) if keepdims else found
    return _fold(name, own, axis if own.ndim == 0 else axis_of(axis, own.ndim), keepdims)


def argmin(a, axis=None, out=None, keepdims=False):
    """The position of the least item."""
    if type(a) is ndarray and out is None and (axis is None or type(axis) is int):
        return _fold("argmin", a, axis, keepdims)
    return _place("argmin", a, axis, keepdims, out)


def argmax(a, axis=None, out=None, keepdims=False):
    """The position of the greatest item."""
    if type(a) is ndarray and out is None and (axis is None or type(axis) is int):
        return _fold("argmax", a, axis, keepdims)
    return _place("argmax", a, axis, keepdims, out)


def _running(a, axis, product, dtype=None, out=None):
    if type(a) is ndarray and dtype is None and out is None and (axis is None or axis == 0):
        found = _row_running(a._a, product)
        if found is not None:
            return raw(found)
    own = asarray(a) if dtype is None else asarray(a).astype(dtype)
    own = own.reshape(-1) if axis is None or not own.ndim else own
    place = 0 if axis is None else axis_of(axis, own.ndim)
    if own.dtype.kind == "O":
        found = own.copy()
        for i in range(1, len(own)):
            found[i] = found[i - 1] * found[i] if product else found[i - 1] + found[i]
    else:
        found = wrap(compute.running(own._a, place, product))
    return finish(found if dtype is None else found.astype(dtype), own, (), False, out)


def cumsum(a, axis=None, dtype=None, out=None):
    """Running sums."""
    return _running(a, axis, False, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    """Running products."""
    return _running(a, axis, True, dtype, out)


def ptp(a, axis=None, out=None, keepdims=False):
    """How far the greatest is from the least."""
    return finish(max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims), None, (), False, out)


amin, amax, product = min, max, prod
# As there, so that what they refuse is told by these names.
for _named, _name in ((max, "amax"), (min, "amin")):
    _named.__name__ = _named.__qualname__ = _name


methods({"sum": sum, "prod": prod, "min": min, "max": max, "all": all, "any": any, "argmin": argmin, "argmax": argmax, "cumsum": cumsum, "cumprod": cumprod, "ptp": ptp})
