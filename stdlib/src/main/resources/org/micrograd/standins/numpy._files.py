"""Arrays in files: numpy's own .npy and .npz, texts of numbers, bytes."""

import ast
import struct

from numpy._dtype import dtype as _dtype
from numpy._make import array, asarray, frombuffer
from numpy._ndarray import methods

__all__ = ["save", "load", "savez", "savez_compressed", "savetxt", "loadtxt", "genfromtxt", "fromfile", "fromstring"]
_SIGNS = {"float16": "e", "float32": "f", "float64": "d", "int8": "b", "uint8": "B", "int16": "h", "uint16": "H", "int32": "i", "uint32": "I", "int64": "q", "bool": "?"}


def _bytes(self):
    own = asarray(self)
    if own.dtype.name not in _SIGNS:
        raise ValueError(f"an array of {own.dtype} has no bytes in this stand-in for numpy")
    return struct.pack(f"<{own.size}{_SIGNS[own.dtype.name]}", *own.reshape(-1).tolist())


methods({"_bytes": _bytes, "tofile": lambda self, fid: _write(fid, _bytes(self))})


def _write(file, content):
    if hasattr(file, "write"):
        file.write(content)
    else:
        with open(file, "wb") as opened:
            opened.write(content)


def _npy(arr):
    own = asarray(arr)
    head = f"{{'descr': {own.dtype.str!r}, 'fortran_order': False, 'shape': {own.shape!r}, }}"
    head += " " * (-(len(head) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head.encode("latin1") + _bytes(own)


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Writes an array into a file .npy."""
    name = str(file)
    _write(file if hasattr(file, "write") else name if name.endswith(".npy") else name + ".npy", _npy(arr))


def _read(content):
    if content[:6] != b"\x93NUMPY":
        raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
    size, start = (struct.unpack("<H", content[8:10])[0], 10) if content[6] == 1 else (struct.unpack("<I", content[8:12])[0], 12)
    head = ast.literal_eval(content[start : start + size].decode("latin1"))
    kind = head["descr"]
    if isinstance(kind, list) or kind[1] not in "fiub":
        raise ValueError(f"this stand-in for numpy reads arrays of numbers, got {kind!r}")
    found = frombuffer(content[start + size :], kind)
    return found.reshape(head["shape"][::-1]).T if head["fortran_order"] else found.reshape(head["shape"])


class _Arrays(dict):
    files = property(list)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def close(self):
        return None


def load(file, mmap_mode=None, allow_pickle=False):
    """Reads a file .npy, or the arrays of a file .npz by their names."""
    if hasattr(file, "read"):
        content = file.read()
    else:
        with open(file, "rb") as opened:
            content = opened.read()
    if content[:2] != b"PK":
        return _read(content)
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as all:
        return _Arrays((name.removesuffix(".npy"), _read(all.read(name))) for name in all.namelist())


def savez(file, *args, **kwds):
    """Writes arrays into a file .npz, by names or as arr_0, arr_1 ..."""
    import zipfile

    name = file if hasattr(file, "write") or str(file).endswith(".npz") else f"{file}.npz"
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as all:
        for key, each in {**{f"arr_{i}": x for i, x in enumerate(args)}, **kwds}.items():
            all.writestr(key + ".npy", _npy(each))


savez_compressed = savez


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# "):
    """Writes numbers as text, a row a line."""
    own = asarray(X)
    rows = own.reshape(-1, 1) if own.ndim == 1 else own
    lines = [comments + line for line in header.split("\n")] if header else []
    for row in rows.tolist():
        formats = fmt if isinstance(fmt, (list, tuple)) else [fmt] * len(row)
        lines.append(delimiter.join(each % x for each, x in zip(formats, row)))
    lines += [comments + line for line in footer.split("\n")] if footer else []
    text = "".join(line + newline for line in lines)
    if hasattr(fname, "write"):
        fname.write(text)
    else:
        with open(fname, "w") as opened:
            opened.write(text)


def _lines(fname, comments):
    if hasattr(fname, "read"):
        lines = fname.read().splitlines()
    elif isinstance(fname, (list, tuple)):
        lines = fname
    else:
        with open(fname) as opened:
            lines = opened.read().splitlines()
    lines = (line if comments is None else line.split(comments)[0] for line in lines)
    return [line for line in lines if line.strip()]


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, max_rows=None):
    """Reads numbers of a text, a row a line."""
    columns = None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)
    kind, rows = _dtype(dtype), []
    read = str if kind.kind == "U" else (lambda word: int(word)) if kind.kind in "iu" else float
    for number, line in enumerate(_lines(fname, comments)[skiprows:][:max_rows]):
        words = [word.strip() for word in line.split(delimiter)]
        if rows and columns is None and len(words) != len(rows[0]):
            raise ValueError(f"the number of columns changed from {len(rows[0])} to {len(words)} at row {number + 1}; use `usecols` to select a subset and avoid this error")
        words = words if columns is None else [words[k] for k in columns]
        rows.append([(converters or {}).get(k, read)(word) for k, word in enumerate(words)])
    found = array(rows, dtype)
    found = found.squeeze() if ndmin == 0 else found
    return found.T if unpack else found


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, usecols=None, unpack=False, filling_values=float("nan")):
    """Reads numbers of a text, with others where there are none."""
    rows = []
    for line in _lines(fname, comments)[skip_header:]:
        words = [word.strip() for word in line.split(delimiter)]
        words = words if usecols is None else [words[k] for k in ([usecols] if isinstance(usecols, int) else usecols)]
        rows.append([_number(word, filling_values) for word in words])
    found = array(rows, dtype).squeeze()
    return found.T if unpack else found


def _number(word, otherwise):
    try:
        return float(word)
    except ValueError:
        return otherwise


def fromfile(file, dtype=float, count=-1, sep="", offset=0):
    """The numbers that a file holds as bytes."""
    if hasattr(file, "read"):
        content = file.read()
    else:
        with open(file, "rb") as opened:
            content = opened.read()
    return fromstring(content.decode(), dtype, count, sep) if sep else frombuffer(content, dtype, count, offset)


def fromstring(string, dtype=float, count=-1, sep=""):
    """The numbers of a text."""
    words = string.replace(sep, " ").split() if sep.strip() else string.split()
    return array([float(word) for word in words[: None if count < 0 else count]]).astype(dtype)
