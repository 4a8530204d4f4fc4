"""Stands in for torch.nn.parameter."""

from torch.nn._module import Parameter

__all__ = ["Parameter"]
