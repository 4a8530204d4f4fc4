"""What scripts compute with besides operators: the functions of Values, drawings, scopes."""

import sys

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
    if isinstance(root, (list, tuple, dict)) and len(root) > 0:
        raise TypeError(f"draw needs a Value, got {_show(root)}: draw(sum(values)) shows several in one picture")
    if callable(root) and _unwrap(root) is None and not isinstance(root, Value):
        raise TypeError(f"draw needs a Value, got {_show(root)}: draw what it answers, as in draw(f(x))")
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
