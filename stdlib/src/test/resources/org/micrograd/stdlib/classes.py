import micrograd


def signature(f):
    code = f.__code__
    return ", ".join(p for p in code.co_varnames[: code.co_argcount] if p != "self")


def methods(cls):
    for name, f in vars(cls).items():
        if hasattr(f, "__code__") and (name == "__call__" or not name.startswith("_")):
            yield f"{cls.__name__}.{'forward' if name == '__call__' else name}({signature(f)})"


signatures = []
for name in names:
    f = getattr(micrograd, name)
    if isinstance(f, type):
        own = f.__init__ if hasattr(f.__init__, "__code__") else None
        signatures += [f"{name}({signature(own) if own else ''})", *methods(f)]
