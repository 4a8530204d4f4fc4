"""The class of arrays: its operators and methods. What they do stands in the other parts."""

import math
from _functools import partial

from numpy._calls import only_item
from numpy._convert import cast, from_list, in_letters, java, listed, quick, raw, register, rows, shapes, wrap_items
from numpy._dtype import dtype, dtypes, named
from numpy._faults import tell, warn
from numpy._flags import Flags, set_flags
from numpy._types import generic

__all__ = ["ndarray", "methods"]

_row, _turned = rows.rowOf, quick.turned
_form, _type_of, _copied, _changed = shapes.form, shapes.typeOf, shapes.copied, shapes.changed
# The shapes seen so far by the one number that stands for each.
_shapes = {}
# What may not hold a real number.
_NARROWER = {"float16", "float32", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"}
# Functions of the other parts that are methods too, by name.
_functions = {}


def methods(functions):
    """Makes functions of arrays methods too."""
    _functions.update(functions)
    for name, function in functions.items():
        setattr(ndarray, name, function)


_FORMATS = {"bool": "?", "int8": "b", "uint8": "B", "int16": "h", "uint16": "H", "int32": "i", "uint32": "I", "int64": "l", "uint64": "L", "float32": "f", "float64": "d"}


class ndarray:
    """An array: numbers, truths, texts or objects in a shape. Slices of it are views."""

    __slots__ = ("_a", "_shape")
    __hash__ = None

    def __new__(cls, shape, dtype=float, buffer=None, offset=0, strides=None, order=None):
        made = object.__new__(cls)
        made._shape = None
        form = list(shape) if isinstance(shape, (tuple, list)) else [shape]
        if strides is not None:
            raise ValueError("ndarray of this stand-in for numpy takes no strides: write as_strided")
        if buffer is not None:
            made._a = _functions["_of_buffer"](buffer, dtype, math.prod(form), offset)._a
        else:
            made._a = java.zeros(named(dtype), form)
        made._a = _turned(java.reshape(made._a, form[::-1])) if order == "F" else java.reshape(made._a, form)
        return made

    ndim = property(lambda self: len(self._shape or self.shape))
    size = property(lambda self: math.prod(self._shape or self.shape))
    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self.size * self.itemsize)
    strides = property(lambda self: tuple(n * self.itemsize for n in java.strides(self._a)))
    T = property(lambda self: raw(_turned(self._a)))
    real, imag = property(lambda self: self), property(lambda self: self * 0)

    @property
    def shape(self):
        """How many items there are along each axis."""
        found = self._shape
        if found is None:
            code = _form(self._a)
            found = _shapes.get(code)
            if found is None:
                found = tuple(java.shape(self._a))
                if code >= 0 and len(_shapes) < 1000:
                    _shapes[code] = found
            self._shape = found
        return found

    @shape.setter
    def shape(self, shape):
        found = java.reshape(self._a, [shape] if isinstance(shape, int) else list(shape))
        if self.size and not java.isShared(found, self._a):
            raise AttributeError("Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        self._a = found
        self._shape = tuple(java.shape(self._a))

    @property
    def dtype(self):
        """The type of the items."""
        name = _type_of(self._a)
        return dtypes[name] if name != "str" else dtype(name, letters=java.letters(self._a) or 1)

    @property
    def flat(self):
        """The items one after the other, to be read and written by their places."""
        return _functions["_flat"](self)

    @flat.setter
    def flat(self, values):
        self.flat[:] = values

    @property
    def data(self):
        """A copy of the items as bytes, which nobody may write."""
        return memoryview(_functions["_bytes"](self)).cast(_FORMATS[self.dtype.name], list(self.shape))

    @property
    def flags(self):
        """How the items lie in memory, and whether they may be written."""
        return Flags(self)

    setflags = set_flags

    def __getattr__(self, name):
        if name == "base":
            raise AttributeError("an array of this stand-in for numpy does not know its base: np.shares_memory(a, b) tells whether two arrays share their items")
        raise AttributeError(f"'numpy.ndarray' object has no attribute '{name}'")

    def __array__(self, dtype=None):
        return self if dtype is None else self.astype(dtype)

    def __len__(self):
        shape = self._shape or self.shape
        if not shape:
            raise TypeError("len() of unsized object")
        return shape[0]

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError("iteration over a 0-d array")
        if self.ndim == 1:
            return wrap_items(java.type(self._a), listed(self._a))
        return map(raw, map(partial(_row, self._a), range(len(self))))

    def __contains__(self, item):
        found = self == item
        return bool(found if isinstance(found, bool) else found.any())

    def __bool__(self):
        if self.size > 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        if not self.size:
            warn("The truth value of an empty array is ambiguous. Returning False, but in future this will result in an error. Use `array.size > 0` to check that an array is not empty.", DeprecationWarning)
        return bool(self.size and java.item(self._a))

    def _only(self, kind):
        if self.size != 1:
            raise TypeError("only size-1 arrays can be converted to Python scalars")
        return kind(only_item(self._a))

    def __float__(self):
        return self._only(float)

    def __int__(self):
        return self._only(int)

    def __index__(self):
        if self.ndim or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self._only(int)

    def __format__(self, spec):
        if spec and self.ndim:
            raise TypeError("unsupported format string passed to numpy.ndarray.__format__")
        return str(self) if self.ndim else format(self[()], spec)

    def __reduce_ex__(self, protocol):
        # As there, so that each reads what the other has written.
        return _functions["_reconstruct"], (ndarray, (0,), b"b"), (1, self.shape, self.dtype, False, _functions["_held"](self))

    def __setstate__(self, state):
        _, shape, kind, turned, items = state
        found = from_list(items, kind.name) if isinstance(items, list) else _functions["_of_bytes"](items, kind)._a
        self._a, self._shape = java.reshape(found, list(shape[::-1] if turned else shape)), None
        if turned:
            self._a = _turned(self._a)

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def __matmul__(self, other):
        return _functions["_matmul"](self, other)

    def __rmatmul__(self, other):
        return _functions["_matmul"](other, self)

    def __imatmul__(self, other):
        raise TypeError("In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' instead of 'a @= b'.")

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def item(self, *place):
        """An item as one of Python's own, the only one or that of a place."""
        if place:
            key = place[0] if len(place) == 1 else place
            found = self[key] if isinstance(key, tuple) or self.ndim == 1 else self.reshape(-1)[key]
            return found.item() if isinstance(found, generic) else found
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return only_item(self._a)

    def itemset(self, *given):
        """Writes a number into a place, or into the only one."""
        *place, value = given
        place = tuple(place[0]) if place and isinstance(place[0], tuple) else tuple(place)
        if not place and self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        if len(place) == self.ndim:
            self[place] = value
        else:
            self.flat[place[0] if place else 0] = value

    def view(self, dtype=None, type=None):
        """The same items by another name; as bytes of another type this stand-in does not read them."""
        if dtype is not None and dtype is not ndarray and named(dtype) != java.type(self._a):
            raise ValueError(f"view of this stand-in for numpy takes no other type, got {dtype}: write a.astype")
        return self[...]

    def tolist(self):
        """The items as lists of lists."""
        items, shape = listed(self._a), self.shape
        for n in shape[:0:-1]:
            items = [items[i : i + n] for i in range(0, len(items), n)] if n else [[] for _ in range(shape[0])]
        return items if shape else items[0]

    def copy(self, order="C"):
        """An array of its own."""
        if order == "C":
            return raw(_copied(self._a))
        if order == "K":
            return raw(_changed(self._a, java.type(self._a)))
        if order == "F" or order == "A" and self.flags.fortran:
            return raw(_turned(java.cast(_turned(self._a), java.type(self._a))))
        return raw(java.cast(self._a, java.type(self._a)))

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """The items as another type."""
        name = named(dtype)
        found = _changed(self._a, name) if copy and name != "str" else None
        if found is not None:
            return raw(found)
        if name in _NARROWER:
            lost = java.lost(self._a, name)
            if lost:
                tell("cast", lost)
        made = cast(self._a, name) if copy or name != java.type(self._a) else self._a
        made = made if name != "str" else in_letters(made, dtype)
        return self if made is self._a else raw(made)

    def fill(self, value):
        """Sets all items."""
        self[...] = value

    def tobytes(self, order="C"):
        """The items as bytes."""
        return _functions["_bytes"](_functions["ravel"](self, order))


ndarray.__module__ = "numpy"
register(ndarray)
