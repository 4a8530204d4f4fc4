"""Stands in for matplotlib.lines: lines that a legend or axes take."""

from matplotlib import _artists
from matplotlib._axes import line_of
from matplotlib._colours import rcParams

__all__ = ["Line2D"]


class Line2D(_artists.Line2D):
    """A line through points: legend(handles=[Line2D([0], [0], color="red", label="hot")])."""

    def __init__(self, xdata, ydata, *, linewidth=None, linestyle=None, color=None, marker=None, markersize=None, markerfacecolor=None, label="", alpha=None, drawstyle=None, lw=None, ls=None, c=None, ms=None, **others):
        wide, size = linewidth or lw or rcParams["lines.linewidth"], markersize or ms or rcParams["lines.markersize"]
        made = line_of(_artists.listed(xdata), _artists.listed(ydata), color or c or "C0", marker, linestyle or ls or "-", wide, size, label, alpha, markerfacecolor, drawstyle)
        super().__init__(made.draw, **made._settings)
