"""Images, meshes of boxes and arrows over the plane."""

from matplotlib._artists import artist, is_row, listed
from matplotlib._colours import get_cmap, Normalize, rcParams, to_hex
from matplotlib._cells import clipped, inks_of_numbers, inks_of_parts
from matplotlib._contours import Contours, mesh_of, rows_of
from matplotlib._strokes import first_of, paintings, rim_of

__all__ = ["Images", "AxesImage"]

AxesImage, QuadMesh, Quiver = map(artist, ("image.AxesImage", "collections.QuadMesh", "quiver.Quiver"))
AxesImage._ORDER = 0


class Images(Contours):
    """Numbers and colours in boxes, and arrows."""

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None, interpolation=None, clim=None, **others):
        """Numbers, or colours of three or four parts, as an image, a box each."""
        import numpy

        own = numpy.asarray(X)
        if own.ndim not in (2, 3) or own.ndim == 3 and own.shape[2] not in (1, 3, 4):
            raise TypeError(f"Invalid shape {own.shape} for image data")
        own = own[:, :, 0] if own.ndim == 3 and own.shape[2] == 1 else own
        height, width = own.shape[:2]
        isup = (origin or rcParams["image.origin"]) == "upper"
        left, right, bottom, top = map(float, extent or ((-0.5, width - 0.5, height - 0.5, -0.5) if isup else (-0.5, width - 0.5, -0.5, height - 0.5)))
        found = self._image(own, cmap, _ends(norm, vmin, vmax, clim), alpha, rcParams["image.interpolation"] if interpolation is None and "image.interpolation" in rcParams else interpolation, (left, right, top if isup else bottom, bottom if isup else top))
        self._limits = [(min(left, right), max(left, right)), (min(bottom, top), max(bottom, top))]
        self._turned = [left > right, bottom > top]
        self._aspect = 0.0 if aspect == "auto" else 1.0 if aspect in (None, "equal") else float(aspect)
        return found

    def _image(self, own, cmap, norm, alpha, interpolation, sides):
        own = smoothed(own, interpolation)
        height, width = own.shape[:2]
        left, right, first, last = sides
        xs = [left + (right - left) * k / width for k in range(width + 1)]
        ys = [first + (last - first) * k / height for k in range(height + 1)]
        return self._cells(AxesImage, xs, ys, own, cmap, norm, alpha)

    def _cells(self, kind, xs, ys, own, cmap, scale, alpha):
        flat = own.reshape(-1).tolist() if own.ndim == 2 else []
        numbers = [float(x) for x in flat]
        plain = None if own.ndim == 2 else clipped(own)

        def draw(panel, has):
            inks = inks_of_parts(plain) if plain is not None else inks_of_numbers(numbers, has["cmap"], scale, *scale.bounds(numbers))
            panel.add(paintings.mesh(xs, ys, inks, rim_of(has["edgecolor"], has["linewidth"], has["linestyle"]), 1.0 if alpha is None else float(alpha)))

        found = self._add(kind(draw, cmap=get_cmap(cmap), visible=True, array=flat, norm=scale, alpha=alpha, edgecolor=None, linewidth=1.0, linestyle="-", xdata=[min(xs), max(xs)], ydata=[min(ys), max(ys)]))
        found.scale = lambda: scale.bounds(numbers)
        self._mapped = found
        return found

    def matshow(self, Z, **others):
        """imshow of a matrix."""
        return self.imshow(Z, **others)

    def pcolormesh(self, *all, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, shading=None, edgecolors=None, edgecolor=None, ec=None, linewidth=None, linewidths=None, lw=None, linestyle=None, ls=None, clim=None, **others):
        """Numbers over a mesh, a box each."""
        if shading not in (None, "auto", "flat", "nearest"):
            raise TypeError(f"pcolormesh of this stand-in for matplotlib has boxes of one colour, got shading={shading!r}")
        if len(all) == 1:
            # Without places the sides of boxes are the whole numbers.
            rows = rows_of(all[0])
            all = (list(range(len(rows[0]) + 1)), list(range(len(rows) + 1)), rows)
        xs, ys, Z = mesh_of(all)[:3] if len(listed(all[0][0] if is_row(all[0][0]) else all[0])) == len(rows_of(all[2])[0]) else (listed(all[0][0] if is_row(all[0][0]) else all[0]), [float(row[0]) if is_row(row) else float(row) for row in all[1]], rows_of(all[2]))
        xs, ys = (_edges(each, n) for each, n in ((xs, len(Z[0])), (ys, len(Z))))
        self._margin = 0.0
        found = self._cells(QuadMesh, xs, ys, _array(Z), cmap, _ends(norm, vmin, vmax, clim), alpha)
        edge = first_of(edgecolors, edgecolor, ec)
        found._settings.update(edgecolor=None if isinstance(edge, str) and edge in ("none", "face") else edge, linewidth=first_of(linewidth, linewidths, lw, 1.0), linestyle=first_of(linestyle, ls, "-"))
        return found
    pcolor = pcolormesh

    def quiver(self, *all, color=None, facecolor=None, scale=None, scale_units=None, angles="uv", width=None, headwidth=3, headlength=5, headaxislength=4.5, pivot="tail", alpha=None, cmap=None, norm=None, **others):
        """Arrows from points: quiver(X, Y, U, V), or quiver(X, Y, U, V, C) in the colours of numbers C."""
        if len(all) not in (4, 5):
            raise TypeError("quiver of this stand-in for matplotlib takes X, Y, U, V, and C")
        X, Y, U, V = map(listed, all[:4])
        if scale_units not in (None, "width", "xy") or angles not in ("uv", "xy"):
            raise TypeError(f"quiver of this stand-in for matplotlib has scale_units 'width' and 'xy', and angles 'uv' and 'xy', got scale_units={scale_units!r} and angles={angles!r}")
        pivot = {"middle": "mid", "tip": "tip", "tail": "tail", "mid": "mid"}.get(pivot)
        if pivot is None:
            raise ValueError("pivot must be one of {'tail', 'middle', 'tip'}")
        n = max(1.0, len(X) ** 0.5)
        mean = sum((u * u + v * v) ** 0.5 for u, v in zip(U, V)) / max(1, len(U)) or 1.0
        # So long are arrows by themselves that they hardly meet, in parts of the frame's width.
        length = 1.8 * mean * max(10.0, n) if scale is None else float(scale)
        if scale is None and scale_units == "xy":
            length = mean * n / ((max(X) - min(X)) or 1.0)
        shaft = 0.06 / min(max(n, 8.0), 25.0) if width is None else float(width)
        numbers = listed(all[4]) if len(all) == 5 else []
        shade = norm or Normalize()

        def draw(panel, has):
            maps = get_cmap(cmap)
            inks = [maps.colour(shade.part(x, *shade.bounds(numbers))) for x in numbers] or [to_hex(has["color"])]
            heads = [shaft, float(headwidth), float(headlength), float(headaxislength)]
            panel.add(paintings.path(X, Y, "none", "none", 1.0, 1.0, [], True))
            panel.add(paintings.arrows([X, Y, U, V], inks, 1.0 if alpha is None else float(alpha), length, f"{angles} {scale_units or 'width'} {pivot}", heads))

        found = self._add(Quiver(draw, color=first_of(color, facecolor, "k"), cmap=get_cmap(cmap), norm=shade, array=numbers, visible=True, alpha=alpha, xdata=X, ydata=Y))
        if numbers:
            found.scale = lambda: shade.bounds(numbers)
            self._mapped = found
        return found


