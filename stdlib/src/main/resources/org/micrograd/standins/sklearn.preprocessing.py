"""Stands in for sklearn.preprocessing: columns scaled, classes as numbers."""

import numpy
from sklearn._encoders import Fitted, LabelBinarizer, LabelEncoder, OneHotEncoder, label_binarize

__all__ = ["StandardScaler", "MinMaxScaler", "MaxAbsScaler", "LabelEncoder", "LabelBinarizer", "OneHotEncoder", "label_binarize", "normalize", "scale", "minmax_scale"]


def _table(X):
    own = numpy.asarray(X)
    own = own if own.dtype.kind == "f" else own.astype(float)
    if own.ndim != 2:
        raise ValueError(f"Expected 2D array, got {own.ndim}D array instead:\narray={own}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    return own


class StandardScaler(Fitted):
    """Columns with mean 0 and deviation 1."""

    __module__ = "sklearn.preprocessing._data"

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy, self.with_mean, self.with_std = copy, with_mean, with_std

    def fit(self, X, y=None):
        """Takes the means and deviations of columns."""
        own = _table(X)
        self.mean_, self.var_ = own.mean(axis=0), own.var(axis=0)
        scale = numpy.sqrt(self.var_)
        self.scale_ = numpy.where(scale < 10 * numpy.finfo(float).eps, 1.0, scale)
        self.n_samples_seen_ = len(own)
        return self

    def transform(self, X, copy=None):
        """Columns less their means, by their deviations."""
        self._known("scale_")
        own = _table(X)
        own = own - self.mean_ if self.with_mean else own
        return own / self.scale_ if self.with_std else own

    def inverse_transform(self, X, copy=None):
        """The columns before."""
        self._known("scale_")
        own = _table(X)
        own = own * self.scale_ if self.with_std else own
        return own + self.mean_ if self.with_mean else own


class MinMaxScaler(Fitted):
    """Columns between two bounds."""

    __module__ = "sklearn.preprocessing._data"

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range, self.copy, self.clip = feature_range, copy, clip

    def fit(self, X, y=None):
        """Takes the bounds of columns."""
        own = _table(X)
        low, high = self.feature_range
        if low >= high:
            raise ValueError(f"Minimum of desired feature range must be smaller than maximum. Got {self.feature_range}.")
        self.data_min_, self.data_max_ = own.min(axis=0), own.max(axis=0)
        self.data_range_ = self.data_max_ - self.data_min_
        self.scale_ = (high - low) / numpy.where(self.data_range_ == 0, 1.0, self.data_range_)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        """Columns between the bounds."""
        self._known("scale_")
        found = _table(X) * self.scale_ + self.min_
        return numpy.clip(found, *self.feature_range) if self.clip else found

    def inverse_transform(self, X):
        """The columns before."""
        self._known("scale_")
        return (_table(X) - self.min_) / self.scale_


class MaxAbsScaler(Fitted):
    """Columns whose largest size is 1."""

    __module__ = "sklearn.preprocessing._data"

    def __init__(self, *, copy=True):
        self.copy = copy

    def fit(self, X, y=None):
        """Takes the largest sizes of columns."""
        self.max_abs_ = numpy.abs(_table(X)).max(axis=0)
        self.scale_ = numpy.where(self.max_abs_ == 0, 1.0, self.max_abs_)
        return self

    def transform(self, X):
        """Columns by their largest sizes."""
        self._known("scale_")
        return _table(X) / self.scale_

    def inverse_transform(self, X):
        """The columns before."""
        self._known("scale_")
        return _table(X) * self.scale_


def normalize(X, norm="l2", *, axis=1):
    """Rows of length 1."""
    own = _table(X)
    order = {"l1": 1, "l2": 2, "max": numpy.inf}[norm]
    sizes = numpy.linalg.norm(own, order, axis=axis, keepdims=True)
    return own / numpy.where(sizes == 0, 1.0, sizes)


def _scaled(scaler, X, axis):
    own = numpy.asarray(X) * 1.0
    table = own.reshape(-1, 1) if own.ndim == 1 else own if axis == 0 else own.T
    found = scaler.fit_transform(table)
    return found.reshape(-1) if own.ndim == 1 else found if axis == 0 else found.T


def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
    """Columns with mean 0 and deviation 1; of rows with axis=1."""
    return _scaled(StandardScaler(with_mean=with_mean, with_std=with_std), X, axis)


def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
    """Columns between two bounds; rows with axis=1."""
    return _scaled(MinMaxScaler(feature_range), X, axis)
