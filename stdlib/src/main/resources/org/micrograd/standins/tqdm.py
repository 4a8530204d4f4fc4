"""Stands in for tqdm: progress of a loop on standard error."""

import sys
import time

__all__ = ["tqdm", "trange", "__version__"]

__version__ = "4.64.1"


def _clock(seconds):
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"


def _short(x, unit_scale):
    if not unit_scale:
        return str(x)
    for sign in ("", "k", "M", "G", "T"):
        if abs(x) < 999.5:
            return f"{x:.3g}{sign}" if sign or isinstance(x, float) else str(x)
        x /= 1000
    return f"{x:.3g}P"


class tqdm:
    """A progress bar around a loop: for x in tqdm(xs): ... Where what counts is not known, bar.update(n)."""

    monitor_interval = 10

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1, maxinterval=10.0, miniters=None, ascii=None, disable=False, unit="it", unit_scale=False, dynamic_ncols=False, smoothing=0.3, bar_format=None, initial=0, position=None, postfix=None, **others):
        if bar_format is not None:
            raise TypeError("tqdm of this stand-in has no bar_format")
        if total is None and hasattr(iterable, "__len__"):
            total = len(iterable)
        self.iterable, self.total, self.leave, self.disable = iterable, total, leave, bool(disable)
        self.desc, self.n, self.unit, self.unit_scale = desc or "", initial, unit, unit_scale
        self.initial, self.mininterval, self.postfix = initial, mininterval, ""
        self._file, self._ncols, self._ascii = file, ncols or 80, ascii
        self.start_t, self._shown, self._closed, self._width = time.time(), 0.0, False, 0
        if postfix:
            self.set_postfix(postfix, refresh=False)
        self._desc_colon()
        self._show()

    def _desc_colon(self):
        self.desc = self.desc + ": " if self.desc and not self.desc.endswith(": ") else self.desc

    fp = property(lambda self: self._file or sys.stderr)

    def __iter__(self):
        for x in self.iterable:
            yield x
            self.update()
        self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __bool__(self):
        return self.total > 0 if self.total is not None else self.iterable is not None

    def update(self, n=1):
        """Counts n more."""
        self.n += n
        if time.time() - self._shown >= self.mininterval:
            self._show()

    def __str__(self):
        elapsed = time.time() - self.start_t
        done = self.n - self.initial
        rate = done / elapsed if elapsed > 0 else 0.0
        speed = "?" + self.unit + "/s" if not done else f"{rate:5.2f}{self.unit}/s" if rate >= 1 or not rate else f"{1 / rate:5.2f}s/{self.unit}"
        more = ", " + self.postfix if self.postfix else ""
        count = _short(self.n, self.unit_scale)
        if not self.total:
            return f"{self.desc}{count}{self.unit} [{_clock(elapsed)}, {speed}{more}]"
        part = min(1.0, self.n / self.total)
        left = _clock((self.total - self.n) / rate) if rate else "?"
        before = f"{self.desc}{int(100 * part):3d}%|"
        after = f"| {count}/{_short(self.total, self.unit_scale)} [{_clock(elapsed)}<{left}, {speed}{more}]"
        width = max(1, self._ncols - len(before) - len(after))
        return before + self._bar(part, width) + after

    def _bar(self, part, width):
        signs = " 123456789#" if self._ascii else " ▏▎▍▌▋▊▉█"
        whole, rest = divmod(int(part * width * (len(signs) - 1)), len(signs) - 1)
        return (signs[-1] * whole + (signs[rest] if whole < width else "")).ljust(width)

    def _show(self):
        if self.disable or self._closed:
            return
        self._shown = time.time()
        text = str(self)
        self.fp.write("\r" + text + " " * max(0, self._width - len(text)))
        self.fp.flush()
        self._width = len(text)

    def refresh(self, nolock=False):
        """Shows how far it is."""
        self._show()

    def set_description(self, desc=None, refresh=True):
        """Words before the bar."""
        self.desc = desc or ""
        self._desc_colon()
        if refresh:
            self._show()

    def set_description_str(self, desc=None, refresh=True):
        """Words before the bar, as they are."""
        self.desc = desc or ""
        if refresh:
            self._show()

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        """Names and numbers behind the bar."""
        given = {**(ordered_dict or {}), **{key: kwargs[key] for key in sorted(kwargs)}}
        parts = (f"{key}={x:.3g}" if isinstance(x, float) else f"{key}={x}" for key, x in given.items())
        self.set_postfix_str(", ".join(part.strip() for part in parts), refresh)

    def set_postfix_str(self, s="", refresh=True):
        """Words behind the bar."""
        self.postfix = str(s)
        if refresh:
            self._show()

    def reset(self, total=None):
        """Begins anew."""
        self.n, self.total = 0, self.total if total is None else total
        self.start_t = time.time()
        self._show()

    def clear(self, nolock=False):
        """Takes the bar away."""
        if not self.disable:
            self.fp.write("\r" + " " * self._width + "\r")

    def close(self):
        """Shows the end."""
        if self._closed or self.disable:
            return
        if self.leave:
            self._show()
            self.fp.write("\n")
        else:
            self.clear()
        self._closed = True

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        """Prints a line beside bars."""
        out = sys.stdout if file is None else file
        out.write(str(s) + end)

    format_interval = staticmethod(_clock)


def trange(*args, **kwargs):
    """tqdm(range(...))."""
    return tqdm(range(*args), **kwargs)


# As the package has it.
tqdm.__module__ = "tqdm.std"
