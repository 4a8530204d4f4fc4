"""The classes of single items, which are Python's own numbers and texts besides."""

__all__ = "generic number integer signedinteger unsignedinteger inexact floating flexible character bool_ int8 uint8 int16 uint16 int32 uint32 int64 float16 float32 float64 str_ object_ complexfloating uint64 longdouble complex64 complex128 bytes_ void datetime64 timedelta64 classes link _Narrow _linked".split()

_java, _texts = type(host)(host.arrays()), host.texts()
# What the module of arrays hands down: an operator on numbers as arrays, and a number as an array.
_linked = {}


def link(**functions):
    """Tells the numbers how arrays reckon."""
    _linked.update(functions)


def _alone(x):
    """An array without axes as the number that it holds."""
    return x[()] if isinstance(x, _linked["ndarray"]) and not x.ndim else x


class generic:
    """A single item of an array."""

    def __getattr__(self, name):
        if name.startswith("_") or not hasattr(_linked["ndarray"], name):
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        found = getattr(_linked["array"](self), name)
        return (lambda *given, **named: _alone(found(*given, **named))) if callable(found) else _alone(found)

    def __getitem__(self, key):
        if key != () and any(part is not None and part is not Ellipsis for part in (key if isinstance(key, tuple) else (key,))):
            raise IndexError("invalid index to scalar variable.")
        return self if key == () else _linked["array"](self)[key]

    def __setitem__(self, key, value):
        raise TypeError(f"'numpy.{type(self).__name__}' object does not support item assignment")

    __iter__ = None

    dtype = property(lambda self: _linked["dtype"](type(self)))
    shape, ndim, size = (), 0, 1

    def astype(self, dtype, copy=True):
        """The same as another type."""
        return _linked["cast"](self, _linked["dtype"](dtype).name)

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


class _Narrow(floating, float):
    """A real number that is rounded to its type."""

    def __new__(cls, x=0.0):
        if not isinstance(x, (float, int, str)):
            return _linked["cast"](x, cls.__name__)
        return float.__new__(cls, _java.item(_java.real(cls.__name__, float(x))))

    def __repr__(self):
        return _texts.alone(type(self).__name__, float(self))

    def __format__(self, spec):
        return format(float(self), spec)

    __str__ = __repr__


class float32(_Narrow):
    """A real number with 24 bits."""


class float16(_Narrow):
    """A real number with 11 bits."""


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

    def __neg__(self):
        raise TypeError("The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.")


_FALSE, _TRUE = int.__new__(bool_, 0), int.__new__(bool_, 1)


def _whole(name, base):
    def made(cls, x=0):
        if not isinstance(x, (float, int, str)):
            return _linked["cast"](x, name)
        return int.__new__(cls, _java.wrap(name, int(x)))

    return type(name, (base, int), {"__new__": made, "__doc__": f"A whole number of the type {name}.", "__module__": "numpy"})


int8, int16, int32, int64 = (_whole(name, signedinteger) for name in ("int8", "int16", "int32", "int64"))
uint8, uint16, uint32 = (_whole(name, unsignedinteger) for name in ("uint8", "uint16", "uint32"))


class uint64(unsignedinteger, int):
    """A whole number of 64 bits without a sign."""

    def __new__(cls, x=0):
        if not isinstance(x, (float, int, str)):
            return _linked["cast"](x, "uint64")
        return int.__new__(cls, int(x) & 2**64 - 1)


class str_(character, str):
    """A text of an array."""

    __repr__ = str.__repr__
    dtype = property(lambda self: _linked["dtype"](str_, letters=len(self) or 1))

    def tolist(self):
        return str(self)


class object_(generic):
    """Any object."""


class complexfloating(inexact):
    """A complex number, of which this stand-in has none."""


def _named_only(name, base):
    """A class that is there to be named, as in tables of types: nothing is of it."""

    def refused(cls, *given):
        raise TypeError(f"this stand-in for numpy has no numbers or texts of the type {name}")

    return type(name, (base,), {"__new__": refused, "__doc__": f"The type {name}, of which this stand-in has none.", "__module__": "numpy"})


longdouble = _named_only("longdouble", floating)
complex64, complex128 = (_named_only(name, complexfloating) for name in ("complex64", "complex128"))
bytes_, void = _named_only("bytes_", character), _named_only("void", flexible)
datetime64, timedelta64 = _named_only("datetime64", generic), _named_only("timedelta64", signedinteger)
classes = {"bool": bool_, "str": str_, "object": object_}
classes.update((each.__name__, each) for each in (int8, uint8, int16, uint16, int32, uint32, int64, uint64, float16, float32, float64))
for _class in (*classes.values(), generic, number, integer, signedinteger, unsignedinteger, inexact, floating, complexfloating, flexible, character):
    if issubclass(_class, generic):
        _class.__module__ = "numpy"
