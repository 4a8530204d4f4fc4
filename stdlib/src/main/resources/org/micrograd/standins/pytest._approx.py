"""Numbers that are about as others: approx of pytest, for numbers, lists, dicts and arrays."""

import math
from decimal import Decimal

__all__ = ["Approx", "approx"]


class Approx:
    """What equals a number within a tolerance: 1e-6 of the expected one, or 1e-12 where that is more."""

    __array_ufunc__ = None
    __array_priority__ = 100

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def _of(self, x):
        return Approx(x, self.rel, self.abs, self.nan_ok)

    def _is_array(self, x):
        return type(x).__module__.partition(".")[0] == "numpy" and getattr(x, "shape", ()) != ()

    def _parts(self):
        """The kind of what is expected, and its items by their places; None for a number."""
        x = self.expected
        if isinstance(x, dict):
            return dict(x)
        if self._is_array(x):
            return dict(enumerate(x.ravel().tolist()))
        if hasattr(x, "__getitem__") and hasattr(x, "__len__") and not isinstance(x, (str, bytes)):
            return dict(enumerate(x))
        return None

    def __eq__(self, actual):
        x, parts = self.expected, self._parts()
        if parts is None:
            if self._is_array(actual):
                return all(each == self for each in actual.ravel().tolist())
            return self._near(actual)
        if isinstance(x, dict):
            return set(getattr(actual, "keys", tuple)()) == set(x) and all(self._of(x[k])._near(actual[k]) for k in x)
        if self._is_array(x) or self._is_array(actual):
            import numpy

            x, actual = numpy.asarray(x), numpy.asarray(actual)
            return x.shape == actual.shape and all(self._of(a)._near(b) for a, b in zip(x.ravel().tolist(), actual.ravel().tolist()))
        try:
            return len(actual) == len(x) and all(self._of(a)._near(b) for a, b in zip(x, actual))
        except TypeError:
            return False

    def __ne__(self, actual):
        return not self == actual

    def __bool__(self):
        raise AssertionError("approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?")

    __hash__ = None

    @property
    def tolerance(self):
        """How far a number may be."""
        least = _wanted(self.abs, 1e-12, "absolute tolerance")
        if self.rel is None and self.abs is not None:
            return least
        share = _wanted(self.rel, 1e-6, "relative tolerance") * abs(self.expected)
        if math.isnan(share):
            raise ValueError("relative tolerance can't be NaN.")
        return max(share, least)

    def _near(self, actual):
        expected = self.expected
        if isinstance(expected, (list, tuple, dict)):
            raise TypeError(f"pytest.approx() does not support nested data structures: {expected!r}")
        if actual is expected:
            return True
        try:
            if actual == expected:
                return True
        except Exception:
            return False
        if isinstance(expected, (bool, str)) or not hasattr(expected, "__abs__") or not hasattr(actual, "__sub__"):
            return False
        if isinstance(expected, Decimal) or isinstance(actual, Decimal):
            return abs(Decimal(expected) - Decimal(actual)) <= Decimal(repr(self.tolerance))
        if math.isnan(abs(expected)):
            return self.nan_ok and math.isnan(abs(actual))
        if math.isinf(abs(expected)):
            return False
        return bool(abs(expected - actual) <= self.tolerance)

    def __repr__(self):
        x, parts = self.expected, self._parts()
        if parts is None:
            return self._told()
        told = {k: self._of(v)._told() for k, v in parts.items()}
        if isinstance(x, dict):
            return "approx({" + ", ".join(f"{k!r}: {v}" for k, v in told.items()) + "})"
        if self._is_array(x):
            from pytest._differences import nested

            return "approx(" + nested(x, list(told.values())) + ")"
        inner = ", ".join(told.values())
        return "approx(" + ("(" + inner + ("," if len(told) == 1 else "") + ")" if isinstance(x, tuple) else f"[{inner}]") + ")"

    def _told(self):
        x = self.expected
        if isinstance(x, bool) or not hasattr(x, "__abs__") or math.isinf(abs(x)):
            return str(x)
        try:
            near = f"{self.tolerance:.1e}"
            if isinstance(x, complex) and x.imag and not math.isinf(self.tolerance):
                near += " ∠ ±180°"
        except ValueError:
            near = "???"
        return f"{x} ± {near}"


def _wanted(given, default, what):
    if given is None:
        return default
    if given < 0:
        raise ValueError(f"{what} can't be negative: {given}")
    if math.isnan(given):
        raise ValueError(f"{what} can't be NaN.")
    return given


def approx(expected, rel=None, abs=None, nan_ok=False):
    """What equals a number, or numbers, within a tolerance: assert 0.1 + 0.2 == approx(0.3)."""
    return Approx(expected, rel, abs, nan_ok)
