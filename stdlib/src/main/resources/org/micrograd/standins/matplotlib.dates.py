"""Stands in for matplotlib.dates: days as numbers, and where axes of days have numbers and how those are written."""

import datetime

from matplotlib._artists import is_row, listed
from matplotlib.ticker import Formatter, Locator

__all__ = "date2num num2date datestr2num AutoDateLocator YearLocator MonthLocator WeekdayLocator DayLocator HourLocator MinuteLocator SecondLocator DateFormatter AutoDateFormatter MO TU WE TH FR SA SU".split()

_BEGIN = datetime.datetime(1970, 1, 1)
MO, TU, WE, TH, FR, SA, SU = range(7)
_YEARS = [k * 10**p for p in range(4) for k in (1, 2, 4, 5)]
#: A unit's name, its length in days, the most ticks, the steps between them.
_UNITS = [("year", 365.0, 11, _YEARS), ("month", 30.0, 12, [1, 2, 3, 4, 6]), ("day", 1.0, 11, [1, 2, 3, 7, 14, 21]), ("hour", 1 / 24, 12, [1, 2, 3, 4, 6, 12]), ("minute", 1 / 1440, 11, [1, 5, 10, 15, 30]), ("second", 1 / 86400, 11, [1, 5, 10, 15, 30])]
_FORMATS = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "hour": "%m-%d %H", "minute": "%d %H:%M", "second": "%H:%M:%S"}


def date2num(d):
    """Days from the beginning of 1970, of one date or of each."""
    import numpy

    return numpy.array(listed(d)) if is_row(d) else listed(d)[0]


def num2date(x, tz=None):
    """The moment, or moments, of days from the beginning of 1970."""
    if is_row(x):
        return [num2date(each) for each in listed(x)]
    return (_BEGIN + datetime.timedelta(microseconds=round(float(x) * 86400e6))).replace(tzinfo=datetime.timezone.utc)


def datestr2num(d, default=None):
    """Days of dates as texts: 2024-01-31, with a time or not."""
    return date2num(datetime.datetime.fromisoformat(d) if isinstance(d, str) else [datetime.datetime.fromisoformat(each) for each in d])


def _moment(x):
    return num2date(x).replace(tzinfo=None)


def _number(moment):
    return (moment - _BEGIN) / datetime.timedelta(days=1)


class _Units(Locator):
    """Numbers at the beginnings of years, months, days, hours, minutes or seconds that a rule chooses."""

    def __init__(self, unit, chosen=None, step=1):
        self._unit, self._chosen, self._step = unit, chosen if chosen is None or is_row(chosen) else [chosen], step

    def tick_values(self, vmin, vmax):
        """The places between two ends."""
        import numpy

        low, high = _moment(min(vmin, vmax)), _moment(max(vmin, vmax))
        found = [_number(each) for each in self._moments(low, high)]
        kept = [x for x in found if min(vmin, vmax) <= x <= max(vmin, vmax)]
        if len(kept) > 1000:
            raise RuntimeError(f"Locator attempting to generate {len(kept)} ticks, which exceeds 1000: choose a longer unit")
        return numpy.array(kept)

    def _moments(self, low, high):
        if self._unit == "year":
            return [datetime.datetime(y, 1, 1) for y in range(low.year, min(high.year, 9998) + 2) if y % self._step == 0]
        if self._unit == "month":
            months = [12 * low.year + low.month - 1 + k for k in range(12 * (high.year - low.year) + high.month - low.month + 2)]
            months = [m for m in months if self._chosen is None or m % 12 + 1 in self._chosen]
            return [datetime.datetime(m // 12, m % 12 + 1, 1) for m in months[:: self._step]]
        return self._steps(low, high)

    def _steps(self, low, high):
        apart = {"day": 86400, "weekday": 86400, "hour": 3600, "minute": 60, "second": 1}[self._unit]
        low = datetime.datetime(low.year, low.month, low.day)
        count = int((high - low).total_seconds() // apart) + 2
        part = {"weekday": lambda m: m.weekday()}.get(self._unit, lambda m: getattr(m, self._unit))
        moments = (low + datetime.timedelta(seconds=apart * k) for k in range(count))
        return [m for m in moments if self._chosen is None or part(m) in self._chosen][:: self._step]


def YearLocator(base=1, *all, **others):
    """Numbers at each so many years."""
    return _Units("year", None, base)


def MonthLocator(bymonth=None, bymonthday=1, interval=1, tz=None):
    """Numbers at the first of months."""
    return _Units("month", bymonth, interval)


def WeekdayLocator(byweekday=1, interval=1, tz=None):
    """Numbers at days of the week, from Monday, 0."""
    return _Units("weekday", byweekday, interval)


def DayLocator(bymonthday=None, interval=1, tz=None):
    """Numbers at days of the month."""
    return _Units("day", bymonthday, interval)


def HourLocator(byhour=None, interval=1, tz=None):
    """Numbers at hours of the day."""
    return _Units("hour", byhour, interval)


def MinuteLocator(byminute=None, interval=1, tz=None):
    """Numbers at minutes of the hour."""
    return _Units("minute", byminute, interval)


def SecondLocator(bysecond=None, interval=1, tz=None):
    """Numbers at seconds of the minute."""
    return _Units("second", bysecond, interval)


def _chosen(low, high):
    """The unit and the step that give some ticks between two moments."""
    apart = high - low
    seconds = apart.total_seconds()
    months = 12 * (high.year - low.year) + high.month - low.month - ((high.day, high.time()) < (low.day, low.time()))
    counts = {"year": months // 12, "month": months, "day": apart.days, "hour": seconds // 3600, "minute": seconds // 60, "second": seconds}
    for unit, _, most, steps in _UNITS:
        if counts[unit] >= 5:
            return unit, next((step for step in steps if counts[unit] <= step * (most - 1)), steps[-1])
    return "second", 1


class AutoDateLocator(Locator):
    """Numbers at round dates: years, months, days, or parts of them."""

    unit = "day"

    def __init__(self, tz=None, minticks=5, maxticks=None, interval_multiples=True):
        pass

    def tick_values(self, vmin, vmax):
        """The places between two ends."""
        low, high = _moment(min(vmin, vmax)), _moment(max(vmin, vmax))
        self.unit, step = _chosen(low, high)
        if self.unit == "year":
            return _Units("year", None, step).tick_values(vmin, vmax)
        all = {"month": range(1, 13), "day": range(1, 32), "hour": range(24), "minute": range(60), "second": range(60)}[self.unit]
        days = {7: [1, 8, 15, 22], 14: [1, 15]}.get(step) if self.unit == "day" else None
        return _Units(self.unit, days or all[::step]).tick_values(vmin, vmax)


class DateFormatter(Formatter):
    """Writes days by a format of strftime."""

    def __init__(self, fmt, tz=None, **others):
        self.fmt = fmt

    def __call__(self, x, pos=0):
        return _moment(x).strftime(self.fmt)


class AutoDateFormatter(Formatter):
    """Writes days as precisely as their locator sets them."""

    def __init__(self, locator, tz=None, defaultfmt="%Y-%m-%d"):
        self._locator = locator

    def __call__(self, x, pos=0):
        return _moment(x).strftime(_FORMATS[getattr(self._locator, "unit", "day")])
