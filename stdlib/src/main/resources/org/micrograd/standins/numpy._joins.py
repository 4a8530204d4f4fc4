"""Functions that join arrays and part them."""

from numpy._calls import alike
from numpy._convert import ForeignException, arrays_of, compute, making, raw, shapes
from numpy._dtype import dtype as _dtype
from numpy._make import asarray, full, shape_of
from numpy._ndarray import methods, ndarray
from numpy._reduce import axis_of
from numpy._shape import atleast_1d, atleast_2d, atleast_3d, broadcast_to, expand_dims, moveaxis
from numpy._ufuncs import into

__all__ = "concatenate stack vstack row_stack hstack dstack column_stack block array_split split vsplit hsplit dsplit tile repeat append insert delete".split()


def _at_once(join, arrays, *axis):
    """What Java joins in one step; None where the general way is to be gone, which has the messages."""
    given = arrays_of(arrays)
    if given is None:
        return None
    try:
        found = join(*axis, *given)
    except (ForeignException, TypeError):
        return None
    return found if found is None else raw(found)


def concatenate(arrays, axis=0, out=None, dtype=None, casting="same_kind"):
    """Arrays one after the other along an axis."""
    found = _joined(arrays, axis)
    if dtype is not None:
        check_cast(found.dtype, dtype, casting)
        found = found.astype(dtype)
    if out is not None and out.shape != found.shape:
        raise ValueError("Output array is the wrong shape")
    return into(found, out)


def check_cast(kind, wish, casting):
    """Refuses what numbers of a type are not to become."""
    import numpy

    if not numpy.can_cast(kind, wish, casting):
        raise TypeError(f"Cannot cast array data from {kind!r} to {_dtype(wish)!r} according to the rule '{casting}'")


def _joined(arrays, axis):
    found = _at_once(making.joined, arrays, axis)
    if found is not None:
        return found
    arrays = list(arrays)
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
    return alike(raw(compute.concatenate([a._a for a in all], axis_of(axis, all[0].ndim))), *arrays)


def stack(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    """Arrays of one shape along a new axis."""
    found = _at_once(making.stacked, arrays, axis) if out is None and dtype is None else None
    if found is not None:
        return found
    all = [asarray(a) for a in arrays]
    if not all:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in all}) > 1:
        raise ValueError("all input arrays must have the same shape")
    return concatenate([expand_dims(a, axis) for a in all], axis_of(axis, all[0].ndim + 1), out, dtype, casting)


def vstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays as the rows of one."""
    found = _at_once(making.piled, tup) if dtype is None else None
    return found if found is not None else alike(concatenate([atleast_2d(a) for a in tup], 0, None, dtype, casting), *tup)

row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays side by side."""
    found = _at_once(making.besides, tup) if dtype is None else None
    if found is not None:
        return found
    all = [atleast_1d(a) for a in tup]
    return alike(concatenate(all, 0 if all and all[0].ndim == 1 else 1, None, dtype, casting), *tup)


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
        if count <= 0:
            raise ValueError("number sections must be larger than 0.")
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
    if asarray(ary).ndim < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def hsplit(ary, indices_or_sections):
    """split by columns."""
    if not asarray(ary).ndim:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return split(ary, indices_or_sections, 0 if asarray(ary).ndim == 1 else 1)


def dsplit(ary, indices_or_sections):
    """split along the third axis."""
    if asarray(ary).ndim < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


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
    times = [repeats] * n if isinstance(repeats, int) else list(asarray(repeats).reshape(-1))
    times = times * n if len(times) == 1 else times
    if len(times) != n:
        raise ValueError(f"operands could not be broadcast together with shape ({n},) ({len(times)},)")
    if any(k < 0 for k in times):
        raise ValueError("negative dimensions are not allowed" if isinstance(repeats, int) else "repeats may not contain negative values.")
    return raw(compute.take(own._a, [i for i in range(n) for _ in range(times[i])], place))


def append(arr, values, axis=None):
    """The items of two arrays in a row, or along an axis."""
    if axis is None and type(arr) is ndarray and (type(values) is float or type(values) is ndarray):
        found = making.joined(0, shapes.flattened(arr._a), making.reals(0, values) if type(values) is float else shapes.flattened(values._a))
        if found is not None:
            return raw(found)
    return concatenate([asarray(arr).reshape(-1), asarray(values).reshape(-1)]) if axis is None else concatenate([arr, values], axis)


def insert(arr, obj, values, axis=None):
    """An array with more items before places."""
    own = asarray(arr).reshape(-1) if axis is None else asarray(arr)
    place = 0 if axis is None else axis_of(axis, own.ndim)
    rows = moveaxis(own, place, 0)
    n, more = len(rows), asarray(values).astype(rows.dtype)
    given = asarray(range(*obj.indices(n))) if isinstance(obj, slice) else asarray(obj)
    if given.size and given.dtype.kind == "f":
        raise (IndexError if given.ndim else TypeError)("arrays used as indices must be of integer (or boolean) type" if given.ndim else "slice indices must be integers or None or have an __index__ method")
    places = given.reshape(-1).astype(int).tolist()
    for p in places:
        if not -n <= p <= n:
            raise IndexError(f"index {p} is out of bounds for axis {place} with size {n}")
    if len(places) == 1:
        # Of one place its own axis comes first, where a number stands for it; several items may go there.
        more = more.reshape((1,) * (own.ndim - more.ndim) + more.shape)
        more = moveaxis(more, 0, place) if given.ndim == 0 else more
        rest = own.shape[:place] + (more.shape[place],) + own.shape[place + 1 :]
        more = moveaxis(broadcast_to(more, rest), place, 0)
        places = places * len(more)
    else:
        more = moveaxis(broadcast_to(more, own.shape[:place] + (len(places),) + own.shape[place + 1 :]), place, 0)
    order = sorted([(i, 1, i) for i in range(n)] + [(p if p >= 0 else p + n, 0, n + k) for k, p in enumerate(places)])
    found = concatenate([rows, more])[[k for _, _, k in order]]
    return moveaxis(found, 0, place)


def delete(arr, obj, axis=None):
    """An array without the items at places."""
    rows = asarray(arr).reshape(-1) if axis is None else moveaxis(asarray(arr), axis_of(axis, asarray(arr).ndim), 0)
    keep = full(len(rows), True)
    places = None if isinstance(obj, slice) else asarray(obj)
    if places is not None and places.size and places.dtype.kind == "f":
        raise IndexError("arrays used as indices must be of integer (or boolean) type")
    if places is not None and places.dtype.kind == "b" and places.shape != keep.shape:
        raise ValueError(f"boolean array argument obj to delete must be one dimensional and match the axis length of {len(rows)}")
    # As there, a tuple is several places of one axis.
    keep[list(obj) if isinstance(obj, (tuple, range)) else obj] = False
    return rows[keep] if axis is None else moveaxis(rows[keep], 0, axis)


methods({"repeat": repeat})
