"""Stands in for numpy.lib and its parts, which have what numpy has."""

from numpy._parts import found as __getattr__, parts
from numpy.lib import stride_tricks

_names = "arraysetops function_base histograms index_tricks nanfunctions npyio polynomial shape_base twodim_base type_check ufunclike"
globals().update(parts("numpy.lib", _names))
__all__ = ["stride_tricks", *_names.split()]
