"""What programs make commands of a session with: register_line_magic, register_cell_magic, Magics."""

__all__ = ["Magics", "cell_magic", "line_cell_magic", "line_magic", "magics_class", "needs_local_scope", "no_var_expand", "register_cell_magic", "register_line_cell_magic", "register_line_magic"]


def _registering(kind):
    def register(func_or_name):
        """Makes a function a command of the session, by its own name or another: @register_line_magic."""
        if isinstance(func_or_name, str):
            return lambda func: _registered(func, kind, func_or_name)
        return _registered(func_or_name, kind, func_or_name.__name__)

    return register


def _registered(func, kind, name):
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        raise NameError("Decorator can only run in context where `get_ipython` exists")
    shell.register_magic_function(func, kind, name)
    return func


register_line_magic, register_cell_magic, register_line_cell_magic = (_registering(kind) for kind in ("line", "cell", "line_cell"))


def _marking(kind):
    def mark(func_or_name):
        """Marks a method of a class of Magics as a command, by its own name or another: @line_magic."""
        if isinstance(func_or_name, str):
            return lambda func: _marked(func, kind, func_or_name)
        return _marked(func_or_name, kind, func_or_name.__name__)

    return mark


def _marked(func, kind, name):
    func._command = name, kind
    return func


line_magic, cell_magic, line_cell_magic = (_marking(kind) for kind in ("line", "cell", "line_cell"))


class Magics:
    """A class whose marked methods are commands, once get_ipython().register_magics has got it."""

    def __init__(self, shell=None, **kwargs):
        self.shell = shell

    def _commands(self):
        """The marked methods by the names of their commands, each with its kind."""
        found = {}
        for name in dir(type(self)):
            marked = getattr(getattr(type(self), name), "_command", None)
            if marked is not None:
                found[marked[0]] = getattr(self, name), marked[1]
        return found


def magics_class(cls):
    """Marks a class of Magics, which needs nothing else here."""
    return cls


def no_var_expand(func):
    """Marks a command whose line is taken as it is written, which all of the program's own are here."""
    return func


def needs_local_scope(func):
    """Refused: commands get no names of their caller here."""
    raise TypeError("needs_local_scope: commands of this stand-in for IPython get no names of their caller; use get_ipython().user_ns")
