"""Bars and histograms."""

from matplotlib._artists import BarContainer, is_row, listed, Polygon
from matplotlib._axes import Lines
from matplotlib._strokes import dashes_of, first_of, LINE, paintings, rim_of
from matplotlib._colours import inks_of, is_colour, opacity_of, to_hex

__all__ = ["Bars"]


class Bars(Lines):
    """Bars and histograms, besides lines and points."""

    def _boxes(self, left, right, bottom, top, colours, edge, alpha, label, rises=1, hatch=None, width=1.0, dash="-"):
        from matplotlib.patches import Rectangle

        bars = [Rectangle((l, b), r - l, t - b, facecolor=colours[k % len(colours)]) for k, (l, r, b, t) in enumerate(zip(left, right, bottom, top))]

        def inside():
            """The sides as they are drawn: on an axis of powers nothing begins at 0."""
            k, low, high = (0, left, right) if rises == 0 else (1, bottom, top)
            if self._scales[k] != "log":
                return left, right, bottom, top
            least = min([x for x in (*low, *high) if x > 0], default=1.0) / 1.2
            least = min(least, self._limits[k][0]) if self._limits[k] and self._limits[k][0] > 0 else least
            raised = [max(x, least) for x in low]
            return (raised, right, bottom, top) if rises == 0 else (left, right, raised, top)

        def draw(panel, has):
            inks = [to_hex(each._settings["facecolor"]) for each in bars]
            panel.add(paintings.boxes(*inside(), inks or ["#1f77b4"], rim_of(has["edgecolor"], has["linewidth"], has["linestyle"]), 1.0 if alpha is None else float(alpha), rises))
            for k, signs in enumerate(patterns):
                if signs:
                    own = [[each[i] for i in range(k, len(left), len(patterns))] for each in (left, right, bottom, top)]
                    panel.add(paintings.hatched(paintings.boxes(*own, ["none"], rim_of("none"), 1.0, rises), signs, ofhatch))

        patterns = [hatch] if hatch is None or isinstance(hatch, str) else list(hatch)
        rim = edge if edge is None or isinstance(edge, str) or is_colour(edge) else list(edge)[0] if len(edge) else None
        ofhatch = "#000000" if rim is None or to_hex(rim) == "none" else to_hex(rim)
        rim_of(edge, width, dash)
        found = self._add(BarContainer(draw, label=label, color=colours[0], visible=True, kind="area", hatch=patterns[0] if patterns else None, ofhatch=ofhatch, edgecolor=edge, linewidth=width, linestyle=dash, alpha=alpha, xdata=[*left, *right], ydata=[*bottom, *top], stuck=(rises, left if rises == 0 else bottom)))
        found.patches, found.sides = bars, (left, right, bottom, top)
        return found

    def bar(self, x, height, width=0.8, bottom=None, *, align="center", color=None, edgecolor=None, alpha=None, label=None, hatch=None, xerr=None, yerr=None, ecolor=None, capsize=None, log=False, tick_label=None, facecolor=None, fc=None, ec=None, fill=True, error_kw=None, linewidth=None, lw=None, linestyle=None, ls=None, **others):
        """Bars that stand at places, with a pattern of signs if hatch names some: '//', 'x', '.'."""
        errors = {"ecolor": ecolor, "capsize": capsize, **(error_kw or {}), "xerr": xerr, "yerr": yerr}
        return self._bars(x, height, width, bottom, align, _face(color, facecolor, fc, fill), _edge(edgecolor, ec, fill), alpha, label, False, hatch, errors, log, tick_label, first_of(linewidth, lw, 1.0), first_of(linestyle, ls, "-"))

    def barh(self, y, width, height=0.8, left=None, *, align="center", color=None, edgecolor=None, alpha=None, label=None, hatch=None, xerr=None, yerr=None, ecolor=None, capsize=None, log=False, tick_label=None, facecolor=None, fc=None, ec=None, fill=True, error_kw=None, linewidth=None, lw=None, linestyle=None, ls=None, **others):
        """Bars that lie at places."""
        errors = {"ecolor": ecolor, "capsize": capsize, **(error_kw or {}), "xerr": xerr, "yerr": yerr}
        return self._bars(y, width, height, left, align, _face(color, facecolor, fc, fill), _edge(edgecolor, ec, fill), alpha, label, True, hatch, errors, log, tick_label, first_of(linewidth, lw, 1.0), first_of(linestyle, ls, "-"))

    def _bars(self, places, lengths, widths, starts, align, color, edge, alpha, label, lies, hatch, errors, log, names, width, dash):
        errors = {name: x for name, x in errors.items() if x is not None}
        if align not in ("center", "edge"):
            raise ValueError(f"{align!r} is not a valid value for align; supported values are 'center', 'edge'")
        if log:
            self._scales[0 if lies else 1] = "log"
        items = list(places) if is_row(places) and not isinstance(places, str) else [places]
        items = self._placed(None, items)[1] if lies else self._placed(items, None)[0]
        at, long = listed(items), listed(lengths)
        long = long * len(at) if len(long) == 1 else long
        wide, base = listed(widths) * (len(at) if not is_row(widths) else 1), [0.0] * len(at) if starts is None else listed(starts) * (len(at) if not is_row(starts) else 1)
        if names is not None:
            self._set_ticks(1 if lies else 0, at, [names] * len(at) if isinstance(names, str) else names)
        colours = [self._next("bars")] if color is None else inks_of(color)
        low = [p - w / 2 if align == "center" else p for p, w in zip(at, wide)]
        high = [p + w for p, w in zip(low, wide)]
        ends = [b + n for b, n in zip(base, long)]
        sides = (base, ends, low, high) if lies else (low, high, base, ends)
        found = self._boxes(*sides, colours, edge, alpha, label, 0 if lies else 1, hatch, width, dash)
        if "xerr" in errors or "yerr" in errors:
            middles = [(lo + hi) / 2 for lo, hi in zip(low, high)]
            self.errorbar(*((ends, middles) if lies else (middles, ends)), fmt="none", **{"ecolor": "black", **errors})
        found.heights, found.lies = long, lies
        ends = _beyond(ends, long, errors.get("xerr" if lies else "yerr"))
        found.tops = [((b, (lo + hi) / 2) if lies else ((lo + hi) / 2, b)) for b, lo, hi in zip(ends, low, high)]
        return found

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype="bar", align="mid", orientation="vertical", rwidth=None, log=False, color=None, label=None, stacked=False, *, alpha=None, edgecolor=None, ec=None, facecolor=None, fc=None, hatch=None, fill=None, linewidth=None, lw=None, linestyle=None, ls=None, **others):
        """How many numbers lie in each bin; answers the counts and where bins end."""
        import numpy

        columns, several = _columns_of(x)
        weighted = _columns_of(weights)[0] if weights is not None else [None] * len(columns)
        if len(weighted) != len(columns) or any(w is not None and len(w) != len(c) for w, c in zip(weighted, columns)):
            raise ValueError("weights should have the same shape as x")
        whole = [each for column in columns for each in column]
        edges = numpy.histogram(whole, 10 if bins is None else bins if isinstance(bins, (int, str)) else listed(bins), range)[1]
        stacks = stacked or histtype == "barstacked"
        counts = [numpy.histogram(column, edges, density=density and not stacks or None, weights=w)[0].astype(float) for column, w in zip(columns, weighted)]
        if stacks:
            counts = list(numpy.cumsum(numpy.array(counts), axis=0))
            counts = [each / (counts[-1] * numpy.diff(edges)).sum() for each in counts] if density else counts
        if cumulative:
            each_width = numpy.diff(edges) if density else numpy.ones(len(edges) - 1)
            counts = [numpy.cumsum(c * each_width) if cumulative > 0 else numpy.cumsum((c * each_width)[::-1])[::-1] for c in counts]
        lies, e = orientation == "horizontal", listed(edges)
        if log:
            self._scales[0 if lies else 1] = "log"
        inks = [None] * len(columns) if color is None else inks_of(color)
        if len(inks) != len(columns):
            raise ValueError(f"The 'color' keyword argument must have one color per dataset, but {len(columns)} datasets and {len(inks)} colors were provided")
        names = [label] * len(columns) if label is None or isinstance(label, str) else list(label)
        wide, dash = first_of(linewidth, lw, 1.0), first_of(linestyle, ls, "-")
        base, patches = [0.0] * (len(e) - 1) if bottom is None else listed(bottom) * (1 if is_row(bottom) else len(e) - 1), []
        for k, heights in enumerate(counts):
            paint = _face(inks[k], facecolor, fc, fill is not False) or self._next()
            edge, below = _edge(edgecolor, ec, fill is not False), listed(counts[k - 1]) if stacks and k else base
            tops = [h + (0.0 if stacks and k else b) for h, b in zip(listed(heights), base)]
            if histtype in ("step", "stepfilled"):
                patches.append(self._outline(e, tops, base if histtype == "step" else below, paint, edge, alpha, names[k], histtype == "step" and not fill, lies, hatch, wide, dash))
            else:
                sides = _slices(e, align, rwidth, 0 if stacks else k, 1 if stacks else len(columns))
                patches.append(self._boxes(*((below, tops, *sides) if lies else (*sides, below, tops)), [paint], edge, alpha, names[k], 0 if lies else 1, hatch, wide, dash))
        if not several:
            return counts[0], edges, patches[0]
        return numpy.array(counts), edges, patches

    def _outline(self, edges, heights, below, ink, edge, alpha, label, ishollow, lies, hatch, width, dash):
        xs = [x for x in edges for _ in (0, 1)]
        ys = [below[0], *(y for y in heights for _ in (0, 1)), below[-1]]
        if not ishollow:
            xs, ys = xs + xs[1:-1][::-1], ys + [y for y in below[::-1] for _ in (0, 1)]
        xs, ys = (ys, xs) if lies else (xs, ys)

        def draw(panel, has):
            colour = to_hex(has["color"])
            line = to_hex(edge or has["color"]) if ishollow or edge else "none"
            panel.add(paintings.path(xs, ys, "none" if ishollow else colour, line, opacity_of(has["color"], alpha), LINE * float(width), dashes_of(dash), True))
            if hatch:
                panel.add(paintings.hatched(paintings.path(xs, ys, "none", "none", 1.0, 0.0, [], True), hatch, "#000000" if line == "none" else line))
            at, zero = ([0.0], edges[:1]) if lies else (edges[:1], [0.0])
            panel.add(paintings.boxes(at, at, zero, zero, ["none"], rim_of("none"), 1.0, 0 if lies else 1))

        return self._add(Polygon(draw, label=label, color=ink, visible=True, kind="line" if ishollow else "area", alpha=alpha, xdata=xs, ydata=ys, stuck=(0 if lies else 1, [0.0])))


