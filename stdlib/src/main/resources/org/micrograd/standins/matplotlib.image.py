"""Stands in for matplotlib.image: files of images as arrays, and arrays as such files."""

import os

from matplotlib._colours import get_cmap, Normalize, rcParams
from matplotlib._images import AxesImage

__all__ = ["imread", "imsave", "AxesImage"]


def imread(fname, format=None):
    """The image of a file as an array: parts from 0 to 1 of one in PNG, from 0 to 255 of others."""
    import numpy

    if hasattr(fname, "read"):
        data = fname.read()
    else:
        with open(fname, "rb") as file:
            data = file.read()
    found = host.pixels(data.decode("latin-1"))
    numbers = numpy.frombuffer(found.bytes().encode("latin-1"), dtype=numpy.uint8)
    shape = (found.height(), found.width(), found.parts())
    image = numpy.array(numbers.reshape(shape[:2] if shape[2] == 1 else shape))
    return image.astype(numpy.float32) / numpy.float32(255) if data[:4] == b"\x89PNG" else image


def imsave(fname, arr, vmin=None, vmax=None, cmap=None, format=None, origin=None, dpi=100):
    """Writes an array as an image, a point for each number or colour: .png unless the name says .jpg."""
    import numpy

    own = numpy.asarray(arr)
    if own.ndim == 2 or own.shape[2] == 1:
        scale, colours = Normalize(vmin, vmax), get_cmap(cmap)
        low, high = scale.bounds([float(x) for x in own.reshape(-1).tolist()])
        flat = [[int(part * 255 + 0.5) for part in colours(scale.part(float(x), low, high))] for x in own.reshape(-1).tolist()]
        own = numpy.array(flat, dtype=numpy.uint8).reshape(*own.shape[:2], 4)
    elif own.dtype.kind == "f":
        if own.size and (own.max() > 1 or own.min() < 0):
            raise ValueError("Floating point image RGB values must be in the 0..1 range.")
        own = (own * 255).astype(numpy.uint8)
    if (origin or rcParams["image.origin"]) == "lower":
        own = own[::-1]
    if own.shape[2] == 3:
        own = numpy.concatenate([own, numpy.full((*own.shape[:2], 1), 255)], axis=2)
    height, width, parts = own.shape
    kind = format or (os.path.splitext(str(fname))[1][1:].lower() if not hasattr(fname, "write") else "") or "png"
    if kind not in ("png", "jpg", "jpeg"):
        raise ValueError(f"imsave of this stand-in for matplotlib writes png and jpg, got {kind!r}")
    data = host.image(bytes(own.astype(numpy.uint8).reshape(-1).tolist()).decode("latin-1"), height, width, parts, kind).encode("latin-1")
    if hasattr(fname, "write"):
        fname.write(data)
    else:
        with open(fname if os.path.splitext(str(fname))[1] else f"{fname}.{kind}", "wb") as file:
            file.write(data)
