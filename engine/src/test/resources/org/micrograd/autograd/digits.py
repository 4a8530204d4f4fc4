"""Writes digits.csv.gz: operations, points, and what mpmath says of value and derivatives there.

    python3 digits.py | gzip -9n > digits.csv.gz

With names, of these functions only; it takes some minutes for all.

A line of a function of one operand is name,x,value,first,second; of two it is
name,x,y,value,dx,dy,dxx,dxy,dyy. Derivatives are textbook formulas, computed with as many digits
as it takes until twice as many change nothing. At an infinity, at a zero with its sign and at the
end of a domain the limit from inside is written; nan where there is none.
"""

import random
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

sys.set_int_max_str_digits(0) if hasattr(sys, 'set_int_max_str_digits') else None
INF = float('inf')
MAX = sys.float_info.max
TINY = 5e-324


def near(x):
    """The double nearest to a number, also where that is subnormal."""
    if mpmath.isnan(x):
        return float('nan')
    if mpmath.isinf(x) or x == 0:
        return float(x)
    sign, man, exp, bits = x._mpf_
    man = -man if sign else man
    if exp + bits > 1030:
        return -INF if sign else INF
    if exp + bits < -1080:
        return -0.0 if sign else 0.0
    try:
        return float(Fraction(man) * Fraction(2) ** exp)
    except OverflowError:
        return -INF if sign else INF


def text(x):
    return 'NaN' if x != x else 'Infinity' if x == INF else '-Infinity' if x == -INF else repr(x)


def settled(f, at):
    """The numbers of f(*at), with digits enough."""
    digits, before = 50, None
    while digits < 4000:
        mp.dps = digits
        now = [mpf(v) for v in f(*[mpf(a) for a in at])]
        if before and all(a == b or mpmath.isnan(b) or abs(a - b) <= abs(b) * mpf(10) ** -25 for a, b in zip(before, now)):
            return [near(v) for v in now]
        before, digits = now, digits * 2
    raise ArithmeticError(f'{f} at {at} does not settle')


def limit(f, point):
    """The numbers of f on the way to a point: point(k) is the k-th place on it."""
    mp.dps = 3500
    rows = []
    for k in (400, 800, 1600):
        try:
            rows.append([mpf(v) for v in f(point(k))])
        except (ValueError, ZeroDivisionError, TypeError):
            return None
    results = []
    for a, b, c in zip(*rows):
        if abs(c) > 1.5 * abs(b) and abs(b) > 1.5 * abs(a) and abs(c) > 500:
            results.append(INF if c > 0 else -INF)
        elif abs(c) < mpf(10) ** -380:
            results.append(0.0)
        elif abs(c - b) <= abs(c) * mpf(10) ** -20:
            results.append(near(c))
        else:
            results.append(float('nan'))
    return results


m = mpmath
pi = lambda: mp.pi
phi = lambda x: m.exp(-x * x / 2) / m.sqrt(2 * pi())
gauss = lambda x: 2 / m.sqrt(pi()) * m.exp(-x * x)
sig = lambda x: 1 / (1 + m.exp(-x)) if x >= 0 else m.exp(x) / (1 + m.exp(x))
bell = lambda x: sig(x) * sig(-x)
cdf = lambda x: m.erfc(-x / m.sqrt(2)) / 2


def erfcx(x):
    with mp.workprec(mp.prec + 20):
        if x > mpf(10) ** 30:
            s, t, k = mpf(0), mpf(1), 0
            while k < 60:
                s, t, k = s + t, t * -(2 * k + 1) / (2 * x * x), k + 1
            return s / x / m.sqrt(pi())
        return m.exp(x * x) * m.erfc(x)


def erfcx_all(x):
    w = erfcx(x)
    d = 2 * x * w - 2 / m.sqrt(pi())
    if x > mpf(10) ** 30:
        return w, -w / x, 2 * w / x / x
    return w, d, 2 * w + 2 * x * d


def softplus(x):
    return m.log1p(m.exp(x)) if x < 0 else x + m.log1p(m.exp(-x))


def quantile(p):
    """Where cdf is p, by Newton's method on its logarithm."""
    if p == 0.5:
        return mpf(0)
    if p > 0.5:
        return -quantile(1 - p)
    x = -m.sqrt(-2 * m.log(p))
    for _ in range(200):
        step = (m.log(p) - m.log(cdf(x))) * cdf(x) / phi(x)
        x += step
        if abs(step) < mpf(10) ** (10 - mp.dps):
            return x
    raise ArithmeticError(f'quantile of {p}')


