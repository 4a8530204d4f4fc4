"""What is drawn between axes: each remembers its settings, which can be asked for and set."""

__all__ = ["is_date", "is_row", "listed", "Artist", "artist", "Line2D", "Polygon", "PathCollection", "PolyCollection", "LineCollection", "DrawnText", "BarContainer"]


def is_row(x):
    """Whether something holds several numbers: an array without axes is one."""
    return hasattr(x, "__iter__") and bool(getattr(x, "ndim", 1))


def listed(x):
    """Numbers in one list: those of an array or of lists in lists, of Values their data; a single one alone."""
    if not is_row(x):
        return [_number(x)]
    items = x.reshape(-1).tolist() if hasattr(x, "reshape") else list(x)
    if any(is_row(each) and not isinstance(each, str) for each in items):
        return [number for each in items for number in listed(each)]
    return [_number(each) for each in items]


def is_date(x):
    """Whether something is a day, or the first of several."""
    if is_row(x) and not isinstance(x, str):
        x = next(iter(x), None)
    if not hasattr(x, "year"):
        return False
    import datetime  # Few plots need it, and it takes long to load.

    return isinstance(x, datetime.date)


def _number(x):
    if isinstance(x, (int, float)):
        return float(x)
    if x is None:
        return float("nan")
    if is_date(x):
        import datetime

        at = x if isinstance(x, datetime.datetime) else datetime.datetime(x.year, x.month, x.day)
        return (at - datetime.datetime(1970, 1, 1, tzinfo=at.tzinfo and datetime.timezone.utc)) / datetime.timedelta(days=1)
    return float(x if hasattr(x, "__float__") else getattr(x, "data", x))


# Short names of settings.
_LONG = {"c": "color", "lw": "linewidth", "linewidths": "linewidth", "ls": "linestyle", "linestyles": "linestyle", "ms": "markersize", "mec": "markeredgecolor", "mew": "markeredgewidth", "mfc": "markerfacecolor", "ds": "drawstyle", "ec": "edgecolor", "edgecolors": "edgecolor", "fc": "facecolor", "facecolors": "facecolor"}


class Artist:
    """Something drawn: its colour and label can be asked for and set; what has a higher order lies above."""

    _ORDER = 1

    def __init__(self, draw, **settings):
        self.draw, self._settings = draw, {"zorder": self._ORDER, **settings}

    def __getattr__(self, name):
        word = self._word(name[4:])
        if name.startswith("get_") and word in self._settings:
            return lambda: self._settings[word]
        if name.startswith("set_") and word in self._settings:
            return lambda x: self._settings.update({word: x})
        raise AttributeError(f"what is drawn has no attribute {name!r} in this stand-in for matplotlib")

    def _word(self, name):
        """The long name of a setting."""
        return _LONG.get(name, name) if "_settings" in self.__dict__ else name

    def set(self, **settings):
        """Several settings at once: set(color="r", lw=2)."""
        for name, x in settings.items():
            getattr(self, "set_" + name)(x)

    def set_data(self, x, y):
        """Other points."""
        self._settings.update(xdata=listed(x), ydata=listed(y))

    def set_cmap(self, cmap):
        """Other colours for its numbers."""
        from matplotlib._colours import get_cmap

        self._settings["cmap"] = get_cmap(cmap)

    def set_clim(self, vmin=None, vmax=None):
        """Which of its numbers have the ends of the colours."""
        vmin, vmax = vmin if vmax is None and isinstance(vmin, (tuple, list)) else (vmin, vmax)
        norm = self._settings.get("norm")
        if norm is None:
            return  # It has one colour, which no numbers change.
        norm.vmin, norm.vmax = norm.vmin if vmin is None else vmin, norm.vmax if vmax is None else vmax

    def get_clim(self):
        """The numbers that have the ends of the colours."""
        return self.scale()

    def remove(self):
        """Takes it out."""
        self._settings["visible"] = False

    def __iter__(self):
        return iter([self])


def artist(name):
    """The class of what is drawn by the name that matplotlib has for it, which notebooks show."""
    module, _, own = name.rpartition(".")
    return type(own, (Artist,), {"__module__": f"matplotlib.{module}", "__doc__": Artist.__doc__})


