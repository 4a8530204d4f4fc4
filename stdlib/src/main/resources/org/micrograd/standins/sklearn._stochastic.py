"""Lines that learn row by row: SGDRegressor, SGDClassifier and Perceptron."""

import warnings

import numpy
from numpy._convert import raw
from sklearn._fitting import LinearClassifier, LinearRegressor, answers, class_weights, classes_of, linear, only, table, weights_of
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state

__all__ = ["SGDRegressor", "SGDClassifier", "Perceptron"]

_MOST = 2**31 - 1
_NAMES = ("penalty", "alpha", "l1_ratio", "fit_intercept", "max_iter", "tol", "shuffle", "verbose", "epsilon", "random_state", "learning_rate", "eta0", "power_t", "early_stopping", "validation_fraction", "n_iter_no_change", "warm_start", "average")
_BOUNDS = {"hinge": 1.0, "squared_hinge": 1.0, "perceptron": 0.0}


def _keep(self, given):
    for name in _NAMES:
        if name in given:
            setattr(self, name, given[name])


def _descend(self, X, y, weights, seed, start, most):
    """The weights, the intercept and the turns, from a start."""
    only(self, early_stopping=[False], average=[False, 0], warm_start=[False], penalty=["l2", "l1", "elasticnet", None], learning_rate=["constant", "optimal", "invscaling", "adaptive"])
    if self.learning_rate in ("constant", "invscaling", "adaptive") and self.eta0 <= 0:
        raise ValueError("eta0 must be > 0")
    if self.learning_rate == "optimal" and self.alpha == 0:
        raise ValueError("alpha must be > 0 since learning_rate is 'optimal'. alpha is used to compute the optimal learning rate.")
    ridge = {"l2": 1.0, "l1": 0.0, "elasticnet": 1 - self.l1_ratio, None: 1.0}[self.penalty]
    name = "hinge" if self.loss == "perceptron" else self.loss
    bound = _BOUNDS.get(self.loss, self.epsilon)
    tolerance = float("-inf") if self.tol is None else self.tol
    numbers = [bound, self.penalty is not None, self.alpha, ridge, self.eta0, self.power_t, self.fit_intercept, self.shuffle, seed, most, tolerance, self.n_iter_no_change]
    found = raw(linear.stochastic(X._a, (y * 1.0)._a, weights._a, start._a, [name, self.learning_rate], [float(each) for each in numbers]))
    turns = int(found[-1])
    if turns < 0:
        raise ValueError(f"Floating-point under-/overflow occurred at epoch #{-turns}. Scaling input data with StandardScaler or MinMaxScaler might help.")
    return found[:-2], found[-2:-1], turns


def _tell(self):
    if self.tol is not None and self.n_iter_ == self.max_iter:
        warnings.warn("Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.", ConvergenceWarning, stacklevel=3)
    return self


class SGDRegressor(LinearRegressor):
    """A line that learns row by row."""

    __module__ = "sklearn.linear_model._stochastic_gradient"

    def __init__(
        self, loss="squared_error", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3, shuffle=True, verbose=0, epsilon=0.1, random_state=None,
        learning_rate="invscaling", eta0=0.01, power_t=0.25, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, warm_start=False, average=False,
    ):
        self.loss = loss
        _keep(self, locals())

    def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
        """Finds the weights."""
        X = table(self, X, new=True)
        self.coef_ = numpy.zeros(X.shape[1]) if coef_init is None else numpy.asarray(coef_init).ravel() * 1.0
        self.intercept_ = numpy.zeros(1) if intercept_init is None else numpy.ravel(intercept_init) * 1.0
        self.t_ = 1.0
        self._learn(X, y, sample_weight, self.max_iter)
        return _tell(self)

    def partial_fit(self, X, y, sample_weight=None):
        """Goes over the rows once more."""
        X = table(self, X, new=not hasattr(self, "t_"))
        if not hasattr(self, "t_"):
            self.coef_, self.intercept_, self.t_ = numpy.zeros(X.shape[1]), numpy.zeros(1), 1.0
        self._learn(X, y, sample_weight, 1)
        return self

    def _learn(self, X, y, sample_weight, most):
        only(self, loss=["squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"])
        y = answers(self, X, _column(y))
        seed = check_random_state(self.random_state).randint(0, _MOST)
        start = numpy.concatenate([self.coef_, self.intercept_, [self.t_]])
        self.coef_, self.intercept_, self.n_iter_ = _descend(self, X, y, weights_of(X, sample_weight), seed, start, most)
        self.t_ += self.n_iter_ * len(X)


