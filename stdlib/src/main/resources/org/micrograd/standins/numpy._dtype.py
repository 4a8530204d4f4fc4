"""The types of items."""


from numpy._types import classes, floating, generic, integer, link, number

__all__ = ["dtype", "dtypes", "named", "issubdtype", "typecodes"]

_PLAIN = {float: "float64", int: "int64", bool: "bool", str: "str", object: "object", floating: "float64", integer: "int64", number: "float64"}
_LETTERS = {"bool": "?", "int8": "b", "uint8": "B", "int16": "h", "uint16": "H", "int32": "i", "uint32": "I", "int64": "l", "uint64": "L", "float16": "e", "float32": "f", "float64": "d", "object": "O", "str": "U"}
_NUMBERS = {"bool": 0, "int8": 1, "uint8": 2, "int16": 3, "uint16": 4, "int32": 5, "uint32": 6, "int64": 7, "uint64": 8, "float32": 11, "float64": 12, "object": 17, "str": 19, "float16": 23}
_CODES = {"f": "float32", "d": "float64", "e": "float16", "f2": "float16", "half": "float16", "f4": "float32", "f8": "float64", "i": "int32", "l": "int64", "q": "int64", "p": "int64", "h": "int16", "H": "uint16", "I": "uint32", "intp": "int64", "intc": "int32", "short": "int16", "ushort": "uint16", "uintc": "uint32", "byte": "int8", "ubyte": "uint8", "longlong": "int64", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8", "u2": "uint16", "u4": "uint32", "u8": "uint64", "L": "uint64", "Q": "uint64", "P": "uint64", "uint": "uint64", "uintp": "uint64", "ulonglong": "uint64", "b": "int8", "B": "uint8", "?": "bool", "b1": "bool", "O": "object", "U": "str", "float": "float64", "double": "float64", "single": "float32", "int": "int64", "long": "int64"}
_SIZES = {"bool": 1, "int8": 1, "uint8": 1, "int16": 2, "uint16": 2, "int32": 4, "uint32": 4, "float16": 2, "float32": 4, "str": 4}
_COMPLEX = {"complex", "complex64", "complex128", "c8", "c16", "F", "D"}
_KINDS = {"bool": "b", "str": "U", "object": "O"}


class dtype:
    """The type of the items of an array."""

    __module__ = "numpy"

    def __init__(self, x, align=False, copy=False, *, letters=0):
        self.name, self._letters = _name(x), letters
        self.kind = _KINDS.get(self.name) or self.name[0]
        if isinstance(x, dtype):
            self._letters = x._letters
        self._turned = x._turned if isinstance(x, dtype) else self._isturned(x)
        if isinstance(x, str) and x.lstrip("<=|").startswith("U") and x.lstrip("<=|U").isdigit():
            self._letters = int(x.lstrip("<=|U"))

    def _isturned(self, x):
        return isinstance(x, str) and x.startswith(">") and self.itemsize > 1 and self.kind in "iuf"

    byteorder = property(lambda self: "|" if self.itemsize == 1 or self.kind == "O" else ">" if self._turned else "=")
    isnative = property(lambda self: not self._turned)

    def newbyteorder(self, new_order="S"):
        """The same type with its bytes in another order, in which frombuffer and fromfile read them."""
        found = dtype(self)
        found._turned = self.itemsize > 1 and self.kind in "iuf" and (new_order in (">", "B", "big") or new_order in ("S", "swap") and not self._turned)
        return found

    itemsize = property(lambda self: 4 * self._letters if self.name == "str" else _SIZES.get(self.name, 8))
    type = property(lambda self: classes[self.name])
    char = property(lambda self: _LETTERS[self.name])
    num = property(lambda self: _NUMBERS[self.name])
    alignment = property(lambda self: 4 if self.name == "str" else self.itemsize)
    hasobject = property(lambda self: self.name == "object")
    base = property(lambda self: self)
    descr = property(lambda self: [("", self.str)])
    isbuiltin, isalignedstruct, subdtype = 1, False, None
    str = property(lambda self: f"<U{self._letters}" if self.name == "str" else "|O" if self.kind == "O" else f"{'|' if self.itemsize == 1 else '>' if self._turned else '<'}{self.kind}{self.itemsize}")
    shape, fields, names = (), None, None

    def __reduce__(self):
        order = "|" if self.byteorder == "|" else ">" if self._turned else "<"
        return dtype, (self.str.lstrip("<>|"), False, True), (3, order, None, None, None, -1, -1, 0)

    def __setstate__(self, state):
        self._turned = state[1] == ">"

    def __eq__(self, other):
        if other is None:
            return self.name == "float64"
        try:
            found = dtype(other)
        except TypeError:
            return False
        return self.name == found.name and self._turned == found._turned and (self.name != "str" or self._letters == found._letters)

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.str if self.name == "str" or self._turned else self.name

    def __repr__(self):
        return "dtype('O')" if self.name == "object" else f"dtype('{self}')"


dtypes = {}


def _is_elsewhere(name):
    """Whether numpy has a type of a name that this stand-in has not."""
    import re  # It takes longer to load than all of this package, and few programs come here.

    return re.match(r"(complex|float128|f16|longdouble|datetime64|timedelta64|void|bytes|string)\b|[SVaMm][0-9]*(\[|$)|[gGcMm]$", name)


def _name(x):
    if x is float:
        return "float64"
    if isinstance(x, dtype):
        return x.name
    if x is None:
        return "float64"
    if (x.__name__ if isinstance(x, type) else str(x).lstrip("<=|>")) in _COMPLEX:
        raise TypeError(f"data type {x!r} not understood: this stand-in for numpy has no complex numbers")
    if isinstance(x, (list, dict, tuple)) or isinstance(x, str) and "," in x:
        raise TypeError(f"data type {x!r} not understood: this stand-in for numpy has no types with fields or shapes of their own")
    if isinstance(x, type):
        found = _PLAIN.get(x) or (x.__name__.rstrip("_") if issubclass(x, generic) else "object")
    else:
        found = str(x).lstrip("<=|>")
        found = _CODES.get(found, "str" if found.startswith("U") else found)
    if found not in classes:
        raise TypeError(f"data type {x!r} not understood" + (": this stand-in for numpy has none like it" if _is_elsewhere(found) else ""))
    return found


# What says a type mostly, by the type's name.
_KNOWN = {float: "float64", int: "int64", bool: "bool", object: "object"}
_KNOWN.update((kind, name) for name, kind in classes.items() if name != "str")


def named(x):
    """The name of a type."""
    found = _KNOWN.get(x) if type(x) is type else x.name if type(x) is dtype else None
    return dtype(x).name if found is None else found


def issubdtype(arg1, arg2):
    """Whether a type is of a kind: issubdtype(a.dtype, np.floating)."""
    wide = arg2 if isinstance(arg2, type) and issubclass(arg2, generic) else dtype(arg2).type
    narrow = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
    return issubclass(narrow, wide)


typecodes = {
    "Character": "c", "Integer": "bhilqp", "UnsignedInteger": "BHILQP", "Float": "efdg", "Complex": "FDG", "AllInteger": "bBhHiIlLqQpP", "AllFloat": "efdgFDG", "Datetime": "Mm",
    "All": "?bhilqpBHILQPefdgFDGSUVOMm",
}


dtypes.update((name, dtype(name)) for name in classes if name != "str")
link(dtype=dtype)