def _beyond(ends, long, error):
    """The ends of bars with their errors."""
    if error is None:
        return ends
    pair = error if is_row(error) and len(error) == 2 and is_row(error[0]) else (error, error)
    low, high = (listed(each) * (1 if is_row(each) else len(ends)) for each in pair)
    return [end + up if size >= 0 else end - down for end, size, down, up in zip(ends, long, low, high)]


def _face(color, facecolor, fc, fill):
    """The colour of an area that was given by one of its names."""
    return next((each for each in (color, facecolor, fc) if each is not None), None) if fill else "none"


def _edge(edgecolor, ec, fill):
    edge = ec if edgecolor is None else edgecolor
    return "black" if edge is None and not fill else edge


def _columns_of(x):
    """The numbers of each histogram, and whether there are several: rows of a list, columns of a matrix."""
    if getattr(x, "ndim", 1) == 2:
        return [listed(x[:, k]) for k in range(x.shape[1])], x.shape[1] > 1
    several = bool(isinstance(x, (list, tuple)) and len(x) and is_row(x[0]))
    return ([listed(each) for each in x] if several else [listed(x)]), several and len(x) > 1


def _slices(edges, align, rwidth, k, n):
    """The sides of bars between edges, the k-th of n beside each other."""
    if align not in ("left", "mid", "right"):
        raise ValueError(f"{align!r} is not a valid value for align; supported values are 'left', 'mid', 'right'")
    part = min(max(rwidth, 0.0), 1.0) if rwidth is not None else 1.0 if n == 1 else 0.8
    left, right = [], []
    for low, high in zip(edges, edges[1:]):
        wide, shift = high - low, {"left": -0.5, "mid": 0.0, "right": 0.5}[align] * (high - low)
        left.append(low + shift + wide * (1 - part) / 2 + wide * part * k / n)
        right.append(left[-1] + wide * part / n)
    return left, right
