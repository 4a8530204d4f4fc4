"""Writes builtins.txt beside the scripts of sessions: how CPython's built-in functions and methods are called, and what each does in short. Run with CPython 3.11."""

import builtins
import inspect
import json
import math
import pathlib

OF_SITE = {"copyright", "credits", "exit", "license", "quit"}


def parameters(value):
    """Each as it is written; None where a function does not tell."""
    try:
        found, before = [], None
        for each in inspect.signature(value).parameters.values():
            if before is not None and before.kind == each.POSITIONAL_ONLY != each.kind:
                found.append("/")
            if each.kind == each.KEYWORD_ONLY and (before is None or before.kind not in (each.VAR_POSITIONAL, each.KEYWORD_ONLY)):
                found.append("*")
            found.append(str(each))
            before = each
        return [*found, "/"] if before is not None and before.kind == before.POSITIONAL_ONLY else found
    except (ValueError, TypeError):
        return None


def rows():
    for name, value in vars(builtins).items():
        if name.startswith("_") or name in OF_SITE or not callable(value) or getattr(value, "__name__", None) != name:
            continue
        if inspect.isclass(value) and issubclass(value, BaseException):
            yield name, None, value
        elif inspect.isclass(value):
            for method in vars(value):
                if not method.startswith("_") and inspect.isroutine(getattr(value, method)):
                    yield f"{name}.{method}", parameters(getattr(value, method)), getattr(value, method)
        else:
            yield name, parameters(value), value
    yield "math", None, math
    for name, value in vars(math).items():
        if callable(value) and not name.startswith("_"):
            yield f"math.{name}", parameters(value), value


here = pathlib.Path(__file__).parent
place = pathlib.Path(*["main" if part == "test" else part for part in here.parts])
lines = [json.dumps([name, called, inspect.getdoc(value).split("\n\n")[0]]) for name, called, value in rows() if inspect.getdoc(value)]
(place / "builtins.txt").write_text("\n".join(sorted(lines)) + "\n")
