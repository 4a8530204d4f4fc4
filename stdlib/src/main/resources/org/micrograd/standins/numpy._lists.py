"""From Python's objects to arrays of Java and back: lists of lists, numbers, texts."""

from _functools import reduce
from array import array as _array

from numpy._calls import ForeignException, arrays, bytes_of, compute, java, making, shapes, wrap_item
from numpy._dtype import dtype
from numpy._types import bool_, float64, generic

__all__ = ["operand", "arrays_of", "from_list", "typed", "listed", "cast", "in_letters"]

_reals, _wholes, _stacked_in_one = making.reals, making.wholes, making.stacked
# Numbers cross in one text of bytes, which takes no step for each.
_packed, _piece, _reals_of, _wholes_of = bytes_of.packed, bytes_of.piece, bytes_of.reals, bytes_of.wholes
_NO_COMPLEX = "this stand-in for numpy has no complex numbers"
_REALS = {int, float, float64}


def operand(x):
    """Anything as an array of Java."""
    kind = type(x)
    if kind is arrays[0]:
        return x._a
    if kind is float or kind is float64:
        return java.real("float64", float(x))
    if kind is bool or kind is bool_:
        return java.whole("bool", 1 if x else 0)
    if kind is int:
        return java.whole("int64", x) if -(2**63) <= x < 2**63 else java.whole("uint64", x - 2**64) if 0 < x < 2**64 else java.object("object", x)
    if hasattr(x, "_a"):
        return x._a
    if isinstance(x, generic) and not isinstance(x, str):
        name = x.dtype.name
        return java.real(name, float(x)) if name.startswith("float") else java.whole(name, int(x) - (2**64 if x >= 2**63 else 0))
    if isinstance(x, (list, tuple, range)):
        return from_list(x)
    if isinstance(x, (memoryview, _array)) or not isinstance(x, (str, type)) and hasattr(x, "__array__"):
        from numpy._make import array as made

        return made(x)._a
    if isinstance(x, complex):
        raise TypeError(_NO_COMPLEX)
    return java.object("str" if isinstance(x, str) else "object", x)


def _uneven(shape):
    return ValueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        f"{len(shape)} dimensions. The detected shape was {shape} + inhomogeneous part."
    )


def _level(items, depth):
    """All items a level below, and how many each list has; None where one is no list."""
    kinds = set(map(type, items))
    if not kinds & {list, tuple, range} and not any(map(_is_sequence, kinds)):
        return None
    if not all(map(_is_sequence, kinds)):
        raise _uneven(depth)
    lengths = set(map(len, items))
    if len(lengths) > 1:
        raise _uneven(depth)
    return [item for each in items for item in each], lengths.pop()


def _is_sequence(kind):
    return kind in (list, tuple, range) or issubclass(kind, (list, tuple, range)) or (kind is arrays[0])


def _few(x, isreal=False):
    """A short list of numbers, of lists of them or of arrays, in one step, also as real ones; None for any other."""
    kinds, columns = set(map(type, x)), 0
    if kinds == {list}:
        columns = len(x[0])
        if not 0 < columns * len(x) < 17 or len(set(map(len, x))) > 1:
            return None
        x = [item for row in x for item in row]
        kinds = set(map(type, x))
    elif kinds == {arrays[0]} and not isreal:
        return _stacked_in_one(0, *[each._a for each in x])
    if kinds <= _REALS:
        return _reals(columns, *x) if kinds == {float} else _wholes(columns, *x) if kinds == {int} and not isreal else _reals(columns, *map(float, x))
    return None


def arrays_of(x):
    """The arrays of Java in a list of nothing but arrays; None for any other."""
    return [each._a for each in x] if type(x) in (list, tuple) and x and set(map(type, x)) == {arrays[0]} else None


def from_list(x, name=None):
    """Lists of lists as an array of Java."""
    if (name is None or name == "float64") and type(x) is list and 0 < len(x) < 9:
        try:
            found = _few(x, name is not None)
            if found is not None:
                return found
        except (ForeignException, TypeError, OverflowError):
            # The general way tells what is wrong.
            pass
    items, shape = list(x), (len(x),)
    if items and type(items[0]) is arrays[0]:
        return _rows(items, shape, name)
    while items:
        if type(items[0]) is arrays[0] and items[0].ndim:
            return _rows(items, shape, name)
        try:
            below = _level(items, shape)
        except ValueError:
            if name != "object":
                raise
            # As there: lists of several lengths are objects themselves.
            below = None
        if below is None:
            break
        items, shape = below[0], (*shape, below[1])
    return typed(items, shape, name or _kind(items))


