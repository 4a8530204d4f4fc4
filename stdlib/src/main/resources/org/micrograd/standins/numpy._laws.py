"""Random numbers of rarer laws, made of uniform, normal and exponential ones as numpy makes them."""

import math

from numpy._convert import java, raw
from numpy._make import array, asarray, shape_of

__all__ = ["_Laws"]


_COUNTS = "geometric", "negative_binomial"


def _not_positive(how):
    import warnings

    text = "covariance is not symmetric positive-semidefinite."
    if how == "raise":
        raise ValueError(text)
    warnings.warn(text, RuntimeWarning, stacklevel=4)


class _Laws:
    """Rarer laws for both kinds of generators."""

    def _many(self, law, size, *parameters):
        """Draws for parameters that may be arrays, one after the other."""
        given = [asarray(each).astype(float) for each in parameters]
        form = list(java.common([list(each.shape) for each in given])) if size is None else shape_of(size)
        columns = [each._a if each.size == 1 else java.broadcast(each._a, form) for each in given]
        found = self._draws.counts(law, columns, form) if law in _COUNTS else self._draws.rare(law, columns, form)
        return found if type(found) in (int, float) else raw(found)

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        """Rows of normal numbers that vary together as a matrix says."""
        from numpy import linalg
        from numpy._products import dot
        from numpy._ufuncs import absolute, sqrt

        middle, spread = asarray(mean, float), asarray(cov, float)
        if middle.ndim != 1:
            raise ValueError("mean must be 1 dimensional")
        if spread.ndim != 2 or spread.shape[0] != spread.shape[1]:
            raise ValueError("cov must be 2 dimensional and square")
        if middle.shape[0] != spread.shape[0]:
            raise ValueError("mean and cov must have same length")
        if method not in ("svd", "eigh", "cholesky"):
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        n, form = middle.shape[0], [] if size is None else list(shape_of(size))
        drawn = self.standard_normal((*form, n)).reshape(-1, n)
        if method == "svd":
            left, values, right = linalg.svd(spread)
            if check_valid != "ignore" and (absolute(dot(right.T * values, right) - spread) > tol + tol * absolute(spread)).any():
                _not_positive(check_valid)
            factor = sqrt(values)[:, None] * right if self._isold else (left * sqrt(values)).T
        elif method == "eigh":
            values, left = linalg.eigh(spread)
            if check_valid != "ignore" and (values < -tol).any():
                _not_positive(check_valid)
            factor = (left * sqrt(absolute(values))).T
        else:
            factor = linalg.cholesky(spread).T
        return (dot(drawn, factor) + middle).reshape(*form, n)

    def standard_gamma(self, shape, size=None):
        """Numbers of the gamma law with scale 1."""
        return self._many("standard_gamma", size, shape)

    def gamma(self, shape, scale=1.0, size=None):
        """Numbers of the gamma law."""
        return self._many("gamma", size, shape, scale)

    def chisquare(self, df, size=None):
        """Sums of squares of normal numbers."""
        return self._many("chisquare", size, df)

    def standard_t(self, df, size=None):
        """Numbers of Student's law."""
        return self._many("standard_t", size, df)

    def beta(self, a, b, size=None):
        """Numbers from 0 to 1 of the beta law."""
        return self._many("beta", size, a, b)

    def dirichlet(self, alpha, size=None):
        """Parts of a whole."""
        shapes = asarray(alpha).tolist()
        if not all(each > 0 for each in shapes):
            raise ValueError("alpha <= 0")
        if not self._isold and max(shapes) < 0.1:
            raise ValueError("dirichlet of this stand-in for numpy draws where one part is at least 0.1")
        form = [] if size is None else shape_of(size)
        rows = []
        for _ in range(math.prod(form)):
            row = [self.standard_gamma(each) for each in shapes]
            part = 1 / sum(row)
            rows.append([x * part for x in row])
        return array(rows, float).reshape([*form, len(shapes)])

    def laplace(self, loc=0.0, scale=1.0, size=None):
        """Numbers of Laplace's law."""
        return self._many("laplace", size, loc, scale)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        """Numbers of the logistic law."""
        return self._many("logistic", size, loc, scale)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        """Numbers of Gumbel's law."""
        return self._many("gumbel", size, loc, scale)

    def weibull(self, a, size=None):
        """Numbers of Weibull's law."""
        return self._many("weibull", size, a)

    def pareto(self, a, size=None):
        """Numbers of Pareto's law, from 0 on."""
        return self._many("pareto", size, a)

    def power(self, a, size=None):
        """Numbers from 0 to 1 whose density is a power."""
        return self._many("power", size, a)

    def f(self, dfnum, dfden, size=None):
        """Quotients of two mean squares."""
        return self._many("f", size, dfnum, dfden)

    def wald(self, mean, scale, size=None):
        """Numbers of the inverse normal law."""
        return self._many("wald", size, mean, scale)

    def geometric(self, p, size=None):
        """How many trials it takes until one succeeds."""
        chances = asarray(p).astype(float)
        if not ((chances > 0) & (chances <= 1)).all():
            raise ValueError("p <= 0, p > 1 or p contains NaNs")
        return self._many("geometric", size, p)

    def negative_binomial(self, n, p, size=None):
        """How many trials fail until n succeed."""
        chances = asarray(p).astype(float)
        if not (asarray(n).astype(float) > 0).all():
            raise ValueError("n <= 0")
        if not ((chances >= 0 if self._isold else chances > 0) & (chances <= 1)).all():
            contains = "contains NaNs" if chances.ndim or not self._isold else "is NaN"
            raise ValueError(f"p {'<' if self._isold else '<='} 0, p > 1 or p {contains}")
        return self._many("negative_binomial", size, n, p)

    def rayleigh(self, scale=1.0, size=None):
        """Lengths of normal vectors in the plane."""
        return self._many("rayleigh", size, scale)

    def standard_cauchy(self, size=None):
        """Quotients of normal numbers."""
        return self._many("standard_cauchy", size)

    def triangular(self, left, mode, right, size=None):
        """Numbers between two ends, most of them near a third."""
        return self._many("triangular", size, left, mode, right)

    def bytes(self, length):
        """Random bytes."""
        return raw(self._draws.wholes(0, 2**32, [(length - 1) // 4 + 1])).astype("uint32").tobytes()[:length]
