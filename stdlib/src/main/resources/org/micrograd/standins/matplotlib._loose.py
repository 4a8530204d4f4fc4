"""Parts of a plot that stay as they are, and its words."""

__all__ = ["Axis", "Loose", "Text", "Legend", "Spines"]


class Loose:
    """A part of a plot of which nothing is drawn in another way: its settings are taken and change nothing."""

    _KIND, _DOES, _PARTS = "Text", (), ()

    def __getattr__(self, name):
        from matplotlib._known import KINDS

        if name in self._PARTS:
            return Loose
        if name in self._DOES or name.startswith("set_") and name[4:] in KINDS[self._KIND].split():
            return lambda *all, **others: None
        kind = self.__dict__.get("_name") or type(self).__name__.strip("_")
        stands = name.startswith("get_") or name.startswith("_")
        raise AttributeError(f"{kind!r} object has no attribute {name!r}" + (" in this stand-in for matplotlib" if stands else ""))


class Axis(Loose):
    """An axis: where it has numbers and how they are written can be set, and whether it is seen; all else changes nothing."""

    _KIND, _DOES, _PARTS = "Axis", ("tick_bottom", "tick_left", "set_tick_params", "axis_date", "reset_ticks", "update_ticks", "set_minor_locator", "set_minor_formatter"), ("get_offset_text", "get_label")

    def __init__(self, name="x", axes=None):
        self.locator = self.formatter = None
        self._name, self._axes, self.hidden = name.upper() + "Axis", axes, False

    @property
    def label(self):
        """Its name, whose look can be set."""
        k = "XYZ".index(self._name[0])
        return self._axes._said(f"name{k}", getattr(self._axes, f"get_{self._name[0].lower()}label")(), (0.5, 0))

    def set_ticks_position(self, position):
        """At which sides it has ticks; its numbers stay where they are."""
        sides = ("bottom", "top") if self._name[0] == "X" else ("left", "right")
        if position not in (*sides, "both", "default", "none"):
            raise ValueError(f"{position!r} is not a valid value for position; supported values are {sides[1]!r}, {sides[0]!r}, 'both', 'default', 'none'")
        near, far = position in (sides[0], "both", "default"), position in (sides[1], "both", "default")
        self._axes.tick_params(self._name[0].lower(), **dict(zip(sides, (near, far))))

    def tick_top(self):
        """Its ticks on the upper side."""
        self.set_ticks_position("top")

    def tick_right(self):
        """Its ticks on the right side."""
        self.set_ticks_position("right")

    def grid(self, visible=None, which="major", **others):
        """Lines at its numbers."""
        if self._axes is not None:
            self._axes.grid(visible, which, self._name[0].lower(), **others)

    def set_visible(self, b):
        """Whether its numbers are seen."""
        self.hidden = not b

    def set_major_locator(self, locator):
        """Where numbers stand, of matplotlib.ticker."""
        self.locator = locator

    def set_major_formatter(self, formatter):
        """How numbers are written: of matplotlib.ticker, a function or a format."""
        from matplotlib import ticker

        isformat = isinstance(formatter, str)
        self.formatter = ticker.StrMethodFormatter(formatter) if isformat else formatter if isinstance(formatter, ticker.Formatter) else ticker.FuncFormatter(formatter)

    def _of_axes(self, name, minor):
        if self._axes is None or self._name not in ("XAxis", "YAxis"):
            raise AttributeError(f"{self._name!r} object has no attribute 'get_tick{name}' in this stand-in for matplotlib")
        return [] if minor else getattr(self._axes, f"get_{self._name[0].lower()}tick{name}")()

    def get_ticklabels(self, minor=False, which=None):
        """What stands at it."""
        return self._of_axes("labels", minor or which == "minor")

    def get_majorticklabels(self):
        """What stands at it."""
        return self._of_axes("labels", False)

    def get_ticklocs(self, *, minor=False):
        """Where it has numbers."""
        return self._of_axes("s", minor)

    get_majorticklocs = get_ticklocs

    def date(self):
        """Numbers are days, unless it is set how they are written."""
        from matplotlib import dates

        self.locator = self.locator or dates.AutoDateLocator()
        self.formatter = self.formatter or dates.AutoDateFormatter(self.locator)

    def ticks(self, low, high):
        """The places between two ends and their words."""
        from matplotlib import ticker

        formatter = self.formatter or ticker.ScalarFormatter()
        found = (self.locator or ticker.AutoLocator()).tick_values(low, high)
        places = [float(x) for x in found if low - 1e-9 * (high - low) <= x <= high + 1e-9 * (high - low)]
        formatter._apart = high - low
        return places, [str(formatter(x, k)) for k, x in enumerate(places)]


