"""What sklearn.preprocessing makes of classes: their numbers, and columns of ones."""

import numpy
from sklearn.base import BaseEstimator, TransformerMixin

__all__ = ["Fitted", "LabelBinarizer", "LabelEncoder", "OneHotEncoder", "label_binarize"]


class Fitted(TransformerMixin, BaseEstimator):
    """What learns from columns first and changes them then; its parameters are attributes of their names."""


class LabelEncoder(Fitted):
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


def _columns(X):
    """The columns of a table; of lists that hold texts and numbers each keeps its own."""
    table = numpy.asarray(X)
    if table.ndim != 2:
        raise ValueError(f"Expected 2D array, got {table.ndim}D array instead:\narray={table}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    if isinstance(X, numpy.ndarray) or table.dtype.kind != "U":
        return [table[:, k].tolist() for k in range(table.shape[1])], table.dtype
    return [[row[k] for row in X] for k in range(table.shape[1])], object


class OneHotEncoder(Fitted):
    """Each column as one for each of its classes, with 1 for that of the row."""

    __module__ = "sklearn.preprocessing._encoders"

    def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=numpy.float64, handle_unknown="error"):
        if handle_unknown not in ("error", "ignore"):
            raise ValueError(f"handle_unknown of this stand-in for sklearn is 'error' or 'ignore', got {handle_unknown!r}")
        if not (drop is None or drop in ("first", "if_binary")):
            raise ValueError(f"drop of this stand-in for sklearn is None, 'first' or 'if_binary', got {drop!r}")
        self.categories, self.drop, self.sparse_output, self.dtype, self.handle_unknown = categories, drop, sparse_output, dtype, handle_unknown

    def fit(self, X, y=None):
        """Takes the classes of each column."""
        columns, kind = _columns(X)
        known = [sorted(set(column)) for column in columns] if isinstance(self.categories, str) else self.categories
        self.categories_ = [numpy.array(classes, dtype=kind) for classes in known]
        dropped = [0 if self.drop == "first" or self.drop and len(classes) == 2 else None for classes in known]
        self.drop_idx_ = numpy.array(dropped, dtype=object) if self.drop else None
        self._kept = [[i for i in range(len(classes)) if i != place] for classes, place in zip(known, dropped)]
        if self.handle_unknown == "error":
            self._check(columns, "fit")
        return self

    def _check(self, columns, when):
        for k, (column, classes) in enumerate(zip(columns, self.categories_)):
            unknown = sorted({x for x in column if x not in classes.tolist()})
            if unknown:
                raise ValueError(f"Found unknown categories {unknown} in column {k} during {when}")

    def transform(self, X):
        """A column for each class."""
        self._known("categories_")
        columns, _ = _columns(X)
        if self.handle_unknown == "error":
            self._check(columns, "transform")
        found = []
        for column, classes, kept in zip(columns, self.categories_, self._kept):
            names = classes.tolist()
            found += [[float(x == names[i]) for x in column] for i in kept]
        table = numpy.array(found).T.astype(self.dtype)
        return _Dense(table) if self.sparse_output else table

    def inverse_transform(self, X):
        """The classes of rows; None for one that is of no class."""
        self._known("categories_")
        table = X.toarray() if isinstance(X, _Dense) else numpy.asarray(X)
        rows = [[] for _ in range(len(table))]
        start = 0
        for classes, kept in zip(self.categories_, self._kept):
            names = classes.tolist()
            rest = [i for i in range(len(names)) if i not in kept]
            for row, ones in zip(rows, table[:, start : start + len(kept)].tolist()):
                row.append(names[kept[ones.index(max(ones))]] if any(ones) else names[rest[0]] if rest else None)
            start += len(kept)
        plain = all(classes.dtype != object for classes in self.categories_) and not any(None in row for row in rows)
        return numpy.array(rows, dtype=self.categories_[0].dtype if plain else object)

    def get_feature_names_out(self, input_features=None):
        """A name for each column: that of the one before with the class."""
        self._known("categories_")
        names = [f"x{k}" for k in range(len(self.categories_))] if input_features is None else list(input_features)
        if len(names) != len(self.categories_):
            raise ValueError(f"input_features should have length equal to number of features ({len(self.categories_)}), got {len(names)}")
        return numpy.array([f"{name}_{classes.tolist()[i]}" for name, classes, kept in zip(names, self.categories_, self._kept) for i in kept], dtype=object)


def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
    """A column for each class, in their order."""
    if neg_label >= pos_label:
        raise ValueError(f"neg_label={neg_label} must be strictly less than pos_label={pos_label}.")
    if sparse_output:
        raise ValueError("this stand-in for sklearn has no sparse matrices: write sparse_output=False")
    known, answers = numpy.asarray(classes).tolist(), numpy.asarray(y)
    if answers.ndim == 2 and answers.shape[1] > 1:
        if len(known) != answers.shape[1]:
            raise ValueError(f"classes {known} mismatch with the labels {list(range(answers.shape[1]))} found in the data")
        return numpy.where(answers != 0, pos_label, neg_label)
    if len(known) == 1:
        return numpy.full((len(answers), 1), neg_label)
    found = numpy.array([[pos_label if x == each else neg_label for each in known] for x in answers.reshape(-1).tolist()], dtype=int)
    return found[:, -1:] if len(known) == 2 else found


class LabelBinarizer(Fitted):
    """A column for each class."""

    __module__ = "sklearn.preprocessing._label"

    def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
        self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output

    def fit(self, y):
        """Takes the classes there are; of columns of ones, as many as there are columns."""
        own = numpy.asarray(y)
        self.y_type_ = "multilabel-indicator" if own.ndim == 2 and own.shape[1] > 1 else "binary" if len(numpy.unique(own)) <= 2 else "multiclass"
        self.classes_ = numpy.arange(own.shape[1]) if self.y_type_ == "multilabel-indicator" else numpy.unique(own)
        return self

    def transform(self, y):
        """1 in the column of a class; two classes have one column."""
        self._known("classes_")
        return label_binarize(y, classes=self.classes_, neg_label=self.neg_label, pos_label=self.pos_label, sparse_output=self.sparse_output)

    def inverse_transform(self, Y, threshold=None):
        """The class of each row."""
        own = numpy.asarray(Y)
        least = (self.pos_label + self.neg_label) / 2 if threshold is None else threshold
        if self.y_type_ == "multilabel-indicator":
            return (own > least).astype(int)
        if own.ndim == 2 and own.shape[1] > 1:
            return self.classes_[own.argmax(axis=1)]
        return self.classes_[(own.reshape(-1) > least).astype(int)]
