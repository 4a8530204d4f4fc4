"""Functions of Values as functions of numbers, at native speed, with their derivatives, for one point or many rows."""

import builtins

_compile = builtins.compile
# What wraps a Java object so that what it refuses is an error of the script.
_checked = type(host)

use("shapes")
use("batches")


def _name(f):
    return getattr(f, "__name__", None) or type(f).__name__


_FUNCTION, _METHOD, _VARARGS = type(_name), type(_name.__get__("")), 4


def _signature(f):
    """The names of a function's positional parameters, how many of them have no default, whether it takes any number more; None of a builtin one."""
    called = f if type(f) in (_FUNCTION, _METHOD, type) else getattr(f, "__call__", f)
    plain = called.__func__ if type(called) is _METHOD else called
    if type(plain) is _FUNCTION and not hasattr(f, "__wrapped__") and not hasattr(f, "__signature__"):
        code = plain.__code__
        names = code.co_varnames[plain is not called : code.co_argcount]
        return list(names), max(0, len(names) - len(plain.__defaults__ or ())), bool(code.co_flags & _VARARGS)
    # Loading it takes longer than anything else here: only for what is more than a function.
    import inspect

    try:
        parameters = list(inspect.signature(f).parameters.values())
    except ValueError:
        return None
    placed = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    needed = [p for p in placed if p.default is p.empty]
    return [p.name for p in placed], len(needed), any(p.kind == p.VAR_POSITIONAL for p in parameters)


def _inputs(f, count):
    """The names of a function's parameters for a number of arguments."""
    names, needed, several = _signature(f) or ([], 0, True)
    if count < needed or (count > len(names) and not several):
        raise TypeError(f"{_name(f)} takes {needed} input{'' if needed == 1 else 's'}, got {count}")
    return [names[i] if i < len(names) else f"x{i}" for i in range(count)]


def _trace(f, args, lines=False):
    """Runs a function once on placeholders in the shape of its arguments; to know the line of each operation takes long."""
    names = _inputs(f, len(args))
    inputs = list(host.placeholders([label for x, name in zip(args, names) for label in _labels(x, name)]))
    leaves = iter(inputs)
    tracing = host.begin(f)
    before = note((lambda node: tracing.mark(*place())) if lines else None)
    try:
        result = f(*(_shaped(x, leaves) for x in args))
    finally:
        note(before)
    result = _listed(result)
    roots = _results(result, "")
    for _, root in roots:
        if not isinstance(root, Value) and (isinstance(root, bool) or not isinstance(root, (int, float))):
            raise TypeError(f"{_name(f)} must return a Value or a number to be compiled, got {show(root)}")
    single = not _is_list(result) and not isinstance(result, dict)
    calls = _checked(tracing)
    live = calls.function(inputs, [node("compile", root) for _, root in roots], None if single else [name for name, _ in roots])
    if not lines:
        calls.compare(live, [float(x) if isinstance(x, (int, float)) else 0.0 for x in _flat(args)], _plainly(f, args))
    return _checked(live), None if single else result


def _plainly(f, args):
    """The same function from numbers, for arguments of one shape, to the numbers of its results."""

    def plain(point):
        leaves = iter(list(point))
        return [x.data if isinstance(x, Value) else x for _, x in _results(_listed(f(*(_shaped(x, leaves) for x in args))), "")]

    return plain


def _numbers(what, args):
    return [number(what, x) for x in _flat(args)]


def _form_of(outputs):
    """The names of the results of a function from Java as the shape in which they are answered."""
    if len(outputs) == 1:
        return None
    named = all(name.isidentifier() for name in outputs) and len(set(outputs)) == len(outputs)
    return dict.fromkeys(outputs, 0) if named else [0] * len(outputs)


