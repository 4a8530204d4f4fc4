"""Events on lines, areas between upright lines, and counts in hexagons."""

from matplotlib._artists import artist, is_row, listed, PolyCollection
from matplotlib._colours import get_cmap, Normalize, to_hex
from matplotlib._images import Images
from matplotlib._strokes import first_of, paintings

__all__ = ["Spread"]

EventCollection = artist("collections.EventCollection")


class Spread(Images):
    """Many things over the plane."""

    def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None, linestyles="solid", *, color=None, label=None):
        """Lines side by side at the places of events, a row of them for each list of places."""
        isupright = {"horizontal": True, "vertical": False}
        if orientation not in isupright:
            raise ValueError(f"{orientation!r} is not a valid value for orientation; supported values are 'horizontal', 'vertical'")
        rows = [listed(each) for each in positions] if len(positions) and is_row(positions[0]) else [listed(positions)]
        one = isinstance(colors if color is None else color, (str, tuple)) or colors is None and color is None
        inks = ["C0" if colors is None and color is None else colors if color is None else color] if one else list(colors if color is None else color)
        offsets, lengths = ([float(x) for x in (listed(each) if is_row(each) else [each])] for each in (lineoffsets, linelengths))
        widths, dashes = (list(each) if is_row(each) and not isinstance(each, str) else [each] for each in (linewidths, linestyles))
        for name, each in (("lineoffsets", offsets), ("linelengths", lengths), ("linewidths", widths), ("colors", inks), ("linestyles", dashes)):
            if len(each) not in (1, len(rows)):
                raise ValueError(f"{name} and positions are unequal sized sequences")
        found = []
        for k, places in enumerate(rows):
            at, half = offsets[k % len(offsets)], lengths[k % len(lengths)] / 2
            looks = ([inks[k % len(inks)]], dashes[k % len(dashes)], widths[k % len(widths)], label, alpha)
            made = self._parallel(places, at - half, at + half, isupright[orientation], looks)
            made.__class__ = EventCollection
            found.append(made)
        # The axes reach a whole line further than the outermost rows.
        over = "ydata" if isupright[orientation] else "xdata"
        reach = [(offsets[k % len(offsets)], lengths[k % len(lengths)]) for k in range(len(rows))]
        ends = [min(at - long for at, long in reach), max(at + long for at, long in reach)]
        for made, places in zip(found, rows):
            made._settings[over] = ends * bool(places)
            made.draw = _reaching(made.draw, places, made._settings[over], isupright[orientation])
        return found

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, alpha=None, color=None, label=None, facecolor=None, facecolors=None, fc=None, hatch=None, edgecolor=None, ec=None, edgecolors=None, linewidth=None, lw=None, linewidths=None, linestyle=None, ls=None, linestyles=None, zorder=1, visible=True):
        """The area between two upright lines, which ends where they cross if interpolate says so."""
        found = self._between(True, y, x1, x2, where, interpolate, step, alpha, color, label, (facecolor, facecolors, fc), hatch, (edgecolor, ec, edgecolors), first_of(linewidth, lw, linewidths), first_of(linestyle, ls, linestyles))
        found._settings.update(zorder=zorder, visible=visible)
        return found

    def hexbin(self, x, y, C=None, gridsize=100, bins=None, *, extent=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, edgecolors="face", linewidths=None, reduce_C_function=None, mincnt=None, xscale="linear", yscale="linear", marginals=False, zorder=1):
        """How many points are in each of many hexagons, or what a function makes of their numbers C: the mean unless another is given."""
        if (xscale, yscale, marginals) != ("linear", "linear", False):
            raise TypeError(f"hexbin of this stand-in for matplotlib has linear scales and no marginals, got xscale={xscale!r}, yscale={yscale!r}, marginals={marginals!r}")
        if bins is not None:
            raise TypeError(f"hexbin of this stand-in for matplotlib has the counts themselves, got bins={bins!r}: give norm=LogNorm()")
        xs, ys = listed(x), listed(y)
        cells = _Hexagons(xs, ys, gridsize, extent)
        numbers = None if C is None else listed(C)
        kept = {}
        for k, place in enumerate(cells.places(xs, ys)):
            if place is not None:
                kept.setdefault(place, []).append(k)
        least = (mincnt or 0) + (C is not None)
        made = reduce_C_function or (lambda given: sum(given) / len(given))
        tally = {place: len(kept.get(place, ())) if C is None else float(made([numbers[k] for k in kept[place]])) if place in kept else 0 for place in cells.all() if len(kept.get(place, ())) >= least}
        scale, values = norm or Normalize(vmin, vmax), [float(n) for n in tally.values()]
        edge = None if isinstance(edgecolors, str) and edgecolors == "face" else to_hex(edgecolors)

        def draw(panel, has):
            low, high = scale.bounds(values)
            for place, n in tally.items():
                ink = has["cmap"].colour(scale.part(float(n), low, high))
                px, py = cells.outline(place)
                # Neighbours overlap by half a line, or the paper would show between them.
                panel.add(paintings.path(px, py, ink, edge or ink, 1.0 if alpha is None else float(alpha), 1.0 if linewidths is None else 1.3 * float(linewidths), [], True))

        left, right, bottom, top = cells.ends
        found = self._add(PolyCollection(draw, cmap=get_cmap(cmap), visible=True, array=values, norm=scale, alpha=alpha, xdata=[left, right], ydata=[bottom, top]))
        found.scale = lambda: scale.bounds(values)
        self._mapped = found
        return found

    def spy(self, Z, precision=0, *, aspect="equal", origin=None, marker=None, markersize=None, cmap="binary"):
        """Where a matrix has numbers larger than a precision."""
        import numpy

        if marker is not None or markersize is not None:
            raise TypeError(f"spy of this stand-in for matplotlib fills boxes, got marker={marker!r} and markersize={markersize!r}: scatter(*Z.nonzero()[::-1]) has marks")
        seen = (numpy.abs(numpy.asarray(Z)) > precision).astype(float)
        return self.imshow(seen, cmap=cmap, vmin=0, vmax=1, aspect=aspect, origin=origin)


