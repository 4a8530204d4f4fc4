"""Stands in for matplotlib.colors: colours by their names, colour maps of one's own."""

from matplotlib._colours import Colormap, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, is_colour, to_hex, to_rgba
from matplotlib._tables import NAMED

__all__ = ["Colormap", "LinearSegmentedColormap", "ListedColormap", "LogNorm", "Normalize", "is_color_like", "to_hex", "to_rgb", "to_rgba", "CSS4_COLORS"]

is_color_like = is_colour
CSS4_COLORS = {name: "#" + x.upper() for name, x in NAMED.items()}


def to_rgb(c):
    """A colour as three parts from 0 to 1."""
    return to_rgba(c)[:3]
