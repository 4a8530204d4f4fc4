"""A frame of a figure: how all that is drawn in it comes into a panel."""

from matplotlib._colours import rcParams, to_hex
from matplotlib._edges import put_sides
from matplotlib._keywords import minded
from matplotlib._legends import fill
from matplotlib._letters import Spot
from matplotlib._maths import shown
from matplotlib._spread import Spread

__all__ = ["Axes"]


class _Place:
    """A rectangle of a figure."""

    def __init__(self, x0, y0, width, height):
        self.x0, self.y0, self.width, self.height = x0, y0, width, height
        self.x1, self.y1, self.bounds = x0 + width, y0 + height, (x0, y0, width, height)


# Settings that change nothing here: grids lie below all else as it is.
_QUIET = ("set_axisbelow", "set_zorder", "set_label", "set_anchor", "set_rasterized", "set_rasterization_zorder", "set_gid", "set_in_layout")


class Axes(Spread):
    """A frame of a figure, and what is drawn in it."""
    __module__ = "matplotlib.axes._subplots"

    def __init__(self, figure, place):
        self.figure, self._place, self._alike, self._within = figure, place, [[self], [self]], None
        self._begin()

    def _spot(self):
        return self._place

    def __repr__(self):
        words = [f"{name}={word!r}" for name, word in (("title", {"center": self._title} if self._title else ""), ("xlabel", self._xlabel), ("ylabel", self._ylabel)) if word]
        return f"<AxesSubplot: {', '.join(words)}>"

    def cla(self):
        """Takes out all that is drawn."""
        self._begin()
    clear = cla

    def twinx(self):
        """Other axes in the same frame, whose y axis stands at the right."""
        return self.figure._beside(self)

    def label_outer(self):
        """Only axes at the edges of their grid keep the numbers and names of their sides."""
        left, top, width, height = self._place
        if left > 1e-9:
            self._ylabel, self._ticks[1] = "", ([], [])
        if top + height < 1 - 1e-9:
            self._xlabel, self._ticks[0] = "", ([], [])

    def get_position(self, original=False):
        """Where the axes lie, as parts of the figure from its lower left corner."""
        left, top, width, height = self._place
        return _Place(left, 1 - top - height, width, height)

    def get_figure(self):
        """The figure it belongs to."""
        return self.figure

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in _QUIET:
            return lambda *all, **others: None
        raise AttributeError(f"axes have no attribute {name!r} in this stand-in for matplotlib")

    def _share(self, k, others):
        """Axis k has the same ends as those of others."""
        self._alike[k] = others

    def _shared_limits(self, k):
        """The ends of an axis, which reaches over all that the axes show that share it; none where it stands by itself."""
        given = next((each._limits[k] for each in self._alike[k] if each._limits[k]), None)
        if given or len(self._alike[k]) == 1:
            return list(given or ())
        shown = [each._shown(k) for each in self._alike[k] if each._artists] or [(0.0, 1.0)]
        return [min(low for low, _ in shown), max(high for _, high in shown)]

    def _given(self, k):
        """The ends that an axis was given, or has around one place only; none where they follow from what is drawn."""
        given = next((each._limits[k] for each in self._alike[k] if each._limits[k]), ())
        alone = {x for each in self._artists for x in each._settings.get("xy"[k] + "data", ()) if x == x} if len(self._alike[k]) == 1 and not given else ()
        return list(given or (self._shown(k) if len(alone) == 1 else ()))

    def _ticked(self, k):
        """The places of numbers of an axis, and the words there."""
        axis = (self.xaxis, self.yaxis)[k]
        return self._ticks[k] or axis.ticks(*(self._shared_limits(k) or self._shown(k)))

    def _is_inner(self, k):
        """Whether the numbers of a shared axis stand at axes further down or left."""
        left, top, _, height = self._place
        for other in self._alike[k]:
            x, y, _, high = other._place
            if (abs(x - left) < 1e-9 and y + high > top + height + 1e-9) if k == 0 else (abs(y - top) < 1e-9 and x < left - 1e-9):
                return True
        return False

    def _paint(self, panel):
        """Puts all into a panel of Java."""
        panel.words(*map(shown, (self._title, self._xlabel, self._ylabel)))
        for k, words in zip((0, 2), self._asides):
            panel.title(k, shown(words))
        Spot.put(panel, self._looks)
        put_sides(panel.sides(), self.spines, self._looks)
        for k, axis in enumerate((self.xaxis, self.yaxis)):
            panel.axis(k, self._given(k), self._scales[k] == "log", self._turned[k])
            if self._is_inner(k) or self._bare[k] or axis.hidden:
                panel.ticks(k, [], [])
            elif self._ticks[k] is not None:
                places, words = self._ticks[k]
                panel.ticks(k, places, [shown(word) for word in words + [""] * len(places)][: len(places)])
            elif axis.locator or axis.formatter:
                panel.ticks(k, *self._ticked(k))
        ground = self._ground or ("" if rcParams["axes.facecolor"] == "white" else to_hex(rcParams["axes.facecolor"]))
        panel.frame(*(each or bool(rcParams["axes.grid"]) for each in self._grid), self._frame, float(self._aspect), ground, float(self._margin))
        for artist in sorted(self._artists, key=lambda each: each._settings["zorder"]):
            has = artist._settings
            if has["visible"]:
                artist.draw(panel, has)
        self._notes(panel)

    def _notes(self, panel):
        """The legend, and the bar of colours."""
        fill(panel.legend(), self._labelled(self._artists if self._handles is None else self._handles), self._legend, self._legendbox, self._columns, self._heading, self._dress)
        if self._bar is not None:
            self._bar.put(panel.bar())


minded(Axes, "Axes")
