"""Stands in for the package mpl_toolkits, of which scripts import mplot3d."""

__all__ = []
