"""Stands in for IPython.core, of which notebooks use display and the shell."""

import IPython.core.display
import IPython.core.interactiveshell

__all__ = []
