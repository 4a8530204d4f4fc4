"""What stands between brackets: r_ and c_ join what is there, s_ gives it back."""

from numpy._grids import mgrid
from numpy._joins import concatenate
from numpy._kinds import promote_types
from numpy._make import array, asarray
from numpy._shape import swapaxes

__all__ = "c_ r_ s_ index_exp".split()


class _Joined:
    """Joins what stands between its brackets along an axis; a text in front may say how."""

    def __init__(self, axis, least, place):
        self._way = axis, least, place

    def __getitem__(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        way = self._way
        if any(isinstance(part, str) for part in parts[1:]):
            raise ValueError("special directives must be the first entry.")
        if parts and isinstance(parts[0], str):
            way, parts = _way(parts[0], *way), parts[1:]
        joined = [_part(part, *way[1:]) for part in parts]
        return concatenate([each.astype(_kind(joined, parts)) for each in joined], way[0])


def _way(said, axis, least, place):
    """The axis to join along, how many there are at least, and where those of an item begin."""
    if said in ("r", "c"):
        raise TypeError(f"this stand-in for numpy has no matrices, as r_[{said!r}, ...] makes them")
    try:
        found = [int(word) for word in said.split(",")]
    except ValueError:
        found = []
    if len(found) == 1:
        return found[0], least, place
    if len(found) not in (2, 3):
        raise ValueError(f"unknown special directive {said!r}")
    return found[0], found[1], found[2] if len(found) == 3 else place


def _part(part, least, place):
    if isinstance(part, slice):
        found = array(mgrid[part], ndmin=least)
        return found if place == -1 or found.ndim < 2 else swapaxes(found, -1, place)
    had = asarray(part).ndim
    found = array(part, ndmin=max(least, 1))
    if place == -1 or had == 0 or had >= least:
        return found
    more, axes = least - had, list(range(least))
    first = place + more + 1 if place < 0 else place
    return found.transpose(axes[:first] + axes[more:] + axes[first:more])


def _kind(joined, parts):
    """The type of all: a single number does not widen an array of its kind."""
    alone = [not isinstance(part, slice) and asarray(part).ndim == 0 for part in parts]
    wide = [each.dtype for each, isalone in zip(joined, alone) if not isalone]
    found = wide[0] if wide else joined[0].dtype
    for each in wide if wide else [each.dtype for each in joined]:
        found = promote_types(found, each)
    order = "buifUO"
    for each, isalone in zip(joined, alone):
        if isalone and order.index(each.dtype.kind.replace("u", "i")) > order.index(found.kind.replace("u", "i")):
            found = each.dtype
    return found


class _Key:
    def __init__(self, istuple):
        self._istuple = istuple

    def __getitem__(self, key):
        return (key,) if self._istuple and not isinstance(key, tuple) else key


c_, r_, s_, index_exp = _Joined(-1, 2, 0), _Joined(0, 1, -1), _Key(False), _Key(True)
