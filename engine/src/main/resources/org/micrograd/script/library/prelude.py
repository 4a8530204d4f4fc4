"""What a Python script sees of the engine. Run once a context as the module micrograd, in the scope of values.py."""

import _io
import _collections_abc as collections_abc
import builtins
import polyglot
import sys
import time

if sys.prefix == "/":
    raise ImportError("Python has not found its own library")

_pictures = bridge.pictures()


def value(data, label=None):
    """A leaf: value(2.0) is Value(2.0)."""
    return Value(data, label)


_text_of = repr


def display(*values):
    """Shows values: a picture in a console, a notebook or a report, anything else as text."""
    for value in values:
        bridge.show(value, _text_of(value))


def trace(root):
    """The nodes and edges under a root, as a set of nodes and a set of (operand, result)."""
    nodes, edges = bridge.trace(_a_value("trace", root))
    return {_own(node) for node in nodes}, {(_own(e[0]), _own(e[1])) for e in edges}


def custom(data, operands, backward, sign="custom"):
    """
    A Value by an operation of your own: its number, its operands, and a function that takes it, with its gradient, and
    answers the share of each operand: custom(x.data**3, [x], lambda out: [3 * x.data**2 * out.grad]).
    """
    if not callable(backward) or not isinstance(sign, str):
        raise TypeError(f"custom needs a function and a sign, got {_show(backward)} and {_show(sign)}")
    nodes = [_node("custom", x, [x]) for x in operands]
    return bridge.custom(_number("custom", data), nodes, sign, lambda out: [_number("custom", x) for x in backward(_own(out))])


def draw(root, **options):
    """The graph under a root or of a compiled function, as a picture: draw(d), draw(d, rankdir="TB", color="grad")."""
    return _drawing.draw(_unwrap(root) or _a_value("draw", root), list(options), list(options.values()))


draw_dot = draw


class _Scope:
    """What is computed inside a with statement, shown by drawings as a group."""

    def __init__(self, opened):
        self._opened = opened

    def __enter__(self):
        return self

    def __exit__(self, *error):
        bridge.close(self._opened)


def scope(name, f=None):
    """Drawings show as a group what f() computes, or what a with statement does: with scope("loss"): ..."""
    if not isinstance(name, str) or not (f is None or callable(f)):
        raise TypeError(f"scope needs a name and a function, got {_show(name)} and {_show(f)}")
    opened = _Scope(_opening.open(name))
    if f is None:
        return opened
    with opened:
        return f()


def _a_value(what, v):
    if not isinstance(v, Value):
        raise TypeError(f"{what} needs a Value, got {_show(v)}")
    return v


class Picture:
    """A drawing or a plot: svg(), png(), dot(), html(), save(path), show()."""

    __slots__ = ()

    def svg(self):
        return _pictures.text(self, "svg")

    def dot(self):
        return _pictures.text(self, "dot")

    def html(self):
        return _pictures.text(self, "html")

    def png(self):
        return bytes(b & 255 for b in _pictures.bytes(self, "png"))

    def save(self, path):
        if not isinstance(path, str):
            raise TypeError(f"save needs a path, got {_show(path)}")
        wrong = _pictures.save(self, path)
        if wrong is not None:
            raise OSError(wrong)
        return self

    def show(self):
        wrong = _pictures.show(self)
        if wrong is not None:
            raise OSError(wrong)
        return self

    def _repr_svg_(self):
        return self.svg()

    def _repr_png_(self):
        return self.png()

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = {kind: x if isinstance(x, str) else bytes(b & 255 for b in x) for kind, x in _pictures.mimeBundle(self)}
        return {kind: x for kind, x in bundle.items() if kind in (include or bundle) and kind not in (exclude or ())}

    def __repr__(self):
        return _pictures.title(self)

    __str__ = __repr__


_exports = ["Value", "value", "display", "trace", "draw", "draw_dot", "scope", "custom"]
for _name, _row in _ROWS.items():
    _f = _function(_name, *_row)
    for _name in {_name: 0, _snake(_name): 0}:
        setattr(Value, _name, _f)
        globals()[_name] = _f
        _exports.append(_name)
Value.__neg__ = lambda self: _unary(_ROWS["neg"][0], self)
Value.__abs__ = lambda self: _unary(_ROWS["abs"][0], self)


class JavaMap:
    """A map of Java: its entries are attributes too, as far as Java has no member of the name."""

    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(f"this map of Java has no key and no member {name!r}")

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        if name not in self:
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
        return str(bridge.origin(self))


class OtherObject:
    """An object of another language that is a map of its members; as a key it is itself."""

    __slots__ = ()
    __hash__ = object.__hash__


class OtherSet(collections_abc.Set):
    """A set of another language."""

    __slots__ = ()

    def __len__(self):
        return int(self.size)

    def __iter__(self):
        return iter(self.values())

    def __contains__(self, value):
        return self.has(value)

    def discard(self, value):
        self.delete(value)

    def __repr__(self):
        return repr(set(self))

    _from_iterable = set


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
        return str(self.getMessage())

    def __repr__(self):
        return str(self.toString())


