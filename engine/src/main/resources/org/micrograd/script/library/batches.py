"""Many rows at once of compiled functions: their columns, as Java reads them fastest, and their mean as a Value."""

# Looked up once: Python finds a method of a Java object slowly.
_batch, _mean, _backward = type(host)(host.batches()).batch, host.mean, host.backward


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
        # The function that was last asked for a batch of these rows, and what answers it.
        self._asked, self._answer = None, None

    def __len__(self):
        return self._table[1].length()

    def __repr__(self):
        return f"columns({len(self)} rows)"


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
