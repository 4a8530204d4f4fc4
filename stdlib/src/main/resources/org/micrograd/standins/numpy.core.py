"""Stands in for numpy.core and its parts, which have what numpy has."""

from numpy._files import _reconstruct, _scalar
from numpy._parts import found as __getattr__, parts

_names = "_exceptions _multiarray_umath arrayprint einsumfunc fromnumeric function_base multiarray numeric numerictypes shape_base umath"
globals().update(parts("numpy.core", _names))
multiarray = globals()["multiarray"]
multiarray._reconstruct, multiarray.scalar = _reconstruct, _scalar
__all__ = _names.split()
