"""Stands in for numpy.lib.stride_tricks: views with strides of their own."""

from numpy._walks import as_strided, sliding_window_view

__all__ = ["as_strided", "sliding_window_view"]
