"""What pictures show of attributes where there is no dot: words, forms and colours, as rows of texts."""

import re

from graphviz._dot import is_html

__all__ = ["node_row", "edge_row", "cluster_row", "words"]

_FORMS = {**dict.fromkeys("box rect rectangle square note tab folder box3d component Msquare".split(), "box"), **dict.fromkeys("plaintext plain none underline".split(), "plain"), "point": "point", "record": "record", "Mrecord": "rounded_record"}

#: Colours that X11 and the web have under the same names.
_OF_X11 = {"green": "#00ff00", "gray": "#c0c0c0", "grey": "#c0c0c0", "maroon": "#b03060", "purple": "#a020f0"}


def words(name, label):
    """A label in lines: of HTML-like ones what they say, a cell after the other, a row a line."""
    label = label if isinstance(label, str) else str(label)
    if is_html(label):
        return _plain(re.sub(r"(?i)</tr>\s*<tr[^<>]*>", "\n", re.sub(r"(?i)</td>\s*<td[^<>]*>", " ", label[1:-1])))
    return "\n".join(re.sub(r"\\(.)", r"\1", line) for line in re.split(r"\\[nlr]|\n", label.replace("\\N", name)))


def _plain(html):
    text = re.sub(r"<[^<>]*>", "", re.sub(r"(?i)<br[^<>]*>", "\n", html))
    for sign, code in (("<", "lt"), (">", "gt"), ('"', "quot"), (" ", "nbsp"), ("&", "amp")):
        text = text.replace(f"&{code};", sign)
    return text


def _table(label, istopdown):
    """The label of a record with the cells of a table; none where there is no table, or one without lines."""
    if not re.match(r"(?i)<\s*<table", label) or re.search(r"(?i)cellborder\s*=\s*[\"']?0", label):
        return None
    rows = [re.findall(r"(?is)<td[^<>]*>(.*?)</td>", row) for row in re.findall(r"(?is)<tr[^<>]*>(.*?)</tr>", label)]
    fields = ["{" + "|".join(re.sub(r"([{}|<>\\])", r"\\\1", _plain(cell).strip()).replace("\n", r"\n") for cell in row) + "}" for row in rows]
    return "{" + "|".join(fields) + "}" if istopdown else "|".join(fields)


def _colour(given):
    """The first colour of a list, as six digits; empty for one that is not known."""
    from matplotlib.colors import to_hex

    name = re.split(r"[:;]", str(given))[0].strip()
    parts = re.split(r"[ ,]+", name)
    if name in ("none", "transparent"):
        return "none"
    if len(parts) == 3 and all(re.fullmatch(r"[0-9.]+", part) for part in parts):
        import colorsys

        return to_hex(colorsys.hsv_to_rgb(*map(float, parts)))
    name = _OF_X11.get(name.lower(), name)
    grey = re.fullmatch(r"gr[ae]y(\d+)", name)
    if grey:
        return to_hex([min(int(grey[1]), 100) / 100] * 3)
    try:
        return to_hex(name if name.startswith("#") else re.sub(r"\d+$", "", name.rpartition("/")[2]).lower())
    except ValueError:
        return ""


def _look(given, isfilled):
    style = set(re.split(r"[ ,]+", str(given.get("style", ""))))
    line = _colour(given["color"]) if "color" in given else ""
    ground = _colour(given.get("fillcolor", given.get("bgcolor", given.get("color", "lightgrey")))) if isfilled else ""
    dash = "dashed" if "dashed" in style else "dotted" if "dotted" in style else "none" if "invis" in style else ""
    width = given.get("penwidth", 2 if "bold" in style else 1)
    return ["none" if dash == "none" else ground, "none" if dash == "none" else line, _colour(given.get("fontcolor", "")) if "fontcolor" in given else "", dash, str(width)]


def _isfilled(given):
    return bool({"filled", "radial", "striped", "wedged"} & set(re.split(r"[ ,]+", str(given.get("style", "")))))


def node_row(name, given, cluster, istopdown):
    """A node: its name, label, form, cluster and look."""
    form = _FORMS.get(str(given.get("shape", "ellipse")), "round")
    form = "rounded" if form == "box" and "rounded" in str(given.get("style", "")) else form
    label = given.get("label", name)
    label = label if isinstance(label, str) else str(label)
    table = _table(label, istopdown) if is_html(label) else None
    if table is not None:
        form, given = "record", {"fillcolor": "none", "style": "filled", **given}
    said = words(name, label) if table is None and ("record" not in form or is_html(label)) else (table or label).replace("\\N", name)
    return [name, said, "box" if "record" in form and table is None and is_html(label) else form, str(cluster), *_look(given, _isfilled(given))]


def edge_row(tail, head, given, isdirected):
    """An edge: its ends, label, head and look."""
    hashead = str(given.get("dir", "forward" if isdirected else "none")) in ("forward", "both") and given.get("arrowhead") != "none"
    return [tail, head, " ".join(words("", given.get("label", "")).split("\n")), "head" if hashead else "", *_look(given, False)]


def cluster_row(given, parent):
    """A cluster: its label, the one around it, and its look."""
    return [" ".join(words("", given.get("label", "")).split("\n")), str(parent), *_look(given, _isfilled(given) or "bgcolor" in given)]
