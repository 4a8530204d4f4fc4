"""Runs the tests of pytest: the setups around them, and what they end with."""

import io
import sys
import time

from pytest._fixtures import Fixtures, Unknown, wanted
from pytest._outcomes import Exit, Failed, Skipped, XFailed

__all__ = ["Result", "Runs"]


class _Stream(io.TextIOBase):
    """Keeps what is written, for the report and for capsys."""

    encoding, errors = "utf-8", "strict"

    def __init__(self):
        self.parts, self.unread = [], []

    def writable(self):
        return True

    def write(self, text):
        self.parts.append(text)
        self.unread.append(text)
        return len(text)

    def taken(self):
        """What was written since it was last taken; the report has it no more."""
        told = "".join(self.unread)
        self.parts.clear()
        self.unread.clear()
        return told

    def told(self):
        told = "".join(self.parts)
        self.parts.clear()
        self.unread.clear()
        return told


class Result:
    """How a test ended: what it is called, the exception, at which stage, and what was printed."""

    def __init__(self, item, kind, error=None, stage="call", prints=(), reason=""):
        self.item, self.kind, self.error, self.stage, self.prints, self.reason = item, kind, error, stage, prints, reason


class Runs:
    """Runs tests one by one, and ends what was set up for several when the last of them is over."""

    def __init__(self, captures=True):
        self.captures, self.streams = captures, (_Stream(), _Stream())
        self.fixtures, self.open = Fixtures(self.streams), (None, None)

    def run(self, item, following):
        """The results of a test: one, or more where what is after it fails too."""
        prints, streams = [], (sys.stdout, sys.stderr)
        uses = self.captures or any(name in ("capsys", "capfd") for name in wanted(item.function))
        if uses:
            sys.stdout, sys.stderr = self.streams
        try:
            result = self._result(item, prints)
            after = self._ended(item, following, prints)
        finally:
            sys.stdout, sys.stderr = streams
        return [result] if after is None else [result, after]

    def _note(self, prints, stage):
        for name, stream in zip(("stdout", "stderr"), self.streams):
            told = stream.told()
            if told:
                prints.append((f"Captured {name} {stage}", told))

    def _result(self, item, prints):
        skipped = _skip_of(item)
        if skipped is not None:
            return Result(item, "skipped", reason=skipped)
        stage = "setup"
        try:
            given = self._set_up(item)
            self._note(prints, "setup")
            stage = "call"
            self._call(item, given)
            self._note(prints, "call")
            return _expected(item, Result(item, "passed", prints=prints))
        except Skipped as e:
            return Result(item, "skipped", e, stage, prints, str(e))
        except (KeyboardInterrupt, Exit):
            raise
        except BaseException as e:
            self._note(prints, stage)
            if isinstance(e, XFailed):
                return Result(item, "xfailed", e, stage, prints, str(e))
            return _expected(item, Result(item, "failed" if stage == "call" else "error", e, stage, prints))

    def _set_up(self, item):
        module, cls = self.open
        if module is not item.module:
            self.open = item.module, None
            _call_hook(item.module, "setup_module", item.module)
        if cls is not item.cls and item.cls is not None:
            self.open = item.module, item.cls
            _call_hook(item.cls, "setUpClass" if hasattr(item.cls, "setUpClass") else "setup_class")
        item.instance = item.cls(item.originalname) if _is_case(item.cls) else item.cls() if item.cls else None
        autos = [name for scope in reversed(item.file.fixtures(item.cls)) for name, each in scope.items() if each.autouse]
        used = [name for mark in item.marks if mark.name == "usefixtures" for name in mark.args]
        bound = getattr(item.instance, item.originalname) if item.instance is not None else item.function
        item.names = [*autos, *used, *wanted(bound)]
        rank = ["session", "package", "module", "class", "function"]
        scopes = {name: getattr(item.fixture(name), "scope", "function") for name in item.names}
        made = {name: self.fixtures.value(name, item) for name in sorted(dict.fromkeys(item.names), key=lambda name: rank.index(scopes[name]))}
        if item.instance is None:
            _call_hook(item.module, "setup_function", item.function)
        elif not _is_case(item.cls):
            _call_hook(item.instance, "setup_method", bound)
        return {name: made[name] for name in wanted(bound)}

    def _call(self, item, given):
        if _is_case(item.cls):
            _run_case(item.instance)
            return
        __tracebackhide__ = True
        bound = getattr(item.instance, item.originalname) if item.instance is not None else item.function
        told = bound(**given)
        if hasattr(told, "__await__"):
            told.close()
            raise Skipped("async def function and no async plugin installed (see warnings)")

    def _ended(self, item, following, prints):
        faults = []

        def attempt(call, *args):
            try:
                call(*args)
            except Exception as e:
                faults.append(e)

        if item.instance is not None and not _is_case(item.cls):
            attempt(_call_hook, item.instance, "teardown_method", getattr(item.instance, item.originalname))
        elif item.instance is None:
            attempt(_call_hook, item.module, "teardown_function", item.function)
        attempt(self.fixtures.end, "function")
        if item.cls is not None and (following is None or following.cls is not item.cls):
            attempt(self.fixtures.end, "class")
            attempt(_call_hook, item.cls, "tearDownClass" if hasattr(item.cls, "tearDownClass") else "teardown_class")
        if following is None or following.module is not item.module:
            attempt(self.fixtures.end, "module")
            attempt(_call_hook, item.module, "teardown_module", item.module)
        if following is None:
            attempt(self.fixtures.end, "package")
            attempt(self.fixtures.end, "session")
            self.fixtures.close()
        self._note(prints, "teardown")
        return Result(item, "error", faults[0], "teardown", prints) if faults else None


