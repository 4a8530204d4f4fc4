"""The values that tests of pytest get by their names: fixtures, and request, capsys, monkeypatch, tmp_path."""

import inspect
import os
import sys
import types

from pytest._marks import Fixture

__all__ = ["Fixtures", "MonkeyPatch", "Unknown", "wanted"]

_SCOPES = ["function", "class", "module", "package", "session"]


class Unknown(LookupError):
    """There is no fixture of a name."""


def wanted(function):
    """The names of the parameters that a test or fixture is to get, those that have a value already left out."""
    names = [name for name, each in inspect.signature(function).parameters.items() if each.default is each.empty and each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    return names


class Capture:
    """What a test printed: readouterr() gives both streams, and forgets them."""

    def __init__(self, streams):
        self.streams = streams

    def readouterr(self):
        """What was written since, as out and err."""
        return _Written(*(stream.taken() for stream in self.streams))


class _Written(tuple):
    def __new__(cls, out, err):
        return super().__new__(cls, (out, err))

    out, err = property(lambda self: self[0]), property(lambda self: self[1])

    def __repr__(self):
        return f"CaptureResult(out={self[0]!r}, err={self[1]!r})"


_NOTHING = object()


class MonkeyPatch:
    """Sets attributes, items and variables of the environment, and takes all back when the test ends."""

    def __init__(self):
        self.back = []

    def setattr(self, target, name, value=_NOTHING, raising=True):
        """Sets an attribute, of an object or by its whole name."""
        if isinstance(target, str):
            value, (target, name) = name, _found(target)
        old = target.__dict__.get(name, _NOTHING) if isinstance(target, type) else getattr(target, name, _NOTHING)
        if raising and not hasattr(target, name):
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        self.back.append(lambda: delattr(target, name) if old is _NOTHING else setattr(target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name=_NOTHING, raising=True):
        """Deletes an attribute."""
        if isinstance(target, str):
            target, name = _found(target)
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        old = getattr(target, name)
        self.back.append(lambda: setattr(target, name, old))
        delattr(target, name)

    def setitem(self, dic, name, value):
        """Sets an item of a dict."""
        old = dic.get(name, _NOTHING)
        self.back.append(lambda: dic.pop(name, None) if old is _NOTHING else dic.__setitem__(name, old))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        """Deletes an item of a dict."""
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        old = dic.pop(name)
        self.back.append(lambda: dic.__setitem__(name, old))

    def setenv(self, name, value, prepend=None):
        """Sets a variable of the environment."""
        self.setitem(os.environ, name, value if prepend is None or name not in os.environ else value + prepend + os.environ[name])

    def delenv(self, name, raising=True):
        """Deletes a variable of the environment."""
        self.delitem(os.environ, name, raising)

    def chdir(self, path):
        """Goes to a folder."""
        old = os.getcwd()
        self.back.append(lambda: os.chdir(old))
        os.chdir(path)

    def syspath_prepend(self, path):
        """Looks for modules in a folder first."""
        self.back.append(lambda: sys.path.remove(str(path)))
        sys.path.insert(0, str(path))

    def undo(self):
        """Takes all back."""
        while self.back:
            self.back.pop()()


def _found(path):
    import importlib

    owner, _, name = path.rpartition(".")
    try:
        return importlib.import_module(owner), name
    except ImportError:
        outer, _, inner = owner.rpartition(".")
        return getattr(importlib.import_module(outer), inner), name


class Request:
    """What a fixture knows of the test that asks for it."""

    def __init__(self, fixtures, item, entry=None, param=_NOTHING):
        self.fixtures, self.node, self._entry = fixtures, item, entry
        self.function, self.cls, self.module, self.instance = item.function, item.cls, item.module, item.instance
        self.fixturename, self.scope, self.fixturenames, self.config = entry and entry.name, entry.scope if entry else "function", item.names, None
        if param is not _NOTHING:
            self.param = param

    def getfixturevalue(self, argname):
        """The value of a fixture by its name."""
        return self.fixtures.value(argname, self.node)

    def addfinalizer(self, finalizer):
        """Calls something when the fixture is done with."""
        self.fixtures.later(self.scope, finalizer)


class Fixtures:
    """Makes values once for each scope, and unmakes them when it ends."""

    def __init__(self, streams):
        self.streams, self.made, self.ends, self.folders = streams, {scope: {} for scope in _SCOPES}, {scope: [] for scope in _SCOPES}, 0
        self.plain = {"request": self._request, "capsys": self._capsys, "capfd": self._capsys, "monkeypatch": self._monkeypatch, "tmp_path": self._tmp_path, "tmp_path_factory": self._factory}

    def _request(self, item):
        return Request(self, item)

    def _capsys(self, item):
        for stream in self.streams:
            stream.taken()
        return Capture(self.streams)

    def _monkeypatch(self, item):
        patch = MonkeyPatch()
        self.later("function", patch.undo)
        return patch

    def _root(self):
        import pathlib
        import tempfile

        if "root" not in vars(self):
            self.root = pathlib.Path(tempfile.mkdtemp(prefix="pytest-"))
        return self.root

    def folder(self, name):
        """A new folder."""
        import re

        plain = re.sub(r"\W", "_", name)[:30]
        found = self._root() / f"{plain}{self.folders}"
        self.folders += 1
        found.mkdir()
        return found

    def _tmp_path(self, item):
        return self.folder(item.name)

    def _factory(self, item):
        return types.SimpleNamespace(mktemp=lambda basename, numbered=True: self.folder(basename) if numbered else self._named(basename), getbasetemp=self._root)

    def _named(self, name):
        (self._root() / name).mkdir()
        return self._root() / name

    def later(self, scope, call):
        """Calls something when a scope ends."""
        self.ends[scope].append(call)

    def value(self, name, item, inside=None):
        """The value of a fixture for a test."""
        if name in item.params:
            return item.params[name]
        entry = item.fixture(name, inside)
        if entry is None:
            if name not in self.plain:
                known = [each for scope in item.file.fixtures(item.cls) for each in scope]
                raise Unknown(name, inside.make if inside is not None else item.function, {*known, *self.plain})
            found = self.made["function"]
            if name not in found:
                found[name] = self.plain[name](item)
            return found[name]
        known = self.made[entry.scope]
        key = entry, repr(item.chosen.get(name, ""))
        if key not in known:
            known[key] = self._make(entry, item, name)
        return known[key]

    def _make(self, entry, item, name):
        request = Request(self, item, entry, item.chosen.get(name, _NOTHING))
        make = entry.make.__get__(item.instance) if item.instance is not None and name in dir(item.cls) and not isinstance(entry.make, staticmethod) else entry.make
        given = {each: request if each == "request" else self.value(each, item, entry) for each in wanted(make)}
        made = make(**given)
        if not isinstance(made, types.GeneratorType):
            return made
        value = next(made)
        self.later(entry.scope, lambda: next(made, None))
        return value

    def end(self, scope):
        """Ends a scope: what was made last is unmade first."""
        faults = []
        while self.ends[scope]:
            try:
                self.ends[scope].pop()()
            except Exception as e:
                faults.append(e)
        self.made[scope].clear()
        if faults:
            raise faults[0]

    def close(self):
        """Ends the session, and leaves no folders behind."""
        import shutil

        if "root" in vars(self):
            shutil.rmtree(self.root, ignore_errors=True)