class JavaRefusal(JavaException, PermissionError):
    """What a script may not do in Java."""


class JavaFailure(JavaException, OSError):
    """A file or a connection of Java that failed."""


polyglot.register_interop_type(decimal_class, JavaDecimal)
polyglot.register_interop_type(exception_class, JavaException)
polyglot.register_interop_type(security_class, JavaRefusal)
polyglot.register_interop_type(io_class, JavaFailure)
polyglot.register_interop_type(map_class, JavaMap)
polyglot.register_interop_type(java_class, JavaObject)
polyglot.register_interop_type(object_class, OtherObject)
polyglot.register_interop_type(set_class, OtherSet)
polyglot.register_interop_type(value_class, Value)
polyglot.register_interop_type(picture_class, Picture)
_NODE = type(bridge.number(0.0))


class _Host:
    """The Java object of a module, what it refuses being a ValueError of the script."""

    def __init__(self, host):
        self._host = host

    def __getattr__(self, name):
        call = _refusing(getattr(self._host, name))
        setattr(self, name, call)
        return call


_opening, _drawing = _Host(bridge), _Host(_pictures)
# What the modules build on: what those before them export, checks, the way of numbers into nodes, and methods of Value.
_javas, _from_java = {}, []
_self = type(sys)("micrograd")
_helpers = {
    "micrograd": _self,
    "Value": Value,
    "counted": _counted,
    "Picture": Picture,
    "to_java": _javas.__setitem__,
    "from_java": _from_java.append,
    "note": _note,
    "place": _place,
    "scope": scope,
    "show": _show,
    "number": _number,
    "node": lambda what, x: _node(what, x, [x]),
    "named": _named,
}
_table = {"_call": _call, "_invoke": _invoke, "_Object": _Object, "_register": _register}
_modules = {}


def _code(module):
    text = bridge.source(module)
    return read_code(bridge.code(module, text), text, f"micrograd/{module}.py")


def _run_rows(module, names):
    text = _java.source(module)
    names.update(_table, _rows=list(_java.rows(module)), _types=list(_java.types(module)))
    exec(read_code(bridge.rowsCode(module, text), text, f"micrograd/{module}.rows.py"), names)


for _module, _public, _, _written in bridge.modules():
    _names = {"__name__": "micrograd." + _module, **_helpers}
    _run_rows(_module, _names)
    if _written:
        _names["host"] = _Host(bridge.host(_module))
        exec(_code(_module), _names)
    _found = {each: _names[name] for name in _public for each in (name, _snake(name))}
    _modules[_module] = _found
    _self.__dict__.update(_found)
    globals().update(_found)
    _exports += _found
# A module that registers a type gives all Java objects new ones.
_NODE = type(bridge.number(0.0))
# The type of a Value is Value: that of the Java objects, whose base class is the one above.
_NODE.__name__ = _NODE.__qualname__ = "Value"
_NODE.__module__, _NODE.__doc__ = "micrograd", Value.__doc__
_exported = dict(globals())
_layer = {name: _exported[name] for name in _exports if not hasattr(builtins, name)}
_plain_builtins = {**dict.fromkeys(_layer), "compile": builtins.compile}
builtins.__dict__.update(_layer)
builtins.compile = globals()["compile"]
__path__ = []
# What "import *" brings hides nothing of Python's but compile, which few scripts use.
_exported["__all__"] = __all__ = [*_layer, "compile"]
_engine = type(sys)("micrograd.engine")
_engine.Value = _NODE
_self.__dict__.update(_exported)
_self.engine = _engine
_ours = {"micrograd": _self, "micrograd.engine": _engine}
for _module, _found in _modules.items():
    _part = _ours["micrograd." + _module] = type(sys)("micrograd." + _module)
    _part.__dict__.update(_found)
    if _module not in _exports:
        setattr(_self, _module, _part)


