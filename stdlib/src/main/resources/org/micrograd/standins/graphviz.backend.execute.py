"""Stands in for graphviz.backend.execute: the errors of running dot."""

__all__ = ["CalledProcessError", "ExecutableNotFound"]


class ExecutableNotFound(RuntimeError):
    """There is no program dot."""


class CalledProcessError(Exception):
    """dot does not understand a text."""


ExecutableNotFound.__module__ = CalledProcessError.__module__ = "graphviz.backend.execute"
