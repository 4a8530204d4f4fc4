"""The arrays of the stand-in for numpy: any shape, broadcasting, slices that are views; their items are Python's own numbers."""

import itertools
import math
import operator

import numpy

__all__ = ["ndarray", "flat", "made", "both", "each", "along", "type_of"]


def flat(x):
    """The items of a number, a sequence or an array, and its shape."""
    if isinstance(x, ndarray):
        return x._items(), x.shape
    if not isinstance(x, (list, tuple, range)):
        return [x], ()
    parts = [flat(each) for each in x]
    shapes = {shape for _, shape in parts}
    if len(shapes) > 1:
        raise ValueError(f"an array needs rows of one shape, got {' and '.join(sorted(map(str, shapes)))}")
    return [item for items, _ in parts for item in items], (len(parts), *(shapes.pop() if parts else ()))


def made(items, shape):
    """An array, or for an empty shape its number."""
    return ndarray(items, range(len(items)), shape) if shape else items[0]


def stretched(items, shape, target):
    """Items repeated as broadcasting repeats them."""
    if shape == target:
        return items
    if len(shape) < len(target):
        return stretched(items, (1,) * (len(target) - len(shape)) + shape, target)
    size = math.prod(shape[1:])
    rows = [stretched(items[i * size : (i + 1) * size], shape[1:], target[1:]) for i in range(shape[0])]
    return [item for row in rows * (target[0] if shape[0] == 1 else 1) for item in row]


def common(p, q):
    """The shape that two shapes broadcast to."""
    ones = (1,) * abs(len(p) - len(q))
    left, right = (ones + p, q) if len(p) < len(q) else (p, ones + q)
    if not all(a == b or 1 in (a, b) for a, b in zip(left, right)):
        raise ValueError(f"operands could not be broadcast together with shapes {p} {q}")
    return tuple(b if a == 1 else a for a, b in zip(left, right))


def both(f, a, b):
    """A function of two, item by item."""
    (x, p), (y, q) = flat(a), flat(b)
    shape = common(p, q)
    return made(list(map(f, stretched(x, p, shape), stretched(y, q, shape))), shape)


def each(f, a):
    items, shape = flat(a)
    return made(list(map(f, items)), shape)


def along(f, a, axis):
    """A function of a list, over all items or along an axis."""
    items, shape = flat(a)
    if axis is None:
        return f(items)
    axis = range(len(shape))[axis]
    n, inner = shape[axis], math.prod(shape[axis + 1 :])
    starts = [o * n * inner + i for o in range(math.prod(shape[:axis])) for i in range(inner)]
    return made([f([items[start + j * inner] for j in range(n)]) for start in starts], shape[:axis] + shape[axis + 1 :])


def _pick(at, shape, keys):
    """The positions that an index chooses, their shape, and whether they are copies."""
    if not keys:
        return list(at), shape, False
    key, rest = keys[0], keys[1:]
    if key is None:
        found, inner, copied = _pick(at, shape, rest)
        return found, (1, *inner), copied
    if not shape:
        raise IndexError("too many indices for the array")
    size = math.prod(shape[1:])

    def row(i):
        return _pick(at[i * size : (i + 1) * size], shape[1:], rest)

    if isinstance(key, int) and not isinstance(key, bool):
        if not -shape[0] <= key < shape[0]:
            raise IndexError(f"index {key} is out of bounds for axis 0 with size {shape[0]}")
        return row(key % shape[0])
    if isinstance(key, slice):
        rows = range(shape[0])[key]
    else:
        rows, form = flat(key)
        if len(form) != 1 or any(isinstance(k, (list, ndarray)) for k in rest):
            raise IndexError(f"an index is a number, a slice or one list of numbers or booleans, got {show(key)}")
        if rows and isinstance(rows[0], bool):
            if len(rows) != shape[0]:
                raise IndexError(f"boolean index did not match: it has {len(rows)} items, the array {shape[0]}")
            rows = [i for i, chosen in enumerate(rows) if chosen]
        rows = [range(shape[0])[i] for i in rows]
    parts = [row(i) for i in rows]
    inner = parts[0][1] if parts else _pick([], (0,) * len(shape[1:]), ())[1]
    return [p for part in parts for p in part[0]], (len(parts), *inner), not isinstance(key, slice) or any(part[2] for part in parts)


