"""Stands in for numpy: arrays of numbers, texts or objects such as Values, printed and computed as numpy 1.24 does.

The numbers lie in arrays of Java. What it has not is an AttributeError that names it; an installed numpy goes first.
"""

_before = dict(globals())

import math

from numpy._convert import *
from numpy._types import *
from numpy._dtype import *
from numpy._limits import *
from numpy._faults import errstate, geterr, geterrcall, seterr, seterrcall
from numpy._ndarray import ndarray
from numpy._make import *
from numpy._ranges import *
from numpy._diagonals import *
from numpy._grids import *
from numpy._ufuncs import *
from numpy._choices import *
from numpy._kinds import *
from numpy._loops import *
from numpy._reduce import *
from numpy._moments import *
from numpy._order import *
from numpy._sets import *
from numpy._statistics import *
from numpy._quantiles import *
from numpy._slopes import *
from numpy._bins import *
from numpy._shape import *
from numpy._joins import *
from numpy._places import *
from numpy._corners import *
from numpy._bits import *
from numpy._pads import *
from numpy._walks import *
from numpy._brackets import *
from numpy._products import *
from numpy._windows import *
from numpy._polynomials import *
from numpy._text import *
from numpy._files import *
from numpy._tables import *

pi, e, inf, nan, euler_gamma, newaxis = math.pi, math.e, math.inf, math.nan, 0.5772156649015329, None
Inf, Infinity, PINF, NINF, NaN, NAN = inf, inf, inf, -inf, nan, nan
PZERO, NZERO = 0.0, -0.0
float_, double, single, half = float64, float64, float32, float16
int_, intp, intc, longlong, short, byte, ubyte = int64, int64, int32, int64, int16, int8, uint8
unicode_, complex_, cdouble, csingle = str_, complex128, complex128, complex64
ulonglong, uintp, ushort, uintc, uint = uint64, uint64, uint16, uint32, uint64
# As there: the items of a truth are True_ and False_.
True_, False_ = bool_(True), bool_(False)
__version__ = "1.24.2"


def _grid(part):
    """The numbers of a slice: np.r_[0:3], np.r_[0:1:5j]."""
    return mgrid[part]


def get_include():
    """There is nothing to compile against."""
    raise AttributeError("this stand-in for numpy has no header files")


import numpy.lib as lib
import numpy.linalg as linalg
import numpy.random as random
from numpy._matrices import *
import numpy.testing as testing
import numpy.char as char

_hidden = {"_before", "Composed", "into", "java", "compute", "shapes", "rows", "are_whole", "named", "finish", "raw", "wrap", "operand", "from_list", "cast", "binary", "objects", "listed", "register", "OPERATORS", "wrap_item", "wrap_items", "typed", "quick", "making", "arrays_of", "two", "dtypes", "ForeignException", "methods", "classes", "link", "shape_of", "axis_of", "axes_of", "math"}
__all__ = [name for name in list(globals()) if name not in _hidden and globals()[name] is not _before.get(name, _before) and (not name.startswith("_") or name in ("_grid", "__version__"))]
# As there, "import *" leaves Python's own functions of these names as they are.
_starred = [name for name in __all__ if name not in ("abs", "max", "min", "round", "testing", "lib", "_grid")]
