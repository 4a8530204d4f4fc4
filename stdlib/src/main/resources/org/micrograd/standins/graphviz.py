"""Stands in for the package graphviz: Digraph, Graph and Source, drawn by the machine's own dot.

Where there is no dot, or the script is restricted, the picture is laid out and drawn as dot does it; what such a picture does not show
of a graph's attributes is told in a sentence.
"""

import os
import sys

from graphviz._dot import DotText, escape, nohtml
from graphviz.backend.execute import CalledProcessError, ExecutableNotFound

__all__ = ["Digraph", "Graph", "Source", "ExecutableNotFound", "CalledProcessError", "render", "view", "pipe_string", "set_jupyter_format", "set_default_format", "set_default_engine", "escape", "nohtml", "ENGINES", "FORMATS", "__version__"]

__version__ = "0.20.1"
ENGINES = {"dot", "neato", "twopi", "circo", "fdp", "sfdp", "patchwork", "osage"}
FORMATS = {"bmp", "canon", "dot", "eps", "gif", "gv", "jpe", "jpeg", "jpg", "json", "pdf", "plain", "png", "ps", "svg", "svgz", "tif", "tiff", "webp", "xdot"}
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}
_default = {"format": "pdf", "engine": "dot", "jupyter": "svg"}


def _known(kind, word, words):
    if word.lower() not in words:
        raise ValueError(f"unknown {kind}: {word!r} (must be one of {sorted(words)})")
    return word


class _Drawn:
    """What can be written into a file, shown, or had as bytes."""

    def _begin(self, filename, directory, format, engine, encoding):
        name = filename if filename is not None else f"{self.name}.gv" if getattr(self, "name", None) else f"{type(self).__name__}.gv"
        self.filename, self.directory = os.fspath(name), "" if directory is None else os.fspath(directory)
        self.format, self.engine = format or _default["format"], engine or _default["engine"]
        self.encoding, self.renderer, self.formatter = encoding or "utf-8", None, None

    def __setattr__(self, name, x):
        if name == "format":
            _known("format", x, FORMATS)
        if name == "engine":
            _known("engine", x, ENGINES)
        object.__setattr__(self, name, x)

    @property
    def filepath(self):
        """Where the source is kept."""
        return os.path.join(self.directory, self.filename)

    def save(self, filename=None, directory=None, *, skip_existing=False):
        """Writes the source into a file, and answers its name."""
        self.filename = self.filename if filename is None else os.fspath(filename)
        self.directory = self.directory if directory is None else os.fspath(directory)
        path = self.filepath
        if skip_existing and os.path.exists(path):
            return path
        if os.path.dirname(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding=self.encoding) as opened:
            opened.write(self.source)
        return path

    def render(self, filename=None, directory=None, view=False, cleanup=False, format=None, renderer=None, formatter=None, neato_no_op=None, quiet=False, quiet_view=False, *, outfile=None, engine=None, raise_if_result_exists=False, overwrite_source=False):
        """Writes the source into a file, and the picture beside it as "filename.format"; answers the picture's name."""
        if outfile is not None:
            outfile = os.fspath(outfile) if directory is not None else os.path.join(self.directory, os.fspath(outfile))
            format = format or os.path.splitext(outfile)[1][1:] or None
            filename = os.path.splitext(os.path.basename(outfile))[0] + ".gv" if filename is None else filename
        kind = _known("format", format or self.format, FORMATS)
        made = self._bytes(kind, engine)
        source = self.save(filename, directory)
        path = outfile or f"{source}.{kind}"
        with open(path, "wb") as opened:
            opened.write(made)
        if cleanup:
            os.remove(source)
        if view or quiet_view:
            self._shown(path)
        return path

    def view(self, filename=None, directory=None, cleanup=False, quiet=False, quiet_view=False):
        """render, and shows the picture."""
        return self.render(filename, directory, True, cleanup)

    def _shown(self, path):
        try:
            self._picture().show()
        except OSError as e:
            print(f"{path}: {e}", file=sys.stderr)

    def pipe(self, format=None, renderer=None, formatter=None, neato_no_op=None, quiet=False, *, engine=None, encoding=None):
        """The picture in a format: bytes, or with an encoding a text."""
        made = self._bytes(_known("format", format or self.format, FORMATS), engine)
        return made.decode(encoding) if encoding else made

    def _bytes(self, kind, engine=None):
        picture = self._picture(engine)
        try:
            made = host.bytes(picture, kind).encode("latin-1")
            self._tell(host.missing(picture))
            return made
        except ValueError as e:
            told = str(e)
            missing = "not installed" in told or "hidden by" in told or "starts no process" in told
            raise (ExecutableNotFound if missing else CalledProcessError if "dot failed" in told or "Graphviz's language" in told or "HTML-like label" in told else ValueError)(told) from None

    def _tell(self, missing):
        if missing and missing != getattr(self, "_told", ""):
            object.__setattr__(self, "_told", missing)
            print(missing, file=sys.stderr)

    def _picture(self, engine=None):
        return host.dot(self.source, engine or self.engine)

    def unflatten(self, stagger=None, fanout=False, chain=None):
        """A program of Graphviz besides dot, which is not run here."""
        raise ExecutableNotFound("failed to execute unflatten: this stand-in for graphviz runs dot and no other program; give edges minlen='2' by turns instead")

    def _repr_image_svg_xml(self):
        return self.pipe("svg", encoding="utf-8")

    _repr_svg_ = _repr_image_svg_xml

    def _repr_image_png(self):
        return self.pipe("png")

    def _repr_mimebundle_(self, include=None, exclude=None, **others):
        wish = _default["jupyter"]
        made = self._bytes(wish)
        bundle = {_TYPES[wish]: made.decode() if wish == "svg" else made}
        return {kind: x for kind, x in bundle.items() if kind in (include or bundle) and kind not in (exclude or ())}


