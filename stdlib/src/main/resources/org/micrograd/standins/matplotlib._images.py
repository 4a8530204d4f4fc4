"""Images, meshes of boxes and arrows over the plane."""

from matplotlib._artists import artist, is_row, listed
from matplotlib._colours import get_cmap, Normalize, rcParams, to_hex
from matplotlib._contours import Contours, mesh_of, rows_of
from matplotlib._letters import letters
from matplotlib._strokes import paintings

__all__ = ["Images", "AxesImage"]

AxesImage, QuadMesh, Quiver = map(artist, ("image.AxesImage", "collections.QuadMesh", "quiver.Quiver"))
AxesImage._ORDER = 0


class Images(Contours):
    """Numbers and colours in boxes, and arrows."""

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
        numbers = [float(x) for x in flat]

        def ink(x, colours, low, high):
            if isinstance(x, list):
                return to_hex([part / most for part in x[:3]])
            return colours.colour(scale.part(float(x), low, high))

        def draw(panel, has):
            ends = scale.bounds(numbers)
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
                        known[key] = ink(row[k], has["cmap"], *ends)
                    left.append(xs[k])
                    right.append(xs[end + 1])
                    bottom.append(ys[i])
                    top.append(ys[i + 1])
                    inks.append(known[key])
                    k = end + 1
            panel.add(paintings.boxes(left, right, bottom, top, inks, "none", 1.0 if alpha is None else float(alpha), -1))

        found = self._add(kind(draw, cmap=get_cmap(cmap), visible=True, array=flat, norm=scale, alpha=alpha, xdata=[min(xs), max(xs)], ydata=[min(ys), max(ys)]))
        found.scale = lambda: scale.bounds(numbers)
        self._mapped = found
        return found

    def matshow(self, Z, **others):
        """imshow of a matrix."""
        return self.imshow(Z, **others)

    def pcolormesh(self, *all, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, shading=None, **others):
        """Numbers over a mesh, a box each."""
        if shading not in (None, "auto", "flat", "nearest"):
            raise TypeError(f"pcolormesh of this stand-in for matplotlib has boxes of one colour, got shading={shading!r}")
        xs, ys, Z = mesh_of(all)[:3] if len(all) == 1 or len(listed(all[0][0] if is_row(all[0][0]) else all[0])) == len(rows_of(all[2])[0]) else (listed(all[0][0] if is_row(all[0][0]) else all[0]), [float(row[0]) if is_row(row) else float(row) for row in all[1]], rows_of(all[2]))
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
                panel.add(paintings.words("", x, y, letters({"color": has["color"]}), [x + u * factor, y + v * factor], False))

        return self._add(Quiver(draw, color=color, visible=True, xdata=X, ydata=Y))


def _edges(places, n):
    """The n + 1 edges of n boxes around places, or the places if they are those."""
    if len(places) == n + 1:
        return places
    if n == 1:
        return [places[0] - 0.5, places[0] + 0.5]
    middle = [(a + b) / 2 for a, b in zip(places, places[1:])]
    return [places[0] - (middle[0] - places[0]), *middle, places[-1] + (places[-1] - middle[-1])]
