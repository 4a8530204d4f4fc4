"""Functions that make numbers in order."""

import builtins
import math
import operator

from numpy._convert import java, making, raw
from numpy._dtype import dtype as _dtype
from numpy._make import array, asarray
from numpy._types import float64

__all__ = "arange linspace logspace geomspace".split()

_NUMBERS = {int, float, float64}
_spaced, _upwards = making.spaced, making.counted


def arange(start=None, stop=None, step=1, dtype=None):
    """Numbers from start (0 if left out) up to stop, which is not among them."""
    if stop is None and type(start) is int and dtype is None and type(step) is int and step == 1 and start < 2**31:
        return raw(_upwards(0, 1, start if start > 0 else 0))
    low, high = (0, start) if stop is None else (start or 0, stop)
    step = 1 if step is None else step
    if high is None:
        raise TypeError("arange() requires stop to be specified.")
    if isinstance(low, str) or isinstance(high, str):
        raise TypeError("arange() not supported for inputs with DType <class 'numpy.dtype[str_]'>.")
    if step == 0:
        raise ZeroDivisionError("division by zero")
    length = (high - low) / step
    if isinstance(length, float) and not math.isfinite(length):
        raise ValueError("arange: cannot compute length" if math.isnan(length) else "Maximum allowed size exceeded")
    count = builtins.max(0, math.ceil(length))
    if dtype is not None:
        return _counted(low, step, count, _dtype(dtype))
    if any(isinstance(x, float) for x in (low, high, step)):
        found = java.range(0, 1, count)
        # As there: the first two numbers say how far all lie apart.
        apart = (low + step) - low
        return raw(found) * float(apart) + float(low)
    return raw(java.range(int(low), int(step), count))


def _counted(low, step, count, kind):
    """So many numbers of a type, as far apart as the first two are when they have it."""
    if kind.kind == "b" and count > 2:
        raise TypeError("arange() is only supported for booleans when the result has at most length 2.")
    wide = "float64" if kind.kind == "f" and kind.itemsize > 4 else "float32" if kind.kind == "f" else "int64"
    first, second = (array([x]).astype(kind).astype(wide) for x in (low, low + step))
    return (raw(java.range(0, 1, count)).astype(wide) * (second - first) + first).astype(kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """num numbers from start to stop in equal steps."""
    num = operator.index(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    if dtype is None and not retstep and not axis and type(num) is int and {type(start), type(stop)} <= _NUMBERS:
        return raw(_spaced(float(start), float(stop), num, bool(endpoint)))
    parts = num - 1 if endpoint else num
    low, high = asarray(start) * 1.0, asarray(stop) * 1.0
    apart = high - low
    numbers = raw(java.range(0, 1, num)).reshape((-1,) + (1,) * asarray(apart).ndim) * 1.0
    step = apart / parts if parts > 0 else math.nan
    found = numbers * step if parts > 0 else numbers * apart
    found = found + low
    if endpoint and num > 1:
        found[-1] = high
    if dtype is not None:
        whole = _dtype(dtype).kind in "iu"
        found = (found // 1 if whole else found).astype(dtype)
    if axis:
        import numpy

        found = numpy.moveaxis(found, 0, axis)
    return (found, step) if retstep else found


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Powers of a base, their exponents in equal steps."""
    found = base ** linspace(start, stop, num, endpoint, axis=axis)
    return found if dtype is None else found.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Numbers from start to stop, each as many times the one before."""
    import numpy

    first, last = asarray(start), asarray(stop)
    if not (first.all() and last.all()):
        raise ValueError("Geometric sequence cannot include zero")
    if asarray((first < 0) != (last < 0)).any():
        raise ValueError("geomspace of this stand-in for numpy goes between numbers of one sign: it has no complex numbers")
    sign = 1.0 - 2.0 * (first < 0)
    found = sign * logspace(numpy.log10(sign * first), numpy.log10(sign * last), num, endpoint)
    if num > 0:
        found[0] = start
        if num > 1 and endpoint:
            found[-1] = stop
    found = numpy.moveaxis(found, 0, axis) if axis else found
    return found if dtype is None else found.astype(dtype)
