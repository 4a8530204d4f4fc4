"""Grids of axes: where each lies in its figure, as parts of it."""

from matplotlib._keywords import minded

__all__ = ["alike", "Grid", "mosaic"]


def _count(what, n):
    if not isinstance(n, int) or n <= 0:
        raise ValueError(f"Number of {what} must be a positive integer, not {n!r}")
    return n


def _ends(what, count, ratios):
    """Where the parts of a side end, from 0 to 1."""
    all = [1.0] * count if ratios is None else [float(each) for each in ratios]
    if len(all) != count:
        raise ValueError(f"Expected the given number of {what} ratios to match the number of {'columns' if what == 'width' else 'rows'} of the grid")
    total, ends = sum(all), [0.0]
    for each in all:
        ends.append(ends[-1] + each / total)
    return ends


def alike(share, i, j, columns):
    """Whether two places of a grid share an axis: none, all, those of a row or those of a column do."""
    if share not in (True, False, "all", "none", "row", "col"):
        raise ValueError(f"{share!r} is not a valid value for sharex; supported values are 'all', 'row', 'col', 'none', False, True")
    same = {"row": i // columns == j // columns, "col": i % columns == j % columns}
    return i == j or same.get(share, share in (True, "all"))


class Grid:
    """A grid whose parts are the places of axes: grid[0, :2], grid[3]."""

    def __init__(self, nrows, ncols, figure=None, *, width_ratios=None, height_ratios=None, **others):
        self.nrows, self.ncols, self.figure = _count("rows", nrows), _count("columns", ncols), figure
        self._right, self._down = _ends("width", ncols, width_ratios), _ends("height", nrows, height_ratios)

    def get_geometry(self):
        """How many rows and columns it has."""
        return self.nrows, self.ncols

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            first, last = self._range(key, self.nrows * self.ncols, None)
            (top, left), (bottom, right) = divmod(first, self.ncols), divmod(last, self.ncols)
        else:
            (top, bottom), (left, right) = self._range(key[0], self.nrows, 0), self._range(key[1], self.ncols, 1)
        left, right, top, bottom = self._right[left], self._right[right + 1], self._down[top], self._down[bottom + 1]
        return (left, top, right - left, bottom - top)

    def _range(self, key, size, axis):
        where = "" if axis is None else f" for axis {axis}"
        found = range(size)[key] if isinstance(key, slice) else [key + size if key < 0 else key]
        if not found or not all(0 <= each < size for each in found):
            raise IndexError(f"index {key} is out of bounds{where} with size {size}")
        return found[0], found[-1]

    def subplots(self, **others):
        """Axes at all places of the grid."""
        return self.figure.subplots(self.nrows, self.ncols, **others)


def mosaic(layout, figure, empty, ratios):
    """The places of axes by their names, in the order of their first places."""
    if isinstance(layout, str):
        lines = layout.strip("\n").split("\n") if "\n" in layout else layout.split(";")
        layout = [list("".join(line.split())) for line in lines]
    rows = [list(row) for row in layout]
    if len({len(row) for row in rows}) != 1:
        raise ValueError("All of the rows must be the same length, however the first row has " + ", ".join(str(len(row)) for row in rows))
    grid, found = Grid(len(rows), len(rows[0]), figure, **ratios), {}
    for r, row in enumerate(rows):
        for c, name in enumerate(row):
            if name != empty:
                found.setdefault(name, []).append((r, c))
    for name, places in found.items():
        (top, left), (bottom, right) = min(places), max(places)
        if places != [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]:
            raise ValueError(f"While trying to layout\n{rows!r}\nwe found that the label {name!r} specifies a non-rectangular or non-contiguous area.")
        found[name] = grid[top : bottom + 1, left : right + 1]
    return found


minded(Grid, "GridSpec")
