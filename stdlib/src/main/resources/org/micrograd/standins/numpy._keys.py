"""What stands between the brackets of an array, and what is written there."""

import operator

from numpy._convert import cast, from_list, java, operand, typed
from numpy._types import bool_, int64

__all__ = ["key_parts", "number_parts", "plain_parts", "fitting", "check_masked"]

_NONE = -(2**63)
_NO_INDEX = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"


def _bound(x):
    if x is None:
        return _NONE
    if isinstance(x, float) or not hasattr(x, "__index__"):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return operator.index(x)


def key_parts(key):
    """The parts of an index as Java takes them: marks with their numbers, and arrays."""
    code, arrays, marks = [], [], []
    for part in key if type(key) is tuple else (key,):
        if part is None:
            code.append(2)
        elif part is Ellipsis:
            if 3 in marks:
                raise IndexError("an index can only have a single ellipsis ('...')")
            code.append(3)
            marks.append(3)
        elif isinstance(part, slice):
            code += (1, _bound(part.start), _bound(part.stop), _bound(part.step))
        elif isinstance(part, (bool, bool_)) or hasattr(part, "_a") and not part.ndim and java.type(part._a) == "bool":
            code += (5, 4)
            arrays.append(typed([0] if part else [], [1 if part else 0], "int64"))
        elif isinstance(part, int):
            code += (0, int(part))
        elif hasattr(part, "_a") or isinstance(part, (list, range)) or isinstance(part, tuple) and type(key) is tuple:
            code.append(4)
            index = operand(part)
            if java.size(index) and java.type(index).startswith("float") and not hasattr(part, "_a"):
                raise IndexError(_NO_INDEX)
            arrays.append(index if java.size(index) or hasattr(part, "_a") else cast(index, "int64"))
        elif hasattr(part, "__index__") and not isinstance(part, float):
            code += (0, operator.index(part))
        else:
            raise IndexError(_NO_INDEX)
    return code, arrays


def number_parts(key):
    """The parts of a key of numbers, slices and new axes as Java takes them in one step; None for any other."""
    found = []
    for part in key:
        kind = type(part)
        if kind is int:
            found += (0, part)
        elif kind is slice:
            start, stop, step = part.start, part.stop, part.step
            if not (start is None or type(start) is int) or not (stop is None or type(stop) is int) or not (step is None or type(step) is int):
                return None
            found += (1, _NONE if start is None else start, _NONE if stop is None else stop, _NONE if step is None else step)
        elif part is None:
            found.append(2)
        else:
            return None
    return found


def plain_parts(key):
    """The parts of an everyday key as Java takes them in one step; None for any other."""
    found = []
    for part in key if type(key) is tuple else (key,):
        kind = type(part)
        if kind is int or kind is int64:
            found += (0, int(part))
        elif kind is slice and float not in (type(part.start), type(part.stop), type(part.step)):
            found += (1, part.start, part.stop, part.step)
        elif part is None:
            found.append(2)
        elif hasattr(part, "_a"):
            found.append(part._a)
        elif kind is range or kind is list and part and type(part[0]) is not float:
            found.append(operand(part))
        else:
            return None
    return found


def fitting(kind, value):
    """What is written, as an array of Java that items of a type can be made of."""
    if kind.startswith(("int", "uint")):
        if value is None:
            raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
        if isinstance(value, (int, float)):
            # Refuses what is no number or has no end.
            value = int(value)
            if not -(2**63) <= value < 2**63 and not (kind == "uint64" and 0 <= value < 2**64):
                raise OverflowError("Python int too large to convert to C long")
        elif isinstance(value, (list, tuple)):
            return from_list(value, kind)
    found = from_list(value, kind) if kind == "object" and isinstance(value, (list, tuple)) else operand(value)
    return cast(found, kind) if java.type(found) != kind and (kind in ("object", "str") or java.type(found) in ("object", "str")) else found


def check_masked(count, given):
    """As there, of what is written where a mask holds."""
    if len(given) > 1:
        raise TypeError(f"NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {len(given)} dimensions")
    if len(given) == 1 and given[0] not in (1, count):
        raise ValueError(f"NumPy boolean array indexing assignment cannot assign {given[0]} input values to the {count} output values where the mask is true")
