"""Functions that go item by item: exp, add, maximum, where."""

import operator

from numpy._convert import binary, cast, java, listed, operand, raw, wrap
from numpy._make import asarray
from numpy._ndarray import methods, ndarray
from numpy._types import dtype as _dtype, generic

_ONE = "negative positive absolute sign square reciprocal invert exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians floor ceil trunc rint isnan isinf isfinite signbit logical_not".split()
_TWO = "add subtract multiply divide floor_divide remainder fmod power float_power maximum minimum fmax fmin arctan2 hypot copysign nextafter logaddexp heaviside bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd less less_equal greater greater_equal equal not_equal logical_and logical_or logical_xor".split()
__all__ = [*_ONE, *_TWO, *"ufunc abs fabs true_divide mod bitwise_not deg2rad rad2deg where clip round around round_ isclose allclose array_equal array_equiv nan_to_num vectorize frompyfunc errstate seterr sinc fix sigmoid_ isscalar result_type promote_types can_cast min_scalar_type isreal iscomplexobj real imag angle interp piecewise select choose isneginf isposinf".split()]
__all__.remove("sigmoid_")
_SIMPLE = {"negative": operator.neg, "positive": operator.pos, "absolute": operator.abs, "square": lambda x: x * x, "logical_not": operator.not_, "invert": operator.invert, "isnan": lambda x: x != x, "reciprocal": lambda x: 1 / x, "conjugate": lambda x: x}


def _unary(name, x):
    own = operand(x)
    found = java.unary(name, own)
    return wrap(found) if found is not None else _of_objects(name, own)


def _of_objects(name, own):
    """As there: the method of each object that has the function's name."""

    def apply(x):
        if name in _SIMPLE:
            return _SIMPLE[name](x)
        method = getattr(x, name, None)
        if not callable(method):
            raise TypeError(f"loop of ufunc does not support argument 0 of type {type(x).__name__} which has no callable {name} method")
        return method()

    if java.type(own) == "str":
        raise TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
    found = list(map(apply, listed(own)))
    if name in ("logical_not", "isnan"):
        return raw(java.wholes("bool", [1 if x else 0 for x in found], java.shape(own)))
    return raw(java.objects("object", found, java.shape(own))) if java.ndim(own) else found[0]


class ufunc:
    """A function that goes item by item; of two, also reduce, accumulate and outer."""

    def __init__(self, name, nin):
        self.__name__, self.nin, self.nout = name, nin, 1

    def __call__(self, *args, out=None, where=True, dtype=None, casting=None):
        if len(args) == self.nin + 1:
            *args, out = args
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given")
        found = _unary(self.__name__, args[0]) if self.nin == 1 else binary(self.__name__, *args)
        if dtype is not None:
            found = asarray(found).astype(dtype) if isinstance(found, ndarray) else _dtype(dtype).type(found)
        if where is not True:
            found = globals()["where"](where, found, 0 if out is None else out)
        out = out[0] if isinstance(out, tuple) else out
        if out is None:
            return found
        out[...] = found
        return out

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False):
        """The function between all items along an axis."""
        import numpy

        fold = {"add": "sum", "multiply": "prod", "maximum": "max", "minimum": "min", "logical_and": "all", "logical_or": "any"}.get(self.__name__)
        if fold:
            return getattr(numpy, fold)(array, axis=axis, keepdims=keepdims)
        own = numpy.moveaxis(asarray(array), axis, 0)
        found = own[0]
        for each in own[1:]:
            found = self(found, each)
        return found

    def accumulate(self, array, axis=0):
        """All that reduce comes by, step by step."""
        import numpy

        own = numpy.moveaxis(asarray(array), axis, 0).copy()
        for i in range(1, len(own)):
            own[i] = self(own[i - 1], own[i])
        return numpy.moveaxis(own, 0, axis)

    def outer(self, A, B):
        """The function of each pair."""
        a, b = asarray(A), asarray(B)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b=None):
        """The function into places of an array, as often as they are named."""
        places = asarray(indices)
        many = [None] * places.size if b is None else raw(java.broadcast(operand(b), list(places.shape) + list(a.shape[1:])))
        for i, each in zip(places, many):
            a[i] = self(a[i]) if b is None else self(a[i], each)

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"