def quantile_all(p):
    x = quantile(p)
    return x, 1 / phi(x), x / phi(x) ** 2


def psi(n, x):
    """A derivative of digamma; mpmath's own takes long for large numbers."""
    if x < 1000:
        return m.psi(n, x)
    total, k = m.factorial(n - 1) / x**n + m.factorial(n) / (2 * x ** (n + 1)), 1
    while True:
        term = m.bernoulli(2 * k) * m.factorial(2 * k + n - 1) / m.factorial(2 * k) / x ** (2 * k + n)
        total, k = total + term, k + 1
        if abs(term) < abs(total) * mpf(10) ** -mp.dps:
            return -total * (-1) ** n


UNARY = {
    'neg': lambda x: (-x, -1, 0),
    'square': lambda x: (x * x, 2 * x, 2),
    'sqrt': lambda x: (m.sqrt(x), 1 / m.sqrt(x) / 2, -1 / m.sqrt(x) / x / 4),
    'cbrt': lambda x: (m.sign(x) * m.cbrt(abs(x)), 1 / m.cbrt(abs(x)) ** 2 / 3,
                       -m.sign(x) * 2 / m.cbrt(abs(x)) ** 5 / 9),
    'exp': lambda x: (m.exp(x),) * 3,
    'expm1': lambda x: (m.expm1(x), m.exp(x), m.exp(x)),
    'log': lambda x: (m.log(x), 1 / x, -1 / x / x),
    'log1p': lambda x: (m.log1p(x), 1 / (1 + x), -1 / (1 + x) ** 2),
    'log10': lambda x: (m.log(x) / m.log(10), 1 / x / m.log(10), -1 / x / x / m.log(10)),
    'log2': lambda x: (m.log(x) / m.log(2), 1 / x / m.log(2), -1 / x / x / m.log(2)),
    'sin': lambda x: (m.sin(x), m.cos(x), -m.sin(x)),
    'cos': lambda x: (m.cos(x), -m.sin(x), -m.cos(x)),
    'tan': lambda x: (m.tan(x), 1 / m.cos(x) ** 2, 2 * m.tan(x) / m.cos(x) ** 2),
    'asin': lambda x: (m.asin(x), 1 / m.sqrt(1 - x * x), x / m.sqrt(1 - x * x) ** 3),
    'acos': lambda x: (m.acos(x), -1 / m.sqrt(1 - x * x), -x / m.sqrt(1 - x * x) ** 3),
    'atan': lambda x: (m.atan(x), 1 / (1 + x * x), -2 * x / (1 + x * x) ** 2),
    'sinh': lambda x: (m.sinh(x), m.cosh(x), m.sinh(x)),
    'cosh': lambda x: (m.cosh(x), m.sinh(x), m.cosh(x)),
    'tanh': lambda x: (m.tanh(x), m.sech(x) ** 2, -2 * m.tanh(x) * m.sech(x) ** 2),
    'sigmoid': lambda x: (sig(x), bell(x), -bell(x) * m.tanh(x / 2)),
    'softplus': lambda x: (softplus(x), sig(x), bell(x)),
    'relu': lambda x: (x if x > 0 else 0, 1 if x > 0 else 0, 0),
    'abs': lambda x: (abs(x), m.sign(x), 0),
    'sign': lambda x: (m.sign(x), 0, 0),
    'floor': lambda x: (m.floor(x), 0, 0),
    'ceil': lambda x: (m.ceil(x), 0, 0),
    'erf': lambda x: (m.erf(x), gauss(x), -2 * x * gauss(x)),
    'erfc': lambda x: (m.erfc(x), -gauss(x), 2 * x * gauss(x)),
    'erfcx': erfcx_all,
    'normPdf': lambda x: (phi(x), -x * phi(x), (x * x - 1) * phi(x)),
    'normCdf': lambda x: (cdf(x), phi(x), -x * phi(x)),
    'gelu': lambda x: (x * cdf(x), cdf(x) + x * phi(x), (2 - x * x) * phi(x)),
    'silu': lambda x: (x * sig(x), sig(x) + x * bell(x), bell(x) * (2 - x * m.tanh(x / 2))),
    'normQuantile': lambda p: quantile_all(p),
    'lgamma': lambda x: (m.loggamma(x), m.digamma(x), psi(1, x)),
    'digamma': lambda x: (m.digamma(x), psi(1, x), psi(2, x)),
    'xLogX': lambda x: (x * m.log(x), m.log(x) + 1, 1 / x),
    'logSigmoid': lambda x: (-softplus(-x), sig(-x), -bell(x)),
    'asinh': lambda x: (m.asinh(x), 1 / m.sqrt(1 + x * x), -x / m.sqrt(1 + x * x) ** 3),
    'atanh': lambda x: (m.atanh(x), 1 / (1 - x * x), 2 * x / (1 - x * x) ** 2),
}

