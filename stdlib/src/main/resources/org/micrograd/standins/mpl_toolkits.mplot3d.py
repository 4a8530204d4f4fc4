"""Stands in for mpl_toolkits.mplot3d: axes in space."""

from matplotlib._solid import Axes3D

__all__ = ["Axes3D"]
