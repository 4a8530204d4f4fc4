"""The parts in which numpy itself keeps its functions, since editors import names from there: each part has all that numpy has."""

import sys

__all__ = ["found", "parts"]


def parts(owner, names):
    """Makes modules inside another, and gives them by their short names."""
    made = {}
    for each in names.split():
        part = made[each] = type(sys)(f"{owner}.{each}", f"A part of numpy: {each}.")
        part.__getattr__ = found
        sys.modules[part.__name__] = part
    return made


def found(name):
    """What numpy has of a name, which its parts have too."""
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(sys.modules["numpy"], name)
