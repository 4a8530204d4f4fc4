"""Bars of colours beside axes."""

from matplotlib._artists import is_row, listed

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
    """The axes of a bar of colours, which has a name and marks and nothing else to be set."""

    def __init__(self, bar):
        self.set_ylabel = self.set_xlabel = bar.set_label
        self.set_yticks = self.set_xticks = bar.set_ticks
        self.set_yticklabels = self.set_xticklabels = bar.set_ticklabels
        self.figure = bar._axes.figure

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *all, **others: None


class Colorbar:
    """A bar of colours: round numbers stand at it, or what it is told."""

    def __init__(self, axes, form=None):
        self._axes, self._form = axes, form
        self.ax = _BarAxes(self)

    def set_label(self, label, **others):
        """A name beside the bar."""
        self._axes._barlabel = str(label)

    def _word(self, x):
        if self._form is None:
            return f"{x:g}"
        if callable(self._form):
            return str(self._form(x, None))
        return self._form % x if "%" in self._form else self._form.format(x=x)

    def set_ticks(self, ticks, *, labels=None, minor=False, **others):
        """Numbers, and what stands at each, if not the number; ticks may be a locator. Minor ticks are not drawn."""
        if minor:
            return
        if not is_row(ticks):
            ticks = ticks.tick_values(*self._axes._bar.scale())
        places = listed(list(ticks))
        self._axes._barmarks = (places, [self._word(x) for x in places])
        if labels is not None:
            self.set_ticklabels(labels)

    def get_ticks(self, minor=False):
        """The numbers that set_ticks was told."""
        if self._axes._barmarks is None:
            raise AttributeError("a bar of colours of this stand-in for matplotlib knows its numbers after set_ticks only")
        return list(self._axes._barmarks[0])

    def set_ticklabels(self, ticklabels, *, minor=False, **others):
        """What stands at the numbers that set_ticks was told."""
        words = list(map(str, ticklabels))
        if self._axes._barmarks is None:
            raise ValueError("set_ticklabels of this stand-in for matplotlib comes after set_ticks")
        places = self._axes._barmarks[0]
        if len(words) != len(places):
            raise ValueError(f"The number of FixedLocator locations ({len(places)}), usually from a call to set_ticks, does not match the number of ticklabels ({len(words)}).")
        self._axes._barmarks = (places, words)


Colorbar.__module__ = "matplotlib.colorbar"
