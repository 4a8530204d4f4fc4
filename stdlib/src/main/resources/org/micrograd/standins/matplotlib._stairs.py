"""Steps without bars, broken bars, and lines without ends."""

from matplotlib._artists import artist, is_row, listed, Line2D
from matplotlib._colours import opacity_of, to_hex
from matplotlib._shapes import Shapes
from matplotlib._strokes import dashes_of, first_of, LINE, NO_MARKS, paintings, rim_of

__all__ = ["Stairs"]

StepPatch = artist("patches.StepPatch")


class Stairs(Shapes):
    """Steps, broken bars and endless lines, besides shapes."""

    def stairs(self, values, edges=None, *, orientation="vertical", baseline=0, fill=False, color=None, linewidth=None, lw=None, linestyle=None, ls=None, label=None, alpha=None, edgecolor=None, ec=None, facecolor=None, fc=None, hatch=None, zorder=1):
        """Steps at heights between edges, which are one more; from a baseline and back to it unless that is none."""
        heights = listed(values)
        ends = [float(k) for k in range(len(heights) + 1)] if edges is None else listed(edges)
        if len(ends) != len(heights) + 1:
            raise ValueError(f"Size mismatch between `values` and `edges`. Expected `len(values) + 1 == len(edges)`, but `len(values) = {len(heights)}` and `len(edges) = {len(ends)}`.")
        low = [] if baseline is None else listed(baseline) * (1 if is_row(baseline) else len(heights))
        along = [x for x in ends for _ in (0, 1)][1:-1]
        over = [y for y in heights for _ in (0, 1)]
        if low:
            below = [y for y in low for _ in (0, 1)]
            along, over = (along + along[::-1] + along[:1], over + below[::-1] + over[:1]) if fill or is_row(baseline) else ([along[0], *along, along[-1]], [low[0], *over, low[-1]])
        xs, ys = (along, over) if orientation == "vertical" else (over, along)

        def draw(panel, has):
            ink, rim = (to_hex(first_of(own, has["color"])) for own in (first_of(facecolor, fc), first_of(edgecolor, ec)))
            look = opacity_of(has["color"], has["alpha"]), 1.3 * float(has["linewidth"]), dashes_of(has["linestyle"])
            panel.add(paintings.path(xs, ys, ink if fill else "none", rim if not fill or first_of(edgecolor, ec) else "none", *look, True))
            if hatch:
                panel.add(paintings.hatched(paintings.path(xs, ys, "none", "none", 1.0, 0.0, [], True), hatch, rim))
            sides = ([base], [base], ends[:1], ends[:1]) if axis == 0 else (ends[:1], ends[:1], [base], [base])
            panel.add(paintings.boxes(*sides, ["none"], rim_of("none"), 1.0, axis))

        # Without a baseline the axes still begin at 0.
        axis, base = 1 if orientation == "vertical" else 0, min(low) if low else 0.0
        reach = ([*xs, *ends[:1]], [*ys, base]) if axis == 1 else ([*xs, base], [*ys, *ends[:1]])
        return self._add(StepPatch(draw, label=label, color=self._next() if color is None else color, linewidth=first_of(linewidth, lw, 1.0), linestyle=first_of(linestyle, ls, "-"), zorder=zorder, visible=True, kind="area" if fill else "line", alpha=alpha, xdata=reach[0], ydata=reach[1], stuck=(axis, [base])))

    def broken_barh(self, xranges, yrange, *, color=None, facecolors=None, facecolor=None, edgecolor=None, edgecolors=None, ec=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, hatch=None, zorder=1, alpha=None, label=None):
        """Bars that lie in one row, each by its start and its length."""
        given = next((each for each in (color, facecolors, facecolor) if each is not None), "C0")
        pairs, (low, high) = [listed(each) for each in xranges], listed(yrange)
        left, right = [start for start, _ in pairs], [start + long for start, long in pairs]
        edge = first_of(edgecolor, edgecolors, ec, "none")
        found = self._boxes(left, right, [low] * len(pairs), [low + high] * len(pairs), [given] if isinstance(given, (str, tuple)) else list(given), edge, alpha, label, -1, hatch, first_of(linewidth, linewidths, lw, 1.0), first_of(linestyle, ls, "-"))
        found._settings["zorder"] = zorder
        return found

    def axline(self, xy1, xy2=None, *, slope=None, color="C0", c=None, linestyle="-", ls=None, linewidth=1.5, lw=None, label=None, alpha=None, zorder=2, marker=None):
        """A line without ends through two points, or through one with a slope."""
        if marker not in NO_MARKS:
            raise TypeError(f"axline of this stand-in for matplotlib has no marks, got marker={marker!r}")
        if (xy2 is None) == (slope is None):
            raise TypeError("Exactly one of 'xy2' and 'slope' must be given")
        (x, y), points = listed(xy1), [listed(each) for each in (xy1, xy2) if each is not None]
        if xy2 is not None and points[0] == points[1]:
            raise ValueError(f"Cannot draw a line through two identical points (x={(x, points[1][0])}, y={(y, points[1][1])})")
        across, up = (1.0, float(slope)) if xy2 is None else (points[1][0] - x, points[1][1] - y)

        def draw(panel, has):
            if self._scales != ["linear", "linear"]:
                raise TypeError("axline of this stand-in for matplotlib has linear scales: plot the line's points instead")
            # By the longer way in parts of the frame, and beyond it, where the axes may grow.
            (left, right), (low, high) = sorted(self.get_xlim()), sorted(self.get_ylim())
            isflat = abs(across) * (high - low) >= abs(up) * (right - left)
            reach = [left - (right - left), right + (right - left)] if isflat else [low - (high - low), high + (high - low)]
            parts = [(each - (x if isflat else y)) / (across if isflat else up) for each in reach]
            look = to_hex(has["color"]), opacity_of(has["color"], has["alpha"]), 1.3 * float(has["linewidth"]), dashes_of(has["linestyle"])
            panel.add(paintings.path([x + part * across for part in parts], [y + part * up for part in parts], "none", *look, False))

        ends = {"xdata": [each[0] for each in points], "ydata": [each[1] for each in points]}
        return self._add(Line2D(draw, label=label, color=c or color, linestyle=ls or linestyle, linewidth=lw or linewidth, zorder=zorder, visible=True, kind="line", alpha=alpha, **ends))
