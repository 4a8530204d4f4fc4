"""Stands in for the package matplotlib, of which scripts import pyplot."""

__all__ = ["use"]


def use(backend, force=True):
    """Does nothing: plots are shown where drawings are."""
