"""Functions made of those that go item by item: choices, rounding, comparisons with tolerance."""

import builtins

from numpy._convert import ForeignException, compute, java, making, operand, raw, wrap
from numpy._dtype import dtype as _dtype
from numpy._faults import errstate
from numpy._make import asarray
from numpy._ndarray import methods
from numpy._types import generic
from numpy._ufuncs import absolute, clip, float_power, floor_divide, gcd, isfinite, isnan, maximum, multiply, remainder, rint, sin, trunc, where

__all__ = "round around round_ isclose allclose array_equal array_equiv nan_to_num vectorize frompyfunc sinc fabs fix isneginf isposinf real imag angle isreal iscomplexobj isscalar promote_types result_type can_cast min_scalar_type interp piecewise select choose conj conjugate isrealobj divmod modf ldexp lcm place asfarray".split()


def round(a, decimals=0, out=None):
    """Numbers with so many decimals, halves to the even digit."""
    own = asarray(a)
    if own.dtype.kind in "iu" and decimals >= 0 or own.dtype.kind == "b" and decimals > 0:
        return own[()] if own.ndim == 0 else own.copy()
    if decimals == 0:
        return rint(a)
    factor = 10.0 ** builtins.abs(decimals)
    found = rint(own * factor) / factor if decimals > 0 else rint(own / factor) * factor
    return found.astype(own.dtype) if own.dtype.kind in "iu" else found


around = round_ = round


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether numbers are nearly equal, item by item."""
    x, y = asarray(a), asarray(b)
    with errstate(all="ignore"):
        near = absolute(x - y) <= atol + rtol * absolute(y)
    found = where(isfinite(y) & isfinite(x), near, x == y)
    found = found | (isnan(x) & isnan(y)) if equal_nan else found
    return found[()] if found.ndim == 0 else found


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all numbers are nearly equal."""
    try:
        found = making.close(operand(a), operand(b), rtol, atol, bool(equal_nan))
    except (ForeignException, TypeError):
        # The general way tells what is wrong.
        found = None
    return bool(isclose(a, b, rtol, atol, equal_nan).all()) if found is None else found


def array_equal(a1, a2, equal_nan=False):
    """Whether two arrays have one shape and equal items."""
    x, y = asarray(a1), asarray(a2)
    if x.shape != y.shape:
        return False
    same = x == y
    return bool(asarray(same | (isnan(x) & isnan(y)) if equal_nan else same).all())


