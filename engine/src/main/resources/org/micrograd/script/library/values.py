"""Values in Python: what is a number, and the class."""

import sys

import polyglot

_NODE = None
_lines = (line.split("\t") for line in bridge.ops().split("\n"))
_ROWS = {name: (op, int(arity), description) for op, (name, arity, description) in enumerate(_lines)}
# Looked up once: Python finds a method of a Java object slowly.
_binary, _left, _right, _unary = bridge.binary, bridge.valueNumber, bridge.numberValue, bridge.unary
_left_whole, _right_whole = bridge.valueWhole, bridge.wholeValue
_apply, _at, _leaf, _counting_leaf = bridge.apply, bridge.at, bridge.leaf, bridge.countingLeaf
_constant, _whole_constant, _is_traced = bridge.number, bridge.wholeNumber, bridge.isTraced
_makers = _binary, _left, _right, _left_whole, _right_whole, _unary, _apply, _leaf, _counting_leaf
_noting = None
_data, _grad = bridge.data, bridge.grad
_set_data, _set_grad = bridge.setData, bridge.setGrad
# What sets a number, and what sets a whole one.
_SETTERS = {"data": (_set_data, bridge.setWholeData), "grad": (_set_grad, bridge.setWholeGrad)}


def _show(x):
    if x is None or isinstance(x, (bool, int, float, str, Value)):
        return repr(x)
    name = type(x).__name__
    return ("an " if name[:1].lower() in "aeiou" else "a ") + name


def _needs(what, *operands):
    return TypeError(f'"{what}" needs numbers or Values, got ' + " and ".join(map(_show, operands)))


def _is_number(x):
    """A number of Python, a truth among them, of Java, or of a package: what is one number, and no text or list."""
    if isinstance(x, (int, float, JavaDecimal)):
        return True
    kind = type(x)
    return hasattr(kind, "__float__") and not isinstance(x, Value) and not hasattr(kind, "__len__")


def _number(what, x):
    if not _is_number(x):
        raise TypeError(f"{what} needs a number, got {_show(x)}")
    return float(x)


def _noted(make):
    def noted(*operands):
        result = make(*operands)
        _noting(result)
        return result

    return noted


def _note(f):
    """Sets what is called with each node that is made, or None; answers what was called before."""
    global _noting, _binary, _left, _right, _left_whole, _right_whole, _unary, _apply, _leaf, _counting_leaf
    before, _noting = _noting, f
    _binary, _left, _right, _left_whole, _right_whole, _unary, _apply, _leaf, _counting_leaf = _makers if f is None else map(_noted, _makers)
    return before


def _place():
    """The file and the line of the user's script that runs."""
    frame = sys._getframe()
    while frame is not None and frame.f_code.co_filename.startswith("micrograd/"):
        frame = frame.f_back
    return ("", 0) if frame is None else (frame.f_code.co_filename, frame.f_lineno)


def _refuse(refusal):
    raise TypeError(refusal)


# A node that has no number yet refuses by an error of this language, which tells where.
bridge.raiseBy(_refuse)


