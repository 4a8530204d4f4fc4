"""How a test of pytest ends before its last line: skip, fail, xfail, importorskip, exit."""

__all__ = ["Exit", "Failed", "Outcome", "Skipped", "XFailed", "exit", "fail", "importorskip", "skip", "xfail"]


class Outcome(BaseException):
    """What a test ends with that is no fault of its code."""

    def __init__(self, msg=None, pytrace=True):
        super().__init__(msg)
        self.msg, self.pytrace = msg, pytrace

    def __str__(self):
        return "" if self.msg is None else str(self.msg)


class Skipped(Outcome):
    """What skip raises."""

    def __init__(self, msg=None, whole=False):
        super().__init__(msg)
        self.whole = whole


class Failed(Outcome):
    """What fail raises."""


class XFailed(Failed):
    """What xfail raises."""


class Exit(Exception):
    """What exit raises."""

    def __init__(self, msg="unknown reason", returncode=None):
        super().__init__(msg)
        self.msg, self.returncode = msg, returncode


for _kind in (Skipped, Failed, Exit):
    _kind.__module__ = "builtins"


def skip(reason="", *, allow_module_level=False, msg=None):
    """Skips the test that runs, or its whole module."""
    raise Skipped(msg or reason, allow_module_level)


def fail(reason="", pytrace=True, msg=None):
    """Fails the test that runs."""
    raise Failed(msg or reason, pytrace)


def xfail(reason=""):
    """Ends the test that runs as one that was expected to fail."""
    raise XFailed(reason)


def exit(reason="", returncode=None, *, msg=None):
    """Ends all tests."""
    raise Exit(msg or reason, returncode)


def importorskip(modname, minversion=None, reason=None):
    """The module of a name; the test, or its module, is skipped where there is none."""
    import importlib

    try:
        found = importlib.import_module(modname)
    except ImportError as e:
        raise Skipped(reason or f"could not import {modname!r}: {e}", True) from None
    if minversion is not None and _version(getattr(found, "__version__", "0")) < _version(minversion):
        raise Skipped(reason or f"module {modname!r} has __version__ {found.__version__!r}, required is: {minversion!r}", True)
    return found


def _version(text):
    import re

    return [int(part) for part in re.findall(r"\d+", text)]