@named
class Compiled:
    """A compiled function: f(2, 3), f.grad(2, 3), f.valueAndGrad, f.jacobian, f.hessian, f.batch."""

    def __init__(self, f, java=None):
        self._f, self._found, self._scalars = f, {}, {}
        self._java = None if java is None else (java, _form_of(list(java.outputs())))
        self.__name__ = _name(f) if java is None else java.text()
        if f is not None:
            self.__wrapped__ = f
        self.__doc__ = getattr(f, "__doc__", None)

    def _find(self, args):
        """What was compiled for arguments, and the shape of its results, or None."""
        if self._java is not None:
            takes = len(self._java[0].inputs())
            if len(_flat(args)) != takes:
                raise TypeError(f"{self.__name__} takes {takes} numbers, got {len(_flat(args))}")
            return self._java
        form = _form_number(args)
        if form not in self._found:
            self._found[form] = args, _trace(self._f, args)
        return self._found[form][1]

    def _placed(self, args, named):
        """Arguments in their places, those by name and defaults too."""
        if not named or self._f is None:
            if named:
                raise TypeError(f"{self.__name__} takes its arguments in their places, got {', '.join(named)} by name")
            return tuple(map(_listed, args))
        import inspect

        bound = inspect.signature(self._f).bind(*args, **named)
        if bound.kwargs:
            raise TypeError(f"{self.__name__} is compiled for arguments that have a place, got {', '.join(bound.kwargs)}: take them out of **")
        return tuple(map(_listed, bound.args))

    def __call__(self, /, *args, **named):
        scalars = self._scalars.get(len(args))
        if scalars is not None and not named and all(type(x) is float for x in args):
            return scalars.value(args)
        args = self._placed(args, named)
        if any(isinstance(x, Value) for x in _flat(args)) and self._f is not None:
            return self._f(*args)
        numbers = _numbers(self.__name__, args)
        found, form = self._find(args)
        if form is not None:
            return _resulting(form, iter(found.values(numbers)))
        if not any(map(_is_list, args)):
            self._scalars[len(args)] = found
        return found.value(numbers)

    def _shaped_as(self, args, numbers):
        leaves = iter(numbers)
        return [_shaped(x, leaves) for x in args]

    def valueAndGrad(self, /, *args, **named):
        """The value and the derivatives, an element an argument and in its shape."""
        args = self._placed(args, named)
        *gradient, value = self._find(args)[0].gradientAndValue(_numbers(self.__name__, args))
        return value, self._shaped_as(args, gradient)

    def grad(self, /, *args, **named):
        """The derivatives, an element an argument and in its shape."""
        return self.valueAndGrad(*args, **named)[1]

    def jacobian(self, /, *args, **named):
        """The derivatives of all results: a row a result, a column a number of the arguments."""
        args = self._placed(args, named)
        return [list(row) for row in self._find(args)[0].jacobian(_numbers(self.__name__, args))]

    def _several(self, what, args):
        args = _listed(args)
        if not _is_list(args):
            raise TypeError(f"{self.__name__}.{what} needs its first argument in a list, [x, y, ...], got {show(args)}")
        return tuple(map(_listed, args))

    def jvp(self, args, direction):
        """How fast the results change where the arguments move along a direction: f.jvp([x, y], [dx, dy])."""
        args = self._several("jvp", args)
        found, form = self._find(args)
        rates = found.jvp(_numbers(self.__name__, args), _numbers(f"{self.__name__}.jvp", self._several("jvp", direction)))
        return rates[0] if form is None else _resulting(form, iter(rates))

    def vjp(self, args, weights):
        """The derivatives of the results' weighted sum, in the shape of the arguments: f.vjp([x, y], weights)."""
        args = self._several("vjp", args)
        what, (found, form) = f"{self.__name__}.vjp", self._find(args)
        given = _numbers(what, _weighed(what, form, weights))
        return self._shaped_as(args, found.vjp(_numbers(self.__name__, args), given))

    def hessian(self, /, *args, **named):
        """The second derivatives: a row and a column a number of the arguments."""
        args = self._placed(args, named)
        return [list(row) for row in self._find(args)[0].hessian(_numbers(self.__name__, args))]

    def sparseJacobian(self, /, *args, **named):
        """The derivatives of all results that are not 0 by the formula, by row and column."""
        args = self._placed(args, named)
        return Sparse(self._find(args)[0].sparseJacobian(_numbers(self.__name__, args)))

    def sparseHessian(self, /, *args, **named):
        """The second derivatives that are not 0 by the formula, by row and column."""
        args = self._placed(args, named)
        return Sparse(self._find(args)[0].sparseHessian(_numbers(self.__name__, args)))

    def batch(self, /, *args, **named):
        """All rows at once: a list an input with an element a row, or one list of such columns, or columns(...)."""
        if len(args) == 1 and not named and isinstance(args[0], Columns):
            given = args[0]
            row, rows = given._table
            if given._asked is not self:  # A training asks for the same again and again.
                known = self._found.get(given._form)
                found, form = self._find(tuple(row)) if known is None else known[1]
                given._asked, given._answer = self, (Batch if form is None else Results, found.java, form)
            kind, live, form = given._answer
            return kind(_batch(live, rows), form)
        several = len(args) == 1 and not named and _is_list(_listed(args[0])) and self._arity() > 1
        row, rows = _table(f"{self.__name__}.batch", args[0] if several else self._placed(args, named))
        found, form = self._find(tuple(row))
        return _batched(found, form, rows)

    def source(self, *args):
        """The operations as Java."""
        return (self._java or _trace(self._f, args or self._some(), lines=True))[0].source()

    def _arity(self):
        if self._java is not None:
            return len(self._java[0].inputs())
        names, _, several = _signature(self._f) or ([], 0, True)
        return len(names) + several

    def _some(self):
        return next(iter(self._found.values()))[0] if self._found else (0.0,) * self._arity()

    def __repr__(self):
        return f"compiled {self.__name__}"


def compile(source, *rest, **options):
    """A function of Values as one of numbers, at native speed; also a decorator. Of text, Python's own compile.

    It runs once for each shape of its arguments; Values that it uses from outside are read at each call.
    """
    if isinstance(source, Compiled):
        return source
    if callable(source) and not rest and not options:
        return Compiled(source)
    if not rest and not options:
        raise TypeError(f"compile needs a function: compile(lambda a, b: a*b), got {show(source)}")
    return _compile(source, *rest, **options)


def columns(*args):
    """Rows read once for many batches: columns(X, y)."""
    return Columns(*args)


def _java_of(compiled):
    """None for one whose inputs are not counted: it has been called with none yet."""
    several = compiled._java is None and (_signature(compiled._f) or ([], 0, True))[2]
    return None if several and not compiled._found else compiled._find(compiled._some())[0].now()


def _leaving(compiled):
    """The same, and None where numbers are guessed for a function that takes none: what it takes is known once it is called."""
    try:
        return _java_of(compiled)
    except Exception:
        if compiled._found or not _takes_no_numbers(compiled):
            raise
        return None


def _takes_no_numbers(compiled):
    try:
        compiled._f(*compiled._some())
    except TypeError:
        return True
    return False


_java_of.leaving = _leaving
named(Compiled)
to_java(Compiled, _java_of)
from_java(lambda function: Compiled(None, _checked(host.of(function))))
