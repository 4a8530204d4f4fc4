"""How the items of an array lie in memory, and whether they may be written."""

from numpy._convert import java

__all__ = ["Flags", "fixed", "check_open", "set_flags"]

_SHORT = {"C": "c_contiguous", "F": "f_contiguous", "W": "writeable", "A": "aligned", "FA": "farray", "CA": "carray"}
_KNOWN = ("c_contiguous", "f_contiguous", "writeable", "aligned", "contiguous", "fortran", "forc", "fnc", "behaved", "carray", "farray")


class Flags:
    """What is asked of an array, and whether it may be written, which is set too."""

    def __init__(self, own):
        found, steps, right, left = self.__dict__, own.strides, own.itemsize, own.itemsize
        isright = isleft = True
        for n, step in zip(own.shape[::-1], steps[::-1]):
            isright, right = isright and (n == 1 or step == right), right * n
        for n, step in zip(own.shape, steps):
            isleft, left = isleft and (n == 1 or step == left), left * n
        isopen = not java.isFixed(own._a)
        found.update(_own=own, c_contiguous=isright, f_contiguous=isleft, writeable=isopen, aligned=True, contiguous=isright)
        found.update(fortran=isleft and not isright, forc=isleft or isright, fnc=isleft and not isright, behaved=isopen, carray=isopen and isright, farray=isopen and isleft and not isright)

    def __getitem__(self, name):
        return getattr(self, _named(name))

    def __setitem__(self, name, value):
        setattr(self, _named(name), value)

    def __setattr__(self, name, value):
        if name == "writeable":
            self._own.setflags(write=value)
            self.__dict__[name] = bool(value)
        elif name in _KNOWN and name != "aligned":
            raise AttributeError(f"attribute '{name}' of 'numpy.core.multiarray.flagsobj' objects is not writable")
        elif name != "aligned" or not value:
            raise AttributeError(f"this stand-in for numpy cannot set the flag {name}")

    def __getattr__(self, name):
        raise AttributeError(f"flags of this stand-in for numpy have no {name}")


def _named(name):
    found = _SHORT.get(name, name.lower() if name.isupper() else "")
    if found not in _KNOWN:
        raise KeyError(f"flags of this stand-in for numpy have no {name}")
    return found


def fixed(a):
    """The same array of Java, which nobody may write."""
    return java.fixed(a, True)


def check_open(out):
    """As there, a function that may not write its result says so by this name."""
    if java.isFixed(out._a):
        raise ValueError("output array is read-only")


def set_flags(self, write=None, align=None, uic=None):
    """Sets whether the items may be written."""
    if align is False or uic:
        raise ValueError("setflags of this stand-in for numpy takes only write")
    if write is not None:
        # What shows only some of its items, and may not be written, shows those of another.
        if write and java.isFixed(self._a) and not java.isWhole(self._a):
            raise ValueError("cannot set WRITEABLE flag to True of this array")
        self._a = java.fixed(self._a, not write)
