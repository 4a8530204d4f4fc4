"""Stands in for IPython: what a program asks of the session that runs it."""

import builtins

import IPython.display
from IPython.core.interactiveshell import InteractiveShell

__all__ = ["InteractiveShell", "get_ipython", "version_info", "__version__"]
version_info = (8, 5, 0, "")
__version__ = "8.5.0"


def get_ipython():
    """The session that runs the cells of a notebook or what is typed at a console; None around a script."""
    shell = getattr(builtins, "get_ipython", None)
    return None if shell is None else shell()
