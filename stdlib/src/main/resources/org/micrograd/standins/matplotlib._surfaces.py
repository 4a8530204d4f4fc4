"""What is drawn of faces in space: surfaces, meshes, contours, bars."""

from matplotlib._artists import artist, is_row, listed
from matplotlib._colours import get_cmap, Normalize, to_hex
from matplotlib._fields import Axes
from matplotlib._contours import QuadContourSet, round_steps

__all__ = ["Surfaces", "Line3D", "Poly3DCollection", "Path3DCollection", "Line3DCollection", "Text3D"]

_MOST = 50


def _art(name):
    made = artist(f"art3d.{name}")
    made.__module__ = "mpl_toolkits.mplot3d.art3d"
    return made


Line3D, Poly3DCollection, Path3DCollection, Line3DCollection, Text3D = map(_art, "Line3D Poly3DCollection Path3DCollection Line3DCollection Text3D".split())


def _rows(x):
    import numpy

    return numpy.asarray(x, dtype=float).tolist()


def _mesh(X, Y, Z):
    import numpy

    if numpy.ndim(Z) != 2:
        raise ValueError("Argument Z must be 2-dimensional.")
    return tuple(_rows(each) for each in numpy.broadcast_arrays(X, Y, Z))


def _finite(points):
    return all(x == x and abs(x) != float("inf") for each in points for x in each)


