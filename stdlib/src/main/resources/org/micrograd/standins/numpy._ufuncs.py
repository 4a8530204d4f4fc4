"""Functions that go item by item: exp, add, maximum, where."""

import operator

from numpy._calls import alike
from numpy._convert import ForeignException, binary, cast, compute, java, listed, operand, quick, raw, typed, wrap
from numpy._dtype import dtype as _dtype
from numpy._flags import check_open
from numpy._make import asarray
from numpy._ndarray import methods, ndarray
from numpy._operators import two
from numpy._types import float64
from numpy._values import choice, of_one

_ONE = "negative positive absolute sign square reciprocal invert exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians floor ceil trunc rint isnan isinf isfinite signbit logical_not".split()
_TWO = "add subtract multiply divide floor_divide remainder fmod power float_power maximum minimum fmax fmin arctan2 hypot copysign nextafter logaddexp logaddexp2 heaviside bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd less less_equal greater greater_equal equal not_equal logical_and logical_or logical_xor".split()
__all__ = [*_ONE, *_TWO, *"ufunc Composed into abs true_divide mod bitwise_not deg2rad rad2deg where clip".split()]
_places, _places_in_row = host.keys().places, host.keys().placesInRow
_PLAIN = (float, int)
_one, _one_real, _choose, _clipped = quick.one, quick.oneReal, quick.choose, quick.clipped
_SIMPLE = {"negative": operator.neg, "positive": operator.pos, "absolute": operator.abs, "square": lambda x: x * x, "logical_not": operator.not_, "invert": operator.invert, "isnan": lambda x: x != x, "reciprocal": lambda x: 1 / x, "conjugate": lambda x: x}


def _unary(name, x):
    try:
        if type(x) is ndarray:
            found = _one(name, x._a)
            if found is not None:
                return raw(found)
        elif type(x) is float or type(x) is float64:
            return wrap(_one_real(name, x))
    except ForeignException:
        # The general way tells what is wrong.
        pass
    own = operand(x)
    found = compute.unary(name, own)
    return alike(wrap(found) if found is not None else _of_objects(name, own), x)


def _of_objects(name, own):
    """As there: the method of each object that has the function's name."""

    def apply(x):
        own = of_one(name, x)
        if own is not None:
            return own
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
        return raw(typed(found, java.shape(own), "bool"))
    return raw(java.objects("object", found, java.shape(own))) if java.ndim(own) else found[0]


def into(found, out):
    """What was found, or written where it is to go."""
    if isinstance(out, tuple):
        (out,) = out
    if out is None:
        return found
    out[...] = found
    return out


# What stands for nothing between items.
_IDENTITIES = {"add": 0, "multiply": 1, "logical_and": True, "logical_or": False, "logical_xor": False, "bitwise_and": -1, "bitwise_or": 0, "bitwise_xor": 0, "hypot": 0, "gcd": 0, "logaddexp": -float("inf"), "logaddexp2": -float("inf")}


class ufunc:
    """A function that goes item by item; of two, also reduce, accumulate and outer."""

    def __init__(self, name, nin):
        self.__name__, self.nin, self.nout, self.nargs, self.signature = name, nin, 1, nin + 1, None
        self.identity = _IDENTITIES.get(name)

    def __call__(self, *args, out=None, where=True, dtype=None, casting=None, order="K", subok=True):
        if out is None and where is True and dtype is None and len(args) == self.nin:
            return _unary(self.__name__, *args) if self.nin == 1 else two(self.__name__, *args)
        if len(args) == self.nin + 1:
            *args, out = args
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given")
        if where is not True:
            # Nothing is told of items that are left out.
            args = [globals()["where"](where, each, self.__name__ not in ("arctanh", "arccos")) for each in args]
        found = _unary(self.__name__, args[0]) if self.nin == 1 else binary(self.__name__, *args)
        if dtype is not None:
            found = asarray(found).astype(dtype) if isinstance(found, ndarray) else _dtype(dtype).type(found)
        if where is not True:
            found = globals()["where"](where, found, 0 if out is None else out)
        out = out[0] if isinstance(out, tuple) else out
        if out is None:
            return found
        check_open(out)
        out[...] = found
        return out

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False):
        """The function between all items along an axis."""
        import numpy

        fold = {"add": "sum", "multiply": "prod", "maximum": "max", "minimum": "min", "logical_and": "all", "logical_or": "any"}.get(self.__name__)
        if fold:
            return getattr(numpy, fold)(array, axis=axis, keepdims=keepdims, out=out, **({} if dtype is None else {"dtype": dtype}))
        if dtype is not None or keepdims:
            raise TypeError(f"{self.__name__}.reduce of this stand-in for numpy takes neither dtype nor keepdims")
        own = numpy.moveaxis(asarray(array), axis, 0)
        if not len(own):
            if self.identity is None:
                raise ValueError(f"zero-size array to reduction operation {self.__name__} which has no identity")
            kind = bool if self.__name__.startswith("logical") else own.dtype
            return into(numpy.full(own.shape[1:], self.identity, kind)[()], out)
        found = own[0]
        for each in own[1:]:
            found = self(found, each)
        if out is None:
            return found
        out[...] = found
        return out

    def reduceat(self, array, indices, axis=0, dtype=None, out=None):
        """The function between the items from one place to the next; where the next is no later, the item there."""
        import numpy

        own = numpy.moveaxis(asarray(array) if dtype is None else asarray(array, dtype), axis, 0)
        starts = asarray(indices).tolist()
        for i in starts:
            if not 0 <= i < len(own):
                raise IndexError(f"index {i} out-of-bounds in {self.__name__}.reduceat [0, {len(own)})")
        found = [self.reduce(own[i:j]) if i < j else own[i] for i, j in zip(starts, [*starts[1:], len(own)])]
        return into(numpy.moveaxis(asarray(found), 0, axis), out)

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """All that reduce comes by, step by step."""
        import numpy

        own = numpy.moveaxis(asarray(array) if dtype is None else asarray(array, dtype), axis, 0).copy()
        for i in range(1, len(own)):
            own[i] = self(own[i - 1], own[i])
        return into(numpy.moveaxis(own, 0, axis), out)

    def outer(self, A, B, out=None, dtype=None):
        """The function of each pair."""
        a, b = asarray(A), asarray(B)
        return self(a.reshape(a.shape + (1,) * b.ndim), b, out=out, dtype=dtype)

    def at(self, a, indices, b=None):
        """The function into places of an array, as often as they are named."""
        parts = indices if isinstance(indices, tuple) else (indices,)
        if all(part is None or part is Ellipsis or isinstance(part, (int, slice)) for part in parts):
            # Nothing is named twice.
            a[indices] = self(a[indices]) if b is None else self(a[indices], b)
            return
        places = raw(java.range(0, 1, a.size)).reshape(a.shape)[indices]
        if b is not None:
            found = compute.scattered(self.__name__, a._a, places._a, java.broadcast(operand(b), list(places.shape)))
            if found is not None:
                a[...] = raw(found)
                return
        many = [None] * places.size if b is None else wrap(java.broadcast(operand(b), list(places.shape))).reshape(-1)
        flat = a.reshape(-1)
        for i, each in zip(places.reshape(-1), many):
            flat[i] = self(flat[i]) if b is None else self(flat[i], each)
        a[...] = flat.reshape(a.shape)

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"


