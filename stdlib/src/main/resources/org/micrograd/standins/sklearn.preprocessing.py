"""Stands in for sklearn.preprocessing: columns scaled, classes as numbers."""

import numpy

__all__ = ["StandardScaler", "MinMaxScaler", "MaxAbsScaler", "LabelEncoder", "LabelBinarizer", "OneHotEncoder", "label_binarize", "normalize", "scale", "minmax_scale"]


class _Fitted:
    def fit_transform(self, X, y=None):
        """fit and transform in one."""
        return self.fit(X).transform(X)

    def _known(self, name):
        if not hasattr(self, name):
            raise ValueError(f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")

    def __repr__(self):
        return type(self).__name__ + "()"


def _table(X):
    own = numpy.asarray(X)
    own = own if own.dtype.kind == "f" else own.astype(float)
    if own.ndim != 2:
        raise ValueError(f"Expected 2D array, got {own.ndim}D array instead:\narray={own}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    return own


class StandardScaler(_Fitted):
    """Columns with mean 0 and deviation 1."""

    __module__ = "sklearn.preprocessing._data"

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.with_mean, self.with_std = with_mean, with_std

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


class MinMaxScaler(_Fitted):
    """Columns between two bounds."""

    __module__ = "sklearn.preprocessing._data"

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range = feature_range

    def fit(self, X, y=None):
        """Takes the bounds of columns."""
        own = _table(X)
        low, high = self.feature_range
        self.data_min_, self.data_max_ = own.min(axis=0), own.max(axis=0)
        self.data_range_ = self.data_max_ - self.data_min_
        self.scale_ = (high - low) / numpy.where(self.data_range_ == 0, 1.0, self.data_range_)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        """Columns between the bounds."""
        self._known("scale_")
        return _table(X) * self.scale_ + self.min_

    def inverse_transform(self, X):
        """The columns before."""
        self._known("scale_")
        return (_table(X) - self.min_) / self.scale_


class MaxAbsScaler(_Fitted):
    """Columns whose largest size is 1."""

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


class LabelEncoder(_Fitted):
    """Classes as numbers from 0."""

    __module__ = "sklearn.preprocessing._label"

    def fit(self, y):
        """Takes the classes there are."""
        self.classes_ = numpy.unique(y)
        return self

    def transform(self, y):
        """The number of each class."""
        self._known("classes_")
        numbers = {x: i for i, x in enumerate(self.classes_.tolist())}
        unknown = [x for x in numpy.asarray(y).tolist() if x not in numbers]
        if unknown:
            raise ValueError(f"y contains previously unseen labels: {unknown}")
        return numpy.array([numbers[x] for x in numpy.asarray(y).tolist()], dtype=int)

    def inverse_transform(self, y):
        """The class of each number."""
        return self.classes_[numpy.asarray(y)]


class _Dense:
    """What answers toarray() like a sparse matrix."""

    def __init__(self, array):
        self._array, self.shape = array, array.shape

    def toarray(self):
        return self._array

    todense = toarray


class OneHotEncoder(_Fitted):
    """Each column as one for each of its classes, with 1 for that of the row."""

    __module__ = "sklearn.preprocessing._encoders"

    def __init__(self, *, sparse_output=True, sparse=None, handle_unknown="error"):
        self._sparse = sparse_output if sparse is None else sparse
        self._handle = handle_unknown

    def fit(self, X, y=None):
        """Takes the classes of each column."""
        self.categories_ = [numpy.unique(column) for column in numpy.asarray(X).T]
        return self

    def transform(self, X):
        """A column for each class."""
        self._known("categories_")
        columns = []
        for column, classes in zip(numpy.asarray(X).T, self.categories_):
            for x in column.tolist():
                if x not in classes.tolist() and self._handle == "error":
                    raise ValueError(f"Found unknown categories [{x!r}] in column {len(columns)} during transform")
            columns += [[float(x == each) for x in column.tolist()] for each in classes.tolist()]
        found = numpy.array(columns).T
        return _Dense(found) if self._sparse else found


def label_binarize(y, *, classes, neg_label=0, pos_label=1):
    """A column for each class."""
    known = sorted(numpy.asarray(classes).tolist())
    rows = [[pos_label if x == each else neg_label for each in known] for x in numpy.asarray(y).tolist()]
    found = numpy.array(rows, dtype=int)
    return found[:, -1:] if len(known) == 2 else found


def normalize(X, norm="l2", *, axis=1):
    """Rows of length 1."""
    own = _table(X)
    order = {"l1": 1, "l2": 2, "max": numpy.inf}[norm]
    sizes = numpy.linalg.norm(own, order, axis=axis, keepdims=True)
    return own / numpy.where(sizes == 0, 1.0, sizes)


class LabelBinarizer(_Fitted):
    """A column for each class."""

    def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
        self.neg_label, self.pos_label = neg_label, pos_label

    def fit(self, y):
        """Takes the classes there are."""
        self.classes_ = numpy.unique(y)
        return self

    def transform(self, y):
        """1 in the column of a class; two classes have one column."""
        self._known("classes_")
        return label_binarize(y, classes=self.classes_, neg_label=self.neg_label, pos_label=self.pos_label)

    def inverse_transform(self, Y, threshold=None):
        """The class of each row."""
        own = numpy.asarray(Y)
        if own.ndim == 2 and own.shape[1] > 1:
            return self.classes_[own.argmax(axis=1)]
        least = (self.pos_label + self.neg_label) / 2 if threshold is None else threshold
        return self.classes_[(own.reshape(-1) > least).astype(int)]


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
