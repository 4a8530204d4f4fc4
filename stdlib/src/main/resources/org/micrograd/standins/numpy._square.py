"""What all of numpy.linalg begin with: numbers in square matrices, one or a stack of them, and narrow numbers for narrow ones."""

import math

from numpy._convert import raw
from numpy._diagonals import eye
from numpy._make import array, asarray

__all__ = ["LinAlgError", "numbers", "framed", "square", "kept", "stacked", "found_by"]


class LinAlgError(Exception):
    """A matrix for which there is no answer."""

    __module__ = "numpy.linalg"


def numbers(a):
    """An array of real numbers."""
    own = asarray(a)
    if own.dtype.name == "float16":
        raise TypeError("array type float16 is unsupported in linalg")
    if own.dtype.kind == "U":
        raise TypeError(f"array type {own.dtype} is unsupported in linalg")
    if own.dtype.kind == "O":
        raise TypeError("this stand-in for numpy.linalg takes numbers, as numpy does: write what is to be differentiated with Values, as Gauss's elimination in a loop")
    return own * 1.0


def framed(a, taken=numbers):
    """Numbers in a matrix, or in a stack of them."""
    own = taken(a)
    if own.ndim < 2:
        raise LinAlgError(f"{own.ndim}-dimensional array given. Array must be at least two-dimensional")
    return own


def square(a, taken=numbers):
    """The same, with as many rows as columns."""
    own = framed(a, taken)
    if own.shape[-1] != own.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return own


def _single(*given):
    """Whether all are narrow, and so is what is found."""
    return all(asarray(each).dtype.name == "float32" for each in given)


def kept(found, *given):
    """What was reckoned with wide numbers, as narrow ones where narrow ones were given."""
    if not _single(*given):
        return found
    return tuple(kept(each, *given) for each in found) if isinstance(found, tuple) else asarray(found).astype("float32")[()]


def stacked(f, a):
    """What is found of a matrix, or of each of a stack: an array, or several."""
    if a.ndim == 2:
        return f(a)
    parts = [f(each) for each in a.reshape(math.prod(a.shape[:-2]), *a.shape[-2:])] or [f(eye(*a.shape[-2:]))]
    every = [array(each) for each in (zip(*parts) if isinstance(parts[0], tuple) else [parts])]
    every = [(each if a.size or 0 not in a.shape[:-2] else each[:0]).reshape(a.shape[:-2] + each.shape[1:]) for each in every]
    return tuple(every) if isinstance(parts[0], tuple) else every[0]


def found_by(f, *matrices):
    """What a function of Java finds of matrices."""
    try:
        return raw(f(*[each._a for each in matrices]))
    except ValueError as e:
        raise LinAlgError(str(e)) from None
