"""Functions of math whose last digits the C library gives otherwise than Java does, as CPython has them. Run when a program or a session begins."""

import math


# A function that is no method where a class has it, as those of C are none.
class _Builtin:
    __slots__ = ("__name__", "_plain", "_own")
    __module__ = "math"
    __self__ = math
    __doc__ = property(lambda self: self._plain.__doc__)

    def __init__(self, name, plain, own):
        self.__name__, self._plain, self._own = name, plain, own

    def __getattr__(self, name):
        if name == "__qualname__":
            return self.__name__
        raise AttributeError(f"'builtin_function_or_method' object has no attribute {name!r}")

    def __call__(self, x, /):
        if type(x) is not float:
            # What is no number is the plain one's to refuse, and numbers of many digits are its own.
            plain = self._plain(x)
            if isinstance(x, int) and not -(2**53) <= x <= 2**53:
                return plain
            x = float(x)
        found = self._own(x)
        return found if found - found == 0 else self._plain(x)

    def __repr__(self):
        return f"<built-in function {self.__name__}>"

    def __reduce__(self):
        return self.__name__


class _Hypot(_Builtin):
    __slots__ = ()
    __doc__ = _Builtin.__dict__["__doc__"]

    def __call__(self, *coordinates):
        plain = self._plain(*coordinates)
        return self._own(*map(float, coordinates)) if len(coordinates) == 2 and plain - plain == 0 else plain


class _Angle(_Builtin):
    __slots__ = ()
    __doc__ = _Builtin.__dict__["__doc__"]

    def __call__(self, y, x, /):
        plain = self._plain(y, x)
        return self._own(float(y), float(x)) if plain - plain == 0 else plain


_Builtin.__name__ = _Builtin.__qualname__ = _Hypot.__name__ = _Hypot.__qualname__ = _Angle.__name__ = _Angle.__qualname__ = "builtin_function_or_method"


def tanh(x, expm1=math.expm1):
    size = abs(x)
    if size < 1.0:
        t = expm1(-2.0 * size)
        found = -t / (t + 2.0) if size >= 2.0**-28 else size
    else:
        found = 1.0 if size >= 22.0 else 1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    return math.copysign(found, x)


def cbrt(x, /):
    """Return the cube root of x."""
    return c.cbrt(math.ldexp(x, 0))


def exp2(x, /):
    """Return 2 raised to the power of x."""
    return math.pow(2.0, x)


_OWN = {"tanh": tanh, "cosh": c.cosh, "erf": c.erf, "erfc": c.erfc, "asin": c.asin, "acos": c.acos, "atan": c.atan, "log2": c.log2, "log10": c.log10}
for name, own in _OWN.items():
    setattr(math, name, _Builtin(name, getattr(math, name), own))
math.atan2 = _Angle("atan2", math.atan2, c.atan2)
math.hypot = _Hypot("hypot", math.hypot, c.hypot)
for name, made in (("cbrt", cbrt), ("exp2", exp2)):
    if not hasattr(math, name):
        setattr(math, name, _Builtin(name, made, made))
