"""Ranges and finite differences."""

import math


def arange(start, stop=None, step=1):
    """The numbers from start up to, not including, stop: arange(stop), arange(start, stop), arange(start, stop, step)."""
    if stop is None:
        start, stop = 0, start
    for x in (start, stop, step):
        number("arange", x)
    if step == 0:
        raise ValueError("arange needs a step other than 0")
    if not all(map(math.isfinite, (start, stop, step))):
        raise ValueError(f"arange needs finite numbers, got {start}, {stop}, {step}")
    return [start + i * step for i in range(max(0, math.ceil((stop - start) / step)))]


def linspace(start, stop, count=50):
    """count numbers from start to stop, both included."""
    for x in (start, stop, count):
        number("linspace", x)
    if not isinstance(count, int) or count < 1:
        raise ValueError(f"linspace needs a whole count of at least 1, got {count}")
    if count == 1:
        return [float(start)]
    return [stop if i == count - 1 else start + i * (stop - start) / (count - 1) for i in range(count)]


def derivative(f, x, h=1e-6):
    """The slope of f at x by a finite difference: (f(x + h) - f(x)) / h."""
    if not callable(f):
        raise TypeError("derivative needs a function first: derivative(f, x, h)")
    for each in (x, h):
        number("derivative", each)
    if h == 0:
        raise ValueError("derivative needs an h other than 0")
    return (f(x + h) - f(x)) / h
