"""Arrows from words to places, by matplotlib's keywords for them."""

from matplotlib._colours import opacity_of, to_hex
from matplotlib._letters import points_of
from matplotlib._strokes import dashes_of, first_of, LINE, paintings, POINT

__all__ = ["pointer"]

# What is at both ends, and the parts of a size that heads have: lengths and half widths.
_HEAD = {"head_length": 0.4, "head_width": 0.2}
_BAR = {"widthA": 1.0, "widthB": 1.0}
_BRACKET = {**_BAR, "lengthA": 0.2, "lengthB": 0.2}
_LINES = {
    "-": ("--", {}),
    "->": ("->", _HEAD),
    "<-": (">-", _HEAD),
    "<->": (">>", _HEAD),
    "-|>": ("-T", _HEAD),
    "<|-": ("T-", _HEAD),
    "<|-|>": ("TT", _HEAD),
    "|-|": ("||", _BAR),
    "-[": ("-[", _BRACKET),
    "]-": ("[-", _BRACKET),
    "]-[": ("[[", _BRACKET),
}
# Heads and shafts of arrows with an area: how long a head is, how wide, and how wide the tail is.
_AREAS = {"simple": (0.5, 0.5, 0.2, 1.0), "fancy": (0.4, 0.4, 0.4, 0.35), "wedge": (0.0, 0.0, 0.3, 0.0)}
_BENDS = {"arc3": {"rad": 0.0}, "angle3": {"angleA": 90.0, "angleB": 0.0}, "angle": {"angleA": 90.0, "angleB": 0.0, "rad": 0.0}}
_OTHERS = {"connection": ("arc", "bar"), "arrow": ("]->", "<-[")}
_KNOWN = set("arrowstyle connectionstyle color facecolor fc edgecolor ec linewidth lw linestyle ls alpha shrinkA shrinkB mutation_scale mutation_aspect relpos patchA patchB zorder antialiased aa capstyle joinstyle clip_on fill hatch visible label".split())
_PLAIN = ("width", "headwidth", "headlength", "shrink", "frac")


def _parts(kind, text, all):
    """The name of a style and its numbers, those that are named in a text and else their own."""
    name, *rest = str(text).replace(" ", "").split(",")
    if name in _OTHERS[kind]:
        raise TypeError(f"annotate of this stand-in for matplotlib has the {kind}styles {', '.join(all)}, got {name!r}")
    if name not in all:
        raise ValueError(f"Unknown style: {name!r}")
    try:
        return name, {word: float(x) for word, x in (each.split("=") for each in rest)}
    except ValueError:
        raise ValueError(f"Incorrect style argument: {text!r}") from None


def pointer(has, look):
    """What Java draws from words of a look to a place by arrowprops."""
    isplain = "arrowstyle" not in has
    for word in has:
        if word not in _KNOWN and not (isplain and word in _PLAIN):
            raise AttributeError(f"FancyArrowPatch.set() got an unexpected keyword argument {word!r}")
    size = POINT * float(has.get("mutation_scale") or points_of(first_of(look.get("fontsize"), look.get("size"), 10.0)))
    fill = first_of(has.get("color"), has.get("facecolor"), has.get("fc"), "C0")
    ink = first_of(has.get("color"), has.get("edgecolor"), has.get("ec"), "black")
    width = LINE * float(first_of(has.get("linewidth"), has.get("lw"), 1.0))
    dash = dashes_of(first_of(has.get("linestyle"), has.get("ls"), "-"))
    bends, given = _parts("connection", has.get("connectionstyle") or "arc3", _BENDS)
    by = {**_BENDS[bends], **given}
    by = [by["rad"]] if bends == "arc3" else [by["angleA"], by["angleB"]]
    ends, sizes = _plain(has) if isplain else _styled(has["arrowstyle"], size)
    gaps = [POINT * float(has.get("shrinkA", 2.0)), POINT * float(has.get("shrinkB", 2.0)), float(has.get("shrink", 0.0)) if isplain else 0.0]
    return paintings.pointer(ends, to_hex(fill), to_hex(ink), opacity_of(ink, has.get("alpha")), width, dash, bends, by, sizes, gaps)


def _plain(has):
    """An arrow with an area whose sizes are given in points."""
    wide, head = float(has.get("width", 4.0)), float(has.get("headwidth", 12.0))
    long = float(has.get("headlength", 12.0))
    return "area", [POINT * long, POINT * head / 2, POINT * wide / 2, POINT * wide / 2]


def _styled(style, size):
    name, given = _parts("arrow", style, {**_LINES, **_AREAS})
    if name in _AREAS:
        long, head, tail, narrow = _AREAS[name]
        long, head, tail = given.get("head_length", long), given.get("head_width", head), given.get("tail_width", tail)
        return "area", [size * long, size * head / 2, size * tail / 2, size * tail * narrow / 2]
    ends, own = _LINES[name]
    own = {**own, **given}
    back = own.get("head_length", own.get("lengthB", own.get("lengthA", 0.0)))
    return ends, [size * back, size * own.get("head_width", own.get("widthB", own.get("widthA", 0.0))), 0.0, 0.0]
