"""What the end of a text of Python would stand for, told without running it."""


def __inferring(binding):
    import ast
    import builtins
    import io
    import sys
    import types

    parsed, bound, written, once = (binding[name] for name in ("parsed", "bound", "written", "once"))
    scope = sys.modules["__main__"].__dict__
    plain = (str, bytes, int, float, bool, complex, list, tuple, dict, set, frozenset)
    answers = {
        **dict.fromkeys(("repr", "str", "input", "format", "chr", "ascii", "hex", "bin", "oct"), str),
        **dict.fromkeys(("len", "ord", "id", "hash"), int),
        **dict.fromkeys(("any", "all", "isinstance", "issubclass", "callable", "hasattr"), bool),
        **dict.fromkeys(("sorted", "dir"), list),
        **dict.fromkeys(("vars", "globals", "locals"), dict),
        "open": io.TextIOWrapper,
    }
    displays = {
        (ast.List, ast.ListComp): list,
        (ast.Dict, ast.DictComp): dict,
        (ast.Set, ast.SetComp): set,
        (ast.Tuple,): tuple,
        (ast.JoinedStr,): str,
        (ast.Compare,): bool,
        (ast.Lambda,): types.FunctionType,
        (ast.GeneratorExp,): types.GeneratorType,
    }

    class Known:
        """A value that is there."""

        def __init__(self, value):
            self.value = value

    class Of:
        """A value of a class, which is a type or the text of one."""

        def __init__(self, kind):
            self.kind = kind

    def annotated(node, space):
        """What an annotation promises, which may be the text of one; one that calls anything is not run."""
        try:
            node = ast.parse(node.value, mode="eval").body if isinstance(getattr(node, "value", None), str) else node
            if node is None or any(isinstance(each, (ast.Call, ast.Await)) for each in ast.walk(node)):
                return None
            kind = eval(ast.unparse(node), space)
        except Exception:
            return None
        kind = getattr(kind, "__origin__", kind)
        return Of(kind) if isinstance(kind, type) else None

    def returned(function, names, space):
        """What a call of a function of a text gives."""
        promised = annotated(function.returns, space)
        if promised is not None:
            return promised
        inner = {**names, **bound(ast.Module(body=[function], type_ignores=[]), function.end_lineno)}
        given = (node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value is not None)
        kinds = (told(each, inner, space) for each in given)
        return once(function, lambda: next((kind for kind in kinds if kind is not None), None))

    def called(f, arguments, names, space, receiver=None):
        """What a call of a function that is there gives, of which an object may be known only by its class."""
        import inspect

        if f is type and len(arguments) == 1:
            found = told(arguments[0], names, space)
            kind = found.kind if isinstance(found, Of) else type(found.value) if isinstance(found, Known) else None
            return Known(kind) if isinstance(kind, type) else None
        if isinstance(f, type):
            return Of(f)
        if f is getattr(builtins, getattr(f, "__name__", ""), None) and f.__name__ in answers:
            return Of(answers[f.__name__])
        owner = getattr(f, "__self__", None)
        f = getattr(f, "__func__", f)
        if not isinstance(f, types.FunctionType):
            return tried(type(owner), getattr(f, "__name__", ""), arguments, names, space) if type(owner) in plain else None
        promise = f.__annotations__.get("return")
        try:
            if isinstance(promise, str):
                return annotated(ast.Constant(promise), f.__globals__)
            if isinstance(promise, type):
                return Of(promise)
            node = ast.parse(inspect.cleandoc("\n" + inspect.getsource(f))).body[0]
        except Exception:
            return None
        if not isinstance(node, ast.FunctionDef):
            return None
        first = [each.arg for each in node.args.args[:1]]
        receiver = Known(owner) if owner is not None else receiver
        given = {first[0]: ("known", receiver)} if first and receiver is not None else {}
        return returned(node, given, f.__globals__)

    def tried(kind, name, arguments, names, space):
        """What a method of a plain type gives: it is tried on an empty one of it."""
        given = []
        for each in arguments:
            found = told(each, names, space)
            if isinstance(each, ast.Constant):
                # A large width would fill the memory.
                given.append(min(each.value, 9) if isinstance(each.value, int) else each.value)
            elif isinstance(found, Of) and found.kind in plain:
                given.append(found.kind())
            elif isinstance(found, Known) and type(found.value) in plain:
                given.append(type(found.value)())
            else:
                return None
        try:
            result = getattr(kind(), name)(*given)
        except Exception:
            return None
        return None if result is None else Of(type(result))

    def member(owner, name, names, space):
        if isinstance(owner, Known):
            held = getattr(type(owner.value), name, None)
            return promised(held, owner.value) if isinstance(held, property) else present(owner.value, name)
        if isinstance(owner, Of) and isinstance(owner.kind, type):
            held = getattr(owner.kind, name, None)
            if isinstance(held, property):
                return promised(held, owner.kind)
            return ("method", held, owner.kind, name) if callable(held) else None if held is None else Known(held)
        kind = owner.kind if isinstance(owner, Of) else owner[1] if isinstance(owner, tuple) and owner[0] == "class" else None
        for node in kind.body if isinstance(kind, ast.ClassDef) else []:
            if isinstance(node, ast.FunctionDef) and node.name == name:
                return ("function", node)
        for node in ast.walk(kind) if isinstance(kind, ast.ClassDef) else []:
            if isinstance(node, ast.Assign) and any(isinstance(each, ast.Attribute) and each.attr == name for each in node.targets):
                return told(node.value, names, space)
        return None

    def present(value, name):
        try:
            return Known(getattr(value, name))
        except Exception:
            return None

    def promised(held, owner):
        return called(held.fget, [], {}, scope) if held.fget is not None else None

    def of_binding(made, names, space):
        if made is None:
            return None
        way, node = made
        if way == "known":
            return node
        if way in ("class", "function"):
            return made
        if way == "object":
            return Of(node)
        if way == "annotation":
            return annotated(node, space)
        found = told(node, names, space)
        return item(node, found, names, space) if way == "item" else found

    def item(node, found, names, space):
        """What is in what a text stands for."""
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)) and node.elts:
            return told(node.elts[0], names, space)
        if isinstance(found, Known) and isinstance(found.value, (list, tuple, dict, set, str, range)) and found.value:
            return Of(type(next(iter(found.value))))
        return Of({range: int, str: str}[found.kind]) if isinstance(found, Of) and found.kind in (range, str) else None

    def of_call(node, names, space):
        f = told(node.func, names, space)
        if isinstance(f, Known):
            return called(f.value, node.args, names, space)
        if not isinstance(f, tuple):
            return None
        if f[0] == "class":
            return Of(f[1])
        if f[0] == "function":
            return returned(f[1], names, space)
        _, held, kind, name = f
        if kind in plain:
            return tried(kind, name, node.args, names, space)
        return called(held, node.args, names, space, Of(kind))

    def told(node, names, space):
        """What an expression stands for, as far as its text and the names tell; None for what they do not."""
        if isinstance(node, ast.Name):
            if node.id in names:
                rest = {name: made for name, made in names.items() if name != node.id}
                return of_binding(names[node.id], rest, space)
            absent = object()
            value = space.get(node.id, getattr(builtins, node.id, absent))
            return None if value is absent else Known(value)
        if isinstance(node, ast.Constant):
            return None if node.value is None else Of(type(node.value))
        if isinstance(node, ast.Attribute):
            return member(told(node.value, names, space), node.attr, names, space)
        if isinstance(node, ast.Call):
            return of_call(node, names, space)
        if isinstance(node, ast.Subscript):
            owner = told(node.value, names, space)
            if isinstance(owner, Known) and type(owner.value) in (list, tuple, dict, str):
                try:
                    return Known(owner.value[ast.literal_eval(node.slice)])
                except Exception:
                    return Of(type(owner.value)) if isinstance(node.slice, ast.Slice) else None
            return owner if isinstance(node.slice, ast.Slice) else item(node.value, owner, names, space)
        if isinstance(node, ast.BinOp):
            return told(node.left, names, space) or told(node.right, names, space)
        return next((Of(kind) for nodes, kind in displays.items() if isinstance(node, nodes)), None)

    def of_text_class(kind, names):
        found = written(kind)
        for base in kind.bases:
            found += once(kind, lambda: listed(told(base, names, scope), names), [])
        return sorted({*found, *dir(object)})

    def listed(found, names):
        if isinstance(found, tuple):
            return of_text_class(found[1], names) if found[0] == "class" else dir(types.FunctionType)
        if isinstance(found, Of) and isinstance(found.kind, ast.ClassDef):
            return of_text_class(found.kind, names)
        if isinstance(found, Of):
            return dir(found.kind)
        if isinstance(found, Known):
            return [*dir(found.value), *(["mro"] if isinstance(found.value, type) else [])]
        return []

    def members(text, start, expression):
        """The names of the members of an expression that a text ends in, from a place on."""
        names = bound(parsed(text, start), text.count("\n") + 1)
        try:
            return listed(told(ast.parse(expression, mode="eval").body, names, scope), names)
        except SyntaxError:
            return []

    def names(text, start):
        """The names that a text binds before its end."""
        return list(bound(parsed(text, start), text.count("\n") + 1))

    return {"members": members, "names": names}


{"inferring": globals().pop("__inferring")}
