"""Charts of parts and of how numbers lie: pies and boxes."""

import math

from matplotlib._artists import Artist, is_row, listed
from matplotlib._strokes import first_of, paintings, rim_of, style_of
from matplotlib._bars import Bars
from matplotlib._colours import cycle, to_rgba
from matplotlib.patches import FancyArrow, Polygon, Wedge

__all__ = ["Charts"]


class Charts(Bars):
    """Pies and boxes, besides lines, points and bars."""

    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, center=(0, 0), frame=False, rotatelabels=False, *, normalize=True, **others):
        """Parts of a circle; answers them and their words."""
        sizes = listed(x)
        if any(each < 0 for each in sizes):
            raise ValueError("Wedge sizes 'x' must be non negative values")
        whole = sum(sizes)
        if not normalize and whole > 1:
            raise ValueError("Cannot plot an unnormalized pie with sum(x) > 1")
        parts = [each / whole for each in sizes] if normalize else sizes
        words, away = labels if labels is not None else [""] * len(parts), listed(explode) if explode is not None else [0.0] * len(parts)
        if len(words) != len(parts):
            raise ValueError("'label' must be of length 'x'")
        if len(away) != len(parts):
            raise ValueError("'explode' must be of length 'x'")
        at, wedges, texts, numbers = startangle / 360, [], [], []
        for k, (part, word, off) in enumerate(zip(parts, words, away)):
            end = at + part if counterclock else at - part
            middle = 2 * math.pi * 0.5 * (at + end)
            x0, y0 = center[0] + off * math.cos(middle), center[1] + off * math.sin(middle)
            ink = list(colors)[k % len(colors)] if colors is not None else cycle()[k % len(cycle())]
            made = {"facecolor": ink, "edgecolor": "none", "label": str(word), **(wedgeprops or {})}
            if shadow:
                dark = [0.3 * each for each in to_rgba(ink)[:3]]
                self._add(Wedge((x0 - 0.02 * radius, y0 - 0.02 * radius), radius, 360 * min(at, end), 360 * max(at, end), facecolor=dark, edgecolor="none", alpha=0.5))
            wedges.append(self._add(Wedge((x0, y0), radius, 360 * min(at, end), 360 * max(at, end), **made)))
            if labeldistance is not None:
                out = labeldistance * radius
                texts.append(self.text(x0 + out * math.cos(middle), y0 + out * math.sin(middle), str(word), **{"ha": "left" if math.cos(middle) > 0 else "right", "va": "center", **(_turned(middle) if rotatelabels else {}), **(textprops or {})}))
            if autopct is not None:
                told = autopct(100.0 * part) if callable(autopct) else autopct % (100.0 * part)
                out = pctdistance * radius
                numbers.append(self.text(x0 + out * math.cos(middle), y0 + out * math.sin(middle), told, **{"ha": "center", "va": "center", **(textprops or {})}))
            at = end
        if not frame:
            self._frame = False
        self._limits = [(-1.25 + center[0], 1.25 + center[0]), (-1.25 + center[1], 1.25 + center[1])]
        self._aspect = 1.0
        return (wedges, texts) if autopct is None else (wedges, texts, numbers)

    def fill(self, *args, color=None, facecolor=None, fc=None, edgecolor=None, ec=None, alpha=None, label=None, fill=True, linewidth=None, lw=None, linestyle=None, ls=None, hatch=None, **others):
        """An area within points: fill(xs, ys, "r")."""
        rest, found = list(args), []
        while rest:
            xs, ys = listed(rest.pop(0)), listed(rest.pop(0))
            given = rest.pop(0) if rest and isinstance(rest[0], str) else None
            ink = color or facecolor or fc or given or self._next("bars")
            found.append(self.add_patch(Polygon(list(zip(xs, ys)), facecolor=ink, edgecolor=edgecolor or ec or ("none" if fill else ink), alpha=alpha, label=label or "", fill=fill, linewidth=first_of(linewidth, lw), linestyle=first_of(linestyle, ls), hatch=hatch)))
        return found

    def arrow(self, x, y, dx, dy, *, width=0.001, length_includes_head=False, head_width=None, head_length=None, shape="full", overhang=0, head_starts_at_zero=False, color=None, facecolor=None, fc=None, edgecolor=None, ec=None, linewidth=None, lw=None, linestyle=None, ls=None, alpha=None, hatch=None, fill=True, label="", **others):
        """An arrow from a point along a vector, in numbers of the axes."""
        geometry = {"width": width, "length_includes_head": length_includes_head, "head_width": head_width, "head_length": head_length, "shape": shape, "overhang": overhang, "head_starts_at_zero": head_starts_at_zero}
        look = {"color": color, "facecolor": first_of(facecolor, fc), "edgecolor": first_of(edgecolor, ec), "linewidth": first_of(linewidth, lw), "linestyle": first_of(linestyle, ls), "alpha": alpha, "hatch": hatch}
        return self.add_patch(FancyArrow(x, y, dx, dy, **geometry, **{name: x for name, x in look.items() if x is not None}, fill=fill, label=label))

    def stackplot(self, x, *args, labels=(), colors=None, baseline="zero", alpha=None, hatch=None, **others):
        """Areas that stand on each other."""
        if baseline != "zero":
            raise ValueError(f"stackplot of this stand-in for matplotlib has the baseline 'zero', got {baseline!r}")
        xs, below, found = listed(x), [0.0] * len(listed(x)), []
        rows = [listed(row) for each in args for row in (each if getattr(each, "ndim", 1) == 2 or is_row(list(each)[0]) else [each])]
        for k, row in enumerate(rows):
            above = [a + b for a, b in zip(below, row)]
            found.append(self.fill_between(xs, below, above, color=colors[k % len(colors)] if colors else self._next(), alpha=alpha, hatch=hatch, label=labels[k] if k < len(labels) else None))
            below = above
        return found

    def hist2d(self, x, y, bins=10, range=None, density=False, weights=None, **others):
        """How many points lie in each box of a grid."""
        import numpy

        counts, xedges, yedges = numpy.histogram2d(x, y, bins=bins, range=range, density=density, weights=weights)
        return counts, xedges, yedges, self.pcolormesh(xedges, yedges, counts.T, **others)

    def _reach(self, k, low, high):
        """An axis reaches from one place to another, without room beside them."""
        ends, zero = [low, high], [x for artist in self._artists for x in artist._settings["yx"[k] + "data"]][:1] * 2

        def draw(panel, has):
            for x in ends:
                sides = ([x], [x], zero[:1], zero[:1]) if k == 0 else (zero[:1], zero[:1], [x], [x])
                panel.add(paintings.boxes(*sides, ["none"], rim_of("none"), 1.0, k))

        along = {"xy"[k] + "data": ends, "yx"[k] + "data": zero}
        self._add(Artist(draw, visible=True, label=None, stuck=(k, ends), **along))

    def bar_label(self, container, labels=None, *, fmt="%g", label_type="edge", padding=0, **look):
        """The heights of bars, above them or in their middle."""
        if label_type not in ("edge", "center"):
            raise ValueError(f"{label_type!r} is not a valid value for label_type; supported values are 'edge', 'center'")
        words = labels if labels is not None else [fmt % each for each in container.heights]
        places = container.tops if label_type == "edge" else [((r + l) / 2, (t + b) / 2) for l, r, b, t in zip(*container.sides)]
        found = []
        for (x, y), word, long in zip(places, words, container.heights):
            out = (1 if long >= 0 else -1) * (0 if label_type == "center" else 1)
            lies = container.lies
            va, ha = ("center", {1: "left", -1: "right", 0: "center"}[out]) if lies else ({1: "bottom", -1: "top", 0: "center"}[out], "center")
            gap = float(padding) * (out or 1)
            found.append(self.annotate(str(word), (x, y), (gap, 0.0) if lies else (0.0, gap), textcoords="offset points", **{"ha": ha, "va": va, **look}))
        return found

    def violinplot(self, dataset, positions=None, vert=True, widths=0.5, showmeans=False, showextrema=True, showmedians=False, points=100, bw_method=None, **others):
        """How densely numbers lie, as wide as they are dense."""
        columns = _columns(dataset)
        ink = self._next()
        places, found = [float(k + 1) for k in range(len(columns))] if positions is None else listed(positions), {"bodies": []}
        for numbers, p in zip(columns, places):
            grid, dense = _density(numbers, points, bw_method)
            wide = [0.5 * widths * each / max(dense) for each in dense]
            along, across = [p - w for w in wide] + [p + w for w in reversed(wide)], grid + grid[::-1]
            found["bodies"] += self.fill(*((along, across) if vert else (across, along)), color=ink, alpha=0.3)
            marks = [("cmins", min(numbers)), ("cmaxes", max(numbers))] if showextrema else []
            marks += [("cmeans", sum(numbers) / len(numbers))] if showmeans else []
            marks += [("cmedians", sorted(numbers)[len(numbers) // 2])] if showmedians else []
            for name, at in marks:
                ends = ([p - widths / 4, p + widths / 4], [at, at])
                found.setdefault(name, self.plot(*(ends if vert else ends[::-1]), color=ink)[0])
            if showextrema:
                ends = ([p, p], [min(numbers), max(numbers)])
                found.setdefault("cbars", self.plot(*(ends if vert else ends[::-1]), color=ink)[0])
        return found

    def boxplot(self, x, notch=None, sym=None, vert=None, whis=None, positions=None, widths=None, patch_artist=None, labels=None, showmeans=False, showcaps=True, showbox=True, showfliers=True, boxprops=None, whiskerprops=None, capprops=None, medianprops=None, flierprops=None, meanprops=None, meanline=False, capwidths=None, manage_ticks=True, zorder=None, **others):
        """Boxes from the first to the third quarter of numbers, with the middle, and lines to the last ones that are not far away."""
        if notch:
            raise TypeError("boxplot of this stand-in for matplotlib has no notch, got notch=True")
        columns = _columns(x)
        places = [float(k + 1) for k in range(len(columns))] if positions is None else listed(positions)
        if len(places) != len(columns):
            raise ValueError("List of boxplot statistics and `positions` values must have same the length")
        room = max(places) - min(places) if places else 0.0
        wide = [min(max(0.15 * room, 0.15), 0.5)] * len(columns) if widths is None else listed(widths) * (1 if is_row(widths) else len(columns))
        if labels is not None and len(labels) != len(columns):
            raise ValueError("Dimensions of labels and X must be compatible")
        vert = True if vert is None else vert
        outside = {"color": "black", "marker": "o", "markerfacecolor": "none", "ls": "None"}
        if sym:
            ink, mark, _ = style_of(sym)
            outside = {"color": ink or "C0", "marker": mark or "None", "ls": "None"}
        found = {name: [] for name in ("whiskers", "caps", "boxes", "medians", "fliers", "means")}

        looks = {"boxes": boxprops, "whiskers": whiskerprops, "caps": capprops, "medians": medianprops, "fliers": flierprops, "means": meanprops}
        caps = [each / 2 for each in wide] if capwidths is None else listed(capwidths) * (1 if is_row(capwidths) else len(columns))

        def line(name, along, across, **style):
            made = self.plot(*((along, across) if vert else (across, along)), **styled(style, looks[name] or {}))
            for each in made if zorder is not None else ():
                each._settings["zorder"] = zorder + (name in ("medians", "means"))
            found[name] += made

        for numbers, p, w, c in zip(columns, places, wide, caps):
            low, middle, high, least, most, far = _box(numbers, 1.5 if whis is None else whis)
            left, right = p - w / 2, p + w / 2
            if showbox and patch_artist:
                corners = [(left, low), (right, low), (right, high), (left, high)]
                found["boxes"].append(self.add_patch(Polygon(corners if vert else [each[::-1] for each in corners], **styled({"facecolor": "C0", "edgecolor": "black"}, boxprops or {}))))
            elif showbox:
                line("boxes", [left, right, right, left, left], [low, low, high, high, low], color="black", lw=1.0)
            line("whiskers", [p, p], [low, least], color="black", lw=1.0)
            line("whiskers", [p, p], [high, most], color="black", lw=1.0)
            if showcaps:
                for end in (least, most):
                    line("caps", [p - c / 2, p + c / 2], [end, end], color="black", lw=1.0)
            line("medians", [left, right], [middle, middle], color="C1", lw=1.0)
            if showmeans:
                mean = sum(numbers) / len(numbers)
                if meanline:
                    line("means", [left, right], [mean, mean], color="C2", ls="--", lw=1.0)
                else:
                    line("means", [p], [mean], color="C2", marker="^", ls="None")
            if showfliers and sym != "":
                line("fliers", [p] * len(far), far, **outside)
        self._reach(0 if vert else 1, min(places) - 0.5, max(places) + 0.5)
        if manage_ticks:
            self._set_ticks(0 if vert else 1, places, [str(each) for each in labels] if labels is not None else None)
        return found


def styled(style, wish):
    """What lines look like by themselves, and what was said of them, by any of its names."""
    long = {"lw": "linewidth", "ls": "linestyle", "c": "color", "ms": "markersize", "mec": "markeredgecolor", "mfc": "markerfacecolor", "mew": "markeredgewidth", "fc": "facecolor", "ec": "edgecolor"}
    has = {long.get(name, name): x for name, x in style.items()}
    has.update({long.get(name, name): x for name, x in wish.items()})
    if "color" in wish and "facecolor" in has:
        has.pop("facecolor"), has.pop("edgecolor")
    return has


def _columns(x):
    """Each box's numbers: of a matrix its columns."""
    if getattr(x, "ndim", 1) == 2:
        return [listed(x[:, k]) for k in range(x.shape[1])]
    items = list(x)
    return [listed(each) for each in items] if items and is_row(items[0]) else [listed(items)]


def _turned(middle):
    """How words at the rim of a pie run outwards."""
    turn = math.degrees(middle)
    return {"rotation": turn if math.cos(middle) > 0 else turn + 180, "rotation_mode": "anchor"}


def _wide(n, bw_method):
    """How wide bells are, in spreads of n numbers."""
    known = {None: n**-0.2, "scott": n**-0.2, "silverman": (n * 3 / 4) ** -0.2}
    if bw_method is not None and not isinstance(bw_method, (str, int, float)):
        raise TypeError(f"violinplot of this stand-in for matplotlib takes 'scott', 'silverman' or a number, got bw_method={bw_method!r}")
    if isinstance(bw_method, str) and bw_method not in known:
        raise ValueError("If input is a string, method must be one of {'scott', 'silverman'}")
    return float(bw_method) if isinstance(bw_method, (int, float)) else known[bw_method]


def _density(numbers, points, bw_method):
    """How densely numbers lie at places between their ends, by bells of a width."""
    n, mean = len(numbers), sum(numbers) / len(numbers)
    spread = (sum((x - mean) ** 2 for x in numbers) / max(1, n - 1)) ** 0.5 or 1.0
    width, low, high = spread * _wide(n, bw_method), min(numbers), max(numbers)
    grid = [low + (high - low) * k / (points - 1) for k in range(points)]
    return grid, [sum(math.exp(-0.5 * ((x - each) / width) ** 2) for each in numbers) or 1e-300 for x in grid]


def _box(numbers, whis):
    """Quarters, the middle, the last numbers within reach, and those beyond."""
    import numpy

    if not numbers:
        return (float("nan"),) * 5 + ([],)
    low, middle, high = (float(each) for each in numpy.percentile(numbers, [25, 50, 75]))
    if is_row(whis):
        down, up = (float(each) for each in numpy.percentile(numbers, list(whis)))
    else:
        down, up = low - whis * (high - low), high + whis * (high - low)
    most = max([each for each in numbers if each <= up], default=high)
    least = min([each for each in numbers if each >= down], default=low)
    least, most = min(least, low), max(most, high)
    return low, middle, high, least, most, [each for each in numbers if each < least] + [each for each in numbers if each > most]
