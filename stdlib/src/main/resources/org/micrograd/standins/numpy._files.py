"""Arrays in files: numpy's own .npy and .npz, texts of numbers, bytes."""

import math
import struct

from numpy._dtype import dtype as _dtype
from numpy._make import array, asarray, frombuffer
from numpy._ndarray import methods

__all__ = ["_reconstruct", "_scalar", "save", "load", "savez", "savez_compressed", "savetxt", "fromfile", "fromstring"]
_SIGNS = {"float16": "e", "float32": "f", "float64": "d", "int8": "b", "uint8": "B", "int16": "h", "uint16": "H", "int32": "i", "uint32": "I", "int64": "q", "uint64": "Q", "bool": "?"}


def _bytes(self):
    own = asarray(self)
    if own.dtype.kind == "U":
        letters = own.dtype.itemsize // 4
        return b"".join(text.ljust(letters, "\0").encode("utf-32-le") for text in own.reshape(-1).tolist())
    if own.dtype.name not in _SIGNS:
        raise ValueError(f"an array of {own.dtype} has no bytes in this stand-in for numpy")
    return struct.pack(f"<{own.size}{_SIGNS[own.dtype.name]}", *own.reshape(-1).tolist())


def _of_bytes(content, kind):
    if kind.kind != "U":
        return frombuffer(bytearray(content), kind)
    size = kind.itemsize
    return array([content[k : k + size].decode("utf-32-le").rstrip("\0") for k in range(0, len(content), size or 1)], kind)


def _reconstruct(subtype, shape, dtype):
    """An array that a pickle is about to fill."""
    return subtype(shape)


def _scalar(dtype, content=None):
    """An item as a pickle has it."""
    return content if dtype.kind == "O" else _of_bytes(content, dtype)[0]


for _function, _name in ((_reconstruct, "_reconstruct"), (_scalar, "scalar")):
    _function.__module__, _function.__name__, _function.__qualname__ = "numpy.core.multiarray", _name, _name
_held = lambda self: self.reshape(-1).tolist() if self.dtype.kind == "O" else _bytes(self)
_of_buffer = lambda buffer, dtype, count, offset: frombuffer(buffer if isinstance(buffer, (bytes, bytearray, memoryview)) else bytearray(_bytes(asarray(buffer))), dtype, count, offset)
methods({"_of_buffer": staticmethod(_of_buffer), "_bytes": _bytes, "_held": _held, "_of_bytes": staticmethod(_of_bytes), "_reconstruct": _reconstruct, "tofile": lambda self, fid: _write(fid, _bytes(self))})


def _pickle():
    import pickle

    return pickle


def _write(file, content):
    if hasattr(file, "write"):
        file.write(content)
    else:
        with open(file, "wb") as opened:
            opened.write(content)


def _npy(arr, allow_pickle=True):
    own = asarray(arr)
    if own.dtype.kind == "O" and not allow_pickle:
        raise ValueError("Object arrays cannot be saved when allow_pickle=False")
    head = f"{{'descr': {own.dtype.str!r}, 'fortran_order': False, 'shape': {own.shape!r}, }}"
    head += " " * (-(len(head) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head.encode("latin1") + (_pickle().dumps(own, 3) if own.dtype.kind == "O" else _bytes(own))


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Writes an array into a file .npy."""
    name = str(file)
    _write(file if hasattr(file, "write") else name if name.endswith(".npy") else name + ".npy", _npy(arr, allow_pickle))


def _read(content, allow_pickle):
    if content[:6] != b"\x93NUMPY":
        if not allow_pickle:
            raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
        return _pickle().loads(content), len(content)
    size, start = (struct.unpack("<H", content[8:10])[0], 10) if content[6] == 1 else (struct.unpack("<I", content[8:12])[0], 12)
    import ast

    head = ast.literal_eval(content[start : start + size].decode("latin1"))
    kind, start = head["descr"], start + size
    if kind == "|O":
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        return _pickle().loads(content[start:]).reshape(head["shape"]), len(content)
    if isinstance(kind, list) or kind[1] not in "fiubU":
        raise ValueError(f"this stand-in for numpy reads arrays of numbers, got {kind!r}")
    end = start + math.prod(head["shape"]) * _dtype(kind).itemsize
    found = _of_bytes(content[start:end], _dtype(kind))
    return found.reshape(head["shape"][::-1]).T if head["fortran_order"] else found.reshape(head["shape"]), end


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
        begun = file.tell()
        content = file.read()
    else:
        with open(file, "rb") as opened:
            content = opened.read()
    if content[:2] != b"PK":
        found, end = _read(content, allow_pickle)
        if hasattr(file, "read"):
            # Another array may stand behind it.
            file.seek(begun + end)
        return found
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as all:
        return _Arrays((name.removesuffix(".npy"), _read(all.read(name), allow_pickle)[0]) for name in all.namelist())


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


def fromfile(file, dtype=float, count=-1, sep="", offset=0):
    """The numbers that a file holds as bytes."""
    if hasattr(file, "read"):
        content = file.read()
    else:
        with open(file, "rb") as opened:
            content = opened.read()
    return fromstring(content.decode(), dtype, count, sep) if sep else frombuffer(bytearray(content), dtype, count, offset)


def fromstring(string, dtype=float, count=-1, sep=""):
    """The numbers of a text."""
    words = string.replace(sep, " ").split() if sep.strip() else string.split()
    return array([float(word) for word in words[: None if count < 0 else count]]).astype(dtype)
