"""Parts of a plot that stay as they are, and its words."""

__all__ = ["Axis", "Loose", "Text", "Legend", "Spines"]


class Loose:
    """A part of a plot of which nothing is drawn in another way: its settings are taken and change nothing."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *all, **others: None


class Axis(Loose):
    """An axis: where it has numbers and how they are written can be set, all else changes nothing."""

    def __init__(self):
        self.locator = self.formatter = None

    def set_major_locator(self, locator):
        """Where numbers stand, of matplotlib.ticker."""
        self.locator = locator

    def set_major_formatter(self, formatter):
        """How numbers are written: of matplotlib.ticker, a function or a format."""
        from matplotlib import ticker

        isformat = isinstance(formatter, str)
        self.formatter = ticker.StrMethodFormatter(formatter) if isformat else formatter if isinstance(formatter, ticker.Formatter) else ticker.FuncFormatter(formatter)

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

    def __init__(self, x, y, text):
        self._place, self._text = (x, y), text

    def get_position(self):
        """Where they stand."""
        return self._place

    def get_text(self):
        """The words."""
        return self._text

    def set_text(self, s):
        raise AttributeError("words of a plot cannot be changed in this stand-in for matplotlib: write them anew")

    def __repr__(self):
        x, y = self._place
        return f"Text({x!r}, {y!r}, {self._text!r})"


class Legend(Loose):
    """The labels of what is drawn."""


Legend.__module__ = "matplotlib.legend"


class Spines(dict):
    """The sides of a frame."""

    def __init__(self, axes):
        super().__init__((side, _Spine(axes)) for side in ("left", "right", "top", "bottom"))

    def __getattr__(self, name):
        return self[name]


class _Spine(Loose):
    """A side of a frame."""

    def __init__(self, axes):
        self._axes = axes
