"""Bars of colours beside axes."""

__all__ = ["Colorbar", "side_of"]

_SIDES = {"right": ("right", "vertical"), "left": ("left", "vertical"), "top": ("above", "horizontal"), "bottom": ("below", "horizontal")}


def side_of(location, orientation):
    """The side of a frame where a bar of colours is."""
    if orientation not in (None, "vertical", "horizontal"):
        raise ValueError(f"{orientation!r} is not a valid value for orientation; supported values are None, 'vertical', 'horizontal'")
    if location is None:
        return "below" if orientation == "horizontal" else "right"
    if location not in _SIDES:
        raise ValueError(f"{location!r} is not a valid value for location; supported values are 'left', 'right', 'top', 'bottom'")
    side, lies = _SIDES[location]
    if orientation not in (None, lies):
        raise TypeError("location and orientation are mutually exclusive")
    return side



class _BarAxes:
    """The axes of a bar of colours, which has a name and nothing else to be set."""

    def __init__(self, bar):
        self.set_ylabel = self.set_xlabel = bar.set_label
        self.figure = bar._axes.figure

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *all, **others: None


class Colorbar:
    """A bar of colours; its numbers stay as they are."""

    def __init__(self, axes):
        self._axes = axes
        self.ax = _BarAxes(self)

    def set_label(self, label, **others):
        """A name beside the bar."""
        self._axes._barlabel = str(label)

    def set_ticks(self, *all, **others):
        """Numbers stand where they do."""


Colorbar.__module__ = "matplotlib.colorbar"
