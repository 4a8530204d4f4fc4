"""Writes special.csv.gz: special functions as digits.py writes the others, which it imports.

    python3 special.py | gzip -9n > special.csv.gz

With names, of these functions only. A line of a function of three operands is
name,x,y,z,value,dx,dy,dz,dxx,dxy,dxz,dyy,dyz,dzz. Derivatives in a shape are differences with many
digits, all others textbook formulas; nan where none is expected.
"""

import random
import sys

import mpmath as m
from mpmath import mp, mpf

from digits import INF, cdf, near, phi, psi, text

nan = m.nan


def slope(f, x, n=1):
    """A derivative by differences, with digits to spare."""
    with mp.workdps(3 * mp.dps):
        h = abs(x) * mpf(10) ** (-mp.dps // 4)
        if n == 1:
            return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
        return (-f(x - 2 * h) + 16 * f(x - h) - 30 * f(x) + 16 * f(x + h) - f(x + 2 * h)) / (12 * h * h)


def inverse(f, density, start):
    """Where f is 0, by Newton's method from a place that is right to some digits."""
    x = mpf(start)
    for _ in range(60):
        step = f(x) / density(x)
        x -= step
        if abs(step) < abs(x) * mpf(10) ** (4 - mp.dps):
            return x
    raise ArithmeticError('no inverse')


def lambertw(x):
    w = m.lambertw(x).real
    d = m.exp(-w) / (1 + w)
    return w, d, -d * d * (w + 2) / (1 + w)


def exprel(x):
    p, e = m.expm1(x), m.exp(x)
    return p / x, (e * x - p) / x**2, (e * x * x - 2 * x * e + 2 * p) / x**3


def sinc(x):
    t = mp.pi * x
    s, c = m.sin(t), m.cos(t)
    return s / t, (c * t - s) / t**2 * mp.pi, ((2 - t * t) * s - 2 * t * c) / t**3 * mp.pi**2


def erf_inverse(x, complement):
    y = inverse(lambda v: (m.erfc(v) if complement else m.erf(v)) - x,
                lambda v: (-1 if complement else 1) * 2 / m.sqrt(mp.pi) * m.exp(-v * v), start(x, complement))
    d = (-1 if complement else 1) * m.sqrt(mp.pi) / 2 * m.exp(y * y)
    return y, d, 2 * y * d * d


def start(x, complement):
    if not complement:
        return m.erfinv(x)
    if x > 1:
        return -start(2 - x, True)
    if x > 0.01:
        return m.erfinv(1 - x)
    y = m.sqrt(-m.log(x))
    for _ in range(30):
        y = m.sqrt(-m.log(x * y * m.sqrt(mp.pi)))
    for _ in range(200):
        step = (m.log(m.erfc(y)) - m.log(x)) * m.erfc(y) / (2 / m.sqrt(mp.pi) * m.exp(-y * y))
        y += step
        if abs(step) < mpf(10) ** -20:
            break
    return y


def log_cdf(x):
    mills = phi(x) / cdf(x)
    return m.log(cdf(x)), mills, -mills * (mills + x)


def gamma(x):
    g = m.gamma(x)
    return g, g * m.digamma(x), g * (m.digamma(x) ** 2 + psi(1, x) if x > 0 else m.digamma(x) ** 2 + m.psi(1, x))


UNARY = {
    'logit': (lambda x: (m.log(x / (1 - x)), 1 / x / (1 - x), (2 * x - 1) / (x * (1 - x)) ** 2), 'unit'),
    'log1mexp': (lambda x: (m.log(-m.expm1(x)), m.exp(x) / m.expm1(x), -m.exp(x) / m.expm1(x) ** 2), 'negative'),
    'entr': (lambda x: (-x * m.log(x), -m.log(x) - 1, -1 / x), 'positive'),
    'exprel': (exprel, 'exponent'),
    'sinc': (sinc, 'angle'),
    'lambertw': (lambertw, 'lambert'),
    'erfinv': (lambda x: erf_inverse(x, False), 'symmetric'),
    'erfcinv': (lambda x: erf_inverse(x, True), 'two'),
    'logNormCdf': (log_cdf, 'tails'),
    'gamma': (gamma, 'gamma'),
}


def points(kind):
    r = random.Random(kind)
    log = lambda low, high: [10 ** r.uniform(low, high) for _ in range(60)]
    both = lambda xs: xs + [-x for x in xs]
    return {
        'unit': lambda: log(-300, -1) + [1 - x for x in log(-15, -1)] + [r.random() for _ in range(60)]
        + [0.5 + x for x in both(log(-12, -1))],
        'negative': lambda: [-x for x in log(-300, 2.8)] + [-r.uniform(0, 40) for _ in range(60)],
        'positive': lambda: log(-300, 300) + log(-3, 3),
        'exponent': lambda: both(log(-15, 2.8)) + both([r.uniform(0, 60) for _ in range(60)]),
        'angle': lambda: both(log(-15, 0)) + both([r.uniform(0, 30) for _ in range(60)]),
        'lambert': lambda: log(-300, 300) + log(-2, 3) + [-x for x in log(-300, -0.5) if x < 0.36]
        + [-r.uniform(0, 0.367) for _ in range(60)],
        'symmetric': lambda: both(log(-300, -1)) + both([r.random() for _ in range(60)])
        + both([1 - x for x in log(-15, -1)]),
        'two': lambda: log(-290, 0) + [2 - x for x in log(-15, 0)] + [1 + x for x in both(log(-12, -0.3))],
        'tails': lambda: both(log(-20, 1.5)) + [-x for x in log(1, 60)] + both([r.uniform(0, 8) for _ in range(60)]),
        'gamma': lambda: log(-300, 0) + [r.uniform(0, 170) for _ in range(60)] + [k / 2 for k in range(1, 60)]
        + [-r.uniform(0, 30) for _ in range(60)],
    }[kind]()


def xlogy(x, y):
    return x * m.log(y), m.log(y), x / y, 0, 1 / y, -x / y**2


def xlog1py(x, y):
    return x * m.log1p(y), m.log1p(y), x / (1 + y), 0, 1 / (1 + y), -x / (1 + y) ** 2


def lbeta(x, y):
    z = x + y
    return (m.loggamma(x) + m.loggamma(y) - m.loggamma(z), m.digamma(x) - m.digamma(z), m.digamma(y) - m.digamma(z),
            psi(1, x) - psi(1, z), -psi(1, z), psi(1, y) - psi(1, z))


def beta(x, y):
    l, p, q, a, b, c = lbeta(x, y)
    v = m.exp(l)
    return v, v * p, v * q, v * (a + p * p), v * (b + p * q), v * (c + q * q)


def density(a, x):
    return m.exp((a - 1) * m.log(x) - x - m.loggamma(a))


def gamma_share(f, sign):
    def share(a, x):
        d = density(a, x)
        return (f(a, x), sign * slope(lambda t: lower(t, x), a), sign * d, sign * slope(lambda t: lower(t, x), a, 2),
                sign * d * (m.log(x) - m.digamma(a)), sign * d * ((a - 1) / x - 1))
    return share


def lower(a, x):
    return m.gammainc(a, 0, x, regularized=True)


def upper(a, x):
    with mp.workdps(mp.dps + 20 + int(x / 2)):
        return 1 - lower(a, x)


def gamma_quantile(a, p):
    x = solved(lambda u: m.log(lower(a, m.exp(u)) / p), 0, p)
    x = m.exp(x)
    d = density(a, x)
    pa, paa = slope(lambda t: lower(t, x), a), slope(lambda t: lower(t, x), a, 2)
    pax, pxx = d * (m.log(x) - m.digamma(a)), d * ((a - 1) / x - 1)
    xa, xp = -pa / d, 1 / d
    return x, xa, xp, -(paa + 2 * pax * xa + pxx * xa**2) / d, -(pax + pxx * xa) * xp / d, -pxx * xp**3 * d / d


def solved(f, low, p):
    """The zero of a rising function, by halving, then by secants."""
    a, b = mpf(-2), mpf(2)
    while f(a) > 0:
        a *= 2
    while f(b) < 0:
        b *= 2
    while b - a > mpf(10) ** -6:
        c = (a + b) / 2
        a, b = (c, b) if f(c) < 0 else (a, c)
    return m.findroot(f, (a, b), solver='secant', tol=mpf(10) ** (-2 * mp.dps + 10), verify=False)


def student_pdf(t, n):
    v = m.exp(m.loggamma((n + 1) / 2) - m.loggamma(n / 2) - (n + 1) / 2 * m.log1p(t * t / n)) / m.sqrt(n * mp.pi)
    s = n + t * t
    u = -(n + 1) * t / s
    w = (m.digamma((n + 1) / 2) - m.digamma(n / 2) - 1 / n - m.log1p(t * t / n) + (n + 1) * t * t / n / s) / 2
    ut = -(n + 1) * (n - t * t) / s**2
    un = -t / s + (n + 1) * t / s**2
    wn = slope(lambda k: (m.digamma((k + 1) / 2) - m.digamma(k / 2) - 1 / k - m.log1p(t * t / k)
                          + (k + 1) * t * t / k / (k + t * t)) / 2, n)
    return v, v * u, v * w, v * (u * u + ut), v * (u * w + un), v * (w * w + wn)


def student_share(t, n):
    tail = m.betainc(n / 2, mpf(1) / 2, 0, n / (n + t * t), regularized=True) / 2
    return tail if t < 0 else 1 - tail


def student_cdf(t, n):
    d = student_pdf(t, n)
    return student_share(t, n), d[0], slope(lambda k: student_share(t, k), n), d[1], d[2], slope(lambda k: student_share(t, k), n, 2)


def student_quantile(p, n):
    sign = 1 if p > 0.5 else -1
    q = min(p, 1 - p)
    t = -sign * -m.exp(solved(lambda u: m.log(q / student_share(-m.exp(u), n)), 0, q))
    d = student_pdf(t, n)
    fn = slope(lambda k: student_share(t, k), n)
    fnn = slope(lambda k: student_share(t, k), n, 2)
    tn, tp = -fn / d[0], 1 / d[0]
    return t, tp, tn, -d[1] * tp**3, -(d[2] + d[1] * tn) * tp / d[0], -(fnn + 2 * d[2] * tn + d[1] * tn**2) / d[0]


def bessel(f, rule):
    def at(n, x):
        step = rule(lambda k: f(k, x))
        return f(n, x), 0, step(n), 0, 0, rule(step)(n)
    return at


def expn(n, x):
    return m.expint(n, x), 0, -m.expint(n - 1, x), 0, 0, m.expint(n - 2, x)


def beta_share(a, b, x):
    f = lambda s, t: m.betainc(s, t, 0, x, regularized=True)
    d = m.exp((a - 1) * m.log(x) + (b - 1) * m.log1p(-x) - lbeta(a, b)[0])
    z = m.digamma(a + b)
    da, db, dx = m.log(x) - m.digamma(a) + z, m.log1p(-x) - m.digamma(b) + z, (a - 1) / x - (b - 1) / (1 - x)
    both = slope(lambda s: slope(lambda t: f(s, t), b), a)
    return (f(a, b), slope(lambda t: f(t, b), a), slope(lambda t: f(a, t), b), d,
            slope(lambda t: f(t, b), a, 2), both, d * da, slope(lambda t: f(a, t), b, 2), d * db, d * dx)


def beta_quantile(a, b, p):
    odds = lambda u: 1 / (1 + m.exp(-u))
    u = solved(lambda t: m.log(m.betainc(a, b, 0, odds(t), regularized=True) / p), 0, p)
    x = odds(u)
    s = beta_share(a, b, x)
    d = s[3]
    xa, xb, xp = -s[1] / d, -s[2] / d, 1 / d
    return (x, xa, xb, xp, -(s[4] + 2 * s[6] * xa + s[9] * xa**2) / d, -(s[5] + s[6] * xb + s[8] * xa + s[9] * xa * xb) / d,
            -(s[6] + s[9] * xa) * xp / d, -(s[7] + 2 * s[8] * xb + s[9] * xb**2) / d, -(s[8] + s[9] * xb) * xp / d, -s[9] * xp**3)


def pairs(kind):
    r = random.Random(kind)
    log = lambda low, high: 10 ** r.uniform(low, high)
    near_mean = lambda a: a + r.uniform(-4, 4) * a**0.5
    return {
        'product': lambda: [(log(-100, 100), log(-100, 100)) for _ in range(60)] + [(r.uniform(-5, 5), r.uniform(0, 5)) for _ in range(60)],
        'beta': lambda: [(log(-6, 6), log(-6, 6)) for _ in range(80)] + [(r.uniform(0, 40), r.uniform(0, 40)) for _ in range(80)],
        'shares': lambda: [(log(-4, 2.5), log(-4, 2.5)) for _ in range(60)] + [(a, x) for a in [log(0, 3) for _ in range(50)] for x in [near_mean(a)] if x > 0],
        'quantiles': lambda: [(log(-1.5, 3), p) for _ in range(12) for p in [log(-20, -0.3), r.random(), 1 - log(-9, -1)]],
        'student': lambda: [(r.uniform(-6, 6), log(-1, 3)) for _ in range(60)] + [(s * log(-6, 4), log(-1, 2)) for s in (1, -1) for _ in range(25)],
        'degrees': lambda: [(p, log(-0.5, 3)) for _ in range(12) for p in [log(-20, -0.3), r.random(), 1 - log(-9, -1)]],
        'orders': lambda: [(float(n), x) for n in range(0, 4) for x in [log(-10, 0) for _ in range(10)] + [r.uniform(0, 60) for _ in range(20)] + [log(1, 2.8) for _ in range(5)]],
        'integrals': lambda: [(float(n), log(-6, 2.8)) for n in range(0, 4) for _ in range(40)],
    }[kind]()


FIRST = lambda f: lambda n: (f(n - 1) - f(n + 1)) / 2
GROWING = lambda f: lambda n: (f(n - 1) + f(n + 1)) / 2
FALLING = lambda f: lambda n: -(f(n - 1) + f(n + 1)) / 2

BINARY = {
    'xlogy': (xlogy, 'product'),
    'xlog1py': (xlog1py, 'product'),
    'beta': (beta, 'beta'),
    'lbeta': (lbeta, 'beta'),
    'gammaP': (gamma_share(lower, 1), 'shares'),
    'gammaQ': (gamma_share(upper, -1), 'shares'),
    'gammaQuantile': (gamma_quantile, 'quantiles'),
    'studentPdf': (student_pdf, 'student'),
    'studentCdf': (student_cdf, 'student'),
    'studentQuantile': (student_quantile, 'degrees'),
    'besselJ': (bessel(lambda n, x: m.besselj(n, x), FIRST), 'orders'),
    'besselI': (bessel(lambda n, x: m.besseli(n, x), GROWING), 'orders'),
    'besselK': (bessel(lambda n, x: m.besselk(n, x), FALLING), 'orders'),
    'expn': (expn, 'integrals'),
}


def triples(name):
    r = random.Random(name)
    log = lambda low, high: 10 ** r.uniform(low, high)
    rows = []
    for _ in range(60):
        a, b = log(-2, 3), log(-2, 3)
        rows.append((a, b, r.random()))
        mean = a / (a + b)
        x = mean + r.uniform(-4, 4) * (mean * (1 - mean) / (a + b + 1)) ** 0.5
        if abs(rows[-1][2] - mean) > 25 * (mean * (1 - mean) / (a + b + 1)) ** 0.5:
            rows.pop()  # The derivatives in the shapes are too small to be differences.
        if 0 < x < 1 and name == 'betaI':
            rows.append((a, b, x))
    return rows


def check():
    """The formulas against differences."""
    mp.dps = 30
    x, y = mpf('0.7'), mpf('1.3')
    for name, (f, kind) in UNARY.items():
        at = -x if kind == 'negative' else x
        for i in (0, 1):
            assert abs(slope(lambda t: f(t)[i], at) - f(at)[i + 1]) < 1e-12, (name, i)
    for name, (f, kind) in BINARY.items():
        a, b = (mpf(1), y) if kind in ('orders', 'integrals') else (x, mpf('0.6') if kind == 'quantiles' else y)
        ways = ((0, 2, 1), (2, 5, 1)) if kind in ('orders', 'integrals') else ((0, 1, 0), (0, 2, 1), (1, 3, 0), (1, 4, 1), (2, 5, 1))
        for i, k, place in ways:
            found = slope((lambda t: f(t, b)[i]) if place == 0 else (lambda t: f(a, t)[i]), a if place == 0 else b)
            assert m.isnan(f(a, b)[k]) or abs(found - f(a, b)[k]) < 1e-8 * (1 + abs(found)), (name, i, k, found, f(a, b)[k])


def settled(f, at):
    before, digits = None, 25
    while digits < 900:
        mp.dps = digits
        now = [mpf(v) for v in f(*[mpf(a) for a in at])]
        if before and all(m.isnan(b) or a == b or abs(a - b) <= abs(b) * mpf(10) ** -16 for a, b in zip(before, now)):
            return [near(v) for v in now]
        before, digits = now, digits * 2
    raise ArithmeticError(f'{f} at {at} does not settle')


def main():
    check()
    tables = [(n, f, [(x,) for x in points(k)]) for n, (f, k) in UNARY.items()]
    tables += [(n, f, pairs(k)) for n, (f, k) in BINARY.items()]
    tables += [('betaI', beta_share, triples('betaI')), ('betaQuantile', beta_quantile, triples('betaQuantile')[:25])]
    for name, f, at in tables:
        if name not in (sys.argv[1:] or [name]):
            continue
        for point in at:
            try:
                print(name, *map(text, list(point) + settled(f, point)), sep=',', flush=True)
            except (ArithmeticError, ValueError, m.libmp.NoConvergence) as e:
                print(name, point, e, file=sys.stderr)


if __name__ == '__main__':
    main()