def _column(y):
    """Answers in one column, of which is told where they are in a table."""
    own = numpy.asarray(y)
    if own.ndim == 2 and own.shape[1] == 1:
        warnings.warn("A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), for example using ravel().", stacklevel=4)
        return own.ravel()
    if own.ndim != 1:
        raise ValueError(f"y should be a 1d array, got an array of shape {own.shape} instead.")
    return own


class SGDClassifier(LinearClassifier):
    """Classes by lines that learn row by row, each class against all others."""

    __module__ = "sklearn.linear_model._stochastic_gradient"

    def __init__(
        self, loss="hinge", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3, shuffle=True, verbose=0, epsilon=0.1, n_jobs=None, random_state=None,
        learning_rate="optimal", eta0=0.0, power_t=0.5, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False, average=False,
    ):
        self.loss, self.n_jobs, self.class_weight = loss, n_jobs, class_weight
        _keep(self, locals())

    def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
        """Finds the weights."""
        X = table(self, X, new=True)
        y = classes_of(self, X, y)
        self._begin(X, numpy.unique(y))
        if coef_init is not None:
            self.coef_ = numpy.asarray(coef_init).reshape(self.coef_.shape) * 1.0
        if intercept_init is not None:
            self.intercept_ = numpy.asarray(intercept_init).reshape(self.intercept_.shape) * 1.0
        self._learn(X, y, sample_weight, self.max_iter)
        return _tell(self)

    def partial_fit(self, X, y, classes=None, sample_weight=None):
        """Goes over the rows once more; at first all classes are to be told."""
        isnew = not hasattr(self, "classes_")
        if isnew and classes is None:
            raise ValueError("classes must be passed on the first call to partial_fit.")
        X = table(self, X, new=isnew)
        if isnew:
            self._begin(X, numpy.unique(classes))
        self._learn(X, classes_of(self, X, y), sample_weight, 1)
        return self

    def _begin(self, X, classes):
        if len(classes) < 2:
            raise ValueError(f"The number of classes has to be greater than one; got {len(classes)} class")
        count = 1 if len(classes) == 2 else len(classes)
        self.classes_, self.t_ = classes, 1.0
        self.coef_, self.intercept_ = numpy.zeros((count, X.shape[1])), numpy.zeros(count)

    def _learn(self, X, y, sample_weight, most):
        only(self, loss=["hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"])
        own = class_weights(self.class_weight, self.classes_, y).tolist()
        weights, generator = weights_of(X, sample_weight), check_random_state(self.random_state)
        if len(self.classes_) == 2:
            rounds = [(0, 1, own[1], own[0], generator)]
        else:
            seeds = generator.randint(_MOST, size=len(self.classes_)).tolist()
            rounds = [(k, k, own[k], 1.0, check_random_state(seed)) for k, seed in enumerate(seeds)]
        turns = []
        for row, k, more, less, draws in rounds:
            isown = y == self.classes_[k]
            draws.randint(1, _MOST)
            start = numpy.concatenate([self.coef_[row], self.intercept_[row : row + 1], [self.t_]])
            found = _descend(self, X, numpy.where(isown, 1.0, -1.0), weights * numpy.where(isown, more, less), draws.randint(_MOST), start, most)
            self.coef_[row], self.intercept_[row] = found[0], found[1][0]
            turns.append(found[2])
        self.n_iter_ = max(turns)
        self.t_ += self.n_iter_ * len(X)

    def predict_proba(self, X):
        """The chances of all classes for each row, where the loss gives such."""
        if self.loss != "log_loss":
            raise AttributeError(f"probability estimates are not available for loss={self.loss!r}")
        score = self.decision_function(X)
        found = 1 / (1 + numpy.exp(-score))
        return numpy.stack([1 - found, found], axis=1) if found.ndim == 1 else found / found.sum(axis=1, keepdims=True)

    def predict_log_proba(self, X):
        """Their logarithms."""
        return numpy.log(self.predict_proba(X))


class Perceptron(SGDClassifier):
    """The perceptron's rule: a step of the same length wherever an answer is wrong."""

    __module__ = "sklearn.linear_model._perceptron"

    def __init__(
        self, *, penalty=None, alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3, shuffle=True, verbose=0, eta0=1.0, n_jobs=None, random_state=0,
        early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False,
    ):
        self.loss, self.learning_rate, self.power_t, self.epsilon, self.average = "perceptron", "constant", 0.5, 0.1, False
        self.n_jobs, self.class_weight = n_jobs, class_weight
        _keep(self, locals())
