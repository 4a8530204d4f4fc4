"""Stands in for the package matplotlib, of which scripts import pyplot."""

from matplotlib import cm, colors
from matplotlib._colours import colormaps, cycler, rcParams

__all__ = ["use", "rc", "rcdefaults", "rcParams", "colormaps", "cycler", "get_backend", "cm", "colors", "__version__"]

__version__ = "3.6.3"


def use(backend, *, force=True):
    """Does nothing: plots are shown where drawings are."""


def rc(group, **kwargs):
    """Settings of a group: rc("font", size=12)."""
    rcParams.update({f"{group}.{key}": x for key, x in kwargs.items()})


def rcdefaults():
    """The settings as they were."""
    rcParams.reset()


def get_backend():
    """Where plots are shown."""
    return "agg"