def _steps(n, stride, count):
    """The lines of a mesh that are drawn: the first, the last and some between."""
    step = int(stride) if stride else max(1, -(-n // int(count)))
    return [*range(0, n - 1, step), n - 1]


def _crossings(xs, level):
    """Where a level lies between four corners: pairs of (corner, corner, part)."""
    found = []
    for i in range(4):
        a, b = xs[i], xs[(i + 1) % 4]
        if (a < level) != (b < level):
            found.append((i, (i + 1) % 4, (level - a) / (b - a)))
    return zip(found[::2], found[1::2])


class Surfaces(Axes):
    """Faces and lines over meshes in space."""

    def plot_surface(self, X, Y, Z, *, rstride=None, cstride=None, rcount=_MOST, ccount=_MOST, cmap=None, color=None, norm=None, vmin=None, vmax=None, alpha=None, linewidth=0, edgecolor=None, edgecolors=None, label=None, **others):
        """A surface over a mesh, coloured by its height where it has a colour map."""
        X, Y, Z = _mesh(X, Y, Z)
        rows, columns = _steps(len(Z), rstride, rcount), _steps(len(Z[0]), cstride, ccount)
        flat = [z for row in Z for z in row if z == z]
        scale, ink = norm or Normalize(vmin, vmax), to_hex(color if color is not None else self._next())
        edge = edgecolor if edgecolor is not None else edgecolors

        def pieces(view, has):
            low, high = scale.bounds(flat)
            for i, below in zip(rows, rows[1:]):
                for j, beside in zip(columns, columns[1:]):
                    corners = [(X[r][k], Y[r][k], Z[r][k]) for r, k in ((i, j), (i, beside), (below, beside), (below, j))]
                    if not _finite(corners):
                        continue
                    mean = sum(each[2] for each in corners) / 4
                    fill = has["cmap"].colour(scale.part(mean, low, high)) if cmap is not None else _shaded(ink, view.light(corners))
                    yield view.face(corners, fill, to_hex(edge) if edge is not None else "none", 0.4 + float(linewidth or 0), 1.0 if alpha is None else float(alpha))

        found = self._put(Poly3DCollection, pieces, self._reach(X, Y, Z), cmap=get_cmap(cmap), norm=scale, array=flat, color=ink, label=label, alpha=alpha)
        found.scale = lambda: scale.bounds(flat)
        self._mapped = found if cmap is not None else self._mapped
        return found

    def _reach(self, X, Y, Z):
        return tuple([x for row in part for x in row] for part in (X, Y, Z))

    def plot_wireframe(self, X, Y, Z, *, rstride=None, cstride=None, rcount=_MOST, ccount=_MOST, color=None, colors=None, linewidth=None, linewidths=None, alpha=None, label=None, **others):
        """The lines of a mesh in space."""
        X, Y, Z = _mesh(X, Y, Z)
        rows, columns = _steps(len(Z), rstride, rcount), _steps(len(Z[0]), cstride, ccount)

        def pieces(view, has):
            lines = [[(X[i][j], Y[i][j], Z[i][j]) for j in range(len(Z[0]))] for i in rows] + [[(X[i][j], Y[i][j], Z[i][j]) for i in range(len(Z))] for j in columns]
            for line in lines:
                for a, b in zip(line, line[1:]):
                    if _finite((a, b)):
                        yield view.line([a, b], to_hex(has["color"]), 1.3 * float(linewidth or linewidths or 1.5), (), 1.0 if alpha is None else float(alpha))

        return self._put(Line3DCollection, pieces, self._reach(X, Y, Z), color=color or colors or self._next(), label=label, kind="line")

    def _levels(self, X, Y, Z, levels, zdir, offset, cmap, colors, alpha, filled):
        if zdir != "z":
            raise ValueError(f"contours in space of this stand-in for matplotlib lie across z, got zdir={zdir!r}")
        X, Y, Z = _mesh(X, Y, Z)
        flat = [z for row in Z for z in row if z == z]
        low, high = min(flat), max(flat)
        edges = listed(levels) if is_row(levels) else round_steps(low, high, levels or 7)
        scale = Normalize(edges[0], edges[-1])

        def ink(has, level):
            names = [colors] if isinstance(colors, str) else colors
            return has["cmap"].colour(scale.part(level, edges[0], edges[-1])) if names is None else to_hex(names[edges.index(level) % len(names)] if level in edges else names[0])

        def cells():
            for i in range(len(Z) - 1):
                for j in range(len(Z[0]) - 1):
                    corners = [(X[r][k], Y[r][k], Z[r][k]) for r, k in ((i, j), (i, j + 1), (i + 1, j + 1), (i + 1, j))]
                    if _finite(corners):
                        yield corners

        def pieces(view, has):
            for corners in cells():
                heights = [each[2] for each in corners]
                if filled:
                    mean = sum(heights) / 4
                    base = max([level for level in edges if level <= mean], default=edges[0])
                    yield view.face([(x, y, base if offset is None else offset) for x, y, _ in corners], ink(has, base), opacity=1.0 if alpha is None else float(alpha))
                for level in () if filled else edges:
                    for pair in _crossings(heights, level):
                        yield view.line([tuple(corners[a][k] + part * (corners[b][k] - corners[a][k]) for k in (0, 1)) + (level if offset is None else offset,) for a, b, part in pair], ink(has, level), 1.9, (), 1.0 if alpha is None else float(alpha))

        xyz = self._reach(X, Y, Z) if offset is None else (*self._reach(X, Y, Z)[:2], [*flat, float(offset)])
        found = self._put(QuadContourSet, pieces, xyz, cmap=get_cmap(cmap), levels=edges, norm=scale, array=flat, alpha=alpha)
        found.scale, found.levels, found.collections = (lambda: (edges[0], edges[-1])), edges, []
        self._mapped = found
        return found

    def contour(self, X, Y, Z, levels=None, *, zdir="z", offset=None, cmap=None, colors=None, alpha=None, **others):
        """Lines of equal heights, at their heights or all at one."""
        return self._levels(X, Y, Z, levels, zdir, offset, cmap, colors, alpha, False)

    def contourf(self, X, Y, Z, levels=None, *, zdir="z", offset=None, cmap=None, colors=None, alpha=None, **others):
        """Bands of heights, at their heights or all at one."""
        return self._levels(X, Y, Z, levels, zdir, offset, cmap, colors, alpha, True)
    contour3D, contourf3D = contour, contourf

    def bar3d(self, x, y, z, dx, dy, dz, color=None, alpha=None, label=None, shade=True, **others):
        """Bars in space."""
        import numpy

        bars = list(zip(*(each.ravel().tolist() for each in numpy.broadcast_arrays(*(numpy.asarray(each, dtype=float) for each in (x, y, z, dx, dy, dz))))))
        isone = color is None or isinstance(color, str)
        inks = [to_hex(self._next() if color is None else color)] if isone else list(map(to_hex, color))

        def pieces(view, has):
            for n, (a, b, c, da, db, dc) in enumerate(bars):
                ends = ((a, a + da), (b, b + db), (c, c + dc))
                for k in range(3):
                    i, j = [m for m in range(3) if m != k]
                    for side in (0, 1):
                        corners = [tuple({k: ends[k][side], i: ends[i][p], j: ends[j][q]}[m] for m in range(3)) for p, q in ((0, 0), (1, 0), (1, 1), (0, 1))]
                        yield view.face(corners, _shaded(inks[n % len(inks)], view.light(corners) if shade else 1.0), "none", 0.4, 1.0 if alpha is None else float(alpha))

        reach = tuple([x for bar in bars for x in (bar[k], bar[k] + bar[k + 3])] for k in range(3))
        return self._put(Poly3DCollection, pieces, reach, color=inks[0], label=label)


def _shaded(ink, light):
    return to_hex([light * int(ink[i : i + 2], 16) / 255 for i in (1, 3, 5)]) if ink != "none" else ink
