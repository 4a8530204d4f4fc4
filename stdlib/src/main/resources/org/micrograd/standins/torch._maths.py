"""Operations on each number of tensors: functions of torch, and methods and operators of its tensors."""

import math

import numpy as np
from torch import _kinds as kinds
from torch._tensor import Tensor, apply, method, tensor

_ONES = "neg exp expm1 log log2 log10 log1p sqrt rsqrt reciprocal sin cos tan asin acos atan sinh cosh tanh sigmoid relu erf abs sign floor ceil round".split()
_WHOLE = "neg abs sign relu floor ceil round".split()

__all__ = [*_ONES, "add", "sub", "mul", "div", "pow", "square", "maximum", "minimum", "remainder", "fmod", "where", "clamp", "eq", "ne", "lt", "le", "gt", "ge", "isnan", "isinf", "isfinite", "logical_and", "logical_or", "logical_not", "arcsin", "arccos", "arctan", "true_divide", "subtract", "multiply", "divide", "negative", "absolute", "floor_divide", "clip"]


def _one(name):
    def function(input):
        x = input if input.dtype.is_floating_point or name in _WHOLE else input.to(kinds.get_default_dtype())
        return apply(name, (x,))

    function.__name__, function.__doc__ = name, f"The {name} of each number."
    return function


for _name in _ONES:
    globals()[_name] = method(_one(_name))


def _pair(name, a, b, needs_parts=False, title=None):
    kind = a.dtype if isinstance(a, Tensor) and isinstance(b, Tensor) and a.dtype is b.dtype else kinds.common([a, b])
    if needs_parts and not kind.is_floating_point:
        kind = kinds.get_default_dtype()
    pair = [each.to(kind) if isinstance(each, Tensor) else Tensor._made(np.asarray(each, dtype=kind.array)) for each in (a, b)]
    try:
        return apply(name, pair, title)
    except ValueError:
        raise _unlike(*(each.shape for each in pair)) from None


def _unlike(one, other):
    for back in range(1, min(len(one), len(other)) + 1):
        a, b = one[-back], other[-back]
        if a != b and 1 not in (a, b):
            return RuntimeError(f"The size of tensor a ({a}) must match the size of tensor b ({b}) at non-singleton dimension {max(len(one), len(other)) - back}")
    return RuntimeError(f"tensors of {list(one)} and {list(other)} do not fit together")


def _checked(a, b):
    for each in (a, b):
        if not isinstance(each, (Tensor, int, float, np.generic)) or isinstance(each, np.ndarray):
            return False
    return True


@method
def add(input, other, *, alpha=1):
    """input + alpha * other"""
    return _pair("add", input, other if alpha == 1 else other * alpha)


@method
def sub(input, other, *, alpha=1):
    """input - alpha * other"""
    if kinds.common([input, other]) is kinds.bool_:
        raise RuntimeError("Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.")
    return _pair("sub", input, other if alpha == 1 else other * alpha)


@method
def mul(input, other):
    """input * other"""
    return _pair("mul", input, other)


@method
def div(input, other, *, rounding_mode=None):
    """input / other, rounded down to whole numbers ("floor") or towards 0 ("trunc")."""
    if rounding_mode is None:
        return _pair("div", input, other, True)
    answer = _pair("div", input, other, True)
    answer = answer.floor() if rounding_mode == "floor" else answer.sign() * answer.abs().floor()
    return answer.to(kinds.common([input, other]))


def floor_divide(input, other):
    """input // other"""
    return _pair("floor_divide", input, other)


@method
def pow(input, exponent):
    """input ** exponent"""
    if isinstance(exponent, int) and exponent < 0 and not input.dtype.is_floating_point:
        raise RuntimeError("Integers to negative integer powers are not allowed.")
    title = "PowBackward0" if not isinstance(exponent, Tensor) else "PowBackward1" if isinstance(input, Tensor) else "PowBackward2"
    return _pair("pow", input, exponent, False, title)


@method
def square(input):
    """The square of each number."""
    return pow(input, 2)


@method
def maximum(input, other):
    """The larger of each two numbers."""
    return _pair("maximum", input, other)


@method
def minimum(input, other):
    """The smaller of each two numbers."""
    return _pair("minimum", input, other)


@method
def remainder(input, other):
    """What is left of each number, with the sign of the other."""
    return _pair("remainder", input, other)


@method
def fmod(input, other):
    """What is left of each number, with its own sign."""
    return _pair("fmod", input, other)


