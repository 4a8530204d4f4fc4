"""Where the axes of a figure lie."""

from matplotlib._fields import Axes
from matplotlib._grids import alike, Grid, mosaic

__all__ = ["Layout", "spread"]

# By itself a figure has so much room between axes, which numbers and names take here.
_USUAL = 0.2


def _kind(projection):
    """The class of axes: in the plane or in space."""
    if projection in (None, "rectilinear"):
        return Axes
    if projection != "3d":
        raise ValueError(f"axes of this stand-in for matplotlib lie in the plane or in space, got projection={projection!r}")
    from matplotlib._solid import Axes3D

    return Axes3D


def spread(place, all, edges):
    """The place of axes among all once the outermost ones end elsewhere or there is more room between them."""
    left, top, width, height = place
    sides = []
    for at, size, low, high, gap in ((left, width, edges.get("left", 0.0), edges.get("right", 1.0), edges.get("wspace")), (top, height, 1 - edges.get("top", 1.0), 1 - edges.get("bottom", 0.0), edges.get("hspace"))):
        k = len(sides)
        n = len({round(each[k], 6) for each in all}) or 1
        more = max(0.0, (_USUAL if gap is None else gap) - _USUAL)
        whole = 1 + more * (n - 1) / n
        before = sum(1 for each in {round(each[k], 6) for each in all} if each < at - 1e-6)
        over = sum(1 for each in {round(each[k], 6) for each in all} if at + 1e-6 < each < at + size - 1e-6)
        start, long = (at + more * before / n) / whole, (size + more * over / n) / whole
        sides.append((low + start * (high - low), long * (high - low)))
    return sides[0][0], sides[1][0], sides[0][1], sides[1][1]


class Layout:
    """The axes of a figure at their places."""

    def add_subplot(self, *place, projection=None, polar=False, sharex=None, sharey=None, frameon=True, **others):
        """Axes at a place of a grid: add_subplot(2, 2, 1), add_subplot(221)."""
        found = self._placed(place, projection, polar, sharex, sharey)
        found._frame = found._frame and bool(frameon)
        return found

    def _placed(self, place, projection, polar, sharex, sharey):
        kind = _kind("polar" if polar else projection)
        if len(place) == 1 and isinstance(place[0], int):
            place = tuple(map(int, str(place[0])))
        if len(place) == 1:
            return self._sharing(self._at(place[0], kind), sharex, sharey)
        rows, columns, k = place or (1, 1, 1)
        first, last = (k, k) if isinstance(k, int) else k
        if not 1 <= first <= last <= rows * columns:
            raise ValueError(f"num must be 1 <= num <= {rows * columns}, not {k!r}")
        top, left = divmod(first - 1, columns)
        bottom, right = divmod(last - 1, columns)
        return self._sharing(self._at((left / columns, top / rows, (right - left + 1) / columns, (bottom - top + 1) / rows), kind), sharex, sharey)

    def _sharing(self, ax, *others):
        """Axes whose ends are those of others, for x and for y."""
        for k, other in enumerate(others):
            if other is not None and ax not in other._alike[k]:
                other._alike[k].append(ax)
                ax._alike[k] = other._alike[k]
        return ax

    def _at(self, place, kind):
        for found in self._panels():
            if found._spot() == place and type(found) is kind:
                self._now = found
                return found
        return self._new(place, kind)

    def _new(self, place, kind=Axes):
        self._now = kind(self, place)
        self.axes.append(self._now)
        return self._now

    def _beside(self, ax):
        other = self._new(ax._place)
        other._within, other._alike[0] = ax._within or ax, ax._alike[0]
        ax._alike[0].append(other)
        return other

    def _panels(self):
        """Its axes without the bars of colours, which stand at the axes that they belong to."""
        return [ax for ax in self.axes if isinstance(ax, Axes)]

    def get_axes(self):
        """Its axes."""
        return list(self.axes)

    def add_axes(self, rect, projection=None, polar=False, sharex=None, sharey=None, frameon=True, **others):
        """Axes at parts of the figure: left, bottom, width, height; or axes made before."""
        if isinstance(rect, Axes):
            self.axes.append(rect)
            self._now = rect
            return rect
        left, bottom, width, height = map(float, rect)
        made = self._sharing(self._new((left, 1 - bottom - height, width, height), _kind("polar" if polar else projection)), sharex, sharey)
        made._frame = bool(frameon)
        return made

    def add_gridspec(self, nrows=1, ncols=1, *, width_ratios=None, height_ratios=None, left=None, right=None, bottom=None, top=None, wspace=None, hspace=None, **others):
        """A grid whose parts add_subplot takes: grid[0, :2]."""
        self.subplots_adjust(left=left, right=right, bottom=bottom, top=top, wspace=wspace, hspace=hspace)
        return Grid(nrows, ncols, self, width_ratios=width_ratios, height_ratios=height_ratios)

    def subplots(self, nrows=1, ncols=1, *, squeeze=True, sharex=False, sharey=False, subplot_kw=None, width_ratios=None, height_ratios=None, gridspec_kw=None, **others):
        """Axes in a grid, as an array of them, or alone."""
        import numpy

        gridspec_kw = self._adjusted(gridspec_kw)
        grid = Grid(nrows, ncols, self, **{"width_ratios": width_ratios, "height_ratios": height_ratios, **(gridspec_kw or {})})
        kind = _kind((subplot_kw or {}).get("projection"))
        all = [self._new(grid[r, c], kind) for r in range(nrows) for c in range(ncols)]
        for k, share in enumerate((sharex, sharey)):
            for i, each in enumerate(all):
                each._share(k, [other for j, other in enumerate(all) if alike(share, i, j, ncols)])
        for each in all if subplot_kw else ():
            each.set(**{name: x for name, x in subplot_kw.items() if name != "projection"})
        self._now = all[-1]
        found = numpy.array(all, dtype=object).reshape(nrows, ncols)
        if not squeeze:
            return found
        return all[0] if len(all) == 1 else found.reshape(-1) if 1 in (nrows, ncols) else found

    def subplot_mosaic(self, mosaic_, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None, empty_sentinel=".", subplot_kw=None, gridspec_kw=None, **others):
        """Axes by names, which stand where they are to lie: subplot_mosaic("AB;CC")."""
        gridspec_kw = self._adjusted(gridspec_kw)
        ratios = {"width_ratios": width_ratios, "height_ratios": height_ratios, **(gridspec_kw or {})}
        kind = _kind((subplot_kw or {}).get("projection"))
        made = {name: self._new(place, kind) for name, place in mosaic(mosaic_, self, empty_sentinel, ratios).items()}
        for k, share in enumerate((sharex, sharey)):
            for each in made.values() if share else ():
                each._share(k, list(made.values()))
        for each in made.values() if subplot_kw else ():
            each.set(**{name: x for name, x in subplot_kw.items() if name != "projection"})
        return made

    def _adjusted(self, given):
        """What is given to a grid without what tells of the room around axes."""
        room = {name: x for name, x in (given or {}).items() if name in ("left", "right", "top", "bottom", "wspace", "hspace")}
        if room:
            self.subplots_adjust(**room)
        return {name: x for name, x in (given or {}).items() if name not in room}

    def gca(self, projection=None, **others):
        """The axes drawn in last."""
        return self._now or self.add_subplot(projection=projection)

    def sca(self, ax):
        """The axes to draw in next."""
        self._now = ax

    def delaxes(self, ax):
        """Takes out axes."""
        self.axes.remove(ax)
