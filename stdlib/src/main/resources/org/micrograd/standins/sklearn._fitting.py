"""What lines of sklearn.linear_model have in common: tables and answers seen to before they learn, and how they answer."""

import warnings

import numpy
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.exceptions import DataConversionWarning

__all__ = ["linear", "only", "table", "answers", "classes_of", "weights_of", "class_weights", "LinearRegressor", "LinearClassifier"]

linear = host.linear()
_NO_NAN = (
    "{0} does not accept missing values encoded as NaN natively. For supervised learning, you might want to consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing values encoded as NaNs natively. "
    "Alternatively, it is possible to preprocess the data, for instance by using an imputer transformer in a pipeline or drop samples with missing values. See https://scikit-learn.org/stable/modules/impute.html "
    "You can find a list of all estimators that handle NaN values at the following page: https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values"
)


def only(owner, **choices):
    """Refuses parameters that this stand-in does not know, by their names."""
    for name, known in choices.items():
        value = getattr(owner, name)
        if not any(value is each or type(value) is type(each) and value == each for each in known):
            raise ValueError(f"{name}={value!r} of {type(owner).__name__} is not in this stand-in for sklearn, which has {', '.join(map(repr, known))}")


def _seen(array, name, owner):
    if array.dtype.kind == "f" and not numpy.isfinite(array).all():
        if numpy.isnan(array).any():
            raise ValueError(f"Input {name} contains NaN." + ("\n" + _NO_NAN.format(type(owner).__name__) if name == "X" else ""))
        raise ValueError(f"Input {name} contains infinity or a value too large for dtype('{array.dtype}').")
    return array


def table(owner, X, new=False):
    """A table of numbers in rows; where it is not new it is as wide as that before."""
    own = numpy.asarray(X)
    if own.ndim < 2:
        form = "1D" if own.ndim else "scalar"
        raise ValueError(f"Expected 2D array, got {form} array instead:\narray={own}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    if own.ndim > 2:
        raise ValueError(f"Found array with dim {own.ndim}. {type(owner).__name__} expected <= 2.")
    for size, axis in zip(own.shape, ("sample", "feature")):
        if not size:
            raise ValueError(f"Found array with 0 {axis}(s) (shape={own.shape}) while a minimum of 1 is required by {type(owner).__name__}.")
    own = own if own.dtype.kind == "f" else own.astype(float)
    if new:
        owner.n_features_in_ = own.shape[1]
    elif own.shape[1] != owner.n_features_in_:
        raise ValueError(f"X has {own.shape[1]} features, but {type(owner).__name__} is expecting {owner.n_features_in_} features as input.")
    return _seen(own, "X", owner)


def _as_long(X, y):
    if len(X) != len(y):
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(X), len(y)]}")
    return y


def answers(owner, X, y):
    """Numbers for the rows of a table, in one column or many."""
    own = numpy.asarray(y)
    own = own if own.dtype.kind == "f" else own.astype(float)
    return _as_long(X, _seen(own, "y", owner))


def classes_of(owner, X, y):
    """A class for each row."""
    own = _seen(numpy.asarray(y), "y", owner)
    if own.ndim == 2 and own.shape[1] == 1:
        warnings.warn("A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), for example using ravel().", DataConversionWarning, stacklevel=3)
        own = own.ravel()
    if own.ndim != 1:
        raise ValueError(f"y should be a 1d array, got an array of shape {own.shape} instead.")
    if own.dtype.kind == "f" and (own != own.astype(int)).any():
        raise ValueError("Unknown label type: 'continuous'")
    return _as_long(X, own)


def weights_of(X, sample_weight):
    """How much each row counts."""
    if sample_weight is None or isinstance(sample_weight, (int, float)):
        return numpy.full(len(X), 1.0 if sample_weight is None else float(sample_weight))
    own = numpy.asarray(sample_weight) * 1.0
    if own.ndim != 1:
        raise ValueError("Sample weights must be 1D array or scalar")
    if own.shape != (len(X),):
        raise ValueError(f"sample_weight.shape == {own.shape}, expected {(len(X),)}!")
    return own


def class_weights(wish, classes, y):
    """How much each class counts."""
    if wish is None:
        return numpy.ones(len(classes))
    if isinstance(wish, str):
        counts = numpy.array([(y == each).sum() for each in classes.tolist()])
        return len(y) / (len(classes) * counts)
    names = classes.tolist()
    unknown = [each for each in wish if each not in names]
    if unknown:
        raise ValueError(f"The classes, {unknown}, are not in class_weight")
    return numpy.array([float(wish.get(each, 1.0)) for each in names])


class LinearRegressor(RegressorMixin, BaseEstimator):
    """What answers with the sum of weighted features."""

    def _centered(self, X, y, sample_weight):
        """Both less their means where there is an intercept, and the means."""
        if not self.fit_intercept:
            return X, y, numpy.zeros(X.shape[1]), numpy.zeros(y.shape[1]) if y.ndim > 1 else 0.0
        middle, level = (numpy.average(each, axis=0, weights=sample_weight) for each in (X, y))
        return X - middle, y - level, middle, level

    def _level(self, middle, level):
        self.intercept_ = level - middle @ self.coef_.T if self.fit_intercept else 0.0

    def predict(self, X):
        """A number for each row."""
        self._known("coef_")
        return table(self, X) @ self.coef_.T + self.intercept_


class LinearClassifier(ClassifierMixin, BaseEstimator):
    """What answers with the class whose sum of weighted features is largest."""

    def decision_function(self, X):
        """The sums, of two classes that of the second."""
        self._known("coef_")
        found = table(self, X) @ self.coef_.T + self.intercept_
        return found.ravel() if found.shape[1] == 1 else found

    def predict(self, X):
        """A class for each row."""
        found = self.decision_function(X)
        return self.classes_[(found > 0).astype(int) if found.ndim == 1 else found.argmax(axis=1)]
