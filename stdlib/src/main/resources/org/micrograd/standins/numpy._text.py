"""Arrays as text, as numpy prints them."""

from numpy._convert import java
from numpy._dtype import dtype
from numpy._ndarray import ndarray
from numpy._types import floating

__all__ = ["array2string", "array_repr", "array_str", "get_printoptions", "printoptions", "set_printoptions", "format_float_positional", "format_float_scientific", "binary_repr", "base_repr"]

_texts = type(host)(host.texts())
_options = {"precision": 8, "threshold": 1000, "edgeitems": 3, "linewidth": 75, "suppress": False, "nanstr": "nan", "infstr": "inf", "sign": "-", "formatter": None, "floatmode": "maxprec", "legacy": False}


def _checked(given):
    found = {name: x for name, x in given.items() if x is not None}
    if found.get("floatmode", "fixed") not in ("fixed", "unique", "maxprec", "maxprec_equal"):
        raise ValueError("floatmode option must be one of 'fixed', 'unique', 'maxprec', or 'maxprec_equal', got " + repr(found["floatmode"]))
    if found.get("sign", "-") not in ("-", "+", " "):
        raise ValueError(f"sign option must be one of ' ', '+', or '-', got {found['sign']!r}")
    if found.get("legacy"):
        raise ValueError("this stand-in for numpy prints in no legacy way")
    if "threshold" in found and found["threshold"] != found["threshold"]:
        raise ValueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
    return found


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None):
    """How arrays are printed from now on."""
    given = _checked(dict(locals()))
    _options.update(given, formatter=formatter)


def get_printoptions():
    """How arrays are printed."""
    return dict(_options)


class printoptions:
    """How arrays are printed inside a with statement."""

    def __init__(self, *args, **kwargs):
        self._args, self._kwargs = args, kwargs

    def __enter__(self):
        self._before = dict(_options)
        set_printoptions(*self._args, **self._kwargs)
        return dict(_options)

    def __exit__(self, *error):
        _options.update(self._before)


def _item(x):
    return f"list({x!r})" if type(x) is list else repr(x)


def _formatter(name, options):
    """What a formatter of set_printoptions says for a type."""
    given = options.get("formatter") or {}
    kinds = {"f": ["float", "float_kind"], "i": ["int", "int_kind"], "u": ["int", "int_kind"], "b": ["bool"], "O": ["object"], "U": ["numpystr", "str_kind"]}
    for key in [*reversed(kinds[dtype(name).kind]), "all"]:
        if key in given:
            return given[key]
    return None