class _Finder:
    """
    Finds the library's modules, and those that stand in for packages. A package that Python finds itself comes first:
    the user's own, beside the script or installed. A folder of the name is one if modules of Python lie in it.
    """

    def names(self):
        return [*_ours, *bridge.standIns()]

    def find_spec(self, name, path=None, target=None):
        parent, _, _ = name.rpartition(".")
        if name not in _ours and name not in bridge.standIns():
            return self._refused(name, path, target)
        if parent:
            return self._spec(name) if self._is_ours(parent) else None
        for finder in sys.meta_path:
            found = None if finder is self else finder.find_spec(name, path, target)
            if found is not None and (found.loader is not None and found.origin is not None or self._has_modules(found)):
                return found
        return self._spec(name)

    def _refused(self, name, path, target):
        """Says of what a stand-in has not, and of torch, why there is no such module, unless another finder knows it."""
        top = name.partition(".")[0]
        if top in bridge.standIns() and self._is_ours(top):
            raise ModuleNotFoundError(f"No module named {name!r}: {top} is a stand-in here, which has not all of it", name=name)
        if name == "torch" and not any(finder is not self and finder.find_spec(name, path, target) for finder in sys.meta_path):
            raise ModuleNotFoundError("No module named 'torch': there is no stand-in for it, since what is compared with PyTorch is to be compared with PyTorch itself", name=name)

    def _has_modules(self, spec):
        import os

        folders = [each for each in spec.submodule_search_locations or () if os.path.isdir(each)]
        return any(file.endswith(".py") for folder in folders for file in os.listdir(folder))

    def _is_ours(self, name):
        return getattr(getattr(sys.modules.get(name), "__spec__", None), "loader", None) is self

    def _spec(self, name):
        return type(sys.__spec__)(name, self, is_package=any(other.startswith(name + ".") for other in self.names()))

    def create_module(self, spec):
        return _ours.get(spec.name)

    def exec_module(self, module):
        name = module.__spec__.name
        if name in _ours:
            return
        scope = {"__name__": name, "host": _Host(bridge.host(name)), **_helpers, "display": display}

        def missing(wish):
            raise AttributeError(f"module {name!r} has no attribute {wish!r}: it is a stand-in, which has not all of {name.partition('.')[0]}")

        module.__file__, module.__getattr__ = "a stand-in, which has not all of it", missing
        exec(_code(name), scope)
        module.__dict__.update({each: scope[each] for each in scope["__all__"]}, __doc__=scope["__doc__"])


sys.meta_path.insert(0, _Finder())


if not bridge.trusted():
    _restrict_code, _restrict_text = bridge.part("restricted")
    exec(read_code(_restrict_code, _restrict_text, "micrograd/restricted.py"), {"__name__": "micrograd", "bridge": bridge})


def _names():
    return list(_exports)


sys.argv = [""]
_beside = None


def _start(file, arguments, folder):
    """Tells a script its file, its arguments, and the folder in which it lies if it may read there."""
    global _beside
    sys.argv = [file or "", *arguments]
    if file is None:
        sys.modules["__main__"].__dict__.pop("__file__", None)
    else:
        sys.modules["__main__"].__file__ = file
    if _beside in sys.path:
        sys.path.remove(_beside)
    _beside = folder
    if folder is not None:
        sys.path.insert(0, folder)


def _program(target, arguments, text):
    """Runs a script as Python's own launcher does, and answers its exit status."""
    code, source = bridge.part("program")
    scope = {"__name__": "micrograd", "bridge": bridge, "plain_builtins": _plain_builtins}
    exec(read_code(code, source, "micrograd/program.py"), scope)
    return scope["run"](target, list(arguments), text)


def _complete(start):
    *path, last = start.split(".")
    scope = {**builtins.__dict__, **sys.modules["__main__"].__dict__}
    names, head = scope, "".join(name + "." for name in path)
    for i, name in enumerate(path):
        found = scope.get(name) if i == 0 else getattr(found, name, None)
        if found is None:
            return []
        names = dir(found)
    return [head + name for name in sorted(names) if name.startswith(last) and (last or not name.startswith("_"))]


def _display(value):
    if value is not None:
        builtins._ = value
        bridge.show(value, repr(value))


sys.displayhook = _display


class _Out(_io._TextIOBase):
    """Standard output or error: an interrupt closes Python's own for good."""

    encoding = "utf-8"

    def __init__(self, error):
        self._error = error

    def writable(self):
        return True

    def write(self, text):
        bridge.write(self._error, text)
        return len(text)


class _In(_io._TextIOBase):
    """Standard input, which an interrupt may not close either."""

    encoding = "utf-8"
    buffer = sys.stdin.buffer

    def __init__(self):
        self._rest = ""

    def readable(self):
        return True

    def readline(self, size=-1):
        line = self._rest or bridge.readLine() or ""
        end = len(line) if size is None or size < 0 else size
        self._rest = line[end:]
        return line[:end]

    def read(self, size=-1):
        text = ""
        while size is None or size < 0 or len(text) < size:
            line = self.readline()
            if not line:
                break
            text += line
        end = len(text) if size is None or size < 0 else size
        self._rest = text[end:]
        return text[:end]


sys.stdin, sys.stdout, sys.stderr = _In(), _Out(False), _Out(True)


def _unwrap(x):
    make = _javas.get(type(x))
    return make(x) if make else x._node if isinstance(x, Value) and type(x) is not _NODE else None


def _moment(text):
    """A date of another language."""
    import datetime

    return datetime.datetime.fromisoformat(text)


class prelude:
    unwrap, moment, function = _unwrap, _moment, lambda f: _from_java[0](f)
    names, start, program, complete, repr = _names, _start, _program, _complete, repr
    noteLines, keepNewest, newest = _note_lines, _keep_newest, _newest
