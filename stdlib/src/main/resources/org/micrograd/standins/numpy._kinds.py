"""Of which kind things are: types that keep those of others, single numbers, complex ones, of which there are none but Python's own."""

import cmath

from numpy._convert import compute, java, operand
from numpy._dtype import dtype as _dtype
from numpy._make import asarray, zeros
from numpy._types import generic
from numpy._ufuncs import where

__all__ = "isneginf isposinf real imag angle isreal iscomplex iscomplexobj isrealobj real_if_close conj conjugate isscalar iterable promote_types result_type can_cast min_scalar_type".split()


def _into(found, out):
    if out is None:
        return found
    out[...] = found
    return out


def isneginf(x, out=None):
    """What is below all numbers."""
    return _into(asarray(x) == -float("inf"), out)


def isposinf(x, out=None):
    """What is above all numbers."""
    return _into(asarray(x) == float("inf"), out)


def real(val):
    """The real part."""
    return val.real if isinstance(val, complex) else asarray(val) if isinstance(val, (list, tuple)) else val


def imag(val):
    """The imaginary part, which is 0 but for a complex number."""
    return val.imag if isinstance(val, complex) else (asarray(val) * 0)[()]


def conjugate(x):
    """The same but for a complex number, whose imaginary part gets the other sign."""
    return x.conjugate() if isinstance(x, complex) else asarray(x)[()]


conj = conjugate


def angle(z, deg=False):
    """The direction from 0, for real numbers 0 or half a turn."""
    found = cmath.phase(z) if isinstance(z, complex) else where(asarray(z) < 0, cmath.pi, 0.0)[()]
    return found * (180 / cmath.pi) if deg else found


def iscomplex(x):
    """Whether there is an imaginary part."""
    return x.imag != 0 if isinstance(x, complex) else _none(x)


def _none(x):
    found = zeros(asarray(x).shape, bool)
    return found if found.ndim else found[()]


def isreal(x):
    """Whether there is no imaginary part."""
    if isinstance(x, complex):
        return x.imag == 0
    own = asarray(x)
    return False if own.dtype.kind == "U" else ~_none(own)


def _has_complex(x):
    return isinstance(x, complex) or isinstance(x, (list, tuple)) and any(map(_has_complex, x))


def iscomplexobj(x):
    """Whether it is of a complex type."""
    return _has_complex(x)


def isrealobj(x):
    """Whether it is of no complex type."""
    return not _has_complex(x)


def real_if_close(a, tol=100):
    """The same, there being no imaginary parts."""
    return asarray(a)


def iterable(y):
    """Whether something can be gone through."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def isscalar(element):
    """Whether it is a single number or text."""
    if isinstance(element, (str, bytes, generic, int, float, complex)):
        return True
    import numbers  # Few things asked about are other numbers.

    return isinstance(element, numbers.Number)


def promote_types(type1, type2):
    """The type in which items of both can be kept."""
    return _dtype(compute.promoted(_dtype(type1).name, _dtype(type2).name))


def _kind_of(x):
    """The type that is meant, and whether by a single number, whose size counts."""
    if isinstance(x, (type, str, _dtype)):
        return _dtype(x), False
    own = asarray(x)
    return own.dtype, own.ndim == 0


def result_type(*arrays_and_dtypes):
    """The type in which all can be kept, single numbers taking no more room than they need."""
    if not arrays_and_dtypes:
        raise ValueError("at least one array or dtype is required")
    known = [(x, *_kind_of(x)) for x in arrays_and_dtypes]
    wide = [kind for _, kind, isalone in known if not isalone]
    found = (wide or [known[0][1]])[0]
    for kind in wide or [kind for _, kind, _ in known]:
        found = promote_types(found, kind)
    for x, _, isalone in known if wide else ():
        if isalone:
            found = _dtype(compute.commonType(java.zeros(found.name, [1]), operand(x)))
    return found


_ORDER = "buifUO"


def _isheld(name, x):
    return 0 <= x < 2**64 if name == "uint64" else -(2**63) <= x < 2**63 and java.wrap(name, x) == x


def _held_by(x, kind):
    """Whether a single number is one of a type."""
    own = asarray(x)
    if own.dtype.kind in "iu" and kind.kind in "iu":
        return _isheld(kind.name, int(own))
    if own.dtype.kind == "f" and kind.kind == "f":
        return not abs(float(own)) > {"float16": 65504.0, "float32": 3.4028234663852886e38}.get(kind.name, float("inf")) or abs(float(own)) == float("inf")
    return compute.promoted(min_scalar_type(own).name, kind.name) == kind.name


def can_cast(from_, to, casting="safe"):
    """Whether a type, or a number, can be kept in another."""
    if casting not in ("no", "equiv", "safe", "same_kind", "unsafe"):
        raise ValueError(f"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got {casting!r})")
    wish = _dtype(to)
    kind, isalone = _kind_of(from_)
    if casting in ("no", "unsafe"):
        return casting == "unsafe" or kind == wish
    if casting == "equiv":
        return kind.name == wish.name
    if isalone and kind.kind in "biuf" and _held_by(from_, wish):
        return True
    if compute.promoted(kind.name, wish.name) == wish.name:
        return True
    return casting == "same_kind" and _ORDER.index(kind.kind) <= _ORDER.index(wish.kind)


def min_scalar_type(a):
    """The narrowest type for a number."""
    own = asarray(a)
    if own.ndim or own.dtype.kind not in "iuf":
        return own.dtype
    if own.dtype.kind == "f":
        size = abs(float(own))
        return _dtype("float16" if not 65000 < size < float("inf") else "float32" if size < 3.4e38 else "float64")
    return next(_dtype(name) for name in ("uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64") if _isheld(name, int(own)))
