"""Functions that make arrays."""

from array import array as _array
import builtins
import math
import operator

from numpy._convert import ForeignException, cast, compute, from_list, java, making, operand, raw
from numpy._dtype import dtype as _dtype
from numpy._flags import fixed
from numpy._ndarray import ndarray
from numpy._types import float64

__all__ = "array asarray asanyarray ascontiguousarray asfortranarray require arange linspace logspace geomspace zeros ones full empty zeros_like ones_like full_like empty_like eye identity diag diagflat tri tril triu fromiter frombuffer copy vander shape_of".split()


_NUMBERS = {int, float, float64}
# What Python calls the types of numbers in buffers.
_FORMATS = {"b": "i1", "B": "u1", "h": "i2", "H": "u2", "i": "i4", "I": "u4", "l": "i8", "q": "i8", "f": "f4", "d": "f8", "?": "?"}
_filled, _eye, _spaced = making.filled, making.eye, making.spaced


def array(object, dtype=None, copy=True, order="K", subok=False, ndmin=0):
    """An array of the numbers, texts or objects in lists of lists; of an array the array itself where copy is False and nothing else is asked for."""
    if copy is None:
        raise ValueError("NoneType copy mode not allowed.")
    if not copy and isinstance(object, ndarray):
        held = asarray(object, dtype)
        held = asfortranarray(held) if order == "F" else ascontiguousarray(held) if order == "C" else held
        return held if held.ndim >= ndmin else held.reshape([1] * (ndmin - held.ndim) + list(held.shape))
    if type(object) is not list and hasattr(object, "__array__") and not isinstance(object, ndarray):
        object = object.__array__()
    name = None if dtype is None else _dtype(dtype).name
    if isinstance(object, (memoryview, _array)):
        held = memoryview(object)
        object = frombuffer(bytearray(held), _FORMATS[held.format]).reshape(held.shape)
    if isinstance(object, (list, tuple, range)):
        found = from_list(object, name)
    else:
        found = operand(object)
        found = java.cast(found, java.type(found)) if name is None else cast(found, name)
    missing = ndmin - java.ndim(found) if ndmin else 0
    made = raw(java.reshape(found, [1] * missing + list(java.shape(found))) if missing > 0 else found)
    return made if order != "F" else asfortranarray(made)


def asarray(a, dtype=None, order=None):
    """The array itself, or one of its numbers."""
    if order == "F":
        return asfortranarray(a, dtype)
    if type(a) is ndarray and dtype is None:
        return a
    isown = isinstance(a, ndarray) and (dtype is None or _dtype(dtype).name == java.type(a._a))
    return a if isown else array(a, dtype)


asanyarray = asarray


def ascontiguousarray(a, dtype=None, like=None):
    """The array, its items lying row by row."""
    own = asarray(a, dtype)
    return own if own.ndim < 2 or own.flags.c_contiguous else raw(java.cast(own._a, java.type(own._a)))


def asfortranarray(a, dtype=None, like=None):
    """The array, its items lying column by column."""
    own = asarray(a, dtype)
    return own if own.ndim < 2 or own.flags.f_contiguous else raw(java.cast(own.T._a, java.type(own._a))).T


_NEEDS = {"C": "C", "C_CONTIGUOUS": "C", "CONTIGUOUS": "C", "F": "F", "F_CONTIGUOUS": "F", "FORTRAN": "F", "A": "", "ALIGNED": "", "W": "", "WRITEABLE": "", "O": "O", "OWNDATA": "O", "E": "", "ENSUREARRAY": ""}


def require(a, dtype=None, requirements=None, *, like=None):
    """The array as it has to lie in memory."""
    needs = {_NEEDS[each.upper()] for each in ([requirements] if isinstance(requirements, str) else requirements or ())}
    if {"C", "F"} <= needs:
        raise ValueError('Cannot specify both "C" and "F" order')
    own = asarray(a, dtype)
    own = asfortranarray(own) if "F" in needs else ascontiguousarray(own) if "C" in needs else own
    return own.copy("K") if "O" in needs and own is a else own


def copy(a, order="K"):
    """A copy."""
    return asarray(a).copy(order)


