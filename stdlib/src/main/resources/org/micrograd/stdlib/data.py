"""Samples: made up, parted, shuffled, scaled; the same for the same seed in both languages."""

import math

__all__ = ["make_moons", "make_circles", "make_blobs", "make_spiral", "trainTestSplit", "batches", "standardize"]


def _samples(rows):
    rows = [list(row) for row in rows]
    return [row[:2] for row in rows], [int(row[2]) for row in rows]


def make_moons(count=100, noise=0.1, seed=0):
    """Two half moons, one in the other: X, y, y being 0 or 1."""
    return _samples(host.moons(count, noise, seed))


def make_circles(count=100, noise=0.05, seed=0):
    """A circle around another: X, y, y being 0 or 1."""
    return _samples(host.circles(count, noise, seed))


def make_blobs(count=100, classes=3, noise=1, seed=0):
    """Clouds around centres between -5 and 5: X, y."""
    return _samples(host.blobs(count, classes, noise, seed))


def make_spiral(count=150, classes=3, noise=0.02, seed=0):
    """Arms of a spiral: X, y."""
    return _samples(host.spiral(count, classes, noise, seed))


def trainTestSplit(X, y, part=0.25, seed=0):
    """Shuffles and parts samples: XTrain, XTest, yTrain, yTest."""
    order = list(host.order(len(X), seed))
    tests = math.floor(len(X) * number("trainTestSplit", part) + 0.5)
    test, train = order[:tests], order[tests:]
    return [X[i] for i in train], [X[i] for i in test], [y[i] for i in train], [y[i] for i in test]


def batches(X, y, size=32, seed=0):
    """The samples in shuffled batches: a list of (X, y)."""
    if not isinstance(size, int) or size < 1:
        raise ValueError(f"batches needs a whole size of at least 1, got {size}")
    order = list(host.order(len(X), seed))
    parts = [order[k : k + size] for k in range(0, len(order), size)]
    return [([X[i] for i in part], [y[i] for i in part]) for part in parts]


def standardize(X):
    """The rows with every column shifted to mean 0 and scaled to standard deviation 1; a constant column becomes 0."""
    columns = []
    for column in zip(*X):
        mean = deviation = 0.0
        for x in column:
            mean += number("standardize", x)
        mean /= len(X)
        for x in column:
            deviation += (x - mean) * (x - mean)
        columns.append((mean, math.sqrt(deviation / len(X)) or 1.0))
    return [[(x - mean) / deviation for x, (mean, deviation) in zip(row, columns)] for row in X]
