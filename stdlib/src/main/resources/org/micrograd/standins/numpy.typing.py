"""Stands in for numpy.typing: names for annotations, which nothing checks."""

from typing import Any, Generic, TypeVar

__all__ = ["NDArray", "ArrayLike", "DTypeLike", "NBitBase"]

_Item = TypeVar("_Item", covariant=True)


class NDArray(Generic[_Item]):
    """An array with items of a type: NDArray[np.float64]."""


ArrayLike = DTypeLike = Any


class NBitBase:
    """A number of bits."""
