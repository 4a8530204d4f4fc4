"""The types of items: dtype, and the classes of single numbers, which are Python's own numbers besides."""

__all__ = "dtype generic number integer signedinteger unsignedinteger inexact floating flexible character bool_ int8 uint8 int16 uint16 int32 uint32 int64 float32 float64 str_ object_ classes link issubdtype".split()

_java = type(host)(host.arrays())
# What the module of arrays hands down: an operator on numbers as arrays, and a number as an array.
_linked = {}


def link(**functions):
    """Tells the numbers how arrays reckon."""
    _linked.update(functions)


class generic:
    """A single item of an array."""

    def __getattr__(self, name):
        if name.startswith("_") or not hasattr(_linked["ndarray"], name):
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        return getattr(_linked["array"](self), name)

    def __getitem__(self, key):
        return _linked["array"](self)[key]

    __iter__ = None

    dtype = property(lambda self: dtype(type(self)))
    shape, ndim, size = (), 0, 1

    def astype(self, dtype, copy=True):
        """The same as another type."""
        return _linked["cast"](self, _name(dtype))

    def item(self):
        """The same as one of Python's own."""
        return self.tolist()


class number(generic):
    """A number."""


class integer(number):
    """A whole number."""

    def tolist(self):
        return int(self)

    def __repr__(self):
        return int.__repr__(self)

    __str__ = __repr__

    def __invert__(self):
        return type(self)(~int(self))


class signedinteger(integer):
    """A whole number with a sign."""


class unsignedinteger(integer):
    """A whole number without a sign."""


class inexact(number):
    """A number that may be rounded."""


class floating(inexact):
    """A real number."""

    def tolist(self):
        return float(self)


class flexible(generic):
    """A text."""


class character(flexible):
    """A text."""


class float64(floating, float):
    """A real number with 53 bits."""

    def __new__(cls, x=0.0):
        return float.__new__(cls, x) if isinstance(x, (float, int, str)) else _linked["cast"](x, "float64")

    def __repr__(self):
        return float.__repr__(self)

    __str__ = __repr__


class float32(floating, float):
    """A real number with 24 bits."""

    def __new__(cls, x=0.0):
        if not isinstance(x, (float, int, str)):
            return _linked["cast"](x, "float32")
        return float.__new__(cls, _java.item(_java.real("float32", float(x))))

    def __repr__(self):
        return _java.alone("float32", float(self))

    def __format__(self, spec):
        return format(float(self), spec)

    __str__ = __repr__


class bool_(generic, int):
    """A truth."""

    def __new__(cls, x=False):
        if isinstance(x, (list, tuple)) or hasattr(x, "_a"):
            return _linked["cast"](x, "bool")
        return _TRUE if x else _FALSE

    def tolist(self):
        return bool(self)

    def __repr__(self):
        return "True" if self else "False"

    __str__ = __repr__

    def __format__(self, spec):
        return format(bool(self), spec)

    def __invert__(self):
        return _FALSE if self else _TRUE


_FALSE, _TRUE = int.__new__(bool_, 0), int.__new__(bool_, 1)


def _whole(name, base):
    def made(cls, x=0):
        if not isinstance(x, (float, int, str)):
            return _linked["cast"](x, name)
        return int.__new__(cls, _java.wrap(name, int(x)))

    return type(name, (base, int), {"__new__": made, "__doc__": f"A whole number of the type {name}.", "__module__": "numpy"})


int8, int16, int32, int64 = (_whole(name, signedinteger) for name in ("int8", "int16", "int32", "int64"))
uint8, uint16, uint32 = (_whole(name, unsignedinteger) for name in ("uint8", "uint16", "uint32"))


class str_(character, str):
    """A text of an array."""

    __repr__ = str.__repr__

    def tolist(self):
        return str(self)


class object_(generic):
    """Any object."""


classes = {"bool": bool_, "str": str_, "object": object_}
classes.update((each.__name__, each) for each in (int8, uint8, int16, uint16, int32, uint32, int64, float32, float64))
for _class in (*classes.values(), dict):
    if issubclass(_class, generic):
        _class.__module__ = "numpy"
