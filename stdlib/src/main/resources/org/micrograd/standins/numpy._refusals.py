"""What functions say of items that they have no loop for, in numpy's own words."""

from numpy._calls import java
from numpy._dtype import dtype

__all__ = ["UFuncTypeError", "no_loop", "unfit", "type_of", "PAIRED", "CLASSED", "METHODS", "NEVER"]

# Those that tell the types of their operands, by their names or by their classes.
PAIRED = set("add subtract multiply maximum minimum fmax fmin gcd lcm matmul".split())
CLASSED = set("less less_equal greater greater_equal equal not_equal logical_and logical_or logical_xor negative positive absolute sign".split())
# Of objects these are methods of theirs, and these are nothing.
METHODS = set("fmod arctan2 hypot logical_xor".split())
NEVER = set("copysign nextafter logaddexp logaddexp2 heaviside isnan isinf isfinite signbit".split())


class UFuncTypeError(TypeError):
    """A function that has no loop for types, or whose result an array cannot keep."""


def type_of(own):
    """The type of an array of Java."""
    name = java.type(own)
    return dtype(name, letters=java.letters(own) or 1) if name == "str" else dtype(name)


def _class_of(own):
    return f"<class 'numpy.dtype[{ {'bool': 'bool_', 'str': 'str_', 'object': 'object_'}.get(java.type(own), java.type(own))}]'>"


def no_loop(name, *own):
    """Refuses a function of items of these arrays of Java."""
    isalone = any(not java.ndim(each) for each in own) and any(java.ndim(each) for each in own)
    isnamed = name in PAIRED and any(java.type(each) == "str" for each in own)
    told = [repr(type_of(each)) if isnamed else _class_of(each) for each in own]
    if name in PAIRED or name in CLASSED:
        found = "<class 'numpy.dtype[bool_]'>" if isalone and name in CLASSED else None
        types = told[0] if len(told) == 1 else f"({', '.join(told)})"
        raise UFuncTypeError(f"ufunc '{name}' did not contain a loop with signature matching types {types} -> {found}")
    raise unfit(name)


def unfit(name):
    """What most functions say of types that they have not."""
    return TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
