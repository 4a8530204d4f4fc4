"""Axes in space: what add_subplot(projection="3d") makes."""

from matplotlib._artists import is_row, listed
from matplotlib._colours import get_cmap, is_colour, Normalize, to_hex
from matplotlib._fields import Axes
from matplotlib._keywords import minded
from matplotlib._letters import letters, Spot
from matplotlib._loose import Axis, Text
from matplotlib._maths import shown
from matplotlib._pointers import pointer
from matplotlib._space import Piece, View
from matplotlib._strokes import DASHES, NO_MARKS, painted, paintings, rim_of, style_of
from matplotlib._surfaces import Line3D, Line3DCollection, Path3DCollection, Poly3DCollection, Surfaces, Text3D

__all__ = ["Axes3D"]


class Axes3D(Surfaces):
    """A frame of a figure that shows a box in space."""
    __module__ = "mpl_toolkits.mplot3d.axes3d"
    name = "3d"

    def __init__(self, figure, place=None, **others):
        super().__init__(figure, place or (0.0, 0.0, 1.0, 1.0))
        if others.get("auto_add_to_figure", False):
            figure.axes.append(self)

    def _begin(self):
        super()._begin()
        self.elev, self.azim, self._zlabel, self._sizes, self._grid = 30, -60, "", (1.0, 1.0, 0.75), [True, True]
        self._limits, self._ticks, self._turned, self._scales = [None] * 3, [None] * 3, [False] * 3, ["linear"] * 3
        self.zaxis = Axis("z")

    def view_init(self, elev=None, azim=None, roll=None, vertical_axis="z"):
        """From where the box is seen, in degrees."""
        self.elev, self.azim = 30 if elev is None else elev, -60 if azim is None else azim

    def set_box_aspect(self, aspect, *, zoom=1):
        """How long the sides of the box are by each other."""
        most = max(aspect) if aspect is not None else 1.0
        self._sizes = tuple(x / most for x in aspect) if aspect is not None else (1.0, 1.0, 0.75)

    def set_zlabel(self, zlabel, fontdict=None, labelpad=None, **look):
        """A name for the z axis."""
        self._look("name2", {"fontdict": fontdict, **look})
        self._zlabel = str(zlabel)
        return Text(0.5, 0, self._zlabel)

    def get_zlabel(self):
        """The name of the z axis."""
        return self._zlabel

    def set_zlim(self, bottom=None, top=None, *, zmin=None, zmax=None, **others):
        """The ends of the z axis."""
        return self._limit(2, bottom, top, zmin, zmax)
    set_zlim3d, set_xlim3d, set_ylim3d = set_zlim, Axes.set_xlim, Axes.set_ylim

    def get_zlim(self):
        """The ends of the z axis."""
        return tuple(self._shown(2))[:: -1 if self._turned[2] else 1]

    def set_zticks(self, ticks, labels=None, **look):
        """Where the z axis has numbers, and which."""
        self._look("number2", look)
        self._set_ticks(2, ticks, labels)

    def set_zticklabels(self, labels, **look):
        """What stands at the ticks of the z axis."""
        self._look("number2", look)
        self._set_ticks(2, self._ticks[2][0] if self._ticks[2] else range(len(labels)), labels)

    def invert_zaxis(self):
        """The z axis from its other end."""
        self._turned[2] = not self._turned[2]

    def set_zscale(self, value, **others):
        """The z axis "linear": in space there is no other."""
        if value != "linear":
            raise ValueError(f"axes in space of this stand-in for matplotlib have linear scales, got {value!r}")
    set_xscale = set_yscale = set_zscale

    def _shown(self, k):
        if self._limits[k]:
            return self._limits[k]
        numbers = [x for each in self._artists for x in each._settings.get("xyz", ((), (), ()))[k] if x == x]
        if not numbers:
            return 0.0, 1.0
        low, high = min(numbers), max(numbers)
        flat = any(isinstance(each, Poly3DCollection) for each in self._artists) and k == 2
        room = 0.0 if flat and high > low else (high - low) * 0.05 or 0.05
        return low - room, high + room

    def _put(self, made, pieces, xyz, **settings):
        """Something made of pieces, which a view makes once all is known."""
        given = {"label": None, "visible": True, "alpha": None, "kind": "area", "color": "#1f77b4", **settings}
        return self._add(made(pieces, xyz=xyz, **given))

    def plot(self, xs, ys, *args, zs=0, color=None, c=None, marker=None, markersize=None, ms=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, **others):
        """A line through points in space: plot(xs, ys, zs, "ro--")."""
        zs = args[0] if args and not isinstance(args[0], str) else zs
        wish = next((style_of(each) for each in args if isinstance(each, str)), (None, None, None))
        x, y = listed(xs), listed(ys)
        z = listed(zs) if is_row(zs) else [float(zs)] * len(x)
        sign = marker if marker is not None else wish[1]
        dash = linestyle or ls or wish[2] or ("None" if wish[1] else "-")
        size = painted(markersize or ms or 6.0, sign or "o", "face")

        def pieces(view, has):
            ink, opacity = to_hex(has["color"]), 1.0 if alpha is None else float(alpha)
            points = list(zip(*has["xyz"]))
            for a, b in zip(points, points[1:]) if dash in DASHES else ():
                yield view.line([a, b], ink, 1.3 * float(linewidth or lw or 1.5), DASHES[dash], opacity)
            for point in points if sign not in NO_MARKS else ():
                u, v, depth = view.at(point)
                yield Piece(depth, paintings.points([u], [v], [size], [ink], rim_of("face"), [opacity], sign))

        return [self._put(Line3D, pieces, (x, y, z), color=color or c or wish[0] or self._next(), label=label, marker=sign, linestyle=dash, linewidth=linewidth or lw or 1.5, kind="line" if dash in DASHES else "points")]
    plot3D = plot

    def scatter(self, xs, ys, zs=0, zdir="z", s=20, c=None, depthshade=True, *all, marker="o", cmap=None, norm=None, vmin=None, vmax=None, alpha=None, color=None, label=None, edgecolors=None, edgecolor=None, **others):
        """Points in space; where c has a number for each, its colour is that of a colour map. They are as clear afar as near, whatever depthshade."""
        if zdir != "z":
            raise TypeError(f"scatter of this stand-in for matplotlib has zs for its heights, got zdir={zdir!r}")
        x, y = listed(xs), listed(ys)
        z = listed(zs) if is_row(zs) else [float(zs)] * len(x)
        wish = color if c is None else c
        isone = wish is None or isinstance(wish, str) or is_colour(wish) and (c is None or len(wish) != len(x))
        numbers = [] if isone or isinstance(list(wish)[0], (str, tuple, list)) else listed(wish)
        scale, sizes = norm or Normalize(vmin, vmax), listed(s)
        first = to_hex(self._next("bars") if wish is None else wish) if isone else "#555555"
        edge = edgecolors if edgecolors is not None else edgecolor

        def pieces(view, has):
            low, high = scale.bounds(numbers) if numbers else (0.0, 1.0)
            for i, point in enumerate(zip(*has["xyz"])):
                ink = has["cmap"].colour(scale.part(numbers[i], low, high)) if numbers else to_hex(has["color"] if isone else wish[i])
                rim = "face" if edge is None or not isinstance(edge, str) else to_hex(edge)
                u, v, depth = view.at(point)
                yield Piece(depth, paintings.points([u], [v], [painted(sizes[i % len(sizes)] ** 0.5, marker or "o", rim)], [ink], rim_of(rim, 1.5), [1.0 if alpha is None else float(alpha)], marker or "o"))

        found = self._put(Path3DCollection, pieces, (x, y, z), color=first, label=label, cmap=get_cmap(cmap), norm=scale, array=numbers, kind="points", marker=marker or "o", alpha=alpha)
        found.scale = lambda: scale.bounds(numbers)
        self._mapped = found if numbers else self._mapped
        return found
    scatter3D = scatter

    def quiver(self, X, Y, Z, U, V, W, *, length=1.0, normalize=False, color=None, colors=None, alpha=None, linewidth=None, **others):
        """Arrows in space, from points along vectors."""
        import numpy

        rows = list(zip(*(each.ravel().tolist() for each in numpy.broadcast_arrays(*(numpy.asarray(each, dtype=float) for each in (X, Y, Z, U, V, W))))))
        found = []
        for x, y, z, u, v, w in rows:
            size = ((u * u + v * v + w * w) ** 0.5 or 1.0) if normalize else 1.0
            found.append(((x, y, z), (x + u * length / size, y + v * length / size, z + w * length / size)))

        def pieces(view, has):
            for a, b in found:
                yield view.line([a, b], to_hex(has["color"]), 1.3 * float(linewidth or 1.5), (), 1.0 if alpha is None else float(alpha))
                (u, v, _), (p, q, depth) = view.at(a), view.at(b)
                yield Piece(depth, paintings.words("", (u + p) / 2, (v + q) / 2, letters({"color": has["color"]}), [p, q], pointer({"arrowstyle": "->", "color": has["color"], "shrinkA": 0.0, "shrinkB": 0.0}, {}), False, [0.0, 0.0]))

        return self._put(Line3DCollection, pieces, tuple([each[k] for pair in found for each in pair] for k in range(3)), color=color or colors or "#1f77b4", kind="line")

    def text(self, x, y, z, s=None, zdir=None, *, color="black", **look):
        """Words at a place in space."""

        def pieces(view, has):
            u, v, depth = view.at((float(x), float(y), float(z)))
            yield Piece(depth + 9.0, paintings.words(str(s), u, v, letters({**look, "color": has["color"]}, ha="left", va="baseline"), [], None, False, [0.0, 0.0]))

        return self._put(Text3D, pieces, ((), (), ()), color=color, kind=None)

    def text2D(self, x, y, s, *, color="black", transform="axes", **look):
        """Words at a place of the frame, in parts of it."""
        if transform != "axes":
            raise TypeError(f"text2D of this stand-in for matplotlib has places in parts of the axes, got transform={transform!r}")

        def pieces(view, has):
            yield Piece(99.0, paintings.words(str(s), float(x), float(y), letters({**look, "color": has["color"]}, ha="left", va="baseline"), [], None, True, [0.0, 0.0]))

        return self._put(Text3D, pieces, ((), (), ()), color=color, kind=None)

    def __repr__(self):
        return super().__repr__().replace("AxesSubplot", "Axes3DSubplot")

    def _paint(self, panel):
        """Puts all into a panel of Java."""
        panel.words(shown(self._title), "", "")
        Spot.put(panel, {each: has for each, has in self._looks.items() if each.startswith("title")})
        ranges = [self._shown(k) for k in range(3)]
        view = View(ranges, float(self.elev), float(self.azim), self._sizes)
        for k in (0, 1):
            panel.axis(k, [-0.95, 0.95], False, False)
            panel.ticks(k, [], [])
        panel.frame(False, False, False, 1.0, self._ground, 0.0)
        ticks = [self._ticks[k] if self._ticks[k] is not None else axis.ticks(*ranges[k]) for k, axis in enumerate((self.xaxis, self.yaxis, self.zaxis))]
        for painting in view.walls(ticks, (self._xlabel, self._ylabel, self._zlabel), any(self._grid), self._looks) if self._frame else ():
            panel.add(painting)
        pieces = [piece for each in self._artists if each._settings["visible"] for piece in each.draw(view, each._settings)]
        for piece in sorted(pieces, key=lambda each: each.depth):
            panel.add(piece.painting)
        self._notes(panel)


minded(Axes3D, "Axes3D")
