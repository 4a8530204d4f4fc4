"""Objects of other languages in Python, and classes of Java that a script names."""

import builtins
import polyglot


class OtherObject:
    """An object of another language that is a map of its members; as a key it is itself."""

    __slots__ = ()
    __hash__ = object.__hash__


class OtherSet:
    """A set of another language: what Python's operators and methods make of it is a set of Python's own."""

    __slots__ = ()
    __hash__ = None

    def __len__(self):
        return int(self.size)

    def __iter__(self):
        return iter(self.values())

    def __contains__(self, value):
        return self.has(value)

    def discard(self, value):
        self.delete(value)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def __repr__(self):
        return repr(set(self))


def _set_operator(name, reverse):
    def operator(self, other):
        mine, theirs = set(self), set(other) if isinstance(other, OtherSet) else other
        return getattr(mine, name)(theirs)

    def reversed(self, other):
        return getattr(set(other), name)(set(self)) if isinstance(other, (set, frozenset)) else NotImplemented

    operator.__name__ = operator.__qualname__ = name
    setattr(OtherSet, name, operator)
    if reverse:
        setattr(OtherSet, name.replace("__", "__r", 1), reversed)


for _operator in "eq", "ne", "lt", "le", "gt", "ge":
    _set_operator(f"__{_operator}__", False)
for _operator in "and", "or", "sub", "xor":
    _set_operator(f"__{_operator}__", True)


def _told_of_sets(module):
    module.Set.register(OtherSet)


def _is_instance(self, x):
    """An application's object is one of its class in its view, too."""
    return bridge.isInstance(self, x) if isinstance(x, JavaObject) else polyglot.ForeignAbstractClass.__instancecheck__(self, x)


_plain_isinstance = isinstance


def _isinstance(x, kinds, /):
    """An application's object is of its abstract classes and interfaces in its view, too."""
    if _plain_isinstance(x, kinds):
        return True
    if not _plain_isinstance(x, JavaObject):
        return False
    if _plain_isinstance(kinds, tuple):
        return any(_isinstance(x, each) for each in kinds)
    return type(kinds) is polyglot.ForeignAbstractClass and bridge.isInstance(kinds, x)


_isinstance.__name__ = _isinstance.__qualname__ = "isinstance"


def _told_of_java(module):
    """
    Classes that make objects know them. Those that make none are of a class of Python's that cannot be changed: a script
    that names one has another isinstance.
    """
    named = module.type

    def java_type(name):
        found = named(name)
        kind = type(found)
        # By its name: where contexts share an engine, a variable of this function may be that of another.
        if kind.__name__ == "ForeignAbstractClass":
            if builtins.isinstance is _plain_isinstance:
                builtins.isinstance = _isinstance
        elif kind.__dict__.get("__instancecheck__") is not _is_instance:
            kind.__instancecheck__ = _is_instance
        return found

    java_type.__name__ = java_type.__qualname__ = "type"
    module.type = java_type
    for name in "instanceof", "is_object":
        setattr(module, name, _of_origins(getattr(module, name)))


def _of_origins(asked):
    return lambda x, *kinds: asked(bridge.origin(x) if isinstance(x, JavaObject) else x, *kinds)


def _told_of_packed(module):
    """Lets packed files be read to their end: the platform takes no greater number for that than an int of Java has."""
    module.sys = type(sys)("sys")
    module.sys.maxsize = 2**31 - 1
