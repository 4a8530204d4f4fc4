"""How words look and lie, by matplotlib's keywords for them."""

from matplotlib._colours import rcParams, to_hex
from matplotlib._strokes import LINE, dashes_of, paintings, paler, POINT

__all__ = ["letters", "points_of", "Spot"]

_POINTS = {"xx-small": 5.79, "x-small": 6.94, "small": 8.33, "medium": 10.0, "large": 12.0, "x-large": 14.4, "xx-large": 17.28, "smaller": 8.33, "larger": 12.0}
_BOLD = ("semibold", "demibold", "demi", "bold", "heavy", "extra bold", "black")
_LIES = {"horizontal": 0.0, "vertical": 90.0}
_ACROSS, _UP = ("left", "center", "right"), ("top", "center", "center_baseline", "baseline", "bottom")
_LONG = {"size": "fontsize", "weight": "fontweight", "style": "fontstyle", "c": "color", "ha": "horizontalalignment", "va": "verticalalignment", "family": "fontfamily", "fontname": "fontfamily", "name": "fontfamily"}


def points_of(size):
    """How many points a size has, by a number or a name."""
    if isinstance(size, str) and size not in _POINTS:
        raise ValueError(f"Size is invalid. Valid font size are {', '.join(map(str, _POINTS))}")
    return _POINTS[size] if isinstance(size, str) else float(size)


def _one_of(name, x, all):
    if x not in all:
        raise ValueError(f"{x!r} is not a valid value for {name}; supported values are {', '.join(map(repr, all))}")
    return x


def letters(given, *, size=12.0, points=10.0, isbold=False, color="text", rotation=0.0, ha="center", va="center"):
    """What Java paints words by: what was given, and else what these words have by themselves, size for so many points."""
    has = {}
    for each in (given.get("fontdict") or {}, given):
        has.update({_LONG.get(name, name): x for name, x in each.items() if x is not None and name != "fontdict"})
    weight, style = has.get("fontweight", "bold" if isbold else "normal"), has.get("fontstyle", "normal")
    heavy = weight >= 600 if isinstance(weight, (int, float)) else weight in _BOLD or weight.isdigit() and int(weight) >= 600
    turn = has.get("rotation", rotation)
    turn = _LIES[turn] if isinstance(turn, str) else float(turn)
    ink = has["color"] if "color" in has else color
    ink = ink if ink in ("text", "note") else to_hex(ink)
    if has.get("alpha") is not None:
        ink = paler("#000000" if ink in ("text", "note") else ink, float(has["alpha"]))
    across = _one_of("align", has.get("horizontalalignment", ha), _ACROSS)
    up = _one_of("align", has.get("verticalalignment", va), _UP).replace("center_baseline", "center")
    large = size * (points_of(has["fontsize"]) / points if "fontsize" in has else rcParams["font.size"] / 10.0)
    looks = ("bold " if heavy else "") + ("italic " if style in ("italic", "oblique") else "") + _face(has.get("fontfamily"))
    behind = has.get("bbox") or ({"facecolor": has["backgroundcolor"], "edgecolor": has["backgroundcolor"]} if has.get("backgroundcolor") is not None else None)
    return paintings.letters(large, looks, ink, turn % 360, f"{across} {up}", has.get("rotation_mode") == "anchor", behind and _backing(behind, large))


def _face(family):
    """The kind of letters that one or the first of several names of families has, of those that a picture has."""
    names = [family] if isinstance(family, str) else list(family or ["sans-serif"])
    known = [kind for name in map(str.lower, names) for kind, words in (("mono", ("mono", "courier", "consol")), ("serif", ("serif", "times", "georgia", "roman"))) if any(word in name for word in words) and not (kind == "serif" and "sans" in name)]
    return known[0] if known else ""


def _backing(has, large):
    """What lies behind words by the keywords of a box, for letters of a size."""
    form, *parts = str(has.get("boxstyle", "square")).replace(" ", "").split(",")
    own = dict(part.split("=") for part in parts)
    if form not in ("square", "round", "round4", "circle", "ellipse"):
        raise TypeError(f"words of this stand-in for matplotlib have the boxes square, round, circle and ellipse, got boxstyle={form!r}")
    # Without a form the room is in points, else in sizes of the letters.
    room = float(own.get("pad", has.get("pad", 0.3))) * large if "boxstyle" in has else float(has.get("pad", 4)) * POINT
    one, known = first_given(has, "color"), {"alpha", "pad", "boxstyle", "color", "facecolor", "fc", "edgecolor", "ec", "linewidth", "lw", "linestyle", "ls", "fill", "zorder", "mutation_aspect"}
    for name in has:
        if name not in known:
            raise TypeError(f"the box of words of this stand-in for matplotlib has no {name}, got {name}={has[name]!r}")
    face, edge = first_given(has, "facecolor", "fc") or one or "C0", first_given(has, "edgecolor", "ec") or one or "black"
    width, dash = first_given(has, "linewidth", "lw"), first_given(has, "linestyle", "ls")
    opacity = 1.0 if has.get("alpha") is None else float(has["alpha"])
    return paintings.backing(to_hex(face) if has.get("fill", True) else "none", to_hex(edge), opacity, LINE * float(1.0 if width is None else width), dashes_of(dash or "-"), "round" if form == "round4" else form, room)


def first_given(has, *names):
    """The first of what is given by these names, or none."""
    return next((has[name] for name in names if has.get(name) is not None), None)


class Spot:
    """Words around a frame, by the part of it that they are: what they look like by themselves."""

    ALL = {
        "title0": {"size": 15.0, "points": 12.0, "isbold": True, "ha": "left"},
        "title1": {"size": 15.0, "points": 12.0, "isbold": True},
        "title2": {"size": 15.0, "points": 12.0, "isbold": True, "ha": "right"},
        "name0": {},
        "name1": {"rotation": 90.0},
        "number0": {"color": "note", "va": "top"},
        "number1": {"color": "note", "ha": "right"},
    }
    SETTINGS = {"title": "axes.titlesize", "name": "axes.labelsize"}

    @classmethod
    def put(cls, panel, looks):
        """Tells a panel how its words look."""
        for part, usual in cls.ALL.items():
            given = looks.get(part, {})
            key = cls.SETTINGS.get(part[:-1]) or ("xtick.labelsize", "ytick.labelsize")[int(part[-1])]
            large = rcParams[key] if key in rcParams else None
            if large not in (None, "medium", "large") and not {"fontsize", "size"} & set(given):
                given = {"fontsize": large, **given}
            if given or rcParams["font.size"] != 10.0:
                panel.look(part, letters(given, **usual))
