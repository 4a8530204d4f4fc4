"""How the sides of a frame, the ticks at them and the lines of a grid look."""

from matplotlib._colours import opacity_of, rcParams, to_hex
from matplotlib._strokes import dashes_of

__all__ = ["put_sides"]

# A point of print is so much of a figure, of which an inch has a hundred; a line that is usually 0.8 points is 1.
_POINT, _LINE = 100 / 72, 1.25
_NAMES = {"left": "left", "right": "right", "top": "above", "bottom": "below"}


def put_sides(java, spines, looks):
    """Tells Java's frame what was set of its sides, ticks and grid."""
    for side, spine in spines.items():
        has = {"isseen": rcParams.get(f"axes.spines.{side}", True), "color": rcParams.get("axes.edgecolor", ""), "width": rcParams.get("axes.linewidth", 0.8), **spine._has}
        ink = has["color"] and to_hex(has["color"])
        if spine._has or not has["isseen"] or ink or has["width"] != 0.8:
            where, at = has.get("position", ("outward", 0.0))
            java.side(_NAMES[side], bool(has["isseen"]) and ink != "none", "" if ink == "none" else ink, _LINE * float(has["width"]), where, float(at))
    for k in (0, 1):
        tick, grid = looks.get(f"tick{k}", {}), looks.get(f"grid{k}", {})
        if tick:
            _put_ticks(java, k, tick)
        if grid:
            ink = grid.get("color") or rcParams.get("grid.color") or ("#b0b0b0" if "alpha" in grid else "")
            opacity = opacity_of(ink, grid.get("alpha", rcParams.get("grid.alpha"))) if ink else 1.0
            java.grid(k, ink and to_hex(ink), opacity, _LINE * float(grid.get("linewidth", 0.8)), dashes_of(grid.get("linestyle", "-")))


def _put_ticks(java, k, has):
    direction = has.get("direction", "out")
    if direction not in ("in", "out", "inout"):
        raise ValueError(f"{direction!r} is not a valid value for direction; supported values are 'in', 'out', 'inout'")
    # Ticks are 3.5 points long by themselves, and 4 units here.
    long = (4.0 / 3.5) * float(has.get("length", 3.5))
    sides = ("near " if has.get("isthere", True) else "") + ("far " if has.get("isfar") else "") + ("minor" if has.get("hasminor") else "")
    ends = {"out": (long, 0.0), "in": (0.0, long), "inout": (long / 2, long / 2)}[direction]
    java.ticks(k, *ends, to_hex(has["color"]) if "color" in has else "", _LINE * float(has.get("width", 0.8)), sides)
