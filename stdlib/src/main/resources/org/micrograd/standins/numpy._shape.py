"""Functions that put items into other shapes and places."""

from numpy._calls import derived
from numpy._convert import ForeignException, are_whole, compute, java, quick, raw, shapes
from numpy._flags import fixed
from numpy._make import array, asarray, shape_of
from numpy._ndarray import methods, ndarray
from numpy._reduce import AxisError, axis_of

__all__ = "reshape ravel transpose swapaxes moveaxis rollaxis expand_dims squeeze broadcast_to broadcast_arrays broadcast_shapes flip fliplr flipud rot90 roll atleast_1d atleast_2d atleast_3d".split()

_turned, _reshaped, _flattened, _swapped, _ordered, _widened, _squeezed, _quickly_moved = quick.turned, shapes.reshaped, shapes.flattened, shapes.swapped, shapes.ordered, shapes.widened, shapes.squeezed, shapes.moved


def reshape(a, newshape, order="C"):
    """The same items in another shape, in which one length may be -1."""
    if type(a) is ndarray and order == "C":
        return _reshape(a, newshape)
    own = asarray(a)
    if order == "K":
        raise ValueError("order 'K' is not permitted for reshaping")
    if type(a) in derived:
        return a.reshape(newshape, order=order)
    if _by_columns(own, order):
        return raw(java.reshape(own.T._a, shape_of(newshape)[::-1])).T
    return raw(java.reshape(own._a, shape_of(newshape)))


def _by_columns(own, order):
    """Whether items are meant column by column."""
    if order not in ("C", "F", "A", "K"):
        raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got {order!r})")
    return order == "F" or order in "AK" and own.flags.fortran


def _reshape(self, *shape, order="C"):
    given = shape[0] if len(shape) == 1 and type(shape[0]) is not int else shape
    if type(given) is tuple and order == "C" and are_whole(given):
        try:
            return raw(_reshaped(self._a, *given))
        except ForeignException:
            # The general way tells what is wrong.
            pass
    return raw(java.reshape(self._a, shape_of(given))) if order == "C" else reshape(self, given, order)


def ravel(a, order="C"):
    """The items in one row."""
    if type(a) is ndarray and order == "C":
        return raw(_reshaped(a._a, -1 if a.size else 0))
    own = asarray(a)
    if order == "K":
        # As they lie in memory.
        steps = list(java.strides(own._a))
        return reshape(transpose(own, sorted(range(own.ndim), key=lambda k: -abs(steps[k]))), -1)
    return reshape(own, -1, order)


def transpose(a, axes=None):
    """The array with its axes in another order, in reverse if none is given."""
    if type(a) is ndarray and (axes is None or type(axes) is tuple and are_whole(axes)):
        found = _turned(a._a) if axes is None else _ordered(a._a, *axes)
        if found is not None:
            return raw(found)
    if type(a) in derived:
        return a.transpose() if axes is None else a.transpose(axes)
    own = asarray(a)
    if axes is not None and len(axes) != own.ndim:
        raise ValueError("axes don't match array")
    if axes is not None and sorted(axis_of(k, own.ndim) for k in axes) != list(range(own.ndim)):
        raise ValueError("repeated axis in transpose")
    return own.T if axes is None else raw(java.transpose(own._a, [axis_of(k, own.ndim) for k in axes]))


def _transpose(self, *axes):
    return transpose(self, None if not axes or axes == (None,) else axes[0] if len(axes) == 1 and not isinstance(axes[0], int) else axes)


def swapaxes(a, axis1, axis2):
    """The array with two axes exchanged."""
    found = _swapped(a._a, axis1, axis2) if type(a) is ndarray and type(axis1) is type(axis2) is int else None
    if found is not None:
        return raw(found)
    own = asarray(a)
    order = list(range(own.ndim))
    i, j = axis_of(axis1, own.ndim), axis_of(axis2, own.ndim)
    order[i], order[j] = order[j], order[i]
    return transpose(own, order)


def moveaxis(a, source, destination):
    """The array with axes at other places."""
    found = _quickly_moved(a._a, source, destination) if type(a) is ndarray and type(source) is type(destination) is int else None
    if found is not None:
        return raw(found)
    own = asarray(a)
    come, go = _moved(source, own.ndim, "source"), _moved(destination, own.ndim, "destination")
    if len(come) != len(go):
        raise ValueError("`source` and `destination` arguments must have the same number of elements")
    order = [k for k in range(own.ndim) if k not in come]
    for to, from_ in sorted(zip(go, come)):
        order.insert(to, from_)
    return transpose(own, order)


def _moved(axes, ndim, name):
    found = []
    for k in shape_of(axes):
        if not -ndim <= k < ndim:
            raise AxisError(k, ndim, name)
        found.append(k % ndim)
    if len(set(found)) < len(found):
        raise ValueError(f"repeated axis in `{name}` argument")
    return found