def _text(a, options, separator, prefix, suffix):
    if a.size == 0:
        return "[]"
    own = _formatter(java.type(a._a), options)
    shown = a._a if own is None else java.objects("object", [own(x) for x in a.reshape(-1)], list(a.shape))
    values = [options[key] for key in ("precision", "threshold", "edgeitems", "linewidth", "suppress", "sign", "floatmode", "nanstr", "infstr")]
    values[1] = min(values[1], 2**31 - 1)
    values[3] = min(values[3], 2**31 - 1)
    values[0] = 1000 if values[0] is None else values[0]
    return _texts.text(shown, values, separator, prefix, suffix, _item if own is None else str)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", style=None, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", *, legacy=None):
    """An array as text."""
    given = {"linewidth": max_line_width, "precision": precision, "suppress": suppress_small, "formatter": formatter, "threshold": threshold, "edgeitems": edgeitems, "sign": sign, "floatmode": floatmode}
    return _text(a, {**_options, **_checked(given)}, separator, len(prefix), len(suffix))


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """An array as an expression that makes it."""
    kind = arr.dtype
    plain = kind.name in ("int64", "float64", "bool") and arr.size > 0
    name = "array" if type(arr) is ndarray else type(arr).__name__
    if arr.size > 0 or arr.shape == (0,):
        middle = array2string(arr, max_line_width, precision, suppress_small, ", ", name + "(", suffix=")" if plain else ",")
    else:
        middle = f"[], shape={arr.shape}"
    text = f"{name}({middle}{')' if plain else ','}"
    if plain:
        return text
    said = f"dtype={repr(str(kind)) if kind.name == 'str' else kind.name})"
    wide = len(text) - text.rfind("\n") + len(said)
    return text + ("\n" + " " * (len(name) + 1) if wide > _options["linewidth"] else " ") + said


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """An array as text for people."""
    if a.ndim == 0:
        found = a[()]
        return str(found)
    return array2string(a, max_line_width, precision, suppress_small, " ", "")


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None, pad_right=None, min_digits=None):
    """A number without a power of ten."""
    from decimal import ROUND_HALF_EVEN, Context, Decimal

    if not fractional or pad_left or pad_right or min_digits or trim not in ("k", ".", "0", "-"):
        raise ValueError("format_float_positional of this stand-in for numpy takes x, precision, unique, trim and sign")
    if not unique and precision is None:
        raise TypeError("in non-unique mode `precision` must be supplied")
    number = Decimal(repr(x if isinstance(x, floating) else float(x)) if unique else float(x))
    if not number.is_finite():
        return ("+" if sign and number > 0 else "") + str(float(x))
    if precision is not None and (not unique or -number.as_tuple().exponent > precision):
        number = number.quantize(Decimal(1).scaleb(-precision), ROUND_HALF_EVEN, Context(prec=2000))
    whole, _, behind = format(number, "f").partition(".")
    behind = behind.rstrip("0") if unique or trim != "k" else behind
    behind = "0" if trim == "0" and not behind else behind
    return ("+" if sign and number >= 0 else "") + whole + ("." if behind or trim in "k." else "") + behind


def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None, min_digits=None):
    """A number with a power of ten."""
    from decimal import Decimal

    if pad_left or min_digits or trim not in ("k", ".", "0", "-"):
        raise ValueError("format_float_scientific of this stand-in for numpy takes x, precision, unique, trim, sign and exp_digits")
    if not unique and precision is None:
        raise TypeError("in non-unique mode `precision` must be supplied")
    number = Decimal(repr(x if isinstance(x, floating) else float(x)) if unique else float(x))
    if not number.is_finite():
        return ("+" if sign and number > 0 else "") + str(float(x))
    power = number.adjusted() if number else 0
    digits = number.scaleb(-power)
    if precision is not None and (not unique or -digits.as_tuple().exponent > precision):
        text = f"{number:.{precision}e}"
        digits, power = text.split("e")
        digits, power = Decimal(digits), int(power) if number else 0
    whole, _, behind = format(digits, "f").partition(".")
    behind = behind.rstrip("0") if unique or trim != "k" else behind.ljust(precision, "0")
    behind = "0" if trim == "0" and not behind else behind
    start = "+" if sign and not whole.startswith("-") else ""
    return f"{start}{whole}{'.' if behind or trim in 'k.' else ''}{behind}e{'-' if power < 0 else '+'}{abs(power):0{exp_digits or 2}d}"


def binary_repr(num, width=None):
    """A whole number in twos; of a width, negative ones as computers keep them."""
    number = int(num)
    if number >= 0 or width is None:
        return format(number, "b").zfill(width or 0)
    digits = len(format(-number, "b"))
    digits -= 2 ** (digits - 1) == -number
    return format(2 ** (digits + 1) + number, "b").rjust(max(width, digits + 1), "1")


def base_repr(number, base=2, padding=0):
    """A whole number in another base."""
    if not 2 <= base <= 36:
        raise ValueError("Bases greater than 36 not handled in base_repr." if base > 36 else "Bases less than 2 not handled in base_repr.")
    digits, rest = "", abs(int(number))
    while rest:
        rest, digit = divmod(rest, base)
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + digits
    return ("-" if number < 0 else "") + "0" * padding + digits if digits else "0" * (padding or 1)


ndarray.__repr__ = array_repr
ndarray.__str__ = array_str
