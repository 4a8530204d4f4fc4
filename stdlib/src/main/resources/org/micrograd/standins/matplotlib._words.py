"""What stands around the axes of a plot: titles, names, grids, legends."""

from matplotlib._colours import cycler, to_hex
from matplotlib._legends import chosen, looked, put
from matplotlib._limits import Limits
from matplotlib._loose import Axis, Legend, Spines, Text

__all__ = ["Words"]


class Words(Limits):
    """The words, limits and scales of axes."""

    def _begin(self):
        self._artists, self._counts, self._mapped, self._bar = [], {}, None, None
        self._title = self._xlabel = self._ylabel = ""
        self._limits, self._scales, self._turned, self._ticks, self._names = [None, None], ["linear", "linear"], [False, False], [None, None], ({}, {})
        self._legendbox, self._columns, self._dress = [], 1, {}
        self._legend, self._handles, self._frame, self._aspect, self._ground, self._margin = "", None, True, 0.0, "", 0.05
        self._grid = [False, False]
        self._isseen, self._looks, self._asides, self._bare, self._heading = True, {}, ["", ""], [False, False], ""
        self._cycle = []
        self.spines, self.xaxis, self.yaxis = Spines(self), Axis("x", self), Axis("y", self)

    def _look(self, part, given):
        """How words are to look that are a part of what stands around the frame."""
        self._looks[part] = {**self._looks.get(part, {}), **{name: x for name, x in given.items() if x is not None}}

    def _said(self, part, text, place):
        return Text(*place, text, lambda name, x: self._look(part, {name: x}))

    def set_title(self, label, fontdict=None, loc=None, pad=None, *, y=None, **look):
        """A line above, in the middle or at a side: loc="left"."""
        where = {"left": 0, "center": 1, "right": 2}
        if loc not in (None, *where):
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are 'left', 'center', 'right'")
        k = where[loc or "center"]
        self._look(f"title{k}", {"fontdict": fontdict, **look})
        if k == 1:
            self._title = str(label)
        else:
            self._asides[k // 2] = str(label)
        return self._said(f"title{k}", str(label), (k / 2, 1.0))

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **look):
        """A name for the x axis, in the middle or at loc."""
        if loc not in (None, "left", "center", "right"):
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are 'left', 'center', 'right'")
        self._look("name0", {"fontdict": fontdict, "ha": loc, **look})
        self._xlabel = str(xlabel)
        return self._said("name0", self._xlabel, (0.5, 0))

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **look):
        """A name for the y axis, in the middle or at loc."""
        if loc not in (None, "bottom", "center", "top"):
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are 'bottom', 'center', 'top'")
        # How its letters lie about its place is for the picture to find.
        self._look("name1", {"fontdict": fontdict, **{name: x for name, x in look.items() if name not in ("ha", "va", "horizontalalignment", "verticalalignment")}, "va": loc})
        self._ylabel = str(ylabel)
        return self._said("name1", self._ylabel, (0, 0.5))

    def get_title(self, loc="center"):
        """The line above, in the middle or at a side."""
        return self._title if loc == "center" else self._asides[loc == "right"]

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

    def tick_params(self, axis="both", *, which="major", colors=None, color=None, labelcolor=None, labelsize=None, labelrotation=None, labelbottom=None, labelleft=None, bottom=None, left=None, top=None, right=None, rotation=None, length=None, size=None, width=None, direction=None, tickdir=None, grid_color=None, grid_alpha=None, grid_linewidth=None, grid_linestyle=None, **others):
        """How the ticks of an axis and the numbers there look, and whether they are there; minor ticks are not drawn."""
        if which not in ("major", "minor", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are 'major', 'minor', 'both'")
        labelrotation = rotation if labelrotation is None else labelrotation
        turn = labelrotation[1] if isinstance(labelrotation, (tuple, list)) else labelrotation
        for k, (name, isthere, istick, isfar) in enumerate((("x", labelbottom, bottom, top), ("y", labelleft, left, right))):
            if axis in (name, "both") and which != "minor":
                self._look(f"number{k}", {"color": colors if labelcolor is None else labelcolor, "fontsize": labelsize, "rotation": turn})
                self._bare[k] = self._bare[k] if isthere is None else not isthere
                self._look(f"tick{k}", {"color": colors if color is None else color, "length": size if length is None else length, "width": width, "direction": tickdir if direction is None else direction, "isthere": istick, "isfar": isfar})
                self._look(f"grid{k}", {"color": grid_color, "alpha": grid_alpha, "linewidth": grid_linewidth, "linestyle": grid_linestyle})

    def minorticks_on(self):
        """Smaller ticks between the others."""
        for k in (0, 1):
            self._look(f"tick{k}", {"hasminor": True})

    def minorticks_off(self):
        """No smaller ticks."""
        for k in (0, 1):
            self._look(f"tick{k}", {"hasminor": False})

    def ticklabel_format(self, **others):
        """Numbers at axes look as they do."""

    def grid(self, visible=None, which="major", axis="both", *, color=None, c=None, alpha=None, linestyle=None, ls=None, linewidth=None, lw=None, **others):
        """Lines at the numbers of the axes; there are none at minor ticks, which are not drawn."""
        if which not in ("major", "minor", "both") or axis not in ("x", "y", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are 'major', 'minor', 'both'" if axis in ("x", "y", "both") else f"{axis!r} is not a valid value for axis; supported values are 'x', 'y', 'both'")
        islook = any(each is not None for each in (color, c, alpha, linestyle, ls, linewidth, lw))
        for k, name in enumerate("xy"):
            if which != "minor" and axis in (name, "both"):
                self._grid[k] = not self._grid[k] if visible is None and not islook else visible is None or bool(visible)
                self._look(f"grid{k}", {"color": c if color is None else color, "alpha": alpha, "linestyle": ls if linestyle is None else linestyle, "linewidth": lw if linewidth is None else linewidth})

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

    def set_facecolor(self, color):
        """The ground between the axes."""
        self._ground = to_hex(color)

    def legend(self, *all, loc=None, labels=None, title=None, handles=None, bbox_to_anchor=None, ncols=1, ncol=None, fontsize=None, prop=None, labelcolor=None, title_fontsize=None, frameon=None, facecolor=None, edgecolor=None, framealpha=None, **dress):
        """The labels of what is drawn, at a place in the frame, or in a box of parts of the frame: bbox_to_anchor=(1, 0.5) with loc="center left" is right of it."""
        drawn, names = chosen(all, handles, labels)
        for artist, name in zip([each for each in self._artists if "kind" in each._settings] if drawn is None else drawn, names or ()):
            artist._settings["label"] = name
        self._handles = drawn
        self._heading = "" if title is None else str(title)
        self._legend, self._legendbox = put(loc, bbox_to_anchor, "best")
        self._columns = ncols if ncol is None else ncol
        self._dress = looked({"fontsize": fontsize, "prop": prop, "labelcolor": labelcolor, "title_fontsize": title_fontsize, "frameon": frameon, "facecolor": facecolor, "edgecolor": edgecolor, "framealpha": framealpha, **dress})
        return Legend(self)

    def _labelled(self, artists):
        return [each for each in artists if each._settings["visible"] and each._settings.get("label") and not str(each._settings["label"]).startswith("_")]

    def get_legend_handles_labels(self):
        """What is drawn and has a label, and the labels."""
        found = self._labelled(self._artists)
        return found, [each._settings["label"] for each in found]
