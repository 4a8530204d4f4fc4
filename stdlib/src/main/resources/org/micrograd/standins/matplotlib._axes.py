"""Axes: what a plot shows in one frame, as scripts draw it step by step."""

from matplotlib._artists import is_date, is_row, listed, Line2D, PathCollection, Polygon, PolyCollection, BarContainer
from matplotlib._colours import cycle, get_cmap, is_colour, Normalize, opacity_of, rcParams, to_hex
from matplotlib._words import Words

__all__ = ["Lines", "line_of", "mark_of", "paintings", "dashes_of", "style_of", "DASHES", "NO_MARKS"]

paintings = type(host)(host.paintings())
_MARKERS = ".,ov^<>12348spP*hH+xXDd|_"
NO_MARKS = (None, "", "None", " ")
DASHES = {"-": [], "solid": [], "--": [7.0, 4.0], "dashed": [7.0, 4.0], "-.": [7.0, 3.0, 2.0, 3.0], "dashdot": [7.0, 3.0, 2.0, 3.0], ":": [2.0, 3.0], "dotted": [2.0, 3.0]}


def style_of(format):
    """A format as "ro--" by colour, marker and line."""
    colour, marker, line, rest = None, None, None, format
    for sign in ("--", "-.", "-", ":"):
        if sign in rest and line is None:
            line, rest = sign, rest.replace(sign, "", 1)
    if is_colour(rest) and rest not in _MARKERS:
        return rest, None, line
    for sign in rest:
        if sign in "bgrcmykw" and colour is None:
            colour = sign
        elif sign in _MARKERS and marker is None:
            marker = sign
        elif rest[0] == "C" and rest[1:2].isdigit():
            colour = rest[:2]
        else:
            raise ValueError(f"{format!r} is not a valid format string (unrecognized character {sign!r})")
    return colour, marker, line


def mark_of(has):
    """The colour of the marks on what has these settings, or none."""
    if has["kind"] == "area" or has["kind"] == "line" and has.get("marker") in NO_MARKS:
        return "none"
    face = has.get("markerfacecolor")
    return to_hex(has["color"] if face is None else face)


def line_of(xs, ys, colour, marker, dash, width, size, label, alpha, face, drawstyle):
    """A line through points, with marks."""

    def draw(panel, has):
        ink, dashes = to_hex(has["color"]), DASHES.get(has["linestyle"])
        x, y = _steps(has["xdata"], has["ydata"], drawstyle)
        line = ink if dashes is not None and has["linestyle"] in DASHES else "none"
        panel.add(paintings.path(x, y, "none", line, opacity_of(has["color"], alpha), float(has["linewidth"]) * 1.3, dashes or [], True))
        if has["marker"] not in NO_MARKS:
            panel.add(paintings.points(has["xdata"], has["ydata"], [size * 1.3], [mark_of(has)], "face", opacity_of(has["color"], alpha), has["marker"]))

    islines = dash in DASHES
    return Line2D(draw, xdata=xs, ydata=ys, color=colour, marker=marker, linestyle=dash, linewidth=width, markerfacecolor=face, label=label, visible=True, kind="line" if islines else "points", alpha=alpha)


def _errors_of(others):
    """What of further arguments is about errors of bars."""
    return {name: others[name] for name in ("xerr", "yerr", "ecolor", "capsize") if others.get(name) is not None}


