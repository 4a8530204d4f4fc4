"""Figures: their axes in a grid, their files."""

import os
import sys

from matplotlib._colours import rcParams, to_hex
from matplotlib._fields import Axes
from matplotlib._grids import alike, Grid, mosaic
from matplotlib._keywords import minded
from matplotlib._loose import Loose, Text
from matplotlib._maths import shown

__all__ = ["Figure"]


class _Canvas:
    """What shows a figure: it is drawn when it is shown."""

    def draw(self):
        """Nothing waits to be drawn."""

    draw_idle = flush_events = draw


def _kind(projection):
    """The class of axes: in the plane or in space."""
    if projection in (None, "rectilinear"):
        return Axes
    if projection != "3d":
        raise ValueError(f"axes of this stand-in for matplotlib lie in the plane or in space, got projection={projection!r}")
    from matplotlib._solid import Axes3D

    return Axes3D


class Figure:
    """A picture of one or several axes."""

    def __init__(self, figsize=None, dpi=None, facecolor=None, num=1, **others):
        self.axes, self.number, self._suptitle, self.canvas = [], num, "", _Canvas()
        self._size = [float(x) for x in (figsize or rcParams["figure.figsize"])]
        self._paper = facecolor or rcParams["figure.facecolor"]
        self.dpi, self._now = dpi or rcParams["figure.dpi"], None

    def add_subplot(self, *place, projection=None, polar=False, sharex=None, sharey=None, **others):
        """Axes at a place of a grid: add_subplot(2, 2, 1), add_subplot(221)."""
        kind = _kind("polar" if polar else projection)
        if len(place) == 1 and isinstance(place[0], int):
            place = tuple(map(int, str(place[0])))
        if len(place) == 1:
            return self._sharing(self._at(place[0], kind), sharex, sharey)
        rows, columns, k = place or (1, 1, 1)
        first, last = (k, k) if isinstance(k, int) else k
        if not 1 <= first <= last <= rows * columns:
            raise ValueError(f"num must be 1 <= num <= {rows * columns}, not {k!r}")
        top, left = divmod(first - 1, columns)
        bottom, right = divmod(last - 1, columns)
        return self._sharing(self._at((left / columns, top / rows, (right - left + 1) / columns, (bottom - top + 1) / rows), kind), sharex, sharey)

    def _sharing(self, ax, *others):
        """Axes whose ends are those of others, for x and for y."""
        for k, other in enumerate(others):
            if other is not None and ax not in other._alike[k]:
                other._alike[k].append(ax)
                ax._alike[k] = other._alike[k]
        return ax

    def _at(self, place, kind):
        for found in self._panels():
            if found._spot() == place and type(found) is kind:
                self._now = found
                return found
        return self._new(place, kind)

    def _new(self, place, kind=Axes):
        self._now = kind(self, place)
        self.axes.append(self._now)
        return self._now

    def _beside(self, ax):
        other = self._new(ax._place)
        other._within, other._alike[0] = ax._within or ax, ax._alike[0]
        ax._alike[0].append(other)
        return other

    def _panels(self):
        """Its axes without the bars of colours, which stand at the axes that they belong to."""
        return [ax for ax in self.axes if isinstance(ax, Axes)]

    def get_axes(self):
        """Its axes."""
        return list(self.axes)

    def add_axes(self, rect, projection=None, polar=False, sharex=None, sharey=None, **others):
        """Axes at parts of the figure: left, bottom, width, height; or axes made before."""
        if isinstance(rect, Axes):
            self.axes.append(rect)
            self._now = rect
            return rect
        left, bottom, width, height = map(float, rect)
        return self._sharing(self._new((left, 1 - bottom - height, width, height), _kind("polar" if polar else projection)), sharex, sharey)

    def add_gridspec(self, nrows=1, ncols=1, *, width_ratios=None, height_ratios=None, **others):
        """A grid whose parts add_subplot takes: grid[0, :2]."""
        return Grid(nrows, ncols, self, width_ratios=width_ratios, height_ratios=height_ratios)

    def subplots(self, nrows=1, ncols=1, *, squeeze=True, sharex=False, sharey=False, subplot_kw=None, width_ratios=None, height_ratios=None, gridspec_kw=None, **others):
        """Axes in a grid, as an array of them, or alone."""
        import numpy

        grid = Grid(nrows, ncols, self, **{"width_ratios": width_ratios, "height_ratios": height_ratios, **(gridspec_kw or {})})
        kind = _kind((subplot_kw or {}).get("projection"))
        all = [self._new(grid[r, c], kind) for r in range(nrows) for c in range(ncols)]
        for k, share in enumerate((sharex, sharey)):
            for i, each in enumerate(all):
                each._share(k, [other for j, other in enumerate(all) if alike(share, i, j, ncols)])
        for each in all if subplot_kw else ():
            each.set(**{name: x for name, x in subplot_kw.items() if name != "projection"})
        self._now = all[-1]
        found = numpy.array(all, dtype=object).reshape(nrows, ncols)
        if not squeeze:
            return found
        return all[0] if len(all) == 1 else found.reshape(-1) if 1 in (nrows, ncols) else found

    def subplot_mosaic(self, mosaic_, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None, empty_sentinel=".", subplot_kw=None, gridspec_kw=None, **others):
        """Axes by names, which stand where they are to lie: subplot_mosaic("AB;CC")."""
        ratios = {"width_ratios": width_ratios, "height_ratios": height_ratios, **(gridspec_kw or {})}
        kind = _kind((subplot_kw or {}).get("projection"))
        made = {name: self._new(place, kind) for name, place in mosaic(mosaic_, self, empty_sentinel, ratios).items()}
        for k, share in enumerate((sharex, sharey)):
            for each in made.values() if share else ():
                each._share(k, list(made.values()))
        for each in made.values() if subplot_kw else ():
            each.set(**{name: x for name, x in subplot_kw.items() if name != "projection"})
        return made

    def gca(self, projection=None, **others):
        """The axes drawn in last."""
        return self._now or self.add_subplot(projection=projection)

    def sca(self, ax):
        """The axes to draw in next."""
        self._now = ax

    def suptitle(self, t, **others):
        """A line above all axes."""
        self._suptitle = str(t)
        return Text(0.5, 0.98, self._suptitle)

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

    def tight_layout(self, **others):
        """Axes have no empty margins."""

    def subplots_adjust(self, **others):
        """Axes have no empty margins."""

    def draw_without_rendering(self):
        """Nothing waits to be drawn."""

    autofmt_xdate = set_tight_layout = tight_layout
    patch = property(lambda self: _Paper(self), doc="Its ground.")

    def __getattr__(self, name):
        raise AttributeError(name if name.startswith("_") else f"figures have no attribute {name!r} in this stand-in for matplotlib")

    def colorbar(self, mappable=None, cax=None, ax=None, *, label="", **others):
        """A bar of the colours of numbers, beside their axes."""
        first = ax[0] if isinstance(ax, (list, tuple)) else ax.reshape(-1)[0] if hasattr(ax, "reshape") else ax
        axes = first or next((each for each in self._panels() if mappable is not None and mappable in each._artists), self.gca())
        shown = mappable if mappable is not None else axes._mapped
        if shown is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")
        axes._show_bar(shown, label)
        made = Colorbar(axes)
        if cax is None:
            self.axes.append(made.ax)
        else:
            # The bar stands at its axes, whatever place was made for it.
            cax._isseen = False
        return made

    def legend(self, *all, **others):
        """The legends of all axes."""
        for each in self._panels():
            each.legend(*all, **others)

    def clf(self):
        """Takes out all axes."""
        self.axes, self._now, self._suptitle = [], None, ""

    clear = clf

    def delaxes(self, ax):
        """Takes out axes."""
        self.axes.remove(ax)

    def _picture(self, dpi=None):
        paper = "" if self._paper in ("white", "w") else to_hex(self._paper)
        java = host.figure(self._size[0] * 100, self._size[1] * 100, shown(self._suptitle), paper if paper != "none" else "", float(dpi or self.dpi), repr(self))
        panels = {}
        for each in [ax for ax in self._panels() if ax._isseen]:
            panels[each] = panels[each._within].beside() if each._within in panels else java.panel(*each._spot())
        for each, panel in panels.items():
            each._paint(panel)
            for k in (0, 1):
                for other, beside in panels.items():
                    if other is not each and other in each._alike[k]:
                        panel.share(k, beside)
        return java

    def savefig(self, fname, *, format=None, dpi=None, **others):
        """Writes the picture into a file: .png unless the name says .svg, .pdf or .jpg; dpi says how many points an inch of an image has."""
        dpi = rcParams["savefig.dpi"] if dpi is None else dpi
        picture = self._picture(None if dpi == "figure" else dpi)
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


minded(Figure, "Figure")
Figure.__module__, Colorbar.__module__ = "matplotlib.figure", "matplotlib.colorbar"
to_java(Figure, Figure._picture)
