"""How points in space are seen on paper: a view of a box, its walls, and what is drawn from back to front."""

from math import cos, radians, sin

from matplotlib._letters import letters
from matplotlib._strokes import paintings

__all__ = ["View", "Piece"]

_SIZES = (1.0, 1.0, 0.75)
_WALL, _LINE, _INK = "#f2f2f2", "#cccccc", "#333333"


class Piece:
    """Part of what is drawn, and how near it is."""

    def __init__(self, depth, painting):
        self.depth, self.painting = depth, painting


class View:
    """A box of three ranges, seen from an elevation and an azimuth in degrees, without perspective."""

    def __init__(self, ranges, elev, azim, sizes=_SIZES):
        self.ranges = [(low, high) if high > low else (low - 0.5, high + 0.5) for low, high in ranges]
        self._sizes = sizes
        e, a = radians(elev), radians(azim)
        self._across = (-sin(a), cos(a), 0.0)
        self._up = (-sin(e) * cos(a), -sin(e) * sin(a), cos(e))
        self.toward = (cos(e) * cos(a), cos(e) * sin(a), sin(e))

    def _parts(self, point):
        return [size * ((x - low) / (high - low) - 0.5) for x, (low, high), size in zip(point, self.ranges, self._sizes)]

    def at(self, point):
        """Where a point lies on paper, and how near it is."""
        parts = self._parts(point)
        return tuple(sum(x * w for x, w in zip(parts, way)) for way in (self._across, self._up, self.toward))

    def line(self, points, ink, width=1.3, dashes=(), opacity=1.0):
        """A line through points."""
        seen = [self.at(each) for each in points]
        return Piece(sum(each[2] for each in seen) / max(1, len(seen)), paintings.path([u for u, _, _ in seen], [v for _, v, _ in seen], "none", ink, opacity, width, list(dashes), False))

    def face(self, points, fill, edge="none", width=0.4, opacity=1.0):
        """An area between points."""
        seen = [self.at(each) for each in [*points, points[0]]]
        return Piece(sum(each[2] for each in seen) / len(seen), paintings.path([u for u, _, _ in seen], [v for _, v, _ in seen], fill, edge if edge != "none" else fill, opacity, width, [], False))

    def light(self, points):
        """How bright a face is: one that looks up and to the viewer's left the brightest."""
        a, b, c = (self._parts(each) for each in points[:3])
        u, v = ([y - x for x, y in zip(a, other)] for other in (b, c))
        n = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
        length = sum(x * x for x in n) ** 0.5
        lamp = [0.5 * t + 0.4 * w - 0.3 * r for t, w, r in zip(self.toward, (0.0, 0.0, 1.0), self._across)]
        size = sum(x * x for x in lamp) ** 0.5
        return 1.0 if length == 0 else 0.55 + 0.45 * abs(sum(x * y for x, y in zip(n, lamp))) / (length * size)

    def walls(self, ticks, names, hasgrid, looks):
        """The three walls behind everything, their lines, numbers and names; ticks are places and words of each axis."""
        ends = self.ranges
        back = [low if way > 0 else high for (low, high), way in zip(ends, self.toward)]
        for k in range(3):
            i, j = [n for n in range(3) if n != k]
            yield self.face([self._corner({k: back[k], i: ends[i][a], j: ends[j][b]}) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))], _WALL, _LINE).painting
        for k in range(3):
            for i in [n for n in range(3) if n != k] if hasgrid else ():
                j = 3 - k - i
                for place in ticks[k][0]:
                    yield self.line([self._corner({k: place, i: back[i], j: x}) for x in ends[j]], _LINE, 0.8).painting
        for k in range(3):
            yield from self._side(k, back, ticks[k], names[k], looks)

    def _corner(self, places):
        return [places[k] for k in range(3)]

    def _side(self, k, back, ticks, name, looks):
        """The axis itself: on the ground at the front, the upright one at the left."""
        front = [high if x == low else low for x, (low, high) in zip(back, self.ranges)]
        if k == 2:
            corners = [{0: back[0], 1: front[1]}, {0: front[0], 1: back[1]}]
            fixed = min(corners, key=lambda at: self.at((at[0], at[1], self.ranges[2][0]))[0])
        else:
            fixed = {1 - k: front[1 - k], 2: self.ranges[2][0]}
        ends = [self._corner({**fixed, k: x}) for x in self.ranges[k]]
        yield self.line(ends, _INK, 1.0).painting
        middle = self.at(self._corner({**fixed, k: sum(self.ranges[k]) / 2}))
        size = (middle[0] ** 2 + middle[1] ** 2) ** 0.5 or 1.0
        out = (middle[0] / size, middle[1] / size) if k < 2 else (-1.0, 0.0)
        for place, word in zip(*ticks):
            u, v, _ = self.at(self._corner({**fixed, k: place}))
            yield paintings.words(word, u + 0.06 * out[0], v + 0.06 * out[1], letters(looks.get(f"number{k}", {}), color=_INK), [], None, False, [0.0, 0.0])
        if name:
            yield paintings.words(name, middle[0] + 0.17 * out[0], middle[1] + 0.17 * out[1], letters(looks.get(f"name{k}", {}), color=_INK), [], None, False, [0.0, 0.0])
