"""Functions made of those that go item by item: choices, rounding, comparisons with tolerance."""

import builtins
import math
import operator

from numpy._convert import ForeignException, UFuncTypeError, compute, making, operand, wrap
from numpy._dtype import dtype as _dtype
from numpy._faults import errstate
from numpy._make import array, asarray, zeros_like
from numpy._ndarray import methods, ndarray
from numpy._types import generic
from numpy._ufuncs import Composed, absolute, clip, copysign, float_power, floor_divide, gcd, into, isfinite, isnan, maximum, multiply, nextafter, remainder, rint, sin, trunc, where

__all__ = "round around round_ isclose allclose array_equal array_equiv nan_to_num sinc spacing fabs fix interp piecewise select choose divmod modf ldexp frexp lcm place asfarray".split()


def round(a, decimals=0, out=None):
    """Numbers with so many decimals, halves to the even digit."""
    return into(_rounded(a, decimals), out)


def _rounded(a, decimals):
    own, decimals = asarray(a), operator.index(decimals)
    if decimals > 0 and own.dtype.kind == "f":
        factor = 10.0**decimals
        return rint(own * factor) / factor
    if own.dtype.kind == "b" and decimals:
        raise UFuncTypeError(f"Cannot cast ufunc {'multiply' if decimals > 0 else 'divide'!r} output from dtype('float64') to dtype('bool') with casting rule 'same_kind'")
    if own.dtype.kind in "iu" and decimals >= 0:
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
    if asarray(x).dtype.kind != "f":
        return array(x)[()] if copy or not isinstance(x, ndarray) else x
    most = {"float32": float.fromhex("0x1.fffffep+127"), "float16": 65504.0}.get(asarray(x).dtype.name, float.fromhex("0x1.fffffffffffffp+1023"))
    found = where(isnan(x), nan, x)
    found = where(found == float("inf"), most if posinf is None else posinf, found)
    found = asarray(where(found == -float("inf"), -most if neginf is None else neginf, found), asarray(x).dtype)
    if not copy and isinstance(x, ndarray):
        x[...] = found
        return x
    return found if found.ndim else found[()]


def sinc(x):
    """sin(pi x) / (pi x)."""
    if isinstance(x, Value):
        return micrograd.sinc(x)
    y = where(asarray(x) == 0, 1e-20, x) * 3.141592653589793
    return sin(y) / y


def spacing(x):
    """How far the next number is away."""
    own = asarray(x)
    if own.dtype.kind != "f":
        own = own.astype(float)
    gap = {"float16": 2.0**-10, "float32": 2.0**-23}.get(own.dtype.name)
    if gap is None:
        return (nextafter(own, where(own < 0, -math.inf, math.inf)) - own)[()]
    parts = frexp(own)
    return copysign(asarray(float_power(2.0, parts[1] - 1) * gap), own).astype(own.dtype)[()]


def fabs(x):
    """Sizes as real numbers."""
    found = absolute(x)
    return rint(found) if asarray(found).dtype.kind in "biu" else found

fix = trunc

def _divmod(x1, x2):
    """What division gives as whole, and what is left."""
    return floor_divide(x1, x2), remainder(x1, x2)


def modf(x):
    """What follows the point, and what stands before it."""
    whole = trunc(asarray(x) * 1.0)
    return asarray(x) - whole, whole


def _ldexp(x1, x2):
    """Numbers times powers of two."""
    return multiply(x1, float_power(2, x2))


def _lcm(x1, x2):
    """The least number that both divide."""
    both = absolute(multiply(x1, x2))
    return where(both == 0, 0, floor_divide(both, maximum(gcd(x1, x2), 1)))[()]


ldexp, lcm, divmod = Composed(_ldexp, 2, "ldexp", "UO"), Composed(_lcm, 2, "lcm"), Composed(_divmod, 2, "divmod", "UO")
divmod.nout, divmod.nargs = 2, 4


