"""Functions that make arrays."""

from array import array as _array
import operator

from numpy._calls import bytes_of
from numpy._convert import are_whole, cast, ForeignException, from_list, in_letters, java, making, operand, raw, shapes
from numpy._dtype import dtype as _dtype, named
from numpy._flags import fixed
from numpy._ndarray import ndarray
import numpy._items

__all__ = "array asarray asanyarray ascontiguousarray asfortranarray require zeros ones full empty zeros_like ones_like full_like empty_like fromiter frombuffer copy shape_of".split()


# What Python calls the types of numbers in buffers.
_FORMATS = {"b": "i1", "B": "u1", "h": "i2", "H": "u2", "i": "i4", "I": "u4", "l": "i8", "q": "i8", "f": "f4", "d": "f8", "?": "?"}
_filled, _zeros, _zeros_like, _filled_like = making.filled, making.zeros, making.zerosLike, making.filledLike
_copied, _is_of = shapes.copied, shapes.isOf


def array(object, dtype=None, copy=True, order="K", subok=False, ndmin=0):
    """An array of the numbers, texts or objects in lists of lists; of an array the array itself where copy is False and nothing else is asked for."""
    kind = type(object)
    if kind is ndarray and dtype is None and copy is True and order == "K" and not ndmin:
        return raw(_copied(object._a))
    if kind is list and order == "K" and not ndmin and (dtype is None or named(dtype) != "str"):
        return raw(from_list(object, None if dtype is None else named(dtype)))
    if copy is None:
        raise ValueError("NoneType copy mode not allowed.")
    if not copy and isinstance(object, ndarray):
        held = asarray(object, dtype)
        held = asfortranarray(held) if order == "F" else ascontiguousarray(held) if order == "C" else held
        return held if held.ndim >= ndmin else held.reshape([1] * (ndmin - held.ndim) + list(held.shape))
    if type(object) is not list and hasattr(object, "__array__") and not isinstance(object, ndarray):
        object = object.__array__()
    name = None if dtype is None else named(dtype)
    if isinstance(object, (memoryview, _array)):
        held = memoryview(object)
        object = frombuffer(bytearray(held), _FORMATS[held.format]).reshape(held.shape)
    if isinstance(object, (list, tuple, range)):
        found = from_list(object, name)
    else:
        found = operand(object)
        found = java.cast(found, java.type(found)) if name is None else cast(found, name)
    found = in_letters(found, dtype) if name == "str" else found
    missing = ndmin - java.ndim(found) if ndmin else 0
    made = raw(java.reshape(found, [1] * missing + list(java.shape(found))) if missing > 0 else found)
    return made if order != "F" else asfortranarray(made)


def asarray(a, dtype=None, order=None):
    """The array itself, or one of its numbers."""
    if order == "F":
        return asfortranarray(a, dtype)
    if type(a) is ndarray and (dtype is None or _is_of(a._a, named(dtype))):
        return a
    if isinstance(a, ndarray) and (dtype is None or _is_of(a._a, named(dtype))):
        return raw(a._a)
    return array(a, dtype)


def asanyarray(a, dtype=None, order=None):
    """The array itself, of whichever class, or one of numbers."""
    return a if isinstance(a, ndarray) and dtype is None and order is None else asarray(a, dtype, order)


def ascontiguousarray(a, dtype=None, like=None):
    """The array, its items lying row by row."""
    own = asarray(a, dtype)
    return own if own.ndim < 2 or own.flags.c_contiguous else raw(java.cast(own._a, java.type(own._a)))


def asfortranarray(a, dtype=None, like=None):
    """The array, its items lying column by column."""
    own = asarray(a, dtype)
    return own if own.ndim < 2 or own.flags.f_contiguous else raw(java.cast(own.T._a, java.type(own._a))).T


_NEEDS = {"C": "C", "C_CONTIGUOUS": "C", "CONTIGUOUS": "C", "F": "F", "F_CONTIGUOUS": "F", "FORTRAN": "F", "A": "", "ALIGNED": "", "W": "", "WRITEABLE": "", "O": "O", "OWNDATA": "O", "E": "", "ENSUREARRAY": ""}


