"""Errors of Java's objects in Python, which keeps no lines of them: they are noted where they leave Java."""

class _Bound:
    def method(self):
        """A method is called with its object."""


import polyglot

# Looked up once: a method of the class above takes long to find.
_attribute, _list_item, _map_item = polyglot.ForeignObject.__getattribute__, list.__getitem__, dict.__getitem__
# What no collection of the JDK refuses.
_QUIET = {"size", "isEmpty", "hasNext"}
_SAFE = {"toString", "doubleValue", "compareTo", "getSeconds", "getNano"}


_entered_classes = {int, float, str, bool, type(None)}


def _entered(x):
    """An object of a class that comes from a collection for the first time: its class is made ready."""
    if not isinstance(x, JavaObject):
        _entered_classes.add(type(x))
        _name_class(x)
    return x


def _call_of_java(call, /, *arguments, **named):
    for each in arguments:
        if type(each) not in _entered_classes and isinstance(each, JavaObject):  # A method of what is no view needs the object itself.
            arguments = [bridge.origin(x) if isinstance(x, JavaObject) else x for x in arguments]
            break
    try:
        found = call(*arguments, **named) if named else call(*arguments)
    except JavaException as e:
        bridge.thrown(e)
        raise
    return found if type(found) in _entered_classes else _entered(found)


_bound = type(_Bound().method)


class JavaThing:
    """An object of Java that Python uses as it is."""

    __slots__ = ()

    def __getattribute__(self, name):
        found = _attribute(self, name)
        return found if name in _SAFE or name[0] == "_" or not callable(found) else _bound(_call_of_java, found)


def _attribute_of_collection(self, name):
    """The same for a collection of the JDK, which has nothing but methods: what reads it often asks no more than it must."""
    found = _attribute(self, name)
    return found if name in _QUIET or name[0] == "_" else _bound(_call_of_java, found)


_computed = {}


def _is_computed(x):
    """Whether elements are read by code of the application, which may fail at each step."""
    kind = type(x)
    if kind not in _computed:
        _computed[kind] = bridge.isComputed(x)
    return _computed[kind]


def _read(steps):
    while True:
        try:
            each = _call_of_java(next, steps)
        except StopIteration:
            return
        yield each


class JavaElements(JavaThing):
    """A collection or an iterator of Java."""

    __slots__ = ()

    def __iter__(self):
        if _is_computed(self):
            return _read(_call_of_java(super().__iter__))
        steps = super().__iter__()
        return steps if steps is self else bridge.named(steps)


class JavaChanged(JavaElements):
    """A collection whose elements are read and set by their keys."""

    __slots__ = ()

    def __setitem__(self, key, value):
        _call_of_java(super().__setitem__, key, value)

    def __delitem__(self, key):
        _call_of_java(super().__delitem__, key)

    def __contains__(self, x):
        return _call_of_java(super().__contains__, x)


class JavaList(JavaChanged):
    """A list of Java: it is read by its own places, as lists of Python are, but in Java."""

    __slots__ = ()

    def __getitem__(self, key):
        try:
            found = _list_item(self, key)
        except JavaException as e:
            bridge.thrown(e)
            raise
        if type(found) in _entered_classes:
            return found
        if type(key) is slice:
            for each in found:
                type(each) in _entered_classes or _entered(each)
            return found
        return _entered(found)

    def __iter__(self):
        steps = bridge.steps(self)
        return _read(steps) if _is_computed(self) else steps
