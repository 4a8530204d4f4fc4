"""What pytest writes: a letter or a line for each test, the failures, and its last line."""

import sys
import time

from pytest._fixtures import Unknown
from pytest._traces import crash, trace_lines

__all__ = ["Report"]

_LETTERS = {"passed": ".", "failed": "F", "error": "E", "skipped": "s", "xfailed": "x", "xpassed": "X"}
_WORDS = {"passed": "PASSED", "failed": "FAILED", "error": "ERROR", "skipped": "SKIPPED", "xfailed": "XFAIL", "xpassed": "XPASS"}
_WIDE = 80


def _ruled(title, sign="="):
    """A title in the middle of a line."""
    count = max((_WIDE - len(title) - 2) // (2 * len(sign)), 1)
    line = f"{sign * count} {title} {sign * count}"
    return line + sign.rstrip() if len(line) + len(sign.rstrip()) <= _WIDE else line


class Report:
    """Writes as tests end, then of all."""

    def __init__(self, options):
        self.options, self.out, self.results, self.done, self.total = options, sys.stdout, [], 0, 0
        self.start, self.at, self.path = time.time(), 0, None

    def line(self, text=""):
        """A line of its own."""
        if self.at:
            self.out.write("\n")
            self.at = 0
        self.out.write(text + "\n")
        self.out.flush()

    def begin(self):
        """The first lines."""
        if self.options.quiet:
            return
        version = sys.version.split()[0]
        self.line(_ruled("test session starts"))
        self.line(f"platform {sys.platform} -- Python {version}, pytest-7.2.1 (a stand-in, which has not all of it)")
        import os

        self.line(f"rootdir: {os.getcwd()}")

    def collected(self, total, errors, left_out, skipped):
        """How many tests there are."""
        self.total = total - left_out
        if self.options.quiet:
            return
        told = f"collected {total} item{'' if total == 1 else 's'}"
        if errors:
            told += f" / {errors} error{'' if errors == 1 else 's'}"
        if left_out:
            told += f" / {left_out} deselected"
        if skipped:
            told += f" / {skipped} skipped"
        if left_out:
            told += f" / {total - left_out} selected"
        self.line("collecting ... " + told if self.options.verbose else told)

    def progress(self, result):
        """A letter, or a line."""
        if not self.results and not self.options.quiet:
            self.line()
        self.results.append(result)
        if result.stage != "teardown":
            self.done += 1
        share = f" [{self.done * 100 // max(self.total, 1):3d}%]"
        if self.options.verbose:
            self._in_words(result, share)
            return
        if not self.options.quiet and result.item.file.shown != self.path:
            self._filled()
            if self.at:
                self.line_end()
            self.path = result.item.file.shown
            self.out.write(self.path + " ")
            self.at = len(self.path) + 1
        self.out.write(_LETTERS[result.kind])
        self.at += 1
        if self.done == self.total or self.at + len(share) + 1 > _WIDE - 1:
            self._filled()
        self.out.flush()

    def line_end(self):
        """Goes to a new line."""
        self.out.write("\n")
        self.at = 0

    def _filled(self):
        if self.at and not self.options.verbose:
            share = f" [{min(self.done, self.total) * 100 // max(self.total, 1):3d}%]"
            self.out.write(" " * (_WIDE - 1 - self.at - len(share)) + share)
            self.line_end()

    def next_file(self, item):
        """Fills the line before another file's begins."""
        if self.at and item is not None and item.file.shown != self.path and not self.options.quiet:
            self._filled()

    def _in_words(self, result, share):
        line = f"{result.item.nodeid} {_WORDS[result.kind]}"
        most, why = _WIDE - 1 - len(line) - len(share), f" ({result.reason})"
        if result.reason and most > len(" (...)"):
            line += why if len(why) <= most else why[: most - 4] + "...)"
        room = _WIDE - 1 - len(line) - len(share)
        self.line(line + (" " * room + share if room >= 0 else share))

    def end(self, broken, skipped, left_out, stopped):
        """The failures, the short summary, the last line."""
        if self.at:
            self.line_end()
        if not self.results or not self.options.quiet:
            self.line()
        errors = [each for each in self.results if each.kind == "error"]
        failed = [each for each in self.results if each.kind == "failed"]
        if broken or errors:
            self.line(_ruled("ERRORS"))
            for each in broken:
                self.line(_ruled(f"ERROR collecting {each.path}", "_"))
                self._of_broken(each)
            for each in errors:
                self._details(each, f"ERROR at {each.stage} of {_domain(each.item)}")
        if failed:
            self.line(_ruled("FAILURES"))
            for each in failed:
                self._details(each, _domain(each.item))
        self._summary(broken, errors, failed)
        for told in stopped:
            self.line(_ruled(told, "!"))
        self._last(len(broken), len(skipped), left_out)

    def _of_broken(self, broken):
        error = broken.error
        if isinstance(error, ImportError):
            import os
            import traceback

            self.line(f"ImportError while importing test module '{os.path.abspath(broken.path)}'.\nHint: make sure your test modules/packages have valid Python names.\nTraceback:")
            for frame in traceback.extract_tb(error.__traceback__):
                if not frame.filename.startswith(("micrograd/", "<frozen")):
                    self.line(f"{os.path.relpath(frame.filename)}:{frame.lineno}: in {frame.name}\n    {frame.line}")
            for line in f"{type(error).__name__}: {error}".split("\n"):
                self.line("E   " + line)
            return
        for line in trace_lines(error):
            self.line(line)

    def _details(self, result, title):
        self.line(_ruled(title, "_"))
        lines = trace_lines(result.error)
        if getattr(result.error, "pytrace", True) and lines[0] and not lines[0].startswith("file "):
            self.line()
        for line in lines:
            self.line(line)
        for name, text in result.prints:
            self.line(_ruled(name, "-"))
            self.out.write(text if text.endswith("\n") else text + "\n")

    def _summary(self, broken, errors, failed):
        if not (broken or errors or failed):
            return
        self.line(_ruled("short test summary info"))
        for each in failed:
            self.line(_fitting(f"FAILED {each.item.nodeid}", crash(each.error)))
        for each in broken:
            self.line(f"ERROR {each.path}" if isinstance(each.error, ImportError) else _fitting(f"ERROR {each.path}", crash(each.error)))
        for each in errors:
            told = f"ERROR {each.item.nodeid}"
            self.line(told if isinstance(each.error, Unknown) else _fitting(told, crash(each.error)))

    def _last(self, broken, skipped, left_out):
        kinds = [each.kind for each in self.results]
        counts = {"failed": kinds.count("failed"), "passed": kinds.count("passed"), "skipped": kinds.count("skipped") + skipped, "deselected": left_out, "xfailed": kinds.count("xfailed"), "xpassed": kinds.count("xpassed"), "error": kinds.count("error") + broken}
        told = [f"{n} {word}{'s' if word == 'error' and n > 1 else ''}" for word, n in counts.items() if n]
        line = (", ".join(told) or "no tests ran") + f" in {time.time() - self.start:.2f}s"
        self.line(line if self.options.quiet else _ruled(line))


def _domain(item):
    return ".".join([*([item.cls.__qualname__] if item.cls else []), item.name])


def _fitting(before, said):
    """A line of the summary, the reason cut at the end of it."""
    room = _WIDE - len(before) - 3
    if len(said) <= room:
        return f"{before} - {said}"
    return f"{before} - {said[: room - 3]}..." if room > 3 else before
