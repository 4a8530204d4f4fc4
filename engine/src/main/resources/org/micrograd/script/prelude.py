"""What a Python script sees of the engine. Run once a context as the module micrograd, with the bridge to Java."""

import builtins
import io
import polyglot
import sys

_NODE = None
_ROWS = {bridge.name(op): op for op in bridge.ops()}
# Looked up once: Python finds a method of a Java object slowly.
_binary, _left, _right, _unary = bridge.binary, bridge.valueNumber, bridge.numberValue, bridge.unary
_apply, _at, _leaf, _constant = bridge.apply, bridge.at, bridge.leaf, bridge.number
_makers = _binary, _left, _right, _unary, _apply
_noting = None
_data, _grad, _set_data, _set_grad = bridge.data, bridge.grad, bridge.setData, bridge.setGrad


def _show(x):
    return repr(x) if x is None or isinstance(x, (bool, int, float, str, Value)) else "a " + type(x).__name__


def _needs(what, *operands):
    return TypeError(f'"{what}" needs numbers or Values, got ' + " and ".join(map(_show, operands)))


def _is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)


def _number(what, x):
    if not _is_number(x):
        raise TypeError(f"{what} needs a number, got {_show(x)}")
    return float(x)


def _noted(make):
    def noted(*operands):
        result = make(*operands)
        _noting()
        return result

    return noted


def _note(f):
    """Sets what is called whenever a node is made, while a function is traced whose lines are asked for, or None."""
    global _noting, _binary, _left, _right, _unary, _apply
    _noting = f
    _binary, _left, _right, _unary, _apply = _makers if f is None else map(_noted, _makers)


class Value:
    """A number that remembers how it was computed: data, grad, label, the operation and operands that made it."""

    __slots__ = ()

    def __new__(cls, data, _children=(), _op="", label=None):
        if not isinstance(_children, (tuple, list, set)):
            _children, label = (), _children
        if _children or _op:
            raise TypeError(f"Value(data, _children, _op) makes a node without a derivative: write the operation itself, as in {_op or 'exp'}(v)")
        if label is not None and not isinstance(label, str):
            raise TypeError(f"a label is a str, got {_show(label)}")
        return _leaf(_number("Value(data)", data), label)

    data = property(_data, doc="The number.")
    grad = property(_grad, doc="The derivative of the last root with respect to this node.")
    label = property(bridge.label, doc="The name in pictures.")

    def __setattr__(self, name, x):
        # Assignment to a Java object never reaches the setter of a property.
        if name == "data":
            _set_data(self, x if type(x) is float else _number("data", x))
        elif name == "grad":
            _set_grad(self, x if type(x) is float else _number("grad", x))
        elif name == "label" and isinstance(x, str):
            bridge.setLabel(self, x)
        elif name == "label":
            raise TypeError(f"label needs a str, got {_show(x)}")
        else:
            raise AttributeError(f"a Value has no attribute {name!r} to set: only data, grad and label")

    @property
    def _prev(self):
        """The operands, as a set."""
        return set(bridge.operands(self))

    @property
    def _op(self):
        """The sign of the operation that made the node, or ''."""
        return bridge.op(self)

    def backward(self):
        """Computes the gradient of this node with respect to every node below it; leaves add it to theirs."""
        bridge.backward(self)

    def __repr__(self):
        return bridge.repr(self)

    __str__ = __repr__

    def __format__(self, spec):
        return format(self.data, spec) if spec else repr(self)

    def __pos__(self):
        return self

    def __bool__(self):
        _data(self)  # A placeholder refuses: a branch on it would be taken for all inputs.
        return True

    def __eq__(self, other):
        kind = type(other)
        if kind is not _NODE and (hasattr(kind, "__float__") or kind is complex):
            raise TypeError('"==" compares a Value with a number: write v.data == x')
        return self is other

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return object.__hash__(self)

    def __float__(self):
        raise TypeError(f"{self!r} is no plain number: write exp(v) for math.exp(v), v.data for its number")

    __int__ = __index__ = __complex__ = __float__

    def __reduce_ex__(self, protocol):
        """A leaf is copied and pickled as its number, gradient and label."""
        if bridge.operands(self):
            raise TypeError(f"{self!r} was computed: copy or pickle the leaves and compute it again, or keep v.data")
        return _restored, (self.data, self.grad, self.label)


def _restored(data, grad, label):
    v = _leaf(data, label or None)
    v.grad = grad
    return v


