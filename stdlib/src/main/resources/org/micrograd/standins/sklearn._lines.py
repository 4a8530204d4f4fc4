"""Lines of least squares: plain, and with a penalty for large weights."""

import warnings

import numpy
from numpy._convert import raw
from sklearn._fitting import LinearRegressor, answers, linear, only, table, weights_of
from sklearn.exceptions import ConvergenceWarning

__all__ = ["LinearRegression", "Ridge", "ElasticNet", "Lasso"]


def _weighted(X, y, sample_weight):
    """Rows multiplied so that their squares count as they should."""
    if sample_weight is None:
        return X, y
    root = numpy.sqrt(sample_weight)
    return X * root[:, None], y * (root[:, None] if y.ndim > 1 else root)


class LinearRegression(LinearRegressor):
    """The line of least squares."""

    __module__ = "sklearn.linear_model._base"

    def __init__(self, *, fit_intercept=True, copy_X=True, n_jobs=None, positive=False):
        self.fit_intercept, self.copy_X, self.n_jobs, self.positive = fit_intercept, copy_X, n_jobs, positive

    def fit(self, X, y, sample_weight=None):
        """Finds the weights."""
        only(self, positive=[False])
        X = table(self, X, new=True)
        y = answers(self, X, y)
        weights = None if sample_weight is None else weights_of(X, sample_weight)
        own, wished, middle, level = self._centered(X, y, weights)
        own, wished = _weighted(own, wished, weights)
        found, _, self.rank_, self.singular_ = numpy.linalg.lstsq(own, wished, rcond=numpy.finfo(own.dtype).eps)
        self.coef_ = found.T
        self._level(middle, level)
        return self


class Ridge(LinearRegressor):
    """The line of least squares whose weights are small in their squares."""

    __module__ = "sklearn.linear_model._ridge"

    def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=1e-4, solver="auto", positive=False, random_state=None):
        self.alpha, self.fit_intercept, self.copy_X, self.max_iter, self.tol = alpha, fit_intercept, copy_X, max_iter, tol
        self.solver, self.positive, self.random_state = solver, positive, random_state

    def fit(self, X, y, sample_weight=None):
        """Finds the weights."""
        only(self, positive=[False], solver=["auto", "cholesky", "svd"])
        X = table(self, X, new=True)
        y = answers(self, X, y)
        weights = None if sample_weight is None else weights_of(X, sample_weight)
        own, wished, middle, level = self._centered(X, y, weights)
        own, wished = _weighted(own, wished, weights)
        columns = wished if wished.ndim > 1 else wished[:, None]
        alphas = numpy.full(columns.shape[1], float(self.alpha)) if numpy.ndim(self.alpha) == 0 else numpy.asarray(self.alpha) * 1.0
        if len(alphas) != columns.shape[1]:
            raise ValueError(f"Number of targets and number of penalties do not correspond: {len(alphas)} != {columns.shape[1]}")
        self.coef_ = numpy.stack([self._solved(own, columns[:, k], alpha) for k, alpha in enumerate(alphas.tolist())])
        self.coef_ = self.coef_[0] if y.ndim == 1 else self.coef_
        self.n_iter_ = None
        self._level(middle, level)
        return self

    def _solved(self, X, y, alpha):
        # By the singular values as sklearn does where the squares have no inverse; there are as many equations as rows or features.
        u, sizes, vt = numpy.linalg.svd(X, full_matrices=False)
        kept = sizes > (1e-15 if alpha else numpy.finfo(float).eps * max(X.shape) * sizes.max(initial=0.0))
        shrunk = numpy.where(kept, sizes / numpy.where(kept, sizes**2 + alpha, 1.0), 0.0)
        return vt.T @ (shrunk * (u.T @ y))


class ElasticNet(LinearRegressor):
    """The line of least squares whose weights are small in their sizes and squares."""

    __module__ = "sklearn.linear_model._coordinate_descent"

    def __init__(self, alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, precompute=False, max_iter=1000, copy_X=True, tol=1e-4, warm_start=False, positive=False, random_state=None, selection="cyclic"):
        self.alpha, self.l1_ratio, self.fit_intercept, self.precompute, self.max_iter, self.copy_X = alpha, l1_ratio, fit_intercept, precompute, max_iter, copy_X
        self.tol, self.warm_start, self.positive, self.random_state, self.selection = tol, warm_start, positive, random_state, selection

    def fit(self, X, y, sample_weight=None):
        """Finds the weights."""
        only(self, selection=["cyclic"], precompute=[False], warm_start=[False])
        if self.alpha == 0:
            warnings.warn("With alpha=0, this algorithm does not converge well. You are advised to use the LinearRegression estimator", stacklevel=2)
        X = table(self, X, new=True)
        y = answers(self, X, y)
        weights = None if sample_weight is None else weights_of(X, sample_weight)
        weights = None if weights is None else weights * (len(X) / weights.sum())
        own, wished, middle, level = self._centered(X, y, weights)
        own, wished = _weighted(own, wished, weights)
        found = [self._found(own, wished[:, k]) for k in range(wished.shape[1])] if wished.ndim > 1 else [self._found(own, wished)]
        coefs, gaps, turns = zip(*found)
        isone = len(found) == 1
        self.coef_ = coefs[0] if isone else numpy.stack(coefs)
        self.dual_gap_, self.n_iter_ = (gaps[0], turns[0]) if isone else (numpy.array(gaps), list(turns))
        self._level(middle, level)
        return self

    def _found(self, X, y):
        large, small = self.alpha * self.l1_ratio * len(X), self.alpha * (1 - self.l1_ratio) * len(X)
        found = raw(linear.coordinates(X._a, y._a, numpy.zeros(X.shape[1])._a, float(large), float(small), bool(self.positive), int(self.max_iter), float(self.tol)))
        if not large and not small:
            warnings.warn("Coordinate descent with no regularization may lead to unexpected results and is discouraged.", stacklevel=4)
        gap, turns, isdone = found[-3:].tolist()
        if not isdone:
            hint = " Linear regression models with null weight for the l1 regularization term are more efficiently fitted using one of the solvers implemented in sklearn.linear_model.Ridge/RidgeCV instead." if not large else ""
            tolerance = self.tol * float(y @ y)
            warnings.warn(f"Objective did not converge. You might want to increase the number of iterations, check the scale of the features or consider increasing regularisation. Duality gap: {gap:.3e}, tolerance: {tolerance:.3e}{hint}", ConvergenceWarning, stacklevel=4)
        return found[:-3], numpy.float64(gap / len(X)), int(turns)


class Lasso(ElasticNet):
    """The line of least squares whose weights are small in their sizes."""

    __module__ = "sklearn.linear_model._coordinate_descent"

    def __init__(self, alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, tol=1e-4, warm_start=False, positive=False, random_state=None, selection="cyclic"):
        super().__init__(alpha, l1_ratio=1.0, fit_intercept=fit_intercept, precompute=precompute, max_iter=max_iter, copy_X=copy_X, tol=tol, warm_start=warm_start, positive=positive, random_state=random_state, selection=selection)