def _reaching(draw, places, ends, isupright):
    """What draws, and tells a panel how far it reaches."""

    def drawn(panel, has):
        along, over = (places * 2)[: 2 * len(places)], [end for end in ends for _ in places]
        panel.add(paintings.path(*((along, over) if isupright else (over, along)), "none", "none", 1.0, 1.0, [], True))
        draw(panel, has)

    return drawn


class _Hexagons:
    """Two lattices of hexagons, one in the gaps of the other."""

    def __init__(self, xs, ys, gridsize, extent):
        across, up = gridsize if is_row(gridsize) else (gridsize, int(gridsize / 3**0.5))
        self._counts = (int(across), int(up))
        left, right, bottom, top = map(float, extent or (*_ends(xs), *_ends(ys)))
        self.ends = (left, right, bottom, top)
        # Points at the very end are inside.
        pad = 1e-9 * (right - left)
        self._start = (left - pad, bottom)
        self._step = ((right - left + 2 * pad) / self._counts[0], (top - bottom) / self._counts[1])

    def places(self, xs, ys):
        """The hexagon of each point, none where it is outside."""
        (x0, y0), (dx, dy), (n, m) = self._start, self._step, self._counts
        for x, y in zip(xs, ys):
            u, v = (x - x0) / dx, (y - y0) / dy
            near, gap = (round(u), round(v)), (int(u // 1), int(v // 1))
            isnear = (u - near[0]) ** 2 + 3 * (v - near[1]) ** 2 < (u - gap[0] - 0.5) ** 2 + 3 * (v - gap[1] - 0.5) ** 2
            i, j = near if isnear else gap
            yield (i if isnear else i + 0.5, j if isnear else j + 0.5) if 0 <= i < n + isnear and 0 <= j < m + isnear else None

    def all(self):
        """The hexagons of the one lattice, then those of the other."""
        n, m = self._counts
        return [(i, j) for i in range(n + 1) for j in range(m + 1)] + [(i + 0.5, j + 0.5) for i in range(n) for j in range(m)]

    def outline(self, place):
        """The corners of a hexagon."""
        (x0, y0), (dx, dy) = self._start, self._step
        x, y = x0 + place[0] * dx, y0 + place[1] * dy
        corners = [(0.5, -0.5), (0.5, 0.5), (0, 1), (-0.5, 0.5), (-0.5, -0.5), (0, -1), (0.5, -0.5)]
        return [x + dx * a for a, _ in corners], [y + dy / 3 * b for _, b in corners]


def _ends(numbers):
    """The ends of numbers, apart from each other."""
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 1.0)
    return (low, high) if high > low else (low - 0.1 * (abs(low) or 1), high + 0.1 * (abs(high) or 1))
