"""Bars of colours beside axes."""

__all__ = ["Colorbar"]


class _BarAxes:
    """The axes of a bar of colours, which has a name and nothing else to be set."""

    def __init__(self, bar):
        self.set_ylabel, self.figure = bar.set_label, bar._axes.figure

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
