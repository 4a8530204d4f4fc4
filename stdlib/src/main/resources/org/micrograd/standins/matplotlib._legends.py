"""What legends of axes and of figures have in common: what is in them and where they lie."""

from matplotlib._colours import rcParams, to_hex
from matplotlib._maths import shown
from matplotlib._strokes import dashes_of, mark_of, paler

__all__ = ["chosen", "fill", "looked", "put", "LOOKS"]

# The room in a legend by matplotlib, in sizes of its letters, in the order of LegendRoom.
_ROOM = {"borderpad": 0.4, "labelspacing": 0.5, "handlelength": 2.0, "handletextpad": 0.8, "borderaxespad": 0.5, "columnspacing": 2.0}

# The keywords of legend that are drawn.
LOOKS = ("fontsize", "prop", "labelcolor", "title_fontsize", "title_fontproperties", "frameon", "facecolor", "edgecolor", "framealpha", "fancybox", "shadow", "alignment", "markerscale", "markerfirst", "numpoints", "scatterpoints", *_ROOM)

_PLACES = ("best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center")


def chosen(all, handles, labels):
    """What a legend is to show, or none for all that has a label, and the labels, or none for those that it has."""
    if len(all) > 2:
        raise TypeError(f"legend takes handles and labels, got {len(all)} arguments")
    names = labels if labels is not None else all[-1] if all and isinstance(all[-1], (list, tuple)) else None
    drawn = all[0] if len(all) == 2 else handles
    return None if drawn is None else list(drawn), names


def put(loc, box, usual):
    """The words of a place, and the box that it is in, if it is not all of the frame."""
    if isinstance(loc, (list, tuple)) and len(loc) == 2:
        return "lower left", [float(loc[0]), float(loc[1]), 0.0, 0.0]
    if loc is None:
        loc = usual
    place = _PLACES[loc] if isinstance(loc, int) and 0 <= loc < len(_PLACES) else loc
    if place not in _PLACES:
        outside = isinstance(place, str) and place.removeprefix("outside ")
        if place == outside or not outside or not set(outside.split()) <= {"upper", "lower", "left", "right", "center"}:
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are {', '.join(map(repr, _PLACES))}")
        first, _, second = outside.partition(" ")
        place = outside if first in ("upper", "lower") else f"{second or 'center'} {first}"
    if box is None:
        return place, []
    box = [float(each) for each in (box.bounds if hasattr(box, "bounds") else box)]
    if len(box) not in (2, 4):
        raise ValueError(f"Argument to bbox_to_anchor must have 2 or 4 numbers, got {len(box)}")
    return place, box if len(box) == 4 else box + [0.0, 0.0]


def looked(given):
    """How a legend looks: keywords of legend that are drawn, taken out of what was given."""
    has = {word: given.pop(word) for word in LOOKS if word in given}
    if has.get("fontsize") is None and (has.get("prop") or {}).get("size") is not None:
        has["fontsize"] = has["prop"]["size"]
    return {word: x for word, x in has.items() if x is not None}


def _aligned(place):
    if place not in ("left", "center", "right"):
        raise ValueError(f"{place!r} is not a valid value for alignment; supported values are 'left', 'center', 'right'")
    return place


def _dressed(legend, look):
    from matplotlib._letters import letters, points_of  # Its module needs lines, which need this one.

    large = points_of(look["fontsize"]) if "fontsize" in look else float(rcParams["font.size"])
    usual = {"isbold": False, "ha": "left"}
    of, above = dict(look.get("prop") or {}), dict(look.get("title_fontproperties") or {})
    of.update({"fontsize": large, "color": look.get("labelcolor")})
    above["fontsize"] = look.get("title_fontsize", above.get("size", large))
    of.pop("size", None)
    above.pop("size", None)
    legend.letters(letters(of, **usual), letters(above))
    if any(word in look for word in _ROOM):
        legend.spaced([(float(look.get(word, usual)) - usual) * large * 1.2 for word, usual in _ROOM.items()])
    legend.marked(int(look.get("numpoints", 1)), int(look.get("scatterpoints", 1)), float(look.get("markerscale", 1.0)), bool(look.get("markerfirst", True)))
    legend.boxed(bool(look.get("fancybox", True)), bool(look.get("shadow", False)), _aligned(look.get("alignment", "center")))
    hasframe = look.get("frameon", rcParams.get("legend.frameon", True))
    paper, rim, opacity = look.get("facecolor"), look.get("edgecolor"), float(look.get("framealpha", 1.0))
    legend.framed(bool(hasframe), "" if paper in (None, "inherit") else to_hex(paper), "" if rim is None else to_hex(rim), opacity)


def fill(legend, artists, place, box, columns, heading, look):
    """Puts labels into a legend of Java; without a place it is not seen."""
    if place and (look or "legend.frameon" in rcParams or rcParams["font.size"] != 10.0):
        _dressed(legend, look)
    for artist in artists:
        has = artist._settings
        ink = to_hex(has["color"])
        ink = paler(ink, float(has["alpha"])) if has["kind"] == "area" and has.get("alpha") is not None else ink
        form = has["marker"] if isinstance(has.get("marker"), str) else "o"
        legend.entry(shown(has["label"]), has["kind"], ink, mark_of(has), dashes_of(has.get("linestyle", "-")), has.get("hatch") or "", has.get("ofhatch") or "none", form)
    if place:
        legend.show(place, box, int(columns), shown(heading))
