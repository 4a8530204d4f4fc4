"""What the brackets of an array do: items and parts are read and written."""

from numpy._convert import ForeignException, java, raw, rows, wrap
from numpy._keys import check_masked, fitting, key_parts, number_parts, plain_parts
from numpy._ndarray import ndarray
from numpy._types import bool_, float32, float64, int64

__all__ = []

_keys, _JAVA = host.keys(), type(java.zeros("bool", [0]))
_part, _put_real, _put_whole, _put_array = _keys.part, _keys.putReal, _keys.putWhole, _keys.put
_row, _cell, _slice, _held, _put, _put_cell, _put_row = rows.row, rows.cell, rows.slice, rows.held, rows.put, rows.putCell, rows.putRow
_picked, _chosen_by, _put_real_at, _put_at = _keys.picked, _keys.chosen, _keys.putRealAt, _keys.putAt
_float, _new = float.__new__, object.__new__
# The classes of what is written as a real number.
_REALS, _WHOLES = {float, float64, float32}, {int64, bool_, bool}


def _get_item(self, key):
    kind = type(key)
    try:
        if kind is int:
            found = _row(self._a, key)
        elif kind is tuple and len(key) == 2 and type(key[0]) is int and type(key[1]) is int:
            found = _cell(self._a, *key)
        elif kind is slice and key.step is None and type(key.start) is not float and type(key.stop) is not float:
            found = _slice(self._a, key.start, key.stop)
        elif key is None:
            found = _held(self._a)
        elif kind is ndarray:
            found = _chosen_by(self._a, key._a)
        else:
            code = number_parts(key) if kind is tuple else None
            if code is not None:
                found = _picked(self._a, *code)
            else:
                parts = plain_parts(key)
                found = None if parts is None else _part(self._a, *parts)
    except (ForeignException, TypeError):
        return _chosen(self, key)
    kind = type(found)
    if kind is float:
        return _float(float64, found)
    if kind is _JAVA:
        made = _new(ndarray)
        made._a, made._shape = found, None
        return made
    return _chosen(self, key) if found is None else wrap(found)


def _chosen(self, key):
    try:
        code, arrays = key_parts(key)
        if type(key) is tuple and any(part is Ellipsis for part in key) or key is Ellipsis:
            return raw(java.part(self._a, code, arrays))
        return wrap(java.select(self._a, code, arrays))
    except ValueError as e:
        raise IndexError(*e.args) from None


def _set_item(self, key, value):
    try:
        if not _write(self, key, value):
            _set(self, key, value)
    except (ForeignException, TypeError):
        # The general way tells what is wrong.
        _set(self, key, value)


def _write(self, key, value):
    """Writes in one step where key and value are everyday ones; whether it did."""
    kind, place = type(value), type(key)
    code = None
    if place is tuple and (kind in _REALS or kind is ndarray):
        if kind is not ndarray and len(key) == 2 and type(key[0]) is int and type(key[1]) is int:
            return _put_cell(self._a, *key, value)
        code = number_parts(key)
    if code is not None and (_put_at(self._a, value._a, *code) if kind is ndarray else _put_real_at(self._a, value, *code)):
        return True
    if kind in _REALS:
        if place is int and _put(self._a, key, value):
            return True
        put = _put_real
    elif kind is int:
        put = _put_whole
    elif kind in _WHOLES:
        put, value = _put_whole, int(value)
    elif kind is ndarray:
        if place is int and _put_row(self._a, key, value._a):
            return True
        put, value = _put_array, value._a
    else:
        return False
    parts = plain_parts(key)
    return parts is not None and put(self._a, value, *parts)


def _set(self, key, value):
    try:
        _put_in(self, key, value)
    except (TypeError, ValueError, OverflowError, IndexError):
        # As there, what may not be written at all is told first.
        if java.isFixed(self._a):
            raise ValueError("assignment destination is read-only") from None
        raise


def _put_in(self, key, value):
    code, arrays = key_parts(key)
    try:
        if isinstance(value, (list, tuple, ndarray)) and java.type(self._a) == "object" and _isone(code, self.ndim):
            # One place takes the list itself.
            found = java.objects("object", [value], [])
        else:
            found = fitting(java.type(self._a), value)
    except (TypeError, ValueError, OverflowError):
        # As there, a place that is not there is told first.
        _chosen(self, key)
        raise
    if isinstance(key, ndarray) and java.type(key._a) == "bool":
        check_masked(int(key.sum()), java.shape(found))
    try:
        java.assign(self._a, code, arrays, found)
    except ValueError as e:
        told = str(e)
        if told.endswith("into shape ()") and 3 not in code or told.endswith("indexing result of shape ()"):
            told = "setting an array element with a sequence."
        isplace = "value array" not in told and any(word in told for word in ("index", "indices", "too many"))
        raise (IndexError if isplace else ValueError)(told) from None


def _isone(code, ndim):
    return len(code) == 2 * ndim and not any(code[::2])


ndarray.__getitem__, ndarray.__setitem__ = _get_item, _set_item
