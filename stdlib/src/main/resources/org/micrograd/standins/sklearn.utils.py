"""Stands in for sklearn.utils: shuffled arrays, and generators by their seeds."""

import numpy

__all__ = ["Bunch", "shuffle", "check_random_state", "check_lengths", "rows_of"]


class Bunch(dict):
    """A dict whose keys are attributes, too."""

    __module__ = "sklearn.utils._bunch"

    def __init__(self, **items):
        super().__init__(items)

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None

    def __setattr__(self, key, value):
        self[key] = value

    def __dir__(self):
        return self.keys()


def check_random_state(seed):
    """The generator of a seed; that of numpy.random for None."""
    if seed is None:
        return numpy.random
    return numpy.random.RandomState(seed) if isinstance(seed, int) else seed


def check_lengths(*arrays):
    """How long all arrays are."""
    lengths = [len(each) for each in arrays if each is not None]
    if len(set(lengths)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {lengths}")
    return lengths[0]


def rows_of(array, order):
    """The rows in an order: of an array an array, of a list a list."""
    places = list(map(int, order))
    return array[places] if isinstance(array, numpy.ndarray) else [array[i] for i in places]


def shuffle(*arrays, random_state=None, n_samples=None):
    """Arrays with their rows in another order, the same for all."""
    generator = check_random_state(random_state)
    order = numpy.arange(check_lengths(*arrays))
    generator.shuffle(order)
    found = [rows_of(each, order[:n_samples]) for each in arrays]
    return found[0] if len(found) == 1 else found
