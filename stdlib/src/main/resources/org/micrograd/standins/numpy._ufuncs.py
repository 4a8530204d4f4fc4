"""Functions that go item by item: exp, add, maximum, where."""

import math
import operator

from numpy._calls import alike
from numpy._convert import ForeignException, binary, cast, compute, java, listed, operand, quick, raw, wrap
from numpy._faults import warn
from numpy._flags import check_open
from numpy._folds import IDENTITIES, accumulate, reduce, reduceat
from numpy._make import asarray
from numpy._ndarray import methods, ndarray
from numpy._operators import two
from numpy._outs import as_loop, checked, into, mask_of
from numpy._refusals import NEVER, no_loop, unfit
from numpy._types import float64
from numpy._values import choice, of_one

_ONE = "negative positive absolute sign square reciprocal invert exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians floor ceil trunc rint isnan isinf isfinite signbit logical_not".split()
_TWO = "add subtract multiply divide floor_divide remainder fmod power float_power maximum minimum fmax fmin arctan2 hypot copysign nextafter logaddexp logaddexp2 heaviside bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd less less_equal greater greater_equal equal not_equal logical_and logical_or logical_xor".split()
__all__ = [*_ONE, *_TWO, *"ufunc Composed into abs true_divide mod bitwise_not deg2rad rad2deg where clip".split()]
_places, _places_in_row = host.keys().places, host.keys().placesInRow
_PLAIN = (float, int)
_new = object.__new__
_one, _one_real, _choose, _clipped = quick.one, quick.oneReal, quick.choose, quick.clipped
_SIMPLE = {"negative": operator.neg, "positive": operator.pos, "absolute": operator.abs, "square": lambda x: x * x, "logical_not": operator.not_, "invert": operator.invert, "reciprocal": lambda x: 1 / x, "sign": lambda x: (x > 0) - (x < 0), "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc}


def _unary(name, x):
    try:
        if type(x) is ndarray:
            found = _one(name, x._a)
            if found is not None:
                made = _new(ndarray)
                made._a, made._shape = found, None
                return made
        elif type(x) is float or type(x) is float64:
            return wrap(_one_real(name, x))
    except ForeignException:
        # The general way tells what is wrong.
        pass
    own = operand(x)
    if name in ("positive", "sign") and java.type(own) == "bool":
        no_loop(name, own)
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
        no_loop(name, own)
    if name in NEVER:
        raise unfit(name)
    found = list(map(apply, listed(own)))
    return raw(java.objects("object", found, java.shape(own))) if java.ndim(own) else found[0]


class ufunc:
    """A function that goes item by item; of two, also reduce, accumulate and outer."""

    def __init__(self, name, nin):
        self.__name__, self.nin, self.nout, self.nargs, self.signature = name, nin, 1, nin + 1, None
        self.identity = IDENTITIES.get(name)

    def __call__(self, *args, out=None, where=True, dtype=None, casting=None, order="K", subok=True):
        if out is None and where is True and dtype is None and len(args) == self.nin:
            return _unary(self.__name__, *args) if self.nin == 1 else two(self.__name__, *args)
        if len(args) == self.nin + 1:
            *args, out = args
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given")
        out = out[0] if isinstance(out, tuple) else out
        mask = None if where is True else mask_of(where)
        if dtype is not None:
            args = as_loop(self.__name__, args, dtype, casting)
        if mask is not None:
            # Nothing is told of items that are left out.
            args = [asarray(globals()["where"](mask, each, asarray(self.__name__ not in ("arctanh", "arccos")).astype(asarray(each).dtype))) for each in args]
        found = _unary(self.__name__, *args) if self.nin == 1 else binary(self.__name__, *args)
        if out is not None:
            checked(self.__name__, found, out, args, casting)
        if mask is not None:
            kind = asarray(found).dtype
            found = globals()["where"](mask, found, asarray(0).astype(kind) if out is None else out).astype(kind if out is None else out.dtype)
        return into(found, out)

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False):
        """The function between all items along axes."""
        return reduce(self, array, axis, dtype, out, keepdims)

    def reduceat(self, array, indices, axis=0, dtype=None, out=None):
        """The function between the items from one place to the next; where the next is no later, the item there."""
        return reduceat(self, array, indices, axis, dtype, out)

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """All that reduce comes by, step by step."""
        return accumulate(self, array, axis, dtype, out)

    def outer(self, A, B, out=None, dtype=None):
        """The function of each pair."""
        a, b = asarray(A), asarray(B)
        return self(a.reshape(a.shape + (1,) * b.ndim), b, out=out, dtype=dtype)

    def at(self, a, indices, b=None):
        """The function into places of an array, as often as they are named."""
        parts = indices if isinstance(indices, tuple) else (indices,)
        if all(part is None or part is Ellipsis or isinstance(part, (int, slice)) for part in parts):
            # Nothing is named twice.
            part = a[indices]
            try:
                found = self(part) if b is None else self(part, asarray(raw(java.broadcast(operand(b), list(asarray(part).shape)))))
            except ValueError:
                raise ValueError("array is not broadcastable to correct shape") from None
            a[indices] = found
            return
        places = raw(java.range(0, 1, a.size)).reshape(a.shape)[indices]
        if b is not None:
            try:
                java.broadcast(operand(b), list(places.shape))
            except ValueError:
                raise ValueError("array is not broadcastable to correct shape") from None
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

    def __init__(self, function, nin, name, refused="U"):
        super().__init__(name, nin)
        self._refused = refused
        self._function, self.__doc__ = function, function.__doc__

    def __call__(self, *args, out=None, **others):
        if len(args) == self.nin + 1:
            *args, out = args
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given")
        for each in args:
            if isinstance(each, (str, ndarray)) and asarray(each).dtype.kind in self._refused:
                no_loop(self.__name__, *map(operand, args))
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
        if not (condition.ndim if type(condition) is ndarray else asarray(condition).ndim):
            warn("Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.", DeprecationWarning)
            condition = asarray(condition).reshape(1)
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
    try:
        java.common([java.shape(operand(each)) for each in (a, low, high) if each is not None])
    except ValueError:
        told = " ".join(str(asarray(each).shape).replace(" ", "") for each in (a, low, high) if each is not None)
        raise ValueError(f"operands could not be broadcast together with shapes {told} ") from None
    found = a if low is None else maximum(a, low)
    found = found if high is None else minimum(found, high)
    if out is None:
        return found
    check_open(out)
    out[...] = found
    return out


methods({"clip": lambda self, min=None, max=None, out=None: clip(self, min, max, out), "conj": lambda self: self})
