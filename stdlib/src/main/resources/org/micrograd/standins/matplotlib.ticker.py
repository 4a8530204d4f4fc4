"""Stands in for matplotlib.ticker: where axes have numbers, and how those are written."""

import math

__all__ = "Locator NullLocator FixedLocator MultipleLocator MaxNLocator AutoLocator LinearLocator AutoMinorLocator Formatter NullFormatter FixedFormatter FuncFormatter FormatStrFormatter StrMethodFormatter PercentFormatter ScalarFormatter".split()


class Locator:
    """Where an axis has numbers between two ends."""

    def tick_values(self, vmin, vmax):
        """The places."""
        raise NotImplementedError("Derived must override")


class NullLocator(Locator):
    """No numbers."""

    def tick_values(self, vmin, vmax):
        """No places."""
        return []


class FixedLocator(Locator):
    """Numbers at places that are given."""

    def __init__(self, locs, nbins=None):
        self.locs, self.nbins = list(locs), nbins

    def tick_values(self, vmin, vmax):
        """The places, whatever the ends."""
        import numpy

        step = 1 if self.nbins is None else max(int(math.ceil(len(self.locs) / self.nbins)), 1)
        return numpy.array(self.locs[::step])


def _divided(x, step):
    """divmod, whose quotient goes with the rest where both are rounded."""
    rest = x % step
    return round((x - rest) / step), rest


class _Edge:
    """Whole steps up to a number or from it on, whatever its last digits."""

    def __init__(self, step, offset):
        self.step, self._offset = step, abs(offset)

    def _isclose(self, part, edge):
        if self._offset > 0:
            return abs(part - edge) < min(0.4999, max(1e-10, 10 ** (math.log10(self._offset / self.step) - 12)))
        return abs(part - edge) < 1e-10

    def le(self, x):
        whole, rest = _divided(x, self.step)
        return whole + 1 if self._isclose(rest / self.step, 1) else whole

    def ge(self, x):
        whole, rest = _divided(x, self.step)
        return whole if self._isclose(rest / self.step, 0) else whole + 1


class MultipleLocator(Locator):
    """Numbers at all multiples of a base."""

    def __init__(self, base=1.0):
        if base <= 0:
            raise ValueError("'step' must be positive")
        self._step = base

    def tick_values(self, vmin, vmax):
        """The multiples from one before the ends to one behind them."""
        import numpy

        low, high = min(vmin, vmax), max(vmin, vmax)
        first = _Edge(self._step, 0).ge(low) * self._step
        n = _divided(high - first + 0.001 * self._step, self._step)[0]
        return first - self._step + numpy.arange(float(n + 3)) * self._step


class MaxNLocator(Locator):
    """Round numbers, so many at most; with integer=True whole ones."""

    def __init__(self, nbins=10, *, steps=None, integer=False, symmetric=False, prune=None, min_n_ticks=2):
        self._most, self._whole, self._least, self._prune = 9 if nbins == "auto" else nbins, integer, min_n_ticks, prune
        self._steps = [float(x) for x in steps or (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)]

    def tick_values(self, vmin, vmax):
        """Round numbers around the ends."""
        import numpy

        low, high = float(min(vmin, vmax)), float(max(vmin, vmax))
        if low == high:
            low, high = low - (abs(low) * 1e-13 or 1e-13), high + (abs(high) * 1e-13 or 1e-13)
        middle, apart = (low + high) / 2, high - low
        offset = 0.0 if abs(middle) / apart < 100 else math.copysign(10 ** (math.log10(abs(middle)) // 1), middle)
        scale = 10 ** (math.log10(apart / self._most) // 1)
        low, high = low - offset, high - offset
        steps = [x * scale for x in ([0.1 * x for x in self._steps[:-1]] + self._steps + [10 * self._steps[1]])]
        steps = [x for x in steps if x < 1 or abs(x - round(x)) < 0.001] if self._whole else steps
        start = next((k for k, x in enumerate(steps) if x >= apart / self._most), len(steps) - 1)
        for step in steps[start::-1]:
            if self._whole and math.floor(high) - math.ceil(low) >= self._least - 1:
                step = max(1, step)
            first = _divided(low, step)[0] * step
            edge = _Edge(step, offset)
            found = numpy.arange(edge.le(low - first), edge.ge(high - first) + 1) * step + first
            if int(((found <= high) & (found >= low)).sum()) >= self._least:
                break
        found = found + offset
        return found[1 if self._prune in ("lower", "both") else 0 : -1 if self._prune in ("upper", "both") else None]


class AutoLocator(MaxNLocator):
    """Round numbers as axes have them by themselves."""

    def __init__(self):
        super().__init__("auto", steps=[1, 2, 2.5, 5, 10])


class LinearLocator(Locator):
    """So many numbers at equal steps from end to end."""

    def __init__(self, numticks=11, presets=None):
        self.numticks = 11 if numticks is None else numticks

    def tick_values(self, vmin, vmax):
        """The places."""
        import numpy

        low, high = (vmin - 0.05 * abs(vmin), vmin + 0.05 * abs(vmin)) if vmin == vmax != 0 else (-0.05, 0.05) if vmin == vmax else (min(vmin, vmax), max(vmin, vmax))
        return numpy.linspace(low, high, self.numticks)


class AutoMinorLocator(NullLocator):
    """Small ticks between those with numbers, of which this stand-in draws none."""

    def __init__(self, n=None):
        self.ndivs = n


class Formatter:
    """How numbers at an axis are written: formatter(x, place)."""

    def __call__(self, x, pos=None):
        raise NotImplementedError("Derived must override")


class NullFormatter(Formatter):
    """Nothing written."""

    def __call__(self, x, pos=None):
        return ""


class FixedFormatter(Formatter):
    """Words that are given, one a place."""

    def __init__(self, seq):
        self.seq = list(seq)

    def __call__(self, x, pos=None):
        return "" if pos is None or pos >= len(self.seq) else self.seq[pos]


class FuncFormatter(Formatter):
    """What a function of a number and its place answers."""

    def __init__(self, func):
        self.func = func

    def __call__(self, x, pos=None):
        return self.func(x, pos)


class FormatStrFormatter(Formatter):
    """By a format of the older kind: FormatStrFormatter("%.2f")."""

    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fmt % x


class StrMethodFormatter(Formatter):
    """By a format of the newer kind: StrMethodFormatter("{x:.2f}")."""

    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fmt.format(x=x, pos=pos)


class PercentFormatter(Formatter):
    """As parts of a hundred, xmax being all."""

    def __init__(self, xmax=100, decimals=None, symbol="%", is_latex=False):
        self.xmax, self.decimals, self._symbol = xmax, decimals, symbol

    def __call__(self, x, pos=None):
        return self.format_pct(x, getattr(self, "_apart", 100))

    def format_pct(self, x, display_range):
        """A number as a part of a hundred, with digits as the range of the axis needs them."""
        digits = self.decimals
        if digits is None:
            part = 100.0 * (display_range / self.xmax)
            digits = 0 if part <= 0 else min(max(math.ceil(2.0 - math.log10(2.0 * part)), 0), 5)
        return f"{100.0 * (x / self.xmax):0.{int(digits)}f}{self._symbol or ''}"


class ScalarFormatter(Formatter):
    """As axes write numbers by themselves."""

    def __init__(self, useOffset=None, useMathText=None, useLocale=None):
        pass

    def __call__(self, x, pos=None):
        return f"{x:g}"

    def __getattr__(self, name):
        if name.startswith("set_"):
            return lambda *all, **others: None
        raise AttributeError(name)