def _rows(items, shape, name):
    """Arrays in a list, as rows of one, or where that cannot be and objects are asked for, as its items."""
    if name == "object" and len({getattr(each, "shape", None) for each in items}) > 1:
        return typed(items, shape, name)
    return _stacked(items, shape, name)


def _stacked(items, shape, name):
    """Arrays in a list, as rows of one."""
    parts = [operand(each) for each in items]
    forms = {tuple(java.shape(each)) for each in parts}
    if len(forms) > 1:
        raise _uneven(shape)
    form = forms.pop()
    found = compute.concatenate([java.reshape(each, [1, *form]) for each in parts], 0)
    found = java.reshape(found, [*shape, *form])
    return found if name is None else cast(found, name)


def _kind(items):
    kinds = set(map(type, items))
    if kinds <= {float}:
        return "float64"
    if kinds <= {int, bool}:
        return "bool" if kinds == {bool} else _whole_kind(min(items, default=0), max(items, default=0))
    if kinds <= {int, bool, float}:
        return "float64"
    names = {_item_kind(kind) for kind in kinds}
    if "object" in names or "str" in names:
        return "object" if "object" in names else "str"
    return reduce(compute.promoted, names)


def _whole_kind(least, most):
    """The type of plain whole numbers, of which those without a sign begin where those with one end."""
    if -(2**63) <= least and most < 2**63:
        return "int64"
    return "object" if least < -(2**63) or most >= 2**64 else "uint64" if least >= 2**63 else "float64"


def _item_kind(kind):
    if issubclass(kind, generic):
        return dtype(kind).name
    if issubclass(kind, str):
        return "str"
    if issubclass(kind, complex):
        raise TypeError(_NO_COMPLEX)
    return "bool" if kind is bool else "int64" if issubclass(kind, int) else "float64" if issubclass(kind, float) else "object"


# The letters that numbers of a type have room for as texts.
_ROOM = {"bool": 5, "int8": 4, "uint8": 3, "int16": 6, "uint16": 5, "int32": 11, "uint32": 10, "int64": 21, "uint64": 20, "float16": 32, "float32": 32, "float64": 32}


def typed(items, shape, name):
    if name.startswith("float"):
        reals = items if set(map(type, items)) == {float} else map(_real, items)
        return _reals_of(name, _array("d", reals).tobytes().decode("latin-1"), list(shape))
    if name == "object":
        return java.objects(name, items, list(shape))
    if name == "str":
        made = java.objects(name, [x if type(x) is str else str(x) for x in items], list(shape))
        wide = {_ROOM.get(kind, 0) for kind in map(_item_kind, set(map(type, items)))}
        return java.lettered(made, max(java.letters(made), *wide, 0))
    whole = [1 if x else 0 for x in items] if name == "bool" else map(int, items)
    if name == "uint64":
        return _wholes_of(name, _array("Q", [x & 2**64 - 1 for x in whole]).tobytes().decode("latin-1"), list(shape))
    return _wholes_of(name, _array("q", whole).tobytes().decode("latin-1"), list(shape))


def _real(x):
    if type(x) is float:
        return x
    if isinstance(x, (int, float, str)):
        return float(x)
    return float("nan") if x is None else _number_of(x)


def _number_of(x):
    if hasattr(x, "_a") or isinstance(x, (list, tuple)):
        raise ValueError("setting an array element with a sequence.")
    try:
        return float(x)
    except TypeError as e:
        if "float()" in str(e):
            raise TypeError(f"float() argument must be a string or a real number, not '{type(x).__name__}'") from None
        raise


def listed(x):
    """The items of an array of Java in one list."""
    packed = _packed(x)
    if packed is None:
        return list(bytes_of.items(x))
    return _unpacked(packed) if packed else _in_pieces(x)


def _in_pieces(x):
    row, found = shapes.reshaped(x, -1), []
    while packed := _piece(row, len(found)):
        found.extend(_unpacked(packed))
    return found


def _unpacked(packed):
    # An array without items of its own is None to Python where contexts share code.
    found = _array("q" if packed[0] == "b" else packed[0], packed[1:].encode("latin-1"))
    return list(map(bool, found)) if packed[0] == "b" else found.tolist()


def in_letters(x, kind):
    """Texts with as much room as a type says, if it does."""
    wish = dtype(kind)._letters
    return java.lettered(x, wish) if wish else x


def cast(x, name):
    """An array of Java with items of another type."""
    old = java.type(x)
    if old in ("object", "str") or name in ("object", "str"):
        items = listed(x)
        if name == "str" and old not in ("object", "str"):
            return java.lettered(typed([str(wrap_item(old, item)) for item in items], java.shape(x), name), _ROOM[old])
        made = typed(items, java.shape(x), name)
        return java.lettered(made, java.letters(x)) if name == old == "str" else made
    return java.cast(x, name)
