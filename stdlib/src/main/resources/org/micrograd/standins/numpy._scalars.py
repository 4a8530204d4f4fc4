"""The operators of single numbers: those of Python where they give the same, all else as arrays reckon."""

from numpy._calls import quick
from numpy._types import _Narrow, _linked, bool_, classes, float64, floating, int64, number

__all__ = []


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
_WHOLES = {int, int64, bool_, bool}
_NUMBERS = {float, float64, *_WHOLES}


def _slow(name, one, other, back):
    if not isinstance(other, (int, float, list, tuple, str)) and not hasattr(other, "_a"):
        return NotImplemented
    if "mul" in name and isinstance(other, (list, tuple, str)):
        if isinstance(one, float):
            raise TypeError(f"can't multiply sequence by non-int of type 'numpy.{type(one).__name__}'")
        return other * int(one)
    left, right = (other, one) if back else (one, other)
    return _linked["binary"](name.strip("_").removeprefix("r" if back else "_"), left, right)


def _narrow(name, kind, back):
    """An operator on two narrow reals of one type, or a narrow one and a wide one, as reals that are rounded then."""
    plain, rounded = getattr(float, name), quick.single if kind.__name__ == "float32" else quick.half

    def operator(self, other):
        other_kind = type(other)
        try:
            if other_kind is kind:
                found = rounded(plain(self, other))
                if found - found == 0:
                    return _real(kind, found)
            elif other_kind is float or other_kind is float64:
                found = plain(self, other)
                if found - found == 0:
                    return _real(float64, found)
        except (ArithmeticError, ValueError, TypeError):
            # As there: what is no number of Python is one here.
            pass
        return _slow(name, self, other, back)

    return operator


def _truth(name, back):
    """An operator on a truth and a number: it counts as 0 or 1."""
    plain, real = getattr(int, name), vars(float).get(name)

    def operator(self, other):
        kind = type(other)
        if kind is int or kind is int64:
            found = plain(self, other)
            if type(found) is int and -(2**63) <= found < 2**63:
                return _int(int64, found)
        elif (kind is float or kind is float64) and real:
            found = real(float(self), other)
            if found - found == 0:
                return _real(float64, found)
        return _slow(name, self, other, back)

    return operator


def _of_truths(name):
    """An operator on two truths, for which numpy has one of logic."""
    logic, other_kinds = _LOGIC[name], _truth(name, False)
    return lambda self, other: (_TRUE if logic(self, other) else _FALSE) if type(other) is bool_ else other_kinds(self, other)


_TRUE, _FALSE = bool_(True), bool_(False)
_LOGIC = {"__add__": int.__or__, "__or__": int.__or__, "__mul__": int.__and__, "__and__": int.__and__, "__xor__": int.__xor__}


def _sum(name):
    """A sum, difference or product of whole numbers, which loops have most."""
    plain, others, least, most = getattr(int, name), _quick(name, int, name[2] == "r"), -(2**63), 2**63

    def operator(self, other):
        if type(other) in _WHOLES:
            found = plain(self, other)
            if least <= found < most:
                return _int(int64, found)
        return others(self, other)

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
                setattr(_class, _dunder, _sum(_dunder) if _sign in ("add", "sub", "mul") else _quick(_dunder, int, bool(_back)))
            elif _class is bool_ and _dunder in _LOGIC:
                setattr(_class, _dunder, _of_truths(_dunder))
            elif _class is bool_ and _sign in ("add", "sub", "mul", "and", "or", "xor"):
                setattr(_class, _dunder, _truth(_dunder, bool(_back)))
            elif issubclass(_class, _Narrow) and _sign in ("add", "sub", "mul", "truediv"):
                setattr(_class, _dunder, _narrow(_dunder, _class, bool(_back)))
            elif issubclass(_class, (number, bool_)):
                setattr(_class, _dunder, _always(_dunder, bool(_back)))


def _kept(dunder, kind):
    plain = getattr(kind, dunder)
    return lambda self: type(self)(plain(self))


def _compared(dunder, kind):
    plain, name = getattr(kind, dunder), dunder.strip("_")

    def compare(self, other):
        found = plain(self, other)
        if found is True:
            return _TRUE
        if found is False:
            return _FALSE
        return _linked["binary"](name, self, other) if isinstance(other, (list, tuple)) else found

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
