"""How a session of Python writes its answers: as IPython does."""


def __pretty(layout, signatures, recorded):
    Layout, signature = layout["layout"], signatures["signature"]
    form, flat, parameters = [], [], {}
    # Where the interpreter keeps classes that Python's own library has in another module.
    public = {"_collections": "collections", "_pydatetime": "datetime", "_sre": "re"}

    def pretty(value):
        """A value as IPython writes it: a row a line where one line does not hold all; what is around it and in it once more as dots."""
        if flat:
            return form[0] % value if form and type(value) is float else repr(value)
        plain = bundled(value)
        if plain is not None:
            return plain
        lines = Layout(write)
        lines.pretty(value)
        return lines.finished()

    def bundled(value):
        """The text that a value has among its media types; those of the library and of stand-ins would paint a picture, and have no other text than its repr."""
        method = getattr(type(value), "_repr_mimebundle_", None)
        code = getattr(method, "__code__", None)
        if method is None or isinstance(value, type) or code is not None and code.co_filename.startswith("micrograd/"):
            return None
        made = value._repr_mimebundle_(include=None, exclude=None)
        return (made[0] if isinstance(made, tuple) else made or {}).get("text/plain")

    def write(value, p, around):
        """Writes a value the way that its class, or the next above, is written."""
        kind = type(value)
        if kind.__module__ == "polyglot" or value is None:
            return p.lines(repr(value))
        for each in type.mro(kind) if kind is type else kind.__mro__:
            way = ways.get(each) or (named.get(each.__name__) if each.__module__ in modules else None)
            if way is not None:
                return way(value, p, around)
            own = vars(each)
            if callable(own.get("_repr_pretty_")):
                return each._repr_pretty_(value, p, around)
            if each is not object and callable(own.get("__repr__")):
                return p.lines(repr(value))
        if kind.__repr__ is not object.__repr__:
            return p.lines(repr(value))
        with p.group(1, "<", ">"):
            p.pretty(kind)
            p.text(f" at {hex(id(value))}" + (" ..." if around else ""))

    def as_repr(value, p, around):
        p.lines(repr(value))

    def as_float(value, p, around):
        p.lines(form[0] % value if form else repr(value))

    def separated(p, values, one):
        for i, x in p._enumerate(values):
            if i:
                p.text(",")
                p.breakable()
            one(x)

    def as_sequence(first, last):
        def way(value, p, around):
            if around:
                return p.text(first + "..." + last)
            with p.group(len(first), first, last):
                separated(p, value, p.pretty)
                if isinstance(value, tuple) and len(value) == 1:
                    p.text(",")

        return way

    def as_set(first, last):
        def way(value, p, around):
            if around:
                return p.text(first + "..." + last)
            if not value:
                return p.text(type(value).__name__ + "()")
            with p.group(len(first), first, last):
                separated(p, value if len(value) >= p.max_seq_length else in_order(value), p.pretty)

        return way

    def in_order(values):
        try:
            return sorted(values)
        except Exception:
            try:
                return sorted(values, key=str)
            except Exception:
                return values

    def as_dict(first, last):
        def way(value, p, around):
            def entry(key):
                p.pretty(key)
                p.text(": ")
                p.pretty(value[key])

            if around:
                return p.text("{...}")
            with p.group(len(first), first, last):
                separated(p, value.keys(), entry)

        return way

    def call(p, name, positional=(), given=()):
        """Writes a call with values as arguments, which is a value of its own to IPython."""

        def argument(pair):
            head, value = pair
            if not head:
                return p.pretty(value)
            with p.group(len(head), head):
                p.pretty(value)

        with p.group(), p.group(len(name) + 1, name + "(", ")"):
            separated(p, [*(("", x) for x in positional), *((key + "=", x) for key, x in given)], argument)

    def as_call(arguments):
        """The way of what is written as a call of its class."""

        def way(value, p, around):
            name = type(value).__name__
            p.text(f"{name}(...)") if around else call(p, name, *arguments(value))

        return way

    def as_namespace(value, p, around):
        p.text("namespace(...)") if around else call(p, "namespace", (), vars(value).items())

    def as_error(value, p, around):
        call(p, qualified(type(value)), value.args)

    def as_class(value, p, around):
        if next(each for each in type(value).__mro__ if "__repr__" in vars(each)) is not type:
            return p.lines(repr(value))
        p.text(qualified(value))

    def qualified(value):
        place = getattr(value, "__module__", None)
        place = public.get(place, place)
        return value.__qualname__ if place in (None, "builtins") else f"{place}.{value.__qualname__}"

    def as_function(value, p, around):
        p.text(f"<function {qualified(value)}({signature(value)}>")

    def as_builtin(value, p, around):
        p.text(f"<function {qualified(value)}{of_builtin(value)}>")

    def of_builtin(value):
        """The parameters of a builtin function; nothing where they are not recorded."""
        if not parameters:
            import json

            parameters.update((name, words) for name, words, _ in map(json.loads, recorded().splitlines()))
        words = parameters.get(qualified(value))
        return "" if words is None else f"({', '.join(words[1:] if words[:1] == ['self'] else words)})"

    def as_pattern(value, p, around):
        import re

        text = repr(value.pattern).lstrip("uU").replace("\\\\", "\\")
        flags = [f"re.{name}" for name in ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG") if value.flags & getattr(re, name)]
        with p.group(11, "re.compile(", ")"):
            separated(p, ["r" + text, *(["|".join(flags)] if flags else [])], p.text)

    def as_super(value, p, around):
        with p.group(8, "<super: ", ">"):
            separated(p, [value.__thisclass__, value.__self__], p.pretty)

    ways = {
        int: as_repr,
        float: as_float,
        str: as_repr,
        bytes: as_repr,
        range: as_repr,
        slice: as_repr,
        tuple: as_sequence("(", ")"),
        list: as_sequence("[", "]"),
        dict: as_dict("{", "}"),
        set: as_set("{", "}"),
        frozenset: as_set("frozenset({", "})"),
        super: as_super,
        type: as_class,
        type(write): as_function,
        type(len): as_builtin,
        type(vars(type)): as_dict("mappingproxy({", "})"),
        BaseException: as_error,
    }
    # By name: they may not have been loaded.
    modules = {"collections", "_collections", "types", "re", "_sre", "os"}
    named = {
        "defaultdict": as_call(lambda x: [(x.default_factory, dict(x))]),
        "OrderedDict": as_call(lambda x: [(list(x.items()),) if x else ()]),
        "deque": as_call(lambda x: [(list(x),), () if x.maxlen is None else (("maxlen", x.maxlen),)]),
        "Counter": as_call(lambda x: [(dict(x),) if x else ()]),
        "UserList": as_call(lambda x: [(x.data,)]),
        "SimpleNamespace": as_namespace,
        "Pattern": as_pattern,
        "_Environ": as_dict("environ{", "}"),
    }

    def precision(text):
        """The form of numbers with a point, or none."""
        form[:] = [text] if text else []

    def turn():
        """Writes values as repr does, or no longer; whether they are pretty then."""
        flat[:] = [] if flat else [True]
        return not flat

    pretty.precision, pretty.turn = precision, turn
    return pretty


{"pretty": globals().pop("__pretty")}
