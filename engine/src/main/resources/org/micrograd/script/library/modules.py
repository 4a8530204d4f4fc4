"""The modules of the library and the stand-ins for packages, and what finds them."""

import builtins
import sys

_NODE = type(bridge.number(0.0))


class _Host:
    """The Java object of a module, what it refuses being a ValueError of the script."""

    def __init__(self, java):
        self.java = java

    def __getattr__(self, name):
        call = _refusing(getattr(self.java, name))
        setattr(self, name, call)
        return call


_opening, _drawing = _Host(bridge), _Host(_pictures)
# What the modules build on: what those before them export, checks, the way of numbers into nodes, and methods of Value.
_javas, _from_java = {}, []
_self = type(sys)("micrograd")
_helpers = {
    "micrograd": _self,
    "Value": Value,
    "counted": _counted,
    "Picture": Picture,
    "to_java": _javas.__setitem__,
    "from_java": _from_java.append,
    "note": _note,
    "place": _place,
    "scope": scope,
    "show": _show,
    "number": _number,
    "node": lambda what, x: _node(what, x, [x]),
    "named": _named,
}
_table = {"_call": _call, "_invoke": _invoke, "_Object": _Object, "_register": _register}
_modules = {}


def _code(module):
    text = bridge.source(module)
    return read_code(bridge.code(module, text), text, f"micrograd/{module}.py")


def _using(module, names):
    """What runs another file of a module's library among the names of the module."""

    def use(part):
        code, text = bridge.beside(module, part)
        exec(read_code(code, text, f"micrograd/{part}.py"), names)

    return use


def _run_rows(module, names):
    text = _java.source(module)
    names.update(_table, _rows=list(_java.rows(module)), _types=list(_java.types(module)))
    exec(read_code(bridge.rowsCode(module, text), text, f"micrograd/{module}.rows.py"), names)


for _module, _public, _, _written in (line.split("\t") for line in bridge.modules().split("\n")):
    _names = {"__name__": "micrograd." + _module, **_helpers}
    _run_rows(_module, _names)
    if _written:
        _names.update(host=_Host(bridge.host(_module)), use=_using(_module, _names))
        exec(_code(_module), _names)
    _found = {each: _names[name] for name in _public.split() for each in (name, name if name.islower() else _snake(name))}
    _modules[_module] = _found
    _self.__dict__.update(_found)
    globals().update(_found)
    _exports += _found
# A module that registers a type gives all Java objects new ones.
_NODE = type(bridge.number(0.0))
# The type of a Value is Value: that of the Java objects, whose base class is the one above.
_NODE.__name__ = _NODE.__qualname__ = "Value"
_NODE.__module__, _NODE.__doc__ = "micrograd", Value.__doc__
_exported = {**globals(), "__doc__": "Values with gradients, their pictures, and compiled functions."}
_layer = {name: _exported[name] for name in _exports if not hasattr(builtins, name)}
_plain_builtins = {**dict.fromkeys(_layer), "compile": builtins.compile}
builtins.__dict__.update(_layer)
builtins.compile = globals()["compile"]
__path__ = []
# What "import *" brings hides nothing of Python's but compile, which few scripts use.
_exported["__all__"] = __all__ = [*_layer, "compile"]
_engine = type(sys)("micrograd.engine")
_engine.Value = _NODE
_self.__dict__.update(_exported)
_self.engine = _engine
_ours = {"micrograd": _self, "micrograd.engine": _engine}
for _module, _found in _modules.items():
    _part = _ours["micrograd." + _module] = type(sys)("micrograd." + _module)
    _part.__dict__.update(_found)
    if _module not in _exports:
        setattr(_self, _module, _part)