def _operator(name, sign):
    op = _ROWS[name]

    def forward(self, other):
        kind = type(other)
        if kind is _NODE:
            return _binary(op, self, other)
        if kind is float:
            return _left(op, self, other)
        if _is_number(other):
            return _left(op, self, float(other))
        raise _needs(sign, self, other)

    def reflected(self, other):
        if _is_number(other):
            return _right(op, float(other), self)
        raise _needs(sign, other, self)

    return forward, reflected


for _name, _sign, _dunder in [("add", "+", "add"), ("sub", "-", "sub"), ("mul", "*", "mul"), ("div", "/", "truediv"), ("pow", "**", "pow")]:
    _forward, _reflected = _operator(_name, _sign)
    setattr(Value, f"__{_dunder}__", _forward)
    setattr(Value, f"__r{_dunder}__", _reflected)


def _refusal(sign, advice):
    def refuse(self, *other):
        raise TypeError(f'"{sign}" has no derivative on Values: {advice}')

    return refuse


for _sign, _dunder, _advice in [
    ("%", "mod", "write mod(a, b)"),
    ("//", "floordiv", "write floor(a / b)"),
    ("@", "matmul", "write a * b"),
    ("&", "and", "bits of a real number are not differentiable"),
    ("|", "or", "bits of a real number are not differentiable"),
    ("^", "xor", "write a ** b for a power"),
    ("<<", "lshift", "write a * 2**n"),
    (">>", "rshift", "write a / 2**n"),
    ("divmod", "divmod", "write floor(a / b) and mod(a, b)"),
]:
    setattr(Value, f"__{_dunder}__", _refusal(_sign, _advice))
    setattr(Value, f"__r{_dunder}__", _refusal(_sign, _advice))
Value.__invert__ = _refusal("~", "bits of a real number are not differentiable")
Value.__round__ = _refusal("round", "write floor(v + 0.5)")
Value.__trunc__ = _refusal("trunc", "write floor(v)")


def _comparison(sign, test):
    def compare(self, other):
        if type(other) is _NODE:
            return test(self.data, other.data)
        if _is_number(other):
            return test(self.data, other)
        raise _needs(sign, self, other)

    return compare


Value.__lt__ = _comparison("<", lambda a, b: a < b)
Value.__le__ = _comparison("<=", lambda a, b: a <= b)
Value.__gt__ = _comparison(">", lambda a, b: a > b)
Value.__ge__ = _comparison(">=", lambda a, b: a >= b)


def _node(name, x, operands):
    if type(x) is _NODE:
        return x
    if _is_number(x):
        return _constant(float(x))
    raise _needs(name, *operands)


def _function(name, op, arity, description):
    def function(*operands):
        if arity == 1 and len(operands) == 1 and type(operands[0]) is _NODE:
            return _unary(op, operands[0])
        if len(operands) != arity:
            raise TypeError(f"{name} takes {arity} operand{'s' if arity > 1 else ''}, got {len(operands)}")
        if name == "where" and isinstance(operands[0], bool):
            operands = (int(operands[0]), *operands[1:])
        if all(map(_is_number, operands)):
            return _at(op, *map(float, operands), *(0.0,) * (3 - arity))
        return _apply(op, *(_node(name, x, operands) for x in operands), *(None,) * (3 - arity))

    function.__name__ = function.__qualname__ = name
    function.__doc__ = description
    return function


def value(data, label=None):
    """A leaf: value(2.0) is Value(2.0)."""
    return Value(data, label)


def display(value):
    """Shows a value: a picture in a console, a notebook or a report, anything else as text."""
    bridge.show(value, repr(value))


def trace(root):
    """The nodes and edges under a root, as a set of nodes and a set of (operand, result)."""
    nodes, edges = bridge.trace(_a_value("trace", root))
    return set(nodes), {(e[0], e[1]) for e in edges}


def draw(root, **options):
    """The graph under a root or of a compiled function, as a picture: draw(d), draw(d, rankdir="TB", color="grad")."""
    return _refusing.draw(_unwrap(root) or _a_value("draw", root), list(options), list(options.values()))


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
    opened = _Scope(_refusing.open(name))
    if f is None:
        return opened
    with opened:
        return f()


def _a_value(what, v):
    if type(v) is not _NODE:
        raise TypeError(f"{what} needs a Value, got {_show(v)}")
    return v


