"""A script run as Python's own launcher runs it: its paths, its main module, its exit, its traceback. Run when one starts."""

import _signal
import atexit
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
    atexit.register, atexit.unregister, atexit._clear, atexit._ncallbacks = _register, _unregister, _leavings.clear, lambda: len(_leavings)
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
    _own_text[:] = [name, text]
    return lambda: exec(_compiled(text, name), scope)


_plain_compile = plain_builtins["compile"]

# The name and the text of the script.
_own_text = [None, None]


def _compiled(text, name):
    """The code of the script; what Python warns of in it is written as its module of warnings writes it."""
    if "warnings" in sys.modules:
        return _plain_compile(text, name, "exec")
    said = []
    # The platform writes warnings in a form of its own where that module is not loaded, which few scripts need.
    listener = type(sys)("warnings")
    listener.WarningMessage, listener._showwarnmsg = lambda *all: all, said.append
    sys.modules["warnings"] = listener
    try:
        return _plain_compile(text, name, "exec")
    finally:
        del sys.modules["warnings"]
        if said:
            import warnings

            for each in {(line, str(message)): (message, kind, file, line) for message, kind, file, line, *_ in said}.values():
                warnings.showwarning(*each)


def _status(main):
    """What the script leaves with; what it registered for its end runs in any case."""
    status = _attempt(main)
    threading = sys.modules.get("threading")
    if threading is not None:
        status = max(status, _attempt(threading._shutdown))
    _leave_all()
    return max(status, _attempt(atexit._run_exitfuncs))


# What the script has registered for its end: what is thrown there changes no status.
_leavings = []


def _register(func, /, *args, **kwargs):
    """Has a function run when the script ends; answers the function."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _leavings.append((func, args, kwargs))
    return func


def _unregister(func):
    """Takes back what was registered."""
    _leavings[:] = [each for each in _leavings if each[0] != func]


def _leave_all():
    while _leavings:
        function, args, kwargs = _leavings.pop()
        try:
            function(*args, **kwargs)
        except BaseException as e:
            sys.stdout.flush()
            part("told")["print_ignored"]("atexit callback", function, e)


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
    part("told")["print_exception"](e, _own_text)


def _own(trace):
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith("micrograd/"):
        trace = trace.tb_next
    return trace