def rollaxis(a, axis, start=0):
    """moveaxis in an older way."""
    place = axis_of(axis, asarray(a).ndim)
    return moveaxis(a, place, start - 1 if place < start else start)


def expand_dims(a, axis):
    """The array with more axes of length 1."""
    found = _widened(a._a, axis) if type(a) is ndarray and type(axis) is int else None
    if found is not None:
        return raw(found)
    own = asarray(a)
    more = axis if isinstance(axis, (tuple, list)) else (axis,)
    places = {axis_of(k, own.ndim + len(more)) for k in more}
    if len(places) < len(more):
        raise ValueError("repeated axis")
    lengths = iter(own.shape)
    return own.reshape([1 if k in places else next(lengths) for k in range(own.ndim + len(more))])


def squeeze(a, axis=None):
    """The array without axes of length 1."""
    if type(a) is ndarray and axis is None:
        return raw(_squeezed(a._a))
    if type(a) in derived:
        return a.squeeze(axis)
    own = asarray(a)
    gone = [k for k, n in enumerate(own.shape) if n == 1] if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))]
    if any(own.shape[k] != 1 for k in gone):
        raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    return own.reshape([n for k, n in enumerate(own.shape) if k not in gone])


def broadcast_to(array, shape, subok=False):
    """A view in which single items stand for many."""
    own, form = asarray(array), shape_of(shape)
    if own.ndim > len(form):
        raise ValueError("input operand has more dimensions than allowed by the axis remapping")
    return raw(fixed(java.broadcast(own._a, form)))


def broadcast_shapes(*shapes):
    """The shape that several broadcast to."""
    try:
        return tuple(java.common([shape_of(each) for each in shapes]))
    except ValueError:
        pairs = ((i, j) for j in range(len(shapes)) for i in range(j) if not _fit(shape_of(shapes[i]), shape_of(shapes[j])))
        i, j = next(pairs)
        raise ValueError(f"shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg {i} with shape {tuple(shape_of(shapes[i]))} and arg {j} with shape {tuple(shape_of(shapes[j]))}.") from None


def _fit(p, q):
    return all(m == n or 1 in (m, n) for m, n in zip(p[::-1], q[::-1]))


def broadcast_arrays(*args):
    """Views of one shape."""
    all = list(map(asarray, args))
    shape = broadcast_shapes(*(each.shape for each in all))
    return [raw(java.broadcast(each._a, shape)) for each in all]


def flip(m, axis=None):
    """The items in reverse."""
    own = asarray(m)
    turned = range(own.ndim) if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))]
    return own[tuple(slice(None, None, -1 if k in turned else 1) for k in range(own.ndim))]


def flipud(m):
    """The rows in reverse."""
    if not asarray(m).ndim:
        raise ValueError("Input must be >= 1-d.")
    return flip(m, 0)


def fliplr(m):
    """The columns in reverse."""
    if asarray(m).ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    """A matrix turned by quarters."""
    own = asarray(m)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == own.ndim:
        raise ValueError("Axes must be different.")
    if not all(-own.ndim <= axis < own.ndim for axis in axes):
        raise ValueError(f"Axes={axes} out of range for array of ndim={own.ndim}.")
    for _ in range(k % 4):
        own = flip(swapaxes(own, *axes), axes[0])
    return own


def roll(a, shift, axis=None):
    """The items moved on, the last ones to the front."""
    own = asarray(a)
    if axis is None:
        return roll(own.reshape(-1), shift, 0).reshape(own.shape)
    shifts, axes = shape_of(shift), shape_of(axis)
    pairs = max(len(shifts), len(axes))
    if len(shifts) != len(axes) and 1 not in (len(shifts), len(axes)):
        raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    for by, k in zip(shifts if len(shifts) > 1 else shifts * pairs, axes if len(axes) > 1 else axes * pairs):
        place = axis_of(k, own.ndim)
        n = own.shape[place]
        own = raw(compute.take(own._a, [(i - by) % n for i in range(n)], place))
    return own


def atleast_1d(*arys):
    """Arrays with at least one axis."""
    found = [a if a.ndim else a.reshape(1) for a in map(asarray, arys)]
    return found[0] if len(found) == 1 else found


def atleast_2d(*arys):
    """Arrays with at least two axes."""
    found = [a if a.ndim > 1 else a.reshape(1, -1) for a in map(asarray, arys)]
    return found[0] if len(found) == 1 else found


def atleast_3d(*arys):
    """Arrays with at least three axes."""
    found = [a if a.ndim > 2 else a.reshape(1, -1, 1) if a.ndim < 2 else a.reshape(*a.shape, 1) for a in map(asarray, arys)]
    return found[0] if len(found) == 1 else found


methods({"reshape": _reshape, "ravel": ravel, "flatten": lambda self, order="C": raw(_flattened(self._a)) if order == "C" else ravel(self, order).copy(), "transpose": _transpose, "swapaxes": swapaxes, "squeeze": squeeze})
