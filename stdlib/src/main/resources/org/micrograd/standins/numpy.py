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
from numpy._ranges import *
from numpy._ufuncs import *
from numpy._choices import *
from numpy._reduce import *
from numpy._moments import *
from numpy._order import *
from numpy._sets import *
from numpy._shape import *
from numpy._joins import *
from numpy._places import *
from numpy._walks import *
from numpy._products import *
from numpy._text import *
from numpy._files import *

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


def get_include():
    """There is nothing to compile against."""
    raise AttributeError("this stand-in for numpy has no header files")


# What a program seldom needs: a part runs when one of its names is first asked for.
_parts = {
    "numpy._statistics": "nansum nanprod nancumsum nancumprod nanmean nanmin nanmax nanstd nanvar nanargmin nanargmax cov corrcoef",
    "numpy._quantiles": "median percentile quantile nanmedian nanpercentile nanquantile",
    "numpy._slopes": "diff ediff1d gradient trapz",
    "numpy._bins": "histogram histogram_bin_edges histogram2d",
    "numpy._corners": "tril_indices triu_indices tril_indices_from triu_indices_from diag_indices diag_indices_from mask_indices",
    "numpy._bits": "packbits unpackbits",
    "numpy._pads": "pad",
    "numpy._brackets": "c_ r_ s_ index_exp",
    "numpy._windows": "bartlett blackman hamming hanning kaiser i0 unwrap",
    "numpy._polynomials": "poly poly1d polyfit polyval polyder polyint polyadd polysub polymul polydiv roots",
    "numpy._tables": "loadtxt genfromtxt",
    "numpy._matrices": "matrix mat asmatrix",
    "numpy._grids": "meshgrid indices fromfunction mgrid ogrid",
    "numpy._diagonals": "eye identity diag diagflat tri tril triu vander",
    "numpy._limits": "finfo iinfo",
    "numpy._kinds": "isneginf isposinf real imag angle isreal iscomplex iscomplexobj isrealobj real_if_close conj conjugate isscalar iterable promote_types result_type can_cast min_scalar_type",
    "numpy._loops": "vectorize frompyfunc",
}
_lazy = {name: part for part, names in _parts.items() for name in names.split()} | {part: f"numpy.{part}" for part in "char lib linalg random testing".split()}
_hidden = {"_before", "_parts", "_lazy", "Composed", "into", "java", "compute", "shapes", "rows", "are_whole", "named", "finish", "raw", "wrap", "operand", "from_list", "cast", "binary", "objects", "listed", "register", "OPERATORS", "wrap_item", "wrap_items", "typed", "quick", "making", "arrays_of", "two", "dtypes", "ForeignException", "methods", "classes", "link", "shape_of", "axis_of", "axes_of", "math"}
__all__ = [name for name in list(globals()) if name not in _hidden and globals()[name] is not _before.get(name, _before) and (not name.startswith("_") or name == "__version__")]
# As there, "import *" leaves Python's own functions of these names as they are.
_starred = [name for name in [*__all__, *_lazy] if name not in ("abs", "max", "min", "round", "testing", "lib")]
