"""The classes of single items, which are Python's own numbers and texts besides."""

__all__ = "generic number integer signedinteger unsignedinteger inexact floating flexible character bool_ int8 uint8 int16 uint16 int32 uint32 int64 float16 float32 float64 str_ object_ complexfloating uint64 longdouble complex64 complex128 bytes_ void datetime64 timedelta64 classes link".split()

import math

_java = type(host)(host.arrays())
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
        return _java.alone(type(self).__name__, float(self))

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


class complexfloating(inexact):
    """A complex number, of which this stand-in has none."""


def _named_only(name, base):
    """A class that is there to be named, as in tables of types: nothing is of it."""

    def refused(cls, *given):
        raise TypeError(f"this stand-in for numpy has no numbers or texts of the type {name}")

    return type(name, (base,), {"__new__": refused, "__doc__": f"The type {name}, of which this stand-in has none.", "__module__": "numpy"})


uint64, longdouble = _named_only("uint64", unsignedinteger), _named_only("longdouble", floating)
complex64, complex128 = (_named_only(name, complexfloating) for name in ("complex64", "complex128"))
bytes_, void = _named_only("bytes_", character), _named_only("void", flexible)
datetime64, timedelta64 = _named_only("datetime64", generic), _named_only("timedelta64", signedinteger)
classes = {"bool": bool_, "str": str_, "object": object_}
classes.update((each.__name__, each) for each in (int8, uint8, int16, uint16, int32, uint32, int64, float16, float32, float64))
for _class in (*classes.values(), generic, number, integer, signedinteger, unsignedinteger, inexact, floating, complexfloating, flexible, character):
    if issubclass(_class, generic):
        _class.__module__ = "numpy"
def _quick(name, kind, back):
    """An operator on numbers of one kind, which is Python's where that gives the same."""
    plain, real, isquotient = getattr(kind, name), None if "floordiv" in name else getattr(float, name, None), "truediv" in name

    def operator(self, other):
        other_kind = type(other)
        try:
            if kind is float:
                found = plain(self, other) if other_kind in _NUMBERS else None
                # What has no end, or is no number, may have to be told.
                if type(found) is float and found - found == 0:
                    return _real(float64, found)
            elif other_kind in _WHOLES:
                found = plain(self, other)
                if type(found) is int and -(2**63) <= found < 2**63:
                    return _int(int64, found)
                if type(found) is float and isquotient and -_EXACT <= self <= _EXACT and -_EXACT <= other <= _EXACT:
                    return _real(float64, found)
            elif other_kind in _NUMBERS and real:
                found = real(float(self), other)
                if found - found == 0:
                    return _real(float64, found)
        except (ArithmeticError, ValueError, TypeError):
            # As there: what is no number of Python is one here.
            pass
        return _slow(name, self, other, back)

    return operator


# Whole numbers up to here are real ones, too.
_EXACT = 2**53
_real, _int = float.__new__, int.__new__
_WHOLES = {int, int64}
_NUMBERS = {float, float64, int, int64}


def _slow(name, one, other, back):
    if not isinstance(other, (int, float, list, tuple, str)) and not hasattr(other, "_a"):
        return NotImplemented
    if "mul" in name and isinstance(other, (list, tuple, str)):
        if isinstance(one, float):
            raise TypeError(f"can't multiply sequence by non-int of type 'numpy.{type(one).__name__}'")
        return other * int(one)
    left, right = (other, one) if back else (one, other)
    return _linked["binary"](name.strip("_").removeprefix("r" if back else "_"), left, right)


def _narrow(name, back):
    """An operator on two narrow reals of one type, or a narrow one and a wide one, as reals that are rounded then."""
    plain = getattr(float, name)

    def operator(self, other):
        kind = type(other)
        try:
            found = plain(self, other) if kind is type(self) or kind is float or kind is float64 else None
            if type(found) is float and found - found == 0:
                made = kind(found) if kind is type(self) else _real(float64, found)
                if not math.isinf(made):
                    return made
        except (ArithmeticError, ValueError, TypeError):
            # As there: what is no number of Python is one here.
            pass
        return _slow(name, self, other, back)

    return operator


def _always(name, back):
    return lambda self, other: _slow(name, self, other, back)


for _sign in "add sub mul truediv floordiv mod pow and or xor lshift rshift".split():
    for _back in ("", "r"):
        _dunder = f"__{_back}{_sign}__"
        for _class in classes.values():
            # What lies below the quotient of reals goes with the rest, which Java sees to.
            if _class is float64 and hasattr(float, _dunder) and _sign != "floordiv":
                setattr(_class, _dunder, _quick(_dunder, float, bool(_back)))
            elif _class is int64:
                setattr(_class, _dunder, _quick(_dunder, int, bool(_back)))
            elif issubclass(_class, _Narrow) and _sign in ("add", "sub", "mul", "truediv"):
                setattr(_class, _dunder, _narrow(_dunder, bool(_back)))
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
for _class in classes.values():
    if issubclass(_class, number):
        _class.__divmod__, _class.__rdivmod__ = (lambda self, other: (self // other, self % other)), (lambda self, other: (other // self, other % self))
for _dunder in ("__neg__", "__pos__", "__abs__"):
    for _class in classes.values():
        if issubclass(_class, number):
            setattr(_class, _dunder, _kept(_dunder, float if issubclass(_class, floating) else int))
