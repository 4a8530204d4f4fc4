"""Figures: their axes in a grid, their files."""

import os
import sys

from matplotlib._colorbar import Colorbar, side_of
from matplotlib._colours import rcParams, to_hex
from matplotlib._keywords import minded
from matplotlib._layout import Layout, spread
from matplotlib._legends import chosen, fill, looked, put
from matplotlib._letters import letters
from matplotlib._loose import Legend, Loose, Text
from matplotlib._maths import shown

__all__ = ["Figure"]


# How large words of a figure are by themselves: ten points.
_TEXT = 100 / 72 * 10


class _Canvas:
    """What shows a figure: it is drawn when it is shown."""

    def draw(self):
        """Nothing waits to be drawn."""

    draw_idle = flush_events = draw


class Figure(Layout):
    """A picture of one or several axes."""

    def __init__(self, figsize=None, dpi=None, facecolor=None, num=1, **others):
        self.axes, self.number, self._suptitle, self.canvas = [], num, "", _Canvas()
        self._size = [float(x) for x in (figsize or rcParams["figure.figsize"])]
        self._paper = facecolor or rcParams["figure.facecolor"]
        self.dpi, self._now = dpi or rcParams["figure.dpi"], None
        self._captions, self._said, self._suplook, self._supplace = ["", ""], [], {}, 0.5
        self._captionlooks, self._edges = [{}, {}], {}
        self._legend, self._handles, self._columns, self._heading, self._dress = "", [], 1, "", {}

    def suptitle(self, t, *, x=None, y=None, **look):
        """A line above all axes, at a part of their width, and how it looks."""
        self._suptitle, self._suplook, self._supplace = str(t), look, 0.5 if x is None else float(x)
        return Text(0.5, 0.98, self._suptitle)

    def supxlabel(self, t, *, x=None, y=None, **look):
        """Words below all axes, in their middle."""
        self._captions[0], self._captionlooks[0] = str(t), look
        return Text(0.5, 0.01, self._captions[0])

    def supylabel(self, t, *, x=None, y=None, **look):
        """Words left of all axes, from below upwards, in their middle."""
        self._captions[1], self._captionlooks[1] = str(t), look
        return Text(0.02, 0.5, self._captions[1])

    def text(self, x, y, s, fontdict=None, **look):
        """Words at a place of the figure, in parts of it from its lower left corner."""
        self._said.append((shown(str(s)), float(x), float(y), letters({"fontdict": fontdict, **look}, size=_TEXT, ha="left", va="baseline", color="black")))
        return Text(x, y, str(s))

    def set_size_inches(self, w, h=None, **others):
        """Its size."""
        self._size = [float(x) for x in (w if h is None else (w, h))]

    def get_size_inches(self):
        """Its size."""
        import numpy

        return numpy.array(self._size)

    def set_figwidth(self, val):
        """Its width."""
        self._size[0] = float(val)

    def get_figwidth(self):
        """Its width."""
        return self._size[0]

    def get_figheight(self):
        """Its height."""
        return self._size[1]

    def set_figheight(self, val):
        """Its height."""
        self._size[1] = float(val)

    def set_facecolor(self, color):
        """Its ground."""
        self._paper = color

    def set_dpi(self, val):
        """How many points of an image an inch has."""
        self.dpi = val

    def tight_layout(self, *, pad=1.08, h_pad=None, w_pad=None, rect=None):
        """Axes have no empty margins but those that are asked for: more than 1.08 sizes of letters around the figure, between axes, or outside of a box of parts of the figure."""
        large = rcParams["font.size"] / 72
        left, bottom, right, top = (0.0, 0.0, 1.0, 1.0) if rect is None else map(float, rect)
        across, up = (max(0.0, float(pad) - 1.08) * large / inches for inches in self._size)
        if rect is not None or float(pad) != 1.08:
            self.subplots_adjust(left=left + across, bottom=bottom + up, right=right - across, top=top - up)
        for name, k, more in (("wspace", 0, w_pad), ("hspace", 1, h_pad)):
            if more is not None:
                count = len({round(ax._place[k], 6) for ax in self._panels()}) or 1
                self._edges[name] = 0.2 + max(0.0, float(more) - 1.08) * large * count / self._size[k]

    def subplots_adjust(self, *, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None, **others):
        """Where the outermost axes end, in parts of the figure, and the room between axes, in parts of their size: what numbers and names need they have anyway."""
        for name, x in (("left", left), ("bottom", bottom), ("right", right), ("top", top), ("wspace", wspace), ("hspace", hspace)):
            if x is not None:
                self._edges[name] = float(x)
        if self._edges.get("left", 0.0) >= self._edges.get("right", 1.0):
            raise ValueError("left cannot be >= right")
        if self._edges.get("bottom", 0.0) >= self._edges.get("top", 1.0):
            raise ValueError("bottom cannot be >= top")

    def draw_without_rendering(self):
        """Nothing waits to be drawn."""

    def set_tight_layout(self, tight):
        """Axes have no empty margins anyway."""

    def autofmt_xdate(self, bottom=0.2, rotation=30, ha="right", which="major"):
        """Numbers of the x axes turned, at the lowest axes of each column only."""
        for ax in self._panels() if which != "minor" else ():
            left, top, _, height = ax._place
            if all(other._place[1] + other._place[3] <= top + height + 1e-9 for other in self._panels()):
                ax._look("number0", {"rotation": rotation, "ha": ha})
            else:
                ax._bare[0], ax._xlabel = True, ""

    patch = property(lambda self: _Paper(self), doc="Its ground.")

    def __getattr__(self, name):
        raise AttributeError(name if name.startswith("_") else f"figures have no attribute {name!r} in this stand-in for matplotlib")

    def colorbar(self, mappable=None, cax=None, ax=None, *, label="", location=None, orientation=None, shrink=1.0, ticks=None, format=None, extend=None, extendfrac=None, extendrect=False, **others):
        """A bar of the colours of numbers at their axes: at the right, or where location says, or below where its orientation is "horizontal"."""
        side = side_of(location, orientation)
        named = list(ax) if isinstance(ax, (list, tuple)) else ax.reshape(-1).tolist() if hasattr(ax, "reshape") else [] if ax is None else [ax]
        axes = named or [next((each for each in self._panels() if mappable is not None and mappable in each._artists), self.gca())]
        shown = mappable if mappable is not None else next((each._mapped for each in axes if each._mapped is not None), None)
        if shown is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")
        low, high = shown.scale()
        norm = getattr(shown, "norm", None) or getattr(shown, "_settings", {}).get("norm")
        if low == high and norm is not None:
            # A bar of one number reaches to both sides of it.
            norm.vmin, norm.vmax = (low - 0.1 * abs(low), high + 0.1 * abs(high)) if low else (-0.1, 0.1)
        made = Colorbar(axes, shown, side, label, format, shrink)
        made._axes._bar = made
        extend = getattr(shown, "extend", None) if extend is None else extend
        if extend is not None:
            made.extend(extend, extendfrac, extendrect)
        if ticks is not None:
            made.set_ticks(ticks)
        if cax is None:
            self.axes.append(made.ax)
        else:
            # The bar stands at its axes, whatever place was made for it.
            cax._isseen = False
        return made

    def legend(self, *all, loc=None, labels=None, title=None, handles=None, bbox_to_anchor=None, ncols=1, ncol=None, fontsize=None, prop=None, labelcolor=None, title_fontsize=None, frameon=None, facecolor=None, edgecolor=None, framealpha=None, **dress):
        """One legend for all axes, at a side of the figure; bbox_to_anchor is a box of parts of the figure."""
        drawn, names = chosen(all, handles, labels)
        found = drawn if drawn is not None else [artist for each in self._panels() for artist in (each._artists if names else each._labelled(each._artists)) if "kind" in artist._settings]
        for artist, name in zip(found, names or ()):
            artist._settings["label"] = name
        self._legend, self._handles, self._heading = put(loc, bbox_to_anchor, "upper right"), found, "" if title is None else str(title)
        if self._legend[0] == "best":
            self._legend = ("upper right", self._legend[1])
        self._columns = ncols if ncol is None else ncol
        self._dress = looked({"fontsize": fontsize, "prop": prop, "labelcolor": labelcolor, "title_fontsize": title_fontsize, "frameon": frameon, "facecolor": facecolor, "edgecolor": edgecolor, "framealpha": framealpha, **dress})
        return Legend(self)

    def get_legend_handles_labels(self):
        """What its legend shows, and the labels."""
        return self._handles, [each._settings["label"] for each in self._handles]

    def clf(self):
        """Takes out all axes."""
        self.axes, self._now, self._suptitle, self._captions, self._said = [], None, "", ["", ""], []
        self._legend, self._handles, self._columns, self._heading, self._dress = "", [], 1, "", {}
    clear = clf

    def _picture(self, dpi=None):
        paper = "" if self._paper in ("white", "w") else to_hex(self._paper)
        java = host.figure(self._size[0] * 100, self._size[1] * 100, shown(self._suptitle), paper if paper != "none" else "", float(dpi or self.dpi), repr(self))
        if self._suplook or self._supplace != 0.5:
            java.titled(letters({name: x for name, x in self._suplook.items() if name not in ("va", "verticalalignment")}, size=15.0, points=12.0, isbold=True), self._supplace)
        java.captions(*map(shown, self._captions))
        if any(self._captionlooks):
            across, up = ({name: x for name, x in look.items() if name not in ("ha", "va", "horizontalalignment", "verticalalignment")} for look in self._captionlooks)
            java.captioned(letters(across), letters(up, rotation=90.0))
        for each in self._said:
            java.words(*each)
        if self._legend:
            fill(java.legend(), [each for each in self._handles if each._settings.get("label")], *self._legend, self._columns, self._heading, self._dress)
        panels = {}
        for each in [ax for ax in self._panels() if ax._isseen]:
            panels[each] = panels[each._within].beside() if each._within in panels else java.panel(*spread(each._spot(), [ax._spot() for ax in self._panels()], self._edges))
        for each, panel in panels.items():
            each._paint(panel)
        for each, panel in panels.items():
            if each._bar is not None:
                each._bar.along(panels)
            for k in (0, 1):
                for other, beside in panels.items():
                    if other is not each and other in each._alike[k]:
                        panel.share(k, beside)
        return java

    def savefig(self, fname, *, format=None, dpi=None, facecolor="auto", **others):
        """Writes the picture into a file: .png unless the name says .svg, .pdf or .jpg; dpi says how many points an inch of an image has."""
        dpi = rcParams["savefig.dpi"] if dpi is None else dpi
        paper, self._paper = self._paper, self._paper if facecolor is None or facecolor == "auto" else facecolor
        try:
            picture = self._picture(None if dpi == "figure" else dpi)
        finally:
            self._paper = paper
        if hasattr(fname, "write"):
            fname.write(host.plot(picture, format or "png").encode("latin-1"))
            return
        name = str(fname)
        end = name.rsplit(".", 1)[-1].lower() if "." in name.rsplit("/", 1)[-1] else ""
        kind = format or end or "png"
        if kind not in ("png", "svg", "pdf", "jpg", "jpeg"):
            raise ValueError(f"Format {kind!r} is not supported (supported formats: jpeg, jpg, pdf, png, svg)")
        if kind not in ("png", "svg"):
            with open(name if end else f"{name}.{kind}", "wb") as file:
                file.write(host.plot(picture, kind).encode("latin-1"))
            return
        # The working folder is Python's own: os.chdir may have left Java's.
        picture.save(os.path.abspath(name if end else f"{name}.{format or 'png'}"))

    def show(self, **others):
        """Shows the picture; without a desktop it is kept in a file, whose name is said on standard error."""
        picture = self._picture()
        try:
            picture.show()
        except OSError:
            try:
                kept = host.keep(picture)
            except ValueError:
                display(picture)
                return
            print(f"figure kept as {kept}", file=sys.stderr)

    def _repr_png_(self):
        return self._picture()._repr_png_()

    def _repr_svg_(self):
        return self._picture()._repr_svg_()

    def _dots(self):
        width, height = (float(x * self.dpi) for x in self._size)
        return f"{width:g}x{height:g}"

    def __str__(self):
        return f"Figure({self._dots()})"

    def __repr__(self):
        return f"<Figure size {self._dots()} with {len(self.axes)} Axes>"


class _Paper(Loose):
    """The ground of a figure."""

    _KIND = "Rectangle"

    def __init__(self, figure):
        self._figure = figure

    def set_facecolor(self, color):
        """Its colour."""
        self._figure._paper = color


minded(Figure, "Figure")
Figure.__module__ = "matplotlib.figure"
to_java(Figure, Figure._picture)