class Composed(ufunc):
    """A function that is made of others."""

    def __init__(self, function, nin, name):
        super().__init__(name, nin)
        self._function, self.__doc__ = function, function.__doc__

    def __call__(self, *args, out=None, **others):
        if len(args) == self.nin + 1:
            *args, out = args
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given")
        dtype = others.pop("dtype", None)
        found = self._function(*args, **others)
        return into(found if dtype is None else asarray(found).astype(dtype)[()], out)


for _name in _ONE:
    globals()[_name] = ufunc(_name, 1)
for _name in _TWO:
    globals()[_name] = ufunc(_name, 2)
abs = absolute
true_divide, mod, bitwise_not, deg2rad, rad2deg = divide, remainder, invert, radians, degrees
_absolute = lambda self: _unary("absolute", self)
for _dunder, _name in (("__neg__", "negative"), ("__pos__", "positive"), ("__abs__", "absolute"), ("__invert__", "invert")):
    setattr(ndarray, _dunder, (lambda name: lambda self: _unary(name, self))(_name))


def _quick(x):
    """An array or a plain number as Java takes it in one step."""
    kind = type(x)
    return x._a if kind is ndarray else x if kind in _PLAIN else operand(x)


def where(condition, x=None, y=None):
    """x where a condition holds, else y, item by item; of a condition alone, where it holds."""
    if x is None and y is None:
        own = type(condition) is ndarray
        found = _places_in_row(condition._a) if own else None
        if found is not None:
            return (raw(found),)
        found = _places(condition._a) if own else None
        return tuple(map(raw, compute.nonzero(asarray(condition).astype(bool)._a) if found is None else found))
    try:
        found = _choose(condition._a if type(condition) is ndarray else operand(condition), _quick(x), _quick(y))
        if found is not None:
            return raw(found)
    except (ForeignException, TypeError):
        # The general way tells what is wrong.
        pass
    one, other, given = operand(x), operand(y), operand(condition)
    if java.type(given) == "object":
        shape = list(java.common([java.shape(each) for each in (given, one, other)]))
        found = list(map(choice, *(listed(java.broadcast(each, shape)) for each in (given, one, other))))
        return raw(java.objects("object", found, shape)) if shape else found[0]
    name = compute.commonType(one, other)
    holds = cast(given, "bool")
    found = compute.where(holds, cast(one, name) if name == "object" else one, cast(other, name) if name == "object" else other, name)
    return asarray(wrap(found))


def clip(a, a_min=None, a_max=None, out=None, **others):
    """Numbers held between bounds."""
    low, high = others.get("min", a_min), others.get("max", a_max)
    if low is None and high is None:
        raise ValueError("One of max or min must be given")
    if out is None and type(a) is ndarray and low is not None and high is not None:
        try:
            found = _clipped(a._a, _quick(low), _quick(high))
            if found is not None:
                return wrap(found)
        except (ForeignException, TypeError):
            # The general way tells what is wrong.
            pass
    found = a if low is None else maximum(a, low)
    found = found if high is None else minimum(found, high)
    if out is None:
        return found
    check_open(out)
    out[...] = found
    return out


methods({"clip": lambda self, min=None, max=None, out=None: clip(self, min, max, out), "conj": lambda self: self})
