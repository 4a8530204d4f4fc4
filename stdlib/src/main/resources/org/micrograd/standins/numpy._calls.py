"""The calls of Java that the arrays lie behind, and what Java answers as arrays and numbers of Python."""

from _functools import partial
from polyglot import ForeignException

from numpy._faults import tell
from numpy._types import bool_, classes, float32, float64, int64, link

__all__ = ["ForeignException", "java", "compute", "quick", "making", "shapes", "rows", "are_whole", "bytes_of", "arrays", "raw", "wrap", "register", "derive", "derived", "alike", "wrap_item", "wrap_items", "only_item"]

java, compute = type(host)(host.arrays()), type(host)(host.math())
# The everyday operations as Java has them, whose refusals are no errors of the script yet.
quick, making, shapes, rows, bytes_of = host.quick(), host.making(), host.shapes(), host.rows(), host.bytes()
_JAVA = type(java.zeros("bool", [0]))
_new, _float, _int = object.__new__, float.__new__, int.__new__
# The class of arrays, once it is there.
arrays, _ndarray = [], None


def are_whole(shape):
    """Whether there are nothing but Python's own whole numbers."""
    for n in shape:
        if type(n) is not int:
            return False
    return True


def register(ndarray):
    """Tells which class arrays have."""
    global _ndarray
    arrays.append(ndarray)
    _ndarray = ndarray
    link(ndarray=ndarray)
    # By this a console tells the members of what is not computed yet.
    raw.__annotations__["return"] = ndarray


# How an array becomes one of a class of its own, by the class.
derived = {}


def derive(kind, made):
    """Tells how arrays become those of a class."""
    derived[kind] = made


def alike(found, *given):
    """What was found; where an operand is of a class of its own, as one of it."""
    if type(found) is _ndarray:
        for each in given:
            made = derived.get(type(each))
            if made is not None:
                return made(found)
    return found


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
    count = len(x)
    if count == 1:
        return _float(float32, x[0])
    if count == 3:
        return told(scalar, *x)
    name, item = x[0], x[1]
    made = _NARROW.get(name)
    return made(item) if made is not None else item if name == "object" else classes[name](item)


# What makes a number of a type of an item, which is one of it already.
_NARROW = {name: partial(_float if name == "float16" else _int, kind) for name, kind in classes.items() if name in ("float16", "int8", "uint8", "int16", "uint16", "int32", "uint32")}


def only_item(a):
    """The only item; Java's numbers have a sign where it is the highest bit."""
    found = java.item(a)
    return found + 2**64 if type(found) is int and found < 0 and java.type(a) == "uint64" else found


def told(scalar, answer, names, kinds):
    """An answer, and what is to be told of it; where it is no array, of scalars."""
    found = wrap(answer)
    for name, kind in zip(names, kinds):
        tell(name if type(found) is _ndarray else scalar + name, kind)
    return found


_TRUTH_OF = (bool_(False), bool_(True)).__getitem__


def wrap_items(name, items):
    """Plain items as numpy's numbers of a type, one after the other."""
    if name == "float64" or name == "int64":
        return map(partial(_float, float64) if name == "float64" else partial(_int, int64), items)
    if name == "bool":
        return map(_TRUTH_OF, items)
    return iter(items) if name == "object" else map(classes[name], items)


def wrap_item(name, item):
    """A plain item as numpy's number of a type."""
    return item if name == "object" else classes[name](item)
