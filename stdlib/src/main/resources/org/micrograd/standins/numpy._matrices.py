"""Matrices as numpy's older class has them: * is their product, and what is chosen of one has rows and columns still."""

from numpy._calls import alike, derive
from numpy._convert import OPERATORS, java, raw
from numpy._make import array
from numpy._ndarray import ndarray
from numpy._products import dot
from numpy.linalg import LinAlgError, inv, matrix_power, pinv

__all__ = ["matrix", "mat", "asmatrix"]


def _parsed(text):
    """The rows of a text such as "1 2; 3 4"."""
    import ast

    return [[ast.literal_eval(item) for item in row.replace(",", " ").split()] for row in text.strip("[] ").split(";")]


def _framed(own):
    """An array as a matrix of the same items; fewer axes are those of a row."""
    if own.ndim > 2:
        raise ValueError("shape too large to be a matrix.")
    made = object.__new__(matrix)
    made._a, made._shape = own._a if own.ndim == 2 else java.reshape(own._a, [1, own.size]), None
    return made


def _plain(x):
    return raw(x._a) if type(x) is matrix else x


class matrix(ndarray):
    """An array of rows and columns whose product is *, its power **."""

    __slots__ = ()
    __hash__ = None
    __array_priority__ = 10.0

    def __new__(cls, data, dtype=None, copy=True):
        if isinstance(data, matrix) and dtype is None and not copy:
            return data
        if type(data) is ndarray and data.ndim > 2:
            raise ValueError("shape too large to be a matrix.")
        own = array(_parsed(data) if isinstance(data, str) else _plain(data), dtype, copy=copy or not isinstance(data, ndarray))
        if own.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        return _framed(own)

    T = property(lambda self: _framed(raw(self._a).T))
    H = T
    A = property(lambda self: raw(self._a))
    A1 = property(lambda self: raw(self._a).ravel())

    @property
    def I(self):
        """The inverse matrix, or what comes nearest to it."""
        return _framed((inv if self.shape[0] == self.shape[1] else pinv)(raw(self._a)))

    def getT(self):
        """The rows as columns."""
        return self.T

    def getH(self):
        """The rows as columns."""
        return self.T

    def getI(self):
        """The inverse matrix, or what comes nearest to it."""
        return self.I

    def getA(self):
        """The items as a plain array."""
        return self.A

    def getA1(self):
        """The items as a plain array in one row."""
        return self.A1

    def __mul__(self, other):
        if isinstance(other, (ndarray, list, tuple)):
            return _framed(dot(raw(self._a), _plain(other) if isinstance(other, matrix) else raw(asmatrix(other)._a)))
        return alike(ndarray.__mul__(raw(self._a), other), self)

    def __rmul__(self, other):
        return _product(other, self)

    def __imul__(self, other):
        self[...] = self * other
        return self

    def __pow__(self, other):
        if self.shape[0] != self.shape[1]:
            raise LinAlgError("Last 2 dimensions of the array must be square")
        return _framed(matrix_power(raw(self._a), other))

    def __ipow__(self, other):
        self[...] = self**other
        return self

    def __rpow__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return alike(raw(self._a) @ _plain(other), self)

    def __rmatmul__(self, other):
        return alike(other @ raw(self._a), self)

    def __getitem__(self, key):
        found = raw(self._a)[tuple(map(_index, key)) if type(key) is tuple else _index(key)]
        if not isinstance(found, ndarray) or not found.ndim:
            return found if not isinstance(found, ndarray) else found[()]
        return _framed(found.reshape(-1, 1) if found.ndim == 1 and _iscolumn(key) else found)

    def __setitem__(self, key, value):
        given = _plain(value)
        if _iscolumn(key) and isinstance(given, ndarray) and given.ndim == 2 and given.shape[1] == 1:
            given = given.reshape(-1)
        raw(self._a)[tuple(map(_index, key)) if type(key) is tuple else _index(key)] = given

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __array__(self, dtype=None):
        return raw(self._a) if dtype is None else raw(self._a).astype(dtype)

    def tolist(self):
        """The items as lists of rows."""
        return raw(self._a).tolist()

    def squeeze(self, axis=None):
        """The matrix, which keeps its axes; of a column a row."""
        return _framed(raw(self._a).squeeze(axis))

    def trace(self, *given, **named):
        """The sum of the diagonal, a matrix of one item."""
        return _framed(array(raw(self._a).trace(*given, **named)))

    def item(self, *place):
        """An item as one of Python's own."""
        return raw(self._a).item(*place)

    def dot(self, b):
        """The product of matrices."""
        return alike(dot(raw(self._a), _plain(b)), self)


def _iscolumn(key):
    """Whether a key chooses items of one column."""
    return type(key) is tuple and len(key) > 1 and hasattr(key[1], "__index__") and not getattr(key[1], "ndim", 0)


def _index(key):
    return raw(key._a)[0] if type(key) is matrix and key.shape[0] == 1 and key.dtype.kind in "iu" else _plain(key)


def _product(one, other):
    if isinstance(one, (ndarray, list, tuple)):
        return _framed(dot(raw(asmatrix(one)._a), raw(other._a)))
    return alike(ndarray.__rmul__(raw(other._a), one), other)


def _operator(dunder):
    plain = getattr(ndarray, dunder)
    return lambda self, other: alike(plain(raw(self._a), _plain(other)), self)


def _unary(dunder):
    plain = getattr(ndarray, dunder)
    return lambda self: alike(plain(raw(self._a)), self)


def _same(name):
    """A method whose answer is a matrix, too."""

    def method(self, *given, **named):
        return alike(getattr(raw(self._a), name)(*given, **named), self)

    return method


def _reduced(name):
    """A method that leaves a number of all items, or a matrix of one row or column."""

    def method(self, axis=None, *given, **named):
        if axis is not None:
            named["keepdims"] = True
        return alike(getattr(raw(self._a), name)(axis, *given, **named), self)

    return method


for _sign in OPERATORS:
    for _back in ("", "r"):
        _dunder = f"__{_back}{_sign}__"
        if _sign not in ("mul", "pow") and hasattr(ndarray, _dunder):
            setattr(matrix, _dunder, _operator(_dunder))
for _dunder in ("__neg__", "__pos__", "__abs__", "__invert__"):
    setattr(matrix, _dunder, _unary(_dunder))
for _name in "copy astype reshape transpose swapaxes ravel flatten clip take repeat cumsum cumprod conj diagonal".split():
    setattr(matrix, _name, _same(_name))
for _name in "sum mean std var prod max min argmax argmin any all ptp".split():
    setattr(matrix, _name, _reduced(_name))
matrix.__module__ = "numpy"
derive(matrix, _framed)


def asmatrix(data, dtype=None):
    """Anything as a matrix, which an array shares its items with."""
    return matrix(data, dtype, copy=False)


mat = asmatrix
