"""Finds the tests of files and folders as pytest does: test_*.py and *_test.py, functions test*, classes Test*."""

import inspect
import itertools
import os
import sys
import types

from pytest._asserts import compiled
from pytest._fixtures import wanted
from pytest._marks import Fixture, Mark, Param, marks_of
from pytest._outcomes import Skipped

__all__ = ["Broken", "Item", "NoSuch", "collected"]


class NoSuch(LookupError):
    """There is no file or test of a name."""


class Broken:
    """A file that could not be loaded."""

    def __init__(self, path, error):
        self.path, self.error = path, error


class Item:
    """A test: a function with the values of its parameters."""

    def __init__(self, file, function, cls, suffix, params, chosen, marks):
        self.file, self.module, self.function, self.cls, self.instance = file, file.module, function, cls, None
        self.name, self.params, self.chosen, self.marks = function.__name__ + suffix, params, chosen, marks
        self.originalname, self.path, self.keywords = function.__name__, file.path, ()
        self.nodeid = "::".join([file.shown, *([cls.__qualname__.replace(".", "::")] if cls else []), self.name])
        self.names = []

    def fixture(self, name, inside=None):
        """The nearest fixture of a name; for one that wraps its own name, that which it hides."""
        found = [each for scope in self.file.fixtures(self.cls) for each in [scope.get(name)] if each is not None]
        if inside is not None and inside.name == name and inside in found:
            found = found[found.index(inside) + 1 :]
        return found[0] if found else None

    def get_closest_marker(self, name):
        """The nearest mark of a name."""
        return next((mark for mark in self.marks if mark.name == name), None)

    def iter_markers(self, name=None):
        """All marks, the nearest first."""
        return (mark for mark in self.marks if name in (None, mark.name))


class _File:
    conftests = {}

    def __init__(self, path):
        self.path, self.shown = path, os.path.relpath(path)
        self.above = [_conftest(folder) for folder in _folders(path)]
        self.module = _loaded(path)

    def fixtures(self, cls):
        owners = [*(kind for kind in (cls.__mro__ if cls else ())), self.module, *(each for each in self.above if each is not None)]
        return [{each.name: each for each in vars(owner).values() if isinstance(each, Fixture)} for owner in owners]


def _folders(path):
    folder, top = os.path.dirname(path), os.getcwd()
    while True:
        yield folder
        if folder == top or not folder.startswith(top + os.sep):
            return
        folder = os.path.dirname(folder)


def _conftest(folder):
    path = os.path.join(folder, "conftest.py")
    if path not in _File.conftests:
        _File.conftests[path] = _loaded(path) if os.path.isfile(path) else None
    return _File.conftests[path]


def _loaded(path):
    """A file as a module, of the package that it lies in; the folder of the package is where modules are looked for first."""
    folder, name = os.path.dirname(path), os.path.basename(path)[:-3]
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        name = f"{package}.{name}"
    if folder not in sys.path:
        sys.path.insert(0, folder)
    module = types.ModuleType(name)
    module.__file__, module.__package__ = path, name.rpartition(".")[0]
    if module.__package__:
        __import__(module.__package__)
    elif name in sys.modules and name != "conftest" and getattr(sys.modules[name], "__file__", path) != path:
        raise ImportError(f"import file mismatch:\nimported module {name!r} has this __file__ attribute:\n  {sys.modules[name].__file__}\nwhich is not the same as the test file we want to collect:\n  {path}\nHINT: remove __pycache__ / .pyc files and/or use a unique basename for your test file modules")
    with open(path, encoding="utf-8") as file:
        code = compiled(file.read(), path, module.__dict__)
    sys.modules[name] = module
    try:
        exec(code, module.__dict__)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _files(path):
    if os.path.isfile(path):
        yield path
        return
    entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_file() and entry.name.endswith(".py") and (entry.name.startswith("test_") or entry.name.endswith("_test.py")):
            yield entry.path
    for entry in entries:
        if entry.is_dir() and not entry.name.startswith(".") and entry.name not in ("__pycache__", "build", "dist", "node_modules", "venv", "_darcs", "CVS") and not entry.name.endswith(".egg"):
            yield from _files(entry.path)


def collected(asked):
    """The tests that are asked for, by files, folders, or names of tests after two colons; files that cannot be loaded, and those skipped whole."""
    found, skipped, files = [], [], {}
    for each in asked:
        target, *names = each.split("::")
        if not os.path.exists(target):
            raise NoSuch(f"file or directory not found: {each}")
        whole = []
        for path in _files(os.path.abspath(target)):
            if path not in files:
                files[path] = _of_file(path, skipped)
            whole += files[path]
        chosen = [item for item in whole if not names or isinstance(item, Broken) or _is_named(item, names)]
        if names and not chosen:
            raise NoSuch(f"not found: {os.path.abspath(target)}::{'::'.join(names)}\n(no name {'::'.join([os.path.abspath(target), *names])!r} in any of [<Module {os.path.basename(target)}>])")
        found += [item for item in chosen if item not in found]
    return found, skipped