class ndarray:
    """An array: items in a list that it may share with others, the positions of its own there, and a shape."""

    __slots__ = ("_store", "_at", "shape")
    __hash__ = None

    def __init__(self, store, at, shape):
        self._store, self._at, self.shape = store, at, shape

    def _items(self):
        return [self._store[p] for p in self._at]

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: math.prod(self.shape))

    @property
    def T(self):
        """The array with its axes in reverse."""
        steps = [math.prod(self.shape[k + 1 :]) for k in range(self.ndim)]
        places = itertools.product(*map(range, self.shape[::-1]))
        at = [self._at[sum(map(operator.mul, place[::-1], steps))] for place in places]
        return ndarray(self._store, at, self.shape[::-1])

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(self.shape[0]))

    def __getitem__(self, key):
        at, shape, copied = _pick(self._at, self.shape, key if isinstance(key, tuple) else (key,))
        if not shape:
            return self._store[at[0]]
        return made([self._store[p] for p in at], shape) if copied else ndarray(self._store, at, shape)

    def __setitem__(self, key, value):
        at, shape, _ = _pick(self._at, self.shape, key if isinstance(key, tuple) else (key,))
        items, form = flat(value)
        if common(form, shape) != shape:
            raise ValueError(f"could not broadcast input array from shape {form} into shape {shape}")
        for p, item in zip(at, stretched(items, form, shape)):
            self._store[p] = item

    def __bool__(self):
        if self.size != 1:
            raise ValueError("the truth value of an array with more than one element is ambiguous: write a.any() or a.all()")
        return bool(self._items()[0])

    def __float__(self):
        if self.size != 1:
            raise TypeError(f"only an array of one item is a number, got one of shape {self.shape}")
        return float(self._items()[0])

    def __repr__(self):
        return f"array({self.tolist()})"

    def tolist(self):
        """The items as lists of lists."""
        return [x.tolist() if isinstance(x, ndarray) else x for x in self]

    def reshape(self, *shape):
        """The same items in another shape, in which one length may be -1."""
        wish = tuple(shape[0]) if len(shape) == 1 and not isinstance(shape[0], int) else shape
        known = math.prod(n for n in wish if n != -1)
        found = tuple(self.size // max(known, 1) if n == -1 else n for n in wish)
        if math.prod(found) != self.size:
            raise ValueError(f"cannot reshape array of size {self.size} into shape {wish}")
        # As there: a view where the items are neighbours, else a copy.
        neighbours = all(p == self._at[0] + i for i, p in enumerate(self._at))
        return ndarray(self._store, self._at, found) if neighbours else made(self._items(), found)

    def ravel(self):
        """The items in one row."""
        return self.reshape(-1)

    def copy(self):
        """An array of its own."""
        return made(self._items(), self.shape)

    flatten = lambda self: self.ravel().copy()

    def astype(self, dtype, **others):
        """The items as another type: float, int, bool."""
        return each(type_of(dtype), self)

    def dot(self, other):
        """The product of vectors and matrices."""
        return numpy.dot(self, other)

    __matmul__ = dot
    sum = lambda self, axis=None: numpy.sum(self, axis)
    mean = lambda self, axis=None: numpy.mean(self, axis)
    std = lambda self, axis=None: numpy.std(self, axis)
    var = lambda self, axis=None: numpy.var(self, axis)
    min = lambda self, axis=None: numpy.min(self, axis)
    max = lambda self, axis=None: numpy.max(self, axis)
    argmin = lambda self, axis=None: numpy.argmin(self, axis)
    argmax = lambda self, axis=None: numpy.argmax(self, axis)
    any = lambda self, axis=None: numpy.any(self, axis)
    all = lambda self, axis=None: numpy.all(self, axis)
    __neg__ = lambda self: each(operator.neg, self)
    __pos__ = copy
    __abs__ = lambda self: each(abs, self)
    __invert__ = lambda self: each(lambda x: not x if isinstance(x, bool) else ~x, self)


def _divided(x, y):
    return x / y if y or isinstance(x, Value) else micrograd.div(x, y)


def _power(x, y):
    whole = isinstance(x, int) and isinstance(y, int) and y >= 0
    return x**y if whole or isinstance(x, Value) or isinstance(y, Value) else micrograd.pow(x, y)


# Where Python refuses or leaves the real numbers, numpy's answers are those of IEEE 754: 1 / 0 is inf.
_IEEE = {"truediv": _divided, "pow": _power}


def _operators(name):
    f = _IEEE.get(name) or getattr(operator, name)

    def forward(self, other):
        return both(f, self, other)

    def reflected(self, other):
        return both(f, other, self)

    def in_place(self, other):
        self[:] = both(f, self, other)
        return self

    return forward, reflected, in_place


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and_", "or_"):
    for _form, _method in zip(("__{}__", "__r{}__", "__i{}__"), _operators(_name)):
        setattr(ndarray, _form.format(_name.rstrip("_")), _method)
for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(ndarray, f"__{_name}__", _operators(_name)[0])


def type_of(dtype):
    """A type by its name, or the type itself."""
    return {"float": float, "float64": float, "float32": float, "int": int, "int64": int, "bool": bool}.get(dtype, dtype)