class Text(Loose):
    """Words of a plot, as notebooks show them."""

    __module__ = "matplotlib.text"

    def __init__(self, x, y, text, look=None):
        self._place, self._text, self._look = (x, y), text, look

    def get_position(self):
        """Where they stand."""
        return self._place

    def get_text(self):
        """The words."""
        return self._text

    def __getattr__(self, name):
        from matplotlib._keywords import LETTERS

        if name.startswith("set_") and name[4:] in LETTERS and self._look:
            return lambda x: self._look(name[4:], x)
        return super().__getattr__(name)

    def set_text(self, s):
        raise AttributeError("words of a plot cannot be changed in this stand-in for matplotlib: write them anew")

    def __repr__(self):
        x, y = self._place
        return f"Text({x!r}, {y!r}, {self._text!r})"


class LegendFrame(Loose):
    """The frame of a legend."""

    _KIND = "Patch"

    def __init__(self, dress):
        self._dress = dress

    def set_facecolor(self, color):
        """Its ground."""
        self._dress["facecolor"] = color

    def set_edgecolor(self, color):
        """Its line."""
        self._dress["edgecolor"] = color

    def set_alpha(self, alpha):
        """How much it hides."""
        self._dress["framealpha"] = alpha

    def set_visible(self, b):
        """Whether it is seen."""
        self._dress["frameon"] = bool(b)


class Legend(Loose):
    """The labels of what is drawn."""

    _KIND = "Legend"

    def __init__(self, axes):
        self._axes = axes

    def get_frame(self):
        """Its frame, whose colours and opacity can be set."""
        return LegendFrame(self._axes._dress)

    def get_title(self):
        """The words above them."""
        return Text(0, 0, self._axes._heading)

    def set_title(self, title, prop=None):
        """Words above them."""
        self._axes._heading = str(title)

    def get_texts(self):
        """The labels."""
        return [Text(0, 0, each) for each in self._axes.get_legend_handles_labels()[1]]

    def remove(self):
        """No legend."""
        self._axes._legend = ""


Legend.__module__ = "matplotlib.legend"


class Spines(dict):
    """The sides of a frame."""

    def __init__(self, axes):
        super().__init__((side, Spine(axes)) for side in ("left", "right", "top", "bottom"))

    def __getattr__(self, name):
        if name not in self:
            raise AttributeError(f"'Spines' object does not contain a '{name}' spine")
        return self[name]

    def __getitem__(self, key):
        return _Sides([self[each] for each in key]) if isinstance(key, list) else _Sides(self.values()) if isinstance(key, slice) else super().__getitem__(key)


class _Sides(list):
    """Several sides of a frame, set at once."""

    def __getattr__(self, name):
        return lambda *all, **others: [getattr(each, name)(*all, **others) for each in self][:0] or None


class Spine(Loose):
    """A side of a frame: whether it is seen, its colour, width and place."""

    _KIND = "Spine"

    def __init__(self, axes):
        self._axes, self._has = axes, {}

    def set_visible(self, b):
        """Whether it is seen."""
        self._has["isseen"] = bool(b)

    def set_color(self, c):
        """Its colour; none for a side that is not seen."""
        self._has["color"] = c

    set_edgecolor = set_ec = set_color

    def set_linewidth(self, w):
        """How wide it is."""
        self._has["width"] = float(w)

    set_lw = set_linewidth

    def set_position(self, position):
        """Where it is: "zero", "center", or ("data", number), ("axes", part), ("outward", points)."""
        where = {"zero": ("data", 0.0), "center": ("axes", 0.5)}.get(position, position) if isinstance(position, str) else position
        if len(where) != 2 or where[0] not in ("outward", "axes", "data"):
            raise ValueError("position[0] should be one of 'outward', 'axes', or 'data' ")
        self._has["position"] = (where[0], float(where[1]) * (100 / 72 if where[0] == "outward" else 1.0))

    def set(self, **settings):
        """Several settings at once."""
        for name, x in settings.items():
            getattr(self, "set_" + name)(x)
