"""Gradients as results: first and higher derivatives, products with vectors, a check against finite differences."""


def _one(what, v):
    if not isinstance(v, Value):
        raise TypeError(f"{what} needs a Value, got {show(v)}")
    return v


def _several(what, vs):
    if not isinstance(vs, (list, tuple)):
        raise TypeError(f"{what} needs a list of Values, got {show(vs)}: write [x]")
    return [_one(what, v) for v in vs]


def _numbers(what, xs):
    if not isinstance(xs, (list, tuple)):
        raise TypeError(f"{what} needs a list of numbers, got {show(xs)}")
    return [number(what, x) for x in xs]


def _rows(table):
    return [list(row) for row in table]


def grad(y, xs):
    """The derivatives of y with respect to each of xs, as Values that can be differentiated again; no grad is touched."""
    return list(host.grad(_one("grad", y), _several("grad", xs)))


def hessian(y, xs):
    """The second derivatives of y with respect to xs: a row and a column each."""
    return _rows(host.hessian(_one("hessian", y), _several("hessian", xs)))


def jacobian(ys, xs):
    """The derivatives of each of ys (a row) with respect to each of xs (a column)."""
    return _rows(host.jacobian(_several("jacobian", ys), _several("jacobian", xs)))


def jvp(ys, xs, tangents):
    """The Jacobian times a vector: how ys change when xs move along it."""
    return list(host.jvp(_several("jvp", ys), _several("jvp", xs), _numbers("jvp", tangents)))


def vjp(ys, xs, cotangents):
    """A vector times the Jacobian: the gradient of ys added up with these weights."""
    return list(host.vjp(_several("vjp", ys), _several("vjp", xs), _numbers("vjp", cotangents)))


def hvp(y, xs, vector):
    """The Hessian times a vector."""
    return list(host.hvp(_one("hvp", y), _several("hvp", xs), _numbers("hvp", vector)))


class GradientCheck:
    """What checkGradient found: passed, error, analytic, numeric; as text a report."""

    def __init__(self, check):
        self.passed, self.error = check.passed(), check.error()
        self.analytic, self.numeric = list(check.analytic()), list(check.numeric())
        self._text = check.text()

    def __repr__(self):
        return self._text


def checkGradient(f, x):
    """Compares the gradient of f(x[0], x[1], ...) with finite differences."""
    if not callable(f):
        raise TypeError("checkGradient needs a function first: checkGradient(f, [x, ...])")
    return GradientCheck(host.check(lambda nodes: _one("the result of the function", f(*nodes)), _numbers("checkGradient", x)))
