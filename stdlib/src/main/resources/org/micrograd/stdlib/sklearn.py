"""Stands in for scikit-learn, of which scripts for micrograd import datasets."""

__all__ = []
