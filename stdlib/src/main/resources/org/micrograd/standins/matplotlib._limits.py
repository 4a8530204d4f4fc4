"""The ends, scales and ticks of axes."""

from matplotlib._artists import is_row, listed
from matplotlib._loose import Text

__all__ = ["Limits"]


def _array(places):
    import numpy

    return numpy.array(places)


def _apart(low, high):
    """Ends that are not the same."""
    if low != high:
        return low, high
    room = 0.05 * abs(low) or 0.05
    return low - room, high + room


class Limits:
    """The ends, scales and ticks of axes."""

    def _limit(self, k, low, high, least, most):
        if least is not None and low is not None or most is not None and high is not None:
            raise TypeError(f"Cannot pass both {'left' if k == 0 else 'bottom'!r} and {'xyz'[k] + 'min'!r}" if least is not None and low is not None else f"Cannot pass both {'right' if k == 0 else 'top'!r} and {'xyz'[k] + 'max'!r}")
        if low is not None and is_row(low):
            low, high = low
        low, high = least if low is None else low, most if high is None else high
        shown = self._shown(k)
        first, last = listed([shown[0] if low is None else low, shown[1] if high is None else high])
        first, last = _apart(first, last)
        self._turned[k] = first > last
        self._limits[k] = (min(first, last), max(first, last))
        return first, last

    def set_xlim(self, left=None, right=None, *, xmin=None, xmax=None, **others):
        """The ends of the x axis."""
        return self._limit(0, left, right, xmin, xmax)

    def set_ylim(self, bottom=None, top=None, *, ymin=None, ymax=None, **others):
        """The ends of the y axis."""
        return self._limit(1, bottom, top, ymin, ymax)

    def _shown(self, k):
        if self._limits[k]:
            return self._limits[k]
        numbers = [x for artist in self._artists for x in artist._settings.get("xdata" if k == 0 else "ydata", []) if x == x]
        if not numbers:
            # What has no place along an axis does not ask for one.
            return (-0.055, 0.055) if any("xy"[k] + "data" in each._settings for each in self._artists) else (0.0, 1.0)
        low, high = _apart(min(numbers), max(numbers))
        room = (high - low) * self._margin
        stuck = {x for axis, places in (artist._settings.get("stuck", (-1, [])) for artist in self._artists) if axis == k for x in places}
        return low if low in stuck else low - room, high if high in stuck else high + room

    def get_xlim(self):
        """The ends of the x axis."""
        return tuple(self._shared_limits(0) or self._shown(0))[:: -1 if self._turned[0] else 1]

    def get_ylim(self):
        """The ends of the y axis."""
        return tuple(self._shared_limits(1) or self._shown(1))[:: -1 if self._turned[1] else 1]

    def invert_xaxis(self):
        """The x axis from its other end."""
        self._turned[0] = not self._turned[0]

    def invert_yaxis(self):
        """The y axis from its other end."""
        self._turned[1] = not self._turned[1]

    def _scale(self, k, value):
        if value not in ("linear", "log", "symlog"):
            raise ValueError(f"{value!r} is not a valid value for scale; supported values are 'linear', 'log'")
        if value == "symlog":
            raise ValueError("this stand-in for matplotlib has the scales 'linear' and 'log', got 'symlog'")
        self._scales[k] = value

    def set_xscale(self, value, **others):
        """The x axis "linear" or "log"."""
        self._scale(0, value)

    def set_yscale(self, value, **others):
        """The y axis "linear" or "log"."""
        self._scale(1, value)

    def _set_ticks(self, k, ticks, labels):
        places = listed(list(ticks))
        words = [f"{x:g}" for x in places] if labels is None else list(map(str, labels))
        self._ticks[k] = (places, words)

    def set_xticks(self, ticks, labels=None, *, minor=False, **look):
        """Where the x axis has numbers, and which, and how they look; minor ticks are not drawn."""
        if not minor:
            self._look("number0", look)
            self._set_ticks(0, ticks, labels)

    def set_yticks(self, ticks, labels=None, *, minor=False, **look):
        """Where the y axis has numbers, and which, and how they look; minor ticks are not drawn."""
        if not minor:
            self._look("number1", look)
            self._set_ticks(1, ticks, labels)

    def set_xticklabels(self, labels, *, minor=False, **look):
        """What stands at the ticks of the x axis, and how it looks."""
        if not minor:
            self._relabel(0, labels, look)

    def set_yticklabels(self, labels, *, minor=False, **look):
        """What stands at the ticks of the y axis, and how it looks."""
        if not minor:
            self._relabel(1, labels, look)

    def _relabel(self, k, labels, look):
        words = [each.get_text() if isinstance(each, Text) else each for each in labels]
        self._look(f"number{k}", look)
        # Without ticks of its own an axis has them where it finds them: what it has is written there again.
        places, now = self._ticked(k)
        self._set_ticks(k, self._ticks[k][0] if self._ticks[k] else places if words == now else range(len(words)), words)

    def _labels(self, k):
        return [Text(*((x, 0) if k == 0 else (0, x)), word, lambda name, x: self._look(f"number{k}", {name: x})) for x, word in zip(*self._ticked(k))]

    def get_xticks(self, **others):
        """Where the x axis has numbers."""
        return _array(self._ticked(0)[0])

    def get_yticks(self, **others):
        """Where the y axis has numbers."""
        return _array(self._ticked(1)[0])

    def get_xticklabels(self, **others):
        """What stands at the x axis."""
        return self._labels(0)

    def get_yticklabels(self, **others):
        """What stands at the y axis."""
        return self._labels(1)

    def margins(self, *all, x=None, y=None, **others):
        """Room around the numbers, as a part."""
        if all and (x is not None or y is not None):
            raise TypeError("Cannot pass both positional and keyword arguments for x and/or y.")
        self._margin = float(next((each for each in (*all, x, y) if each is not None), self._margin))