def array_equiv(a1, a2):
    """Whether two arrays broadcast to one with equal items."""
    try:
        return bool(asarray(asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """Numbers instead of those that are none."""
    most = float.fromhex("0x1.fffffffffffffp+1023")
    found = where(isnan(x), nan, x)
    found = where(found == float("inf"), most if posinf is None else posinf, found)
    found = where(found == -float("inf"), -most if neginf is None else neginf, found)
    return found if found.ndim else found[()]


class vectorize:
    """A function of Python that goes item by item."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None):
        self.pyfunc, self._type = pyfunc, otypes

    def __call__(self, *args):
        own = [operand(x) for x in args]
        shape = list(java.common([java.shape(x) for x in own]))
        columns = [list(raw(java.broadcast(x, shape)).reshape(-1)) for x in own]
        found = asarray(list(map(self.pyfunc, *columns)), self._type and (self._type[0] if isinstance(self._type, list) else self._type))
        return found.reshape(shape) if shape else found.reshape(())


def frompyfunc(func, nin, nout):
    """A function of Python that goes item by item, whose results are objects."""
    return lambda *args: vectorize(func, [object])(*args)


def sinc(x):
    """sin(pi x) / (pi x)."""
    if isinstance(x, Value):
        return micrograd.sinc(x)
    y = where(asarray(x) == 0, 1e-20, x) * 3.141592653589793
    return sin(y) / y


def fabs(x):
    """Sizes as real numbers."""
    found = absolute(x)
    return rint(found) if asarray(found).dtype.kind in "biu" else found

fix = trunc

isneginf = lambda x: asarray(x) == -float("inf")

isposinf = lambda x: asarray(x) == float("inf")

real = lambda x: asarray(x) if isinstance(x, (list, tuple)) else x

conj = conjugate = lambda x: asarray(x)[()]

imag = lambda x: (asarray(x) * 0)[()]

angle = lambda x: where(asarray(x) < 0, 3.141592653589793, 0.0)[()]

isreal = lambda x: asarray(x) == asarray(x)

iscomplexobj = lambda x: False

isrealobj = lambda x: True


def divmod(x1, x2):
    """What division gives as whole, and what is left."""
    return floor_divide(x1, x2), remainder(x1, x2)


def modf(x):
    """What follows the point, and what stands before it."""
    whole = trunc(asarray(x) * 1.0)
    return asarray(x) - whole, whole


def ldexp(x1, x2):
    """Numbers times powers of two."""
    return multiply(x1, float_power(2, x2))


def lcm(x1, x2):
    """The least number that both divide."""
    both = absolute(multiply(x1, x2))
    return where(both == 0, 0, floor_divide(both, maximum(gcd(x1, x2), 1)))[()]


def place(arr, mask, vals):
    """Puts values where a mask is true, over and over."""
    places, own = asarray(mask), asarray(vals).reshape(-1)
    count = int(places.sum())
    if count and not own.size:
        raise ValueError("Cannot insert from an empty array!")
    if count:
        arr[places] = own[asarray(range(count)) % own.size]


def asfarray(a, dtype=None):
    """Real numbers."""
    return asarray(a, dtype or float)


def isscalar(element):
    """Whether it is a single number or text."""
    return isinstance(element, (int, float, complex, str, bytes, generic))


def promote_types(type1, type2):
    """The type in which items of both can be kept."""
    return _dtype(compute.promoted(_dtype(type1).name, _dtype(type2).name))


def result_type(*all):
    """The type in which all can be kept."""
    kinds = [x if isinstance(x, (type, str, _dtype)) else asarray(x).dtype for x in all]
    found = _dtype(kinds[0])
    for each in kinds[1:]:
        found = promote_types(found, each)
    return found


def can_cast(from_, to, casting="safe"):
    """Whether a type can be kept in another."""
    return promote_types(from_, to) == _dtype(to)


def min_scalar_type(a):
    """The narrowest type for a number."""
    own = asarray(a)
    fits = [name for name in ("bool", "uint8", "int8", "uint16", "int16", "uint32", "int32", "int64") if own.dtype.kind in "biu" and (name != "bool" or own.dtype.kind == "b") and java.wrap(name, int(own)) == int(own)]
    return _dtype(fits[0]) if fits else own.dtype


def interp(x, xp, fp, left=None, right=None):
    """Between points by straight lines."""
    xs, ys, at = (asarray(each).astype(float) for each in (xp, fp, x))
    k = clip(asarray(wrap(compute.search(xs._a, at._a, True))) - 1, 0, len(xs) - 2)
    slope = (ys[1:] - ys[:-1]) / (xs[1:] - xs[:-1])
    found = slope[k] * (at - xs[k]) + ys[k]
    found = where(asarray(at) < xs[0], ys[0] if left is None else left, where(at > xs[-1], ys[-1] if right is None else right, found))
    return found if found.ndim else found[()]


def piecewise(x, condlist, funclist):
    """A function each where its condition holds."""
    own, found = asarray(x), None
    otherwise = funclist[len(condlist)] if len(funclist) > len(condlist) else 0
    found = asarray(otherwise(own) if callable(otherwise) else own * 0 + otherwise)
    for holds, f in zip(condlist, funclist):
        found = where(holds, f(own) if callable(f) else f, found)
    return found


def select(condlist, choicelist, default=0):
    """What stands for the first condition that holds."""
    found = asarray(default)
    for holds, choice in reversed(list(zip(condlist, choicelist))):
        found = where(holds, choice, found)
    return found


def choose(a, choices):
    """For each number the item of the array that it chooses."""
    return select([asarray(a) == i for i in range(len(choices))], list(choices))


generic.__round__ = lambda self, ndigits=None: int(rint(self)) if ndigits is None else round(self, ndigits)
methods({"round": round})
