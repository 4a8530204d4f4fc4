"""Stands in for numpy: arrays of numbers, texts or objects such as Values, printed and computed as numpy 1.24 does.

The numbers lie in arrays of Java. What it has not is an AttributeError that names it; an installed numpy goes first.
"""

_before = dict(globals())

import math

from numpy._convert import *
from numpy._types import *
from numpy._dtype import *
from numpy._faults import errstate, geterr, geterrcall, seterr, seterrcall
from numpy._ndarray import ndarray
from numpy._make import *
from numpy._grids import *
from numpy._ufuncs import *
from numpy._choices import *
from numpy._kinds import *
from numpy._loops import *
from numpy._reduce import *
from numpy._order import *
from numpy._sets import *
from numpy._statistics import *
from numpy._quantiles import *
from numpy._slopes import *
from numpy._bins import *
from numpy._shape import *
from numpy._joins import *
from numpy._places import *
from numpy._pads import *
from numpy._walks import *
from numpy._brackets import *
from numpy._products import *
from numpy._polynomials import *
from numpy._text import *
from numpy._files import *

pi, e, inf, nan, euler_gamma, newaxis = math.pi, math.e, math.inf, math.nan, 0.5772156649015329, None
Inf, Infinity, PINF, NINF, NaN, NAN = inf, inf, inf, -inf, nan, nan
float_, double, single, half = float64, float64, float32, float16
int_, intp, intc, longlong, short, byte, ubyte = int64, int64, int32, int64, int16, int8, uint8
unicode_, complex_, cdouble, csingle = str_, complex128, complex128, complex64
ulonglong, uintp, ushort, uintc, uint = uint64, uint64, uint16, uint32, uint64
# As there: the items of a truth are True_ and False_.
True_, False_ = bool_(True), bool_(False)
__version__ = "1.24.2"


class finfo:
    """What a type of real numbers can hold."""

    def __init__(self, dtype=float):
        name = globals()["dtype"](dtype).name
        kind, self.bits, digits, self.precision, least, self.max = {
            "float16": (float16, 16, 10, 3, -14, 65504.0),
            "float32": (float32, 32, 23, 6, -126, (2 - 2.0**-23) * 2.0**127),
        }.get(name, (float64, 64, 52, 15, -1022, 1.7976931348623157e308))
        self.dtype, self.eps = globals()["dtype"](kind), kind(2.0**-digits)
        self.resolution, self.max = kind(10.0**-self.precision), kind(self.max)
        self.min, self.tiny = kind(-float(self.max)), kind(2.0**least)
        self.smallest_normal, self.nmant, self.nexp = self.tiny, digits, self.bits - digits - 1


class iinfo:
    """What a type of whole numbers can hold."""

    def __init__(self, dtype=int):
        kind = globals()["dtype"](type(dtype) if isinstance(dtype, int) else dtype)
        self.bits = 8 * kind.itemsize
        self.max = 2 ** (self.bits - (kind.kind == "i")) - 1
        self.min = -(2 ** (self.bits - 1)) if kind.kind == "i" else 0


def _grid(part):
    """The numbers of a slice: np.r_[0:3], np.r_[0:1:5j]."""
    return mgrid[part]


def get_include():
    """There is nothing to compile against."""
    raise AttributeError("this stand-in for numpy has no header files")


import numpy.lib as lib
import numpy.linalg as linalg
import numpy.random as random
import numpy.testing as testing

_hidden = {"_before", "Composed", "into", "java", "compute", "raw", "wrap", "operand", "from_list", "cast", "binary", "objects", "listed", "register", "OPERATORS", "wrap_item", "wrap_items", "typed", "quick", "making", "arrays_of", "two", "dtypes", "ForeignException", "methods", "classes", "link", "shape_of", "axis_of", "axes_of", "math"}
__all__ = [name for name in list(globals()) if name not in _hidden and globals()[name] is not _before.get(name, _before) and (not name.startswith("_") or name in ("_grid", "__version__"))]
# As there, "import *" leaves Python's own functions of these names as they are.
_starred = [name for name in __all__ if name not in ("abs", "max", "min", "round", "testing", "lib", "_grid")]
