"""A script run as Python's own launcher runs it: its paths, its main module, its exit, its traceback. Run when one starts."""

import _signal
import builtins
import os
import sys

# What script files see without an import. All else is imported, as in Python: a name of ours must not hide that an
# import was forgotten, and a script that asks whether a name is there must get Python's answer.
_BUILTIN = {"Value", "value", "draw", "display"}


def run(target, arguments, text):
    """Runs a file, "-c" or "-" with a text, or the module after "-m" where there is no text; answers the status."""
    for name, plain in plain_builtins.items():
        if name not in _BUILTIN:
            setattr(builtins, name, plain) if plain is not None else builtins.__dict__.pop(name, None)
    for name in ("exit", "quit"):
        builtins.__dict__.setdefault(name, _leave)
    builtins.__dict__.setdefault("help", _help)
    sys.argv = [target, *arguments]
    # What starts another script as this one was started.
    sys.executable = bridge.launcher() or sys.executable
    sys.path[:0] = [_folder(target), *given()]
    os.chdir = _chdir(os.chdir)
    _signal.signal(_signal.SIGINT, _signal.default_int_handler)
    try:
        return _status(_main(target, text))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _leave(code=None):
    raise SystemExit(code)


def _help(*all):
    """Tells what a function, class or module is for."""
    import pydoc

    return pydoc.help(*all)


def _folder(target):
    return os.path.dirname(os.path.realpath(target)) if os.path.isfile(target) else os.getcwd() if target == "-m" else ""


def _chdir(plain):
    def chdir(path):
        """Changes the current folder, for the pictures and files of the library too."""
        plain(path)
        bridge.enterFolder(os.getcwd())

    return chdir


def _main(target, text):
    if text is None:
        import runpy

        name = sys.argv[1]
        sys.argv[:2] = [name]
        return lambda: runpy._run_module_as_main(name)
    scope = sys.modules["__main__"].__dict__
    name = {"-c": "<string>", "-": "<stdin>"}.get(target, target)
    if os.path.exists(target):
        # As there, a script knows where it lies, from whichever folder it is run.
        name = scope["__file__"] = os.path.join(os.getcwd(), target)
    return lambda: exec(_plain_compile(text, name, "exec"), scope)


_plain_compile = plain_builtins["compile"]


def _status(main):
    """What the script leaves with; what it registered for its end runs in any case."""
    status = _attempt(main)
    threading = sys.modules.get("threading")
    if threading is not None:
        status = max(status, _attempt(threading._shutdown))
    if "atexit" in sys.modules:
        status = max(status, _attempt(sys.modules["atexit"]._run_exitfuncs))
    return status


def _attempt(main):
    try:
        main()
        return 0
    except SystemExit as e:
        return _left(e.code)
    except KeyboardInterrupt as e:
        _tell(e)
        return 130
    except BaseException as e:
        _tell(e)
        return 1


def _left(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 255
    print(code, file=sys.stderr)
    return 1


def _tell(e):
    """The traceback, from the script's own first line on."""
    if sys.excepthook is not sys.__excepthook__:
        sys.excepthook(type(e), e, _own(e.__traceback__))
        return
    sys.stdout.flush()
    print_exception(e)


def _own(trace):
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith("micrograd/"):
        trace = trace.tb_next
    return trace


def print_exception(e, file=None):
    """Writes an exception with its causes as Python does, without the library's own frames."""
    from traceback import TracebackException

    told = TracebackException(type(e), e, e.__traceback__)
    _without_ours(told, set())
    for line in told.format():
        print(line, file=file or sys.stderr, end="")


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
