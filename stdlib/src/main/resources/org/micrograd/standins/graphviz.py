"""Stands in for the package graphviz: Digraph, as scripts use it that draw their graphs themselves.

It draws of the attributes label, shape (a box, round, or a record with a line a field) and the graph's rankdir and label.
Colours and the like are in source only.
"""

import re

__all__ = ["Digraph"]

_BOXES = {"box", "rect", "rectangle", "square", "record", "Mrecord", "note", "tab", "folder", "box3d", "component", "plaintext", "plain", "none"}
_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*|-?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)")
_KEYWORDS = {"node", "edge", "graph", "digraph", "subgraph", "strict"}


def _quoted(text):
    """A text as DOT takes it: a name, a number or an HTML-like label as it is."""
    text = str(text)
    plain = _NAME.fullmatch(text) and text.lower() not in _KEYWORDS
    return text if plain or _is_html(text) else '"' + re.sub(r'(?<!\\)"', r"\"", text) + '"'


def _is_html(text):
    return text.startswith("<") and text.endswith(">")


def _list(attributes):
    return f" [{' '.join(f'{key}={_quoted(x)}' for key, x in attributes.items())}]" if attributes else ""


def _given(label, more, attributes):
    return {**({} if label is None else {"label": str(label)}), **(more or {}), **attributes}


def _lines(name, attributes):
    """What a node says, by lines."""
    label = str(attributes.get("label", name)).replace("\\N", name)
    if attributes.get("shape") in ("record", "Mrecord"):
        # A field may begin with its port, <a>.
        fields = (re.sub(r"^\s*<[^<>]*>", "", field).strip() for field in re.split(r"(?<!\\)[{}|]", label))
        label = "\n".join(field for field in fields if field)
    elif _is_html(label):
        label = re.sub(r"<[^<>]*>", "", re.sub(r"(?i)<br\s*/?>", "\n", label[1:-1]))
    return [re.sub(r"\\(.)", r"\1", line) for line in re.split(r"\\[nlr]|\n", label)]


class Digraph:
    """A directed graph: node(name, label), edge(tail, head), attr(rankdir="LR"); source, render(filename), view()."""

    def __init__(self, name=None, comment=None, filename=None, directory=None, format=None, engine=None, encoding=None, graph_attr=None, node_attr=None, edge_attr=None, body=None, strict=False):
        self.name, self.comment, self.strict = name, comment, strict
        self.filename, self.directory, self.format = filename or f"{name or 'Digraph'}.gv", directory, format or "svg"
        self.graph_attr, self.node_attr, self.edge_attr = dict(graph_attr or {}), dict(node_attr or {}), dict(edge_attr or {})
        self.body = list(body or [])
        self._now = {"graph": {}, "node": {}, "edge": {}}
        self._nodes, self._edges = {}, []

    def _node(self, name):
        return self._nodes.setdefault(name, {**self._now["node"]})

    def node(self, name, label=None, _attributes=None, **attrs):
        """A node; without a label it says its name."""
        given = _given(label, _attributes, attrs)
        self._node(str(name)).update(given)
        self.body.append(f"\t{_quoted(name)}{_list(given)}\n")

    def edge(self, tail_name, head_name, label=None, _attributes=None, **attrs):
        """An arrow between two nodes, which are made if they are not there; a name may end in a port, as in "a:left"."""
        given = _given(label, _attributes, attrs)
        ends = [str(end).split(":") for end in (tail_name, head_name)]
        for end in ends:
            self._node(end[0])
        self._edges.append([ends[0][0], ends[1][0], {**self._now["edge"], **given}])
        self.body.append(f"\t{' -> '.join(':'.join(map(_quoted, end)) for end in ends)}{_list(given)}\n")

    def edges(self, tail_head_iter):
        """Arrows, each a pair of names: edges(["ab", "bc"])."""
        for tail, head in tail_head_iter:
            self.edge(tail, head)

    def attr(self, kw=None, _attributes=None, **attrs):
        """Attributes of the graph, or of the nodes or edges that follow: attr("node", shape="box")."""
        kind = "graph" if kw is None else str(kw).lower()
        if kind not in self._now:
            raise ValueError(f"attr statement must target graph, node, or edge: {kw!r}")
        given = {**(_attributes or {}), **attrs}
        self._now[kind].update(given)
        self.body.append(f"\t{kind}{_list(given)}\n")

    @property
    def source(self):
        """The graph in Graphviz's language."""
        comment = f"// {self.comment}\n" if self.comment else ""
        head = f"{'strict ' if self.strict else ''}digraph {_quoted(self.name) + ' ' if self.name else ''}{{\n"
        defaults = {"graph": self.graph_attr, "node": self.node_attr, "edge": self.edge_attr}
        return comment + head + "".join(f"\t{kind}{_list(given)}\n" for kind, given in defaults.items() if given) + "".join(self.body) + "}\n"

    def __str__(self):
        return self.source

    def _picture(self):
        graph = {**self.graph_attr, **self._now["graph"]}
        nodes = {name: {**self.node_attr, **given} for name, given in self._nodes.items()}
        return host.diagram(
            list(nodes),
            [_lines(name, given) for name, given in nodes.items()],
            [given.get("shape", "ellipse") not in _BOXES for given in nodes.values()],
            [[tail, head, str({**self.edge_attr, **given}.get("label", ""))] for tail, head, given in self._edges],
            str(graph.get("rankdir", "TB")) in ("TB", "BT"),
            " ".join(_lines("", {"label": graph.get("label", "")})),
            self.source,
        )

    def render(self, filename=None, directory=None, view=False, cleanup=False, format=None, outfile=None, **others):
        """Writes the picture into the file "filename.format", or outfile, and answers its name; the source is not kept beside it."""
        name = str(outfile) if outfile else f"{filename or self.filename}.{format or self.format}"
        folder = directory or self.directory
        path = f"{folder}/{name}" if folder else name
        self._picture().save(path)
        if view:
            self.view()
        return path

    def view(self, *all, **others):
        """Shows the picture."""
        self._picture().show()

    def pipe(self, format=None, encoding=None, **others):
        """The picture in a format: bytes, or with an encoding a text."""
        kind = format or self.format
        if kind not in ("svg", "png", "dot"):
            raise ValueError(f'a Digraph has no format "{kind}": the known ones are svg, png, dot')
        found = getattr(self._picture(), kind)()
        text = found if isinstance(found, str) else None
        return found if text is None else text if encoding else text.encode()

    def _repr_svg_(self):
        return self._picture().svg()

    def _repr_mimebundle_(self, include=None, exclude=None):
        return self._picture()._repr_mimebundle_(include, exclude)


to_java(Digraph, Digraph._picture)
