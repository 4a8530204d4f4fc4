"""Stands in for matplotlib.pyplot: lines, points, histograms and the names of axes, as scripts use it that plot what they computed.

Colours and sizes are the library's own; grids and legends are always there.
"""

__all__ = "figure subplots subplot gca gcf plot scatter hist semilogx semilogy loglog contourf cm xscale yscale xlim ylim title xlabel ylabel legend grid colorbar axis xticks yticks tight_layout show savefig close clf".split()

_MARKERS = set(".,ov^<>12348spP*hH+xXDd|_")
_DASHED = {"--", "-.", ":", "dashed", "dashdot", "dotted"}
_LINES = {"-", "solid", *_DASHED}
_now = []


def _more(change):
    """The plot so far, with more in it."""
    _now[:] = [change(_now[0] if _now else host.empty())]
    return _now[0]


class _Current:
    """The plot so far, as a figure and as its axes: ax.plot(xs, ys), ax.set_title("t"), fig.savefig("f.png")."""

    def __getattr__(self, name):
        found = name.removeprefix("set_")
        if found not in __all__:
            raise AttributeError(f"a plot has no attribute {name!r}")
        return globals()[found]

    def add_subplot(self, *all, **others):
        """The axes: a figure has one plot."""
        return self


_current = _Current()


def figure(*all, **others):
    """Begins a new plot."""
    _now.clear()
    return _current


close = clf = figure


def subplots(nrows=1, ncols=1, **others):
    """Begins a new plot: its figure and its axes."""
    if (nrows, ncols) != (1, 1):
        raise ValueError(f"a figure has one plot, got {nrows} x {ncols}: save one after the other")
    return figure(), _current


def subplot(nrows=1, ncols=1, index=1, **others):
    """The axes of a figure with one plot."""
    if (nrows, ncols) not in ((1, 1), (111, 1)):
        raise ValueError(f"a figure has one plot, got {nrows} x {ncols}: save one after the other")
    return _current


def gca():
    """The axes of the plot so far."""
    return _current


gcf = gca


def _series(all):
    """The arguments of plot as (xs, ys, format): xs and the format may be left out."""
    rest = list(all)
    while rest:
        first = list(rest.pop(0))
        second = list(rest.pop(0)) if rest and not isinstance(rest[0], str) else None
        wish = rest.pop(0) if rest and isinstance(rest[0], str) else ""
        yield (range(len(first)), first, wish) if second is None else (first, second, wish)


def plot(*all, label="", marker=None, linestyle=None, ls=None, **others):
    """Lines or points: plot(ys), plot(xs, ys), plot(xs, ys, "o--")."""
    style = ls if linestyle is None else linestyle
    for xs, ys, wish in _series(all):
        only_points = bool(_MARKERS & set(wish)) and not set("-:") & set(wish)
        points = bool(_MARKERS & set(wish.replace("-.", ""))) or marker not in (None, "", "None")
        line = not only_points if style is None else style in _LINES
        dashed = style in _DASHED or any(each in wish for each in ("--", "-.", ":"))
        if line:
            _more(lambda p: (p.dashed if dashed else p.line)(xs, ys, str(label)))
        if points:
            _more(lambda p: p.scatter(xs, ys, "" if line else str(label)))
    return _now[0] if _now else None


def scatter(x, y, s=None, c=None, label="", **others):
    """Points; where c has a number for each, it is its class, which is its colour."""
    xs, ys = list(x), list(y)
    if c is None or isinstance(c, str):
        return _more(lambda p: p.scatter(xs, ys, str(label)))
    return _more(lambda p: p.samples([list(point) for point in zip(xs, ys)], list(c)))


def hist(x, bins=10, label="", **others):
    """How many numbers lie in each of so many bins."""
    return _more(lambda p: p.histogram(list(x), bins, str(label)))


def contourf(*all, levels=(), **others):
    """Bands of colour for numbers Z over a mesh, two for truths: contourf(X, Y, Z), X and Y as meshgrid makes them or a line of each."""
    if len(all) not in (3, 4):
        raise TypeError(f"contourf takes X, Y, Z and levels, got {len(all)} arguments")
    X, Y, Z = ([list(row) if hasattr(row, "__iter__") else row for row in each] for each in all[:3])
    xs = X[0] if isinstance(X[0], list) else X
    ys = [row[0] for row in Y] if isinstance(Y[0], list) else Y
    values = [[float(z) for z in row] for row in Z]
    if {z for row in values for z in row} <= {0.0, 1.0}:
        scores = [[[2 * z - 1 for z in row] for row in values]]
        return _more(lambda p: host.boundary(p, xs, ys, scores))
    bands = all[3] if len(all) > 3 else levels
    return _more(lambda p: host.contour(p, xs, ys, values, [] if isinstance(bands, int) else list(bands)))


class _Colours:
    """Colour maps by their names, which are not needed: plots have their own colours."""

    def __getattr__(self, name):
        return name


cm = _Colours()


def xlim(*all, **others):
    """Does nothing: the axes show all there is."""


ylim = xlim


def xscale(value):
    """The x axis "linear" or "log"."""
    return _more(lambda p: p.logX() if value == "log" else p)


def yscale(value):
    """The y axis "linear" or "log"."""
    return _more(lambda p: p.logY() if value == "log" else p)


def semilogx(*all, **others):
    """plot with a logarithmic x axis."""
    plot(*all, **others)
    return xscale("log")


def semilogy(*all, **others):
    """plot with a logarithmic y axis."""
    plot(*all, **others)
    return yscale("log")


def loglog(*all, **others):
    """plot with both axes logarithmic."""
    semilogx(*all, **others)
    return yscale("log")


def title(label, **others):
    """A line above the plot."""
    return _more(lambda p: p.title(label))


def xlabel(xlabel, **others):
    """A name for the x axis."""
    return _more(lambda p: p.xLabel(xlabel))


def ylabel(ylabel, **others):
    """A name for the y axis."""
    return _more(lambda p: p.yLabel(ylabel))


def legend(*all, **others):
    """Does nothing: labels are always shown."""


def grid(*all, **others):
    """Does nothing: the grid is always there."""


def colorbar(*all, **others):
    """Does nothing: bands always have their bar."""


axis = xticks = yticks = colorbar


def tight_layout(*all, **others):
    """Does nothing: plots have no empty margins."""


def show(*all, **others):
    """Shows the plot, and begins a new one; as text where pictures cannot be seen."""
    for shown in _now:
        try:
            shown.show()
        except OSError:
            display(shown)
    _now.clear()


def savefig(fname, **others):
    """Writes the plot into a file: .png unless the name says .svg."""
    name = str(fname)
    _more(lambda p: p.save(name if name.endswith((".png", ".svg")) else name + ".png"))
