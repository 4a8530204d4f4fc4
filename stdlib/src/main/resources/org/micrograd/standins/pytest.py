"""
A stand-in for pytest where Python has none: test files with fixtures, parametrize, raises, approx, capsys, monkeypatch and tmp_path run
as pytest runs them, with its own words for what fails. It has no plugins and reads no settings.
"""

import sys

from pytest._approx import approx
from pytest._collect import Broken, NoSuch, collected
from pytest._differences import say_all
from pytest._fixtures import MonkeyPatch
from pytest._marks import fixture, mark, param
from pytest._outcomes import Exit, Failed, Outcome, exit, fail, importorskip, skip, xfail
from pytest._outcomes import Skipped as _Skipped
from pytest._raises import ExceptionInfo, raises, warns
from pytest._reports import Report
from pytest._runs import Runs

__all__ = ["ExceptionInfo", "ExitCode", "MonkeyPatch", "UsageError", "__version__", "approx", "exit", "fail", "fixture", "importorskip", "main", "mark", "param", "raises", "skip", "warns", "xfail"]

__version__ = "7.2.1"


class UsageError(Exception):
    """What was asked for cannot be done."""


class ExitCode:
    """What main answers."""

    OK, TESTS_FAILED, INTERRUPTED, INTERNAL_ERROR, USAGE_ERROR, NO_TESTS_COLLECTED = range(6)


class _Options:
    def __init__(self, arguments):
        self.verbose = self.quiet = False
        self.most, self.captures, self.words, self.marks, self.targets, self.lists = 0, True, None, None, [], False
        rest = list(arguments)
        while rest:
            self._take(rest.pop(0), rest)

    def _take(self, one, rest):
        name, _, value = one.partition("=")
        if one in ("-v", "--verbose", "-vv"):
            self.verbose = True
        elif one in ("-q", "--quiet"):
            self.quiet = True
        elif one in ("-x", "--exitfirst"):
            self.most = 1
        elif name == "--maxfail":
            self.most = int(value or rest.pop(0))
        elif one in ("-s", "--capture=no"):
            self.captures = False
        elif one in ("-k", "-m"):
            setattr(self, "words" if one == "-k" else "marks", rest.pop(0))
        elif one in ("--collect-only", "--co"):
            self.lists = True
        elif name in ("--color", "--tb", "--durations", "--rootdir", "-W", "-p", "--cov", "--cov-report") or one.startswith("-"):
            raise UsageError(f"the stand-in for pytest knows -v, -q, -x, --maxfail, -s, -k, -m and --collect-only, not {one}")
        else:
            self.targets.append(one)


def _keeps(item, options):
    if options.marks is not None:
        own = {mark.name for mark in item.marks}
        if not _holds(options.marks, lambda word: word in own):
            return False
    if options.words is None:
        return True
    text = item.nodeid.lower()
    return _holds(options.words, lambda word: word.lower() in text)


def _holds(words, is_so):
    import re

    parts = re.findall(r"[()]|[^\s()]+", words)
    return eval(" ".join(part if part in ("and", "or", "not", "(", ")") else str(is_so(part)) for part in parts))


def main(args=None, plugins=None):
    """Runs tests, by the arguments of the command line; answers its status."""
    try:
        options = _Options(sys.argv[1:] if args is None else [str(each) for each in ([args] if isinstance(args, str) else args)])
    except UsageError as e:
        print(f"ERROR: {e}", file=sys.stderr)
        return ExitCode.USAGE_ERROR
    say_all(options.verbose)
    report = Report(options)
    report.begin()
    try:
        found, skipped = collected(options.targets or ["."])
    except NoSuch as e:
        report.collected(0, 0, 0, 0)
        report.end([], [], 0, [])
        print(f"ERROR: {e}\n", file=sys.stderr)
        return ExitCode.USAGE_ERROR
    broken = [each for each in found if isinstance(each, Broken)]
    items = [each for each in found if not isinstance(each, Broken)]
    kept = [item for item in items if _keeps(item, options)]
    left_out = len(items) - len(kept)
    report.collected(len(items), len(broken), left_out, len(skipped))
    if broken:
        report.end(broken, skipped, left_out, [f"Interrupted: {len(broken)} error{'s' if len(broken) > 1 else ''} during collection"])
        return ExitCode.INTERRUPTED
    if options.lists:
        for item in kept:
            report.line(item.nodeid)
        return ExitCode.OK
    stopped = _run(kept, options, report)
    report.end([], skipped, left_out, stopped)
    if any(each.kind in ("failed", "error") for each in report.results):
        return ExitCode.TESTS_FAILED
    return ExitCode.OK if report.results else ExitCode.NO_TESTS_COLLECTED


def _run(items, options, report):
    runs, faults = Runs(options.captures), 0
    for k, item in enumerate(items):
        following = items[k + 1] if k + 1 < len(items) else None
        try:
            results = runs.run(item, following)
        except Exit as e:
            return [f"_pytest.outcomes.Exit: {e}"]
        for result in results:
            report.progress(result)
            faults += result.kind in ("failed", "error")
        if options.most and faults >= options.most:
            return [f"stopping after {faults} failures"]
        report.next_file(following)
    return []


skip.Exception, fail.Exception, exit.Exception = _Skipped, Failed, Exit
