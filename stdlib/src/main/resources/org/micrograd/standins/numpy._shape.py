"""Functions that put items into other shapes and places."""

from numpy._convert import cast, from_list, java, operand, raw, wrap
from numpy._make import arange, array, asarray, full, shape_of, zeros
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._ufuncs import where

__all__ = "reshape ravel transpose swapaxes moveaxis rollaxis expand_dims squeeze broadcast_to broadcast_arrays broadcast_shapes concatenate stack vstack hstack dstack column_stack row_stack block split array_split vsplit hsplit tile repeat append insert delete flip fliplr flipud rot90 roll pad atleast_1d atleast_2d atleast_3d take take_along_axis put_along_axis put putmask place copyto compress extract resize ndim shape size trace diagonal fill_diagonal unravel_index ravel_multi_index tril_indices triu_indices tril_indices_from triu_indices_from diag_indices ndindex ndenumerate nditer ix_ c_ r_ s_ index_exp apply_along_axis shares_memory may_share_memory trim_zeros sliding_window_view as_strided".split()


def reshape(a, newshape, order="C"):
    """The same items in another shape, in which one length may be -1."""
    own = asarray(a)
    if order == "F":
        return raw(java.reshape(own.T._a, shape_of(newshape)[::-1])).T
    return raw(java.reshape(own._a, shape_of(newshape)))


def _reshape(self, *shape, order="C"):
    return reshape(self, shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape, order)


def ravel(a, order="C"):
    """The items in one row."""
    return reshape(a, -1, order)


def transpose(a, axes=None):
    """The array with its axes in another order, in reverse if none is given."""
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
    own = asarray(a)
    order = list(range(own.ndim))
    i, j = axis_of(axis1, own.ndim), axis_of(axis2, own.ndim)
    order[i], order[j] = order[j], order[i]
    return transpose(own, order)


def moveaxis(a, source, destination):
    """The array with axes at other places."""
    own = asarray(a)
    come = [axis_of(k, own.ndim) for k in ((source,) if isinstance(source, int) else source)]
    go = [axis_of(k, own.ndim) for k in ((destination,) if isinstance(destination, int) else destination)]
    order = [k for k in range(own.ndim) if k not in come]
    for to, from_ in sorted(zip(go, come)):
        order.insert(to, from_)
    return transpose(own, order)


def rollaxis(a, axis, start=0):
    """moveaxis in an older way."""
    place = axis_of(axis, asarray(a).ndim)
    return moveaxis(a, place, start - 1 if place < start else start)


def expand_dims(a, axis):
    """The array with more axes of length 1."""
    own = asarray(a)
    more = axis if isinstance(axis, (tuple, list)) else (axis,)
    places = {axis_of(k, own.ndim + len(more)) for k in more}
    lengths = iter(own.shape)
    return own.reshape([1 if k in places else next(lengths) for k in range(own.ndim + len(more))])


def squeeze(a, axis=None):
    """The array without axes of length 1."""
    own = asarray(a)
    gone = [k for k, n in enumerate(own.shape) if n == 1] if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))]
    if any(own.shape[k] != 1 for k in gone):
        raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    return own.reshape([n for k, n in enumerate(own.shape) if k not in gone])


def broadcast_to(array, shape, subok=False):
    """A view in which single items stand for many."""
    return raw(java.broadcast(asarray(array)._a, shape_of(shape)))


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
    return [broadcast_to(each, shape) for each in all]


def concatenate(arrays, axis=0, out=None, dtype=None):
    """Arrays one after the other along an axis."""
    all = [asarray(a) for a in arrays]
    if not all:
        raise ValueError("need at least one array to concatenate")
    if axis is None:
        all, axis = [a.reshape(-1) for a in all], 0
    if any(a.ndim == 0 for a in all):
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    kinds = {a.dtype.kind for a in all}
    if len(kinds) > 1 and kinds & set("OU"):
        name = "object" if "O" in kinds else "str"
        all = [a.astype(name) for a in all]
    found = raw(java.concatenate([a._a for a in all], axis_of(axis, all[0].ndim)))
    return found if dtype is None else found.astype(dtype)


def stack(arrays, axis=0):
    """Arrays of one shape along a new axis."""
    all = [asarray(a) for a in arrays]
    if not all:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in all}) > 1:
        raise ValueError("all input arrays must have the same shape")
    return concatenate([expand_dims(a, axis) for a in all], axis_of(axis, all[0].ndim + 1))


def vstack(tup):
    """Arrays as the rows of one."""
    return concatenate([atleast_2d(a) for a in tup])


row_stack = vstack


def hstack(tup):
    """Arrays side by side."""
    all = [atleast_1d(a) for a in tup]
    return concatenate(all, 0 if all and all[0].ndim == 1 else 1)


def dstack(tup):
    """Arrays along their third axis."""
    return concatenate([atleast_3d(a) for a in tup], 2)


def column_stack(tup):
    """Arrays as the columns of one."""
    return concatenate([a if a.ndim > 1 else a.reshape(-1, 1) for a in map(asarray, tup)], 1)


