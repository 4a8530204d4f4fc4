"""The way to a fault as pytest shows it: the lines of each function up to the one that failed."""

import linecache
import os
import textwrap
import traceback

from pytest._fixtures import Unknown

__all__ = ["crash", "trace_lines"]


class _Frame:
    def __init__(self, trace):
        self.code, self.names, self.line = trace.tb_frame.f_code, trace.tb_frame.f_locals, trace.tb_lineno
        self.file, self.is_unittest = self.code.co_filename, "__unittest" in trace.tb_frame.f_globals

    def is_ours(self):
        return self.is_unittest or self.file.startswith("micrograd/") or "__tracebackhide__" in self.names

    def shown(self):
        near = os.path.relpath(self.file) if os.path.isabs(self.file) else self.file
        return near if len(near) < len(self.file) else self.file

    def source(self):
        """The lines of the function up to the end of the statement that failed, and where in them that is."""
        lines = linecache.getlines(self.file)
        if not lines:
            return ["???"], 0
        first = self.code.co_firstlineno
        if self.code.co_name == "<module>":
            first = self.line
        last = self._end(lines)
        source = textwrap.dedent("".join(lines[first - 1 : last])).rstrip("\n").split("\n")
        return source, self.line - first

    def _end(self, lines):
        import ast

        try:
            tree = ast.parse("".join(lines))
        except SyntaxError:
            return self.line
        over = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and node.lineno <= self.line <= node.end_lineno]
        inner = max(over, key=lambda node: (node.lineno, -node.end_lineno), default=None)
        if inner is None:
            return self.line
        body = getattr(inner, "body", None)
        return self.line if body else inner.end_lineno


def _frames(error):
    found, trace = [], error.__traceback__
    while trace is not None:
        found.append(_Frame(trace))
        trace = trace.tb_next
    return [each for each in found if not each.is_ours()]


def _only(error):
    told = "".join(traceback.format_exception_only(error)).rstrip()
    # As there, the name stays before what has a quote in it.
    return told.removeprefix("AssertionError: ") if repr(error).startswith("AssertionError('assert ") else told


def crash(error):
    """The first line of what an exception says, for the summary."""
    return _only(error).split("\n")[0]


def trace_lines(error):
    """All lines of a fault, of the causes before it too."""
    if not getattr(error, "pytrace", True):
        return str(error).split("\n")
    if isinstance(error, Unknown):
        return _of_unknown(error)
    chain, seen = [(error, None)], {id(error)}
    while True:
        last = chain[0][0]
        before, said = (last.__cause__, "The above exception was the direct cause of the following exception:") if last.__cause__ is not None else (None if last.__suppress_context__ else last.__context__, "During handling of the above exception, another exception occurred:")
        if before is None or id(before) in seen:
            break
        seen.add(id(before))
        chain[0] = (last, said)
        chain.insert(0, (before, None))
    lines = []
    for each, said in chain:
        if said is not None:
            lines += ["", said, ""]
        lines += _of_one(each)
    return lines


def _of_unknown(error):
    name, wanting, known = error.args
    code = wanting.__code__
    lines = linecache.getlines(code.co_filename)[code.co_firstlineno - 1 :]
    told = [f"file {code.co_filename}, line {code.co_firstlineno}"]
    for line in lines:
        told.append("  " + line.rstrip())
        if line.lstrip().startswith("def "):
            break
    told += [f"E       fixture {name!r} not found", f">       available fixtures: {', '.join(sorted(known))}", ">       use 'pytest --fixtures [testpath]' for help on them."]
    return [*told, "", f"{code.co_filename}:{code.co_firstlineno}"]


def _of_one(error):
    frames, lines = _frames(error), []
    if not frames:
        return ["E   " + line for line in _only(error).split("\n")]
    for k, frame in enumerate(frames):
        last = k == len(frames) - 1
        if k:
            lines.append("_ " * 40)
            lines += [""] if last else []
        lines += _long(frame, error if last else None) if last or k == 0 else _short(frame)
    return lines


def _short(frame):
    source, at = frame.source()
    return [f"{frame.shown()}:{frame.line}: in {frame.code.co_name}", "    " + source[min(at, len(source) - 1)].strip()]


def _arguments(frame):
    from pytest._differences import short

    count = frame.code.co_argcount + frame.code.co_kwonlyargcount
    told = [f"{name} = {short(frame.names[name])}" for name in frame.code.co_varnames[:count] if name in frame.names]
    lines, line = [], ""
    for each in told:
        if line and len(line) + len(each) + 2 > 78:
            lines.append(line)
            line = each
        else:
            line = f"{line}, {each}" if line else each
    return [*lines, line, ""] if told else []


def _long(frame, error):
    source, at = frame.source()
    lines = _arguments(frame)
    for k, text in enumerate(source):
        lines.append((">   " if k == at else "    ") + text)
        if k == len(source) - 1 and error is not None:
            inner = len(source[at]) - len(source[at].lstrip()) if at < len(source) else 0
            lines += ["E   " + " " * inner + line for line in _only(error).split("\n")]
    lines += ["", f"{frame.shown()}:{frame.line}: {type(error).__name__ if error is not None else ''}"]
    return lines