def require(a, dtype=None, requirements=None, *, like=None):
    """The array as it has to lie in memory."""
    needs = {_NEEDS[each.upper()] for each in ([requirements] if isinstance(requirements, str) else requirements or ())}
    if {"C", "F"} <= needs:
        raise ValueError('Cannot specify both "C" and "F" order')
    own = asarray(a, dtype)
    own = asfortranarray(own) if "F" in needs else ascontiguousarray(own) if "C" in needs else own
    return own.copy("K") if "O" in needs and own is a else own


def copy(a, order="K"):
    """A copy."""
    return asarray(a).copy(order)


def shape_of(shape):
    """A shape as a list: a number is that of a row."""
    if type(shape) is int:
        return [shape]
    if isinstance(shape, int) and not isinstance(shape, bool):
        return [int(shape)]
    if hasattr(shape, "__iter__") and not isinstance(shape, (int, float)):
        return list(map(operator.index, shape))
    raise TypeError(f"expected a sequence of integers or a single integer, got '{shape}'")


def zeros(shape, dtype=float, order="C", like=None):
    """An array of zeros."""
    name = named(dtype)
    try:
        found = _zeros(name, shape) if type(shape) is int else _zeros(name, *shape) if type(shape) is tuple and are_whole(shape) else None
        if found is not None:
            return raw(found)
    except ForeignException:
        # The general way tells what is wrong.
        pass
    if name in ("object", "str"):
        return full(shape, 0 if name == "object" else "", dtype)
    return raw(java.zeros(name, shape_of(shape)))


empty = zeros


def full(shape, fill_value, dtype=None, order="C"):
    """An array of one number."""
    if dtype is None and type(fill_value) is float and type(shape) in (int, tuple):
        try:
            return raw(_filled("float64", fill_value, *shape_of(shape)))
        except ForeignException:
            # The general way tells what is wrong.
            pass
    kind = None if dtype is None else _dtype(dtype)
    item = operand(fill_value) if kind is None else cast(operand(fill_value), kind.name)
    if kind is not None and kind.name == "str":
        # As there: a text's own length is not asked for.
        item = in_letters(item, kind if kind.itemsize else "U1")
    lengths = shape_of(shape)
    if any(length < 0 for length in lengths):
        raise ValueError("negative dimensions are not allowed")
    return raw(java.broadcast(item, lengths)).copy()


def ones(shape, dtype=float, order="C"):
    """An array of ones."""
    name = named(dtype)
    try:
        found = _filled(name, 1.0, shape) if type(shape) is int else _filled(name, 1.0, *shape_of(shape))
    except ForeignException:
        # The general way tells what is wrong.
        found = None
    return full(shape, 1, dtype) if found is None else raw(found)


def _like(a, dtype, shape):
    own = asarray(a)
    return own.shape if shape is None else shape, own.dtype if dtype is None else dtype


def zeros_like(a, dtype=None, order="K", subok=True, shape=None):
    """Zeros in the shape of another array."""
    found = _zeros_like(a._a) if type(a) is ndarray and dtype is None and shape is None else None
    if found is not None:
        return raw(found)
    return zeros(*_like(a, dtype, shape))


empty_like = zeros_like


def ones_like(a, dtype=None, order="K", subok=True, shape=None):
    """Ones in the shape of another array."""
    found = _filled_like(a._a, 1.0) if type(a) is ndarray and dtype is None and shape is None else None
    if found is not None:
        return raw(found)
    return ones(*_like(a, dtype, shape))


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None):
    """A number in the shape of another array."""
    form, kind = _like(a, dtype, shape)
    return full(form, fill_value, kind)


def fromiter(iter, dtype, count=-1):
    """The items of anything that can be iterated."""
    found = list(iter)
    return array(found if count < 0 else found[:count], dtype)


def frombuffer(buffer, dtype=float, count=-1, offset=0):
    """The numbers that bytes hold."""
    kind = _dtype(dtype)
    if kind.kind not in "iufb":
        raise ValueError(f"this stand-in for numpy reads bytes as numbers, got {kind!r}")
    given = memoryview(buffer).cast("B")[offset:]
    if count < 0 and len(given) % kind.itemsize:
        raise ValueError("buffer size must be a multiple of element size")
    if count * kind.itemsize > len(given):
        raise ValueError("buffer is smaller than requested size")
    n = len(given) // kind.itemsize if count < 0 else count
    found = bytes_of.ofBytes(kind.name, bytes(given[: n * kind.itemsize]).decode("latin-1"), not kind.isnative)
    return raw(fixed(found) if given.readonly else found)
