"""What is written above a test of pytest: mark.parametrize, skip, skipif, xfail, usefixtures, and fixture."""

__all__ = ["Fixture", "Mark", "Param", "fixture", "mark", "marks_of", "param"]


class Mark:
    """A mark: pytest.mark.slow, or one with arguments. It marks the function or class that it is called with."""

    def __init__(self, name, args=(), kwargs=None):
        self.name, self.args, self.kwargs = name, args, kwargs or {}

    def __call__(self, *args, **kwargs):
        target = args[0] if len(args) == 1 and not kwargs else None
        if callable(target) and (isinstance(target, type) or getattr(target, "__name__", "") != "<lambda>"):
            target.pytestmark = [*_own(target), self]
            return target
        return Mark(self.name, self.args + args, {**self.kwargs, **kwargs})

    def with_args(self, *args, **kwargs):
        """The mark with more arguments."""
        return Mark(self.name, self.args + args, {**self.kwargs, **kwargs})

    @property
    def mark(self):
        return self


def _own(target):
    """The marks of a function, or of a class with those of its bases."""
    kinds = reversed(target.__mro__) if isinstance(target, type) else [target]
    found = []
    for each in kinds:
        marks = vars(each).get("pytestmark", [])
        found += [mark for mark in (marks if isinstance(marks, list) else [marks]) if mark not in found]
    return found


def marks_of(*targets):
    """The marks of a function, its class and its module, the nearest first."""
    return [mark for target in targets if target is not None for mark in (_own(target) if isinstance(target, type) or callable(target) else _of_module(target))]


def _of_module(module):
    marks = getattr(module, "pytestmark", [])
    return marks if isinstance(marks, list) else [marks]


class _Marks:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("Marker name must NOT start with underscore")
        return Mark(name)


mark = _Marks()


class Param:
    """A row of parametrize with marks or a name of its own."""

    def __init__(self, values, marks, id):
        self.values, self.marks, self.id = values, marks, id


def param(*values, marks=(), id=None):
    """A row of parametrize that has marks or an id."""
    return Param(values, list(marks) if isinstance(marks, (list, tuple)) else [marks], id)


class Fixture:
    """A fixture: what makes a value for the tests that name it."""

    def __init__(self, make, scope="function", params=None, autouse=False, ids=None, name=None):
        self.make, self.scope, self.params, self.autouse, self.ids = make, scope, params, autouse, ids
        self.name = name or make.__name__
        self.__name__, self.__doc__ = make.__name__, make.__doc__

    def __call__(self, *args, **kwargs):
        from pytest._outcomes import fail

        fail(f'Fixture "{self.name}" called directly. Fixtures are not meant to be called directly,\nbut are created automatically when test functions request them as parameters.', pytrace=False)


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    """Makes a function a fixture, whose value tests get by its name."""
    if scope not in ("function", "class", "module", "package", "session"):
        raise ValueError(f"the scope of a fixture is function, class, module, package or session, not {scope!r}")

    def decorate(make):
        return Fixture(make, scope, None if params is None else list(params), autouse, ids, name)

    return decorate if fixture_function is None else decorate(fixture_function)
