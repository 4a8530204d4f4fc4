"""Stands in for IPython.display: pictures, pages and texts shown where results are shown."""

import builtins

__all__ = ["display", "HTML", "SVG", "Image", "Markdown", "Latex", "Math", "JSON", "Code", "Javascript", "Pretty", "DisplayObject", "clear_output", "display_html", "display_svg", "display_png", "display_markdown", "DisplayHandle", "update_display", "FileLink", "IFrame", "YouTubeVideo", "Audio", "Video", "ProgressBar"]
_show = display


class DisplayObject:
    """Something to be shown: its data, or those of a file or an address."""

    _kind, _isbytes = "text/plain", False

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if data is not None and not isinstance(data, (str, bytes)) and hasattr(data, "__fspath__"):
            data, filename = None, data
        if url is not None:
            raise ValueError(f"{type(self).__name__} of this stand-in takes data or a file, not the address {url!r}")
        self.data, self.filename, self.metadata = data, filename, metadata or {}
        if filename is not None:
            with open(filename, "rb" if self._isbytes else "r") as opened:
                self.data = opened.read()

    def __repr__(self):
        return f"<IPython.core.display.{type(self).__name__} object>"

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {self._kind: self.data, "text/plain": repr(self)}


class HTML(DisplayObject):
    """A piece of a page."""

    _kind = "text/html"

    def _repr_html_(self):
        return self.data


class SVG(DisplayObject):
    """A picture in SVG."""

    _kind = "image/svg+xml"

    def _repr_svg_(self):
        return self.data


class Markdown(DisplayObject):
    """A text in Markdown."""

    _kind = "text/markdown"

    def _repr_markdown_(self):
        return self.data


class Latex(DisplayObject):
    """A formula in LaTeX."""

    _kind = "text/latex"

    def _repr_latex_(self):
        return self.data


class Math(Latex):
    """A formula in LaTeX, without its dollars."""

    def _repr_latex_(self):
        return f"$\\displaystyle {self.data.strip('$')}$"


class Javascript(DisplayObject):
    """JavaScript of a page."""

    _kind = "application/javascript"


class JSON(DisplayObject):
    """Data as a tree."""

    _kind = "application/json"

    def __init__(self, data=None, **others):
        self.data, self.filename, self.metadata = data, None, {}


class Code(DisplayObject):
    """A program's text."""

    def __repr__(self):
        return self.data


class Pretty(DisplayObject):
    """A text as it is."""

    def __repr__(self):
        return self.data


class Image(DisplayObject):
    """A picture in PNG or JPEG, by its data or its file."""

    _isbytes = True

    def __init__(self, data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, **others):
        if isinstance(data, str):
            data, filename = None, data
        super().__init__(data, url, filename)
        self.width, self.height = width, height
        self.format = format or ("jpeg" if self.data[:2] == b"\xff\xd8" else "png")
        self._kind = f"image/{self.format}"

    def _repr_png_(self):
        return self.data if self.format == "png" else None

    def _repr_jpeg_(self):
        return self.data if self.format in ("jpeg", "jpg") else None


class IFrame:
    """A page inside the page of a notebook, by its address."""

    def __init__(self, src, width, height, **others):
        self.src, self.width, self.height = src, width, height

    def _repr_html_(self):
        return f'<iframe width="{self.width}" height="{self.height}" src="{self.src}" frameborder="0" allowfullscreen></iframe>'


class YouTubeVideo(IFrame):
    """A film by its name at that address, which a notebook's page shows."""

    def __init__(self, id, width=400, height=300, **others):
        super().__init__(f"https://www.youtube.com/embed/{id}", width, height)


class FileLink:
    """A file's name as a link."""

    def __init__(self, path, **others):
        self.path = str(path)

    def _repr_html_(self):
        return f"<a href='{self.path}' target='_blank'>{self.path}</a><br>"

    def __repr__(self):
        import os

        return os.path.abspath(self.path)


class _Media:
    """Sounds and films, which nothing here plays."""

    def __init__(self, *all, **others):
        name = type(self).__name__
        raise NotImplementedError(f"{name} of this stand-in for IPython cannot be played: write HTML('<{name.lower()} controls src=\"FILE\">')")


class Audio(_Media):
    """A sound."""


class Video(_Media):
    """A film."""


class ProgressBar:
    """How far a loop has come: for i in ProgressBar(10)."""

    def __init__(self, total):
        self.total, self.progress = total, 0

    def display(self):
        """Shows how far it is."""
        display(self)

    def __repr__(self):
        part = int(60 * self.progress / self.total)
        return f"[{'=' * part}{' ' * (60 - part)}] {self.progress}/{self.total}"

    def __iter__(self):
        for self.progress in range(self.total):
            yield self.progress
        self.progress = self.total


class _Raw:
    """A value that is given by media types."""

    def __init__(self, bundle):
        self._bundle = bundle

    def __repr__(self):
        return self._bundle.get("text/plain", "")

    def _repr_mimebundle_(self, include=None, exclude=None):
        return self._bundle


def display(*objs, include=None, exclude=None, metadata=None, display_id=None, clear=False, raw=False, **others):
    """Shows values: pictures in a console, a notebook or a report, anything else as text."""
    if clear:
        clear_output(wait=True)
    for each in objs:
        _show(_Raw(each) if raw else each)
    return None if display_id is None else DisplayHandle(display_id)


class DisplayHandle:
    """What was displayed under a name: what takes its place is shown below it."""

    def __init__(self, display_id=None):
        self.display_id = f"{id(self):x}" if display_id in (None, True) else str(display_id)

    def display(self, obj, **others):
        display(obj)

    def update(self, obj, **others):
        clear_output(wait=True)
        display(obj)

    def __repr__(self):
        return f"<DisplayHandle display_id={self.display_id}>"


def update_display(obj, *, display_id, **others):
    """Shows something in the place of what the cell has shown."""
    DisplayHandle(display_id).update(obj)


display_html = display_svg = display_png = display_markdown = display


def clear_output(wait=False):
    """Takes away what the cell has shown, at once or when it shows more; a file or a report keeps all."""
    shell = getattr(builtins, "get_ipython", None)
    if shell is not None:
        shell().run_line_magic("clear", "wait" if wait else "")


for _shown in [x for x in vars().values() if isinstance(x, type) and issubclass(x, DisplayObject)]:
    # As the package has them.
    _shown.__module__ = "IPython.core.display"
