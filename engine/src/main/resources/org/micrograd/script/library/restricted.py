"""
What a restricted Python script may not do and Python offers to every script. Where the machine refuses, Python's own functions
mostly say so themselves; those below would end the run with an error that no script can catch.
"""

import errno
import sys


def _replace(names, modules, function):
    """Sets in modules, as far as they are there, what a function makes of theirs of some names."""
    for module in filter(None, map(sys.modules.get, modules)):
        for name in names.split():
            if hasattr(module, name):
                setattr(module, name, function(name, getattr(module, name)))


def _refusing(why):
    def refused(*arguments, **named):
        raise PermissionError(errno.EPERM, why)

    return lambda name, original: refused


def _missing(name, original):
    def missing(*arguments, **named):
        raise OSError(errno.ENOSYS, f"a restricted script has no {name}")

    return missing


def _of_folder(name, original):
    """A function of the current folder or of one that becomes it."""

    def checked(path="", *arguments):
        named = path.__fspath__() if hasattr(path, "__fspath__") else path
        named = named.decode() if isinstance(named, bytes) else named
        if isinstance(named, str) and not bridge.sees(named):
            why = "a restricted script sees no folder but those that the application opens with allowRead or allowWrite"
            raise PermissionError(errno.EPERM, why, *([named] if named else []))
        return original(path, *arguments) if path else original()

    return checked


import _signal

_of_signals = _refusing("a restricted script neither sends signals nor handles them")
_replace("alarm raise_signal set_wakeup_fd setitimer siginterrupt signal", ("_signal", "signal"), _of_signals)
_replace("kill killpg", ("posix", "os"), _of_signals)
_replace("system", ("posix", "os"), _refusing("a restricted script starts no process"))
_replace("_exit abort", ("posix", "os"), _refusing("a restricted script does not end the process"))
_replace("getcwd getcwdb chdir", ("posix", "os"), _of_folder)
_replace("getppid getpgid setpgid getpgrp getsid setsid openpty chown fchown lchown", ("posix", "os"), _missing)
