"""Lines with marks: what formats say of them, their dashes, how they are drawn."""

from matplotlib._artists import is_row, Line2D
from matplotlib._colours import is_colour, opacity_of, to_hex

__all__ = ["first_of", "line_of", "mark_of", "paintings", "dashed", "dashes_of", "stepped", "style_of", "DASHES", "NO_LINES", "NO_MARKS", "painted", "paler", "rim_of", "mark_sign", "LINE", "POINT"]

# What a point of print is in units of a figure, of which an inch has a hundred.
POINT = 100 / 72
# How wide a line of a point is drawn.
LINE = 1.3

paintings = type(host)(host.paintings())
_MARKERS = ".,ov^<>12348spP*hH+xXDd|_"
NO_MARKS = (None, "", "None", "none", " ")
NO_LINES = ("", "None", "none", " ")
DASHES = {"-": [], "solid": [], "--": [7.0, 4.0], "dashed": [7.0, 4.0], "-.": [7.0, 3.0, 2.0, 3.0], "dashdot": [7.0, 3.0, 2.0, 3.0], ":": [2.0, 3.0], "dotted": [2.0, 3.0]}
# The forms of ends and corners by Java's numbers.
_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_SHORT = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}


def first_of(*all):
    """The first that is given."""
    return next((each for each in all if each is not None), None)


def style_of(format):
    """A format as "ro--" by colour, marker and line."""
    colour, marker, line, rest = None, None, None, format
    if is_colour(format) and format not in _MARKERS:
        return format, None, None
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
    face = "none" if has.get("fillstyle") == "none" else has.get("markerfacecolor")
    return to_hex(has["color"] if face is None else face)


def mark_sign(marker):
    """The sign of a mark, which a figure can draw."""
    if marker in NO_MARKS:
        return "o"
    if not isinstance(marker, str) or len(marker) != 1 or marker not in _MARKERS:
        raise TypeError(f"scatter of this stand-in for matplotlib has the marks {' '.join(_MARKERS)}, got marker={marker!r}")
    return marker


def rim_of(edge, width=1.0, dash="-"):
    """The lines around areas: a colour or several, "face" for that of the area, one width in points or several, and dashes."""
    one = isinstance(edge, str) or edge is None or is_colour(edge)
    inks = ["none" if edge is None else edge] if one else list(edge)
    widths = [float(each) for each in width] if is_row(width) else [float(width)]
    return paintings.rim([each if isinstance(each, str) and each == "face" else to_hex(each) for each in inks] or ["none"], [LINE * each for each in widths] or [LINE], dashes_of(dash))


def painted(size, marker, rim, width=1.0):
    """How large a mark of a size in points is painted: a line is around it, of one point unless another width is given, in its own colour unless another is named."""
    around = width if rim == "face" and marker not in ("x", "+", "|", "_", "1", "2", "3", "4", ",", ".") else 0 if rim != "face" or marker in ("x", "+", "|", "_", "1", "2", "3", "4", ",") else 2 if marker == "." else 1
    return POINT * (float(size) + around)


def _rim_of(has):
    """The colour around marks, which they have where their area is of another one."""
    rim = has["markeredgecolor"]
    rim = None if isinstance(rim, str) and rim == "auto" else rim
    return "face" if rim is None and mark_of(has) == to_hex(has["color"]) else to_hex(has["color"] if rim is None else rim)


