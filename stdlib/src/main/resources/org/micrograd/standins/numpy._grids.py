"""The places of the points of a mesh: meshgrid, indices, mgrid and ogrid."""

from numpy._convert import compute, java, raw, wrap
from numpy._make import array, asarray
from numpy._ranges import arange, linspace

__all__ = "meshgrid indices fromfunction mgrid ogrid".split()


def meshgrid(*xi, indexing="xy", sparse=False, copy=True):
    """The coordinates of the points of a mesh, an array an axis."""
    all = [asarray(x).reshape(-1) for x in xi]
    axes = list(range(len(all)))
    if indexing == "xy" and len(all) > 1:
        axes[:2] = 1, 0
    shape = [0] * len(all)
    for x, axis in zip(all, axes):
        shape[axis] = x.size
    thin = [x.reshape([-1 if k == axis else 1 for k in range(len(all))]) for x, axis in zip(all, axes)]
    return thin if sparse else [raw(java.broadcast(x._a, shape)).copy() for x in thin]


def indices(dimensions, dtype=int, sparse=False):
    """The places of the items of a shape, an array an axis."""
    found = meshgrid(*map(arange, dimensions), indexing="ij", sparse=sparse)
    if sparse:
        return tuple(each.astype(dtype) for each in found)
    return array([each.tolist() for each in found], dtype)


def fromfunction(function, shape, dtype=float, **others):
    """What a function makes of the places of the items."""
    return function(*(each.astype(dtype) for each in meshgrid(*map(arange, shape), indexing="ij")), **others)


class _Grid:
    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        lines = []
        for part in key if isinstance(key, tuple) else (key,):
            start, step = part.start or 0, 1 if part.step is None else part.step
            lines.append(linspace(start, part.stop, int(abs(step))) if isinstance(step, complex) else arange(start, part.stop, step))
        if not isinstance(key, tuple):
            return lines[0]
        found = meshgrid(*lines, indexing="ij", sparse=self._sparse)
        return found if self._sparse else wrap(compute.concatenate([java.reshape(each._a, [1, *each.shape]) for each in found], 0))


mgrid, ogrid = _Grid(False), _Grid(True)
