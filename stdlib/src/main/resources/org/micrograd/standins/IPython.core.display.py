"""Stands in for IPython.core.display, where IPython.display was once."""

import IPython.display as _now

__all__ = [name for name in vars(_now) if not name.startswith("_")]
globals().update({name: getattr(_now, name) for name in __all__})
