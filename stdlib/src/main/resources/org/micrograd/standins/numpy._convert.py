"""Between Python's objects and the arrays of Java: a list becomes an array, an item one of numpy's numbers."""

from array import array as _array
import functools
import operator

from polyglot import ForeignException

from numpy._dtype import dtype
from numpy._faults import tell, warn
import numpy._scalars
from numpy._types import bool_, classes, float64, generic, int64, integer, link
from numpy._values import greater, less, of_two

__all__ = ["ForeignException", "java", "compute", "quick", "making", "arrays_of", "raw", "wrap", "operand", "from_list", "cast", "binary", "objects", "listed", "typed", "register", "wrap_item", "wrap_items", "OPERATORS", "UFuncTypeError"]

_arrays = host.arrays()
java, compute = type(host)(_arrays), type(host)(host.math())
# The everyday operations as Java has them, whose refusals are no errors of the script yet.
quick, making = host.quick(), host.making()
_reals, _wholes, _stacked_in_one = making.reals, making.wholes, making.stacked
_JAVA = type(java.zeros("bool", [0]))
_new, _float, _int = object.__new__, float.__new__, int.__new__
# Numbers cross in one text of bytes, which takes no step for each.
_packed, _reals_of, _wholes_of = _arrays.packed, _arrays.reals, _arrays.wholes
_class, _ndarray = [], None
OPERATORS = {"add": "add", "sub": "subtract", "mul": "multiply", "truediv": "divide", "floordiv": "floor_divide", "mod": "remainder", "pow": "power", "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor", "lshift": "left_shift", "rshift": "right_shift", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal", "eq": "equal", "ne": "not_equal"}
_BY_NAME = {name: getattr(operator, short, None) or getattr(operator, short + "_") for short, name in OPERATORS.items()}
_BY_NAME.update(
    maximum=greater, minimum=less, float_power=operator.pow,
    logical_and=lambda x, y: x and y, logical_or=lambda x, y: x or y, logical_xor=lambda x, y: bool(x) != bool(y),
)
_NO_COMPLEX = "this stand-in for numpy has no complex numbers"
_REALS = {int, float, float64}
_TRUTHS = {"less", "less_equal", "greater", "greater_equal", "equal", "not_equal"}


def register(ndarray):
    """Tells which class arrays have."""
    global _ndarray
    _class.append(ndarray)
    _ndarray = ndarray
    link(ndarray=ndarray)
    # By this a console tells the members of what is not computed yet.
    raw.__annotations__["return"] = ndarray


def raw(x):
    """An array of Java as one of Python."""
    made = _new(_ndarray)
    made._a, made._shape = x, None
    return made


def wrap(x, scalar=""):
    """What Java answers: an array, or a single item as one of numpy's numbers; it may come with what is to be told."""
    kind = type(x)
    if kind is _JAVA:
        made = _new(_ndarray)
        made._a, made._shape = x, None
        return made
    if kind is float:
        return _float(float64, x)
    if kind is bool:
        return bool_(x)
    if kind is int:
        return _int(int64, x)
    if len(x) == 3:
        return told(scalar, *x)
    name, item = x
    return item if name == "object" else classes[name](item)


def told(scalar, answer, names, kinds):
    """An answer, and what is to be told of it; where it is no array, of scalars."""
    found = wrap(answer)
    for name, kind in zip(names, kinds):
        tell(name if type(found) is _ndarray else scalar + name, kind)
    return found


def operand(x):
    """Anything as an array of Java."""
    kind = type(x)
    if kind is _ndarray:
        return x._a
    if kind is float or kind is float64:
        return java.real("float64", float(x))
    if kind is bool or kind is bool_:
        return java.whole("bool", 1 if x else 0)
    if kind is int:
        return java.whole("int64", x) if -(2**63) <= x < 2**63 else java.object("object", x)
    if hasattr(x, "_a"):
        return x._a
    if isinstance(x, generic) and not isinstance(x, str):
        name = x.dtype.name
        return java.real(name, float(x)) if name.startswith("float") else java.whole(name, int(x))
    if isinstance(x, (list, tuple, range)):
        return from_list(x)
    if isinstance(x, (memoryview, _array)) or not isinstance(x, (str, type)) and hasattr(x, "__array__"):
        from numpy._make import array

        return array(x)._a
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
    return kind in (list, tuple, range) or issubclass(kind, (list, tuple, range)) or (kind is _class[0])


def _few(x):
    """A short list of numbers, of lists of them or of arrays, in one step; None for any other."""
    kinds, columns = set(map(type, x)), 0
    if kinds == {list}:
        columns = len(x[0])
        if not 0 < columns * len(x) < 17 or any(len(row) != columns for row in x):
            return None
        x = [item for row in x for item in row]
        kinds = set(map(type, x))
    elif kinds == {_ndarray}:
        return _stacked_in_one(0, *[each._a for each in x])
    if kinds <= _REALS:
        return _reals(columns, *x) if kinds == {float} else _wholes(columns, *x) if kinds == {int} else _reals(columns, *map(float, x))
    return None


def arrays_of(x):
    """The arrays of Java in a list of nothing but arrays; None for any other."""
    return [each._a for each in x] if type(x) in (list, tuple) and x and set(map(type, x)) == {_ndarray} else None


def from_list(x, name=None):
    """Lists of lists as an array of Java."""
    if name is None and type(x) is list and 0 < len(x) < 9:
        try:
            found = _few(x)
            if found is not None:
                return found
        except (ForeignException, TypeError, OverflowError):
            # The general way tells what is wrong.
            pass
    items, shape = list(x), (len(x),)
    if items and type(items[0]) is _class[0]:
        return _rows(items, shape, name)
    while items:
        if type(items[0]) is _class[0] and items[0].ndim:
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
        return "bool" if kinds == {bool} else "int64" if all(-(2**63) <= x < 2**63 for x in items) else "object"
    if kinds <= {int, bool, float}:
        return "float64"
    names = {_item_kind(kind) for kind in kinds}
    if "object" in names or "str" in names:
        return "object" if "object" in names else "str"
    return functools.reduce(compute.promoted, names)


def _item_kind(kind):
    if issubclass(kind, generic):
        return dtype(kind).name
    if issubclass(kind, str):
        return "str"
    if issubclass(kind, complex):
        raise TypeError(_NO_COMPLEX)
    return "bool" if kind is bool else "int64" if issubclass(kind, int) else "float64" if issubclass(kind, float) else "object"


def typed(items, shape, name):
    if name.startswith("float"):
        reals = items if set(map(type, items)) == {float} else map(_real, items)
        return _reals_of(name, _array("d", reals).tobytes().decode("latin-1"), list(shape))
    if name == "object":
        return java.objects(name, items, list(shape))
    if name == "str":
        return java.objects(name, [x if type(x) is str else str(x) for x in items], list(shape))
    whole = [1 if x else 0 for x in items] if name == "bool" else map(int, items)
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
        return list(java.items(x))
    # An array without items of its own is None to Python where contexts share code.
    found = _array("d" if packed[0] == "d" else "q", packed[1:].encode("latin-1"))
    return list(map(bool, found)) if packed[0] == "b" else found.tolist()


def cast(x, name):
    """An array of Java with items of another type."""
    old = java.type(x)
    if old in ("object", "str") or name in ("object", "str"):
        items = listed(x)
        if name == "str" and old not in ("object", "str"):
            items = [str(wrap_item(old, item)) for item in items]
        return typed(items, java.shape(x), name)
    return java.cast(x, name)


_TRUTH_OF = (bool_(False), bool_(True)).__getitem__


def wrap_items(name, items):
    """Plain items as numpy's numbers of a type, one after the other."""
    if name == "float64" or name == "int64":
        return map(functools.partial(_float, float64) if name == "float64" else functools.partial(_int, int64), items)
    if name == "bool":
        return map(_TRUTH_OF, items)
    return iter(items) if name == "object" else map(classes[name], items)


def wrap_item(name, item):
    """A plain item as numpy's number of a type."""
    return item if name == "object" else classes[name](item)


class UFuncTypeError(TypeError):
    """A function whose result an array cannot keep."""


def binary(name, a, b, scalar=""):
    """A function of two by its name, item by item."""
    name = OPERATORS.get(name, name)
    one, other = operand(a), operand(b)
    try:
        found = compute.binary(name, one, other)
    except ValueError as e:
        # As numpy 1.24 answers where shapes do not fit.
        if name not in ("equal", "not_equal") or "broadcast" not in str(e):
            raise
        warn("elementwise comparison failed; this will raise an error in the future.", DeprecationWarning)
        return name == "not_equal"
    return wrap(found, scalar) if found is not None else objects(name, one, other)


def objects(name, one, other):
    """The same of arrays of which one has items that are no numbers."""
    shape = list(java.common([java.shape(one), java.shape(other)]))
    found = list(map(of_two(name, _BY_NAME.get(name)), listed(java.broadcast(one, shape)), listed(java.broadcast(other, shape))))
    if name in _TRUTHS:
        return wrap(java.select(typed(found, shape, "bool"), [3], []))
    kind = "str" if java.type(one) == java.type(other) == "str" else "object"
    return raw(java.objects(kind, found, shape)) if shape else found[0]


def _isalike(one, other):
    """Whether a number is one of another's type, or becomes one by itself."""
    if isinstance(one, (float64, bool)) or not isinstance(other, generic):
        return True
    return type(one) is type(other) or isinstance(other, float64) or type(one) is int and type(other) is int64 or isinstance(one, integer) and isinstance(other, integer)


def _of_scalars(name, a, b):
    """An operator of which one is a number of numpy."""
    found = binary(name, a, b, "scalar " if _isalike(a, b) and _isalike(b, a) else "")
    if isinstance(found, integer) and name in ("add", "sub", "mul") and getattr(operator, name)(int(a), int(b)) != found:
        tell("scalar " + OPERATORS[name], 2)
    return found


link(array=lambda x: raw(operand(x)), cast=lambda x, name: _single(cast(operand(x), name)), binary=_of_scalars)


def _single(x):
    return wrap(java.select(x, [3], []))
