"""Words at places of axes, and lines and areas across them."""

from matplotlib._artists import is_row, listed, DrawnText, Line2D, LineCollection, Polygon
from matplotlib._colours import inks_of, opacity_of, rcParams, to_hex
from matplotlib._keywords import LETTERS
from matplotlib._letters import letters
from matplotlib._maths import shown
from matplotlib._pointers import pointer
from matplotlib._strokes import dashed, dashes_of, first_of, LINE, NO_LINES, paintings, POINT
from matplotlib._words import Words

__all__ = ["Across"]


class Across(Words):
    """Words at places, and lines across."""

    def text(self, x, y, s, fontdict=None, *, transform=None, **look):
        """Words at a place, and how they look."""
        return self._words(str(s), x, y, {**(fontdict or {}), **look}, [], transform == "axes")

    transAxes = "axes"
    transData = "data"

    def annotate(self, text, xy, xytext=None, *all, arrowprops=None, xycoords="data", textcoords=None, **look):
        """Words at a place, or an arrow from them to it."""
        size = {"offset points": POINT, "offset pixels": 100 / self.figure.dpi}.get(textcoords)
        at = xy if xytext is None or size is not None else xytext
        aside = [0.0, 0.0] if xytext is None or size is None else [size * x for x in listed(list(xytext))]
        arrow = listed(list(xy)) if arrowprops is not None and (at is not xy or any(aside)) else []
        return self._words(str(text), at[0], at[1], look, arrow, xycoords == "axes fraction", aside, pointer(arrowprops, look) if arrow else None)

    def _words(self, s, x, y, look, arrow, inparts, aside=(0.0, 0.0), led=None):
        def draw(panel, has):
            given = {name: x for name, x in has.items() if name in LETTERS}
            panel.add(paintings.words(shown(has["text"]), *listed(has["position"]), letters(given, ha="left", va="baseline"), arrow, led, inparts, list(aside)))

        colour = next((given[each] for given in (look, look.get("fontdict") or {}) for each in ("color", "c") if given.get(each) is not None), rcParams["text.color"])
        made = DrawnText(draw, text=s, visible=True, position=(x, y))
        made._settings.update({**{made._word(name): each for name, each in (look.get("fontdict") or {}).items()}, **{made._word(name): each for name, each in look.items() if name != "fontdict" and each is not None}, "color": colour})
        return self._add(made)

    def _across(self, upright, low, high, color, linestyle, linewidth, label, alpha, start=0, end=1):
        ink, (first, last) = color or "C0", listed([low, high])

        def draw(panel, has):
            look = [1.3 * float(has["linewidth"]), dashed(has["linestyle"], has["linewidth"])]
            ink, opacity = "none" if has["linestyle"] in NO_LINES else to_hex(has["color"]), opacity_of(has["color"], has["alpha"])
            if (start, end) == (0, 1):
                panel.add(paintings.across(first, last, upright, ink, opacity, *look))
                return
            along, over = self._parts(upright, start, end), [first, first]
            panel.add(paintings.path(*((over, along) if upright else (along, over)), "none", ink, opacity, *look, False))

        return self._add(Line2D(draw, label=label, color=ink, linestyle="-" if linestyle is None else linestyle, linewidth=1.5 if linewidth is None else linewidth, visible=True, kind="line", alpha=alpha, **{"xdata" if upright else "ydata": [first, last]}))

    def axhline(self, y=0, xmin=0, xmax=1, color=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, c=None, **others):
        """A line across at a y, between two parts of the axes."""
        return self._across(False, y, y, color or c, ls if linestyle is None else linestyle, lw if linewidth is None else linewidth, label, alpha, xmin, xmax)

    def axvline(self, x=0, ymin=0, ymax=1, color=None, linestyle=None, ls=None, linewidth=None, lw=None, label=None, alpha=None, c=None, **others):
        """A line up at an x, between two parts of the axes."""
        return self._across(True, x, x, color or c, ls if linestyle is None else linestyle, lw if linewidth is None else linewidth, label, alpha, ymin, ymax)

    def _parallel(self, places, low, high, upright, looks):
        """Lines between two ends each, as long and in such looks as are given for one or for all."""
        at = listed(places)
        colors, linestyles, linewidths, label, alpha = looks
        ends = [listed(each) * (1 if is_row(each) else len(at)) for each in (low, high)]
        inks = ["C0"] if colors is None else inks_of(colors) or ["C0"]
        dashes = [linestyles] if isinstance(linestyles, (str, tuple)) else list(linestyles)
        widths = [1.5] if linewidths is None else listed(linewidths)

        def draw(panel, has):
            all = has["inks"]
            for k, (x, a, b) in enumerate(zip(at, *ends)):
                ink, line = to_hex(all[k % len(all)]), dashes_of(dashes[k % len(dashes)])
                panel.add(paintings.path(*(([x, x], [a, b]) if upright else ([a, b], [x, x])), "none", ink, opacity_of(all[k % len(all)], has["alpha"]), 1.3 * widths[k % len(widths)], line, True))

        along, over = ends[0] + ends[1], at
        return self._add(LineCollection(draw, label=label, color=inks[0], inks=inks, linestyle=dashes[0], visible=True, kind="line", alpha=alpha, xdata=over if upright else along, ydata=along if upright else over))

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label="", *, color=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, alpha=None, **others):
        """Lines across between two x."""
        return self._parallel(y, xmin, xmax, False, _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw) + (label, alpha))

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label="", *, color=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, alpha=None, **others):
        """Lines up between two y."""
        return self._parallel(x, ymin, ymax, True, _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw) + (label, alpha))

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, *, color=None, alpha=None, facecolor=None, fc=None, label=None, edgecolor=None, ec=None, linewidth=None, lw=None, linestyle=None, ls=None, hatch=None, fill=True, **others):
        """An area across between two y, and between two parts of the axes."""
        return self._span(False, ymin, ymax, xmin, xmax, (color, facecolor, fc), label, alpha, {"edgecolor": first_of(color, edgecolor, ec), "linestyle": first_of(linestyle, ls), "linewidth": first_of(linewidth, lw), "hatch": hatch, "fill": fill})

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, *, color=None, alpha=None, facecolor=None, fc=None, label=None, edgecolor=None, ec=None, linewidth=None, lw=None, linestyle=None, ls=None, hatch=None, fill=True, **others):
        """An area up between two x, and between two parts of the axes."""
        return self._span(True, xmin, xmax, ymin, ymax, (color, facecolor, fc), label, alpha, {"edgecolor": first_of(color, edgecolor, ec), "linestyle": first_of(linestyle, ls), "linewidth": first_of(linewidth, lw), "hatch": hatch, "fill": fill})

    def _span(self, upright, low, high, start, end, inks, label, alpha, look):
        """An area across, with a line around it unless nothing is said of one."""
        ink, (first, last) = first_of(*inks) or "C0", listed([low, high])

        def draw(panel, has):
            rim = has["edgecolor"] if has["edgecolor"] is not None or has["fill"] else "black"
            face, opacity = to_hex(has["color"]) if has["fill"] else "none", opacity_of(has["color"], has["alpha"])
            if (start, end) == (0, 1) and rim in (None, "none") and not has["hatch"]:
                panel.add(paintings.across(first, last, upright, face, opacity, 0.0, []))
                return
            ends = self._parts(upright, start, end)
            along, over = [*ends, *ends[::-1], ends[0]], [first, first, last, last, first]
            places = (over, along) if upright else (along, over)
            panel.add(paintings.across(first, last, upright, "none", 1.0, 0.0, []))
            panel.add(paintings.path(*places, face, "none" if rim is None else to_hex(rim), opacity, LINE * float(has["linewidth"]), dashes_of(has["linestyle"]), False))
            if has["hatch"]:
                panel.add(paintings.hatched(paintings.path(*places, "none", "none", 1.0, 0.0, [], False), has["hatch"], "#000000" if rim in (None, "none") else to_hex(rim)))

        made = {"linestyle": "-", "linewidth": 1.0, **{name: x for name, x in look.items() if x is not None or name in ("edgecolor", "hatch")}}
        return self._add(Polygon(draw, label=label, color=ink, visible=True, kind="area", alpha=alpha, **made, **{"xdata" if upright else "ydata": [first, last]}))

    def _parts(self, upright, start, end):
        """Where parts of the axes are, wherever their ends are by now."""
        least, most = sorted(self.get_ylim() if upright else self.get_xlim())
        turned = self._turned[1 if upright else 0]
        return [most - x * (most - least) if turned else least + x * (most - least) for x in (start, end)]


def _looks(colors, color, linestyles, linestyle, ls, linewidths, linewidth, lw):
    """The colours, dashes and widths that were given by one of their names."""
    return tuple(next((each for each in names if each is not None), None) for names in ((color, colors), (linestyle, ls, linestyles), (linewidth, lw, linewidths)))
