"""Stands in for matplotlib.axes, whose class programs name as a type."""

from matplotlib._fields import Axes

__all__ = ["Axes"]