def shape_of(shape):
    """A shape as a list: a number is that of a row."""
    if type(shape) is int:
        return [shape]
    if isinstance(shape, int) and not isinstance(shape, bool):
        return [int(shape)]
    if hasattr(shape, "__iter__") and not isinstance(shape, (int, float)):
        return list(map(operator.index, shape))
    raise TypeError(f"expected a sequence of integers or a single integer, got '{shape}'")


def arange(start=None, stop=None, step=1, dtype=None):
    """Numbers from start (0 if left out) up to stop, which is not among them."""
    low, high = (0, start) if stop is None else (start or 0, stop)
    step = 1 if step is None else step
    if high is None:
        raise TypeError("arange() requires stop to be specified.")
    if isinstance(low, str) or isinstance(high, str):
        raise TypeError("arange() not supported for inputs with DType <class 'numpy.dtype[str_]'>.")
    if step == 0:
        raise ZeroDivisionError("division by zero")
    length = (high - low) / step
    if isinstance(length, float) and not math.isfinite(length):
        raise ValueError("arange: cannot compute length" if math.isnan(length) else "Maximum allowed size exceeded")
    count = builtins.max(0, math.ceil(length))
    if dtype is not None:
        return _counted(low, step, count, _dtype(dtype))
    if any(isinstance(x, float) for x in (low, high, step)):
        found = java.range(0, 1, count)
        # As there: the first two numbers say how far all lie apart.
        apart = (low + step) - low
        return raw(found) * float(apart) + float(low)
    return raw(java.range(int(low), int(step), count))