class Picture:
    """A drawing or a plot: svg(), png(), dot(), html(), save(path), show()."""

    __slots__ = ()

    def svg(self):
        return bridge.text(self, "svg")

    def dot(self):
        return bridge.text(self, "dot")

    def html(self):
        return bridge.text(self, "html")

    def png(self):
        return bytes(b & 255 for b in bridge.bytes(self, "png"))

    def save(self, path):
        if not isinstance(path, str):
            raise TypeError(f"save needs a path, got {_show(path)}")
        wrong = bridge.save(self, path)
        if wrong is not None:
            raise OSError(wrong)
        return self

    def show(self):
        wrong = bridge.show(self)
        if wrong is not None:
            raise OSError(wrong)
        return self

    def _repr_svg_(self):
        return self.svg()

    def _repr_png_(self):
        return self.png()

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = {kind: x if isinstance(x, str) else bytes(b & 255 for b in x) for kind, x in bridge.mimeBundle(self)}
        return {kind: x for kind, x in bundle.items() if kind in (include or bundle) and kind not in (exclude or ())}

    def __repr__(self):
        return bridge.title(self)

    __str__ = __repr__


_exports = ["Value", "value", "display", "trace", "draw", "draw_dot", "scope"]
for _name, _op in _ROWS.items():
    _f = _function(_name, _op, bridge.arity(_op), bridge.description(_op))
    setattr(Value, _name, _f)
    globals()[_name] = _f
    _exports.append(_name)
Value.__neg__ = lambda self: _unary(_ROWS["neg"], self)
Value.__abs__ = lambda self: _unary(_ROWS["abs"], self)
polyglot.register_interop_type(value_class, Value)
polyglot.register_interop_type(picture_class, Picture)
_NODE = type(bridge.number(0.0))


def _method(name, function, description):
    function.__name__ = function.__qualname__ = name
    function.__doc__ = description
    setattr(Value, name, function)
    return function


class _Host:
    """The Java object of a module, what it refuses being a ValueError of the script."""

    def __init__(self, host):
        self._host = host

    def __getattr__(self, name):
        function = getattr(self._host, name)

        def call(*arguments):
            try:
                result = function(*arguments)
                if _noting is not None:
                    _noting()
                return result
            except polyglot.ForeignException as e:
                refusal = bridge.refusal(e)
                if refusal is None:
                    raise
            raise ValueError(refusal)

        setattr(self, name, call)
        return call


_refusing = _Host(bridge)
# What the modules build on: what those before them export, checks, the way of numbers into nodes, and methods of Value.
_javas, _from_java = {}, []
_self = type(sys)("micrograd")
_helpers = {
    "micrograd": _self,
    "Value": Value,
    "Picture": Picture,
    "to_java": _javas.__setitem__,
    "from_java": _from_java.append,
    "note": _note,
    "scope": scope,
    "show": _show,
    "number": _number,
    "node": lambda what, x: _node(what, x, [x]),
    "method": _method,
}
_modules = {}
for _module in bridge.modules():
    _names = {"__name__": "micrograd." + _module, "host": _Host(bridge.host(_module)), **_helpers}
    exec(compile(bridge.source(_module), f"micrograd/{_module}.py", "exec"), _names)
    _found = {name: _names[name] for name in _names["__all__"]}
    _modules[_module] = _found
    _self.__dict__.update(_found)
    globals().update(_found)
    _exports += _found
# A module that registers a type gives all Java objects new ones.
_NODE = type(bridge.number(0.0))
_layer = {name: globals()[name] for name in _exports if not hasattr(builtins, name)}
builtins.__dict__.update(_layer)
builtins.compile = globals()["compile"]
__path__ = []
__all__ = list(_layer)
_engine = type(sys)("micrograd.engine")
_engine.Value = Value
sys.modules["micrograd"] = sys.modules[__name__] = _self
_self.__dict__.update(globals())
sys.modules["micrograd.engine"] = _self.engine = _engine
for _module, _found in _modules.items():
    _part = sys.modules["micrograd." + _module] = type(sys)("micrograd." + _module)
    _part.__dict__.update(_found)
    if _module not in _exports:
        setattr(_self, _module, _part)


def _names():
    return list(_exports)


def _start(file, arguments):
    import os

    sys.argv = [file, *arguments]
    if os.path.exists(file):
        sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
        sys.modules["__main__"].__file__ = file


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


class _Out(io.TextIOBase):
    """Standard output or error: an interrupt closes Python's own for good."""

    encoding = "utf-8"

    def __init__(self, error):
        self._error = error

    def writable(self):
        return True

    def write(self, text):
        bridge.write(self._error, text)
        return len(text)


sys.stdout, sys.stderr = _Out(False), _Out(True)


def _unwrap(x):
    make = _javas.get(type(x))
    return make(x) if make else None


class prelude:
    unwrap, function = _unwrap, lambda f: _from_java[0](f)
    names, start, complete, repr = _names, _start, _complete, repr