Line2D, Polygon = artist("lines.Line2D"), artist("patches.Polygon")
Line2D._ORDER = 2
PolyCollection = artist("collections.PolyCollection")


def _rows_of(inks, alpha):
    """Colours as a row of four parts each."""
    import numpy
    from matplotlib._colours import to_rgba

    return numpy.array([to_rgba(each, alpha) for each in inks])


class LineCollection(Artist):
    """Lines that were drawn at once."""

    __module__, _ORDER = "matplotlib.collections", 2

    def get_color(self):
        """The colours that its lines take in turn, a row each."""
        return _rows_of(self._settings.get("inks") or [self._settings["color"]], self._settings.get("alpha"))

    get_colors = get_edgecolor = get_color

    def set_color(self, c):
        """Another colour for all, or colours to take in turn."""
        from matplotlib._colours import inks_of

        inks = inks_of(c)
        self._settings.update(color=inks[0], inks=inks)


class PathCollection(Artist):
    """Points that were drawn at once."""

    __module__ = "matplotlib.collections"

    def get_facecolor(self):
        """The colours that its points take in turn, a row each."""
        numbers, inks = self._settings["array"], self._settings["facecolor"]
        return self._settings["cmap"](self._settings["norm"](numbers)) if len(numbers) else _rows_of(inks, self._settings["alpha"])

    def set_facecolor(self, color):
        """Another colour for all, or colours to take in turn."""
        from matplotlib._colours import inks_of, to_hex

        inks = list(map(to_hex, inks_of(color)))
        self._settings.update(facecolor=inks, color=inks[0], array=[])

    set_fc = set_facecolors = set_facecolor

    def set_color(self, c):
        """Another colour, of the points and of the lines around them."""
        self.set_facecolor(c)
        self._settings["edgecolor"] = "face"

    def set_edgecolor(self, color):
        """Another colour of the lines around them, or colours to take in turn."""
        from matplotlib._colours import inks_of, to_hex

        self._settings["edgecolor"] = "face" if isinstance(color, str) and color == "face" else list(map(to_hex, inks_of(color)))

    set_ec = set_edgecolors = set_edgecolor

    def set_array(self, A):
        """Numbers for which the points have the colours of a map."""
        self._settings["array"] = listed(A)

    def set_sizes(self, sizes):
        """Other sizes, in square points, to take in turn."""
        self._settings["sizes"] = listed(sizes)

    def get_offsets(self):
        """Their places, a row each."""
        import numpy

        return numpy.array([self._settings["xdata"], self._settings["ydata"]]).T

    def set_offsets(self, offsets):
        """Other places, a row each."""
        import numpy

        rows = numpy.asarray(offsets, dtype=float).reshape(-1, 2)
        self.set_data(rows[:, 0], rows[:, 1])


# What of the look of words can be set once they are drawn.
_LETTERS = "fontsize fontweight fontstyle fontfamily color alpha rotation rotation_mode horizontalalignment verticalalignment bbox backgroundcolor".split()


class DrawnText(Artist):
    """Words at a place."""

    __module__, _ORDER = "matplotlib.text", 3

    def __getattr__(self, name):
        if name.startswith("set_") and self._word(name[4:]) in _LETTERS:
            return lambda x: self._settings.update({self._word(name[4:]): x})
        return super().__getattr__(name)

    def _word(self, name):
        return {"size": "fontsize", "weight": "fontweight", "style": "fontstyle", "family": "fontfamily", "fontname": "fontfamily", "name": "fontfamily", "c": "color", "ha": "horizontalalignment", "va": "verticalalignment"}.get(name, name)

    def set_x(self, x):
        """Another place along x."""
        self._settings["position"] = (x, self._settings["position"][1])

    def set_y(self, y):
        """Another place along y."""
        self._settings["position"] = (self._settings["position"][0], y)

    def __repr__(self):
        x, y = self._settings["position"]
        return f"Text({x!r}, {y!r}, {self.get_text()!r})"


class BarContainer(Artist):
    """Bars that were drawn at once."""

    __module__ = "matplotlib.container"

    def __len__(self):
        return len(self.patches)

    def __iter__(self):
        return iter(self.patches)

    def __getitem__(self, k):
        return self.patches[k]

    def __repr__(self):
        return f"<BarContainer object of {len(self)} artists>"