_PLAIN = {float: "float64", int: "int64", bool: "bool", str: "str", object: "object", floating: "float64", integer: "int64", number: "float64"}
_CODES = {"f": "float32", "d": "float64", "f4": "float32", "f8": "float64", "i": "int32", "l": "int64", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8", "u2": "uint16", "u4": "uint32", "b": "int8", "B": "uint8", "?": "bool", "b1": "bool", "O": "object", "U": "str", "float": "float64", "double": "float64", "single": "float32", "int": "int64", "long": "int64"}
_SIZES = {"bool": 1, "int8": 1, "uint8": 1, "int16": 2, "uint16": 2, "int32": 4, "uint32": 4, "float32": 4, "str": 4}
_KINDS = {"bool": "b", "str": "U", "object": "O"}


class dtype:
    """The type of the items of an array."""

    def __init__(self, x, letters=0):
        self.name, self._letters = _name(x), letters
        if isinstance(x, dtype):
            self._letters = x._letters
        if isinstance(x, str) and x.lstrip("<=|").startswith("U") and x.lstrip("<=|U").isdigit():
            self._letters = int(x.lstrip("<=|U"))

    kind = property(lambda self: _KINDS.get(self.name) or self.name[0])
    itemsize = property(lambda self: 4 * self._letters if self.name == "str" else _SIZES.get(self.name, 8))
    type = property(lambda self: classes[self.name])
    char = property(lambda self: {"float32": "f", "float64": "d", "int64": "l", "int32": "i", "bool": "?"}.get(self.name, self.kind))
    str = property(lambda self: f"<U{self._letters}" if self.name == "str" else f"{'|' if self.itemsize == 1 else '<'}{self.kind}{self.itemsize}")
    shape, fields, names = (), None, None

    def __eq__(self, other):
        if other is None:
            return self.name == "float64"
        try:
            found = dtype(other)
        except TypeError:
            return False
        return self.name == found.name and (self.name != "str" or self._letters == found._letters)

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.str if self.name == "str" else self.name

    def __repr__(self):
        return "dtype('O')" if self.name == "object" else f"dtype('{self}')"


def _name(x):
    if isinstance(x, dtype):
        return x.name
    if x is None:
        return "float64"
    if isinstance(x, type):
        found = _PLAIN.get(x) or (x.__name__.rstrip("_") if issubclass(x, generic) else "object")
    else:
        found = str(x).lstrip("<=|")
        found = _CODES.get(found, "str" if found.startswith("U") else found)
    if found not in classes:
        wide = ("complex", "uint64", "float16", "longdouble", "datetime", "void", "S")
        raise TypeError(f"data type {x!r} not understood" + (": this stand-in for numpy has none like it" if found.startswith(wide) else ""))
    return found


def issubdtype(arg1, arg2):
    """Whether a type is of a kind: issubdtype(a.dtype, np.floating)."""
    wide = arg2 if isinstance(arg2, type) and issubclass(arg2, generic) else dtype(arg2).type
    narrow = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
    return issubclass(narrow, wide)


def _quick(name, kind, back):
    """An operator on numbers of one kind, which is Python's where that gives the same."""
    plain = getattr(kind, name)
    own = float64 if kind is float else int64

    def operator(self, other):
        other_kind = type(other)
        if other_kind is own or other_kind is kind:
            try:
                found = plain(self, other)
                if kind is float or -(2**63) <= found < 2**63 and type(found) is int:
                    return own(found)
            except (ArithmeticError, ValueError, TypeError):
                pass
        return _slow(name, self, other, back)

    return operator


def _slow(name, one, other, back):
    if not isinstance(other, (int, float, list, tuple, str)) and not hasattr(other, "_a"):
        return NotImplemented
    if "mul" in name and isinstance(other, (list, tuple, str)):
        if isinstance(one, float):
            raise TypeError(f"can't multiply sequence by non-int of type 'numpy.{type(one).__name__}'")
        return other * int(one)
    left, right = (other, one) if back else (one, other)
    return _linked["binary"](name.strip("_").removeprefix("r" if back else "_"), left, right)


def _always(name, back):
    return lambda self, other: _slow(name, self, other, back)


for _sign in "add sub mul truediv floordiv mod pow and or xor lshift rshift".split():
    for _back in ("", "r"):
        _dunder = f"__{_back}{_sign}__"
        for _class in classes.values():
            if _class is float64 and hasattr(float, _dunder):
                setattr(_class, _dunder, _quick(_dunder, float, bool(_back)))
            elif _class is int64 and _sign not in ("truediv", "pow"):
                setattr(_class, _dunder, _quick(_dunder, int, bool(_back)))
            elif issubclass(_class, (number, bool_)):
                setattr(_class, _dunder, _always(_dunder, bool(_back)))


def _kept(dunder, kind):
    plain = getattr(kind, dunder)
    return lambda self: type(self)(plain(self))


def _compared(dunder, kind):
    plain, name = getattr(kind, dunder), dunder.strip("_")

    def compare(self, other):
        found = plain(self, other)
        return _linked["binary"](name, self, other) if found is NotImplemented and isinstance(other, (list, tuple)) else found

    return compare


for _sign in "lt le gt ge eq ne".split():
    for _class in classes.values():
        if issubclass(_class, (number, bool_)):
            setattr(_class, f"__{_sign}__", _compared(f"__{_sign}__", float if issubclass(_class, floating) else int))
            _class.__hash__ = float.__hash__ if issubclass(_class, floating) else int.__hash__
for _dunder in ("__neg__", "__pos__", "__abs__"):
    for _class in classes.values():
        if issubclass(_class, number):
            setattr(_class, _dunder, _kept(_dunder, float if issubclass(_class, floating) else int))
