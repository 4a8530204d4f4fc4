"""Classes by the logistic function of weighted features."""

import warnings

import numpy
from numpy._convert import raw
from sklearn._fitting import LinearClassifier, class_weights, classes_of, linear, only, table, weights_of
from sklearn.exceptions import ConvergenceWarning

__all__ = ["LogisticRegression"]

_NOT_DONE = (
    "lbfgs failed to converge (status={0}):\n{1}.\n\nIncrease the number of iterations (max_iter) or scale the data as shown in:\n    https://scikit-learn.org/stable/modules/preprocessing.html\n"
    "Please also refer to the documentation for alternative solver options:\n    https://scikit-learn.org/stable/modules/linear_model.html#logistic-regression"
)
_ENDS = {1: "STOP: TOTAL NO. of ITERATIONS REACHED LIMIT", 2: "ABNORMAL_TERMINATION_IN_LNSRCH"}


class LogisticRegression(LinearClassifier):
    """Chances of classes, whose logarithms are weighted sums of features, by the solver lbfgs."""

    __module__ = "sklearn.linear_model._logistic"

    def __init__(self, penalty="l2", *, dual=False, tol=1e-4, C=1.0, fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None, solver="lbfgs", max_iter=100, multi_class="auto", verbose=0, warm_start=False, n_jobs=None, l1_ratio=None):
        self.penalty, self.dual, self.tol, self.C, self.fit_intercept, self.intercept_scaling = penalty, dual, tol, C, fit_intercept, intercept_scaling
        self.class_weight, self.random_state, self.solver, self.max_iter, self.multi_class = class_weight, random_state, solver, max_iter, multi_class
        self.verbose, self.warm_start, self.n_jobs, self.l1_ratio = verbose, warm_start, n_jobs, l1_ratio

    def fit(self, X, y, sample_weight=None):
        """Finds the weights."""
        if self.solver == "lbfgs" and self.penalty in ("l1", "elasticnet"):
            raise ValueError(f"Solver lbfgs supports only 'l2' or 'none' penalties, got {self.penalty} penalty.")
        only(self, solver=["lbfgs"], penalty=["l2", None, "none"], multi_class=["auto", "ovr", "multinomial"], warm_start=[False], dual=[False])
        X = table(self, X, new=True)
        y = classes_of(self, X, y)
        self.classes_, numbers = numpy.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError(f"This solver needs samples of at least 2 classes in the data, but the data contains only one class: {self.classes_[0]!r}")
        weights = weights_of(X, sample_weight)
        ismany = self.multi_class == "multinomial" or self.multi_class == "auto" and len(self.classes_) > 2
        if ismany or isinstance(self.class_weight, dict):
            weights = weights * class_weights(self.class_weight, self.classes_, y)[numbers]
        if ismany:
            found = [self._found(X, numbers, weights, len(self.classes_))]
        else:
            found = [self._alone(X, numbers == k, weights) for k in ([1] if len(self.classes_) == 2 else range(len(self.classes_)))]
        self.n_iter_ = numpy.array([turns for _, turns in found], dtype="int32")
        table_ = numpy.concatenate([each for each, _ in found])
        if ismany and len(self.classes_) == 2:
            table_ = table_[1:]
        self.coef_, self.intercept_ = (table_[:, :-1], table_[:, -1]) if self.fit_intercept else (table_, numpy.zeros(len(table_)))
        return self

    def _alone(self, X, own, weights):
        """The weights of one class against all others."""
        if isinstance(self.class_weight, str):
            weights = weights * class_weights(self.class_weight, numpy.array([False, True]), own)[own.astype(int)]
        return self._found(X, own.astype(int), weights, 1)

    def _found(self, X, numbers, weights, count):
        start = numpy.zeros((X.shape[1] + bool(self.fit_intercept)) * count)
        penalty = 1.0 / self.C if self.penalty == "l2" else 0.0
        found = raw(linear.logistic(X._a, numbers._a, weights._a, start._a, count, bool(self.fit_intercept), float(penalty), int(self.max_iter), float(self.tol)))
        turns, end = map(int, found[-2:].tolist())
        if end:
            warnings.warn(_NOT_DONE.format(end, _ENDS[end]), ConvergenceWarning, stacklevel=4)
        return found[:-2].reshape(-1, count).T, min(turns, self.max_iter)

    def predict_proba(self, X):
        """The chances of all classes for each row."""
        score = self.decision_function(X)
        if self.multi_class == "multinomial" or self.multi_class == "auto" and len(self.classes_) > 2:
            score = numpy.stack([-score, score], axis=1) if score.ndim == 1 else score
            found = numpy.exp(score - score.max(axis=1, keepdims=True))
            return found / found.sum(axis=1, keepdims=True)
        small = numpy.exp(-numpy.abs(score))
        found = numpy.where(score > 0, 1.0, small) / (1 + small)
        return numpy.stack([1 - found, found], axis=1) if found.ndim == 1 else found / found.sum(axis=1, keepdims=True)

    def predict_log_proba(self, X):
        """Their logarithms."""
        return numpy.log(self.predict_proba(X))