def line_of(xs, ys, colour, marker, dash, width, size, label, alpha, face, drawstyle, every=None, rim=None, filled=None, rimwidth=None, **forms):
    """A line through points, with marks."""

    def draw(panel, has):
        ink, opacity = to_hex(has["color"]), opacity_of(has["color"], has["alpha"])
        x, y = stepped(has["xdata"], has["ydata"], has["drawstyle"])
        line = "none" if has["linestyle"] in NO_LINES else ink
        panel.add(_formed(paintings.path(x, y, "none", line, opacity, float(has["linewidth"]) * 1.3, dashed(has["linestyle"], has["linewidth"]), True), has))
        if has["marker"] not in NO_MARKS:
            x, y = (_every(has["markevery"], each) for each in (has["xdata"], has["ydata"]))
            width = has["markeredgewidth"]
            size = painted(has["markersize"], has["marker"], _rim_of(has), 1.0 if width is None else float(width))
            panel.add(paintings.points(x, y, [size], [mark_of(has)], rim_of(_rim_of(has), first_of(width, 1.0)), [opacity], has["marker"]))

    dashes_of(dash)
    for name, x in forms.items():
        _check_form(name, x)
    _check_filling(filled)
    dash = (dash[0], tuple(dash[1] or ())) if isinstance(dash, tuple) else dash
    kind = "points" if dash in NO_LINES else "line"
    return Line2D(draw, xdata=xs, ydata=ys, color=colour, marker=marker, linestyle=_SHORT.get(dash, "None" if dash in NO_LINES else dash), linewidth=float(width), markersize=float(size), markerfacecolor=face, markeredgecolor=rim, markeredgewidth=rimwidth, fillstyle=filled or "full", markevery=every, drawstyle=drawstyle, label=label, visible=True, kind=kind, alpha=alpha, **forms)


def _check_form(name, form):
    if form is not None and form not in (_JOINS if "join" in name else _CAPS):
        raise ValueError(f"{form!r} is not a valid {'JoinStyle' if 'join' in name else 'CapStyle'}")


def _formed(path, has):
    """A line with the ends and corners that it was given, if any, of its dashes where it has some."""
    kind = "dash" if dashes_of(has["linestyle"]) else "solid"
    cap, join = has.get(kind + "_capstyle"), has.get(kind + "_joinstyle")
    if cap is None and join is None:
        return path
    return paintings.stroked(path, _CAPS[cap or ("butt" if kind == "dash" else "projecting")], _JOINS[join or "round"])


def paler(ink, alpha):
    """A colour as it is seen on white paper through which it lets light."""
    return to_hex([1 - alpha * (1 - int(ink[i : i + 2], 16) / 255) for i in (1, 3, 5)]) if ink != "none" else ink


def _check_filling(filled):
    if filled in ("left", "right", "bottom", "top"):
        raise TypeError(f"plot of this stand-in for matplotlib fills marks wholly or not at all, got fillstyle={filled!r}")
    if filled not in (None, "full", "none"):
        raise ValueError(f"{filled!r} is not a valid value for fillstyle; supported values are 'full', 'left', 'right', 'bottom', 'top', 'none'")


def _every(which, numbers):
    """Those of the points that have a mark."""
    if which is None:
        return numbers
    if isinstance(which, (int, slice)):
        return numbers[which if isinstance(which, slice) else slice(None, None, which)]
    if isinstance(which, tuple) and len(which) == 2 and isinstance(which[1], int):
        return numbers[which[0] :: which[1]]
    if isinstance(which, float) or isinstance(which, tuple):
        raise TypeError(f"plot of this stand-in for matplotlib has marks at every so many points, got markevery={which!r}")
    places = list(which)
    return [x for x, keep in zip(numbers, places) if keep] if places and isinstance(places[0], bool) else [numbers[k] for k in places]


def stepped(xs, ys, drawstyle):
    if not drawstyle or not drawstyle.startswith("steps"):
        return xs, ys
    x, y = xs[:1], ys[:1]
    for a, b, c, d in zip(xs, ys, xs[1:], ys[1:]):
        middle = {"steps-post": c, "steps-mid": (a + c) / 2}.get(drawstyle, a)
        x += [middle, middle, c]
        y += [b, d, d]
    return x, y


def dashed(linestyle, width):
    """The same for a line of a width in points: thicker lines have longer dashes."""
    return [x * float(width) / 1.5 for x in dashes_of(linestyle)]


def dashes_of(linestyle):
    """How long the parts of a line are: by its sign, its name, or (offset, parts)."""
    if isinstance(linestyle, list):
        raise ValueError(f"Unrecognized linestyle: {linestyle!r}")
    if isinstance(linestyle, tuple):
        return [1.95 * float(x) for x in linestyle[1] or ()]
    if linestyle not in DASHES and linestyle not in NO_LINES:
        raise ValueError(f"{linestyle!r} is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'")
    return DASHES.get(linestyle, [])
