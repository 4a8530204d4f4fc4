"""Numbers over the plane: images, meshes, contours, arrows, and their bars of colours."""

from matplotlib._artists import artist, is_row, listed
from matplotlib._axes import dashes_of, mark_of, paintings
from matplotlib._colours import Normalize, get_cmap, rcParams, to_hex
from matplotlib._keywords import minded
from matplotlib._maths import shown
from matplotlib._shapes import Shapes
from matplotlib.ticker import MaxNLocator

__all__ = ["Axes", "QuadContourSet", "round_steps"]

QuadContourSet, AxesImage, QuadMesh, Quiver = map(artist, ("contour.QuadContourSet", "image.AxesImage", "collections.QuadMesh", "quiver.Quiver"))
AxesImage._ORDER = 0


def _rows(Z):
    return [listed(row) for row in (Z.tolist() if hasattr(Z, "tolist") else Z)]


def _grid(all):
    """X, Y, Z of a mesh: a line of xs, a line of ys, rows of numbers."""
    if len(all) not in (1, 2, 3, 4):
        raise TypeError(f"contour takes Z, or X, Y, Z, and levels, got {len(all)} arguments")
    Z = _rows(all[2] if len(all) > 2 else all[0])
    if len(all) < 3:
        return [float(i) for i in range(len(Z[0]))], [float(i) for i in range(len(Z))], Z, all[1] if len(all) == 2 else None
    X, Y = ([list(each) if is_row(each) else each for each in part] for part in all[:2])
    xs = listed(X[0]) if isinstance(X[0], list) else listed(X)
    ys = [float(row[0]) for row in Y] if isinstance(Y[0], list) else listed(Y)
    if len(ys) != len(Z) or len(xs) != len(Z[0]):
        raise TypeError(f"Shapes of x {(len(ys), len(xs))} and z {(len(Z), len(Z[0]))} do not match")
    return xs, ys, Z, all[3] if len(all) == 4 else None


def round_steps(low, high, most):
    """Round numbers at equal steps: the last one below a range, those in it, and the first above."""
    places = [float(x) for x in MaxNLocator(most + 1, min_n_ticks=1).tick_values(low, high)]
    below = max((k for k, x in enumerate(places) if x < low), default=0)
    above = min((k + 1 for k, x in enumerate(places) if x > high), default=len(places))
    return places[below:above] if above - below >= 3 else places


def _paler(ink, alpha):
    return to_hex([1 - alpha * (1 - int(ink[i : i + 2], 16) / 255) for i in (1, 3, 5)]) if ink != "none" else ink


def _numbered(x, fmt):
    """The number of a level as clabel writes it."""
    if fmt is None:
        return f"{x:.6g}"
    if callable(fmt):
        return str(fmt(x))
    if isinstance(fmt, dict):
        return str(fmt.get(x, ""))
    return fmt % x if "%" in fmt else fmt.format(x)


class _Place:
    """A rectangle of a figure."""

    def __init__(self, x0, y0, width, height):
        self.x0, self.y0, self.width, self.height = x0, y0, width, height
        self.x1, self.y1, self.bounds = x0 + width, y0 + height, (x0, y0, width, height)


