"""Stands in for the package matplotlib, of which scripts import pyplot."""

from matplotlib import cm, colors
from matplotlib._colours import colormaps, cycler, rcParams

__all__ = ["use", "rc", "rc_context", "rcdefaults", "rcParams", "colormaps", "cycler", "get_backend", "cm", "colors", "__version__"]

__version__ = "3.6.3"


def use(backend, *, force=True):
    """Does nothing: plots are shown where drawings are."""


def rc(group, **kwargs):
    """Settings of a group: rc("font", size=12)."""
    rcParams.update({f"{group}.{key}": x for key, x in kwargs.items()})


class rc_context:
    """Settings inside a with statement."""

    def __init__(self, rc=None, fname=None):
        if fname is not None:
            raise ValueError("this stand-in for matplotlib reads no files of settings")
        self._rc = rc or {}

    def __enter__(self):
        self._before = dict(rcParams)
        rcParams.update(self._rc)

    def __exit__(self, *error):
        rcParams.clear()
        rcParams.update(self._before)


def rcdefaults():
    """The settings as they were."""
    rcParams.reset()


def get_backend():
    """Where plots are shown."""
    return "agg"
