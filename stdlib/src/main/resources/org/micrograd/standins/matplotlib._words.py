"""What stands around and between the axes of a plot: titles, limits, scales, ticks, texts, legends, lines across."""

from matplotlib._artists import is_row, listed, DrawnText, Line2D, LineCollection, Polygon
from matplotlib._colours import cycler, is_colour, opacity_of, rcParams, to_hex
from matplotlib._loose import Legend, Axis, Loose, Spines, Text
from matplotlib._maths import shown

__all__ = ["Words"]


def _java():
    from matplotlib._axes import paintings

    return paintings


def _array(places):
    import numpy

    return numpy.array(places)


def _apart(low, high):
    """Ends that are not the same."""
    if low != high:
        return low, high
    room = 0.05 * abs(low) or 0.05
    return low - room, high + room


class Words:
    """The words, limits and scales of axes."""

    def _begin(self):
        self._artists, self._counts, self._mapped, self._bar, self._barlabel = [], {}, None, None, ""
        self._title = self._xlabel = self._ylabel = ""
        self._limits, self._scales, self._turned, self._ticks = [None, None], ["linear", "linear"], [False, False], [None, None]
        self._legend, self._handles, self._grid, self._frame, self._aspect, self._ground, self._margin = "", None, False, True, 0.0, "", 0.05
        self._isseen, self._inks, self._bare, self._heading = True, [["", ""], ["", ""]], [False, False], ""
        self._cycle = []
        self.spines, self.xaxis, self.yaxis = Spines(self), Axis("x"), Axis("y")

    def set_title(self, label, *all, **others):
        """A line above."""
        self._title = str(label)
        return Text(0.5, 1.0, self._title)

    def set_xlabel(self, xlabel, *all, color=None, c=None, **others):
        """A name for the x axis."""
        self._ink(0, 0, color if color is not None else c)
        self._xlabel = str(xlabel)
        return Text(0.5, 0, self._xlabel)

    def set_ylabel(self, ylabel, *all, color=None, c=None, **others):
        """A name for the y axis."""
        self._ink(1, 0, color if color is not None else c)
        self._ylabel = str(ylabel)
        return Text(0, 0.5, self._ylabel)

    def get_title(self, loc="center"):
        """The line above, which stands in the middle."""
        return self._title

    def get_xlabel(self):
        """The name of the x axis."""
        return self._xlabel

    def get_ylabel(self):
        """The name of the y axis."""
        return self._ylabel

    def set(self, **settings):
        """Several settings at once: set(title="t", xlabel="x")."""
        for name, x in settings.items():
            getattr(self, "set_" + name)(*(x if name in ("xlim", "ylim") else (x,)))

    def _limit(self, k, low, high, least, most):
        if least is not None and low is not None or most is not None and high is not None:
            raise TypeError(f"Cannot pass both {'left' if k == 0 else 'bottom'!r} and {'xyz'[k] + 'min'!r}" if least is not None and low is not None else f"Cannot pass both {'right' if k == 0 else 'top'!r} and {'xyz'[k] + 'max'!r}")
        if low is not None and is_row(low):
            low, high = low
        low, high = least if low is None else low, most if high is None else high
        shown = self._shown(k)
        first, last = listed([shown[0] if low is None else low, shown[1] if high is None else high])
        first, last = _apart(first, last)
        self._turned[k] = first > last
        self._limits[k] = (min(first, last), max(first, last))
        return first, last

    def set_xlim(self, left=None, right=None, *, xmin=None, xmax=None, **others):
        """The ends of the x axis."""
        return self._limit(0, left, right, xmin, xmax)

    def set_ylim(self, bottom=None, top=None, *, ymin=None, ymax=None, **others):
        """The ends of the y axis."""
        return self._limit(1, bottom, top, ymin, ymax)

    def _shown(self, k):
        if self._limits[k]:
            return self._limits[k]
        numbers = [x for artist in self._artists for x in artist._settings.get("xdata" if k == 0 else "ydata", []) if x == x]
        if not numbers:
            # What has no place along an axis does not ask for one.
            return (-0.055, 0.055) if any("xy"[k] + "data" in each._settings for each in self._artists) else (0.0, 1.0)
        low, high = _apart(min(numbers), max(numbers))
        room = (high - low) * self._margin
        stuck = {x for axis, places in (artist._settings.get("stuck", (-1, [])) for artist in self._artists) if axis == k for x in places}
        return low if low in stuck else low - room, high if high in stuck else high + room

    def get_xlim(self):
        """The ends of the x axis."""
        return tuple(self._shared_limits(0) or self._shown(0))[:: -1 if self._turned[0] else 1]

    def get_ylim(self):
        """The ends of the y axis."""
        return tuple(self._shared_limits(1) or self._shown(1))[:: -1 if self._turned[1] else 1]

    def invert_xaxis(self):
        """The x axis from its other end."""
        self._turned[0] = not self._turned[0]

    def invert_yaxis(self):
        """The y axis from its other end."""
        self._turned[1] = not self._turned[1]

    def _scale(self, k, value):
        if value not in ("linear", "log", "symlog"):
            raise ValueError(f"{value!r} is not a valid value for scale; supported values are 'linear', 'log'")
        if value == "symlog":
            raise ValueError("this stand-in for matplotlib has the scales 'linear' and 'log', got 'symlog'")
        self._scales[k] = value

    def set_xscale(self, value, **others):
        """The x axis "linear" or "log"."""
        self._scale(0, value)

    def set_yscale(self, value, **others):
        """The y axis "linear" or "log"."""
        self._scale(1, value)

    def _set_ticks(self, k, ticks, labels):
        places = listed(list(ticks))
        words = [f"{x:g}" for x in places] if labels is None else list(map(str, labels))
        self._ticks[k] = (places, words)

    def set_xticks(self, ticks, labels=None, *, minor=False, **others):
        """Where the x axis has numbers, and which; minor ticks are not drawn."""
        if not minor:
            self._set_ticks(0, ticks, labels)

    def set_yticks(self, ticks, labels=None, *, minor=False, **others):
        """Where the y axis has numbers, and which; minor ticks are not drawn."""
        if not minor:
            self._set_ticks(1, ticks, labels)

    def set_xticklabels(self, labels, **others):
        """What stands at the ticks of the x axis."""
        self._set_ticks(0, self._ticks[0][0] if self._ticks[0] else range(len(labels)), labels)

    def set_yticklabels(self, labels, **others):
        """What stands at the ticks of the y axis."""
        self._set_ticks(1, self._ticks[1][0] if self._ticks[1] else range(len(labels)), labels)

    def _labels(self, k):
        return [Text(*((x, 0) if k == 0 else (0, x)), word) for x, word in zip(*self._ticked(k))]

    def get_xticks(self, **others):
        """Where the x axis has numbers."""
        return _array(self._ticked(0)[0])

    def get_yticks(self, **others):
        """Where the y axis has numbers."""
        return _array(self._ticked(1)[0])

    def get_xticklabels(self, **others):
        """What stands at the x axis."""
        return self._labels(0)

    def get_yticklabels(self, **others):
        """What stands at the y axis."""
        return self._labels(1)

    def set_prop_cycle(self, *args, **others):
        """The colours that lines take one after the other: set_prop_cycle(color=["r", "g"]); none for those of rcParams."""
        given = args[0] if len(args) == 1 else cycler(*args, **others)
        self._cycle, self._counts = [each["color"] for each in given or ()], {}

    def remove(self):
        """Takes the axes out of their figure."""
        self.figure.delaxes(self)

    def set_visible(self, b):
        """Whether the axes are seen."""
        self._isseen = bool(b)

    def _ink(self, k, part, color):
        if color is not None:
            self._inks[k][part] = to_hex(color)

    def tick_params(self, axis="both", *all, colors=None, labelcolor=None, which="major", labelbottom=None, labelleft=None, **others):
        """The colour of an axis's numbers, and whether they are there; else ticks look as they do."""
        if which not in ("major", "minor", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are 'major', 'minor', 'both'")
        for k, (name, isthere) in enumerate((("x", labelbottom), ("y", labelleft))):
            if axis in (name, "both") and which != "minor":
                self._ink(k, 1, colors if labelcolor is None else labelcolor)
                self._bare[k] = self._bare[k] if isthere is None else not isthere

    def minorticks_on(self):
        """Ticks look as they do."""

    def ticklabel_format(self, **others):
        """Numbers at axes look as they do."""

    def grid(self, visible=None, which="major", axis="both", *, color=None, c=None, alpha=None, linestyle=None, ls=None, linewidth=None, lw=None, **others):
        """Lines at the numbers of the axes; there are none at minor ticks, which are not drawn."""
        if which not in ("major", "minor", "both") or axis not in ("x", "y", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are 'major', 'minor', 'both'" if axis in ("x", "y", "both") else f"{axis!r} is not a valid value for axis; supported values are 'x', 'y', 'both'")
        islook = any(each is not None for each in (color, c, alpha, linestyle, ls, linewidth, lw))
        if which != "minor":
            self._grid = not self._grid if visible is None and not islook else visible is None or bool(visible)

    def axis(self, arg=None, *, xmin=None, xmax=None, ymin=None, ymax=None, **others):
        """The ends of both axes, or "off", "equal", "tight", "square"."""
        for k, ends in enumerate(((xmin, xmax), (ymin, ymax))):
            if ends != (None, None):
                self._limit(k, *ends, None, None)
        if isinstance(arg, str) or isinstance(arg, bool):
            if arg in ("off", False):
                self._frame = False
            elif arg in ("on", True):
                self._frame = True
            elif arg in ("equal", "square", "scaled", "image"):
                self._aspect = 1.0
            elif arg == "tight":
                self._margin = 0.0
            elif arg != "auto":
                raise ValueError(f"Unrecognized string {arg!r} to axis; try 'on' or 'off'")
        elif arg is not None:
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        return (*self.get_xlim(), *self.get_ylim())

    def set_axis_off(self):
        """No frame."""
        self._frame = False

    def set_axis_on(self):
        """A frame."""
        self._frame = True

    def set_aspect(self, aspect, *all, **others):
        """How long a step of y is by one of x: "equal", "auto" or a number."""
        self._aspect = {"equal": 1.0, "auto": 0.0}.get(aspect, aspect) * 1.0

    def margins(self, *all, x=None, y=None, **others):
        """Room around the numbers, as a part."""
        if all and (x is not None or y is not None):
            raise TypeError("Cannot pass both positional and keyword arguments for x and/or y.")
        self._margin = float(next((each for each in (*all, x, y) if each is not None), self._margin))

    def set_facecolor(self, color):
        """The ground between the axes."""
        self._ground = to_hex(color)

    def legend(self, *all, loc="best", labels=None, title=None, handles=None, **others):
        """The labels of what is drawn, at a place."""
        names = labels if labels is not None else all[-1] if all and isinstance(all[-1], (list, tuple)) else None
        drawn = all[0] if len(all) == 2 else handles if handles is not None else [each for each in self._artists if "kind" in each._settings]
        for artist, name in zip(drawn, names or ()):
            artist._settings["label"] = name
        self._handles = list(drawn) if len(all) == 2 or handles is not None else None
        self._heading = "" if title is None else str(title)
        words = ("best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center")
        self._legend = words[loc] if isinstance(loc, int) else loc if isinstance(loc, str) else "best"
        return Legend(self)

    def _labelled(self, artists):
        return [each for each in artists if each._settings["visible"] and each._settings.get("label") and not str(each._settings["label"]).startswith("_")]

    def get_legend_handles_labels(self):
        """What is drawn and has a label, and the labels."""
        found = self._labelled(self._artists)
        return found, [each._settings["label"] for each in found]

    def text(self, x, y, s, *all, color=None, ha=None, horizontalalignment=None, transform=None, c=None, fontdict=None, **others):
        """Words at a place."""
        color = color or c or (fontdict or {}).get("color")
        return self._words(str(s), x, y, ha or horizontalalignment or "left", c or color or rcParams["text.color"], [], transform == "axes")

    transAxes = "axes"
    transData = "data"

    def annotate(self, text, xy, xytext=None, *all, color=None, ha=None, arrowprops=None, xycoords="data", textcoords=None, **others):
        """Words at a place, or an arrow from them to it."""
        at = xy if xytext is None or textcoords == "offset points" else xytext
        arrow = listed(list(xy)) if arrowprops is not None and at is not xy else []
        return self._words(str(text), at[0], at[1], ha or "left", color or rcParams["text.color"], arrow, xycoords == "axes fraction")

    def _words(self, s, x, y, ha, colour, arrow, inparts):
        def draw(panel, has):
            panel.add(_java().words(shown(has["text"]), *listed([x, y]), ha, to_hex(has["color"]), arrow, inparts))

        return self._add(DrawnText(draw, text=s, color=colour, visible=True, position=(x, y)))

    def _across(self, upright, low, high, color, linestyle, linewidth, label, alpha, start=0, end=1):
        from matplotlib._axes import dashes_of, NO_LINES

        ink, isline, (first, last) = color or "C0", low is high, listed([low, high])

        def draw(panel, has):
            look = [1.3 * float(has["linewidth"]), dashes_of(has["linestyle"])]
            ink, opacity = "none" if isline and has["linestyle"] in NO_LINES else to_hex(has["color"]), opacity_of(has["color"], has["alpha"])
            if (start, end) == (0, 1):
                panel.add(_java().across(first, last, upright, ink, opacity, *look))
                return
            # Parts of the axes, wherever their ends are by now.
            least, most = sorted(self.get_ylim() if upright else self.get_xlim())
            turned = self._turned[1 if upright else 0]
            ends = [most - x * (most - least) if turned else least + x * (most - least) for x in (start, end)]
            along, over = (ends, [first, first]) if isline else ([*ends, *ends[::-1], ends[0]], [first, first, last, last, first])
            panel.add(_java().path(*((over, along) if upright else (along, over)), "none" if isline else ink, ink if isline else "none", opacity, *look, False))

        kind = Line2D if isline else Polygon
        return self._add(kind(draw, label=label, color=ink, linestyle="-" if linestyle is None else linestyle, linewidth=1.5 if linewidth is None else linewidth, visible=True, kind="line" if isline else "area", alpha=alpha, **{"xdata" if upright else "ydata": [first, last]}))

    def axhline(self, y=0, xmin=0, xmax=1, color=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, c=None, **others):
        """A line across at a y, between two parts of the axes."""
        return self._across(False, y, y, color or c, ls if linestyle is None else linestyle, lw if linewidth is None else linewidth, label, alpha, xmin, xmax)

    def axvline(self, x=0, ymin=0, ymax=1, color=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, c=None, **others):
        """A line up at an x, between two parts of the axes."""
        return self._across(True, x, x, color or c, ls if linestyle is None else linestyle, lw if linewidth is None else linewidth, label, alpha, ymin, ymax)

    def _parallel(self, places, low, high, upright, looks):
        """Lines between two ends each, as long and in such looks as are given for one or for all."""
        from matplotlib._axes import dashes_of

        at = listed(places)
        colors, linestyles, linewidths, label, alpha = looks
        ends = [listed(each) * (1 if is_row(each) else len(at)) for each in (low, high)]
        inks = [colors or "C0"] if colors is None or is_colour(colors) else list(colors)
        dashes = [linestyles] if isinstance(linestyles, (str, tuple)) else list(linestyles)
        widths = [1.5] if linewidths is None else listed(linewidths)

        def draw(panel, has):
            all = [has["color"]] if has["color"] is not inks[0] else inks
            for k, (x, a, b) in enumerate(zip(at, *ends)):
                ink, line = to_hex(all[k % len(all)]), dashes_of(dashes[k % len(dashes)])
                panel.add(_java().path(*(([x, x], [a, b]) if upright else ([a, b], [x, x])), "none", ink, opacity_of(all[k % len(all)], has["alpha"]), 1.3 * widths[k % len(widths)], line, True))

        along, over = ends[0] + ends[1], at
        return self._add(LineCollection(draw, label=label, color=inks[0], linestyle=dashes[0], visible=True, kind="line", alpha=alpha, xdata=over if upright else along, ydata=along if upright else over))

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label="", *, color=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, alpha=None, **others):
        """Lines across between two x."""
        return self._parallel(y, xmin, xmax, False, _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw) + (label, alpha))

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label="", *, color=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, alpha=None, **others):
        """Lines up between two y."""
        return self._parallel(x, ymin, ymax, True, _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw) + (label, alpha))

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, *, color=None, alpha=None, facecolor=None, fc=None, label=None, **others):
        """An area across between two y, and between two parts of the axes."""
        return self._across(False, ymin, ymax, color or facecolor or fc, None, None, label, alpha, xmin, xmax)

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, *, color=None, alpha=None, facecolor=None, fc=None, label=None, **others):
        """An area up between two x, and between two parts of the axes."""
        return self._across(True, xmin, xmax, color or facecolor or fc, None, None, label, alpha, ymin, ymax)


def _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw):
    """The colours, dashes and widths that were given by one of their names."""
    return tuple(next((each for each in names if each is not None), None) for names in ((color, colors), (linestyle, ls, linestyles), (linewidth, lw, linewidths)))
