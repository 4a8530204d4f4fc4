"""The table of operations: what torch calls each on the way back, what it answers, and what its operands get of a gradient."""

import math

import numpy as np

__all__ = ["ROWS"]

_HALF = math.sqrt(0.5)
_TWO_BY_PI = 2 / math.sqrt(math.pi)


def _erf(x):
    return np.array([math.erf(each) for each in x.reshape(-1).tolist()], dtype=x.dtype).reshape(x.shape)


def _sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-x))


def _left(a, b):
    """What is left of a, with the sign of b."""
    rest = np.fmod(a, b)
    return np.where((rest != 0) & ((b < 0) != (rest < 0)), rest + b, rest)


def _power(x, n):
    """Powers; those of whole numbers by negative ones are 0 but for 1 and -1."""
    if x.dtype.kind == "f" or not (n < 0).any():
        return np.power(x, n)
    ends = np.where(x == 1, 1, np.where(x == -1, 1 - 2 * (n % 2), 0))
    return np.where(n < 0, ends, np.power(x, np.maximum(n, 0)))


def _power_back(g, out, x, n):
    from torch._maths import where

    base = where(n == 0, 0.0, g * (n * x ** (n - 1))) if x.requires_grad else None
    return base, (g * where((x == 0) & (n >= 0), out * 0, out * x.log()) if n.requires_grad else None)


def _shared(g, is_one, is_both):
    """Halves what goes to equal operands."""
    half = g / 2
    return g * is_one + half * is_both


def _none_of_floors(g, out, a, b):
    raise RuntimeError("derivative for aten::floor_divide is not implemented")


def _larger_back(g, out, a, b):
    return _shared(g, a > b, a == b), _shared(g, b > a, a == b)


def _smaller_back(g, out, a, b):
    return _shared(g, a < b, a == b), _shared(g, b < a, a == b)


def _matmul_back(g, out, a, b):
    if a.ndim == 1 and b.ndim == 1:
        return g * b, g * a
    if a.ndim == 1:
        return (g.unsqueeze(-2) @ b.mT).squeeze(-2), a.unsqueeze(-1) @ g.unsqueeze(-2)
    if b.ndim == 1:
        return g.unsqueeze(-1) @ b.unsqueeze(0), (a.mT @ g.unsqueeze(-1)).squeeze(-1)
    return g @ b.mT, a.mT @ g


def _gelu_back(g, out, x):
    return (g * (0.5 * (1 + (x * _HALF).erf()) + x * (x * x * -0.5).exp() * (0.5 * _TWO_BY_PI * _HALF)),)


def _soft(x, dim):
    e = np.exp(x - np.max(x, axis=dim, keepdims=True))
    return e / np.sum(e, axis=dim, keepdims=True)


def _log_soft(x, dim):
    x = x - np.max(x, axis=dim, keepdims=True)
    return x - np.log(np.sum(np.exp(x), axis=dim, keepdims=True))


def _put(g, x, where):
    """Zeros of the form of x with a gradient at the places of an index, where places that stand there twice get both."""
    spread = np.zeros(x._a.shape, dtype=g._a.dtype)
    np.add.at(spread, where, g._a)
    return x._like(spread)


