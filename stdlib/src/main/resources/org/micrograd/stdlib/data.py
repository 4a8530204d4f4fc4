"""Samples: made up or read, parted, shuffled, scaled; the same for the same seed in both languages."""

import math


def _samples(make, **settings):
    rows = [list(row) for row in make(*(number(name, x) for name, x in settings.items()))]
    return [row[:2] for row in rows], [int(row[2]) for row in rows]


def make_moons(count=100, noise=0.1, seed=0):
    """Two half moons, one in the other: X, y, y being 0 or 1."""
    return _samples(host.moons, count=count, noise=noise, seed=seed)


def make_circles(count=100, noise=0.05, seed=0):
    """A circle around another: X, y, y being 0 or 1."""
    return _samples(host.circles, count=count, noise=noise, seed=seed)


def make_blobs(count=100, classes=3, noise=1, seed=0):
    """Clouds around centres between -5 and 5: X, y."""
    return _samples(host.blobs, count=count, classes=classes, noise=noise, seed=seed)


def make_spiral(count=150, classes=3, noise=0.02, seed=0):
    """Arms of a spiral: X, y."""
    return _samples(host.spiral, count=count, classes=classes, noise=noise, seed=seed)


class Table:
    """Rows of a CSV: names of the columns, rows; column(name), select(names)."""

    def __init__(self, table):
        self.names = list(table.names())
        self._columns = [list(table.numbers(k) if table.isNumeric(k) else table.texts(k)) for k in range(len(self.names))]
        self.rows = [list(row) for row in zip(*self._columns)]

    def column(self, name):
        """The cells below a name: numbers, NaN for an empty one, where every cell is one; else texts."""
        if name not in self.names:
            raise ValueError(f"there is no column {show(name)}; there are {', '.join(self.names)}")
        return list(self._columns[self.names.index(name)])

    def select(self, names):
        """The rows with these columns only."""
        return [list(row) for row in zip(*map(self.column, names))]

    def __len__(self):
        return len(self.rows)

    def __repr__(self):
        return f"Table({len(self.rows)} rows of {', '.join(self.names)})"


def parseCsv(text, separator=",", header=True):
    """The table in a text of comma-separated values."""
    for what, x in (("a text", text), ("a separator", separator)):
        if not isinstance(x, str):
            raise TypeError(f"parseCsv needs {what}, got {show(x)}")
    return Table(host.csv(text, separator, bool(header)))


def readCsv(path, separator=",", header=True):
    """The table in a file of comma-separated values."""
    if not isinstance(path, str):
        raise TypeError(f"readCsv needs a path, got {show(path)}")
    return parseCsv(host.read(path), separator, header)


def _paired(what, X, y):
    for name, xs in (("X", X), ("y", y)):
        if not hasattr(xs, "__len__"):
            raise TypeError(f"{what} needs a list {name}, got {show(xs)}")
    if len(X) != len(y) or len(X) == 0:
        raise ValueError(f"{what} needs as many X as y and at least one, got {len(X)} and {len(y)}")


def trainTestSplit(X, y, part=0.25, seed=0):
    """Shuffles and parts samples: XTrain, XTest, yTrain, yTest."""
    _paired("trainTestSplit", X, y)
    if not 0 <= number("trainTestSplit", part) <= 1:
        raise ValueError(f"trainTestSplit needs a part from 0 to 1, got {part}")
    order = list(host.order(len(X), number("seed", seed)))
    tests = math.floor(len(X) * part + 0.5)
    test, train = order[:tests], order[tests:]
    return [X[i] for i in train], [X[i] for i in test], [y[i] for i in train], [y[i] for i in test]


def batches(X, y, size=32, seed=0):
    """The samples in shuffled batches: a list of (X, y)."""
    _paired("batches", X, y)
    if not isinstance(size, int) or size < 1:
        raise ValueError(f"batches needs a whole size of at least 1, got {show(size)}")
    order = list(host.order(len(X), number("seed", seed)))
    parts = [order[k : k + size] for k in range(0, len(order), size)]
    return [([X[i] for i in part], [y[i] for i in part]) for part in parts]


class Standardizer:
    """Standardizer(X): the mean and standard deviation of each column, 1 for a constant one; apply(X), invert(X)."""

    def __init__(self, X):
        first = X[0] if hasattr(X, "__len__") and len(X) else ()
        rows = _table("Standardizer", X, len(first) if hasattr(first, "__len__") else 0)
        self.mean, self.deviation = [], []
        for column in zip(*rows):
            mean = square = 0.0
            for x in column:
                mean += x
            mean /= len(rows)
            for x in column:
                square += (x - mean) * (x - mean)
            self.mean.append(mean)
            self.deviation.append(math.sqrt(square / len(rows)) or 1.0)

    def apply(self, X):
        """The rows with each column shifted and scaled as those of the samples became mean 0 and deviation 1."""
        rows = _table("apply", X, len(self.mean))
        return [[(x - mean) / deviation for x, mean, deviation in zip(row, self.mean, self.deviation)] for row in rows]

    def invert(self, X):
        """What apply made of rows, turned back."""
        rows = _table("invert", X, len(self.mean))
        return [[x * deviation + mean for x, mean, deviation in zip(row, self.mean, self.deviation)] for row in rows]


def _table(what, X, width):
    if not hasattr(X, "__len__"):
        raise TypeError(f"{what} needs a list of rows of numbers, got {show(X)}")
    if len(X) == 0:
        raise ValueError(f"{what} needs at least one row, got none")
    for row in X:
        if not isinstance(row, (list, tuple)) or len(row) != width or width == 0:
            raise TypeError(f"{what} needs rows of {width or 'as many'} numbers, got {_shown(row)}")
    return [[number(what, x) for x in row] for row in X]


def _shown(row):
    return f"one of {len(row)}" if isinstance(row, (list, tuple)) else show(row)


def standardize(X):
    """The rows with every column shifted to mean 0 and scaled to standard deviation 1; a constant column becomes 0."""
    return Standardizer(X).apply(X)