class Digraph(_Drawn, DotText):
    """A directed graph: node(name, label), edge(tail, head), attr(rankdir="LR"); source, render(filename), view()."""

    def __init__(self, name=None, comment=None, filename=None, directory=None, format=None, engine=None, encoding=None, graph_attr=None, node_attr=None, edge_attr=None, body=None, strict=False, *, renderer=None, formatter=None):
        DotText.__init__(self, name, comment, graph_attr, node_attr, edge_attr, body, strict)
        self._begin(filename, directory, format, engine, encoding)

    def copy(self):
        """A graph of its own with the same content."""
        return type(self)(self.name, self.comment, self.filename, self.directory or None, self.format, self.engine, self.encoding, self.graph_attr, self.node_attr, self.edge_attr, self.body, self.strict)


class Graph(Digraph):
    """A graph without directions."""

    directed = False


class Source(_Drawn):
    """A graph by its text: Source("digraph { a -> b }")."""

    def __init__(self, source, filename=None, directory=None, format=None, engine=None, encoding="utf-8", *, renderer=None, formatter=None):
        self._text = source if source.endswith("\n") else source + "\n"
        self._begin(filename, directory, format, engine, encoding)

    @classmethod
    def from_file(cls, filename, directory=None, format=None, engine=None, encoding="utf-8"):
        """The graph whose text a file holds."""
        with open(os.path.join(directory or "", filename), encoding=encoding or "utf-8") as opened:
            return cls(opened.read(), filename, directory, format, engine, encoding)

    @property
    def source(self):
        """The graph in Graphviz's language."""
        return self._text

    def __str__(self):
        return self._text

    def __iter__(self):
        return iter(self._text.splitlines(keepends=True))

    def copy(self):
        """A graph of its own with the same content."""
        return Source(self._text, self.filename, self.directory or None, self.format, self.engine)


def pipe_string(engine, format, input_string, *, encoding="utf-8", **others):
    """The picture of a text in a format, as text."""
    return Source(input_string, engine=engine).pipe(format, encoding=encoding)


def render(engine, format=None, filepath=None, renderer=None, formatter=None, neato_no_op=None, quiet=False, *, outfile=None, raise_if_result_exists=False, overwrite_filepath=False):
    """Writes the picture of a text in a file beside it, or in another; answers its name."""
    if outfile is None and (format is None or filepath is None):
        raise TypeError("filepath: (required if outfile is not given, got None)" if filepath is None else "format: (required if outfile is not given, got None)")
    if outfile is not None:
        format = format or os.path.splitext(os.fspath(outfile))[1][1:]
        filepath = os.path.splitext(os.fspath(outfile))[0] + ".gv" if filepath is None else filepath
    path = f"{os.fspath(filepath)}.{format}" if outfile is None else os.fspath(outfile)
    if raise_if_result_exists and os.path.exists(path):
        raise FileExistsError(f"output file exists: {path!r}")
    with open(filepath, encoding="utf-8") as opened:
        made = Source(opened.read(), engine=engine).pipe(format)
    with open(path, "wb") as written:
        written.write(made)
    return path


def view(filepath, quiet=False):
    """Says where a picture is: there is no viewer to open files with."""
    print(f"{filepath}: open it with a viewer", file=sys.stderr)


def set_default_format(format):
    """The format of graphs to come; the one before."""
    before, _default["format"] = _default["format"], _known("format", format, FORMATS)
    return before


def set_default_engine(engine):
    """The layout of graphs to come; the one before."""
    before, _default["engine"] = _default["engine"], _known("engine", engine, ENGINES)
    return before


def set_jupyter_format(jupyter_format):
    """In which format notebooks show graphs; the one before."""
    before, _default["jupyter"] = _default["jupyter"], _known("jupyter_format", jupyter_format, set(_TYPES))
    return before


to_java(Digraph, Digraph._picture)
to_java(Graph, Graph._picture)
to_java(Source, Source._picture)


# As the package has them, which shows where a graph is a cell's value.
Digraph.__module__ = Graph.__module__ = "graphviz.graphs"
Source.__module__ = "graphviz.sources"

import graphviz.backend as backend
