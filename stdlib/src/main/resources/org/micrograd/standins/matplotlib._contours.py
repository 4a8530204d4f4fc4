"""Lines and bands of equal numbers over the plane."""

import math

from matplotlib._artists import artist, is_row, listed
from matplotlib._colours import get_cmap, inks_of, Normalize, rcParams, to_hex
from matplotlib._stairs import Stairs
from matplotlib._letters import letters
from matplotlib._strokes import dashes_of, LINE, paintings, paler
from matplotlib.ticker import MaxNLocator

__all__ = ["Contours", "QuadContourSet", "mesh_of", "round_steps", "rows_of"]

QuadContourSet = artist("contour.QuadContourSet")


def rows_of(Z):
    if getattr(Z, "ndim", 0) == 2 and Z.dtype.kind in "fiub":
        return Z.astype(float).tolist()
    return [listed(row) for row in (Z.tolist() if hasattr(Z, "tolist") else Z)]


def mesh_of(all):
    """X, Y, Z of a mesh: a line of xs, a line of ys, rows of numbers."""
    if len(all) not in (1, 2, 3, 4):
        raise TypeError(f"contour takes Z, or X, Y, Z, and levels, got {len(all)} arguments")
    Z = rows_of(all[2] if len(all) > 2 else all[0])
    if len(all) < 3:
        return [float(i) for i in range(len(Z[0]))], [float(i) for i in range(len(Z))], Z, all[1] if len(all) == 2 else None
    # Of a grid the first row and the first column tell all.
    X, Y = all[:2]
    xs = listed(X[0] if is_row(X[0]) else X)
    ys = [float(row[0]) for row in Y] if is_row(Y[0]) else listed(Y)
    if len(ys) != len(Z) or len(xs) != len(Z[0]):
        raise TypeError(f"Shapes of x {(len(ys), len(xs))} and z {(len(Z), len(Z[0]))} do not match")
    return xs, ys, Z, all[3] if len(all) == 4 else None


def round_steps(low, high, most):
    """Round numbers at equal steps: the last one below a range, those in it, and the first above."""
    places = [float(x) for x in MaxNLocator(most + 1, min_n_ticks=1).tick_values(low, high)]
    below = max((k for k, x in enumerate(places) if x < low), default=0)
    above = min((k + 1 for k, x in enumerate(places) if x > high), default=len(places))
    return places[below:above] if above - below >= 3 else places


def _numbered(x, fmt):
    """The number of a level as clabel writes it."""
    if fmt is None:
        return f"{x:.6g}"
    if callable(fmt):
        return str(fmt(x))
    if isinstance(fmt, dict):
        return str(fmt.get(x, ""))
    return fmt % x if "%" in fmt else fmt.format(x)


