"""Where the axes of a figure lie."""

from matplotlib._fields import Axes
from matplotlib._grids import alike, Grid, mosaic

__all__ = ["Layout"]


def _kind(projection):
    """The class of axes: in the plane or in space."""
    if projection in (None, "rectilinear"):
        return Axes
    if projection != "3d":
        raise ValueError(f"axes of this stand-in for matplotlib lie in the plane or in space, got projection={projection!r}")
    from matplotlib._solid import Axes3D

    return Axes3D


class Layout:
    """The axes of a figure at their places."""

    def add_subplot(self, *place, projection=None, polar=False, sharex=None, sharey=None, **others):
        """Axes at a place of a grid: add_subplot(2, 2, 1), add_subplot(221)."""
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

    def add_axes(self, rect, projection=None, polar=False, sharex=None, sharey=None, **others):
        """Axes at parts of the figure: left, bottom, width, height; or axes made before."""
        if isinstance(rect, Axes):
            self.axes.append(rect)
            self._now = rect
            return rect
        left, bottom, width, height = map(float, rect)
        return self._sharing(self._new((left, 1 - bottom - height, width, height), _kind("polar" if polar else projection)), sharex, sharey)

    def add_gridspec(self, nrows=1, ncols=1, *, width_ratios=None, height_ratios=None, **others):
        """A grid whose parts add_subplot takes: grid[0, :2]."""
        return Grid(nrows, ncols, self, width_ratios=width_ratios, height_ratios=height_ratios)

    def subplots(self, nrows=1, ncols=1, *, squeeze=True, sharex=False, sharey=False, subplot_kw=None, width_ratios=None, height_ratios=None, gridspec_kw=None, **others):
        """Axes in a grid, as an array of them, or alone."""
        import numpy

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
        ratios = {"width_ratios": width_ratios, "height_ratios": height_ratios, **(gridspec_kw or {})}
        kind = _kind((subplot_kw or {}).get("projection"))
        made = {name: self._new(place, kind) for name, place in mosaic(mosaic_, self, empty_sentinel, ratios).items()}
        for k, share in enumerate((sharex, sharey)):
            for each in made.values() if share else ():
                each._share(k, list(made.values()))
        for each in made.values() if subplot_kw else ():
            each.set(**{name: x for name, x in subplot_kw.items() if name != "projection"})
        return made

    def gca(self, projection=None, **others):
        """The axes drawn in last."""
        return self._now or self.add_subplot(projection=projection)

    def sca(self, ax):
        """The axes to draw in next."""
        self._now = ax

    def delaxes(self, ax):
        """Takes out axes."""
        self.axes.remove(ax)
