"""Errors of Java's objects in Python, which keeps no lines of them: they are noted where they leave Java."""

class _Bound:
    def method(self):
        """A method is called with its object."""


_SAFE = {"toString", "doubleValue", "compareTo", "getSeconds", "getNano"}


def _call_of_java(call, /, *arguments, **named):
    try:
        return call(*arguments, **named)
    except JavaException as e:
        bridge.thrown(e)
        raise


_bound = type(_Bound().method)


class JavaThing:
    """An object of Java that Python uses as it is."""

    __slots__ = ()

    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        return found if name in _SAFE or name.startswith("__") or not callable(found) else _bound(_call_of_java, found)


class JavaChanged(JavaThing):
    """One whose elements may be set."""

    __slots__ = ()

    def __setitem__(self, key, value):
        try:
            super().__setitem__(key, value)
        except JavaException as e:
            bridge.thrown(e)
            raise

    def __delitem__(self, key):
        try:
            super().__delitem__(key)
        except JavaException as e:
            bridge.thrown(e)
            raise