class Value:
    """A number that remembers how it was computed: data, grad, label, the operation and operands that made it."""

    __slots__ = ()

    def __new__(cls, *arguments, **named):
        if len(arguments) == 1 and not named and type(arguments[0]) is float:  # What programs make most of.
            if cls is _NODE:
                return _counting_leaf(arguments[0], False)
            if cls is Value:
                return _leaf(arguments[0], None)
        if cls is Value:
            return _made(*arguments, **named)
        return _counted(*arguments, **named) if cls is _NODE else object.__new__(cls)

    def __init__(self, *arguments, **named):
        """The node of an object of a subclass."""
        if type(self) is not _NODE:
            node = (_counted if isinstance(self, _NODE) else _made)(*arguments, **named)
            object.__setattr__(self, "_node", node)
            bridge.setNotes(node, {"__self__": self})

    data = property(_data, doc="The number.")
    grad = property(_grad, doc="The derivative of the last root with respect to this node.")
    label = property(bridge.label, doc="The name in pictures.")

    def __setattr__(self, name, x):
        # Assignment to a Java object never reaches the setter of a property.
        if type(x) is float:  # What a loop over parameters assigns.
            try:
                if name == "data":
                    return _set_data(self, x)
                if name == "grad":
                    return _set_grad(self, x)
            except polyglot.ForeignException:  # Told below.
                pass
        if name in _SETTERS:
            setter, whole = _SETTERS[name]
            if type(x) is int:
                setter, x = whole, float(x)
            elif type(x) is not float:
                setter, x = whole if isinstance(x, int) else setter, _number(name, x)
            try:
                setter(self, x)
            except polyglot.ForeignException as e:
                refusal = str(e)
            else:
                return
            raise TypeError(refusal)
        if name == "label" and isinstance(x, str):
            bridge.setLabel(self, x)
        elif name == "label":
            raise TypeError(f"label needs a str, got {_show(x)}")
        elif name == "_backward":
            _set_backward(self, x)
        elif name in ("_prev", "_op"):
            raise AttributeError(f"{name} is of the operation that made the Value: write Value(data, operands, sign)")
        elif type(self) is _NODE:
            _notes(self)[name] = x
        else:
            object.__setattr__(self, name, x)

    def __getattr__(self, name):
        found = bridge.notes(self) if type(self) is _NODE else None
        if found is not None and name in found:
            return found[name]
        raise AttributeError(f"'Value' object has no attribute {name!r}")

    def __delattr__(self, name):
        if type(self) is not _NODE:
            object.__delattr__(self, name)
        elif _notes(self).pop(name, self) is self:
            raise AttributeError(f"'Value' object has no attribute {name!r}")

    @property
    def _prev(self):
        """The operands, as a set."""
        return {_own(node) for node in bridge.operands(self)}

    @property
    def _op(self):
        """The sign of the operation that made the node, or ''."""
        return bridge.op(self)

    def backward(self):
        """Computes the gradient of this node with respect to every node below it; leaves add it to theirs."""
        _grad(self)  # A placeholder refuses.
        bridge.backward(self)

    def _backward(self):
        """Adds to the gradient of each operand its share of this node's: backward() by hand."""
        bridge.share(self)

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
        """As in micrograd: a Value equals itself alone."""
        if self is other:
            return True
        if isinstance(other, Value):
            return _is_traced(self, other) and _data(self) == _data(other)  # A placeholder refuses: what is not known must not be compared.
        if _is_number(other):
            _data(self)
        return False

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
        return _restored, (self.data, self.grad, self.label, bridge.isCounting(self))


def _made(data, _children=(), _op="", label=None):
    """A leaf, or a node whose operation the script differentiates itself: by out._backward = function."""
    if not isinstance(_children, (tuple, list, set, frozenset)):
        _children, label = (), _children
    if label is not None and not isinstance(label, str):
        raise TypeError(f"a label is a str, got {_show(label)}")
    number = data if type(data) is float else _number("Value(data)", data)
    if not _children:
        return _leaf(number, label)
    node = bridge.custom(number, [_node("Value(data, _children)", x, [x]) for x in _children], str(_op), None)
    if label:
        bridge.setLabel(node, label)
    return node


def _counted(data, _children=(), _op="", label=None):
    """The same as micrograd's own Value, whose whole numbers stay whole."""
    if type(data) is float and _children == () and label is None:
        return _counting_leaf(data, False)
    node = bridge.counting(_made(data, _children, _op, label), isinstance(data, int))
    if isinstance(data, bool):
        bridge.truth(node)
    return node


_made.__name__ = _made.__qualname__ = _counted.__name__ = _counted.__qualname__ = "Value"


def _set_backward(node, f):
    if not callable(f):
        raise TypeError(f"_backward needs a function, got {_show(f)}")

    def backward(out):
        f()

    if not bridge.setBackward(node, backward) and bridge.operands(node):
        raise AttributeError(f"{node!r} was made by {bridge.op(node)}, whose derivative is known: write Value(data, operands, sign) for one of your own")


def _notes(node):
    found = bridge.notes(node)
    if found is None:
        found = {}
        bridge.setNotes(node, found)
    return found


def _own(node):
    """The object of the script's own class that a node belongs to, else the node."""
    found = bridge.notes(node)
    return node if found is None else found.get("__self__", node)


def _restored(data, grad, label, is_counting):
    v = (_counted if is_counting else _made)(data, label=label or None)
    v.grad = grad
    return v
