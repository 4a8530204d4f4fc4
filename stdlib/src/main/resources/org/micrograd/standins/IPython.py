"""Stands in for IPython, of which scripts use display."""

import IPython.display

__all__ = ["get_ipython", "version_info"]
version_info = (8, 5, 0, "")


def get_ipython():
    """There is no IPython around a script."""
    return None
