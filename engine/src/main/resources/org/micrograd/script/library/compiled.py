"""Functions of Values as functions of numbers, at native speed, with their derivatives, for one point or many rows."""

import builtins

_compile = builtins.compile
# Looked up once: Python finds a method of a Java object slowly.
_batch, _mean, _backward = host.batch, host.mean, host.backward
# What wraps a Java object so that what it refuses is an error of the script.
_checked = type(host)


def _is_list(x):
    return isinstance(x, (list, tuple))


def _listed(x):
    """An array of numbers, of any package, as the lists that it stands for."""
    return x.tolist() if hasattr(x, "ndim") and hasattr(x, "tolist") else x


def _flat(x):
    if not _is_list(x):
        return [x]
    return [leaf for each in x for leaf in _flat(each)]


def _shape(x):
    return tuple(map(_shape, x)) if _is_list(x) else None


_forms = {}


def _form_number(args):
    """The number of the shape of arguments: many of them are long to compare."""
    return _forms.setdefault(_shape(args), len(_forms))


def _shaped(x, leaves):
    return [_shaped(each, leaves) for each in x] if _is_list(x) else next(leaves)


def _results(x, name):
    """What lies in a result, in lists and dicts of any depth: (name, leaf) each."""
    if isinstance(x, dict):
        return [leaf for key, each in x.items() for leaf in _results(each, f"{name}.{key}" if name else str(key))]
    return [leaf for i, each in enumerate(x) for leaf in _results(each, f"{name}[{i}]")] if _is_list(x) else [(name, x)]


def _resulting(x, leaves):
    """The next leaves in the shape of a result."""
    if isinstance(x, dict):
        return {key: _resulting(each, leaves) for key, each in x.items()}
    if not _is_list(x):
        return next(leaves)
    all = [_resulting(each, leaves) for each in x]
    if type(x) is list:
        return all
    return type(x)(*all) if hasattr(x, "_fields") else tuple(all)


def _labels(x, name):
    return [label for i, each in enumerate(x) for label in _labels(each, f"{name}[{i}]")] if _is_list(x) else [name]


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
    roots = _results(result, "")
    for _, root in roots:
        if not isinstance(root, Value) and (isinstance(root, bool) or not isinstance(root, (int, float))):
            raise TypeError(f"{_name(f)} must return a Value or a number to be compiled, got {show(root)}")
    single = not _is_list(result) and not isinstance(result, dict)
    return (
        _checked(_checked(tracing).function(inputs, [node("compile", root) for _, root in roots], None if single else [name for name, _ in roots])),
        None if single else result,
    )


def _numbers(what, args):
    return [number(what, x) for x in _flat(args)]


