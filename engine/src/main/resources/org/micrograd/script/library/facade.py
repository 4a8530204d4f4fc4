"""The rows of the library as functions and classes of Python, whose text Java makes. Run once a context, after the Values."""

import polyglot

_java = bridge.facade()
_java.start(None, None, lambda f, arguments: f(*map(_lift, arguments)))
_kind, _snake = _java.kind, _java.snake
_plain = {int, float, str, bool, type(None)}
_classes = {}


def _lift(x):
    """What Java answers, in lists and tuples of Python."""
    if type(x) in _plain:
        return x
    kind = _kind(x)
    if kind in ("numbers", "array"):
        return x[:]
    if kind == "rows":
        return [row[:] for row in x]
    if kind == "list":
        return list(map(_lift, x))
    if kind == "tuple":
        return tuple(map(_lift, x))
    return _object(x) if kind == "object" else x


def _refused(e):
    """What Java refuses as an error of the script, or None for all else."""
    refusal = _java.refusal(e)
    return None if refusal is None else (TypeError if _java.isKind(e) else ValueError)(refusal)


def _refusing(function):
    """A function of Java that refuses in errors of the script."""

    def call(*arguments):
        try:
            result = function(*arguments)
            if _noting is not None:
                _noting(result if isinstance(result, Value) else None)
            return result
        except polyglot.ForeignException as e:
            error = _refused(e)
            if error is None:
                raise
        raise error

    return call


_invoke = _refusing(_java.call)


def _call(row, *arguments):
    return _lift(_invoke(row, arguments))


def _named(owner):
    """Gives the methods of a class their names in Python's way, too."""
    for name, member in list(vars(owner).items()):
        if not (name.startswith("_") or name.islower()):
            setattr(owner, _snake(name), member)
    return owner


class _Object:
    """An object of the library: read once, when Java answers it or a script makes it, and what is large when it is asked for."""

    def _become(self, java):
        self._java = java
        for field in self._type.allFields():
            if not field.isLate():
                self._read(field)

    def _read(self, field):
        self.__dict__[field.name()] = self.__dict__[_snake(field.name())] = x = _lift(_java.read(field, self._java))
        return x

    def _late(self):
        return {name: field for field in self._type.allFields() if field.isLate() for name in (field.name(), _snake(field.name()))}

    def __getattr__(self, name):
        field = None if name.startswith("_") else self._late().get(name)
        if field is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self._read(field)

    def __dir__(self):
        return sorted({*object.__dir__(self), *self._late()})

    def __repr__(self):
        return _java.text(self._java)


def _object(java):
    found = _classes[_java.type(java).name()]
    made = object.__new__(found)
    made._become(java)
    return made


def _register(type, found):
    _classes[type.name()] = found
    if type.isPicture():
        polyglot.register_interop_type(type.type(), found)
