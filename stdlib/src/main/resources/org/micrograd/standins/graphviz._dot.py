"""Graphs as text in Graphviz's language, to the letter as the package graphviz writes it."""

__all__ = ["DotText", "NoHtml", "escape", "nohtml", "quote", "is_html"]

_KEYWORDS = {"node", "edge", "graph", "digraph", "subgraph", "strict"}
_KINDS = ("graph", "node", "edge")


class NoHtml(str):
    """A text that is no HTML-like label, even between < and >."""


def nohtml(s):
    """A text that is no HTML-like label, even between < and >."""
    return NoHtml(s)


def escape(s):
    """A text whose backslashes are meant."""
    return NoHtml(s.replace("\\", "\\\\"))


def is_html(text):
    """Whether a text is an HTML-like label."""
    return text[:1] == "<" and text.removesuffix("\n")[1:].endswith(">") and not isinstance(text, NoHtml)


def _is_name(text):
    """Whether a text is a name or a number, which needs no quotes. The package asks patterns, whose module takes longer to load than a graph to write."""
    text = text.removesuffix("\n")
    whole, _, part = text.removeprefix("-").partition(".")
    digits = whole + part
    return text.isascii() and (text.isidentifier() or digits.isdigit() and text.count(".") < 2)


def _escaped(text):
    """A text with a backslash before each quotation mark that has none."""
    if '"' not in text:
        return text
    import re

    return re.sub(r'((?:\\{2})*)\\?(")', r"\g<1>\\\g<2>", text)


def quote(text):
    """A text as DOT takes it: a name, a number or an HTML-like label as it is."""
    text = text if isinstance(text, str) else str(text)
    if is_html(text) or _is_name(text) and text.lower() not in _KEYWORDS:
        return text
    return '"' + _escaped(text) + '"'


def _end(text):
    """The end of an edge: node, node:port or node:port:side."""
    node, _, rest = str(text).partition(":")
    port, _, side = rest.partition(":")
    return ":".join([quote(node), *([quote(port)] if rest else []), *([side] if side else [])])


def _pairs(label, given, more):
    """What stands between brackets; attributes of a dict come in order of their names, as there."""
    parts = [] if label is None else [f"label={quote(label)}"]
    for each in (given, more):
        pairs = each.items() if hasattr(each, "items") else each or ()
        pairs = sorted(pairs) if type(each) is dict else pairs
        parts += [f"{quote(key)}={quote(x)}" for key, x in pairs if x is not None]
    return " ".join(parts)


def _brackets(label=None, given=None, more=None):
    inside = _pairs(label, given, more)
    return f" [{inside}]" if inside else ""


class _Filled:
    """A part of a graph that a with statement fills, added at its end."""

    def __init__(self, graph, part):
        self._graph, self._part = graph, part

    def __enter__(self):
        return self._part

    def __exit__(self, kind, error, trace):
        if kind is None:
            self._graph.subgraph(self._part)


class DotText:
    """A graph: nodes, edges, attributes and subgraphs, line by line in body."""

    directed = True

    def __init__(self, name, comment, graph_attr, node_attr, edge_attr, body, strict):
        self.name, self.comment, self.strict = name, comment, strict
        self.graph_attr, self.node_attr, self.edge_attr = dict(graph_attr or {}), dict(node_attr or {}), dict(edge_attr or {})
        self.body = list(body or [])

    def lines(self, subgraph=False):
        """The text, line by line."""
        if self.comment:
            yield f"// {self.comment}\n"
        if subgraph and self.strict:
            raise ValueError("subgraphs cannot be strict")
        name = quote(self.name) + " " if self.name else ""
        kind = "digraph " if self.directed else "graph "
        yield ("subgraph " if name else "") + name + "{\n" if subgraph else ("strict " if self.strict else "") + kind + name + "{\n"
        for kind in _KINDS:
            given = getattr(self, kind + "_attr")
            if given:
                yield f"\t{kind}{_brackets(given=given)}\n"
        yield from self.body
        yield "}\n"

    def __iter__(self):
        return self.lines()

    @property
    def source(self):
        """The graph in Graphviz's language."""
        return "".join(self.lines())

    def __str__(self):
        return self.source

    def node(self, name, label=None, _attributes=None, **attrs):
        """A node; without a label it says its name."""
        self.body.append(f"\t{quote(name)}{_brackets(label, attrs, _attributes)}\n")

    def edge(self, tail_name, head_name, label=None, _attributes=None, **attrs):
        """A line between two nodes, which are made if they are not there; a name may end in a port, as in "a:left"."""
        sign = "->" if self.directed else "--"
        self.body.append(f"\t{_end(tail_name)} {sign} {_end(head_name)}{_brackets(label, attrs, _attributes)}\n")

    def edges(self, tail_head_iter):
        """Lines, each a pair of names: edges(["ab", "bc"])."""
        for tail, head in tail_head_iter:
            self.edge(tail, head)

    def attr(self, kw=None, _attributes=None, **attrs):
        """Attributes of the graph, or of the nodes or edges that follow: attr("node", shape="box")."""
        if kw is not None and kw.lower() not in _KINDS:
            raise ValueError(f"attr statement must target graph, node, or edge: {kw!r}")
        if attrs or _attributes:
            self.body.append(f"\t{_pairs(None, attrs, _attributes)}\n" if kw is None else f"\t{kw}{_brackets(None, attrs, _attributes)}\n")

    def clear(self, keep_attrs=False):
        """Takes out all nodes and edges, and the attributes unless they are kept."""
        self.body.clear()
        for kind in _KINDS:
            if not keep_attrs:
                getattr(self, kind + "_attr").clear()

    def subgraph(self, graph=None, name=None, comment=None, graph_attr=None, node_attr=None, edge_attr=None, body=None):
        """Adds another graph as a part, or one that a with statement fills: with g.subgraph(name="cluster_a") as c: ..."""
        others = dict(name=name, comment=comment, graph_attr=graph_attr, node_attr=node_attr, edge_attr=edge_attr, body=body)
        if graph is None:
            return _Filled(self, type(self)(**others, strict=None, directory=self.directory, format=self.format, engine=self.engine))
        if any(each is not None for each in others.values()):
            raise ValueError("graph must be sole argument of subgraph()")
        if graph.directed != self.directed:
            raise ValueError(f"{self!r} cannot add subgraph of different kind: {graph!r}")
        self.body += ["\t" + line for line in graph.lines(subgraph=True)]

