"""Stands in for numpy.char: methods of Python's texts for every item of an array."""

from numpy._make import array, asarray
from numpy._shape import broadcast_arrays

__all__ = ["add", "multiply", "mod", "str_len", "join", "equal", "not_equal", "less", "less_equal", "greater", "greater_equal"]


def _texts(given):
    own = asarray(given)
    if own.dtype.kind != "U":
        raise TypeError("string operation on non-string array")
    return own


def _each(function, given, result=None):
    """What a function gives for items of arrays that are spread over each other."""
    own = broadcast_arrays(*given)
    items = [function(*each) for each in zip(*(x.reshape(-1).tolist() for x in own))]
    if result is object:
        found = array([None] * len(items), object)
        for k, each in enumerate(items):
            found[k] = each
    else:
        found = array(items, result or str)
    return found.reshape(own[0].shape)


# Arguments that numpy takes by name and Python's own methods do not, in the order of these.
_BY_PLACE = {"replace": ("old", "new", "count"), "center": ("width", "fillchar"), "ljust": ("width", "fillchar"), "rjust": ("width", "fillchar")}


def _method(name, result):
    plain, places = getattr(str, name), _BY_PLACE.get(name, ())

    def call(a, *args, **kwds):
        args = (*args, *(kwds.pop(key) for key in places if key in kwds))
        named = list(kwds)
        given = [_texts(a), *(asarray(each) for each in args), *(asarray(kwds[key]) for key in named)]
        count = 1 + len(args)
        found = _each(lambda *x: plain(*(str(x[0]), *x[1:count]), **dict(zip(named, x[count:]))), given, result)
        # What is left has the room that there was.
        return found.astype(given[0].dtype) if name.endswith("strip") else found

    call.__name__ = call.__qualname__ = name
    call.__doc__ = f"str.{name} of every item."
    return call


_METHODS = {
    None: "upper lower title capitalize swapcase strip lstrip rstrip replace center ljust rjust zfill expandtabs",
    bool: "startswith endswith isalpha isdigit isalnum isspace islower isupper istitle isdecimal isnumeric",
    int: "find rfind index rindex count",
    object: "split rsplit splitlines",
}
for _result, _names in _METHODS.items():
    for _name in _names.split():
        globals()[_name] = _method(_name, _result)
        __all__.append(_name)


def _parted(name):
    plain = getattr(str, name)

    def part(a, sep):
        own = broadcast_arrays(_texts(a), _texts(sep))
        items = [plain(*each) for each in zip(*(x.reshape(-1).tolist() for x in own))]
        return array(items, str).reshape((*own[0].shape, 3))

    part.__name__ = part.__qualname__ = name
    part.__doc__ = f"str.{name} of every item, three texts each."
    return part


partition, rpartition = _parted("partition"), _parted("rpartition")
__all__ += ["partition", "rpartition"]


def add(x1, x2):
    """Texts one behind the other."""
    return _each(str.__add__, [_texts(x1), _texts(x2)])


def multiply(a, i):
    """Texts so many times; none of a negative number."""
    return _each(str.__mul__, [_texts(a), asarray(i)])


def mod(a, values):
    """Formats, filled by values."""
    return _each(lambda form, x: form % x, [_texts(a), asarray(values)])


def str_len(a):
    """The number of letters of every item."""
    return _each(len, [_texts(a)], int)


def join(sep, seq):
    """The letters of every item with something between."""
    return _each(str.join, [_texts(sep), _texts(seq)])


def _compared(name, doc):
    plain = getattr(str, f"__{name}__")

    def compare(x1, x2):
        return _each(lambda a, b: plain(a.rstrip(), b.rstrip()), [_texts(x1), _texts(x2)], bool)

    compare.__doc__ = f"Whether texts are {doc}, without blanks at their ends."
    return compare


equal, not_equal = _compared("eq", "the same"), _compared("ne", "different")
less, less_equal = _compared("lt", "before others"), _compared("le", "not behind others")
greater, greater_equal = _compared("gt", "behind others"), _compared("ge", "not before others")
