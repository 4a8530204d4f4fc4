"""
Files as CPython leaves them. There what was written is in its file as soon as nothing refers to the file any more, so that scripts
write open(name, "w").write(text) and read it again. Here nobody counts references: what could be missed is written out before
another file is opened, when the size of one is asked for, before another program runs, and at the end of each run.
"""

import _io
import builtins
import posix
import sys

# As many are held as a process may well have open; older ones are written out once and then let go.
_MOST = 100
_unwritten = []
_plain_open = _io.open


def _write_out():
    """Writes out what files still hold; answers whether any is open."""
    for file in list(_unwritten):
        try:
            if not file.closed:
                file.flush()
        except OSError as error:
            # As there: nobody is left to be told but the reader of the errors.
            print(f"Exception ignored in: {file!r}\n{type(error).__name__}: {error}", file=sys.stderr)
            _unwritten.remove(file)
    _unwritten[:] = [file for file in _unwritten if not file.closed][-_MOST:]
    return bool(_unwritten)


def _first_written_out(plain):
    def function(*arguments, **named):
        # Each import asks for the state of files, and mostly none is open.
        if _unwritten:
            _write_out()
        return plain(*arguments, **named)

    function.__name__, function.__qualname__, function.__doc__, function.__module__ = plain.__name__, plain.__name__, plain.__doc__, plain.__module__
    return function


def _opened(file, mode="r", *rest, **named):
    _write_out()
    opened = _plain_open(file, mode, *rest, **named)
    if isinstance(mode, str) and not {"w", "a", "x", "+"}.isdisjoint(mode):
        _unwritten.append(opened)
        bridge.writesOut(_write_out)
    return opened


_opened.__name__, _opened.__qualname__, _opened.__doc__, _opened.__module__ = "open", "open", _plain_open.__doc__, _plain_open.__module__
# The modules io and os take theirs from these when they are loaded.
_io.open = builtins.open = _opened
posix.stat, posix.system = _first_written_out(posix.stat), _first_written_out(posix.system)
for _name, _module in (("open", "io"), ("stat", "os"), ("system", "os")):
    if _module in sys.modules:
        setattr(sys.modules[_module], _name, getattr(_io if _module == "io" else posix, _name))
