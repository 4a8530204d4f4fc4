"""Between Python's objects and the arrays of Java, and the functions of two of both."""

import math
import operator

from numpy._calls import *
from numpy._calls import alike
from numpy._faults import tell, warn
from numpy._lists import *
from numpy._refusals import METHODS, NEVER, UFuncTypeError, no_loop, unfit
import numpy._scalars
from numpy._types import float64, generic, int64, integer, link
from numpy._values import greater, less, of_two

__all__ = ["ForeignException", "java", "compute", "quick", "making", "shapes", "rows", "are_whole", "arrays_of", "raw", "wrap", "operand", "from_list", "cast", "binary", "objects", "listed", "typed", "register", "wrap_item", "wrap_items", "in_letters", "compared", "OPERATORS", "UFuncTypeError"]

OPERATORS = {"add": "add", "sub": "subtract", "mul": "multiply", "truediv": "divide", "floordiv": "floor_divide", "mod": "remainder", "pow": "power", "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor", "lshift": "left_shift", "rshift": "right_shift", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal", "eq": "equal", "ne": "not_equal"}
_BY_NAME = {name: getattr(operator, short, None) or getattr(operator, short + "_") for short, name in OPERATORS.items()}
_BY_NAME.update(
    maximum=greater, minimum=less, fmax=greater, fmin=less, gcd=math.gcd, lcm=math.lcm, float_power=operator.pow,
    logical_and=lambda x, y: x and y, logical_or=lambda x, y: x or y,
)
_TRUTHS = {"less", "less_equal", "greater", "greater_equal", "equal", "not_equal"}


def binary(name, a, b, scalar=""):
    """A function of two by its name, item by item."""
    name = OPERATORS.get(name, name)
    one, other = operand(a), operand(b)
    if (name == "gcd" or name == "lcm") and not {java.type(one), java.type(other)}.isdisjoint(("bool", "float16", "float32", "float64")):
        no_loop(name, one, other)
    found = compute.binary(name, one, other)
    return alike(wrap(found, scalar) if found is not None else objects(name, one, other), a, b)


def compared(name, a, b):
    """What an operator that compares answers, which by numpy 1.24 is a plain truth where shapes or types do not fit."""
    isequality = name == "equal" or name == "not_equal"
    try:
        return binary(name, a, b)
    except UFuncTypeError:
        if not isequality:
            raise TypeError(f"'{_SIGNS[name]}' not supported between instances of {_kind_name(a)} and {_kind_name(b)}") from None
        warn("elementwise comparison failed; returning scalar instead, but in the future will perform elementwise comparison", FutureWarning)
    except ValueError as e:
        if not isequality or "broadcast" not in str(e):
            raise
        for _ in range(1 + (type(b) is arrays[0])):
            # As there, either side is asked.
            warn("elementwise comparison failed; this will raise an error in the future.", DeprecationWarning)
    return name == "not_equal"


_SIGNS = {"less": "<", "less_equal": "<=", "greater": ">", "greater_equal": ">="}


def _kind_name(x):
    return repr(("numpy." if isinstance(x, (generic, arrays[0])) else "") + type(x).__name__)


def objects(name, one, other):
    """The same of arrays of which one has items that are no numbers."""
    kinds = {java.type(one), java.type(other)}
    if "object" not in kinds and (name not in _TRUTHS or kinds != {"str"}):
        no_loop(name, one, other)
    if name in NEVER and not any(isinstance(each, Value) for own in (one, other) for each in listed(own)):
        raise unfit(name)
    shape = list(java.common([java.shape(one), java.shape(other)]))
    method = (lambda x, y: getattr(x, name)(y)) if name in METHODS else None
    found = list(map(of_two(name, _BY_NAME.get(name, method)), listed(java.broadcast(one, shape)), listed(java.broadcast(other, shape))))
    if name in _TRUTHS:
        return wrap(java.select(typed(found, shape, "bool"), [3], []))
    return raw(java.objects("object", found, shape)) if shape else found[0]


def _isalike(one, other):
    """Whether a number is one of another's type, or becomes one by itself."""
    if isinstance(one, (float64, bool)) or not isinstance(other, generic):
        return True
    return type(one) is type(other) or isinstance(other, float64) or type(one) is int and type(other) is int64 or isinstance(one, integer) and isinstance(other, integer)


def _of_scalars(name, a, b):
    """An operator of which one is a number of numpy."""
    found = binary(name, a, b, "scalar " if _isalike(a, b) and _isalike(b, a) else "")
    if isinstance(found, integer) and name in ("add", "sub", "mul") and getattr(operator, name)(int(a), int(b)) != found:
        tell("scalar " + OPERATORS[name], 2)
    return found


link(array=lambda x: raw(operand(x)), cast=lambda x, name: _single(cast(operand(x), name)), binary=_of_scalars)


def _single(x):
    return wrap(java.select(x, [3], []))
