"""What scripts see of the objects of Java and of other languages, and what Java sees of theirs."""

import polyglot
import time

_NOTHING = object()


def _has(map, name):
    try:
        return name in map
    except JavaException:  # Its keys are ordered, and no text can be compared with them.
        return False


def _of_every_object(self, name):
    """What every object of Java tells of itself, also one whose class is not public and has it from there."""
    if name == "toString":
        return lambda: bridge.text(self)
    if name == "hashCode":
        return lambda: bridge.hashOf(self)
    if name == "equals":
        return lambda other: bridge.areEqual(self, other)
    if name == "getClass" and bridge.isOpen():
        return lambda: bridge.classOf(self)
    return None


def _view(kind, of):
    """The keys, values or items of a map as Python's own views; what makes them is loaded when it is asked for first."""
    import _collections_abc

    return getattr(_collections_abc, kind)(of)


class JavaMap(JavaChanged):
    """A map of Java: its entries are attributes too, as far as Java has no member of the name."""

    __getitem__, get = _map_items()

    def __iter__(self):
        return bridge.keys(self) if bridge.hasViewsOfKeys(self) else super().__iter__()

    def keys(self):
        return _view("KeysView", self) if bridge.hasViewsOfKeys(self) else super().keys()

    def values(self):
        return _view("ValuesView", self) if bridge.hasViews(self) else super().values()

    def items(self):
        return _view("ItemsView", self) if bridge.hasViews(self) else super().items()

    def __getattr__(self, name):
        if _has(self, name):
            return self[name]
        found = _of_every_object(self, name)
        if found is not None:
            return found
        raise AttributeError(f"this map of Java has no key and no member {name!r}")

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        if not _has(self, name):
            raise AttributeError(f"this map of Java has no key {name!r}")
        del self[name]


class JavaObject:
    """A Java object that the application bound: it equals itself as a Java collection holds it."""

    __slots__ = ()

    def __eq__(self, other):
        return bridge.origin(self) == (bridge.origin(other) if isinstance(other, JavaObject) else other)

    def __hash__(self):
        return hash(bridge.origin(self))

    def __repr__(self):
        return _text_of_view(self)


class JavaType:
    """A class of the application, in its view: what is one of its objects is in a view, too."""

    __slots__ = ()
    __bases__ = ()  # As of any class; which it extends is Java's.

    def __instancecheck__(self, x):
        return bridge.isInstance(bridge.origin(self), x)


class AnyJavaObject:
    """Any object of Java: Python looks for the class of one of which it knows nothing at each step, through all that it extends."""

    __slots__ = ()

    def __getattr__(self, name):
        # It may come before what an interface of the object's class knows, as of a map.
        following = getattr(super(), "__getattr__", None)
        if following is not None:
            return following(name)
        found = _of_every_object(self, name)
        if found is None and not name.startswith("__") and bridge.hasView(self):
            # One that came past the border, as through a class of the JDK, has names of its properties, too.
            found = getattr(bridge.view(self), name, _NOTHING)
            if found is not _NOTHING:
                return found
        elif found is not None:
            return found
        raise AttributeError(f"foreign object has no attribute {name!r}")


_wait = time.sleep


def sleep(seconds):
    """Waits as time.sleep does, a little at a time: a thread that its application interrupts, and a KeyboardInterrupt, end it."""
    if not isinstance(seconds, (int, float)) or not 0 < seconds < 1e9:
        return _wait(seconds)  # Or what Python says of it.
    end = time.monotonic() + seconds
    while seconds > 0:
        bridge.sleep(min(seconds, 0.05))
        seconds = end - time.monotonic()


time.sleep = sleep


class JavaException(Exception):
    """An exception of Java."""

    def __str__(self):
        message = self.getMessage()
        return str(self.toString() if message is None else message)

    def __repr__(self):
        return str(self.toString())

    @property
    def getClass(self):
        if bridge.isOpen():
            return lambda: bridge.classOf(self)
        raise AttributeError("a restricted script may not know the class of an exception: type(e).__name__ is its name")


class JavaRefusal(JavaException, PermissionError):
    """What a script may not do in Java."""


class JavaFailure(JavaException, OSError):
    """A file or a connection of Java that failed."""


polyglot.register_interop_type(decimal_class, JavaDecimal)
polyglot.register_interop_type(integer_class, JavaInteger)
for _moment_class in moment_classes:
    polyglot.register_interop_type(_moment_class, JavaMoment)
