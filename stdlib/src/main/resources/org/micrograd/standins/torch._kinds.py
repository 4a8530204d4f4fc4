"""The types of torch's numbers, and which of them an operation gives."""

import numpy as np

__all__ = ["dtype", "float16", "float32", "float64", "uint8", "int8", "int16", "int32", "int64", "bool_", "of_array", "of_type", "of_number", "title", "common", "get_default_dtype", "set_default_dtype"]


class dtype:
    """A type of numbers: torch.float32 and the like."""

    def __init__(self, name, rank, array):
        self.name, self.rank, self.array = name, rank, np.dtype(array)

    @property
    def is_floating_point(self):
        """Whether its numbers have parts."""
        return self.rank == 2

    @property
    def is_complex(self):
        """False: this stand-in has no complex numbers."""
        return False

    @property
    def itemsize(self):
        """The bytes of a number."""
        return self.array.itemsize

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return of_array, (self.array,)


bool_ = dtype("bool", 0, np.bool_)
uint8, int8, int16, int32, int64 = (dtype(each, 1, each) for each in ("uint8", "int8", "int16", "int32", "int64"))
float16, float32, float64 = (dtype(each, 2, each) for each in ("float16", "float32", "float64"))

_KINDS = {each.array.name: each for each in (bool_, uint8, int8, int16, int32, int64, float16, float32, float64)}
_SIZED = [bool_, uint8, int8, int16, int32, int64, float16, float32, float64]
_state = {"default": float32}


def get_default_dtype():
    """The type of numbers with parts where none is named."""
    return _state["default"]


def set_default_dtype(d):
    """Makes another type that of numbers with parts where none is named."""
    if not isinstance(d, dtype) or d.rank != 2:
        raise TypeError(f"only floating-point types are supported as the default type; got {d}")
    _state["default"] = d


def of_array(kind):
    """The type of the numbers of an array of numpy."""
    found = _KINDS.get(np.dtype(kind).name)
    if found is None:
        raise TypeError(f"can't convert np.ndarray of type numpy.{np.dtype(kind).name}. The only supported types are: float64, float32, float16, int64, int32, int16, int8, uint8, and bool.")
    return found


def of_type(kind):
    """The type that is meant: torch's own, or Python's float, int or bool."""
    if isinstance(kind, dtype):
        return kind
    if kind in (float, int, bool):
        return {float: float64, int: int64, bool: bool_}[kind]
    raise TypeError(f"dtype must be a torch.dtype, not {type(kind).__name__}")


def of_number(number):
    """The type that a number of Python has beside tensors."""
    return bool_ if isinstance(number, bool) else int64 if isinstance(number, int) else get_default_dtype()


def title(kind):
    """What torch's messages call a type."""
    return _TITLES[kind.name]


_TITLES = {"bool": "Bool", "uint8": "Byte", "int8": "Char", "int16": "Short", "int32": "Int", "int64": "Long", "float16": "Half", "float32": "Float", "float64": "Double"}


def _wider(one, other):
    if one is None or other is None:
        return one or other
    if {one, other} <= {uint8, int8} and one is not other:
        return int16
    return max(one, other, key=_SIZED.index)


def common(operands):
    """What numbers of several tensors and of Python become together: dimensions count before single tensors, and these before numbers of Python."""
    ranks = [None, None, None]
    for each in operands:
        if hasattr(each, "_a"):
            place, kind = (0 if each._a.ndim else 1), each.dtype
        else:
            place, kind = 2, of_number(each)
        ranks[place] = _wider(ranks[place], kind)
    found = None
    for kind in ranks:
        if kind is not None and (found is None or kind.rank > found.rank):
            found = kind
    return found