def _is_case(cls):
    return cls is not None and hasattr(cls, "assertEqual") and hasattr(cls, "setUpClass")


def _run_case(case):
    """Runs a method of unittest with what is around it, its exception going on as that of a function does."""
    import unittest

    result = unittest.TestResult()
    kept = []
    result.addError = result.addFailure = lambda test, error: kept.append(error[1])
    result.addSubTest = lambda test, subtest, error: error and kept.append(error[1])
    result.addSkip = lambda test, reason: kept.append(Skipped(reason))
    case.run(result)
    if kept:
        raise kept[0]


def _call_hook(owner, name, *args):
    hook = getattr(owner, name, None)
    if hook is None:
        return
    code = getattr(getattr(hook, "__func__", hook), "__code__", None)
    takes = code.co_argcount - hasattr(hook, "__self__") if code is not None else 0
    hook(*args[:takes])


def _skip_of(item):
    for mark in item.marks:
        reason = mark.kwargs.get("reason", "")
        if mark.name == "skip":
            return reason or (mark.args[0] if mark.args else "unconditional skip")
        if mark.name == "skipif":
            for condition in mark.args:
                if eval(condition, {**vars(item.module), "sys": sys, "os": __import__("os")}) if isinstance(condition, str) else condition:
                    return reason or f"condition: {condition}"
    return None


def _expected(item, result):
    """A failure that a mark expects is none, and a success that it does not allow is one."""
    mark = next((mark for mark in item.marks if mark.name == "xfail"), None)
    if mark is None or not all(mark.args[:1]):
        return result
    reason = mark.kwargs.get("reason", "")
    if result.kind == "passed":
        if mark.kwargs.get("strict"):
            return Result(item, "failed", Failed(f"[XPASS(strict)] {reason}", False), prints=result.prints)
        return Result(item, "xpassed", reason=reason)
    kinds = mark.kwargs.get("raises")
    if kinds is not None and not isinstance(result.error, kinds):
        return result
    return Result(item, "xfailed", result.error, result.stage, result.prints, reason)