def _is_named(item, names):
    own = item.nodeid.split("::")[1:]
    plain = [*own[:-1], own[-1].partition("[")[0]]
    return own[: len(names)] == names or plain[: len(names)] == names


def _of_file(path, skipped):
    try:
        file = _File(path)
    except Skipped as e:
        skipped.append((os.path.relpath(path), e))
        return []
    except (Exception, SystemExit) as e:
        return [Broken(os.path.relpath(path), e)]
    return list(_of_names(file, vars(file.module), None))


def _of_names(file, names, cls):
    for name, each in list(names.items()):
        if isinstance(each, (staticmethod, classmethod)):
            each = each.__func__
        if inspect.isfunction(each) and name.startswith("test"):
            yield from _items(file, each, cls)
        elif isinstance(each, type) and _is_case(each):
            for method in _cases(each):
                yield from _items(file, getattr(each, method), each)
        elif isinstance(each, type) and name.startswith("Test") and "__init__" not in vars(each):
            yield from _of_names(file, {k: v for base in reversed(each.__mro__) for k, v in vars(base).items()}, each)


def _is_case(kind):
    unittest = sys.modules.get("unittest")
    return unittest is not None and issubclass(kind, unittest.TestCase)


def _cases(kind):
    import unittest

    return unittest.defaultTestLoader.getTestCaseNames(kind)


def _items(file, function, cls):
    marks = marks_of(function, cls, file.module)
    sets = [("", {}, {}, [])]
    for mark in marks:
        if mark.name == "parametrize":
            sets = [_joined(one, two) for one in sets for two in _rows(mark, function)]
    for name, entry in _asked(file, function, cls):
        if entry.params is not None:
            sets = [_joined(one, two) for one in sets for two in _chosen(name, entry)]
    texts = [text for text, *_ in sets]
    for k, (text, params, chosen, more) in enumerate(sets):
        suffix = f"[{text}{texts[:k].count(text) if texts.count(text) > 1 else ''}]" if len(sets) > 1 or text else ""
        yield Item(file, function, cls, suffix, params, chosen, more + marks)


def _joined(one, two):
    return "-".join(filter(None, (one[0], two[0]))), {**one[1], **two[1]}, {**one[2], **two[2]}, one[3] + two[3]


def _asked(file, function, cls):
    """All fixtures that a test needs, with those that they need themselves."""
    scopes, found = file.fixtures(cls), {}
    more = [name for scope in scopes for name, each in scope.items() if each.autouse] + list(wanted(function))
    while more:
        name = more.pop(0)
        entry = next((scope[name] for scope in scopes if name in scope), None)
        if entry is not None and name not in found:
            found[name] = entry
            more += wanted(entry.make)
    return found.items()


def _chosen(name, entry):
    for k, each in enumerate(entry.params):
        marks = each.marks if isinstance(each, Param) else []
        value = each.values[0] if isinstance(each, Param) else each
        yield _text(value, name, k, entry.ids, each), {}, {name: value}, marks


def _rows(mark, function):
    names, rows, ids, indirect = _arguments(function, *mark.args, **mark.kwargs)
    for k, row in enumerate(rows):
        marks = [each.mark for each in row.marks] if isinstance(row, Param) else []
        values = list(row.values) if isinstance(row, Param) else [row] if len(names) == 1 else list(row)
        if len(values) != len(names):
            raise ValueError(f"in \"parametrize\" the number of names ({len(names)}):\n  {names}\nmust be equal to the number of values ({len(values)}):\n  {values}")
        if isinstance(row, Param) and row.id is not None:
            text = row.id
        elif ids is not None and not callable(ids) and ids[k] is not None:
            text = str(ids[k])
        else:
            text = "-".join(_text(value, name, k, ids if callable(ids) else None, row) for name, value in zip(names, values))
        through = names if indirect is True else list(indirect or ())
        given = dict(zip(names, values))
        yield text, {n: v for n, v in given.items() if n not in through}, {n: v for n, v in given.items() if n in through}, marks


def _arguments(function, argnames, argvalues, indirect=False, ids=None, scope=None):
    names = [name.strip() for name in argnames.split(",") if name.strip()] if isinstance(argnames, str) else list(argnames)
    rows = list(argvalues)
    if not rows:
        reason = Mark("skip", kwargs={"reason": f"got empty parameter set {names}, function {function.__name__} at {function.__code__.co_filename}:{function.__code__.co_firstlineno}"})
        rows = [Param([None] * len(names), [reason], "-".join(f"{name}0" for name in names))]
    return names, rows, ids if ids is None or callable(ids) else list(ids), indirect


def _text(value, name, k, ids, row):
    if isinstance(row, Param) and row.id is not None:
        return row.id
    told = ids(value) if callable(ids) else ids[k] if ids is not None else None
    if told is not None:
        return str(told)
    if isinstance(value, str):
        return value.encode("unicode_escape").decode("ascii")
    if value is None or isinstance(value, (bool, int, float, complex)):
        return str(value)
    if isinstance(getattr(value, "__name__", None), str):
        return value.__name__
    return f"{name}{k}"
