"""Numbers of Java that Python has no equal for: decimals, big whole numbers, and an application's own."""


import builtins

_plain_abs = builtins.abs  # The name alone is that of the table, which answers floats.


class JavaDecimal(JavaThing):
    """A decimal number of Java: it reckons and compares as decimal.Decimal does, with floats as a float."""

    def __float__(self):
        return self.doubleValue()

    def __str__(self):
        return self.toString()

    def __repr__(self):
        return f"Decimal('{self.toString()}')"


def _decimal_method(name):
    def method(self, *others):
        import decimal

        if any(isinstance(x, Value) for x in others):
            return NotImplemented
        isfloat = any(isinstance(x, float) for x in others)
        number = float if isfloat else lambda x: decimal.Decimal(x.toString())
        own = [number(x) if isinstance(x, JavaDecimal) else x for x in (self, *others)]
        return getattr(own[0], name)(*own[1:])

    method.__name__ = name
    return method


for _name in (
    "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod pow rpow "
    "lt le gt ge eq ne hash neg pos abs int trunc floor ceil round format bool".split()
):
    setattr(JavaDecimal, f"__{_name}__", _decimal_method(f"__{_name}__"))


def _exact(x):
    """A number of Java as one of which Python makes the decimal that is the same number."""
    return x.toString() if isinstance(x, JavaDecimal) else _now(x) if type(x) in _number_classes else x


def _told_of_decimals(module):
    """Decimals of Python take those of Java, and the numbers that an application's own stand for."""
    Decimal, convert = module.Decimal, module._convert_other
    make = Decimal.__new__

    def new(cls, value="0", context=None):
        return make(cls, _exact(value), context)

    new.__name__, new.__qualname__ = make.__name__, make.__qualname__

    def converted(other, raiseit=False, allow_float=False):
        return convert(Decimal(other) if isinstance(other, JavaDecimal) else _exact(other), raiseit, allow_float)

    Decimal.__new__, module._convert_other = new, converted


class JavaInteger:
    """A whole number of Java of any size."""

    def __format__(self, form):
        return format(int(self), form)


# What follows is for the other classes of numbers, as counters and fractions: they compute as the number that they are at the time.


def _now(x):
    """The number that it is now: a whole one where Java writes it with digits alone."""
    number, text = bridge.numberOf(x), bridge.text(x)
    whole = int(text) if text.removeprefix("-").isdecimal() else None
    return number if whole is None or float(whole) != number else whole


def _with_numbers(operator, isofbits):
    """An operator with the number before and with the number behind the sign."""

    def fits(x):
        return isinstance(x, int) if isofbits else _is_number(x) or isinstance(x, complex)

    def forward(self, other):
        mine = _now(self)
        other = _now(other) if type(other) in _number_classes else other
        return operator(mine, other) if fits(mine) and fits(other) else NotImplemented

    def reflected(self, other):
        mine = _now(self)
        return operator(other, mine) if fits(mine) and fits(other) else NotImplemented

    return forward, reflected


def _ordered(operator):
    """As the class orders its own objects, which may be finer than any float; else by the numbers."""

    def compare(self, other):
        if type(other) in _number_classes:
            found = bridge.compared(self, other)
            return operator(_now(self), _now(other)) if found is None else operator(found, 0)
        return operator(_now(self), other) if _is_number(other) else NotImplemented

    return compare


def _is_equal(self, other):
    """As Java says of two of its objects; a number equals what is the same number."""
    if type(other) in _number_classes:
        return bridge.areEqual(self, other)
    return _now(self) == other if _is_number(other) or isinstance(other, complex) else NotImplemented


def _hash_of_number(self):
    """Of what counts that of the object, which stays."""
    return hash(_now(self)) if bridge.isOfItsNumber(self) else bridge.hashOf(self)


def _index(self):
    mine = _now(self)
    if isinstance(mine, int):
        return mine
    raise TypeError(f"{_show(self)} is not a whole number: {bridge.text(self)}")


_number_methods = {
    "eq": _is_equal,
    "hash": _hash_of_number,
    "index": _index,
    "float": lambda self: bridge.numberOf(self),
    "int": lambda self: int(_now(self)),
    "bool": lambda self: _now(self) != 0,
    "neg": lambda self: -_now(self),
    "pos": lambda self: _now(self),
    "abs": lambda self: _plain_abs(_now(self)),
    "invert": lambda self: ~_index(self),
    "round": lambda self, digits=None: round(_now(self), digits),
    "trunc": lambda self: int(_now(self)),
    "repr": lambda self: bridge.text(self),
    "format": lambda self, form: format(_now(self), form) if form else bridge.text(self),
}
_number_classes = set()


def _learn_operators():
    import operator

    bits = ("and", "or", "xor", "lshift", "rshift")
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", *bits):
        both = _with_numbers(getattr(operator, f"__{name}__"), name in bits)
        _number_methods[name], _number_methods[f"r{name}"] = both
    _number_methods["divmod"], _number_methods["rdivmod"] = _with_numbers(divmod, False)
    for name in "lt", "le", "gt", "ge":
        _number_methods[name] = _ordered(getattr(operator, name))


def _computing(x):
    """Lets the objects of a class that polyglot has made for a number of Java compute."""
    if not _number_classes:
        _learn_operators()
    made = type(x)
    _number_classes.add(made)
    for name, method in _number_methods.items():
        setattr(made, f"__{name}__", method)
