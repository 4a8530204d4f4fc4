"""Functions that put items in order, wholly or up to a place."""

from numpy._convert import compute, from_list, java, listed, raw, shapes
from numpy._make import array, asarray
from numpy._ndarray import methods, ndarray
from numpy._reduce import AxisError, axis_of

__all__ = "sort argsort lexsort partition argpartition".split()

# The axes that a row has.
_ONLY = (-1, 0, None)
_in_a_row, _places_in_a_row = shapes.sorted, shapes.placesInOrder


def _has_no_fields(order):
    if order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")


def _in_rows(own, axis, name, ordered):
    """What becomes of each row of texts or objects along an axis."""
    place = axis_of(-1 if axis is None else axis, own.ndim)
    order = [k for k in range(own.ndim) if k != place] + [place]
    turned = raw(java.transpose(own._a, order))
    n = turned.shape[-1]
    rows = listed(turned._a)
    found = [each for i in range(0, len(rows), n or 1) for each in ordered(rows[i : i + n])]
    return raw(java.transpose(java.reshape(from_list(found, name), list(turned.shape)), [order.index(k) for k in range(own.ndim)])).copy()


def sort(a, axis=-1, kind=None, order=None):
    """The items in order, along an axis."""
    found = _in_a_row(a._a) if type(a) is ndarray and axis in _ONLY and order is None else None
    if found is not None:
        return raw(found)
    _has_no_fields(order)
    own = asarray(a)
    own = own.reshape(-1) if axis is None else own
    if own.dtype.kind in "OU":
        return _in_rows(own, axis, own.dtype.name, sorted)
    place = axis_of(-1 if axis is None else axis, own.ndim)
    order = [k for k in range(own.ndim) if k != place] + [place]
    back = [order.index(k) for k in range(own.ndim)]
    return raw(java.transpose(compute.sorted(java.transpose(own._a, order)), back)).copy()


def argsort(a, axis=-1, kind=None, order=None):
    """The positions of the items in order, along an axis."""
    found = _places_in_a_row(a._a, kind in ("stable", "mergesort")) if type(a) is ndarray and axis in _ONLY and order is None else None
    if found is not None:
        return raw(found)
    _has_no_fields(order)
    own = asarray(a)
    own = own.reshape(-1) if axis is None or not own.ndim else own
    if own.dtype.kind in "OU":
        return _in_rows(own, axis, None, lambda row: sorted(range(len(row)), key=row.__getitem__))
    place = axis_of(-1 if axis is None else axis, own.ndim)
    order = [k for k in range(own.ndim) if k != place] + [place]
    back = [order.index(k) for k in range(own.ndim)]
    found = compute.argsort(java.transpose(own._a, order), kind in ("stable", "mergesort"))
    return raw(java.transpose(found, back)).copy()


def _sort_here(self, axis=-1, kind=None, order=None):
    self[...] = sort(self, axis, kind, order)


def lexsort(keys, axis=-1):
    """The order by several keys, the last one first."""
    if not -asarray(keys[0]).ndim <= axis < asarray(keys[0]).ndim:
        raise AxisError(axis, asarray(keys[0]).ndim)
    if len({asarray(key).shape for key in keys}) > 1:
        raise ValueError("all keys need to be the same shape")
    columns = [asarray(key).tolist() for key in keys][::-1]
    return array(sorted(range(len(columns[0])), key=lambda i: [column[i] for column in columns]))


def partition(a, kth, axis=-1):
    """The items, lesser ones before the kth: here all in order."""
    _check_place(a, kth, axis)
    return sort(a, axis)


def argpartition(a, kth, axis=-1):
    """The positions of the items, lesser ones before the kth: here all in order."""
    a = a if asarray(a).ndim else asarray(a).reshape(1)
    _check_place(a, kth, axis)
    return argsort(a, axis)


def _check_place(a, kth, axis):
    n = asarray(a).size if axis is None else asarray(a).shape[axis_of(axis, asarray(a).ndim)]
    for k in () if not n else kth if hasattr(kth, "__iter__") else (kth,):
        if not -n <= k < n:
            raise ValueError(f"kth(={k}) out of bounds ({n})")


def _partition(self, kth, axis=-1):
    _check_place(self, kth, axis)
    self.sort(axis)


methods({"argsort": argsort, "sort": _sort_here, "partition": _partition, "argpartition": argpartition})
