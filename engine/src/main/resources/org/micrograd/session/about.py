"""What a name stands for, laid out as IPython tells it."""


def __about():
    import builtins
    import inspect
    import json
    import sys

    scope = sys.modules["__main__"].__dict__
    made_by_python = {inspect.getdoc(kind) for kind in (list, dict, set, tuple, int, float, str, bytes, bool, property, type(lambda: None), type(len), type(sys))}
    plain_start = inspect.getdoc(object.__init__)
    plain_call = inspect.getdoc(type(lambda: None).__call__)
    absent = object()

    def resolved(name):
        """What a dotted name stands for, and a property as it stands in its class."""
        first, *members = name.split(".")
        value = scope.get(first, getattr(builtins, first, absent))
        for member in members:
            held = getattr(type(value), member, None)
            value = held if isinstance(held, property) else getattr(value, member, absent)
        return value

    def parameters(f):
        """Those of a signature as they are written, with the signs between kinds of them."""
        found, before = [], None
        for each in f.parameters.values():
            if before is not None and before.kind == each.POSITIONAL_ONLY != each.kind:
                found.append("/")
            if each.kind == each.KEYWORD_ONLY and (before is None or before.kind not in (each.VAR_POSITIONAL, each.KEYWORD_ONLY)):
                found.append("*")
            found.append(str(each))
            before = each
        return [*found, "/"] if before is not None and before.kind == before.POSITIONAL_ONLY else found

    recorded = {}

    def known(value):
        """What is recorded of a built-in thing: its parameters and its doc, which the interpreter leaves out; None of all others."""
        named, module = getattr(value, "__qualname__", None) or getattr(value, "__name__", ""), getattr(value, "__module__", None)
        if inspect.ismodule(value):
            return None if hasattr(value, "__file__") else recorded.get(named)
        if value is open or inspect.isclass(value) and module == "builtins":
            return recorded.get(named)
        if not inspect.isbuiltin(value) and not inspect.ismethoddescriptor(value) or module not in (None, "builtins", "math"):
            return None
        return recorded.get(f"math.{named}" if module == "math" else named)

    def told(f, every):
        """Recorded parameters: the first of a method is given where it is one of something."""
        if every is None or every[:1] != ["self"] or getattr(f, "__self__", absent) is absent:
            return every
        return every[2 if every[1:2] == ["/"] else 1 :]

    def signature(f, name):
        """How it is called, a parameter a line where one line is too short."""
        name = name.split(".")[-1] if "[" in name else name
        own = None if inspect.isclass(f) else known(f)
        if own is not None:
            return None if own[0] is None else called(name, told(f, own[0]))
        try:
            given = inspect.signature(f)
        except (ValueError, TypeError):
            return None
        answer = given.return_annotation
        return called(name, parameters(given)) + ("" if answer is given.empty else f" -> {inspect.formatannotation(answer)}")

    def called(name, every):
        wide = len(name) + sum(len(each) + 2 for each in every) > 75
        return name + ("(\n" + "".join(f"    {each},\n" for each in every) + ")" if wide else f"({', '.join(every)})")

    def source(value, name):
        try:
            if isinstance(value, property):
                parts = [(part, getattr(value, part)) for part in ("fget", "fset", "fdel") if getattr(value, part) is not None]
                return "\n".join(f"# {name}.{part}\n{inspect.cleandoc(inspect.getsource(f))}" for part, f in parts)
            told = inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value)
            return inspect.getsource(value if told else type(value)).rstrip()
        except (OSError, TypeError):
            return None

    def file(value):
        """Where it is written; what a session has made stands in no file."""
        if getattr(value, "__module__", None) == "__main__":
            return None
        try:
            told = inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value)
            found = inspect.getsourcefile(inspect.unwrap(value) if told else type(value))
        except (OSError, TypeError):
            return None
        return found if found and found.startswith("/") else None

    def text(value, whole):
        told = str(value)
        if not whole and len(told) > 200:
            told = told[:97] + " <...> " + told[-97:]
            told = ("\n" + " " * 11).join(line.strip() for line in told.split("\n"))
        return told

    def length(value):
        try:
            return str(len(value))
        except Exception:
            return None

    def start_doc(value):
        doc = inspect.getdoc(getattr(value, "__init__", None))
        return None if doc == plain_start else doc

    def of_class(value, name, doc, code):
        subclasses = [each.__name__ for each in type.__subclasses__(value)]
        return [
            ("Init signature", signature(value, name) or signature(value.__init__, name)),
            ("Docstring", doc),
            ("Source", code) if code else ("Init docstring", start_doc(value)),
            ("File", file(value)),
            ("Type", type(value).__name__),
            ("Subclasses", ", ".join(subclasses if len(subclasses) < 10 else [*subclasses[:10], "..."])),
        ]

    def of_function(value, name, doc, code):
        return [("Signature", signature(value, name)), ("Docstring", doc), ("Source", code), ("File", file(value)), ("Type", type(value).__name__)]

    def of_object(value, name, doc, code, whole):
        of_kind = inspect.getdoc(type(value))
        calls = inspect.getdoc(value.__call__) if callable(value) else None
        head, call = (signature(value, name), signature(value.__call__, name)) if callable(value) else (None, None)
        return [
            ("Signature", head),
            ("Call signature", None if call == head else call),
            ("Type", type(value).__name__),
            ("String form", text(value, whole)),
            ("Length", length(value)),
            ("File", file(value)),
            ("Source", code) if code else ("Docstring", doc),
            ("Class docstring", None if of_kind in made_by_python or of_kind == doc else of_kind),
            ("Init docstring", None if type(value).__module__ == "builtins" else start_doc(value)),
            ("Call docstring", None if calls == plain_call else calls),
        ]

    def about(name, whole, builtin):
        """The fields of what a dotted name stands for, one below another; None for nothing."""
        if not recorded:
            recorded.update((row[0], row[1:]) for row in map(json.loads, builtin.splitlines()))
        value = resolved(name)
        if value is absent:
            return None
        doc = known(value)[1] if known(value) else inspect.getdoc(value) or "<no docstring>"
        code = source(value, name) if whole else None
        shown = None if code and doc in inspect.cleandoc(code) else doc
        if inspect.isclass(value):
            fields = of_class(value, name, shown, code)
        elif inspect.isroutine(value):
            fields = of_function(value, name, shown, code)
        else:
            fields = of_object(value, name, doc, code, whole)
        fields = [(head, body) for head, body in fields if body is not None]
        width = max(len(head) for head, _ in fields)
        bodies = [(head, body.strip("\n")) for head, body in fields]
        return "".join(f"{(head + ':').ljust(width + 1)}{chr(10) if chr(10) in body else ' '}{body}\n" for head, body in bodies)

    return about


{"about": globals().pop("__about")()}
