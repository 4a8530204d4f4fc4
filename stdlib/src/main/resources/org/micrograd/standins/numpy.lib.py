"""Stands in for numpy.lib, of which scripts use stride_tricks."""

from numpy.lib import stride_tricks

__all__ = ["stride_tricks"]
