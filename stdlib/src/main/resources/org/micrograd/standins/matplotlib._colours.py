"""Colours by their names, colour maps, and the settings of plots."""

from matplotlib._tables import LISTS, NAMED, SCALES

__all__ = ["to_hex", "to_rgba", "opacity_of", "is_colour", "inks_of", "Colormap", "ListedColormap", "LinearSegmentedColormap", "Normalize", "LogNorm", "get_cmap", "colormaps", "rcParams", "cycler", "cycle", "CYCLE"]

CYCLE = "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf".split()
_SHORT = {"b": "#0000ff", "g": "#008000", "r": "#ff0000", "c": "#00bfbf", "m": "#bf00bf", "y": "#bfbf00", "k": "#000000", "w": "#ffffff"}
_TABLEAU = dict(zip("blue orange green red purple brown pink gray olive cyan".split(), CYCLE))


def _hex(parts):
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, float(x)))):02x}" for x in list(parts)[:3])


def _is_real(x):
    if isinstance(x, (int, float)):
        return True
    import numbers  # Few colours need it.

    return isinstance(x, numbers.Real)


def to_hex(colour):
    """A colour as #rrggbb, or none."""
    if colour is None:
        return "none"
    if not isinstance(colour, str):
        parts = list(colour) if hasattr(colour, "__len__") else []
        if isinstance(colour, tuple) and len(parts) == 2 and isinstance(parts[0], str) and _is_real(parts[1]):
            return to_hex(parts[0])
        # Of names a list has several colours, however many, and none of its own.
        if len(parts) not in (3, 4) or not all(_is_real(each) for each in parts):
            raise ValueError(f"Invalid RGBA argument: {colour!r}")
        if not all(0 <= each <= 1 for each in parts):
            raise ValueError("RGBA values should be within 0-1 range")
        return _hex(parts)
    word = colour.strip()
    if word.lower() in ("none", ""):
        return "none"
    if word in _SHORT:
        return _SHORT[word]
    if word.startswith("#") and len(word) in (4, 5, 7, 9):
        return ("#" + "".join(2 * x for x in word[1:4]) if len(word) < 6 else word[:7]).lower()
    if word.lower().removeprefix("tab:") in _TABLEAU and word.lower().startswith("tab:"):
        return _TABLEAU[word.lower()[4:]]
    if word[0] == "C" and word[1:].isdigit():
        return to_hex(cycle()[int(word[1:]) % len(cycle())])
    if word.lower() in NAMED:
        return "#" + NAMED[word.lower()]
    try:
        grey = float(word)
    except ValueError:
        raise ValueError(f"Invalid RGBA argument: {colour!r}") from None
    if not 0 <= grey <= 1:
        raise ValueError(f"Invalid string grayscale value {colour!r}. Value must be within 0-1 range")
    return _hex([grey] * 3)


def is_colour(x):
    """Whether it names a colour."""
    try:
        to_hex(x)
        return x is not None and (not isinstance(x, str) or bool(x.strip()))
    except (ValueError, TypeError):
        return False


def inks_of(wish):
    """The colours that one or several name, each as it was given."""
    if is_colour(wish):
        return [wish]
    if isinstance(wish, str):
        raise ValueError(f"{wish!r} is not a valid color value.")
    found = wish.tolist() if hasattr(wish, "tolist") else list(wish)
    for each in found:
        to_hex(each)
    return found


def opacity_of(colour, alpha=None):
    """How much a colour hides."""
    if alpha is not None:
        return float(alpha)
    if isinstance(colour, str):
        return int(colour[7:9], 16) / 255 if colour.startswith("#") and len(colour) == 9 else 1.0
    return float(colour[3]) if colour is not None and hasattr(colour, "__len__") and len(colour) == 4 else 1.0