def frexp(x):
    """Numbers between a half and one, and the powers of two that make them what they are."""
    own = asarray(x)
    own = own if own.dtype.kind == "f" else own.astype(float)
    pairs = [math.frexp(each) for each in own.reshape(-1).tolist()]
    parts = asarray([a for a, _ in pairs], own.dtype).reshape(own.shape), asarray([b for _, b in pairs], "int32").reshape(own.shape)
    return parts if own.ndim else tuple(part[()] for part in parts)


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
    return asarray(a, dtype if dtype is not None and _dtype(dtype).kind == "f" else float)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Between points by straight lines; with a period they go round."""
    xs, ys, at = (asarray(each).astype(float) for each in (xp, fp, x))
    if xs.shape != ys.shape:
        raise ValueError("fp and xp are not of the same length.")
    if not xs.size:
        raise ValueError("array of sample points is empty")
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        xs, ys, at = _once_round(xs, ys, at, builtins.abs(period))
        left = right = None
    if len(xs) == 1:
        xs, ys = asarray([xs[0], xs[0] + 1]), asarray([ys[0]] * 2)
    k = clip(asarray(wrap(compute.search(xs._a, at._a, True))) - 1, 0, len(xs) - 2)
    with errstate(all="ignore"):
        slope = ((ys[1:] - ys[:-1]) / (xs[1:] - xs[:-1]))[k]
        found = slope * (at - xs[k]) + ys[k]
        # As there, where there is no number from the left there may be one from the right.
        other = slope * (at - xs[k + 1]) + ys[k + 1]
    other = where(isnan(other) & (ys[k] == ys[k + 1]), ys[k], other)
    found = where(at == xs[k], ys[k], where(isnan(found) & ~isnan(at), other, where(isnan(at), at, found)))
    found = where(at == xs[-1], ys[-1], found)
    found = where(asarray(at) < xs[0], ys[0] if left is None else left, where(at > xs[-1], ys[-1] if right is None else right, found))
    return found if found.ndim else found[()]


def _once_round(xs, ys, at, period):
    """Points in order within a period, and one more at each end."""
    import numpy as np

    xs, at = xs % period, at % period
    order = np.argsort(xs)
    xs, ys = xs[order], ys[order]
    return np.concatenate([xs[-1:] - period, xs, xs[:1] + period]), np.concatenate([ys[-1:], ys, ys[:1]]), at


def piecewise(x, condlist, funclist, *args, **kw):
    """A function each where its condition holds, or a number; zero, or what the last one says, elsewhere."""
    own = asarray(x)
    isone = not hasattr(condlist, "__len__") or not isinstance(condlist, (list, tuple)) and not condlist.ndim
    given = [condlist] if isone or own.ndim and not isinstance(condlist[0], (list, ndarray)) else condlist
    if not own.ndim:
        return piecewise(own.reshape(1), [asarray(each).reshape(1) for each in given], funclist, *args, **kw).reshape(())
    conditions = [asarray(each).astype(bool) for each in given]
    n = len(conditions)
    if len(funclist) == n + 1:
        none = ~conditions[0]
        for each in conditions[1:]:
            none = none & ~each
        conditions.append(asarray(none))
    elif len(funclist) != n:
        raise ValueError(f"with {n} condition(s), either {n} or {n + 1} functions are expected")
    found = zeros_like(own)
    for holds, f in zip(conditions, funclist):
        if not callable(f):
            found[holds] = f
        elif own[holds].size:
            found[holds] = f(own[holds], *args, **kw)
    return found


def select(condlist, choicelist, default=0):
    """What stands for the first condition that holds."""
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if not len(condlist):
        raise ValueError("select with an empty condition list is not possible")
    found = asarray(default)
    for k, holds in enumerate(condlist):
        if asarray(holds).dtype.kind != "b":
            raise TypeError(f"invalid entry {k} in condlist: should be boolean ndarray")
    for holds, choice in reversed(list(zip(condlist, choicelist))):
        found = where(holds, choice, found)
    return found


def choose(a, choices, out=None, mode="raise"):
    """For each number the item of the array that it chooses."""
    own, n = asarray(a), len(choices)
    if mode not in ("raise", "wrap", "clip"):
        raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {mode!r})")
    if mode == "raise" and own.size and (own.min() < 0 or own.max() >= n):
        raise ValueError("invalid entry in choice array")
    own = own if mode == "raise" else asarray(own % n) if mode == "wrap" else asarray(own.clip(0, n - 1))
    found = asarray(choices[0])
    for k in range(n - 1, -1, -1):
        found = where(own == k, choices[k], found)
    if out is None:
        return found if found.ndim else found[()]
    out[...] = found
    return out


generic.__round__ = lambda self, ndigits=None: int(rint(self)) if ndigits is None else round(self, ndigits)
methods({"round": round, "choose": choose})
