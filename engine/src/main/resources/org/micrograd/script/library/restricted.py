"""
What a restricted Python script may not do and Python offers to every script. Where the machine refuses, Python's own functions
mostly say so themselves; those below would end the run with an error that no script can catch, or tell of the machine and of
who runs the application.
"""

import errno
import sys


def _replace(names, modules, function):
    """Sets in modules, as far as they are there, what a function makes of theirs of some names."""
    for module in filter(None, map(sys.modules.get, modules)):
        for name in names.split():
            if hasattr(module, name):
                setattr(module, name, function(name, getattr(module, name)))


def _raising(error, *arguments):
    def refused(*given, **named):
        raise error(*arguments)

    return lambda name, original: refused


def _refusing(why):
    return _raising(PermissionError, errno.EPERM, why)


def _answering(answer):
    return lambda name, original: lambda *arguments: answer


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


def _explaining(name, original):
    """A function of files that says how an application opens what it refuses."""

    def explained(*arguments, **named):
        try:
            return original(*arguments, **named)
        except PermissionError as error:
            if error.errno != errno.EACCES:
                raise
            why = f"{error.strerror}, but for what the application opens with allowRead or allowWrite of the engine's builder"
            raise PermissionError(errno.EACCES, why, error.filename, None, error.filename2) from None

    return explained


import _frozen_importlib_external
import _io
import _signal
import _socket
import _thread
import posix
import pwd
import resource
import select

_of_signals = _refusing("a restricted script neither sends signals nor handles them")
_replace("alarm raise_signal set_wakeup_fd setitimer siginterrupt signal", ("_signal", "signal"), _of_signals)
_replace("kill killpg", ("posix", "os"), _of_signals)
_replace("system", ("posix", "os"), _refusing("a restricted script starts no process"))
_replace("_exit abort", ("posix", "os"), _refusing("a restricted script does not end the process"))
_replace("getcwd getcwdb chdir", ("posix", "os"), _of_folder)
_replace("getppid getpgid setpgid getpgrp getsid setsid openpty chown fchown lchown", ("posix", "os"), _missing)

_replace("open open_code", ("_io", "io", "builtins"), _explaining)
_replace(
    "open listdir scandir stat lstat mkdir rmdir remove unlink rename replace truncate utime readlink chmod",
    ("posix", "os"),
    _explaining,
)

_OF_NETWORK = "a restricted script reaches no network"


class _Socket(_socket.socket):
    __slots__ = ()
    __module__, __name__ = "_socket", "socket"

    def __init__(self, *arguments, **named):
        raise PermissionError(errno.EPERM, _OF_NETWORK)


_replace("socket SocketType", ("_socket",), lambda name, original: _Socket)
_replace(
    "getaddrinfo gethostbyaddr gethostbyname gethostbyname_ex getnameinfo getservbyname getservbyport socketpair",
    ("_socket",),
    _refusing(_OF_NETWORK),
)
_replace("epoll poll select", ("select",), _refusing("a restricted script waits for no file or socket"))
_no_thread = _raising(RuntimeError, "can't start new thread: a restricted script starts none")
_replace("start_joinable_thread start_new start_new_thread", ("_thread",), _no_thread)
_frozen_importlib_external.ExtensionFileLoader.create_module = _raising(
    ImportError, "a restricted script loads no native code"
)(0, 0)

# Who asks for these goes on with any answer: what is said of the process, the user and the machine is the same everywhere.
_NOBODY = 65534
_replace("cpu_count getpid", ("posix", "os"), _answering(1))
_replace("getegid geteuid getgid getuid", ("posix", "os"), _answering(_NOBODY))
_replace("getgroups", ("posix", "os"), lambda name, original: lambda: [])
_replace("uname", ("posix", "os"), _answering(posix.uname_result((posix.uname()[0], "", "", "", ""))))
_replace("gethostname", ("_socket",), _answering(""))
_replace("getloadavg", ("posix", "os"), _missing)
_replace("getrusage", ("resource",), _refusing("a restricted script does not see what the process uses"))
_replace("getpwall getpwnam getpwuid", ("pwd",), _raising(KeyError, "a restricted script sees no users"))
