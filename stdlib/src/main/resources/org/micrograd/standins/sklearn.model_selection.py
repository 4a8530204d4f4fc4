"""Stands in for sklearn.model_selection: data divided for training and for tests."""

import math

import numpy
from sklearn.utils import check_lengths, check_random_state, rows_of

__all__ = ["train_test_split", "KFold"]


def _count(size, n, name, up):
    if size is None:
        return None
    if isinstance(size, float) and not 0 < size < 1 or isinstance(size, int) and not 0 < size < n:
        raise ValueError(f"{name}={size} should be either positive and smaller than the number of samples {n} or a float in the (0, 1) range")
    return size if isinstance(size, int) else (math.ceil if up else math.floor)(size * n)


def _counts(n, test_size, train_size):
    wish = 0.25 if test_size is None and train_size is None else test_size
    test, train = _count(wish, n, "test_size", True), _count(train_size, n, "train_size", False)
    test = n - train if test is None else test
    train = n - test if train is None else train
    if train + test > n:
        raise ValueError(f"The sum of train_size and test_size = {train + test}, should be smaller than the number of samples {n}. Reduce test_size and/or train_size.")
    if train == 0:
        raise ValueError(f"With n_samples={n}, test_size={wish} and train_size={train_size}, the resulting train set will be empty. Adjust any of the aforementioned parameters.")
    return train, test


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    """The rows of each array in two parts, for training and for tests."""
    if not arrays:
        raise ValueError("At least one array required as input")
    n = check_lengths(*arrays)
    train, test = _counts(n, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError("Stratified train/test split is not implemented for shuffle=False")
        first, second = numpy.arange(train), numpy.arange(train, train + test)
    elif stratify is None:
        order = check_random_state(random_state).permutation(n)
        first, second = order[test : test + train], order[:test]
    else:
        first, second = _by_class(numpy.asarray(stratify), train, test, check_random_state(random_state))
    return [rows_of(each, part) for each in arrays for part in (first, second)]


def _by_class(classes, train, test, generator):
    _, numbers = numpy.unique(classes, return_inverse=True)
    counts = numpy.bincount(numbers)
    if counts.min() < 2:
        raise ValueError("The least populated class in y has only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2.")
    members = numpy.split(numpy.argsort(numbers, kind="mergesort"), numpy.cumsum(counts)[:-1])
    for_train = _shared(counts, train, generator)
    for_test = _shared(counts - for_train, test, generator)
    first, second = [], []
    for own, m, k in zip(members, for_train.tolist(), for_test.tolist()):
        order = own[generator.permutation(len(own))].tolist()
        first += order[:m]
        second += order[m : m + k]
    return generator.permutation(first), generator.permutation(second)


def _shared(counts, n, generator):
    """n divided as the counts are, in whole numbers."""
    parts = counts / counts.sum() * n
    found = numpy.floor(parts)
    missing = int(n - found.sum())
    rest = parts - found
    for value in numpy.sort(numpy.unique(rest))[::-1]:
        if missing == 0:
            break
        places = numpy.where(rest == value)[0]
        added = min(len(places), missing)
        found[generator.choice(places, size=added, replace=False)] += 1
        missing -= added
    return found.astype(int)


class KFold:
    """Each row once for tests, in so many turns."""

    __module__ = "sklearn.model_selection._split"

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

    def split(self, X, y=None, groups=None):
        """The rows for training and for tests of each turn."""
        n = len(X)
        order = numpy.arange(n)
        if self.shuffle:
            check_random_state(self.random_state).shuffle(order)
        start = 0
        for i in range(self.n_splits):
            stop = start + n // self.n_splits + (i < n % self.n_splits)
            test = numpy.sort(order[start:stop])
            yield numpy.setdiff1d(numpy.arange(n), test), test
            start = stop

    def __repr__(self):
        return f"KFold(n_splits={self.n_splits}, random_state={self.random_state}, shuffle={self.shuffle})"

    def get_n_splits(self, X=None, y=None, groups=None):
        """How many turns."""
        return self.n_splits