def block(arrays):
    """An array of blocks: a list of them side by side, a list of lists of them one below the other."""
    if not isinstance(arrays, list):
        return atleast_1d(arrays)
    isdeep = isinstance(arrays[0], list)
    parts = [block(each) for each in arrays]
    return concatenate([atleast_2d(part) for part in parts] if isdeep else parts, 0 if isdeep else -1)


def array_split(ary, indices_or_sections, axis=0):
    """The parts of an array, so many or ending at places."""
    own = asarray(ary)
    n = own.shape[axis]
    if isinstance(indices_or_sections, int):
        count = indices_or_sections
        sizes = [n // count + (i < n % count) for i in range(count)]
        ends = [sum(sizes[: i + 1]) for i in range(count)]
    else:
        ends = [*(int(i) for i in indices_or_sections), n]
    rows, found, start = moveaxis(own, axis, 0), [], 0
    for end in ends:
        found.append(moveaxis(rows[start:end], 0, axis))
        start = end
    return found


def split(ary, indices_or_sections, axis=0):
    """The parts of an array, of one length if their number is given."""
    if isinstance(indices_or_sections, int) and asarray(ary).shape[axis] % indices_or_sections:
        raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def vsplit(ary, indices_or_sections):
    """split by rows."""
    return split(ary, indices_or_sections, 0)


def hsplit(ary, indices_or_sections):
    """split by columns."""
    return split(ary, indices_or_sections, 0 if asarray(ary).ndim == 1 else 1)


def tile(A, reps):
    """An array several times side by side."""
    times = shape_of(reps)
    own = asarray(A)
    own = own.reshape((1,) * (len(times) - own.ndim) + own.shape)
    times = [1] * (own.ndim - len(times)) + times
    for k, n in enumerate(times):
        own = concatenate([own] * n, k) if n else own[(slice(None),) * k + (slice(0, 0),)]
    return own.copy()


def repeat(a, repeats, axis=None):
    """Each item several times."""
    own = asarray(a)
    own = own.reshape(-1) if axis is None else own
    place = axis_of(axis or 0, own.ndim)
    n = own.shape[place]
    times = [repeats] * n if isinstance(repeats, int) else list(asarray(repeats)) if len(repeats) > 1 or n == 1 else list(repeats) * n
    return raw(java.take(own._a, [i for i in range(n) for _ in range(times[i])], place))


def append(arr, values, axis=None):
    """The items of two arrays in a row, or along an axis."""
    return concatenate([asarray(arr).reshape(-1), asarray(values).reshape(-1)]) if axis is None else concatenate([arr, values], axis)


def insert(arr, obj, values, axis=None):
    """An array with more items before places."""
    rows = asarray(arr).reshape(-1) if axis is None else moveaxis(asarray(arr), axis, 0)
    n, more = len(rows), asarray(values).astype(rows.dtype)
    places = [obj] if isinstance(obj, int) else list(obj)
    more = broadcast_to(more, (len(places),) + rows.shape[1:]) if more.ndim < 2 or more.shape[0] != len(places) else more
    if isinstance(obj, int) and axis is None and asarray(values).ndim == 1:
        more, places = asarray(values).astype(rows.dtype), [obj] * len(values)
    order = sorted([(i, 1, i) for i in range(n)] + [(p % (n + 1) if p >= 0 else p + n, 0, n + k) for k, p in enumerate(places)])
    found = concatenate([rows, more])[[k for _, _, k in order]]
    return found if axis is None else moveaxis(found, 0, axis)


def delete(arr, obj, axis=None):
    """An array without the items at places."""
    rows = asarray(arr).reshape(-1) if axis is None else moveaxis(asarray(arr), axis, 0)
    keep = full(len(rows), True)
    keep[obj] = False
    return rows[keep] if axis is None else moveaxis(rows[keep], 0, axis)


def flip(m, axis=None):
    """The items in reverse."""
    own = asarray(m)
    turned = range(own.ndim) if axis is None else [axis_of(k, own.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))]
    return own[tuple(slice(None, None, -1 if k in turned else 1) for k in range(own.ndim))]


def flipud(m):
    """The rows in reverse."""
    return flip(m, 0)


def fliplr(m):
    """The columns in reverse."""
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    """A matrix turned by quarters."""
    own = asarray(m)
    for _ in range(k % 4):
        own = flip(swapaxes(own, *axes), axes[0])
    return own


def roll(a, shift, axis=None):
    """The items moved on, the last ones to the front."""
    own = asarray(a)
    if axis is None:
        return roll(own.reshape(-1), shift, 0).reshape(own.shape)
    for by, k in zip((shift,) if isinstance(shift, int) else shift, (axis,) if isinstance(axis, int) else axis):
        n = own.shape[k]
        own = raw(java.take(own._a, [(i - by) % n for i in range(n)], axis_of(k, own.ndim)))
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


methods({"reshape": _reshape, "ravel": ravel, "flatten": lambda self, order="C": ravel(self, order).copy(), "transpose": _transpose, "swapaxes": swapaxes, "squeeze": squeeze, "repeat": repeat})
from numpy._places import *