class Lines(Words):
    """Lines, points, bars and areas."""

    def _next(self, name="lines"):
        self._counts[name] = self._counts.get(name, -1) + 1
        inks = cycle()
        return inks[self._counts[name] % len(inks)]

    def _see(self, *places):
        """Axes along which there are days have days for numbers."""
        for each, axis in zip(places, (self.xaxis, self.yaxis)):
            if is_date(each):
                axis.date()

    def _add(self, artist):
        self._artists.append(artist)
        return artist

    def plot(self, *args, color=None, c=None, marker=None, markersize=None, ms=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, drawstyle=None, data=None, markerfacecolor=None, markeredgecolor=None, **others):
        """Lines or points: plot(ys), plot(xs, ys), plot(xs, ys, "ro--")."""
        found, rest = [], list(args)
        while rest:
            first = rest.pop(0)
            second = rest.pop(0) if rest and not isinstance(rest[0], str) else None
            self._see(*((None, first) if second is None else (first, second)))
            wish = style_of(rest.pop(0)) if rest and isinstance(rest[0], str) else (None, None, None)
            for xs, ys in _columns(first, second):
                sign = marker if marker is not None else wish[1]
                dash = linestyle or ls or wish[2] or ("None" if wish[1] and linestyle is None and ls is None else "-")
                found.append(self._line(xs, ys, color or c or wish[0] or self._next(), sign, dash, linewidth or lw or rcParams["lines.linewidth"], markersize or ms or rcParams["lines.markersize"], label, alpha, markerfacecolor, drawstyle))
        return found

    def _line(self, *settings):
        return self._add(line_of(*settings))

    def scatter(self, x, y, s=None, c=None, marker="o", cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, edgecolors=None, color=None, label=None, edgecolor=None, **others):
        """Points; where c has a number for each, its colour is that of a colour map."""
        self._see(x, y)
        xs, ys = listed(x), listed(y)
        if len(xs) != len(ys):
            raise ValueError("x and y must be the same size")
        wish = color if c is None else c
        numbers = None
        if wish is None:
            colours = [to_hex(self._next())]
        elif isinstance(wish, str) or is_colour(wish) and len(list(wish)) in (3, 4) and len(xs) not in (3, 4):
            colours = [to_hex(wish)]
        elif len(wish) and (isinstance(list(wish)[0], (str, tuple, list)) or getattr(wish, "ndim", 1) == 2 and wish.shape[1] in (3, 4)):
            colours = list(map(to_hex, wish.tolist() if hasattr(wish, "tolist") else wish))
        else:
            numbers, colours = listed(wish), None
            if len(numbers) != len(xs):
                raise ValueError(f"'c' argument has {len(numbers)} elements, which is inconsistent with 'x' and 'y' with size {len(xs)}.")
        scale = norm or Normalize(vmin, vmax)
        sizes = [max(1.0, 1.3 * each**0.5) for each in (listed(s) if s is not None else [36.0])]
        edge = edgecolors if edgecolors is not None else edgecolor if edgecolor is not None else "face"
        edge = "face" if isinstance(edge, str) and edge == "face" else to_hex(edge if isinstance(edge, str) else list(edge)[0])

        def draw(panel, has):
            inks = colours if numbers is None else _inks(listed(has["array"]), has["cmap"], scale)
            panel.add(paintings.path(has["xdata"], has["ydata"], "none", "none", 1.0, 1.0, [], True))
            panel.add(paintings.points(has["xdata"], has["ydata"], sizes, inks, edge, 1.0 if alpha is None else float(alpha), marker or "o"))

        first = colours[0] if colours else "#555555"
        found = self._add(PathCollection(draw, label=label, color=first, cmap=get_cmap(cmap), norm=scale, array=numbers or [], visible=True, kind="points", facecolor=colours, alpha=alpha, xdata=xs, ydata=ys))
        found.scale = lambda: scale.bounds(numbers or [])
        self._mapped = found if numbers else self._mapped
        return found

    def _boxes(self, left, right, bottom, top, colours, edge, alpha, label, rises=1, hatch=None):
        from matplotlib.patches import Rectangle

        bars = [Rectangle((l, b), r - l, t - b, facecolor=colours[k % len(colours)]) for k, (l, r, b, t) in enumerate(zip(left, right, bottom, top))]

        def draw(panel, has):
            inks = [to_hex(each._settings["facecolor"]) for each in bars]
            panel.add(paintings.boxes(left, right, bottom, top, inks or ["#1f77b4"], to_hex(edge), 1.0 if alpha is None else float(alpha), rises))
            for k, signs in enumerate(patterns):
                if signs:
                    own = [[each[i] for i in range(k, len(left), len(patterns))] for each in (left, right, bottom, top)]
                    panel.add(paintings.hatched(paintings.boxes(*own, ["none"], "none", 1.0, rises), signs, ofhatch))

        patterns = [hatch] if hatch is None or isinstance(hatch, str) else list(hatch)
        ofhatch = "#000000" if edge is None or to_hex(edge) == "none" else to_hex(edge)
        found = self._add(BarContainer(draw, label=label, color=colours[0], visible=True, kind="area", hatch=patterns[0] if patterns else None, ofhatch=ofhatch, alpha=alpha, xdata=[*left, *right], ydata=[*bottom, *top], stuck=(rises, left if rises == 0 else bottom)))
        found.patches = bars
        return found

    def bar(self, x, height, width=0.8, bottom=None, *, align="center", color=None, edgecolor=None, alpha=None, label=None, hatch=None, **others):
        """Bars that stand at places, with a pattern of signs if hatch names some: '//', 'x', '.'."""
        return self._bars(x, height, width, bottom, align, color, edgecolor, alpha, label, False, hatch, **_errors_of(others))

    def barh(self, y, width, height=0.8, left=None, *, align="center", color=None, edgecolor=None, alpha=None, label=None, hatch=None, **others):
        """Bars that lie at places."""
        return self._bars(y, width, height, left, align, color, edgecolor, alpha, label, True, hatch, **_errors_of(others))

    def _bars(self, places, lengths, widths, starts, align, color, edge, alpha, label, lies, hatch, **errors):
        items = list(places) if is_row(places) else [places]
        if any(isinstance(each, str) for each in items):
            self._ticks[1 if lies else 0] = (list(map(float, range(len(items)))), list(map(str, items)))
            items = range(len(items))
        self._see(*((None, items) if lies else (items,)))
        at, long = listed(items), listed(lengths)
        long = long * len(at) if len(long) == 1 else long
        wide, base = listed(widths) * (len(at) if not is_row(widths) else 1), [0.0] * len(at) if starts is None else listed(starts) * (len(at) if not is_row(starts) else 1)
        colours = [self._next("bars")] if color is None else [color] if is_colour(color) else list(color)
        low = [p - w / 2 if align == "center" else p for p, w in zip(at, wide)]
        high = [p + w for p, w in zip(low, wide)]
        ends = [b + n for b, n in zip(base, long)]
        sides = (base, ends, low, high) if lies else (low, high, base, ends)
        found = self._boxes(*sides, colours, edge, alpha, label, 0 if lies else 1, hatch)
        if errors:
            middles = [(lo + hi) / 2 for lo, hi in zip(low, high)]
            self.errorbar(*((ends, middles) if lies else (middles, ends)), fmt="none", **{"ecolor": "black", **errors})
        found.heights = long
        found.tops = [((b, (lo + hi) / 2) if lies else ((lo + hi) / 2, b)) for b, lo, hi in zip(ends, low, high)]
        return found

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, histtype="bar", color=None, label=None, alpha=None, edgecolor=None, ec=None, **others):
        """How many numbers lie in each bin; answers the counts and where bins end."""
        import numpy

        several = isinstance(x, (list, tuple)) and len(x) and is_row(x[0])
        columns = [listed(each) for each in x] if several else [listed(x)]
        whole = [each for column in columns for each in column]
        edges = numpy.histogram(whole, 10 if bins is None else bins if isinstance(bins, int) else listed(bins), range)[1]
        counts = []
        for k, column in enumerate(columns):
            found = numpy.histogram(column, edges, density=density or None, weights=weights)[0]
            counts.append(numpy.cumsum(found) if cumulative else found)
            ink = color if color is None or is_colour(color) else list(color)[k]
            name = label if label is None or isinstance(label, str) else list(label)[k]
            e = listed(edges)
            heights, paint = listed(counts[-1]), ink or self._next("bars")
            if histtype in ("step", "stepfilled"):
                patches = self._outline(e, heights, paint, edgecolor or ec, alpha, name, histtype == "step")
            else:
                patches = self._boxes(e[:-1], e[1:], [0.0] * len(heights), heights, [paint], edgecolor or ec, alpha, name)
        return (counts if several else counts[0].astype(float)), edges, patches

    def _outline(self, edges, heights, ink, edge, alpha, label, ishollow):
        xs = [x for x in edges for _ in (0, 1)]
        ys = [0.0, *(y for y in heights for _ in (0, 1)), 0.0]

        def draw(panel, has):
            colour = to_hex(has["color"])
            line = to_hex(edge or has["color"]) if ishollow or edge else "none"
            panel.add(paintings.path(xs, ys, "none" if ishollow else colour, line, opacity_of(has["color"], alpha), 1.3, [], True))
            panel.add(paintings.boxes(edges[:1], edges[:1], [0.0], [0.0], ["none"], "none", 1.0, 1))

        return self._add(Polygon(draw, label=label, color=ink, visible=True, kind="line" if ishollow else "area", alpha=alpha, xdata=xs, ydata=ys, stuck=(1, [0.0])))

    def fill_between(self, x, y1, y2=0, where=None, alpha=None, color=None, label=None, facecolor=None, **others):
        """The area between two lines."""
        self._see(x)
        xs, one = listed(x), listed(y1)
        two = listed(y2) * (1 if is_row(y2) else len(xs))
        one = one * len(xs) if len(one) == 1 else one
        kept = [True] * len(xs) if where is None else [bool(each) for each in where]
        ink = color or facecolor or self._next()

        def draw(panel, has):
            run = []
            for i, keep in enumerate([*kept, False]):
                if keep:
                    run.append(i)
                elif run:
                    panel.add(paintings.path([xs[k] for k in run] + [xs[k] for k in run[::-1]], [one[k] for k in run] + [two[k] for k in run[::-1]], to_hex(ink), "none", opacity_of(ink, alpha), 0.0, [], True))
                    run = []

        return self._add(PolyCollection(draw, label=label, color=ink, visible=True, kind="area", alpha=alpha, xdata=xs + xs, ydata=one + two))

    def step(self, x, y, *args, where="pre", **others):
        """plot in steps."""
        return self.plot(x, y, *args, drawstyle="steps-" + where, **others)

    def stem(self, *args, label=None, **others):
        """Points on lines from 0."""
        ys = listed(args[-1])
        xs = listed(args[0]) if len(args) > 1 else [float(i) for i in range(len(ys))]
        for x, y in zip(xs, ys):
            self.plot([x, x], [0, y], color="C0")
        self.plot([min(xs), max(xs)], [0, 0], color="C3")
        return self.plot(xs, ys, "o", color="C0", label=label)[0]

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", ecolor=None, capsize=None, **others):
        """plot with bars of error."""
        xs, ys = listed(x), listed(y)
        # Without a format of its own the line between the points is not drawn.
        found = self.plot(xs, ys, **{**others, "ls": "None", "marker": "None"}) if fmt.lower() == "none" else self.plot(xs, ys, *([fmt] if fmt else []), **others)
        ink = ecolor or found[0].get_color()
        for sizes, upright in ((yerr, True), (xerr, False)):
            if sizes is not None:
                pair = sizes if is_row(sizes) and len(sizes) == 2 and is_row(sizes[0]) else (sizes, sizes)
                below, above = (listed(each) * (1 if is_row(each) else len(xs)) for each in pair)
                for px, py, low, high in zip(xs, ys, below, above):
                    self.plot([px, px] if upright else [px - low, px + high], [py - low, py + high] if upright else [py, py], color=ink)
                if capsize:
                    ends = [(px, py - low, px, py + high) if upright else (px - low, py, px + high, py) for px, py, low, high in zip(xs, ys, below, above)]
                    style = {"color": ink, "ls": "None", "marker": "_" if upright else "|", "markersize": 2 * capsize}
                    self.plot([end[0] for end in ends], [end[1] for end in ends], **style)
                    self.plot([end[2] for end in ends], [end[3] for end in ends], **style)
        return found

    def semilogx(self, *args, **others):
        """plot with a logarithmic x axis."""
        self.set_xscale("log")
        return self.plot(*args, **others)

    def semilogy(self, *args, **others):
        """plot with a logarithmic y axis."""
        self.set_yscale("log")
        return self.plot(*args, **others)

    def loglog(self, *args, **others):
        """plot with both axes logarithmic."""
        self.set_xscale("log")
        return self.semilogy(*args, **others)


