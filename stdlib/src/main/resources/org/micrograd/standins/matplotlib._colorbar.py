"""Bars of colours beside axes."""

from matplotlib._artists import is_row, listed
from matplotlib._maths import shown
from matplotlib._strokes import paler

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


def at_edge(axes, side):
    """Those of several axes that have no other between them and a side."""

    def edge(ax):
        left, top, width, height = ax._place
        return {"left": -left, "right": left + width, "above": -top, "below": top + height}[side]

    most = max(map(edge, axes))
    return [each for each in axes if edge(each) > most - 1e-9]


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

    def __init__(self, axes, mapped, side, label="", form=None, part=1.0):
        self.mappable, self._side, self._label, self._form, self._part = mapped, side, str(label), form, float(part)
        self._all, self._marks, self._ends, self._axes = axes, None, None, at_edge(axes, side)[0]
        self.ax = _BarAxes(self)

    def set_label(self, label, **others):
        """A name beside the bar."""
        self._label = str(label)

    def extend(self, extend, extendfrac=None, extendrect=False):
        """What is at its ends for the numbers beyond them: "neither", "min", "max" or "both"."""
        if extend not in ("neither", "min", "max", "both"):
            raise ValueError(f"{extend!r} is not a valid value for extend; supported values are 'neither', 'both', 'min', 'max'")
        if isinstance(extendfrac, str):
            raise TypeError(f"colorbar of this stand-in for matplotlib has ends of a part of its length, got extendfrac={extendfrac!r}")
        low, high = extendfrac if is_row(extendfrac) else (0.05 if extendfrac is None else extendfrac,) * 2
        self._ends = (extend in ("min", "both"), extend in ("max", "both"), float(low), float(high), not extendrect)

    def put(self, java):
        """Tells Java's bar what it shows."""
        mapped = self.mappable
        low, high = mapped.scale()
        cmap = mapped.cmap if hasattr(mapped, "cmap") else mapped.get_cmap()
        bands, alpha = getattr(mapped, "bands", None), mapped._settings.get("alpha")
        levels, inks = bands(cmap) if bands else ([low, high], [cmap.colour(k / 63) for k in range(64)])
        inks = inks if alpha is None else [paler(ink, float(alpha)) for ink in inks]
        java.show(levels, inks, shown(self._label), self._side)
        java.part(self._part)
        if self._marks is not None:
            java.marks(self._marks[0], [shown(each) for each in self._marks[1]])
        if self._ends is not None:
            under, over, *rest = self._ends
            low, high = mapped.beyond(cmap) if hasattr(mapped, "beyond") else (inks[0], inks[-1])
            java.ends(low if under else "", high if over else "", *rest)

    def along(self, panels):
        """Lets it reach along all axes that it is for, when their panels are there."""
        others = [panels[each] for each in self._all if each is not self._axes and each in panels]
        if others:
            panels[self._axes].bar().along(others)

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
            ticks = ticks.tick_values(*self.mappable.scale())
        places = listed(list(ticks))
        self._marks = (places, [self._word(x) for x in places])
        if labels is not None:
            self.set_ticklabels(labels)

    def get_ticks(self, minor=False):
        """The numbers that set_ticks was told."""
        if self._marks is None:
            raise AttributeError("a bar of colours of this stand-in for matplotlib knows its numbers after set_ticks only")
        return list(self._marks[0])

    def set_ticklabels(self, ticklabels, *, minor=False, **others):
        """What stands at the numbers that set_ticks was told."""
        words = list(map(str, ticklabels))
        if self._marks is None:
            raise ValueError("set_ticklabels of this stand-in for matplotlib comes after set_ticks")
        places = self._marks[0]
        if len(words) != len(places):
            raise ValueError(f"The number of FixedLocator locations ({len(places)}), usually from a call to set_ticks, does not match the number of ticklabels ({len(words)}).")
        self._marks = (places, words)


Colorbar.__module__ = "matplotlib.colorbar"
