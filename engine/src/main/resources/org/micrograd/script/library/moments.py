"""Dates, times and durations of Java in Python."""


class JavaMoment(JavaThing):
    """A date, time or duration of Java: it has what Python's own has, too, and reckons and compares with those."""

    def __getattr__(self, name):
        return getattr(_of_java(self), name)

    def __str__(self):
        return self.toString()

    def __repr__(self):
        return repr(_of_java(self))

    def __format__(self, form):
        return format(_of_java(self), form) if form else self.toString()

    def __bool__(self):
        return bool(_of_java(self))


def _of_java(x):
    """Python's own date, time or duration for one of Java; anything else is itself."""
    import datetime

    if not isinstance(x, JavaMoment):
        return x
    text = x.toString()
    if text.startswith(("P", "-P")):
        return datetime.timedelta(seconds=x.getSeconds(), microseconds=x.getNano() // 1000)
    text = text.split("[")[0]  # The name of a zone follows its offset.
    kind = datetime.time if "-" not in text.split("T")[0] else datetime.datetime if "T" in text else datetime.date
    return kind.fromisoformat(_to_micros(text))


def _to_micros(text):
    """A time with no more digits than Python's has."""
    head, point, tail = text.partition(".")
    digits = tail[: len(tail) - len(tail.lstrip("0123456789"))]
    return head + point + digits[:6] + tail[len(digits) :]


def _moment_method(name):
    def method(self, other):
        if name in _COMPARED and type(self) is type(other):
            return _COMPARED[name](self.compareTo(other))
        own = _of_java(self)
        found = getattr(type(own), name, None)
        return found(own, _of_java(other)) if found else NotImplemented

    method.__name__ = name
    return method


_COMPARED = {
    "__lt__": lambda order: order < 0,
    "__le__": lambda order: order <= 0,
    "__gt__": lambda order: order > 0,
    "__ge__": lambda order: order >= 0,
    "__eq__": lambda order: order == 0,
    "__ne__": lambda order: order != 0,
}

for _name in "add radd sub rsub mul rmul truediv floordiv mod lt le gt ge eq ne".split():
    setattr(JavaMoment, f"__{_name}__", _moment_method(f"__{_name}__"))
for _name in ("hash", "neg", "abs"):
    setattr(JavaMoment, f"__{_name}__", lambda self, _call=f"__{_name}__": getattr(_of_java(self), _call)())


def _moment(text):
    """A date of another language."""
    import datetime

    return datetime.datetime.fromisoformat(text)


def _told_of_zones(module):
    """Lets time zones be found where systems keep them; the platform looks nowhere."""
    if not module.TZPATH:
        module.reset_tzpath(["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"])