class _Watched:
    """Loads a module as Python does, and tells of it: a module that is not asked for need not be loaded."""

    def __init__(self, loader, tell):
        self.loader, self.tell = loader, tell

    @staticmethod
    def spec(asked, name, tell):
        found = next(filter(None, (finder.find_spec(name, None) for finder in sys.meta_path if finder is not asked)), None)
        if found is not None:
            found.loader = _Watched(found.loader, tell)
        return found

    def get_source(self, name):
        return None if name in _ours else bridge.source(name)

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        self.tell(module)


_told = {"_compression": _told_of_packed, "_collections_abc": _told_of_sets, "_pydecimal": _told_of_decimals, "java": _told_of_java, "zoneinfo": _told_of_zones}


class _Finder:
    """
    Finds the library's modules, and those that stand in for packages. A package that Python finds itself comes first:
    the user's own, beside the script or installed. A folder of the name is one if modules of Python lie in it.
    """

    def names(self):
        return [*_ours, *bridge.standIns()]

    def find_spec(self, name, path=None, target=None):
        parent, _, _ = name.rpartition(".")
        if name in _told:
            return _Watched.spec(self, name, _told[name])
        if name not in _ours and name not in bridge.standIns():
            return self._refused(name, path, target)
        if parent:
            return self._spec(name) if self._is_ours(parent) else None
        for finder in sys.meta_path:
            found = None if finder is self else finder.find_spec(name, path, target)
            if found is not None and (found.loader is not None and found.origin is not None or self._has_modules(found)):
                return found
        return self._spec(name)

    def _refused(self, name, path, target):
        """Says of what a stand-in has not, and of torch, why there is no such module, unless another finder knows it."""
        top = name.partition(".")[0]
        if top in bridge.standIns() and self._is_ours(top):
            raise ModuleNotFoundError(f"No module named {name!r}: {top} is a stand-in here, which has not all of it", name=name)
        if name == "torch" and not any(finder is not self and finder.find_spec(name, path, target) for finder in sys.meta_path):
            raise ModuleNotFoundError("No module named 'torch': there is no stand-in for it, since what is compared with PyTorch is to be compared with PyTorch itself", name=name)

    def _has_modules(self, spec):
        import os

        folders = [each for each in spec.submodule_search_locations or () if os.path.isdir(each)]
        return any(file.endswith(".py") for folder in folders for file in os.listdir(folder))

    def _is_ours(self, name):
        return getattr(getattr(sys.modules.get(name), "__spec__", None), "loader", None) is self

    def _spec(self, name):
        return type(sys.__spec__)(name, self, is_package=any(other.startswith(name + ".") for other in self.names()))

    def get_source(self, name):
        return None if name in _ours else bridge.source(name)

    def get_code(self, name):
        """For what runs a module as a program."""
        return None if name in _ours else _code(name)

    def create_module(self, spec):
        return _ours.get(spec.name)

    def exec_module(self, module):
        name = module.__spec__.name
        if name in _ours:
            return
        scope = {"__name__": name, "host": _Host(bridge.host(name)), **_helpers, "display": display}

        def missing(wish):
            if wish not in later:
                raise AttributeError(f"module {name!r} has no attribute {wish!r}: it is a stand-in, which has not all of {name.partition('.')[0]}")
            __import__(later[wish])
            part = sys.modules[later[wish]]
            found = part if part.__name__ == f"{name}.{wish}" else getattr(part, wish)
            setattr(module, wish, found)
            return found

        module.__file__ = "a stand-in, which has not all of it"
        exec(_code(name), scope)
        later = scope.get("_lazy", {})
        module.__getattr__ = scope.get("__getattr__", missing)
        module.__dict__.update({each: scope[each] for each in scope["__all__"]}, __doc__=scope["__doc__"])
        if later:
            module.__dir__ = lambda: [*vars(module), *later]
        if "_starred" in scope:
            module.__all__ = scope["_starred"]


sys.meta_path.insert(0, _Finder())
# GraalPy lacks the library behind it: to compress would end in an error that no script can catch.
sys.modules["_bz2"] = None
for _name in _told.keys() & sys.modules.keys():
    _told[_name](sys.modules[_name])
