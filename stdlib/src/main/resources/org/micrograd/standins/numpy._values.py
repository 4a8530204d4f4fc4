"""What numpy's functions are of Values, where it would look for a method of theirs or compare them: operations with derivatives."""

import math

__all__ = ["of_one", "of_two", "choice", "greater", "less"]

_SAME = "absolute arcsin arccos arctan arcsinh arctanh".split()
_ONE = {name: getattr(micrograd, "abs" if name == "absolute" else name.replace("arc", "a")) for name in _SAME}
_ONE.update(
    arccosh=lambda x: micrograd.log(x + micrograd.sqrt(x * x - 1)), exp2=lambda x: 2**x,
    degrees=lambda x: x * (180 / math.pi), radians=lambda x: x * (math.pi / 180),
)
_TWO = {"arctan2": "atan2", "hypot": "hypot", "logaddexp": "log_add_exp", "maximum": "max", "minimum": "min", "fmax": "max", "fmin": "min", "remainder": "mod", "floor_divide": "floor_div"}


def of_one(name, x):
    """What a function of one makes of a Value, or None where its method of that name does."""
    found = _ONE.get(name) if isinstance(x, Value) else None
    return found and found(x)


def of_two(name, otherwise=None):
    """A function of two by its name, of which one may be a Value; that of other objects may be None."""
    known = _TWO.get(name)
    operation = known and getattr(micrograd, known)

    def apply(x, y):
        if operation is not None and (isinstance(x, Value) or isinstance(y, Value)):
            return operation(x, y)
        if otherwise is None:
            raise TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
        return otherwise(x, y)

    return apply


def choice(condition, x, y):
    """One of two; by a Value as its operation."""
    return micrograd.where(condition, x, y) if isinstance(condition, Value) else x if condition else y


greater = of_two("maximum", lambda x, y: x if x >= y else y)
less = of_two("minimum", lambda x, y: x if x <= y else y)