polyglot.register_interop_type(exception_class, JavaException)
polyglot.register_interop_type(security_class, JavaRefusal)
polyglot.register_interop_type(io_class, JavaFailure)
polyglot.register_interop_type(map_class, JavaMap)
polyglot.register_interop_type(list_class, JavaList)
for _elements_class in elements_classes:
    polyglot.register_interop_type(_elements_class, JavaElements)
polyglot.register_interop_type(java_class, JavaObject)
polyglot.register_interop_type(object_class, OtherObject)
polyglot.register_interop_type(set_class, OtherSet)
polyglot.register_interop_type(value_class, Value)
polyglot.register_interop_type(picture_class, Picture)
polyglot.register_interop_type(type_class, JavaType)
polyglot.register_interop_type(any_class, AnyJavaObject)


def _member_of_view(self, name):
    return object.__getattribute__(self, name) if name.startswith("__") else getattr(bridge.view(self), name)


def _text_of_view(self):
    """Of an entry of a map that of a list, which it is in Python."""
    return repr(list(self)) if hasattr(type(self), "__len__") else bridge.text(self)


def _set_member_of_view(self, name, value):
    setattr(bridge.view(self), name, value)


def _name_class(x):
    """
    Gives the class that polyglot has made for an object of Java the name of that one's class.
    What an application's object has is that of its view, in which arguments and results cross the border.
    """
    made = type(x)
    if made.__name__.endswith("_generated") and bridge.hasView(x):
        made.__getattribute__, made.__setattr__, made.__repr__ = _member_of_view, _set_member_of_view, _text_of_view
    elif made.__name__.endswith("_generated") and isinstance(x, JavaElements) and not bridge.isComputed(x):
        made.__getattribute__ = _attribute_of_collection
    elif made.__name__.endswith("_generated") and not isinstance(x, (JavaDecimal, JavaInteger)) and bridge.isNumber(x):
        _computing(x)
    if isinstance(x, JavaElements) and not hasattr(made, "__len__") and bridge.isCollection(x):
        made.__len__ = lambda self: bridge.origin(self).size()
    # A constant of an enum may have a class without a name in that of the enum.
    name = made.__name__.removesuffix("_generated").removeprefix("Java_").partition("/")[0].rpartition(".")[2].rstrip("$0123456789").rpartition("$")[2]
    if name != made.__name__:
        made.__name__ = made.__qualname__ = "OtherObject" if name.startswith("Proxy") else name


def _error(message, of_member):
    raise (AttributeError if of_member else TypeError)(message)


def _unwrap(x):
    make = _javas.get(type(x))
    return make(x) if make else x._node if isinstance(x, Value) and type(x) is not _NODE else None


def _leave(x):
    """What unwraps a result or an argument for Java."""
    make = _javas.get(type(x))
    return getattr(make, "leaving", make)(x) if make else _unwrap(x)


def _entries(m):
    """The entries of a map whose class Java cannot be told of."""
    import _collections_abc

    class Entries(_collections_abc.Mapping):
        def __len__(self):
            return len(m)

        def __iter__(self):
            return iter(m)

        def __getitem__(self, key):
            return m[key]

    return Entries()


def _mapping(m):
    """What Java sees as a map, for a map that is no dict: it would take it for a list."""
    if type(m).__module__ == "builtins":
        m = _entries(m)
    polyglot.register_interop_behavior(
        type(m),
        has_array_elements=False,
        has_hash_entries=True,
        get_hash_size=lambda m: len(m),
        get_hash_entries_iterator=lambda m: zip(m.keys(), map(m.__getitem__, m.keys())),
        is_hash_entry_readable=lambda m, key: key in m.keys(),
        is_hash_entry_modifiable=lambda m, key: hasattr(m, "__setitem__") and key in m.keys(),
        is_hash_entry_insertable=lambda m, key: hasattr(m, "__setitem__") and key not in m.keys(),
        is_hash_entry_removable=lambda m, key: hasattr(m, "__delitem__") and key in m.keys(),
        read_hash_value=lambda m, key: m[key],
        write_hash_entry=lambda m, key, value: m.__setitem__(key, value),
        remove_hash_entry=lambda m, key: m.__delitem__(key),
    )
    return m
