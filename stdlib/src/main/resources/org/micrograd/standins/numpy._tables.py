"""Numbers and words of texts: a row a line."""

from numpy._dtype import dtype as _dtype
from numpy._make import array

__all__ = ["loadtxt", "genfromtxt"]


def _text_of(fname):
    """A file's text, of one that is packed too."""
    ending = str(fname).rpartition(".")[2]
    if ending in ("bz2", "xz", "lzma"):
        raise ValueError(f"this stand-in for numpy reads packed texts of .gz, not of .{ending}: unpack it first")
    try:
        if ending == "gz":
            import gzip

            with gzip.open(fname, "rt") as opened:
                return opened.read()
        with open(fname) as opened:
            return opened.read()
    except FileNotFoundError:
        raise FileNotFoundError(f"{fname} not found.") from None


def _lines(fname, comments, skipped):
    """The lines of a file, a stream or a list that hold more than comments, without the first ones of any kind."""
    if hasattr(fname, "read"):
        lines = fname.read().splitlines()
    elif isinstance(fname, (list, tuple)):
        lines = fname
    else:
        lines = _text_of(fname).splitlines()
    lines = [line.decode("latin1") if isinstance(line, bytes) else line for line in list(lines)[skipped:]]
    for mark in () if comments is None else (comments,) if isinstance(comments, (str, bytes)) else comments:
        mark = mark.decode("latin1") if isinstance(mark, bytes) else mark
        lines = [line.split(mark)[0] for line in lines]
    return [line for line in lines if line.strip()]


def _columns(usecols):
    return None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)


def _number(word, read=float):
    """A number as numpy writes them: Python's own may have strokes within."""
    if "_" in word:
        raise ValueError(f"could not convert string {word!r}")
    return read(word)


def _whole(word):
    try:
        return _number(word, int)
    except ValueError:
        # As there, still, of a number with a fraction its whole part.
        return int(_number(word))


def _reader(kind):
    """What makes an item of a type of a word."""
    if kind.kind == "U":
        wide = kind.itemsize // 4
        return (lambda word: word[:wide]) if wide else str
    return _whole if kind.kind in "iu" else _number


def _read_word(read, word, kind, row, column):
    try:
        return read(word)
    except ValueError:
        raise ValueError(f"could not convert string {word!r} to {kind} at row {row}, column {column + 1}.") from None


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding="bytes", max_rows=None, *, quotechar=None):
    """Reads numbers of a text, a row a line."""
    columns, kind, rows = _columns(usecols), _dtype(dtype), []
    read = _reader(kind)
    for number, line in enumerate(_lines(fname, comments, skiprows)[:max_rows]):
        words = line.split(delimiter) if quotechar is None else _quoted(line, delimiter, quotechar)
        words = words if kind.kind == "U" else [word.strip() for word in words]
        if rows and columns is None and len(words) != len(rows[0]):
            raise ValueError(f"the number of columns changed from {len(rows[0])} to {len(words)} at row {number + 1}; use `usecols` to select a subset and avoid this error")
        words = words if columns is None else [words[k] for k in columns]
        rows.append([_read_word(converters if callable(converters) else (converters or {}).get(k, read), word, kind, number, k) for k, word in enumerate(words)])
    found = array(rows, kind)
    found = found.squeeze() if ndmin == 0 else found
    return found.T if unpack else found


def _quoted(line, delimiter, quote):
    """The words of a line, of which those in quotes may have delimiters in them; two quotes are one there."""
    words, word, isinside, k = [], "", False, 0
    while k < len(line):
        letter = line[k]
        if letter == quote and isinside and line[k + 1 : k + 2] == quote:
            word, k = word + quote, k + 1
        elif letter == quote:
            isinside = not isinside
        elif not isinside and (letter == delimiter or delimiter is None and letter.isspace()):
            words, word = words + [word], ""
        else:
            word += letter
        k += 1
    words = [*words, word]
    return [each for each in words if each] if delimiter is None else words


def _flag(word):
    if word.upper() not in ("TRUE", "FALSE"):
        raise ValueError("Invalid boolean")
    return word.upper() == "TRUE"


# How genfromtxt reads words of each kind, and what stands for those that it cannot read.
_LOOSE = {"b": (_flag, False), "i": (int, -1), "u": (int, -1), "f": (float, float("nan")), "U": (str, "???")}


def _reads(words, missing, kind):
    """Whether all words of a column that are there are of a kind."""
    try:
        for word in words:
            if word.strip() and word.strip() not in missing:
                _LOOSE[kind][0](word.strip())
    except ValueError:
        return False
    return True


def _guessed(rows, missing):
    """The type that all columns have."""
    kinds = {next(kind for kind in "bifU" if _reads(words, missing[k], kind)) for k, words in enumerate(zip(*rows))}
    if len(kinds) > 1:
        raise TypeError("genfromtxt of this stand-in for numpy has no columns of different types: give a dtype, or read some columns with usecols")
    return _dtype({"b": bool, "i": int, "f": float, "U": str}[kinds.pop()])


def _by_column(given, count, otherwise):
    """What is given for all columns, for one after the other, or for some by their numbers."""
    if isinstance(given, dict):
        return [given.get(k, otherwise) for k in range(count)]
    if isinstance(given, (list, tuple)):
        return (list(given) + [otherwise] * count)[:count]
    return [otherwise if given is None else given] * count


def _marks(given):
    return {each.strip() for each in given.split(",")} if isinstance(given, str) else {str(each) for each in given} if isinstance(given, (list, tuple)) else {str(given)}


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, missing_values=None, filling_values=None, usecols=None, unpack=False, max_rows=None, encoding="bytes"):
    """Reads numbers of a text, with others where there are none; of no dtype, what all its words are."""
    rows, columns = [line.strip(" \r\n").split(delimiter) for line in _lines(fname, comments, skip_header)[: -skip_footer or None][:max_rows]], _columns(usecols)
    short = [f"    Line #{i + skip_header + 1} (got {len(row)} columns instead of {len(rows[0])})" for i, row in enumerate(rows) if len(row) != len(rows[0])]
    if short and columns is None:
        raise ValueError("\n".join(["Some errors were detected !", *short]))
    rows = rows if columns is None else [[row[k] for k in columns] for row in rows]
    count = len(rows[0]) if rows else 0
    kind = _dtype(dtype) if dtype is not None else _guessed(rows, [_marks(each) for each in _by_column(missing_values, count, "")])
    if kind.kind not in _LOOSE:
        raise TypeError(f"genfromtxt of this stand-in for numpy reads no {kind}")
    read, default = _LOOSE[kind.kind]
    fillings = _by_column(filling_values, count, default)
    found = array([[_item(word, read, fillings[k], kind) for k, word in enumerate(row)] for row in rows], kind).squeeze()
    return found.T if unpack else found


def _item(word, read, filling, kind):
    """What a word says; as there, one that can be read is no missing one."""
    try:
        return word[: kind.itemsize // 4 or None] if kind.kind == "U" else read(word.strip())
    except ValueError:
        return filling
