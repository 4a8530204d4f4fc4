"""Stands in for the package matplotlib, of which scripts import pyplot."""

import contextlib

from matplotlib import cm, colors
from matplotlib._colours import colormaps, cycler, rcParams

__all__ = ["use", "rc", "rc_context", "rcdefaults", "rcParams", "colormaps", "cycler", "get_backend", "cm", "colors", "__version__"]

__version__ = "3.6.3"


def use(backend, *, force=True):
    """Does nothing: plots are shown where drawings are."""


def rc(group, **kwargs):
    """Settings of a group: rc("font", size=12)."""
    rcParams.update({f"{group}.{key}": x for key, x in kwargs.items()})


@contextlib.contextmanager
def rc_context(rc=None, fname=None):
    """Settings inside a with statement."""
    if fname is not None:
        raise ValueError("this stand-in for matplotlib reads no files of settings")
    before = dict(rcParams)
    try:
        rcParams.update(rc or {})
        yield
    finally:
        rcParams.clear()
        rcParams.update(before)


def rcdefaults():
    """The settings as they were."""
    rcParams.reset()


def get_backend():
    """Where plots are shown."""
    return "agg"