class Axes(Shapes):
    """A frame of a figure, and what is drawn in it."""

    __module__ = "matplotlib.axes._subplots"

    def __init__(self, figure, place):
        self.figure, self._place, self._alike, self._within = figure, place, [[self], [self]], None
        self._begin()

    def _spot(self):
        return self._place

    def __repr__(self):
        words = [f"{name}={word!r}" for name, word in (("title", {"center": self._title} if self._title else ""), ("xlabel", self._xlabel), ("ylabel", self._ylabel)) if word]
        return f"<AxesSubplot: {', '.join(words)}>"

    def cla(self):
        """Takes out all that is drawn."""
        self._begin()

    clear = cla

    def twinx(self):
        """Other axes in the same frame, whose y axis stands at the right."""
        return self.figure._beside(self)

    def label_outer(self):
        """Only axes at the edges of their grid keep the numbers and names of their sides."""
        left, top, width, height = self._place
        if left > 1e-9:
            self._ylabel, self._ticks[1] = "", ([], [])
        if top + height < 1 - 1e-9:
            self._xlabel, self._ticks[0] = "", ([], [])

    def get_position(self, original=False):
        """Where the axes lie, as parts of the figure from its lower left corner."""
        left, top, width, height = self._place
        return _Place(left, 1 - top - height, width, height)

    def get_figure(self):
        """The figure it belongs to."""
        return self.figure

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(f"axes have no attribute {name!r} in this stand-in for matplotlib")

    def _filled(self, *all, levels=None, colors=None, cmap=None, alpha=None, vmin=None, vmax=None, norm=None, lines=0.0, hatches=None, linestyles=None, origin=None, extent=None, **others):
        import numpy

        xs, ys, Z, given = _grid(all)
        if hatches and any(hatches):
            raise TypeError(f"contourf of this stand-in for matplotlib has no hatches, got hatches={hatches!r}")
        if len(all) < 3 and (origin is not None or extent is not None):
            xs, ys, Z = _spread(Z, origin, extent)
        wish = given if given is not None else levels
        flat = [z for row in Z for z in row if z == z]
        low, high = min(flat), max(flat)
        edges = round_steps(low, high, wish if isinstance(wish, int) else 7) if wish is None or isinstance(wish, int) else listed(wish)
        scale = norm or Normalize(vmin, vmax)
        inner = [x for x in edges if low < x < high] if lines else edges[:-1]
        if not inner:
            inner, edges = ([low], [low]) if lines else ([(low + high) / 2], edges)
        least, most = scale.bounds(edges if not lines else inner)
        ends = [(a + b) / 2 for a, b in zip(edges, edges[1:])] if not lines else inner
        least, most = (scale.bounds(ends) if len(ends) > 1 else (least, most)) if vmin is None and vmax is None else (least, most)

        # What clabel writes on lines, by their levels.
        numbers = {}

        def draw(panel, has):
            if colors is None:
                inks = [has["cmap"].colour(scale.part(x, least, most)) for x in ends]
            else:
                names = [colors] if isinstance(colors, str) else list(colors)
                inks = [to_hex(names[k % len(names)]) for k in range(len(inner))]
            # Each band lies on all below it: what would be seen through it is the paper.
            inks = inks if lines or alpha is None else [_paler(ink, float(alpha)) for ink in inks]
            whole = float(alpha) if lines and alpha is not None else 1.0
            if numbers:
                panel.add(paintings.levels(xs, ys, Z, inner, [numbers.get(x, "") for x in inner], inks, lines, whole))
            else:
                panel.add(paintings.bands(xs, ys, Z, inner, inks or ["#888888"], lines, whole))

        found = self._add(QuadContourSet(draw, zorder=2 if lines else 1, cmap=get_cmap(cmap), visible=True, array=flat, levels=edges, norm=scale, alpha=alpha, xdata=[min(xs), max(xs)], ydata=[min(ys), max(ys)]))
        found.numbers, found.lines = numbers, inner if lines else None
        found.scale, found.levels, found.collections = (lambda: (edges[0], edges[-1])), numpy.array(edges), []
        if not lines and colors is None and len(edges) > 2:
            found.bands = lambda colours: (edges, [colours.colour(scale.part(x, least, most)) for x in ends])
        self._mapped = found
        if not any(each._settings.get("kind") for each in self._artists):
            self._margin = 0.0
        return found

    def contourf(self, *all, **others):
        """Bands of colour for numbers Z over a mesh: contourf(X, Y, Z), X and Y as meshgrid makes them or a line of each."""
        return self._filled(*all, **others)

    def contour(self, *all, linewidths=1.5, **others):
        """Lines of equal numbers."""
        return self._filled(*all, lines=float(linewidths if isinstance(linewidths, (int, float)) else list(linewidths)[0]), **others)

    def clabel(self, CS, levels=None, *, fmt=None, **others):
        """Writes on the lines of contour their numbers: by a form as '%1.2f', a function, a dict, or short. Answers no texts of its own."""
        if CS.lines is None:
            raise TypeError("clabel of this stand-in for matplotlib numbers the lines of contour, not the bands of contourf")
        wanted = CS.lines if levels is None else listed(levels)
        strange = [x for x in wanted if x not in CS.lines]
        if strange:
            raise ValueError(f"Specified levels {strange} don't match available levels {list(CS.lines)}")
        CS.numbers.update({x: _numbered(x, fmt) for x in wanted})
        return []

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None, **others):
        """Numbers, or colours of three or four parts, as an image, a box each."""
        import numpy

        own = numpy.asarray(X)
        if own.ndim not in (2, 3) or own.ndim == 3 and own.shape[2] not in (1, 3, 4):
            raise TypeError(f"Invalid shape {own.shape} for image data")
        own = own[:, :, 0] if own.ndim == 3 and own.shape[2] == 1 else own
        height, width = own.shape[:2]
        isup = (origin or rcParams["image.origin"]) == "upper"
        left, right, bottom, top = map(float, extent or ((-0.5, width - 0.5, height - 0.5, -0.5) if isup else (-0.5, width - 0.5, -0.5, height - 0.5)))
        found = self._image(own, cmap, norm, vmin, vmax, alpha, (left, right, top if isup else bottom, bottom if isup else top))
        self._limits = [(min(left, right), max(left, right)), (min(bottom, top), max(bottom, top))]
        self._turned = [left > right, bottom > top]
        self._aspect = 0.0 if aspect == "auto" else 1.0 if aspect in (None, "equal") else float(aspect)
        return found

    def _image(self, own, cmap, norm, vmin, vmax, alpha, sides):
        height, width = own.shape[:2]
        scale, rows = norm or Normalize(vmin, vmax), own.tolist()
        left, right, first, last = sides
        xs = [left + (right - left) * k / width for k in range(width + 1)]
        ys = [first + (last - first) * k / height for k in range(height + 1)]
        flat = [x for row in rows for x in row] if own.ndim == 2 else []
        return self._cells(AxesImage, xs, ys, rows, flat, cmap, scale, alpha, 255.0 if own.dtype.kind in "iu" else 1.0)

    def _cells(self, kind, xs, ys, rows, flat, cmap, scale, alpha, most):
        low, high = scale.bounds([float(x) for x in flat])

        def ink(x, colours):
            if isinstance(x, list):
                return to_hex([part / most for part in x[:3]])
            return colours.colour(scale.part(float(x), low, high))

        def draw(panel, has):
            known, left, right, bottom, top, inks = {}, [], [], [], [], []
            for i, row in enumerate(rows):
                k = 0
                while k < len(row):
                    # Neighbours of one colour are one box.
                    end = k
                    while end + 1 < len(row) and row[end + 1] == row[k]:
                        end += 1
                    key = tuple(row[k]) if isinstance(row[k], list) else row[k]
                    if key not in known:
                        known[key] = ink(row[k], has["cmap"])
                    left.append(xs[k])
                    right.append(xs[end + 1])
                    bottom.append(ys[i])
                    top.append(ys[i + 1])
                    inks.append(known[key])
                    k = end + 1
            panel.add(paintings.boxes(left, right, bottom, top, inks, "none", 1.0 if alpha is None else float(alpha), -1))

        found = self._add(kind(draw, cmap=get_cmap(cmap), visible=True, array=flat, norm=scale, alpha=alpha, xdata=[min(xs), max(xs)], ydata=[min(ys), max(ys)]))
        found.scale = lambda: (low, high)
        self._mapped = found
        return found

    def matshow(self, Z, **others):
        """imshow of a matrix."""
        return self.imshow(Z, **others)

    def pcolormesh(self, *all, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, shading=None, **others):
        """Numbers over a mesh, a box each."""
        if shading not in (None, "auto", "flat", "nearest"):
            raise TypeError(f"pcolormesh of this stand-in for matplotlib has boxes of one colour, got shading={shading!r}")
        xs, ys, Z = _grid(all)[:3] if len(all) == 1 or len(listed(all[0][0] if is_row(all[0][0]) else all[0])) == len(_rows(all[2])[0]) else (listed(all[0][0] if is_row(all[0][0]) else all[0]), [float(row[0]) if is_row(row) else float(row) for row in all[1]], _rows(all[2]))
        xs, ys = (_edges(each, n) for each, n in ((xs, len(Z[0])), (ys, len(Z))))
        self._margin = 0.0
        return self._cells(QuadMesh, xs, ys, Z, [z for row in Z for z in row], cmap, norm or Normalize(vmin, vmax), alpha, 1.0)

    pcolor = pcolormesh

    def quiver(self, *all, color="k", scale=None, scale_units=None, angles="uv", **others):
        """Arrows from points: quiver(X, Y, U, V)."""
        if len(all) < 4:
            raise TypeError("quiver of this stand-in for matplotlib takes X, Y, U, V")
        X, Y, U, V = map(listed, all[:4])
        most = max((u * u + v * v) ** 0.5 for u, v in zip(U, V)) or 1.0
        apart = (max(X) - min(X) or 1.0) / max(1.0, len(X) ** 0.5)
        factor = 1.0 / scale if scale_units == "xy" and scale else apart / most

        def draw(panel, has):
            panel.add(paintings.path(X, Y, "none", "none", 1.0, 1.0, [], True))
            for x, y, u, v in zip(X, Y, U, V):
                panel.add(paintings.words("", x, y, "left", to_hex(has["color"]), [x + u * factor, y + v * factor], False))

        return self._add(Quiver(draw, color=color, visible=True, xdata=X, ydata=Y))

    def _show_bar(self, mapped, label):
        self._bar, self._barlabel = mapped, label

    def _share(self, k, others):
        """Axis k has the same ends as those of others."""
        self._alike[k] = others

    def _shared_limits(self, k):
        """The ends of an axis, which reaches over all that the axes show that share it; none where it stands by itself."""
        given = next((each._limits[k] for each in self._alike[k] if each._limits[k]), None)
        if given or len(self._alike[k]) == 1:
            return list(given or ())
        shown = [each._shown(k) for each in self._alike[k] if each._artists] or [(0.0, 1.0)]
        return [min(low for low, _ in shown), max(high for _, high in shown)]

    def _given(self, k):
        """The ends that an axis was given, or has around one place only; none where they follow from what is drawn."""
        given = next((each._limits[k] for each in self._alike[k] if each._limits[k]), ())
        alone = {x for each in self._artists for x in each._settings.get("xy"[k] + "data", ()) if x == x} if len(self._alike[k]) == 1 and not given else ()
        return list(given or (self._shown(k) if len(alone) == 1 else ()))

    def _ticked(self, k):
        """The places of numbers of an axis, and the words there."""
        axis = (self.xaxis, self.yaxis)[k]
        return self._ticks[k] or axis.ticks(*(self._shared_limits(k) or self._shown(k)))

    def _is_inner(self, k):
        """Whether the numbers of a shared axis stand at axes further down or left."""
        left, top, _, height = self._place
        for other in self._alike[k]:
            x, y, _, high = other._place
            if (abs(x - left) < 1e-9 and y + high > top + height + 1e-9) if k == 0 else (abs(y - top) < 1e-9 and x < left - 1e-9):
                return True
        return False

    def _paint(self, panel):
        """Puts all into a panel of Java."""
        panel.words(*map(shown, (self._title, self._xlabel, self._ylabel)))
        for k, axis in enumerate((self.xaxis, self.yaxis)):
            panel.inks(k, *self._inks[k])
            panel.axis(k, self._given(k), self._scales[k] == "log", self._turned[k])
            if self._is_inner(k) or self._bare[k] or axis.hidden:
                panel.ticks(k, [], [])
            elif self._ticks[k] is not None:
                places, words = self._ticks[k]
                panel.ticks(k, places, [shown(word) for word in words + [""] * len(places)][: len(places)])
            elif axis.locator or axis.formatter:
                panel.ticks(k, *self._ticked(k))
        ground = self._ground or ("" if rcParams["axes.facecolor"] == "white" else to_hex(rcParams["axes.facecolor"]))
        panel.frame(bool(self._grid or rcParams["axes.grid"]), self._frame, float(self._aspect), ground, float(self._margin))
        for artist in sorted(self._artists, key=lambda each: each._settings["zorder"]):
            has = artist._settings
            if has["visible"]:
                artist.draw(panel, has)
        self._notes(panel)

    def _notes(self, panel):
        """The legend, and the bar of colours."""
        if self._legend and self._heading:
            panel.hatchedEntry(shown(self._heading), "line", "none", "none", [], "", "none")
        for artist in self._labelled(self._artists if self._handles is None else self._handles):
            has = artist._settings
            ink = to_hex(has["color"])
            ink = _paler(ink, float(has["alpha"])) if has["kind"] == "area" and has.get("alpha") is not None else ink
            panel.hatchedEntry(shown(has["label"]), has["kind"], ink, mark_of(has), dashes_of(has.get("linestyle", "-")), has.get("hatch") or "", has.get("ofhatch") or "none")
        if self._legend:
            panel.legend(self._legend)
        if self._bar is not None:
            low, high = self._bar.scale()
            cmap = self._bar.cmap if hasattr(self._bar, "cmap") else self._bar.get_cmap()
            bands = getattr(self._bar, "bands", None)
            levels, inks = bands(cmap) if bands else ([low, high], [cmap.colour(k / 63) for k in range(64)])
            alpha = self._bar._settings.get("alpha")
            panel.bar(levels, inks if alpha is None else [_paler(ink, float(alpha)) for ink in inks], shown(self._barlabel))


def _spread(Z, origin, extent):
    """The places of numbers that lie as those of an image do."""
    height, width = len(Z), len(Z[0])
    isimage = origin is not None
    left, right, bottom, top = map(float, extent or ((0, width, 0, height) if isimage else (0, width - 1, 0, height - 1)))
    dx, dy = ((right - left) / width, (top - bottom) / height) if isimage else ((right - left) / (width - 1), (top - bottom) / (height - 1))
    first = 0.5 if isimage else 0.0
    rows = Z[::-1] if origin == "upper" else Z
    return [left + dx * (first + k) for k in range(width)], [bottom + dy * (first + k) for k in range(height)], rows


minded(Axes, "Axes")


def _edges(places, n):
    """The n + 1 edges of n boxes around places, or the places if they are those."""
    if len(places) == n + 1:
        return places
    if n == 1:
        return [places[0] - 0.5, places[0] + 0.5]
    middle = [(a + b) / 2 for a, b in zip(places, places[1:])]
    return [places[0] - (middle[0] - places[0]), *middle, places[-1] + (places[-1] - middle[-1])]