def to_rgba(c, alpha=None):
    """A colour as four parts from 0 to 1."""
    if isinstance(c, str) and c.lower() == "none":
        return (0.0, 0.0, 0.0, 0.0)
    if not isinstance(c, str):
        return (*map(float, list(c)[:3]), list(c)[3] if len(list(c)) == 4 and alpha is None else 1 if alpha is None else alpha)
    found = to_hex(c)
    if c in _SHORT:
        return (*((0.75 if x == 0xBF else 0.5 if x == 0x80 else x / 255) for x in bytes.fromhex(found[1:])), 1 if alpha is None else alpha)
    try:
        return (*[float(c)] * 3, 1.0 if alpha is None else alpha)
    except ValueError:
        pass
    return (*(int(found[i : i + 2], 16) / 255 for i in (1, 3, 5)), opacity_of(c, alpha))


class Colormap:
    """Colours for numbers from 0 to 1: cmap(0.5)."""

    def __init__(self, name, colours, islist=False, N=256):
        self.name, self.colors, self.islist, self.N = name, colours, islist, len(colours) if islist else N

    def colour(self, x):
        """The colour of a number from 0 to 1 as #rrggbb."""
        return _hex(self._at(x))

    def _at(self, x):
        if x != x:
            return (0.0, 0.0, 0.0, 0.0)
        if self.islist:
            place = x if isinstance(x, int) else int(min(max(x, 0.0), 1.0) * self.N)
            return to_rgba(self.colors[min(max(place, 0), self.N - 1)])
        part = (min(max(x, 0), 255) / 255 if isinstance(x, int) else min(max(float(x), 0.0), 1.0)) * (len(self.colors) - 1)
        k = min(int(part), len(self.colors) - 2)
        low, high = to_rgba(self.colors[k]), to_rgba(self.colors[k + 1])
        return tuple(a + (b - a) * (part - k) for a, b in zip(low, high))

    def __call__(self, X, alpha=None, bytes=False):
        import numpy

        if not (hasattr(X, "__len__") and getattr(X, "ndim", 1)):
            return self._at(int(X) if isinstance(X, int) and not isinstance(X, float) else float(X))
        own = numpy.asarray(X)
        return numpy.array([self._at(x) for x in own.reshape(-1).tolist()]).reshape(own.shape + (4,))

    def reversed(self, name=None):
        """The same from its end."""
        return Colormap(name or self.name + "_r", self.colors[::-1], self.islist, self.N)

    def resampled(self, lutsize):
        """So many colours of it."""
        return Colormap(self.name, [self._at(i / max(1, lutsize - 1)) for i in range(lutsize)], True)


class ListedColormap(Colormap):
    """Colours one by one."""

    def __init__(self, colors, name="from_list", N=None):
        super().__init__(name, list(colors)[:N], True)


class LinearSegmentedColormap(Colormap):
    """Colours in between others."""

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        """A map between colours at equal steps."""
        return Colormap(name, list(colors), False, N)


class Normalize:
    """Numbers between two bounds as parts from 0 to 1."""

    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin, self.vmax = vmin, vmax

    def __setattr__(self, name, x):
        # Bounds are floats, whoever sets them.
        isbound = name in ("vmin", "vmax") and x is not None
        object.__setattr__(self, name, (x.item() if hasattr(x, "item") else float(x)) if isbound else x)

    def bounds(self, numbers):
        """The bounds, those of numbers where none is given."""
        finite = [x for x in numbers if x == x and abs(x) != float("inf")] or [0.0, 1.0]
        return (min(finite) if self.vmin is None else self.vmin), (max(finite) if self.vmax is None else self.vmax)

    def part(self, x, low, high):
        """A number as a part."""
        return 0.0 if high == low else (x - low) / (high - low)

    def __call__(self, value):
        import numpy

        low, high = self.bounds(numpy.asarray(value).reshape(-1).tolist())
        return self.part(value, low, high)


class LogNorm(Normalize):
    """The same of logarithms, of what is above 0."""

    def bounds(self, numbers):
        return Normalize.bounds(self, [x for x in numbers if x > 0] or [1.0])

    def part(self, x, low, high):
        import math

        return float("nan") if x <= 0 else Normalize.part(self, math.log(x), math.log(low), math.log(high))


