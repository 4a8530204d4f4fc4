"""
Packages and classes of Java by their names, as Jython has them: from org.example import Order. Python itself knows those of java alone,
and has other errors for what is not there.
"""


class _JavaClasses:
    """Loads packages, whose classes are looked up as they are asked for, and classes."""

    def __init__(self, found=None):
        self.found = found

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        name = module.__name__
        if self.found is not None:
            sys.modules[name] = self.found
            return
        module.__all__ = list(_packages.classes(name))

        def missing(wish):
            found = None if wish.startswith("__") else _java_class(f"{name}.{wish}")
            if found is None:
                raise AttributeError(f"the package {name} of Java has no attribute {wish!r}" + ("" if wish.startswith("__") else ": " + _packages.missing(f"{name}.{wish}")))
            setattr(module, wish, found)
            return found

        module.__getattr__ = missing


_packages = bridge.packages()


def _java_class(name):
    """The class of a name, or None. A class in another has a dollar sign before its own; java.org.example.Order is org.example.Order."""
    import java

    names, end = [name], name
    while end.rpartition(".")[0].rpartition(".")[2][:1].isupper():
        end = "$".join(end.rsplit(".", 1))
        names.append(end)
    if name.startswith("java."):
        names.append(name.removeprefix("java."))
    for each in names:
        try:
            return java.type(each)
        except (KeyError, NotImplementedError):
            pass
    return None


class _JavaFinder:
    """Comes last: a module of Python's of the same name is found before."""

    def find_spec(self, name, path=None, target=None):
        parent, _, last = name.rpartition(".")
        if name == "java" or not parent and not _packages.isPackage(name):
            return None
        if parent and not self._is_package(parent):
            return None
        if parent and not last.islower():
            return self._class(name)
        # A package within java need not hold what is open: the error is that of the class.
        if _packages.isPackage(name) or name.startswith("java."):
            return self._spec(name, _JavaClasses(), True)
        return self._class(name)

    def _is_package(self, name):
        return name.partition(".")[0] == "java" or isinstance(getattr(getattr(sys.modules.get(name), "__spec__", None), "loader", None), _JavaClasses)

    def _spec(self, name, loader, is_package):
        return type(sys.__spec__)(name, loader, is_package=is_package)

    def _class(self, name):
        found = _java_class(name)
        if found is not None:
            return self._spec(name, _JavaClasses(found), False)
        if _packages.isPackage(name):
            return self._spec(name, _JavaClasses(), True)
        # Without its name, or "from package import name" would forget why.
        raise ModuleNotFoundError(f"No module named {name!r}: {_packages.missing(name)}")


# Before that of Python for java, which may be there already.
sys.meta_path.insert(next((place for place, each in enumerate(sys.meta_path) if type(each).__name__ == "JavaImportFinder"), len(sys.meta_path)), _JavaFinder())
