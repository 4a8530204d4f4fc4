"""Random numbers of rarer laws, made of uniform, normal and exponential ones as numpy makes them."""

import math

from numpy._convert import java, raw
from numpy._make import array, asarray, shape_of

__all__ = ["_Laws"]


def _not_positive(how):
    import warnings

    text = "covariance is not symmetric positive-semidefinite."
    if how == "raise":
        raise ValueError(text)
    warnings.warn(text, RuntimeWarning, stacklevel=4)


class _Laws:
    """Rarer laws for both kinds of generators."""

    def _many(self, draw, size, *parameters):
        """Draws for parameters that may be arrays, one after the other."""
        if size is None and not any(hasattr(each, "__len__") for each in parameters):
            return float(draw(*map(float, parameters)))
        form = list(java.common([list(asarray(each).shape) for each in parameters])) if size is None else shape_of(size)
        columns = [raw(java.broadcast(asarray(each)._a, form)).reshape(-1).tolist() for each in parameters]
        return array([draw(*map(float, each)) for each in zip(*columns)], float).reshape(form)

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

    def _real(self):
        return self._draws.doubles([])

    def _gamma(self, shape):
        """By Marsaglia and Tsang; below 1 by Ahrens and Dieter."""
        if shape < 0:
            raise ValueError("shape < 0")
        if shape in (0, 1):
            return self._draws.exponentials([]) if shape else 0.0
        if shape < 1:
            while True:
                u, v = self._real(), self._draws.exponentials([])
                if u <= 1.0 - shape:
                    x = u ** (1.0 / shape)
                    if x <= v:
                        return x
                else:
                    y = -math.log((1 - u) / shape)
                    x = (1.0 - shape + shape * y) ** (1.0 / shape)
                    if x <= v + y:
                        return x
        b = shape - 1.0 / 3.0
        c = 1.0 / math.sqrt(9 * b)
        while True:
            v = 0.0
            while v <= 0:
                x = self._draws.normals([])
                v = 1.0 + c * x
            v, u = v * v * v, self._real()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or math.log(u) < 0.5 * x * x + b * (1.0 - v + math.log(v)):
                return b * v

    def standard_gamma(self, shape, size=None):
        """Numbers of the gamma law with scale 1."""
        return self._many(self._gamma, size, shape)

    def gamma(self, shape, scale=1.0, size=None):
        """Numbers of the gamma law."""
        return self._many(lambda a, b: b * self._gamma(a), size, shape, scale)

    def chisquare(self, df, size=None):
        """Sums of squares of normal numbers."""
        return self._many(lambda k: 2.0 * self._gamma(k / 2.0), size, df)

    def standard_t(self, df, size=None):
        """Numbers of Student's law."""

        def draw(k):
            x, y = self._draws.normals([]), self._gamma(k / 2)
            return math.sqrt(k / 2) * x / math.sqrt(y)

        return self._many(draw, size, df)

    def beta(self, a, b, size=None):
        """Numbers from 0 to 1 of the beta law."""

        def draw(p, q):
            if p <= 0 or q <= 0:
                raise ValueError("a <= 0" if p <= 0 else "b <= 0")
            while p <= 1 and q <= 1:
                x, y = self._real() ** (1.0 / p), self._real() ** (1.0 / q)
                if 0 < x + y <= 1:
                    return x / (x + y)
            x, y = self._gamma(p), self._gamma(q)
            return x / (x + y)

        return self._many(draw, size, a, b)

    def dirichlet(self, alpha, size=None):
        """Parts of a whole."""
        shapes = asarray(alpha).tolist()
        if not all(each > 0 for each in shapes):
            raise ValueError("alpha <= 0" if self._isold else "alpha < 0")
        if not self._isold and max(shapes) < 0.1:
            raise ValueError("dirichlet of this stand-in for numpy draws where one part is at least 0.1")
        form = [] if size is None else shape_of(size)
        rows = []
        for _ in range(math.prod(form)):
            row = [self._gamma(each) for each in shapes]
            part = 1 / sum(row)
            rows.append([x * part for x in row])
        return array(rows, float).reshape([*form, len(shapes)])

    def _turned(self, turn, size, loc, scale):
        """What a function makes of a uniform number, where it has a value."""

        def draw(a, b):
            if b < 0:
                raise ValueError("scale < 0")
            while True:
                u = self._real()
                if u > 0:
                    return turn(u, a, b)

        return self._many(draw, size, loc, scale)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        """Numbers of Laplace's law."""
        return self._turned(lambda u, a, b: a - b * math.log(2.0 - u - u) if u >= 0.5 else a + b * math.log(u + u), size, loc, scale)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        """Numbers of the logistic law."""
        return self._turned(lambda u, a, b: a + b * math.log(u / (1.0 - u)), size, loc, scale)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        """Numbers of Gumbel's law."""
        return self._turned(lambda u, a, b: a - b * math.log(-math.log(1.0 - u)), size, loc, scale)

    def weibull(self, a, size=None):
        """Numbers of Weibull's law."""
        return self._many(lambda k: self._draws.exponentials([]) ** (1.0 / k) if k else 0.0, size, a)

    def rayleigh(self, scale=1.0, size=None):
        """Lengths of normal vectors in the plane."""
        return self._many(lambda b: b * math.sqrt(2.0 * self._draws.exponentials([])), size, scale)

    def standard_cauchy(self, size=None):
        """Quotients of normal numbers."""
        return self._many(lambda _: self._draws.normals([]) / self._draws.normals([]), size, 0)

    def triangular(self, left, mode, right, size=None):
        """Numbers between two ends, most of them near a third."""

        def draw(low, top, high):
            if not low <= top <= high or low == high:
                raise ValueError("left > mode" if low > top else "mode > right" if top > high else "left == right")
            u = self._real()
            if u <= (top - low) / (high - low):
                return low + math.sqrt(u * ((top - low) * (high - low)))
            return high - math.sqrt((1.0 - u) * ((high - top) * (high - low)))

        return self._many(draw, size, left, mode, right)

    def bytes(self, length):
        """Random bytes."""
        return raw(self._draws.wholes(0, 2**32, [(length - 1) // 4 + 1])).astype("uint32").tobytes()[:length]
