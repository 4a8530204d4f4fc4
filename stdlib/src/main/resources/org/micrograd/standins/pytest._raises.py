"""What a block must raise or warn of: raises and warns of pytest."""

import re

from pytest._outcomes import fail

__all__ = ["ExceptionInfo", "raises", "warns"]


class ExceptionInfo:
    """The exception that a block raised."""

    value = None

    @property
    def type(self):
        return type(self.value)

    @property
    def tb(self):
        return self.value.__traceback__

    @property
    def typename(self):
        return self.type.__name__

    def match(self, regexp):
        """Asserts that a pattern is found in what the exception says."""
        __tracebackhide__ = True
        said = str(self.value)
        told = f"Regex pattern did not match.\n Regex: {regexp!r}\n Input: {said!r}"
        if regexp == said:
            told += "\n Did you mean to `re.escape()` the regex?"
        assert re.search(regexp, said), told
        return True

    def errisinstance(self, exc):
        """Whether the exception is of a kind."""
        return isinstance(self.value, exc)

    def exconly(self, tryshort=False):
        """The exception in a line."""
        import traceback

        return "".join(traceback.format_exception_only(self.value)).rstrip()

    def __repr__(self):
        return f"<{type(self).__name__} {self.value!r} tblen={_length(self.value)}>"


def _length(e):
    n, trace = 0, e.__traceback__
    while trace is not None:
        n, trace = n + 1, trace.tb_next
    return n


class _Raises:
    def __init__(self, kinds, match):
        self.kinds, self.match = kinds, match

    def __enter__(self):
        self.info = ExceptionInfo()
        return self.info

    def __exit__(self, kind, value, trace):
        __tracebackhide__ = True
        if kind is None:
            fail(f"DID NOT RAISE {self.kinds}")
        if not issubclass(kind, self.kinds):
            return False
        self.info.value = value
        if self.match is not None:
            self.info.match(self.match)
        return True


def raises(expected_exception, *args, match=None, **kwargs):
    """Asserts that a block, or a call, raises an exception of a kind, whose text has a pattern."""
    __tracebackhide__ = True
    kinds = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
    for each in kinds:
        if not isinstance(each, type) or not issubclass(each, BaseException):
            raise TypeError(f"expected exception must be a BaseException type, not {each.__name__ if isinstance(each, type) else type(each).__name__}")
    if not args:
        if kwargs:
            raise TypeError("Unexpected keyword arguments passed to pytest.raises: " + ", ".join(sorted(kwargs)) + "\nUse context-manager form instead?")
        return _Raises(expected_exception, match)
    with _Raises(expected_exception, match) as info:
        args[0](*args[1:], **kwargs)
    return info


class _Warns:
    def __init__(self, kinds, match):
        import warnings

        self.kinds, self.match, self.catch = kinds, match, warnings.catch_warnings(record=True)

    def __enter__(self):
        import warnings

        self.told = self.catch.__enter__()
        warnings.simplefilter("always")
        return self.told

    def __exit__(self, kind, value, trace):
        __tracebackhide__ = True
        self.catch.__exit__(kind, value, trace)
        if kind is not None and not issubclass(kind, Exception):
            return
        of_kind = [each for each in self.told if issubclass(each.category, self.kinds)]
        if not of_kind:
            fail(f"DID NOT WARN. No warnings of type {self.kinds} were emitted.\nThe list of emitted warnings is: {[each.message for each in self.told]}.")
        if self.match is not None and not any(re.search(self.match, str(each.message)) for each in of_kind):
            fail(f"DID NOT WARN. No warnings of type {self.kinds} matching the regex were emitted.\n Regex: {self.match}\n Emitted warnings: {[each.message for each in self.told]}")


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    """Asserts that a block, or a call, warns of a kind."""
    __tracebackhide__ = True
    if not args:
        return _Warns(expected_warning, match)
    with _Warns(expected_warning, match):
        return args[0](*args[1:], **kwargs)