class Contours(Stairs):
    """Contours, besides shapes."""

    def _filled(self, *all, levels=None, colors=None, cmap=None, alpha=None, vmin=None, vmax=None, norm=None, lines=None, hatches=None, linestyles=None, origin=None, extent=None, extend="neither", **others):
        import numpy

        if len(all) > 2 and is_row(all[0][0]) != is_row(all[1][0]):
            raise TypeError(f"Number of dimensions of x ({1 + is_row(all[0][0])}) and y ({1 + is_row(all[1][0])}) do not match")
        xs, ys, Z, given = mesh_of(all)
        if extend not in ("neither", "both", "min", "max"):
            raise ValueError(f"{extend!r} is not a valid value for extend; supported values are 'neither', 'both', 'min', 'max'")
        if hatches and any(hatches):
            raise TypeError(f"contourf of this stand-in for matplotlib has no hatches, got hatches={hatches!r}")
        if len(all) < 3 and (origin is not None or extent is not None):
            xs, ys, Z = _spread(Z, origin, extent)
        wish = given if given is not None else levels
        flat = [z for row in Z for z in row if z == z]
        low, high = min(flat), max(flat)
        edges = round_steps(low, high, wish if isinstance(wish, int) else 7) if wish is None or isinstance(wish, int) else listed(wish)
        scale, isline = norm or Normalize(vmin, vmax), lines is not None
        inner = [x for x in edges if low < x < high] if isline else edges[:-1]
        if not inner:
            inner, edges = ([low], [low]) if isline else ([(low + high) / 2], edges)
        least, most = scale.bounds(edges)
        ends = [(a + b) / 2 for a, b in zip(edges, edges[1:])] if not isline else inner
        isunder, isover = (not isline and extend in ("both", each) for each in ("min", "max"))

        def inks_by(cmap):
            """The colours from the lowest band up, with those beyond the levels."""
            if colors is None:
                return [cmap.colour(0.0)] * isunder + [cmap.colour(scale.part(x, least, most)) for x in ends] + [cmap.colour(1.0)] * isover
            names = [colors] if isinstance(colors, str) else list(colors)
            return [to_hex(names[k % len(names)]) for k in range(len(inner) + isunder + isover)]

        widths, styles = [LINE * x for x in listed(lines if isline else 0.0)], [linestyles or "-"] if linestyles is None or isinstance(linestyles, (str, tuple)) else list(linestyles)

        # What clabel writes on lines, by their levels.
        numbers = {}

        def draw(panel, has):
            inks = inks_by(has["cmap"])
            # Each band lies on all below it: what would be seen through it is the paper.
            inks = inks if isline or alpha is None else [paler(ink, float(alpha)) for ink in inks]
            whole = float(alpha) if isline and alpha is not None else 1.0
            # Where one colour tells nothing of a level, lines below 0 are dashed unless it is said how they are.
            isone = isline and colors is not None and len(inks_of(colors)) == 1 and linestyles is None
            dashes = [dashes_of("--" if isone and x < 0 else styles[k % len(styles)]) for k, x in enumerate(inner)]
            if numbers:
                panel.add(paintings.levels(xs, ys, Z, inner, [numbers.get(x, "") for x in inner], inks, [widths[k % len(widths)] for k in range(len(inner))], dashes, whole, found.look))
            elif not isline:
                # What is above the last level is bare, as is what is below the first one.
                isbare = not isover and high > edges[-1]
                floors = ([-math.inf] if isunder else []) + inner + ([edges[-1]] if isover or isbare else [])
                bare = [to_hex(rcParams.get("axes.facecolor") or "white")] if isbare else []
                panel.add(paintings.bands(xs, ys, Z, floors, (inks or ["#888888"]) + bare, 0.0, [], whole))
            else:
                for k, (x, dash) in enumerate(zip(inner, dashes)):
                    panel.add(paintings.bands(xs, ys, Z, [x], [inks[k % len(inks)]], widths[k % len(widths)], dash, whole))

        found = self._add(QuadContourSet(draw, zorder=2 if isline else 1, cmap=get_cmap(cmap), visible=True, array=flat, levels=edges, norm=scale, alpha=alpha, xdata=[min(xs), max(xs)], ydata=[min(ys), max(ys)]))
        found.look = letters({"fontsize": "medium"}, size=10.0)
        found.numbers, found.lines = numbers, inner if isline else None
        found.scale, found.levels, found.collections = (lambda: (edges[0], edges[-1])), numpy.array(edges), []
        if not isline and (colors is not None or len(edges) > 2):
            found.bands = lambda cmap: (edges, inks_by(cmap)[isunder : len(inner) + isunder])
        found.extend, found.beyond = extend if not isline else None, lambda cmap: (inks_by(cmap)[0], inks_by(cmap)[-1])
        self._mapped = found
        if not any(each._settings.get("kind") for each in self._artists):
            self._margin = 0.0
        return found

    def contourf(self, *all, **others):
        """Bands of colour for numbers Z over a mesh: contourf(X, Y, Z), X and Y as meshgrid makes them or a line of each."""
        return self._filled(*all, **others)

    def contour(self, *all, linewidths=1.5, **others):
        """Lines of equal numbers."""
        return self._filled(*all, lines=1.5 if linewidths is None else linewidths, **others)

    def clabel(self, CS, levels=None, *, fmt=None, fontsize=None, colors=None, zorder=None, **others):
        """Writes on the lines of contour their numbers: by a form as '%1.2f', a function, a dict, or short. Answers no texts of its own."""
        if CS.lines is None:
            raise TypeError("clabel of this stand-in for matplotlib numbers the lines of contour, not the bands of contourf")
        wanted = CS.lines if levels is None else listed(levels)
        strange = [x for x in wanted if x not in CS.lines]
        if strange:
            raise ValueError(f"Specified levels {strange} don't match available levels {list(CS.lines)}")
        CS.look = letters({"fontsize": "medium" if fontsize is None else fontsize, "color": None if colors is None else inks_of(colors)[0]}, size=10.0)
        CS.numbers.update({x: _numbered(x, fmt) for x in wanted})
        return []


def _spread(Z, origin, extent):
    """The places of numbers that lie as those of an image do."""
    height, width = len(Z), len(Z[0])
    isimage = origin is not None
    left, right, bottom, top = map(float, extent or ((0, width, 0, height) if isimage else (0, width - 1, 0, height - 1)))
    dx, dy = ((right - left) / width, (top - bottom) / height) if isimage else ((right - left) / (width - 1), (top - bottom) / (height - 1))
    first = 0.5 if isimage else 0.0
    rows = Z[::-1] if origin == "upper" else Z
    return [left + dx * (first + k) for k in range(width)], [bottom + dy * (first + k) for k in range(height)], rows
