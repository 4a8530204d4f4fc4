"""Stands in for matplotlib.patches: shapes that axes take by add_patch, and colours that a legend takes."""

import math

from matplotlib._artists import Artist, listed
from matplotlib._strokes import dashes_of, paintings
from matplotlib._colours import opacity_of, to_hex
from matplotlib._keywords import minded

__all__ = ["Patch", "Rectangle", "Circle", "Ellipse", "Polygon", "Wedge", "FancyArrow"]


class Patch(Artist):
    """A colour with a label: legend(handles=[Patch(color="red", label="hot")])."""

    def __init__(self, *, color=None, facecolor=None, edgecolor=None, fc=None, ec=None, linewidth=None, linestyle=None, lw=None, ls=None, fill=True, alpha=None, label="", hatch=None, **others):
        face = next((each for each in (color, facecolor, fc) if each is not None), "C0")
        edge = next((each for each in (color, edgecolor, ec) if each is not None), "none" if fill else "black")
        xs, ys = self._outline()
        width = next((each for each in (linewidth, lw) if each is not None), 1.0)
        shown = face if fill else edge
        super().__init__(self._paint, facecolor=face, edgecolor=edge, color=shown, linewidth=width, linestyle=linestyle or ls or "-", fill=bool(fill), alpha=alpha, label=label, hatch=hatch or "", ofhatch="#000000" if edge == "none" else to_hex(edge), visible=True, kind="area", xdata=xs, ydata=ys)

    def _outline(self):
        return [], []

    def set_color(self, color):
        """Another colour, of its area and its edge."""
        self._settings.update(color=color, facecolor=color, edgecolor=color)

    def set_facecolor(self, color):
        """Another colour of its area."""
        self._settings.update(color=color, facecolor=color)

    def _paint(self, panel, has):
        line = "none" if has["edgecolor"] == "none" else to_hex(has["edgecolor"])
        face = to_hex(has["facecolor"]) if has["fill"] and has["facecolor"] != "none" else "none"
        panel.add(paintings.path(has["xdata"], has["ydata"], face, line, opacity_of(has["color"], has["alpha"]), 1.3 * float(has["linewidth"]), dashes_of(has["linestyle"]), True))
        if has["hatch"]:
            area = paintings.path(has["xdata"], has["ydata"], "none", "none", 1.0, 0.0, [], True)
            panel.add(paintings.hatched(area, has["hatch"], "#000000" if line == "none" else line))


class Rectangle(Patch):
    """A rectangle by its lower left corner, width and height."""

    def __init__(self, xy, width, height, *, angle=0.0, **others):
        self._corner, self._size, self._angle = tuple(map(float, xy)), (float(width), float(height)), math.radians(angle)
        super().__init__(**others)

    def get_x(self):
        """Its left side."""
        return self._corner[0]

    def get_y(self):
        """Its lower side."""
        return self._corner[1]

    def get_xy(self):
        """Its lower left corner."""
        return self._corner

    def get_width(self):
        """How wide it is."""
        return self._size[0]

    def get_height(self):
        """How high it is."""
        return self._size[1]

    def _outline(self):
        (x, y), (w, h), c, s = self._corner, self._size, math.cos(self._angle), math.sin(self._angle)
        corners = [(0, 0), (w, 0), (w, h), (0, h), (0, 0)]
        return [x + c * u - s * v for u, v in corners], [y + s * u + c * v for u, v in corners]


class Ellipse(Patch):
    """An ellipse by its middle, width and height."""

    _PARTS = 96

    def __init__(self, xy, width, height, *, angle=0.0, **others):
        self.center, self._size, self._angle = tuple(map(float, xy)), (float(width), float(height)), math.radians(angle)
        super().__init__(**others)

    def _outline(self):
        (x, y), (w, h), c, s = self.center, self._size, math.cos(self._angle), math.sin(self._angle)
        around = [2 * math.pi * k / self._PARTS for k in range(self._PARTS + 1)]
        points = [(w / 2 * math.cos(a), h / 2 * math.sin(a)) for a in around]
        return [x + c * u - s * v for u, v in points], [y + s * u + c * v for u, v in points]


class Circle(Ellipse):
    """A circle by its middle and radius."""

    def __init__(self, xy, radius=5, **others):
        self.radius = float(radius)
        super().__init__(xy, 2 * self.radius, 2 * self.radius, **others)


class Polygon(Patch):
    """A shape by its corners."""

    def __init__(self, xy, *, closed=True, **others):
        self._corners = [listed(each) for each in xy]
        self._corners += self._corners[:1] if closed else []
        super().__init__(**others)

    def _outline(self):
        return [x for x, _ in self._corners], [y for _, y in self._corners]


class Wedge(Patch):
    """A part of a circle between two angles in degrees; with a width, of a ring."""

    def __init__(self, center, r, theta1, theta2, *, width=None, **others):
        self.center, self.r, self.theta1, self.theta2, self.width = tuple(center), r, theta1, theta2, width
        super().__init__(**others)

    def _outline(self):
        (x, y), n = self.center, max(2, int(abs(self.theta2 - self.theta1) / 3) + 2)
        angles = [math.radians(self.theta1 + (self.theta2 - self.theta1) * k / (n - 1)) for k in range(n)]
        inner = self.r - self.width if self.width is not None else 0.0
        points = [(self.r, a) for a in angles] + ([(inner, a) for a in angles[::-1]] if inner else [(0.0, 0.0)])
        points += points[:1]
        return [x + r * math.cos(a) for r, a in points], [y + r * math.sin(a) for r, a in points]


class FancyArrow(Patch):
    """An arrow from a point along a vector, of a shaft and a head that are measured in numbers of the axes."""

    def __init__(self, x, y, dx, dy, *, width=0.001, length_includes_head=False, head_width=None, head_length=None, shape="full", overhang=0, head_starts_at_zero=False, **others):
        if shape not in ("full", "left", "right"):
            raise ValueError(f"{shape!r} is not a valid value for shape; supported values are 'full', 'left', 'right'")
        wide = 3 * width if head_width is None else head_width
        head = 1.5 * wide if head_length is None else head_length
        far = math.hypot(dx, dy)
        long = far if length_includes_head else far + head
        on = (0.0 if length_includes_head else head) - (head / 2 if head_starts_at_zero else 0.0)
        side = [(0.0, 0.0), (-head, wide / 2), (-head * (1 - overhang), width / 2), (-long, width / 2), (-long, 0.0)]
        across = [(u, -v) for u, v in side]
        around = side + across[::-1] if shape == "full" else [*(side if shape == "left" else across)] + [(0.0, 0.0)]
        c, s = (dx / far, dy / far) if far else (1.0, 0.0)
        tip = (float(x) + dx + on * c, float(y) + dy + on * s)
        self._corners = [(tip[0] + c * u - s * v, tip[1] + s * u + c * v) for u, v in around] if long else []
        others = others if {"color", "edgecolor", "ec"} & set(others) else {"edgecolor": "black", **others}
        super().__init__(**others)

    def _outline(self):
        return [x for x, _ in self._corners], [y for _, y in self._corners]


_OWN = ("color", "facecolor", "edgecolor", "fc", "ec", "linewidth", "linestyle", "lw", "ls", "fill", "alpha", "label", "hatch")
for _kind in (Patch, Rectangle, Ellipse, Circle, Polygon, Wedge, FancyArrow):
    minded(_kind, _kind.__name__, _OWN)
