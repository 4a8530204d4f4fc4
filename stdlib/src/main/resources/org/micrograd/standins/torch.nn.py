"""Stands in for torch.nn: layers, models of layers, and losses."""

from torch.nn import functional, init
from torch.nn._module import *
from torch.nn._containers import *
from torch.nn._layers import *
from torch.nn import parameter, utils

__all__ = [name for name in list(globals()) if not name.startswith("_") and name not in ("host", "display")]
