"""What Python's own launcher says of what nobody caught. Run when a script ends by it."""

import os
import re
import sys
from traceback import TracebackException


def print_exception(e, own=None):
    """Writes an exception with its causes as Python does, without the library's own frames.

    own: the name and the text of a script that is no file
    """
    _complete(e, own or (None, None), set())
    told = TracebackException(type(e), e, e.__traceback__)
    _without_ours(told, set())
    for line in told.format():
        print(line, file=sys.stderr, end="")


def print_ignored(where, function, e):
    """Writes what something has thrown that nobody waits for."""
    print(f"Exception ignored in {where}: {function!r}", file=sys.stderr)
    print_exception(e)


def _name(kind):
    """Gives an exception of Java its own name: the platform calls it Java_java.lang.Exception_generated."""
    name = kind.__name__
    if name.startswith("Java_") and name.endswith("_generated"):
        kind.__module__, _, kind.__name__ = name[len("Java_") : -len("_generated")].rpartition(".")
        kind.__qualname__ = kind.__name__


def _without_ours(told, seen):
    if told is None or id(told) in seen:
        return
    seen.add(id(told))
    _name(told.exc_type)
    if told.stack:
        told.stack[:] = [frame for frame in told.stack if not frame.filename.startswith("micrograd/")]
    for other in (told.__cause__, told.__context__, *(getattr(told, "exceptions", None) or ())):
        _without_ours(other, seen)


# The platform keeps neither the name that was not found nor what lacks it, from which Python makes its suggestions.
_UNKNOWN = re.compile(r"name '(\w+)' is not defined")
_LACKING = re.compile(r"module '([\w.]+)' has no attribute '(\w+)'")
_NO_IMPORT = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")


def _complete(e, own, seen):
    """Gives an exception and those before it what Python's have and the platform's lack."""
    if e is None or id(e) in seen:
        return
    seen.add(id(e))
    text = str(e.args[0]) if e.args else ""
    if type(e) in (NameError, UnboundLocalError) and (found := _UNKNOWN.match(text)):
        e.name = found[1]
    elif type(e) is AttributeError and getattr(e, "name", None) is None and (found := _LACKING.match(text)):
        if found[1] in sys.modules:
            e.name, e.obj = found[2], sys.modules[found[1]]
    elif isinstance(e, ImportError) and (found := _NO_IMPORT.match(text)) and found[2] in sys.modules:
        e.name_from, e.name = found[1], found[2]
    elif isinstance(e, SyntaxError) and e.text is not None and e.lineno:
        _place(e, own)
    for other in (e.__cause__, e.__context__, *(getattr(e, "exceptions", None) or ())):
        _complete(other, own, seen)


def _place(e, own):
    """Where Python says that a text is no program: the platform has other places for what misses at the end of a line."""
    lines = _lines(e.filename, own)
    if e.msg == "unexpected indent":
        line = _indented(lines) if lines else e.lineno
        text = lines[line - 1] if lines else e.text
        indent = len(text) - len(text.lstrip())
        e.lineno, e.text, e.offset, e.end_lineno, e.end_offset = line, text, indent, line, -1
    elif e.msg == "expected ':'":
        line = e.lineno
        if lines and e.offset and not e.text[: e.offset - 1].strip() and line > 1:
            line = next((each for each in range(line - 1, 0, -1) if lines[each - 1].strip()), line)
        if line != e.lineno or e.offset == 0:
            text = lines[line - 1] if lines else e.text
            end, start = len(text), len(_COMMENT.match(text)[1])
            e.lineno, e.text, e.offset, e.end_lineno, e.end_offset = line, text, start + 1, line, max(end, start + 1) + 1


# What stands before a comment.
_COMMENT = re.compile(r"""((?:[^#'"]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|['"])*)""")


def _lines(name, own):
    if name == own[0]:
        return own[1].splitlines()
    if not name or not os.path.isfile(name):
        return []
    with open(name, encoding="utf-8", errors="replace") as file:
        return file.read().splitlines()


def _indented(lines):
    """The first line that stands deeper than it may: the text up to it says so, which without it does not."""
    before = ""
    for i, line in enumerate(lines, 1):
        indent = line[: len(line) - len(line.lstrip())]
        if line.strip() and len(indent) > len(before):
            try:
                compile("\n".join(lines[:i]) + "\n", "", "exec")
            except SyntaxError as e:
                if e.msg == "unexpected indent":
                    return i
        before = indent if line.strip() else before
    return 1
