"""Bits of bytes as numbers, and back."""

from numpy._make import asarray
from numpy._ranges import arange
from numpy._reduce import axis_of, sum as _sum
from numpy._shape import moveaxis

__all__ = ["packbits", "unpackbits"]


def _weights(bitorder):
    if bitorder not in ("big", "little"):
        raise ValueError("'order' must begin with 'l' or 'b'")
    return arange(8)[::-1] if bitorder == "big" else arange(8)


def unpackbits(a, axis=None, count=None, bitorder="big"):
    """The bits of bytes, eight for each, along an axis."""
    own, places = asarray(a), _weights(bitorder)
    if own.dtype.name != "uint8":
        raise TypeError("Expected an input array of unsigned byte data type")
    k = 0 if axis is None else axis_of(axis, own.ndim)
    rows = moveaxis(own.reshape(-1) if axis is None else own, k, -1)
    bits = ((rows.astype(int)[..., None] >> places) & 1).reshape(*rows.shape[:-1], 8 * rows.shape[-1])
    if count is not None and count > bits.shape[-1]:
        import numpy

        bits = numpy.pad(bits, [(0, 0)] * (bits.ndim - 1) + [(0, count - bits.shape[-1])])
    elif count is not None:
        bits = bits[..., :count]
    return moveaxis(bits.astype("uint8"), -1, k)


def packbits(a, axis=None, bitorder="big"):
    """What is not zero as bits, eight in a byte, along an axis; what is missing at the end is zero."""
    import numpy

    own, places = asarray(a), _weights(bitorder)
    if own.dtype.kind not in "biu":
        raise TypeError("Expected an input array of integer or boolean data type")
    k = 0 if axis is None else axis_of(axis, own.ndim)
    rows = moveaxis(own.reshape(-1) if axis is None else own, k, -1) != 0
    rows = numpy.pad(rows.astype(int), [(0, 0)] * (rows.ndim - 1) + [(0, -rows.shape[-1] % 8)])
    found = _sum(rows.reshape(*rows.shape[:-1], rows.shape[-1] // 8, 8) << places, -1)
    return moveaxis(found.astype("uint8"), -1, k)
