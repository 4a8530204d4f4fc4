"""Stands in for matplotlib.figure, whose class programs name as a type."""

from matplotlib._figure import Figure

__all__ = ["Figure"]