for _name in _ONE:
    globals()[_name] = ufunc(_name, 1)
for _name in _TWO:
    globals()[_name] = ufunc(_name, 2)
abs = absolute
true_divide, mod, bitwise_not, deg2rad, rad2deg = divide, remainder, invert, radians, degrees
_absolute = lambda self: _unary("absolute", self)
for _dunder, _name in (("__neg__", "negative"), ("__pos__", "positive"), ("__abs__", "absolute"), ("__invert__", "invert")):
    setattr(ndarray, _dunder, (lambda name: lambda self: _unary(name, self))(_name))


def where(condition, x=None, y=None):
    """x where a condition holds, else y, item by item; of a condition alone, where it holds."""
    if x is None and y is None:
        return tuple(raw(each) for each in java.nonzero(asarray(condition).astype(bool)._a))
    one, other = operand(x), operand(y)
    name = java.commonType(one, other)
    holds = cast(operand(condition), "bool")
    found = java.where(holds, cast(one, name) if name == "object" else one, cast(other, name) if name == "object" else other, name)
    return asarray(wrap(found))


def clip(a, a_min=None, a_max=None, out=None, **others):
    """Numbers held between bounds."""
    low, high = others.get("min", a_min), others.get("max", a_max)
    if low is None and high is None:
        raise ValueError("One of max or min must be given")
    found = a if low is None else maximum(a, low)
    found = found if high is None else minimum(found, high)
    if out is None:
        return found
    out[...] = found
    return out


def round(a, decimals=0, out=None):
    """Numbers with so many decimals, halves to the even digit."""
    own = asarray(a)
    if own.dtype.kind in "biu" and decimals >= 0:
        return own[()] if own.ndim == 0 else own.copy()
    if decimals == 0:
        return rint(a)
    factor = 10.0 ** builtins_abs(decimals)
    found = rint(own * factor) / factor if decimals > 0 else rint(own / factor) * factor
    return found.astype(own.dtype) if own.dtype.kind in "iu" else found


builtins_abs = __import__("builtins").abs
around = round_ = round
generic.__round__ = lambda self, ndigits=None: int(rint(self)) if ndigits is None else round(self, ndigits)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether numbers are nearly equal, item by item."""
    x, y = asarray(a), asarray(b)
    near = absolute(x - y) <= atol + rtol * absolute(y)
    found = where(isfinite(y) & isfinite(x), near, x == y)
    found = found | (isnan(x) & isnan(y)) if equal_nan else found
    return found[()] if found.ndim == 0 else found


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all numbers are nearly equal."""
    return bool(isclose(a, b, rtol, atol, equal_nan).all())


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


class errstate:
    """Says nothing more: this stand-in never warns of 1 / 0 and the like."""

    def __init__(self, **kinds):
        self._kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


def seterr(**kinds):
    """Says nothing more: this stand-in never warns of 1 / 0 and the like."""
    return dict.fromkeys(("divide", "over", "under", "invalid"), "ignore")


def sinc(x):
    """sin(pi x) / (pi x)."""
    y = where(asarray(x) == 0, 1e-20, x) * 3.141592653589793
    return sin(y) / y


def fabs(x):
    """Sizes as real numbers."""
    return absolute(x) * 1.0


fix = trunc
isneginf = lambda x: asarray(x) == -float("inf")
isposinf = lambda x: asarray(x) == float("inf")
real = lambda x: x
imag = lambda x: asarray(x) * 0
angle = lambda x: where(asarray(x) < 0, 3.141592653589793, 0.0)
isreal = lambda x: asarray(x) == asarray(x)
iscomplexobj = lambda x: False


def isscalar(element):
    """Whether it is a single number or text."""
    return isinstance(element, (int, float, complex, str, bytes, generic))


def promote_types(type1, type2):
    """The type in which items of both can be kept."""
    return _dtype(java.promoted(_dtype(type1).name, _dtype(type2).name))


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
    k = clip(asarray(wrap(java.search(xs._a, at._a, True))) - 1, 0, len(xs) - 2)
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


methods({"clip": lambda self, min=None, max=None, out=None: clip(self, min, max, out), "round": round, "conj": lambda self: self})