# Name: (what torch calls it, the numbers, the parts of the gradient, whether the way back needs the numbers again).
ROWS = {
    "add": ("AddBackward0", lambda a, b: a + b, lambda g, out, a, b: (g, g), False),
    "sub": ("SubBackward0", lambda a, b: a - b, lambda g, out, a, b: (g, -g), False),
    "mul": ("MulBackward0", lambda a, b: a * b, lambda g, out, a, b: (g * b, g * a), True),
    "div": ("DivBackward0", lambda a, b: a / b, lambda g, out, a, b: (g / b, -g * ((a / b) / b)), True),
    "pow": ("PowBackward1", _power, _power_back, True),
    "maximum": ("MaximumBackward0", np.maximum, _larger_back, True),
    "minimum": ("MinimumBackward0", np.minimum, _smaller_back, True),
    "remainder": ("RemainderBackward0", _left, lambda g, out, a, b: (g, -g * (a / b).floor()), True),
    "fmod": ("FmodBackward0", np.fmod, lambda g, out, a, b: (g, -g * (a / b).to(a.dtype).sign() * (a / b).abs().floor()), True),
    "floor_divide": ("NotImplemented", np.floor_divide, _none_of_floors, False),
    "matmul": ("MmBackward0", np.matmul, _matmul_back, True),
    "where": ("WhereBackward0", np.where, lambda g, out, c, a, b: (None, g * c, g * ~c), True),
    "neg": ("NegBackward0", np.negative, lambda g, out, x: (-g,), False),
    "exp": ("ExpBackward0", np.exp, lambda g, out, x: (g * out,), True),
    "expm1": ("Expm1Backward0", np.expm1, lambda g, out, x: (g * (out + 1),), True),
    "log": ("LogBackward0", np.log, lambda g, out, x: (g / x,), True),
    "log2": ("Log2Backward0", np.log2, lambda g, out, x: (g / (x * math.log(2)),), True),
    "log10": ("Log10Backward0", np.log10, lambda g, out, x: (g / (x * math.log(10)),), True),
    "log1p": ("Log1PBackward0", np.log1p, lambda g, out, x: (g / (x + 1),), True),
    "sqrt": ("SqrtBackward0", np.sqrt, lambda g, out, x: (g / (2 * out),), True),
    "rsqrt": ("RsqrtBackward0", lambda x: 1 / np.sqrt(x), lambda g, out, x: (-0.5 * g * out**3,), True),
    "reciprocal": ("ReciprocalBackward0", lambda x: 1 / x, lambda g, out, x: (-g * (out * out),), True),
    "sin": ("SinBackward0", np.sin, lambda g, out, x: (g * x.cos(),), True),
    "cos": ("CosBackward0", np.cos, lambda g, out, x: (g * -x.sin(),), True),
    "tan": ("TanBackward0", np.tan, lambda g, out, x: (g * (1 + out**2),), True),
    "asin": ("AsinBackward0", np.arcsin, lambda g, out, x: (g * (1 - x * x).rsqrt(),), True),
    "acos": ("AcosBackward0", np.arccos, lambda g, out, x: (g * -(1 - x * x).rsqrt(),), True),
    "atan": ("AtanBackward0", np.arctan, lambda g, out, x: (g / (x * x + 1),), True),
    "sinh": ("SinhBackward0", np.sinh, lambda g, out, x: (g * x.cosh(),), True),
    "cosh": ("CoshBackward0", np.cosh, lambda g, out, x: (g * x.sinh(),), True),
    "tanh": ("TanhBackward0", np.tanh, lambda g, out, x: (g * (1 - out * out),), True),
    "sigmoid": ("SigmoidBackward0", _sigmoid, lambda g, out, x: (g * ((1 - out) * out),), True),
    "relu": ("ReluBackward0", lambda x: np.where(x <= 0, np.asarray(0, x.dtype), x), lambda g, out, x: (g * (out > 0),), True),
    "leaky_relu": ("LeakyReluBackward0", lambda x, slope: np.where(x > 0, x, x * np.asarray(slope, x.dtype)), lambda g, out, x, slope: (g * (x > 0) + g * slope * (x <= 0),), True),
    "elu": ("EluBackward0", lambda x, alpha: np.where(x > 0, x, np.expm1(np.minimum(x, 0)) * np.asarray(alpha, x.dtype)), lambda g, out, x, alpha: (g * (x > 0) + g * (out + alpha) * (x <= 0),), True),
    "silu": ("SiluBackward0", lambda x: x * _sigmoid(x), lambda g, out, x: (g * (x.sigmoid() * (1 + x * (1 - x.sigmoid()))),), True),
    "softplus": ("SoftplusBackward0", lambda x: np.where(x > 20, x, np.log1p(np.exp(np.minimum(x, 20)))), lambda g, out, x: (g * x.sigmoid() * (x <= 20) + g * (x > 20),), True),
    "gelu": ("GeluBackward0", lambda x: x * np.asarray(0.5, x.dtype) * (1 + _erf(x * np.asarray(_HALF, x.dtype))), _gelu_back, True),
    "erf": ("ErfBackward0", _erf, lambda g, out, x: (g * ((x * x * -1).exp() * _TWO_BY_PI),), True),
    "abs": ("AbsBackward0", np.abs, lambda g, out, x: (g * x.sign(),), True),
    "sign": ("SignBackward0", np.sign, lambda g, out, x: (g * 0,), False),
    "floor": ("FloorBackward0", np.floor, lambda g, out, x: (g * 0,), False),
    "ceil": ("CeilBackward0", np.ceil, lambda g, out, x: (g * 0,), False),
    "round": ("RoundBackward0", np.round, lambda g, out, x: (g * 0,), False),
    "clamp": ("ClampBackward1", lambda x, low, high: np.clip(x, low, high), lambda g, out, x, low, high: (g * ((x >= (-math.inf if low is None else low)) & (x <= (math.inf if high is None else high))),), True),
    "softmax": ("SoftmaxBackward0", _soft, lambda g, out, x, dim: (out * (g - (g * out).sum(dim, keepdim=True)),), True),
    "log_softmax": ("LogSoftmaxBackward0", _log_soft, lambda g, out, x, dim: (g - out.exp() * g.sum(dim, keepdim=True),), True),
    "sum": ("SumBackward1", lambda x, dim, keepdim: np.sum(x, axis=dim, keepdims=keepdim), lambda g, out, x, dim, keepdim: (g._spread(x, dim, keepdim),), False),
    "cumsum": ("CumsumBackward0", lambda x, dim: np.cumsum(x, axis=dim), lambda g, out, x, dim: (g.flip(dim).cumsum(dim).flip(dim),), False),
    "extreme": ("AmaxBackward0", lambda x, dim, keepdim, of: of(x, axis=dim, keepdims=keepdim), lambda g, out, x, dim, keepdim, of: ((x == out._spread(x, dim, keepdim)) * g._spread(x, dim, keepdim) / (x == out._spread(x, dim, keepdim)).sum(dim, keepdim=True),), True),
    "gather": ("GatherBackward0", lambda x, dim, index: np.take_along_axis(x, index, axis=dim), lambda g, out, x, dim, index: (_put(g, x, tuple(index if axis == dim % index.ndim else np.arange(index.shape[axis]).reshape([-1 if each == axis else 1 for each in range(index.ndim)]) for axis in range(index.ndim))),), False),
    "index": ("IndexBackward0", lambda x, where: x[where], lambda g, out, x, where: (_put(g, x, where),), False),
    "view": ("ViewBackward0", lambda x, shape: x.reshape(shape), lambda g, out, x, shape: (g.reshape(x.shape),), False),
    "permute": ("PermuteBackward0", lambda x, dims: np.transpose(x, dims), lambda g, out, x, dims: (g.permute(*sorted(range(len(dims)), key=lambda i: dims[i])),), False),
    "expand": ("ExpandBackward0", lambda x, shape: np.broadcast_to(x, shape), lambda g, out, x, shape: (g,), False),
    "flip": ("FlipBackward0", lambda x, dims: np.flip(x, dims), lambda g, out, x, dims: (g.flip(dims),), False),
    "to": ("ToCopyBackward0", lambda x, kind: x.astype(kind.array), lambda g, out, x, kind: (g.to(x.dtype),), False),
    "clone": ("CloneBackward0", lambda x: x.copy(), lambda g, out, x: (g,), False),
    "triu": ("TriuBackward0", lambda x, diagonal: np.triu(x, diagonal), lambda g, out, x, diagonal: (g.triu(diagonal),), False),
    "tril": ("TrilBackward0", lambda x, diagonal: np.tril(x, diagonal), lambda g, out, x, diagonal: (g.tril(diagonal),), False),
    "cat": ("CatBackward0", lambda *xs, dim: np.concatenate(xs, axis=dim), lambda g, out, *xs, dim: g.split([each.shape[dim] for each in xs], dim), False),
    "stack": ("StackBackward0", lambda *xs, dim: np.stack(xs, axis=dim), lambda g, out, *xs, dim: g.unbind(dim), False),
}
