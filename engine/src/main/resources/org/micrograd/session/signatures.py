"""The parameters of a function as they were written, found without what Python's own library would have to be loaded for."""


def __signatures():
    function = type(lambda: None)

    def qualified(value):
        place = getattr(value, "__module__", None)
        return value.__qualname__ if place in (None, "builtins") else f"{place}.{value.__qualname__}"

    def innermost(f):
        """The function that others are wrapped around, as far as they are ones with code."""
        seen = []
        while type(vars(f).get("__wrapped__")) is function and "__signature__" not in vars(f) and f not in seen:
            seen.append(f)
            f = f.__wrapped__
        return f

    def signature(f):
        """The parameters of a function as they were written, with what it says of their types: of one around another those of the inner."""
        f = innermost(f)
        if "__signature__" in vars(f):
            return str(f.__signature__)[1:]
        code, said = f.__code__, f.__annotations__
        plain, defaults = list(code.co_varnames[: code.co_argcount]), list(f.__defaults__ or ())
        texts = [parameter(name, said, *defaults[i - len(plain) + len(defaults) :][:1] if i >= len(plain) - len(defaults) else ()) for i, name in enumerate(plain)]
        if code.co_posonlyargcount:
            texts.insert(code.co_posonlyargcount, "/")
        rest = list(code.co_varnames[code.co_argcount + code.co_kwonlyargcount :])
        if code.co_flags & 4:
            texts.append("*" + parameter(rest.pop(0), said))
        elif code.co_kwonlyargcount:
            texts.append("*")
        texts += [parameter(name, said, *([f.__kwdefaults__[name]] if name in (f.__kwdefaults__ or ()) else ())) for name in code.co_varnames[len(plain) : len(plain) + code.co_kwonlyargcount]]
        if code.co_flags & 8:
            texts.append("**" + parameter(rest.pop(0), said))
        return ", ".join(texts) + (f") -> {annotation(said['return'])}" if "return" in said else ")")

    def parameter(name, said, *default):
        text = f"{name}: {annotation(said[name])}" if name in said else name
        return text + (f" = {default[0]!r}" if name in said else f"={default[0]!r}") if default else text

    def annotation(kind):
        return qualified(kind) if isinstance(kind, type) else repr(kind)

    return {"signature": signature}


globals().pop("__signatures")()
