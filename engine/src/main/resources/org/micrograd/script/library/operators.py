"""Operators and functions of Values in Python, by the rows of the table."""

import math


def _knows_operators(kind):
    """Whether a class of a script or a package may know what to do with a Value, as numpy's arrays of objects do."""
    return kind.__module__ != "builtins" and hasattr(kind, "__radd__")


def _operator(name, sign):
    op = _ROWS[name][0]

    def forward(self, other):
        kind = type(other)
        if kind is _NODE:
            return _binary(op, self, other)
        if kind is float:
            return _left(op, self, other)
        if isinstance(other, int):
            return _left_whole(op, self, float(other))
        if _is_number(other):
            return _left(op, self, float(other))
        if isinstance(other, Value):
            return _binary(op, self, other)
        if _knows_operators(kind):
            return NotImplemented
        raise _needs(sign, self, other)

    def reflected(self, other):
        if isinstance(other, int):
            return _right_whole(op, float(other), self)
        if _is_number(other):
            return _right(op, float(other), self)
        raise _needs(sign, other, self)

    return forward, reflected


def _finite(name, operator):
    """An operator whose result Java leaves out where Python's ** has none that is a finite number."""

    def checked(self, other):
        out = operator(self, other)
        return _lost(name, operator.__name__ == "reflected", self, other) if out is None else out

    return checked


def _lost(name, isreflected, self, other):
    x, y = self.data, other.data if isinstance(other, Value) else other
    if isreflected:
        x, y = y, x
    base, exponent = (y, -1) if name == "div" else (x, y)
    found = base**exponent
    if isinstance(found, float) and math.isinf(found):
        raise OverflowError(34, "Numerical result out of range")
    raise ValueError(f"({base!r})**{exponent!r} is {found!r}, and a Value is a finite real number")


for _name, _sign, _dunder in [("add", "+", "add"), ("sub", "-", "sub"), ("mul", "*", "mul"), ("div", "/", "truediv"), ("pow", "**", "pow")]:
    _forward, _reflected = _operator(_name, _sign)
    if _name in ("div", "pow"):
        _forward, _reflected = _finite(_name, _forward), _finite(_name, _reflected)
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
        if isinstance(other, Value):
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
        return (_whole_constant if isinstance(x, int) else _constant)(float(x))
    if isinstance(x, Value):
        return x._node
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
