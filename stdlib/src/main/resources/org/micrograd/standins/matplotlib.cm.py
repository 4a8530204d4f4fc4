"""Stands in for matplotlib.cm: colour maps by their names."""

from matplotlib._colours import Normalize, get_cmap
from matplotlib._tables import LISTS, SCALES


class ScalarMappable:
    """Numbers with a colour map, as colorbar takes them."""

    def __init__(self, norm=None, cmap=None):
        self.norm, self.cmap, self._numbers = norm or Normalize(), get_cmap(cmap), [0.0, 1.0]

    def set_array(self, A):
        """The numbers."""
        self._numbers = [float(x) for x in A] or self._numbers

    def to_rgba(self, x, alpha=None):
        """The colours of numbers."""
        return self.cmap(self.norm(x))

    def scale(self):
        """The bounds of the numbers."""
        return self.norm.bounds(self._numbers)


_names = [name + end for name in (*SCALES, *LISTS) for end in ("", "_r")]
globals().update((name, get_cmap(name)) for name in _names)
__all__ = ["ScalarMappable", "get_cmap", *_names]