# Where a function is defined; and where it has a convention of its own at 0 instead of a limit.
DOMAIN = {
    'sqrt': (0, INF), 'log': (0, INF), 'log10': (0, INF), 'log2': (0, INF), 'log1p': (-1, INF),
    'normQuantile': (0, 1), 'lgamma': (0, INF), 'digamma': (0, INF), 'asin': (-1, 1), 'acos': (-1, 1), 'atanh': (-1, 1), 'xLogX': (0, INF),
}
PLAIN = {'neg', 'square', 'relu', 'abs', 'sign', 'floor', 'ceil'}
ENDLESS = {'sin', 'cos', 'tan'}

SIZES = [
    TINY, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-200, 1e-160, 1e-154, 1e-100, 1e-50, 1e-20, 1e-16, 1e-10,
    1e-8, 1e-5, 1e-3, 0.1, 0.25, 0.5, 0.7, 0.84375, 0.9, 0.999, 1 - 2**-53, 1.0, 1 + 2**-52, 1.25, 1.5, 2.0,
    2.5, 3.0, 5.0, 6.0, 8.0, 10.0, 16.0, 20.0, 25.0, 26.0, 26.7, 27.0, 28.0, 30.0, 36.7, 37.5, 38.0, 38.5, 40.0, 50.0,
    100.0, 350.0, 354.0, 360.0, 372.0, 400.0, 500.0, 700.0, 708.0, 709.0, 709.78, 710.0, 711.0, 720.0, 744.0,
    745.0, 746.0, 800.0, 1000.0, 1e4, 1e5, 1e8, 2.0**29, 1e10, 1e16, 2.0**60, 1e20, 1e50, 1e77, 1e100, 1e150, 1e154,
    1e160, 1e200, 1e300, 1e308, MAX,
]


def points(name):
    r = random.Random(name)
    sizes = SIZES + [r.uniform(0, 6) for _ in range(12)] + [10 ** r.uniform(-12, 12) for _ in range(12)]
    if name in ('asin', 'acos', 'atanh', 'normQuantile'):
        sizes += [1 - 10 ** r.uniform(-15, -1) for _ in range(12)] + [r.uniform(0, 1) for _ in range(12)]
    low, high = DOMAIN.get(name, (-INF, INF))
    for x in sizes + [-x for x in sizes]:
        if low < x < high:
            yield x
    if name == 'log1p':
        for k in range(1, 16, 2):
            yield -1 + 10.0 ** -k


def unary(name, f):
    low, high = DOMAIN.get(name, (-INF, INF))
    for x in points(name):
        yield [x], settled(f, [x])
    ends = []
    if name in PLAIN:
        yield [0.0], settled(f, [0.0])
    else:
        ends.append((0.0, lambda k: mpf(10) ** -k)) if low <= 0 else None
        ends.append((-0.0, lambda k: -mpf(10) ** -k)) if low < 0 else None
    if name not in ENDLESS:
        ends.append((INF, lambda k: mpf(10) ** k)) if high == INF else None
        ends.append((-INF, lambda k: -mpf(10) ** k)) if low == -INF else None
    for end, side in ((low, 1), (high, -1)):
        if abs(end) == 1:
            ends.append((float(end), lambda k, e=end, s=side: e + s * mpf(10) ** -k))
    for x, way in ends:
        if name == 'erfcx' and x == -INF:
            yield [x], [INF, -INF, INF]
            continue
        found = limit(f, way)
        if found:
            yield [x], found


def hypot(x, y):
    h = m.sqrt(x * x + y * y)
    return h, x / h, y / h, (y / h) ** 2 / h, -x * y / h ** 3, (x / h) ** 2 / h


def power(x, y):
    p, l = m.power(x, y), m.log(x) if x > 0 else m.nan
    return p, y * p / x, p * l, y * (y - 1) * p / x / x, p / x * (1 + y * l), p * l * l


