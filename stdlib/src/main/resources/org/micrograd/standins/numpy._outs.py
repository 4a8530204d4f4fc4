"""Where functions write what they find, for which items, and as which type."""

from numpy._convert import java
from numpy._flags import check_open
from numpy._make import asarray
from numpy._ndarray import ndarray
from numpy._refusals import CLASSED, UFuncTypeError

__all__ = ["into", "mask_of", "as_loop", "checked"]

_REAL_ONLY = set("divide float_power arctan2 hypot copysign nextafter logaddexp logaddexp2 heaviside exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians floor ceil trunc rint".split())
_WHOLE_ONLY = set("bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd invert".split())


def into(found, out):
    """What was found, or written where it is to go."""
    if isinstance(out, tuple):
        (out,) = out
    if out is None:
        return found
    out[...] = found
    return out


def mask_of(where):
    """For which items a function is meant."""
    own = asarray(where) if not isinstance(where, (list, tuple)) else asarray(where, bool)
    if own.dtype.kind != "b":
        raise TypeError(f"Cannot cast {'array data' if own.ndim else 'scalar'} from {own.dtype!r} to dtype('bool') according to the rule 'safe'")
    return own


def as_loop(name, args, dtype, casting):
    """The operands as a type in which the function is to reckon."""
    import numpy

    kind = numpy.dtype(dtype)
    isbare = name in _REAL_ONLY and kind.kind not in "fO" or name in _WHOLE_ONLY and kind.kind not in "biuO" or (name in CLASSED - {"negative", "positive", "absolute", "sign"} or name.startswith("is")) and kind.kind not in "bO"
    if isbare:
        raise TypeError(f"No loop matching the specified signature and casting was found for ufunc {name}")
    made = [asarray(each) for each in args]
    for place, (each, given) in enumerate(zip(made, args)):
        if not numpy.can_cast(each if not each.ndim and not isinstance(given, ndarray) else each.dtype, kind, casting or "same_kind"):
            raise UFuncTypeError(f"Cannot cast ufunc '{name}' input{f' {place}' if len(args) > 1 else ''} from {each.dtype!r} to {kind!r} with casting rule '{casting or 'same_kind'}'")
    return made if name.startswith(("logical", "is")) else [each.astype(kind) for each in made]


def checked(name, found, out, args, casting):
    """Sees that an array can take what was found."""
    import numpy

    if not isinstance(out, ndarray):
        raise TypeError("return arrays must be of ArrayType")
    check_open(out)
    kind = asarray(found).dtype
    if not numpy.can_cast(kind, out.dtype, casting or "same_kind"):
        raise UFuncTypeError(f"Cannot cast ufunc '{name}' output from {kind!r} to {out.dtype!r} with casting rule '{casting or 'same_kind'}'")
    shapes = [list(asarray(each).shape) for each in (found, out)]
    try:
        shape = tuple(java.common(shapes))
    except ValueError:
        told = " ".join(str(asarray(each).shape).replace(" ", "") for each in (*args, out))
        raise ValueError(f"operands could not be broadcast together with shapes {told} ") from None
    if shape != out.shape:
        raise ValueError(f"non-broadcastable output operand with shape {str(out.shape).replace(' ', '')} doesn't match the broadcast shape {str(shape).replace(' ', '')}")