def _doubles(numbers):
    """The numbers of anything in one buffer, which Java reads at once."""
    from array import array

    given = tuple(numbers) if isinstance(numbers, list) else numbers  # Which takes a fraction of the time.
    buffer = given if isinstance(given, bytes) or getattr(given, "typecode", None) == "d" else array("d", given)
    return host.doubles(buffer, 0, len(buffer) // 8 if isinstance(buffer, bytes) else len(buffer))


def _rows_of(column):
    """Rows of numbers, as many in each, by a buffer, too."""
    from itertools import chain

    if set(map(type, column)) <= {list, tuple} and len(set(map(len, column))) == 1:
        return host.matrix(_doubles(chain.from_iterable(column)), len(column))
    return [_listed(x) for x in column] if hasattr(column[0], "ndim") else column


def _plain(column):
    """A column as Java reads it fastest."""
    dtype = getattr(column, "dtype", None)
    try:
        if getattr(dtype, "kind", "") in ("b", "i", "u", "f") and column.ndim <= 2:
            numbers = _doubles(column.astype("float64").tobytes())
            return numbers if column.ndim == 1 else host.matrix(numbers, len(column))
        if isinstance(column, (list, tuple)) and (isinstance(column[0], (list, tuple)) or hasattr(column[0], "ndim")):
            return _rows_of(column)
        if isinstance(column, (list, tuple, range, memoryview)) or hasattr(column, "typecode"):
            return _doubles(column)
    except (TypeError, OverflowError):  # What is no number is found, and named, row by row.
        pass
    return column.tolist() if hasattr(column, "tolist") else column


def _table(what, args):
    """The arguments of one row of a batch, and the columns of all rows."""
    whole = host.table(getattr(args[0], "_java", None)) if len(args) == 1 else None
    if whole is not None:
        return [0.0] * whole.width(), whole
    args = [(None if hasattr(x, "__getitem__") else host.segment(x)) or x for x in args]
    for column in args:
        if isinstance(column, (str, bytes, dict)) or not hasattr(column, "__getitem__") or not hasattr(column, "__len__") or not len(column):
            raise TypeError(f"{what} needs for each input a list with an element a row, got {'no rows' if _is_list(column) else show(column)}")
        if len(column) != len(args[0]):
            raise ValueError(f"{what} needs as many rows for each input, got {len(args[0])} and {len(column)}")
    row = [_listed(column[0]) for column in args]
    form = _shape(row)
    read = host.read([_plain(column) for column in args])
    if read is not None:
        return row, read
    rows = []
    for i, each in enumerate(zip(*args)):
        each = list(map(_listed, each))
        if _shape(each) != form:
            raise ValueError(f"{what} needs rows of one shape, row {i} differs from row 0")
        rows.append(_numbers(what, each))
    return row, host.rows([list(column) for column in zip(*rows)])


class Columns:
    """Rows read once for many batches: columns(X, y)."""

    def __init__(self, *args):
        self._table = _table("columns", args)
        self._form = _form_number(tuple(self._table[0]))

    def __len__(self):
        return self._table[1].length()

    def __repr__(self):
        return f"columns({len(self)} rows)"


class Sparse:
    """A matrix by its entries, row by row: shape, and the lists rows, columns and values; dense() has all zeros, too."""

    def __init__(self, entries):
        self.shape = entries.height(), entries.width()
        self.rows, self.columns, self.values = entries.rows()[:], entries.columns()[:], entries.values()[:]

    def dense(self):
        """All numbers, a list a row."""
        dense = [[0.0] * self.shape[1] for _ in range(self.shape[0])]
        for row, column, value in zip(self.rows, self.columns, self.values):
            dense[row][column] = value
        return dense

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return zip(self.rows, self.columns, self.values)

    def __repr__(self):
        return f"Sparse({self.shape[0]} x {self.shape[1]}, {len(self)} entries)"


class _Rows:
    """What belongs to each row of a batch."""

    def __init__(self, batch, form):
        fields = self.__dict__  # Without asking a Value's setter.
        fields["_batch"], fields["_form"] = batch, form

    data = property(lambda self: _mean(self._batch), doc="The mean of the values.")
    values = property(
        lambda self: self._shaped([column[:] for column in self._batch.values()]),
        doc="The value of each row; of several results a list each, in their shape.",
    )
    gradients = property(
        lambda self: self._shaped([[column[:] for column in columns] for columns in self._batch.gradients()]),
        doc="The derivatives of each row's value: a list an input, with an element a row; of several results such for each, in their shape.",
    )

    def _shaped(self, columns):
        return columns[0] if self._form is None else _resulting(self._form, iter(columns))


class Batch(_Rows, Value):
    """The mean of a compiled function over rows: a Value, computed from the Values that the function captured."""

    _node = property(lambda self: self._batch.value())
    value = property(lambda self: self._node, doc="The mean as any other Value, without its rows.")

    def backward(self):
        """As that of any Value, in one call: its operands are known."""
        _backward(self._batch)

    def __repr__(self):
        return f"Batch(mean={self.data})"

    __str__ = __repr__


class Results(_Rows):
    """A function of several results over rows, which have no mean."""

    def backward(self):
        """Refused, as data is."""
        return self.data

    def __repr__(self):
        return f"Batch({len(_results(self._form, ''))} results)"


def _batched(function, form, rows):
    return (Batch if form is None else Results)(_batch(function.java, rows), form)


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
        given = _numbers(f"{self.__name__}.vjp", [weight for _, weight in _results(weights, "")])
        return self._shaped_as(args, self._find(args)[0].vjp(_numbers(self.__name__, args), given))

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
            row, rows = args[0]._table
            known = self._found.get(args[0]._form)
            if known is not None:
                found, form = known[1]
                return _batched(found, form, rows)
        else:
            several = len(args) == 1 and not named and _is_list(args[0]) and self._arity() > 1
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


named(Compiled)
to_java(Compiled, _java_of)
from_java(lambda function: Compiled(None, _checked(host.of(function))))
