"""Axes: what a plot shows in one frame, as scripts draw it step by step."""

from matplotlib._across import Across
from matplotlib._artists import is_date, is_row, listed, PathCollection, PolyCollection
from matplotlib._colours import cycle, get_cmap, is_colour, Normalize, opacity_of, rcParams, to_hex
from matplotlib._strokes import dashes_of, first_of, line_of, LINE, mark_sign, painted, paintings, rim_of, stepped, style_of

__all__ = ["Lines"]


class Lines(Across):
    """Lines, points and areas."""

    def _next(self, name="lines"):
        self._counts[name] = self._counts.get(name, -1) + 1
        inks = self._cycle or cycle()
        return inks[self._counts[name] % len(inks)]

    def _see(self, *places):
        """Axes along which there are days have days for numbers."""
        for each, axis in zip(places, (self.xaxis, self.yaxis)):
            if is_date(each):
                axis.date()

    def _placed(self, x, y):
        """Places along both axes: days for numbers, and names one after the other as an axis sees them first."""
        self._see(x, y)
        return self._named(0, x), self._named(1, y)

    def _named(self, k, x):
        items = [x] if isinstance(x, str) else x
        if not is_row(items) or not isinstance(next(iter(items), None), str):
            return x
        seen, names = self._names[k], list(map(str, items))
        for each in names:
            seen.setdefault(each, float(len(seen)))
        self._ticks[k] = (list(seen.values()), list(seen))
        return [seen[each] for each in names]

    def _add(self, artist):
        self._artists.append(artist)
        return artist

    def plot(self, *args, color=None, c=None, marker=None, markersize=None, ms=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, drawstyle=None, ds=None, markerfacecolor=None, mfc=None, markeredgecolor=None, mec=None, markeredgewidth=None, mew=None, fillstyle=None, markevery=None, dashes=None, solid_capstyle=None, solid_joinstyle=None, dash_capstyle=None, dash_joinstyle=None, **others):
        """Lines or points: plot(ys), plot(xs, ys), plot(xs, ys, "ro--")."""
        found, rest = [], list(args)
        forms = {"solid_capstyle": solid_capstyle, "solid_joinstyle": solid_joinstyle, "dash_capstyle": dash_capstyle, "dash_joinstyle": dash_joinstyle}
        while rest:
            first = rest.pop(0)
            second = rest.pop(0) if rest and not isinstance(rest[0], str) else None
            first, second = (self._placed(None, first)[1], None) if second is None else self._placed(first, second)
            wish = style_of(rest.pop(0)) if rest and isinstance(rest[0], str) else (None, None, None)
            for xs, ys in _columns(first, second):
                sign = marker if marker is not None else wish[1]
                dash = first_of((0, dashes) if dashes is not None else None, linestyle, ls, wish[2], "None" if wish[1] else "-")
                width, size = first_of(linewidth, lw, rcParams["lines.linewidth"]), first_of(markersize, ms, rcParams["lines.markersize"])
                ink = first_of(color, c, wish[0])
                found.append(self._line(xs, ys, self._next() if ink is None else ink, sign, dash, width, size, label, alpha, mfc if markerfacecolor is None else markerfacecolor, drawstyle or ds, markevery, mec if markeredgecolor is None else markeredgecolor, fillstyle, mew if markeredgewidth is None else markeredgewidth, **forms))
        return found

    def _line(self, *settings, **forms):
        return self._add(line_of(*settings, **forms))

    def scatter(self, x, y, s=None, c=None, marker="o", cmap=None, norm=None, vmin=None, vmax=None, alpha=None, edgecolors=None, color=None, label=None, edgecolor=None, ec=None, facecolors=None, facecolor=None, fc=None, linewidths=None, linewidth=None, lw=None, linestyle="-", **others):
        """Points; where c has a number for each, its colour is that of a colour map."""
        xs, ys = map(listed, self._placed(x, y))
        if len(xs) != len(ys):
            raise ValueError("x and y must be the same size")
        wish = next((each for each in (c, facecolors, facecolor, fc, color) if each is not None), None)
        numbers = None
        if wish is None:
            colours = [to_hex(self._next("bars"))]
        elif isinstance(wish, str) or is_colour(wish) and (c is None or len(wish) != len(xs)):
            colours = [to_hex(wish)]
        elif len(wish) and (isinstance(list(wish)[0], (str, tuple, list)) or getattr(wish, "ndim", 1) == 2 and wish.shape[1] in (3, 4)):
            colours = list(map(to_hex, wish.tolist() if hasattr(wish, "tolist") else wish))
        else:
            numbers, colours = listed(wish), None
            if len(numbers) != len(xs):
                raise ValueError(f"'c' argument has {len(numbers)} elements, which is inconsistent with 'x' and 'y' with size {len(xs)}.")
        scale = norm or Normalize(vmin, vmax)
        edge = next((each for each in (edgecolors, edgecolor, ec) if each is not None), "face")
        if isinstance(wish, str) and wish == "none" and isinstance(edge, str) and edge == "face":
            edge = color or self._next("bars")
        edge = edge if isinstance(edge, str) and edge == "face" else to_hex(edge) if is_colour(edge) else list(map(to_hex, edge))
        marker = mark_sign(marker)
        width = first_of(linewidths, linewidth, lw)
        opacities = [1.0] if alpha is None else listed(alpha)
        if len(opacities) not in (1, len(xs)):
            raise ValueError(f"Data array shape, {(len(xs),)} is incompatible with alpha array shape, {(len(opacities),)}")
        sizes = [s if s is not None else 36.0]
        sizes = listed(sizes[0])

        def draw(panel, has):
            inks = has["facecolor"] if not len(has["array"]) else _inks(listed(has["array"]), has["cmap"], scale)
            panel.add(paintings.path(has["xdata"], has["ydata"], "none", "none", 1.0, 1.0, [], True))
            rim, wide = has["edgecolor"], has["linewidth"]
            large = [max(1.0, painted(max(0.0, each) ** 0.5, marker, rim, 1.0 if wide is None or is_row(wide) else float(wide))) for each in has["sizes"]]
            around = rim_of(rim, first_of(wide, 1.5), has["linestyle"])
            panel.add(paintings.points(has["xdata"], has["ydata"], large, inks, around, listed(first_of(has["alpha"], 1.0)), marker))

        first = "#555555" if not colours else (edge if isinstance(edge, str) else edge[0]) if colours[0] == "none" else colours[0]
        found = self._add(PathCollection(draw, label=label, color=first, cmap=get_cmap(cmap), norm=scale, array=numbers or [], visible=True, kind="points", marker=marker, facecolor=colours, edgecolor=edge, linewidth=width, linestyle=linestyle, sizes=sizes, alpha=alpha, xdata=xs, ydata=ys))
        found.scale = lambda: scale.bounds(numbers or [])
        self._mapped = found if numbers else self._mapped
        return found

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, alpha=None, color=None, label=None, facecolor=None, facecolors=None, fc=None, hatch=None, edgecolor=None, ec=None, edgecolors=None, linewidth=None, lw=None, linewidths=None, linestyle=None, ls=None, linestyles=None, **others):
        """The area between two lines, which ends where they cross if interpolate says so."""
        return self._between(False, x, y1, y2, where, interpolate, step, alpha, color, label, (facecolor, facecolors, fc), hatch, (edgecolor, ec, edgecolors), first_of(linewidth, lw, linewidths), first_of(linestyle, ls, linestyles))

    def _between(self, isupright, x, y1, y2, where, interpolate, step, alpha, color, label, inks, hatch, edges, width, dash):
        """The area between two lines, that run up where isupright says so."""
        xs, one = listed(self._placed(None, x)[1] if isupright else self._placed(x, None)[0]), listed(y1)
        two = listed(y2) * (1 if is_row(y2) else len(xs))
        one = one * len(xs) if len(one) == 1 else one
        kept = [True] * len(xs) if where is None else [bool(each) for each in where]
        ink = next((each for each in (color, *inks) if each is not None), None) or self._next("bars")
        edge = to_hex(next((each for each in edges if each is not None), "none"))
        parts = []
        for run in _runs(kept):
            u, top = stepped([xs[k] for k in run], [one[k] for k in run], step and "steps-" + step)
            v, low = stepped([xs[k] for k in run], [two[k] for k in run], step and "steps-" + step)
            if interpolate and not step:
                u, top, v, low = _crossed(xs, one, two, run)
            outline = u + v[::-1] + u[:1], top + low[::-1] + top[:1]
            parts.append(outline[::-1] if isupright else outline)

        def draw(panel, has):
            for px, py in parts:
                panel.add(paintings.path(px, py, to_hex(has["color"]), to_hex(has["edgecolor"]), opacity_of(has["color"], has["alpha"]), 0.0 if has["edgecolor"] == "none" else LINE * float(has["linewidth"]), dashes_of(has["linestyle"]), True))
                if hatch:
                    panel.add(paintings.hatched(paintings.path(px, py, "none", "none", 1.0, 0.0, [], True), hatch, "#000000" if edge == "none" else edge))

        seen = [[each for each, keep in zip(column, kept) if keep] for column in (xs, one, two)]
        along, over = seen[0] * 2, seen[1] + seen[2]
        return self._add(PolyCollection(draw, label=label, color=ink, visible=True, kind="area", hatch=hatch, edgecolor=edge, linewidth=first_of(width, 1.0), linestyle=first_of(dash, "-"), ofhatch="#000000" if edge == "none" else edge, alpha=alpha, xdata=over if isupright else along, ydata=along if isupright else over))

    def step(self, x, y, *args, where="pre", **others):
        """plot in steps."""
        if where not in ("pre", "post", "mid"):
            raise ValueError(f"{where!r} is not a valid value for where; supported values are 'pre', 'post', 'mid'")
        return self.plot(x, y, *args, drawstyle="steps-" + where, **others)

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation="vertical", **others):
        """Points on lines from 0: stem(ys), stem(xs, ys), with formats for the lines, the points and the base."""
        rest = list(args)
        formats = [rest.pop(-1) for _ in range(len([each for each in args if isinstance(each, str)]))][::-1]
        linefmt, markerfmt, basefmt = (given or each for given, each in zip((linefmt, markerfmt, basefmt), (*formats, None, None, None)))
        ys = listed(rest[-1])
        heads = self._placed(*((rest[0], None) if orientation == "vertical" else (None, rest[0])))[orientation != "vertical"] if len(rest) > 1 else range(len(ys))
        xs = listed(heads)
        colour, _, line = style_of(linefmt or "C0-")
        ink, marker, _ = style_of(markerfmt or "o")
        ink = ink or colour

        def ends(along, across):
            return (along, across) if orientation == "vertical" else (across, along)

        for x, y in zip(xs, ys):
            self.plot(*ends([x, x], [bottom, y]), color=colour or "C0", ls=line or "-")
        self.plot(*ends([min(xs), max(xs)], [bottom, bottom]), basefmt or "C3-")
        return self.plot(*ends(xs, ys), color=ink or "C0", marker=marker or "o", ls="None", label=label)[0]

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", ecolor=None, capsize=None, elinewidth=None, capthick=None, alpha=None, zorder=None, **others):
        """plot with bars of error; answers the line, or none, the ends of the bars and the bars."""
        xs, ys = map(listed, self._placed(x, y))
        # Without a format of its own the line between the points is not drawn.
        others = {**others, **{name: x for name, x in (("alpha", alpha), ("zorder", zorder)) if x is not None}}
        found = self.plot(xs, ys, **{**others, "ls": "None", "marker": "None"}) if fmt.lower() == "none" else self.plot(xs, ys, *([fmt] if fmt else []), **others)
        wide = first_of(elinewidth, others.get("linewidth"), others.get("lw"))
        look = {name: x for name, x in (("alpha", alpha), ("zorder", zorder), ("linewidth", wide)) if x is not None}
        thick = first_of(capthick, others.get("markeredgewidth"), others.get("mew"))
        ink, caps, bars, nan = ecolor or found[0].get_color(), [], [], float("nan")
        for sizes, upright in ((yerr, True), (xerr, False)):
            if sizes is not None:
                pair = sizes if is_row(sizes) and len(sizes) == 2 and is_row(sizes[0]) else (sizes, sizes)
                below, above = (listed(each) * (1 if is_row(each) else len(xs)) for each in pair)
                ends = [(px, px, py - low, py + high) if upright else (px - low, px + high, py, py) for px, py, low, high in zip(xs, ys, below, above)]
                bars.append(self.plot([x for a, b, _, _ in ends for x in (a, b, nan)], [y for _, _, a, b in ends for y in (a, b, nan)], color=ink, **look)[0])
                if capsize:
                    ends = [(px, py - low, px, py + high) if upright else (px - low, py, px + high, py) for px, py, low, high in zip(xs, ys, below, above)]
                    style = {"color": ink, "ls": "None", "marker": "_" if upright else "|", "markersize": 2 * capsize, "markeredgewidth": thick, "alpha": alpha}
                    caps += self.plot([end[0] for end in ends], [end[1] for end in ends], **style)
                    caps += self.plot([end[2] for end in ends], [end[3] for end in ends], **style)
        return None if fmt.lower() == "none" else found[0], tuple(caps), tuple(bars)

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


def _runs(kept):
    """Places that follow on each other and are kept."""
    run = []
    for i, keep in enumerate([*kept, False]):
        if keep:
            run.append(i)
        elif run:
            yield run
            run = []


def _crossed(xs, one, two, run):
    """The ends of the area over a run, which reaches to where the lines cross beside it."""
    u, top, low = [xs[k] for k in run], [one[k] for k in run], [two[k] for k in run]
    for k, step in ((run[0], -1), (run[-1], 1)):
        j = k + step
        if 0 <= j < len(xs):
            here, there = one[k] - two[k], one[j] - two[j]
            if here * there < 0:
                part = here / (here - there)
                x, y = xs[k] + part * (xs[j] - xs[k]), one[k] + part * (one[j] - one[k])
                at = 0 if step < 0 else len(u)
                for each, new in ((u, x), (top, y), (low, y)):
                    each.insert(at, new)
    return u, top, list(u), low


def _inks(numbers, cmap, norm):
    low, high = norm.bounds(numbers)
    known = {x: cmap.colour(norm.part(x, low, high)) for x in set(numbers)}
    return [known[x] for x in numbers]