def _ends(norm, vmin, vmax, clim):
    """Where the colours of numbers begin and end: vmin and vmax come before clim, and clim before what a norm has."""
    low, high = clim or (None, None)
    if norm is None:
        return Normalize(first_of(vmin, low), first_of(vmax, high))
    norm.vmin, norm.vmax = first_of(low, norm.vmin), first_of(high, norm.vmax)
    return norm


# The ways to fill an image that leave a box for each number; all others are drawn as one.
_BOXES = (None, "antialiased", "none", "nearest")
_SMOOTH = "bilinear bicubic spline16 spline36 hanning hamming hermite kaiser quadric catrom gaussian bessel mitchell sinc lanczos blackman".split()
# So many boxes has a smooth image at most along a side.
_FINE = 160


def smoothed(own, interpolation):
    """The numbers of an image with more between them where its colours are to run into each other."""
    import numpy

    if interpolation in _BOXES:
        return own
    if str(interpolation).lower() not in _SMOOTH:
        raise ValueError(f"{interpolation!r} is not a valid value for interpolation; supported values are {', '.join(map(repr, [*_BOXES[1:], *_SMOOTH]))}")
    factor = max(1, _FINE // max(own.shape[:2]))
    top = 255.0 if own.dtype.kind in "iu" and own.ndim == 3 else 1.0
    fine = own.astype(float) / top
    for axis in (0, 1):
        n = fine.shape[axis]
        at = numpy.clip((numpy.arange(n * factor) + 0.5) / factor - 0.5, 0, n - 1)
        low = numpy.floor(at).astype(int)
        part = (at - low).reshape((-1, 1) if axis == 0 else (1, -1))
        part = part.reshape(part.shape + (1,)) if fine.ndim == 3 else part
        fine = numpy.take(fine, low, axis=axis) * (1 - part) + numpy.take(fine, numpy.minimum(low + 1, n - 1), axis=axis) * part
    return fine


def _array(rows):
    import numpy

    return numpy.array(rows)


def _edges(places, n):
    """The n + 1 edges of n boxes around places, or the places if they are those."""
    if len(places) == n + 1:
        return places
    if n == 1:
        return [places[0] - 0.5, places[0] + 0.5]
    middle = [(a + b) / 2 for a, b in zip(places, places[1:])]
    return [places[0] - (middle[0] - places[0]), *middle, places[-1] + (places[-1] - middle[-1])]
