"""Decimal and big whole numbers of Java in Python."""


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
    "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow "
    "lt le gt ge eq ne hash neg pos abs int round format bool".split()
):
    setattr(JavaDecimal, f"__{_name}__", _decimal_method(f"__{_name}__"))


class JavaInteger:
    """A whole number of Java of any size."""

    def __format__(self, form):
        return format(int(self), form)