def mod(x, y):
    q = m.floor(x / y)
    return x - y * q, 1, -q, 0, 0, 0


def lse(x, y):
    big, d = max(x, y), x - y
    return big + m.log1p(m.exp(-abs(d))), sig(d), sig(-d), bell(d), -bell(d), bell(d)


BINARY = {
    'add': lambda x, y: (x + y, 1, 1, 0, 0, 0),
    'sub': lambda x, y: (x - y, 1, -1, 0, 0, 0),
    'mul': lambda x, y: (x * y, y, x, 0, 1, 0),
    'div': lambda x, y: (x / y, 1 / y, -x / y ** 2, 0, -1 / y ** 2, 2 * x / y ** 3),
    'pow': power,
    'atan2': lambda y, x: (m.atan2(y, x), x / (x * x + y * y), -y / (x * x + y * y), -2 * x * y / (x * x + y * y) ** 2,
                           (y * y - x * x) / (x * x + y * y) ** 2, 2 * x * y / (x * x + y * y) ** 2),
    'hypot': hypot,
    'mod': mod,
    'max': lambda x, y: (max(x, y), *((1, 0) if x > y else (0.5, 0.5) if x == y else (0, 1)), 0, 0, 0),
    'min': lambda x, y: (min(x, y), *((1, 0) if x < y else (0.5, 0.5) if x == y else (0, 1)), 0, 0, 0),
    'logAddExp': lse,
}

GRID = [TINY, 1e-310, 1e-300, 1e-200, 1e-100, 1e-20, 1e-8, 0.3, 1.0, 1 + 2**-52, 2.0, 3.7, 40.0, 700.0, 1e8, 1e17,
        1e100, 1e200, 1e300, MAX]


def pairs(name):
    r = random.Random(name)
    signs = {'pow': [(1, 1), (1, -1)], 'add': [(1, 1)], 'sub': [(1, 1)], 'max': [(1, 1)], 'min': [(1, 1)]}
    every = [(1, 1), (-1, 1), (1, -1), (-1, -1)]
    for x in GRID:
        for y in GRID:
            for s, t in signs.get(name, every if name in ('logAddExp', 'mod', 'atan2') else [(1, 1), (-1, 1)]):
                if name == 'mod' and x / y > 1e22:
                    continue
                yield s * x, t * y
    for _ in range(60):
        yield r.uniform(0, 5), r.uniform(-5, 5)
        yield r.choice([1, -1] if name != 'pow' else [1]) * 10 ** r.uniform(-6, 6), 10 ** r.uniform(-6, 6)
    if name == 'pow':
        for k in range(3, 16):
            yield 1 + 10.0 ** -k, 10.0 ** k
            yield 1 - 10.0 ** -k, -3 * 10.0 ** k
        for y in (-3, -2, 1, 2, 3, 4, 7):
            for x in (-2.0, -0.5, -1e10):
                yield x, float(y)
    if name == 'mod':
        for k in range(1, 40):
            for y in (0.1, 0.3, 1 / 3, 0.7, 1e-3):
                yield k * y, y
                yield -k / 10, y


def check():
    """The formulas against differences, so that no slip of the pen becomes the truth."""
    mp.dps = 40
    for name, f in UNARY.items():
        for x in ('0.3', '0.77') if name not in ('floor', 'ceil') else ():
            for i in (0, 1):
                slope = m.diff(lambda t: f(t)[i], mpf(x))
                assert abs(slope - f(mpf(x))[i + 1]) < 1e-12, (name, x, i)
    for name, f in BINARY.items():
        x, y = mpf('1.7'), mpf('0.6')
        for i, k, place in ((0, 1, 0), (0, 2, 1), (1, 3, 0), (1, 4, 1), (2, 5, 1)):
            at = (lambda t: f(t, y)[i]) if place == 0 else (lambda t: f(x, t)[i])
            assert abs(m.diff(at, x if place == 0 else y) - f(x, y)[k]) < 1e-12, (name, k)


def main():
    check()
    for name, f in UNARY.items():
        if name not in (sys.argv[1:] or UNARY):
            continue
        for at, numbers in unary(name, f):
            print(name, *map(text, at + numbers), sep=',')
    for name, f in BINARY.items():
        if name not in (sys.argv[1:] or BINARY):
            continue
        for at in pairs(name):
            print(name, *map(text, list(at) + settled(f, at)), sep=',')


if __name__ == '__main__':
    main()
