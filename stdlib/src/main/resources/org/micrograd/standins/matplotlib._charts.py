"""Charts of parts and of how numbers lie: pies and boxes."""

import math

from matplotlib._artists import is_row, listed
from matplotlib._axes import Lines
from matplotlib._colours import CYCLE
from matplotlib.patches import Wedge

__all__ = ["Charts"]


class Charts(Lines):
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
            ink = list(colors)[k % len(colors)] if colors is not None else CYCLE[k % len(CYCLE)]
            made = {"facecolor": ink, "edgecolor": "none", "label": str(word), **(wedgeprops or {})}
            wedges.append(self._add(Wedge((x0, y0), radius, 360 * min(at, end), 360 * max(at, end), **made)))
            if labeldistance is not None:
                out = labeldistance * radius
                texts.append(self.text(x0 + out * math.cos(middle), y0 + out * math.sin(middle), str(word), ha="left" if math.cos(middle) > 0 else "right"))
            if autopct is not None:
                told = autopct(100.0 * part) if callable(autopct) else autopct % (100.0 * part)
                out = pctdistance * radius
                numbers.append(self.text(x0 + out * math.cos(middle), y0 + out * math.sin(middle), told, ha="center"))
            at = end
        if not frame:
            self._frame = False
        self._limits = [(-1.25 + center[0], 1.25 + center[0]), (-1.25 + center[1], 1.25 + center[1])]
        self._aspect = 1.0
        return (wedges, texts) if autopct is None else (wedges, texts, numbers)

    def boxplot(self, x, notch=None, sym=None, vert=True, whis=None, positions=None, widths=None, patch_artist=None, labels=None, showmeans=False, showcaps=True, showbox=True, showfliers=True, **others):
        """Boxes from the first to the third quarter of numbers, with the middle, and lines to the last ones that are not far away."""
        columns = _columns(x)
        places = [float(k + 1) for k in range(len(columns))] if positions is None else listed(positions)
        if len(places) != len(columns):
            raise ValueError("List of boxplot statistics and `positions` values must have same the length")
        room = max(places) - min(places) if places else 0.0
        wide = [min(max(0.15 * room, 0.15), 0.5)] * len(columns) if widths is None else listed(widths) * (1 if is_row(widths) else len(columns))
        if labels is not None and len(labels) != len(columns):
            raise ValueError("Dimensions of labels and X must be compatible")
        found = {name: [] for name in ("whiskers", "caps", "boxes", "medians", "fliers", "means")}

        def line(name, along, across, **style):
            found[name] += self.plot(*((along, across) if vert else (across, along)), **style)

        for numbers, p, w in zip(columns, places, wide):
            low, middle, high, least, most, far = _box(numbers, 1.5 if whis is None else whis)
            left, right = p - w / 2, p + w / 2
            if showbox:
                line("boxes", [left, right, right, left, left], [low, low, high, high, low], color="black", lw=1.0)
            line("whiskers", [p, p], [low, least], color="black", lw=1.0)
            line("whiskers", [p, p], [high, most], color="black", lw=1.0)
            if showcaps:
                for end in (least, most):
                    line("caps", [p - w / 4, p + w / 4], [end, end], color="black", lw=1.0)
            line("medians", [left, right], [middle, middle], color="C1", lw=1.0)
            if showmeans:
                line("means", [p], [sum(numbers) / len(numbers)], color="C2", marker="^", ls="None")
            if showfliers and sym != "":
                line("fliers", [p] * len(far), far, color="black", marker="o", markerfacecolor="none", ls="None")
        self._set_ticks(0 if vert else 1, places, [str(each) for each in labels] if labels is not None else None)
        return found


def _columns(x):
    """Each box's numbers: of a matrix its columns."""
    if getattr(x, "ndim", 1) == 2:
        return [listed(x[:, k]) for k in range(x.shape[1])]
    items = list(x)
    return [listed(each) for each in items] if items and is_row(items[0]) else [listed(items)]


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
