"""How a session of Python writes its answers: as IPython does."""


def __pretty():
    import sys

    function, builtin = type(lambda: None), type(len)
    width, longest, form, flat = 79, 1000, [], []
    brackets = {list: "[]", tuple: "()", dict: "{}", set: "{}", frozenset: ("frozenset({", "})")}

    def pretty(value, depth=0, around=()):
        """A value as IPython writes it: a row a line where one line does not hold all; what is around it and in it once more as dots."""
        kind = type(value)
        if form and kind is float:
            return form[0] % value
        if flat:
            return repr(value)
        if depth > width or kind not in brackets or not value:
            if isinstance(value, dict) and kind.__name__ in ("defaultdict", "OrderedDict"):
                return special(value, kind.__name__, depth, around)
            # What is in the middle of a line goes on below its beginning.
            return named(value, kind, around).replace("\n", "\n" + " " * depth)
        first, last = brackets[kind]
        if id(value) in around:
            return first + "..." + last
        around += (id(value),)
        rows = list(value.items() if kind is dict else value)
        if kind in (set, frozenset):
            try:
                rows = sorted(rows)
            except TypeError:
                pass
        if kind is tuple and len(rows) == 1:
            last = ",)"
        return joined([entry(row, kind, depth + len(first), around) for row in rows[:longest]], len(rows) > longest, first, last, depth)

    def joined(texts, more, first, last, depth):
        texts += ["..."] if more else []
        line = first + ", ".join(texts) + last
        apart = more or len(line) + depth > width or "\n" in line
        return first + (",\n" + " " * (depth + len(first))).join(texts) + last if apart else line

    def entry(row, kind, depth, around):
        if kind is not dict:
            return pretty(row, depth, around)
        head = f"{pretty(row[0], depth, around)}: "
        return head + pretty(row[1], depth, around)

    def special(value, name, depth, around):
        """A dictionary of the module of collections."""
        if id(value) in around:
            return f"{name}(...)"
        first, around = name + "(", (*around, id(value))
        if name == "defaultdict":
            texts = [pretty(value.default_factory), pretty(dict(value), depth + len(first), around)]
        else:
            texts = [pretty(list(value.items()), depth + len(first), around)] if value else []
        return joined(texts, False, first, ")", depth)

    def named(value, kind, around):
        """What has no elements: a class by its name, a function with its parameters, a plain object without a word for what it is."""
        if hasattr(kind, "_repr_pretty_"):
            written = Written()
            value._repr_pretty_(written, id(value) in around)
            return written.text_so_far()
        bundled = getattr(kind, "_repr_mimebundle_", None)
        code = getattr(bundled, "__code__", None)
        # That of the library and of stand-ins would paint a picture, and has no other text than its repr.
        if bundled is not None and (code is None or not code.co_filename.startswith("micrograd/")):
            made = value._repr_mimebundle_(include=None, exclude=None)
            plain = (made[0] if isinstance(made, tuple) else made or {}).get("text/plain")
            if plain is not None:
                return plain
        if kind is type or kind.__repr__ is type.__repr__:
            return qualified(value)
        if kind is function or kind is builtin:
            return f"<function {qualified(value)}{f'({signature(value)}' if kind is function else ''}>"
        if kind.__repr__ is object.__repr__ and kind.__module__ != "polyglot":
            return f"<{qualified(kind)} at {hex(id(value))}>"
        return repr(value)

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

    class Written:
        """What an object writes itself on that says how it is shown: _repr_pretty_(self, p, cycle)."""

        max_width = width

        def __init__(self):
            self.parts, self.depth, self.indentation = [], 0, 0

        def text(self, obj):
            self.parts.append(obj)

        def breakable(self, sep=" "):
            self.parts.append(sep)

        def break_(self):
            self.parts.append("\n" + " " * self.indentation)

        def pretty(self, obj):
            self.parts.append(pretty(obj, self.indentation))

        def begin_group(self, indent=0, open=""):
            self.indentation += indent
            self.parts.append(open)

        def end_group(self, dedent=0, close=""):
            self.indentation -= dedent
            self.parts.append(close)

        def group(self, indent=0, open="", close=""):
            return Group(self, indent, open, close)

        def indent(self, indent):
            return Group(self, indent, "", "")

        def text_so_far(self):
            return "".join(map(str, self.parts))

    class Group:
        """Parts between two brackets, further right."""

        def __init__(self, written, indent, open, close):
            self.written, self.by, self.open, self.close = written, indent, open, close

        def __enter__(self):
            self.written.begin_group(self.by, self.open)

        def __exit__(self, *error):
            self.written.end_group(self.by, self.close)

    def precision(text):
        """The form of numbers with a point, or none."""
        form[:] = [text] if text else []

    def turn():
        """Writes values as repr does, or no longer; whether they are pretty then."""
        flat[:] = [] if flat else [True]
        return not flat

    pretty.precision, pretty.turn = precision, turn
    return {"pretty": pretty}


globals().pop("__pretty")()