def _columns(first, second):
    """The lines of plot's arguments: columns of a matrix are lines each."""
    ys = first if second is None else second
    ys = ys if hasattr(ys, "ndim") else list(ys) if is_row(ys) else [ys]
    columns = [ys[:, k] for k in range(ys.shape[1])] if getattr(ys, "ndim", 1) == 2 else [ys]
    if getattr(ys, "ndim", 1) == 1 and len(ys) and isinstance(ys, list) and is_row(ys[0]):
        columns = [list(column) for column in zip(*ys)]
    for column in columns:
        numbers = listed(column)
        own = [float(i) for i in range(len(numbers))] if second is None else listed(first[:, 0] if getattr(first, "ndim", 1) == 2 else first)
        if len(own) != len(numbers):
            raise ValueError(f"x and y must have same first dimension, but have shapes ({len(own)},) and ({len(numbers)},)")
        yield own, numbers


def _steps(xs, ys, drawstyle):
    if not drawstyle or not drawstyle.startswith("steps"):
        return xs, ys
    x, y = xs[:1], ys[:1]
    for a, b, c, d in zip(xs, ys, xs[1:], ys[1:]):
        middle = {"steps-post": c, "steps-mid": (a + c) / 2}.get(drawstyle, a)
        x += [middle, middle, c]
        y += [b, d, d]
    return x, y


def _inks(numbers, cmap, norm):
    low, high = norm.bounds(numbers)
    known = {x: cmap.colour(norm.part(x, low, high)) for x in set(numbers)}
    return [known[x] for x in numbers]


def dashes_of(linestyle):
    return DASHES.get(linestyle, [])
