"""Parts of a plot that stay as they are, and its words."""

__all__ = ["Loose", "Text", "Legend", "Spines"]


class Loose:
    """A part of a plot of which nothing is drawn in another way: its settings are taken and change nothing."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *all, **others: None


class Text(Loose):
    """Words of a plot, as notebooks show them."""

    __module__ = "matplotlib.text"

    def __init__(self, x, y, text):
        self._place, self._text = (x, y), text

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
