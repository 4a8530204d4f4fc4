"""What the console asks a Python session, beside what the library gives."""


def __console():
    import builtins
    import sys

    scope = sys.modules["__main__"].__dict__
    function, builtin, module = type(lambda: None), type(len), type(sys)

    def shares(name):
        value = scope[name]
        if isinstance(value, (type, module, builtin)) or name.startswith("_"):
            return False
        return not isinstance(value, function) or value.__module__ == "__main__"

    def parameters(f):
        code, defaults = f.__code__, f.__defaults__ or ()
        names = code.co_varnames[: code.co_argcount]
        required = len(names) - len(defaults)
        texts = [*names[:required], *(f"{name}={value!r}" for name, value in zip(names[required:], defaults))]
        if code.co_flags & 4:
            texts.append("*" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        return ", ".join(text for text in texts if text not in ("self", "cls"))

    def resolve(name):
        first, *members = name.split(".")
        value = scope.get(first, getattr(builtins, first, None))
        for member in members:
            value = getattr(value, member, None)
        return value

    def describe(name):
        value = resolve(name)
        if value is None:
            return None
        if not callable(value) and not isinstance(value, (module, property)):
            return ""
        made = (value.__init__ if value.__init__ is not object.__init__ else value.__new__) if isinstance(value, type) else value
        head = f"{name}({parameters(made)})" if hasattr(made, "__code__") else name
        return f"{head}\n{(value.__doc__ or '').strip()}".strip()

    def is_own(name):
        return name in scope and (getattr(scope[name], "__module__", None) or "").split(".")[0] != "micrograd"

    return {"shared": lambda names: [name for name in names if name in scope and shares(name)], "describe": describe, "isOwn": is_own}


globals().pop("__console")()
