"""What a session of Python knows of names, for completion and help."""


def __inspection():
    import builtins
    import sys

    scope = sys.modules["__main__"].__dict__
    function, builtin, module = type(lambda: None), type(len), type(sys)

    def shares(name):
        value = scope[name]
        if isinstance(value, (module, builtin)) or name.startswith("_"):
            return False
        return not isinstance(value, (function, type)) or value.__module__ == "__main__"

    def parameters(f):
        code, defaults = f.__code__, f.__defaults__ or ()
        names = code.co_varnames[: code.co_argcount]
        required = len(names) - len(defaults)
        texts = [*names[:required], *(f"{name}={value!r}" for name, value in zip(names[required:], defaults))]
        if code.co_flags & 4:
            texts.append("*" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        texts += [f"{name}={(f.__kwdefaults__ or {}).get(name)!r}" for name in keyword_only(code)]
        if code.co_flags & 8:
            texts.append("**" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4)])
        return ", ".join(text for text in texts if text not in ("self", "cls"))

    def keyword_only(code):
        return code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]

    def made(value):
        if not isinstance(value, type):
            return value
        return value.__init__ if value.__init__ is not object.__init__ else value.__new__

    def parameter_names(name):
        f = made(resolve(name))
        code = getattr(f, "__code__", None)
        names = [*code.co_varnames[: code.co_argcount], *keyword_only(code)] if code else named_parameters(f)
        return [name for name in names if name not in ("self", "cls") and not name.startswith("_")]

    def named_parameters(f):
        """Those that a function without a text of its own takes by name."""
        import inspect

        try:
            every = inspect.signature(f).parameters.values()
        except (ValueError, TypeError):
            return []
        return [each.name for each in every if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]

    def modules(holder):
        """The names of modules, of all or of those in a package."""
        import importlib
        import pkgutil

        found = {*sys.stdlib_module_names, *sys.modules}
        for finder in sys.meta_path:
            found.update(getattr(finder, "names", list)())
        try:
            places = importlib.import_module(holder).__path__ if holder else sys.path
            found.update(f"{holder}.{each.name}".lstrip(".") for each in pkgutil.iter_modules(places))
        except (ImportError, AttributeError):
            # No package: what is loaded of it is all there is.
            pass
        return sorted(name for name in found if not any(part.startswith("_") for part in name.split(".")))

    def members(module):
        import importlib

        try:
            found = [*dir(importlib.import_module(module)), *(each.rpartition(".")[2] for each in modules(module) if each.rpartition(".")[0] == module)]
            return [name for name in dict.fromkeys(found) if not name.startswith("_")]
        except ImportError:
            return []

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
        f = made(value)
        head = f"{name}({parameters(f)})" if hasattr(f, "__code__") else name
        return f"{head}\n{(value.__doc__ or '').strip()}".strip()

    def source(name):
        """The text of a function or class; None where there is none."""
        import inspect

        try:
            return inspect.getsource(resolve(name)).rstrip()
        except (OSError, TypeError):
            return None

    def is_own(name):
        first, *members = name.split(".")
        if members and isinstance(scope.get(first), module):
            return first != "micrograd"
        return first in scope and not members and (getattr(scope[first], "__module__", None) or "").split(".")[0] != "micrograd"

    def expression(text):
        """What a text of names, dots and subscripts stands for, or None."""
        try:
            return eval(text, scope)
        except Exception:
            return None

    def keys(text):
        value = expression(text)
        return [key for key in value if isinstance(key, str)] if hasattr(value, "keys") else []

    def written_keys(text):
        value = expression(text)
        return [repr(key) for key in value if isinstance(key, (str, int, bytes, tuple))] if hasattr(value, "keys") else []

    def members_of(text):
        value = expression(text)
        return [] if value is None else [*dir(value), *(["mro"] if isinstance(value, type) else [])]

    def kind(name):
        return type(scope.get(name)).__name__

    def told(name):
        """What a name stands for, in a line, as IPython has it."""
        value = scope[name]
        if type(value) in (dict, list, tuple):
            return f"n={len(value)}"
        if kind(name) == "ndarray" and hasattr(value, "itemsize"):
            size = value.size * value.itemsize
            more = "" if size < 100000 else f" ({size / 1024} kb)" if size < 1048576 else f" ({size / 1048576} Mb)"
            return f"{'x'.join(map(str, value.shape))}: {value.size} elems, type `{value.dtype}`, {size} bytes{more}"
        try:
            text = str(value).replace("\n", "\\n")
        except Exception:
            return f"<object with id {id(value)} (str() failed)>"
        return text if len(text) < 50 else text[:25] + "<...>" + text[-25:]

    def search(pattern, loose, hidden, names):
        """The dotted names that fit a pattern of stars, each part of it those of one name."""
        import re

        def fits(part, name):
            shown = hidden or part.startswith("_") or not name.startswith("_")
            way = re.escape(part).replace(r"\*", ".*").replace(r"\?", ".")
            return shown and re.fullmatch(way, name, re.IGNORECASE if loose else 0) is not None

        first, *parts = pattern.split(".")
        found = {name: value for space in (builtins.__dict__, scope) for name, value in space.items() if fits(first, name)}
        for part in parts:
            found = {f"{name}.{member}": getattr(value, member, None) for name, value in found.items() for member in dir(value) if fits(part, member)}
        return sorted(found)

    return {
        "kind": kind,
        "told": told,
        "own": lambda: [name for name in scope if not name.startswith("_")],
        "search": search,
        "shared": lambda names: [name for name in names if name in scope and shares(name)],
        "describe": describe,
        "source": source,
        "isOwn": is_own,
        "parameters": parameter_names,
        "modules": modules,
        "members": members,
        "keys": keys,
        "writtenKeys": written_keys,
        "membersOf": members_of,
    }


globals().pop("__inspection")()
