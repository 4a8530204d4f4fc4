"""What axes take that was made elsewhere, and what they have drawn."""

from matplotlib._artists import Artist, Line2D
from matplotlib._charts import Charts

__all__ = ["Shapes"]


class Shapes(Charts):
    """Shapes and lines that are put into axes."""

    def add_artist(self, a):
        """Draws a shape or a line, made before."""
        if not isinstance(a, Artist):
            raise TypeError(f"add_artist takes a shape or a line, got {a!r}")
        return self._add(a)

    add_patch = add_line = add_artist

    def _drawn(self, module):
        return [each for each in self._artists if each._settings["visible"] and type(each).__module__ == f"matplotlib.{module}"]

    lines = property(lambda self: [each for each in self._artists if isinstance(each, Line2D) and each._settings["visible"]], doc="The lines that are drawn.")
    patches = property(lambda self: self._drawn("patches"), doc="The shapes that are drawn.")
    collections = property(lambda self: self._drawn("collections"), doc="The points and areas that are drawn.")

    def get_lines(self):
        """The lines that are drawn."""
        return self.lines

    def relim(self, visible_only=False):
        """Axes reach over all that is drawn by themselves."""

    def autoscale_view(self, tight=None, scalex=True, scaley=True):
        """Axes reach over all that is drawn by themselves."""

    def autoscale(self, enable=True, axis="both", tight=None):
        """Axes reach over all that is drawn again, or stay as they are."""
        for k, name in enumerate("xy"):
            if axis in (name, "both"):
                self._limits[k] = None if enable is not False else self._shown(k)
