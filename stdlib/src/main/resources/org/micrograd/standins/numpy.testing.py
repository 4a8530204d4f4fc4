"""Stands in for numpy.testing: assertions that compare arrays."""

from numpy._choices import isclose
from numpy._make import asarray
from numpy._text import array2string
from numpy._ufuncs import absolute, isnan

__all__ = ["assert_allclose", "assert_array_equal", "assert_equal", "assert_almost_equal", "assert_array_almost_equal", "assert_array_less", "assert_", "assert_raises"]


def _say(what, actual, desired, err_msg, good=None):
    lines = ["", what, err_msg]
    x, y = asarray(actual), asarray(desired)
    if good is not None and x.shape == y.shape or y.ndim == 0:
        bad = int((~asarray(good)).sum())
        lines.append(f"Mismatched elements: {bad} / {x.size} ({100 * bad / max(1, x.size):.3g}%)")
        if x.dtype.kind in "iuf" and y.dtype.kind in "iuf" and x.size:
            away = absolute(x - y)
            lines.append(f"Max absolute difference: {array2string(asarray(away.max()))}")
            sizes = absolute(y) + away * 0
            parts = away[sizes != 0] / sizes[sizes != 0] if away.ndim else away / sizes
            lines.append(f"Max relative difference: {array2string(asarray(parts.max())) if asarray(parts).size else 'inf'}")
    return AssertionError("\n".join(lines) + f"\n x: {x!r}\n y: {y!r}")


def _shapes(what, actual, desired, err_msg):
    x, y = asarray(actual), asarray(desired)
    if x.shape != y.shape and x.ndim and y.ndim:
        raise AssertionError(f"\n{what}\n{err_msg}\n(shapes {x.shape}, {y.shape} mismatch)\n x: {x!r}\n y: {y!r}")


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    """Fails unless numbers are nearly equal."""
    what = f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}"
    _shapes(what, actual, desired, err_msg)
    good = isclose(actual, desired, rtol, atol, equal_nan)
    if not asarray(good).all():
        raise _say(what, actual, desired, err_msg, good)


def assert_array_equal(x, y, err_msg="", verbose=True):
    """Fails unless all items are equal."""
    _shapes("Arrays are not equal", x, y, err_msg)
    a, b = asarray(x), asarray(y)
    good = asarray(a == b)
    good = good | (isnan(a) & isnan(b)) if a.dtype.kind == b.dtype.kind == "f" else good
    if not good.all():
        raise _say("Arrays are not equal", x, y, err_msg, good)


def assert_equal(actual, desired, err_msg="", verbose=True):
    """Fails unless two things are equal, arrays item by item."""
    if hasattr(actual, "_a") or hasattr(desired, "_a"):
        assert_array_equal(actual, desired, err_msg)
    elif not (actual == desired or actual != actual and desired != desired):
        raise AssertionError(f"\nItems are not equal:{chr(10) + err_msg if err_msg else ''}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    """Fails unless numbers are equal to so many decimals."""
    what = f"Arrays are not almost equal to {decimal} decimals"
    _shapes(what, x, y, err_msg)
    good = isclose(x, y, 0, 1.5 * 10.0**-decimal, True)
    if not asarray(good).all():
        raise _say(what, x, y, err_msg, good)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Fails unless numbers are equal to so many decimals."""
    if hasattr(actual, "_a") or hasattr(desired, "_a") or isinstance(actual, (list, tuple)):
        assert_array_almost_equal(actual, desired, decimal, err_msg)
    elif not absolute(desired - actual) < 1.5 * 10.0**-decimal:
        raise AssertionError(f"\nArrays are not almost equal to {decimal} decimals{chr(10) + err_msg if err_msg else ''}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")


def assert_array_less(x, y, err_msg="", verbose=True):
    """Fails unless all items of the first are less."""
    good = asarray(asarray(x) < asarray(y))
    if not good.all():
        raise _say("Arrays are not less-ordered", x, y, err_msg, good)


def assert_(val, msg=""):
    """Fails unless it is true."""
    if not val:
        raise AssertionError(msg)


class assert_raises:
    """Fails unless a with statement, or a call, raises an error."""

    def __new__(cls, kind, function=None, *args, **others):
        made = object.__new__(cls)
        made._kind = kind
        if function is None:
            return made
        with made:
            function(*args, **others)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            raise AssertionError(f"{self._kind.__name__} not raised")
        self.exception = error
        return issubclass(kind, self._kind)
