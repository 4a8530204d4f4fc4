import micrograd


def signature(f):
    code = f.__code__
    return ", ".join(p for p in code.co_varnames[: code.co_argcount] if p != "self")


def methods(cls):
    for name, f in vars(cls).items():
        if hasattr(f, "__code__") and (name == "__call__" or not name.startswith("_")):
            yield f"{cls.__name__}.{'forward' if name == '__call__' else name}({signature(f)})"


def class_of(instance, name):
    return next(c for c in type(instance).__mro__ if c.__name__ == name)


signatures = []
for name in names:
    f = getattr(micrograd, name)
    if isinstance(f, type):
        own = f.__init__ if hasattr(f.__init__, "__code__") else None
        signatures += [f"{name}({signature(own) if own else ''})", *methods(f)]
    else:
        signatures.append(f"{name}({signature(f)})")
for instance, name in [(plot([1], [1]), "Plot"), (parseCsv("a\n1"), "Table")]:
    signatures += methods(class_of(instance, name))
