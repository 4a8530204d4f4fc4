"""Polynomials by their coefficients, the highest power first."""

from numpy._joins import concatenate
from numpy._make import array, asarray, zeros, zeros_like
from numpy._diagonals import vander
from numpy._ufuncs import sqrt

__all__ = "poly poly1d polyfit polyval polyder polyint polyadd polysub polymul polydiv roots".split()


def polyval(p, x):
    """The value of a polynomial."""
    if isinstance(x, poly1d):
        found = poly1d([0])
        for each in asarray(p):
            found = found * x + each
        return found
    found = zeros_like(asarray(x))
    for each in asarray(p):
        found = found * x + each
    return found


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients of the polynomial that comes nearest to points."""
    import numpy.linalg as linalg

    if full or cov:
        raise ValueError("polyfit of this stand-in for numpy answers coefficients alone")
    xs, ys = asarray(x) * 1.0, asarray(y) * 1.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if xs.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if not xs.size:
        raise TypeError("expected non-empty vector for x")
    if ys.ndim not in (1, 2):
        raise TypeError("expected 1D or 2D array for y")
    if len(xs) != len(ys):
        raise TypeError("expected x and y to have same length")
    rows = vander(xs, deg + 1)
    if w is not None:
        weights = asarray(w) * 1.0
        rows, ys = rows * weights.reshape(-1, 1), ys * (weights if ys.ndim == 1 else weights.reshape(-1, 1))
    sizes = sqrt((rows * rows).sum(0))
    found = linalg.lstsq(rows / sizes, ys, len(xs) * 2.0**-52 if rcond is None else rcond)[0]
    return (found.T / sizes).T


def _as_given(found, *given):
    """Coefficients, or a polynomial where one of what they are made of is one."""
    return poly1d(found) if any(isinstance(each, poly1d) for each in given) else found


def polyder(p, m=1):
    """The coefficients of a derivative."""
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    own = asarray(p)
    for _ in range(int(m)):
        own = own[:-1] * array(range(len(own) - 1, 0, -1), int)
    return _as_given(own, p)


def polyint(p, m=1, k=None):
    """The coefficients of an integral; k says what each one is at 0."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    own, values = asarray(p), [0.0] * m if k is None else asarray(k).reshape(-1).tolist()
    values = values * m if len(values) == 1 and m > 1 else values
    if len(values) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    for each in values[:m]:
        own = array([*(own / array(range(len(own), 0, -1))).tolist(), each])
    return _as_given(own, p)


def _as_long(a1, a2):
    one, two = (asarray(each).reshape(-1) if asarray(each).ndim == 0 else asarray(each) for each in (a1, a2))
    n = max(len(one), len(two))
    return [concatenate([zeros(n - len(each), each.dtype), each]) for each in (one, two)]


def polyadd(a1, a2):
    """The coefficients of a sum."""
    one, two = _as_long(a1, a2)
    return _as_given(one + two, a1, a2)


def polymul(a1, a2):
    """The coefficients of a product."""
    from numpy import convolve

    return _as_given(convolve(poly1d(a1).coeffs, poly1d(a2).coeffs), a1, a2)


def polysub(a1, a2):
    """The coefficients of a difference."""
    one, two = _as_long(a1, a2)
    return _as_given(one - two, a1, a2)


def polydiv(u, v):
    """The coefficients of a quotient, and of what is left."""
    if isinstance(u, poly1d) or isinstance(v, poly1d):
        return tuple(map(poly1d, polydiv(asarray(u), asarray(v))))
    rest, by = (asarray(each) * 1.0 for each in (u, v))
    found = zeros(max(len(rest) - len(by) + 1, 1))
    for k in range(len(rest) - len(by) + 1):
        found[k] = rest[k] * (1.0 / by[0])
        rest[k : k + len(by)] = rest[k : k + len(by)] - found[k] * by
    while len(rest) > 1 and abs(rest[0]) <= 1e-8:
        rest = rest[1:]
    return found, rest


def poly(seq_of_zeros):
    """The coefficients of the polynomial that is zero at numbers, or of a matrix at its eigenvalues."""
    import numpy.linalg as linalg

    own = asarray(seq_of_zeros)
    found = array([1.0])
    for each in linalg.eigvals(own) if own.ndim == 2 else own.reshape(-1):
        found = polymul(found, array([1.0, -each]))
    return found


def roots(p):
    """Where a polynomial is zero, all places being real."""
    import numpy.linalg as linalg

    own = asarray(p) * 1.0
    if own.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    kept = [k for k, x in enumerate(own.tolist()) if x != 0]
    if not kept:
        return array([])
    behind, own = len(own) - 1 - kept[-1], own[kept[0] : kept[-1] + 1]
    n = len(own) - 1
    rows = zeros((n, n))
    for k in range(n):
        rows[0, k] = -own[k + 1] / own[0]
        if k:
            rows[k, k - 1] = 1.0
    found = linalg.eigvals(rows).tolist() if n else []
    return array(found + [0.0] * behind)


class poly1d:
    """A polynomial of one number: poly1d([1, 2, 3])(x) is x**2 + 2 * x + 3."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        given = c_or_r.coeffs if isinstance(c_or_r, poly1d) else poly(c_or_r) if r else asarray(c_or_r).reshape(-1)
        kept = [k for k, x in enumerate(given.tolist()) if x != 0]
        self.coeffs = given[kept[0] :].copy() if kept else array([0], given.dtype)
        self.variable = variable or getattr(c_or_r, "variable", "x")

    c = coef = coefficients = property(lambda self: self.coeffs)
    o = order = property(lambda self: len(self.coeffs) - 1)
    r = roots = property(lambda self: roots(self.coeffs))

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __array__(self, dtype=None):
        return self.coeffs if dtype is None else self.coeffs.astype(dtype)

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else self.coeffs.dtype.type(0)

    def __repr__(self):
        return f"poly1d({repr(self.coeffs)[6:-1]})"

    def __str__(self):
        return _written(self.coeffs.tolist(), self.variable)

    def __eq__(self, other):
        return isinstance(other, poly1d) and self.coeffs.tolist() == other.coeffs.tolist()

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __mul__(self, other):
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if not hasattr(other, "__len__"):
            return poly1d(self.coeffs / other)
        return tuple(map(poly1d, polydiv(self.coeffs, poly1d(other).coeffs)))

    def __pow__(self, power):
        if power != int(power) or power < 0:
            raise ValueError("Power to non-negative integers only.")
        found = poly1d([1])
        for _ in range(power):
            found = found * self
        return found

    def deriv(self, m=1):
        """Its derivative."""
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        """Its integral that is k at 0."""
        return poly1d(polyint(self.coeffs, m, k))


def _written(items, name):
    """A polynomial in two lines, the powers above."""
    n, above, below, behind, lines = len(items) - 1, "", "", "", []
    for k, x in enumerate(items):
        power, told = n - k, "%.4g" % x
        if told == "0" and n:
            continue
        sign = "" if k == 0 else " - " if told[0] == "-" else " + "
        behind += sign + (told.lstrip("-") if k else told) + (f" {name}" if power else "")
        if power > 1:
            more, over = behind + " " * (len(str(power)) - 1), " " * (len(behind) - 1) + str(power)
            if max(len(below) + len(more), len(above) + len(over)) > 70:
                lines += [above, below]
                above = below = ""
            above, below, behind = above + over, below + more, ""
    lines += [above, below + behind]
    return "\n".join(line if k % 2 else " " + line for k, line in enumerate(lines))
