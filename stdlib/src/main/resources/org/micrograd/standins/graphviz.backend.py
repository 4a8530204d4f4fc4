"""Stands in for graphviz.backend, of which scripts take the errors."""

from graphviz.backend import execute
from graphviz.backend.execute import CalledProcessError, ExecutableNotFound

__all__ = ["CalledProcessError", "ExecutableNotFound", "execute"]
