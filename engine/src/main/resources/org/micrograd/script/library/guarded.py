"""Errors of Java's objects in Python, which keeps no lines of them: they are noted where they leave Java."""

class _Bound:
    def method(self):
        """A method is called with its object."""


import polyglot

# Looked up once: a method of the class above takes long to find.
_attribute = polyglot.ForeignObject.__getattribute__
_invoke_member = polyglot.__invoke__
_python_function = type(lambda: None)
# What no collection of the JDK refuses.
_QUIET = {"size", "isEmpty", "hasNext"}
_SAFE = {"toString", "doubleValue", "compareTo", "getSeconds", "getNano"}


# What is no object of Java, and told from one in less time than by its class.
_PLAIN = (float, int, str, type(None))
_entered_classes = set()


def _entered(x):
    """
    What comes from a collection: an object that scripts use by its view is that view, as it is wherever else it comes from. The
    class of another is made ready once.
    """
    if isinstance(x, JavaObject):
        return x
    seen = bridge.element(x)
    if isinstance(seen, JavaObject):
        return seen
    _entered_classes.add(type(x))
    _name_class(x)
    return x


def _call_of_java(call, /, *arguments, **named):
    for each in arguments:
        if not isinstance(each, _PLAIN) and isinstance(each, JavaObject):  # A method of what is no view needs the object itself.
            arguments = [bridge.origin(x) if isinstance(x, JavaObject) else x for x in arguments]
            break
    try:
        found = call(*arguments, **named) if named else call(*arguments)
    except JavaException as e:
        bridge.thrown(e)
        raise
    return found if isinstance(found, _PLAIN) or type(found) in _entered_classes else _entered(found)


_bound = type(_Bound().method)


class JavaThing:
    """An object of Java that Python uses as it is."""

    __slots__ = ()

    def __getattribute__(self, name):
        found = _attribute(self, name)
        return found if name in _SAFE or name[0] == "_" or not callable(found) else _bound(_call_of_java, found)


def _guarded(own, name=None):
    """A method that notes its errors: a function of Python's of objects of Java, or Java's of a name. What is local is read in less time."""
    plain, is_plain, known, entered, invoke, text = _PLAIN, isinstance, _entered_classes, _entered, _invoke_member, polyglot.ForeignString

    def method(self, /, *arguments, **named):
        for each in arguments:
            if not is_plain(each, plain):
                arguments = [bridge.origin(x) if isinstance(x, JavaObject) else x for x in arguments]
                break
        try:
            if own is None:
                try:
                    found = invoke(self, name, *arguments)
                    if type(found) is text:  # What a call gives, which this is not, is a str.
                        found = str(found)
                except AttributeError:  # It takes others: what the method itself says of it.
                    found = polyglot.__read__(self, name)(*arguments)
            else:
                found = own(self, *arguments, **named) if named else own(self, *arguments)
        except JavaException as e:
            bridge.thrown(e)
            raise
        return found if is_plain(found, plain) or type(found) in known else entered(found)

    method.__name__ = method.__qualname__ = name or own.__name__
    return method


def _list_item():
    """The same for what reads a list by a place."""
    plain, is_plain, known, entered, item = _PLAIN, isinstance, _entered_classes, _entered, list.__getitem__

    def __getitem__(self, key):
        try:
            found = item(self, key)
        except JavaException as e:
            bridge.thrown(e)
            raise
        if is_plain(found, plain) or type(found) in known:
            return found
        if type(key) is slice:
            return [each if is_plain(each, plain) or type(each) in known else entered(each) for each in found]
        return entered(found)

    return __getitem__


def _map_items():
    """The same for what reads a map by a key: of one that is there dict.get knows sooner."""
    plain, is_plain, known, entered, of_map, item = _PLAIN, isinstance, _entered_classes, _entered, dict.get, dict.__getitem__

    def __getitem__(self, key):
        try:
            found = of_map(self, key)
            if found is None:
                return item(self, key)
        except JavaException as e:
            bridge.thrown(e)
            raise
        return found if is_plain(found, plain) or type(found) in known else entered(found)

    def get(self, key, default=None, /):
        try:
            found = of_map(self, key, default)
        except JavaException as e:
            bridge.thrown(e)
            raise
        return found if is_plain(found, plain) or type(found) in known else entered(found)

    return __getitem__, get


_methods = {}


def _method_of(name, own):
    """A method of a collection of the JDK: Java's, or Python's own of the same name."""
    if (name, own) not in _methods:
        _methods[name, own] = _guarded(own, name)
    return _methods[name, own]


_OF_PYTHON = {name for name in (*list.__dict__, *dict.__dict__) if name[0] != "_"}
_asked = {}


def _attribute_of_collection(self, name):
    """The same for a collection of the JDK; a class that is asked often gets methods, which takes a moment."""
    made = type(self)
    _asked[made] = asked = _asked.get(made, 0) + 1
    if asked == 100:
        _give_methods(self, made)
    found = _attribute(self, name)
    return found if name in _QUIET or name[0] == "_" or type(found) is _bound else _bound(_call_of_java, found)


def _give_methods(x, made):
    """
    A class of collections of the JDK has nothing but methods, and they are the same for all its objects: as methods of its class
    in Python they are found at once, while a __getattribute__ is asked for each.
    """
    made.__getattribute__ = _attribute
    keys = set(polyglot.__keys__(x))
    for name in keys | _OF_PYTHON:
        own = getattr(made, name, None)
        if name not in _QUIET and type(own) is not _python_function and (own or name in keys):
            setattr(made, name, _method_of(name, own))


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

    __getitem__ = _list_item()

    def __iter__(self):
        steps = bridge.steps(self)
        return _read(steps) if _is_computed(self) else steps

    def copy(self):
        return self[:]

    def sort(self, *order, key=None, reverse=False):
        """As Python's, and as Java's: by a Comparator, or None for the elements' own order."""
        if not order:
            return _call_of_java(super().sort, key=key, reverse=reverse)
        if len(order) > 1 or key is not None or reverse:
            raise TypeError("sort of a list of Java takes a Comparator or None, or key and reverse")
        return _java_sort(self, *order)


_java_sort = _guarded(None, "sort")