def get_cmap(name=None, lut=None):
    """A colour map by its name."""
    if isinstance(name, Colormap):
        return name
    word = name or rcParams["image.cmap"]
    plain = {"grey": "gray", "Grays": "Greys"}.get(word.removesuffix("_r"), word.removesuffix("_r"))
    table = SCALES.get(plain) or LISTS.get(plain)
    if table is None:
        raise ValueError(f"{word!r} is not a valid value for name; this stand-in for matplotlib has " + ", ".join(sorted([*SCALES, *LISTS])))
    found = Colormap(plain, ["#" + table[i : i + 6] for i in range(0, len(table), 6)], plain in LISTS)
    found = found.reversed() if word.endswith("_r") else found
    return found if lut is None else found.resampled(lut)


class _Maps(dict):
    def __missing__(self, name):
        return get_cmap(name)

    def __contains__(self, name):
        return name.removesuffix("_r") in SCALES or name.removesuffix("_r") in LISTS

    get_cmap = staticmethod(get_cmap)


class _Cycle(list):
    """The colours that lines take one after the other, each as a setting."""

    def by_key(self):
        """The settings by their names, as lists."""
        return {name: [each[name] for each in self] for name in (self[0] if self else ())}


def cycler(*args, color=None):
    """Colours for lines to take one after the other: cycler(color=["r", "g"])."""
    if args and (len(args) != 2 or args[0] not in ("color", "c")):
        raise TypeError("this stand-in for matplotlib has a cycle of colours only: cycler(color=[...])")
    return _Cycle({"color": ink} for ink in (args[1] if args else color))


def cycle():
    """The colours that lines take now."""
    return [each["color"] for each in rcParams["axes.prop_cycle"]]


# Settings that are real numbers, or truths, whatever they are given as.
_REALS = "size width whiskers aspect pad titley scale alpha spacing length height dpi pad_inches limit xmargin ymargin zmargin"
_TRUTHS = "grid frameon visible fancybox shadow autolayout antialiased unicode_minus usetex"
_TRUTHS += "".join(f" {axis}tick.{side}" for axis in "xy" for side in ("top", "bottom", "left", "right"))
_REALS, _TRUTHS = tuple(_REALS.split()), tuple(_TRUTHS.split())
_YES, _NO = ("t", "y", "yes", "on", "true", "1"), ("f", "n", "no", "off", "false", "0")


def _setting(key, value):
    """What a setting becomes: a number or truth of the kind that it has."""
    if key in ("font.family", "font.serif", "font.sans-serif", "font.monospace") and isinstance(value, str):
        return [each.strip() for each in value.split(",")]
    if key == "figure.figsize":
        return [float(each) for each in value]
    group = key.rpartition(".")[0].rpartition(".")[2]
    if (key.endswith(_TRUTHS) or group == "spines") and (word := str(value).lower()) in _YES + _NO:
        return word in _YES
    if (key.endswith(_REALS) or group == "subplot") and isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return float(value)
        except ValueError:
            # A size by a word.
            return value
    return value


class _Settings(dict):
    """The settings of plots; those of which nothing is known are kept and change nothing."""

    def __setitem__(self, key, value):
        super().__setitem__(key, _setting(key, value))

    def update(self, *others, **named):
        for key, value in dict(*others, **named).items():
            self[key] = value

    def reset(self):
        self.clear()
        self.update({"figure.figsize": [6.4, 4.8], "figure.dpi": 100.0, "savefig.dpi": "figure", "lines.linewidth": 1.5, "lines.markersize": 6.0, "axes.grid": False, "image.cmap": "viridis", "font.size": 10.0, "text.color": "black", "figure.facecolor": "white", "axes.facecolor": "white", "image.interpolation": "antialiased", "image.origin": "upper", "axes.prop_cycle": cycler(color=CYCLE)})


colormaps, rcParams = _Maps(), _Settings()
rcParams.reset()