def _counted(low, step, count, kind):
    """So many numbers of a type, as far apart as the first two are when they have it."""
    if kind.kind == "b" and count > 2:
        raise TypeError("arange() is only supported for booleans when the result has at most length 2.")
    wide = "float64" if kind.kind == "f" and kind.itemsize > 4 else "float32" if kind.kind == "f" else "int64"
    first, second = (array([x]).astype(kind).astype(wide) for x in (low, low + step))
    return (raw(java.range(0, 1, count)).astype(wide) * (second - first) + first).astype(kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """num numbers from start to stop in equal steps."""
    num = operator.index(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    if dtype is None and not retstep and not axis and type(num) is int and {type(start), type(stop)} <= _NUMBERS:
        return raw(_spaced(float(start), float(stop), num, bool(endpoint)))
    parts = num - 1 if endpoint else num
    low, high = asarray(start) * 1.0, asarray(stop) * 1.0
    apart = high - low
    numbers = raw(java.range(0, 1, num)).reshape((-1,) + (1,) * asarray(apart).ndim) * 1.0
    step = apart / parts if parts > 0 else math.nan
    found = numbers * step if parts > 0 else numbers * apart
    found = found + low
    if endpoint and num > 1:
        found[-1] = high
    if dtype is not None:
        whole = _dtype(dtype).kind in "iu"
        found = (found // 1 if whole else found).astype(dtype)
    if axis:
        import numpy

        found = numpy.moveaxis(found, 0, axis)
    return (found, step) if retstep else found


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Powers of a base, their exponents in equal steps."""
    found = base ** linspace(start, stop, num, endpoint, axis=axis)
    return found if dtype is None else found.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Numbers from start to stop, each as many times the one before."""
    import numpy

    first, last = asarray(start), asarray(stop)
    if not (first.all() and last.all()):
        raise ValueError("Geometric sequence cannot include zero")
    if asarray((first < 0) != (last < 0)).any():
        raise ValueError("geomspace of this stand-in for numpy goes between numbers of one sign: it has no complex numbers")
    sign = 1.0 - 2.0 * (first < 0)
    found = sign * logspace(numpy.log10(sign * first), numpy.log10(sign * last), num, endpoint)
    if num > 0:
        found[0] = start
        if num > 1 and endpoint:
            found[-1] = stop
    found = numpy.moveaxis(found, 0, axis) if axis else found
    return found if dtype is None else found.astype(dtype)


def zeros(shape, dtype=float, order="C", like=None):
    """An array of zeros."""
    name = "float64" if dtype is float else _dtype(dtype).name
    if name in ("object", "str"):
        return full(shape, 0 if name == "object" else "", dtype)
    return raw(java.zeros(name, shape_of(shape)))


empty = zeros


def full(shape, fill_value, dtype=None, order="C"):
    """An array of one number."""
    item = operand(fill_value) if dtype is None else cast(operand(fill_value), _dtype(dtype).name)
    return raw(java.broadcast(item, shape_of(shape))).copy()


def ones(shape, dtype=float, order="C"):
    """An array of ones."""
    name = "float64" if dtype is float else _dtype(dtype).name
    try:
        found = _filled(name, 1.0, *shape_of(shape))
    except ForeignException:
        # The general way tells what is wrong.
        found = None
    return full(shape, 1, dtype) if found is None else raw(found)


def _like(a, dtype, shape):
    own = asarray(a)
    return own.shape if shape is None else shape, own.dtype if dtype is None else dtype


def zeros_like(a, dtype=None, order="K", subok=True, shape=None):
    """Zeros in the shape of another array."""
    return zeros(*_like(a, dtype, shape))


empty_like = zeros_like


def ones_like(a, dtype=None, order="K", subok=True, shape=None):
    """Ones in the shape of another array."""
    return ones(*_like(a, dtype, shape))


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None):
    """A number in the shape of another array."""
    form, kind = _like(a, dtype, shape)
    return full(form, fill_value, kind)


def eye(N, M=None, k=0, dtype=float, order="C"):
    """A matrix of zeros with ones along a diagonal."""
    if order == "F":
        return asfortranarray(eye(N, M, k, dtype))
    if dtype is float and type(N) is type(k) is int and N >= 0 and (M is None or type(M) is int and M >= 0):
        return raw(_eye(N, N if M is None else M, k))
    zeros((N, N if M is None else M))
    rows, columns = arange(N).reshape(-1, 1), arange(N if M is None else M)
    return (columns - rows == k).astype(dtype)


def identity(n, dtype=float):
    """A square matrix with ones along its diagonal."""
    return eye(n, dtype=dtype)


def tri(N, M=None, k=0, dtype=float):
    """Ones at and below a diagonal."""
    return (arange(N).reshape(-1, 1) >= arange(-k, (N if M is None else M) - k)).astype(dtype)


def _corner(m, keep):
    own = asarray(m)
    mask = keep(arange(own.shape[-2]).reshape(-1, 1), arange(own.shape[-1]))
    return raw(compute.where(mask._a, own._a, operand(own.dtype.type(0)), own.dtype.name))


def tril(m, k=0):
    """A matrix with zeros above a diagonal."""
    return _corner(m, lambda row, column: column <= row + k)


def triu(m, k=0):
    """A matrix with zeros below a diagonal."""
    return _corner(m, lambda row, column: column >= row + k)


def diag(v, k=0):
    """The diagonal of a matrix, or a matrix with a diagonal."""
    own = asarray(v)
    if own.ndim == 2:
        return own.diagonal(k)
    if own.ndim != 1:
        raise ValueError("Input must be 1- or 2-d.")
    n = own.shape[0] + abs(k)
    found = zeros((n, n), own.dtype)
    found[[i + builtins.max(0, -k) for i in range(own.shape[0])], [i + builtins.max(0, k) for i in range(own.shape[0])]] = own
    return found


def diagflat(v, k=0):
    """A matrix with a diagonal."""
    return diag(asarray(v).reshape(-1), k)


def fromiter(iter, dtype, count=-1):
    """The items of anything that can be iterated."""
    found = list(iter)
    return array(found if count < 0 else found[:count], dtype)


def frombuffer(buffer, dtype=float, count=-1, offset=0):
    """The numbers that bytes hold."""
    kind = _dtype(dtype)
    if kind.kind not in "iufb":
        raise ValueError(f"this stand-in for numpy reads bytes as numbers, got {kind!r}")
    given = memoryview(buffer).cast("B")[offset:]
    if count < 0 and len(given) % kind.itemsize:
        raise ValueError("buffer size must be a multiple of element size")
    if count * kind.itemsize > len(given):
        raise ValueError("buffer is smaller than requested size")
    n = len(given) // kind.itemsize if count < 0 else count
    found = java.ofBytes(kind.name, bytes(given[: n * kind.itemsize]).decode("latin-1"), not kind.isnative)
    return raw(fixed(found) if given.readonly else found)


def vander(x, N=None, increasing=False):
    """The powers of numbers, a row each."""
    own = asarray(x)
    n = own.size if N is None else N
    powers = arange(n) if increasing else arange(n - 1, -1, -1)
    return own.reshape(-1, 1) ** powers
