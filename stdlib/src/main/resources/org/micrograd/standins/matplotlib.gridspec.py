"""Stands in for matplotlib.gridspec: grids whose parts add_subplot takes."""

from matplotlib._grids import Grid

__all__ = ["GridSpec"]


class GridSpec(Grid):
    """A grid of so many rows and columns: plt.subplot(GridSpec(2, 2)[0, :])."""
