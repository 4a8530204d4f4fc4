"""Stands in for matplotlib.lines: lines that a legend or axes take."""

from matplotlib import _artists
from matplotlib._strokes import first_of, line_of
from matplotlib._colours import rcParams
from matplotlib._keywords import minded

__all__ = ["Line2D"]


class Line2D(_artists.Line2D):
    """A line through points: legend(handles=[Line2D([0], [0], color="red", label="hot")])."""

    def __init__(self, xdata, ydata, *, linewidth=None, linestyle=None, color=None, marker=None, markersize=None, markerfacecolor=None, label="", alpha=None, drawstyle=None, lw=None, ls=None, c=None, ms=None, mfc=None, ds=None, markeredgecolor=None, mec=None, fillstyle=None, markevery=None, dashes=None, **others):
        wide, size = first_of(linewidth, lw, rcParams["lines.linewidth"]), first_of(markersize, ms, rcParams["lines.markersize"])
        made = line_of(_artists.listed(xdata), _artists.listed(ydata), color or c or "C0", marker, first_of((0, dashes) if dashes else None, linestyle, ls, "-"), wide, size, label, alpha, mfc if markerfacecolor is None else markerfacecolor, drawstyle or ds, markevery, mec if markeredgecolor is None else markeredgecolor, fillstyle)
        super().__init__(made.draw, **made._settings)


minded(Line2D, "Line2D")
