"""The colours of many cells at once, as one text of six digits a cell: a call for each would take a minute for an image."""

from matplotlib._colours import Normalize, to_rgba

__all__ = ["clipped", "inks_of_numbers", "inks_of_parts"]


def clipped(own):
    """The red, green and blue of an image as parts from 0 to 1; as there, what lies beyond is told and held back."""
    import numpy

    most = 255.0 if own.dtype.kind in "iu" else 1.0
    parts = own[:, :, :3].astype(float) / most
    if parts.size and (parts.min() < 0 or parts.max() > 1):
        import logging  # It takes long to load, and few images need it.

        logging.getLogger("matplotlib.image").warning("Clipping input data to the valid range for imshow with RGB data ([0..1] for floats or [0..255] for integers).")
        parts = numpy.clip(parts, 0, 1)
    return numpy.where(numpy.isnan(parts), 0.0, parts)


def inks_of_parts(parts):
    """Parts from 0 to 1, three a cell, as digits."""
    import numpy

    return numpy.rint(255 * parts).astype(numpy.uint8).tobytes().hex()


def inks_of_numbers(numbers, colours, scale, low, high):
    """The colours of a map for numbers between two bounds, as digits."""
    import numpy

    with numpy.errstate(all="ignore"):
        if type(scale) is Normalize and high != low:
            parts = (numpy.array(numbers) - low) / (high - low)
        else:
            parts = numpy.array([scale.part(x, low, high) for x in numbers])
    isnone = numpy.isnan(parts)
    at = numpy.clip(numpy.where(isnone, 0.0, parts), 0, 1)
    table = numpy.array([to_rgba(each)[:3] for each in colours.colors])
    if colours.islist:
        found = table[numpy.minimum((at * colours.N).astype(int), colours.N - 1)]
    else:
        at = at * (len(table) - 1)
        place = numpy.minimum(at.astype(int), len(table) - 2)
        found = table[place] + (table[place + 1] - table[place]) * (at - place).reshape(-1, 1)
    found[isnone] = 0.0
    return inks_of_parts(numpy.clip(found, 0, 1))