@method
def clamp(input, min=None, max=None):
    """Each number, but at least min and at most max."""
    if isinstance(min, Tensor) or isinstance(max, Tensor):
        larger = input if min is None else maximum(input, min)
        return larger if max is None else minimum(larger, max)
    if min is None and max is None:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    return apply("clamp", (input,), low=min, high=max)


def where(condition, input=None, other=None):
    """The numbers of input where the condition holds, else those of the other; of a condition alone the places where it holds."""
    if input is None:
        return tuple(Tensor._made(each) for each in np.nonzero(condition._a))
    kind = kinds.common([input, other])
    pair = [each.to(kind) if isinstance(each, Tensor) else tensor(each, dtype=kind) for each in (input, other)]
    try:
        return apply("where", (condition, *pair))
    except ValueError:
        raise _unlike(*(each.shape for each in pair)) from None


def _test(name, of):
    def function(input, other):
        kind = kinds.common([input, other])
        pair = [np.asarray(each._a if isinstance(each, Tensor) else each).astype(kind.array) for each in (input, other)]
        try:
            return Tensor._made(np.asarray(of(*pair)))
        except ValueError:
            raise _unlike(*(each.shape for each in pair)) from None

    function.__name__, function.__doc__ = name, f"Whether each number is {name} than or as the other."
    return function


for _name, _of in (("eq", np.equal), ("ne", np.not_equal), ("lt", np.less), ("le", np.less_equal), ("gt", np.greater), ("ge", np.greater_equal)):
    globals()[_name] = method(_test(_name, _of))


def _asked(name, of):
    def function(input, *other):
        return Tensor._made(np.asarray(of(input._a, *(each._a for each in other))))

    function.__name__, function.__doc__ = name, f"{name} of each number."
    return function


for _name in ("isnan", "isinf", "isfinite", "logical_and", "logical_or", "logical_not"):
    globals()[_name] = method(_asked(_name, getattr(np, _name)))

arcsin, arccos, arctan, subtract, multiply, negative, absolute, clip = asin, acos, atan, sub, mul, neg, abs, clamp
true_divide = divide = div


def _operator(name, function, is_turned=False):
    def operator(self, other):
        if not _checked(self, other):
            return NotImplemented
        return function(other, self) if is_turned else function(self, other)

    setattr(Tensor, name, operator)


def _less(self, other):
    """other - self"""
    return _pair("sub", other, self, False, "RsubBackward1")


def _part(self, other):
    """other / self"""
    return reciprocal(self) * other


for _name, _of in {"add": add, "sub": sub, "mul": mul, "truediv": div, "pow": pow, "floordiv": floor_divide, "mod": remainder}.items():
    _operator(f"__{_name}__", _of)
    _operator(f"__r{_name}__", _of, True)
_operator("__rsub__", _less)
_operator("__rtruediv__", _part)
for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    _operator(f"__{_name}__", globals()[_name])


def _bits(name, of):
    def operator(self, other):
        return Tensor._made(np.asarray(of(self._a, other._a if isinstance(other, Tensor) else other)))

    setattr(Tensor, name, operator)


_bits("__and__", np.bitwise_and)
_bits("__or__", np.bitwise_or)
_bits("__xor__", np.bitwise_xor)
Tensor.__invert__ = lambda self: Tensor._made(np.asarray(np.invert(self._a)))
Tensor.__neg__, Tensor.__pos__, Tensor.__abs__ = neg, lambda self: self, abs
Tensor.__hash__ = lambda self: id(self)


def _in_place(function):
    def changed(self, *given, **named):
        self._may_change()
        answer = function(self, *given, **named)
        if kinds.of_array(answer._a.dtype).rank > self.dtype.rank:
            raise RuntimeError(f"result type {kinds.title(answer.dtype)} can't be cast to the desired output type {kinds.title(self.dtype)}")
        if answer.shape != self.shape:
            raise RuntimeError(f"output with shape {list(self.shape)} doesn't match the broadcast shape {list(answer.shape)}")
        self._a[...] = answer._a
        return self

    return changed


for _name in ("add", "sub", "mul", "div", "pow", "clamp", "neg", "exp", "sqrt", "relu", "sigmoid", "tanh", "abs", "round", "floor"):
    setattr(Tensor, _name + "_", _in_place(globals()[_name]))
for _name in ("add", "sub", "mul", "truediv", "pow"):
    setattr(Tensor, f"__i{_name}__", _in_place(getattr(Tensor, f"__{_name}__")))
