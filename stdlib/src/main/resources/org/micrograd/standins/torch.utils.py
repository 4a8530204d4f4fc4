"""Stands in for torch.utils."""

from torch.utils import data

__all__ = ["data"]
