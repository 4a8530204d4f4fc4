"""What is told of numbers that could not be made: division by zero, overflow, none; and by which way."""

import sys

__all__ = "errstate seterr geterr seterrcall geterrcall tell warn".split()

_WORDS = {"divide": (1, "divide by zero"), "over": (2, "overflow"), "under": (4, "underflow"), "invalid": (8, "invalid value")}
_WAYS = "ignore warn raise call print log".split()
_ways, _called = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}, [None]


def geterr():
    """In which way each kind is told."""
    return dict(_ways)


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Chooses ways, and answers those before. This stand-in finds no underflow."""
    before = geterr()
    for kind, way in (("divide", divide), ("over", over), ("under", under), ("invalid", invalid)):
        chosen = way or all or before[kind]
        if chosen not in _WAYS:
            raise KeyError(chosen)
        _ways[kind] = chosen
    return before


def geterrcall():
    """What is called, or written to, by those ways."""
    return _called[0]


def seterrcall(func):
    """Chooses what is called, or written to, and answers what was before."""
    if func is not None and not callable(func) and not callable(getattr(func, "write", None)):
        raise ValueError("Only callable can be used as callback")
    before, _called[0] = _called[0], func
    return before


class errstate:
    """Chooses ways for a block, or for the calls of a function."""

    def __init__(self, *, call=_called, **kinds):
        self._call, self._kinds = call, kinds

    def __enter__(self):
        self._before = seterr(**self._kinds), geterrcall()
        if self._call is not _called:
            seterrcall(self._call)

    def __exit__(self, *error):
        seterr(**self._before[0])
        seterrcall(self._before[1])

    def __call__(self, func):
        from functools import wraps

        @wraps(func)
        def inside(*args, **kwargs):
            with errstate(call=self._call, **self._kinds):
                return func(*args, **kwargs)

        return inside


def tell(name, kinds):
    """Tells of an operation, given the kinds; without any the name is a sentence."""
    if not kinds:
        warn(name)
    for kind, (bit, word) in _WORDS.items():
        if kinds & bit and _ways[kind] != "ignore":
            _tell(_ways[kind], word, f"{word} encountered in {name}", bit)


def _tell(way, word, sentence, bit):
    if way == "warn":
        warn(sentence)
    elif way == "raise":
        raise FloatingPointError(sentence)
    elif way == "print":
        print("Warning:", sentence)
    elif way == "call":
        if _called[0] is None:
            raise NameError("python callback specified for " + sentence.replace(" encountered in ", " (in  ") + ") but no function found.")
        _called[0](word, bit)
    else:
        _called[0].write(f"Warning: {sentence}\n")


def warn(sentence, category=RuntimeWarning):
    """Warns of the line outside this package."""
    import warnings

    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "numpy":
        frame = frame.f_back
    names = frame.f_globals
    warnings.warn_explicit(sentence, category, frame.f_code.co_filename, frame.f_lineno, names.get("__name__", "<string>"), names.setdefault("__warningregistry__", {}))
