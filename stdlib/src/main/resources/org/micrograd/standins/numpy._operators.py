"""The operators of arrays: what is done over and over in one step to Java, all else in the general way."""

from numpy._convert import ForeignException, OPERATORS, UFuncTypeError, binary, compared, compute, java, objects, operand, quick, raw, wrap
from numpy._flags import check_open
from numpy._ndarray import ndarray
from numpy._refusals import no_loop
from numpy._types import float64

__all__ = ["two"]

_two, _two_real, _two_whole, _real_two, _whole_two = quick.two, quick.twoReal, quick.twoWhole, quick.realTwo, quick.wholeTwo
_into, _into_real, _new = quick.into, quick.intoReal, object.__new__
_TRUTHS = ("less", "less_equal", "greater", "greater_equal", "equal", "not_equal")


def two(name, a, b):
    """A function of two by its name, item by item."""
    one, other = type(a), type(b)
    try:
        if one is ndarray:
            if other is ndarray:
                found = _two(name, a._a, b._a)
            elif other is float or other is float64:
                found = _two_real(name, a._a, b)
            elif other is int:
                found = _two_whole(name, a._a, b)
            else:
                return binary(name, a, b)
        elif other is not ndarray:
            return binary(name, a, b)
        elif one is float or one is float64:
            found = _real_two(name, a, b._a)
        elif one is int:
            found = _whole_two(name, a, b._a)
        else:
            return binary(name, a, b)
    except (ForeignException, TypeError):
        # The general way tells what is wrong.
        return binary(name, a, b)
    return binary(name, a, b) if found is None else raw(found)


def _operators(name):
    general = compared if name in _TRUTHS else binary

    def forward(self, other):
        kind = type(other)
        try:
            found = _two(name, self._a, other._a) if kind is ndarray else _two_real(name, self._a, other) if kind is float or kind is float64 else _two_whole(name, self._a, other) if kind is int else None
            if found is not None:
                # What raw does, without its call: most of what a script waits for are these.
                made = _new(ndarray)
                made._a, made._shape = found, None
                return made
        except (ForeignException, TypeError):
            # The general way tells what is wrong.
            pass
        if kind in _PLAIN:
            return general(name, self, other)
        return NotImplemented if _is_foreign(other) else general(name, self, other)

    def reflected(self, other):
        kind = type(other)
        try:
            found = _whole_two(name, other, self._a) if kind is int else _real_two(name, other, self._a) if kind is float or kind is float64 else None
            if found is not None:
                made = _new(ndarray)
                made._a, made._shape = found, None
                return made
        except (ForeignException, TypeError):
            # The general way tells what is wrong.
            pass
        return binary(name, other, self)

    def in_place(self, other):
        try:
            done = _into(name, self._a, other._a) if type(other) is ndarray else type(other) is float and _into_real(name, self._a, other)
        except ForeignException:
            # The general way tells what is wrong.
            done = False
        if done is True:
            return self
        if done is not False:
            wrap(done)
            return self
        return _in_place(name, self, other)

    return forward, reflected, in_place


def _in_place(name, self, other):
    check_open(self)
    one, given = self._a, operand(other)
    try:
        done = compute.inPlace(name, one, given)
    except TypeError as e:
        raise (UFuncTypeError if "Cannot cast" in str(e) else TypeError)(*e.args) from None
    if not wrap(done):
        self[...] = objects(name, one, given)
    return self


def _raised(self, other):
    """A power: by a plain number that of each item, or a square or a root, as there."""
    kind = type(other)
    if kind is float or kind is int and -_EXACT < other < _EXACT:
        try:
            found = _power(self._a, other, kind is int)
        except (ForeignException, TypeError):
            # The general way tells what is wrong.
            found = None
        if found is not None:
            return wrap(found)
    if kind is int and other == 2 and java.type(self._a) == "str":
        no_loop("square", self._a)
    return _plain_power(self, other)


def _is_foreign(x):
    """Whether another class wants to be asked itself."""
    return getattr(type(x), "__array_ufunc__", 0) is None or getattr(type(x), "__array_priority__", 0) > 0


_power, _EXACT = quick.raised, 2**53
_PLAIN = {ndarray, float, float64, int, bool}
for _short, _name in OPERATORS.items():
    for _form, _method in zip(("__{}__",) if _name in _TRUTHS else ("__{}__", "__r{}__", "__i{}__"), _operators(_name)):
        setattr(ndarray, _form.format(_short), _method)
_plain_power = ndarray.__pow__
ndarray.__pow__ = _raised
