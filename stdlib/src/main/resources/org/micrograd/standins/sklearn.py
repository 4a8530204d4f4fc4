"""Stands in for scikit-learn: data sets, their division, scaling and what is measured of answers."""

__all__ = ["__version__"]

__version__ = "1.2.1"
