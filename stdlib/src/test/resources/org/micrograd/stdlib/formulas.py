"""Formulas as users of many fields write them, with the points at which they are asked for: failures() compares all ways of asking."""

import builtins
import functools
import itertools
import math
import operator
import statistics
from collections import namedtuple
from dataclasses import dataclass

import numpy as np

from micrograd import *
from micrograd import abs as vabs, max as vmax, min as vmin, pow as vpow, sum as vsum

F = {}


def form(*point):
    def named(f):
        F[f.__name__] = f, point
        return f

    return named


@form(100.0, 95.0, 0.03, 0.2, 1.5)
def bs_call(s, k, r, v, t):
    d1 = (log(s / k) + (r + v ** 2 / 2) * t) / (v * sqrt(t))
    d2 = d1 - v * sqrt(t)
    return s * normCdf(d1) - k * exp(-r * t) * normCdf(d2)


@form(100.0, 95.0, 0.03, 0.2, 1.5)
def bs_put(s, k, r, v, t, q=0.01):
    d1 = (log(s / k) + (r - q + 0.5 * v * v) * t) / (v * t ** 0.5)
    d2 = d1 - v * t ** 0.5
    N = lambda x: 0.5 * erfc(-x / math.sqrt(2))
    return k * exp(-r * t) * N(-d2) - s * exp(-q * t) * N(-d1)


@form(0.05, 100.0)
def bond(y, face):
    return sum((5 / (1 + y) ** i for i in range(1, 11))) + face / (1 + y) ** 10


@form(0.1)
def xirr(r):
    return sum((c / (1 + r) ** (d / 365) for c, d in [(-1000, 0), (300, 100), (400, 250), (500, 400)]))


@form(0.03, 0.2, 0.5, -0.3, 0.4)
def sabr(f, a, b, rho, nu, K=0.035, T=2):
    z = nu / a * (f * K) ** ((1 - b) / 2) * log(f / K)
    x = log((sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho))
    fk = (f * K) ** ((1 - b) / 2)
    return a / (fk * (1 + (1 - b) ** 2 / 24 * log(f / K) ** 2 + (1 - b) ** 4 / 1920 * log(f / K) ** 4)) * (z / x) * (1 + ((1 - b) ** 2 / 24 * a * a / fk ** 2 + rho * b * nu * a / (4 * fk) + (2 - 3 * rho ** 2) / 24 * nu * nu) * T)


@form(0.04, 0.02, -0.01, 1.5)
def nelson_siegel(b0, b1, b2, tau):
    return sum(((b0 + b1 * (1 - exp(-t / tau)) / (t / tau) + b2 * ((1 - exp(-t / tau)) / (t / tau) - exp(-t / tau)) - 0.03) ** 2 for t in (1, 2, 5, 10)))


@form(1.2, 0.3)
def heston_cf(kappa, sigma):

    class C:

        def __init__(s, re, im=0.0):
            s.re, s.im = (re, im)

        def __add__(s, o):
            return C(s.re + o.re, s.im + o.im)

        def __sub__(s, o):
            return C(s.re - o.re, s.im - o.im)

        def __mul__(s, o):
            return C(s.re * o.re - s.im * o.im, s.re * o.im + s.im * o.re)

        def __truediv__(s, o):
            n = o.re ** 2 + o.im ** 2
            return C((s.re * o.re + s.im * o.im) / n, (s.im * o.re - s.re * o.im) / n)

        def sqrt(s):
            r = hypot(s.re, s.im)
            t = atan2(s.im, s.re) / 2
            return C(sqrt(r) * cos(t), sqrt(r) * sin(t))

        def exp(s):
            return C(exp(s.re) * cos(s.im), exp(s.re) * sin(s.im))
    u = 0.7
    i = C(0.0, 1.0)
    a = C(kappa, 0.0) - C(0.0, -0.3 * sigma * u)
    d = (a * a + C(sigma * sigma * u * u, sigma * sigma * u)).sqrt()
    g = (a - d) / (a + d)
    e = (C(0.0, 0.0) - d).exp()
    r = (a - d) * (C(1.0) - e) / (C(1.0) - g * e)
    return r.exp().re


@form(1.3, 0.7, 2.0)
def pendulum(th, w, l):
    h = 0.05

    def f(s):
        return [s[1], -9.81 / l * sin(s[0])]
    s = [th, w]
    for _ in range(20):
        k1 = f(s)
        k2 = f([a + h / 2 * b for a, b in zip(s, k1)])
        k3 = f([a + h / 2 * b for a, b in zip(s, k2)])
        k4 = f([a + h * b for a, b in zip(s, k3)])
        s = [a + h / 6 * (b + 2 * c + 2 * d + e) for a, b, c, d, e in zip(s, k1, k2, k3, k4)]
    return s[0] ** 2 + s[1]


@form(0.5, 0.2)
def lotka(a, b):
    x, y = (1.0, 0.5)
    for i in range(50):
        x, y = (x + 0.02 * x * (a - b * y), y + 0.02 * y * (b * x - 0.3))
    return x * y


@form(300.0, 50.0)
def arrhenius(T, Ea):
    return 1000.0 * exp(-Ea * 1000 / (8.314 * T))


@form(2.0, 0.5, 1.1)
def michaelis(vmx, km, s):
    return vmx * s / (km + s) * (1 + s / 3) ** (-1)


@form(1.0, 2.0, 3.0)
def planck(x, y, z):
    return x ** 3 / expm1(x / y) + z


@form(0.3, 0.6)
def kepler(e, M):
    E = M
    for _ in range(8):
        E = E - (E - e * sin(E) - M) / (1 - e * cos(E))
    return E


@form(3.0)
def newton_sqrt(a):
    return functools.reduce(lambda x, _: 0.5 * (x + a / x), range(10), a)


@form(1.0, 0.2, 4.0)
def pk(ka, ke, v):
    return sum(((100 * ka / (v * (ka - ke)) * (exp(-ke * t) - exp(-ka * t)) - c) ** 2 for t, c in zip([0.5, 1, 2, 4, 8], [9.0, 14.0, 17.0, 14.0, 7.0])))


@form(1.0, 2.0)
def vdw(T, V):
    return 8 * T / (3 * V - 1) - 3 / V ** 2


@form(0.7, 1.2, 0.4)
def lens(n1, n2, a):
    return asin(n1 / n2 * sin(a)) * 180 / math.pi


@form(1.5, 0.2)
def lennard(r, e):
    s6 = (1 / r) ** 6
    return 4 * e * (s6 ** 2 - s6)


def ll(lp, xs=(0.5, 1.2, 2.3, 0.8)):
    return -sum((lp(x) for x in xs)) / len(xs)


@form(1.0, 0.7)
def normal_ll(m, s):
    return ll(lambda x: -0.5 * ((x - m) / s) ** 2 - log(s) - 0.5 * math.log(2 * math.pi))


@form(2.0, 1.5)
def gamma_ll(k, th):
    return ll(lambda x: (k - 1) * math.log(x) - x / th - lgamma(k) - k * log(th))


@form(2.0, 3.0)
def beta_ll(a, b):
    return ll(lambda x: (a - 1) * math.log(x) + (b - 1) * math.log1p(-x) - lbeta(a, b), (0.2, 0.5, 0.7))


@form(1.5)
def poisson_ll(l):
    return ll(lambda k: k * log(l) - l - math.lgamma(k + 1), (0, 1, 3, 2))


@form(0.3)
def bernoulli(p):
    return ll(lambda y: y * log(p) + (1 - y) * log(1 - p), (0, 1, 1, True, False))


@form(4.0, 0.4)
def negbin(r, p):
    return ll(lambda k: lgamma(k + r) - math.lgamma(k + 1) - lgamma(r) + r * log(p) + k * log1p(-p), (0, 2, 5))


@form(0.5, 1.0, 3.0)
def student_ll(m, s, nu):
    return ll(lambda x: lgamma((nu + 1) / 2) - lgamma(nu / 2) - 0.5 * log(nu * math.pi) - log(s) - (nu + 1) / 2 * log1p(((x - m) / s) ** 2 / nu))


@form(1.4, 2.0)
def weibull(k, l):
    return ll(lambda x: log(k / l) + (k - 1) * log(x / l) - (x / l) ** k)


@form(0.2, 0.9)
def lognormal(m, s):
    return ll(lambda x: -(math.log(x) - m) ** 2 / (2 * s * s) - log(x * s))


@form(1.0, 0.5)
def laplace_ll(m, b):
    return ll(lambda x: -abs(x - m) / b - log(2 * b))


@form(0.3, 1.2)
def cauchy_ll(m, g):
    return ll(lambda x: -log(math.pi * g * (1 + ((x - m) / g) ** 2)))


@form(1.0, 2.0)
def logistic_ll(m, s):
    return ll(lambda x: -(x - m) / s - log(s) - 2 * softplus(-(x - m) / s))


@form(2.0, 1.0)
def pareto(a, xm):
    return ll(lambda x: log(a) + a * log(xm) - (a + 1) * math.log(x + 2))


@form(1.0, 0.3)
def gumbel(m, b):
    return ll(lambda x: -(x - m) / b - exp(-(x - m) / b) - log(b))


@form(0.5, 1.5, 2.0)
def dirichlet(a, b, c):
    xs = [0.2, 0.3, 0.5]
    al = [a, b, c]
    return lgamma(sum(al)) - sum(map(lgamma, al)) + sum(((k - 1) * math.log(x) for k, x in zip(al, xs)))


@form(0.5, 2.0)
def vonmises(mu, k):
    return ll(lambda x: k * cos(x - mu) - log(2 * math.pi * besselI(0, k)))


@form(3.0, 2.0)
def invgamma(a, b):
    return ll(lambda x: a * log(b) - lgamma(a) - (a + 1) * math.log(x) - b / x)


@form(0.4, 0.8)
def probit(a, b):
    return -sum((logNormCdf(s * (a + b * x)) for s, x in [(1, 0.5), (-1, 0.2), (1, 2)]))


@form(0.1, 0.2, 0.3)
def mixture(m, s, w):
    s = exp(s)
    return ll(lambda x: log_sum_exp([log(sigmoid(w)) - 0.5 * ((x - m) / s) ** 2 - log(s), log(1 - sigmoid(w)) - 0.5 * (x + m) ** 2]))


@form(0.3, 0.2)
def garch(a, b):
    h = 1.0
    t = 0
    for r in [0.1, -0.4, 0.3, 1.2]:
        h = 0.1 + a * r * r + b * h
        t += 0.5 * (log(h) + r * r / h)
    return t


@form(0.1, -0.2, 0.3, 0.4)
def softmax_ce(a, b, c, d):
    zs = [a, b, c, d]
    m = log(sum((exp(z) for z in zs)))
    return m - zs[2]


@form(1.0, 2.0, -1.0)
def huber(a, b, c):
    return sum((where(lt(vabs(d), 1.5), 0.5 * d * d, 1.5 * (vabs(d) - 0.75)) for d in [a - 0.2, b - 0.1, c]))


@form(0.5, 0.2, 0.1)
def attention(a, b, c):
    q = [[a, b], [c, a]]
    k = [[b, c], [a, b]]
    v = [[1.0, a], [b, 2.0]]
    out = 0
    for qi in q:
        w = softmax([sum((x * y for x, y in zip(qi, kj))) / math.sqrt(2) for kj in k])
        out += sum((wj * vj[0] for wj, vj in zip(w, v)))
    return out


@form(0.3, 0.5)
def layernorm(a, b):
    x = [a, b, a * b, 1.0]
    m = sum(x) / 4
    v = sum(((i - m) ** 2 for i in x)) / 4
    return ((x[0] - m) / sqrt(v + 1e-05)) ** 3


@form(0.2, 0.4)
def gru(w, u):
    h = 0.0
    for x in (1, 0.5, -0.3):
        z = sigmoid(w * x + u * h)
        h = (1 - z) * h + z * tanh(w * x + u * (z * h))
    return h


@form(0.3, 1.0)
def elu(x, a):
    return where(gt(x, 0), x, a * expm1(x)) + leaky_relu(x - 1, 0.1) + gelu(x) + silu(x) + relu(x)


@form(0.5, 0.3)
def kl(m, s):
    return -0.5 * (1 + log(s ** 2) - m ** 2 - s ** 2)


@form(0.4)
def focal(p):
    return -(1 - p) ** 2 * log(p)


@form(1.0, 2.0, 0.5)
def triplet(a, b, c):
    return relu((a - b) ** 2 - (a - c) ** 2 + 0.2)


@form(2.0, 0.3, 0.5, 1.5)
def det3(a, b, c, d):
    m = [[a, b, c], [b, d, a], [c, a * d, 1]]

    def det(m):
        return m[0][0] if len(m) == 1 else sum(((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m))))
    return det(m)


@form(4.0, 1.0, 3.0)
def cholesky(a, b, c):
    A = [[a, b, 0.5], [b, c, 0.2], [0.5, 0.2, 2.0]]
    L = [[0.0] * 3 for _ in range(3)]
    for i in range(3):
        for j in range(i + 1):
            s = sum((L[i][k] * L[j][k] for k in range(j)))
            L[i][j] = sqrt(A[i][i] - s) if i == j else (A[i][j] - s) / L[j][j]
    return 2 * sum((log(L[i][i]) for i in range(3)))


@form(2.0, 1.0, 3.0)
def gauss_solve(a, b, c):
    A = [[a, 1.0, 0.0], [1.0, b, c], [0.0, c, 4.0]]
    y = [1, 2, 3]
    n = 3
    for i in range(n):
        for r in range(i + 1, n):
            f = A[r][i] / A[i][i]
            A[r] = [x - f * z for x, z in zip(A[r], A[i])]
            y[r] = y[r] - f * y[i]
    x = [0] * n
    for i in reversed(range(n)):
        x[i] = (y[i] - sum((A[i][k] * x[k] for k in range(i + 1, n)))) / A[i][i]
    return sum((v ** 2 for v in x))


@form(1.0, 2.0, 3.0, 4.0)
def heron(ax, ay, bx, by):
    a = hypot(ax, ay)
    b = hypot(bx, by)
    c = hypot(ax - bx, ay - by)
    s = (a + b + c) / 2
    return sqrt(s * (s - a) * (s - b) * (s - c))


@form(0.5, 0.6, 0.7)
def haversine(a, b, c):
    return 2 * asin(sqrt(sin((a - b) / 2) ** 2 + cos(a) * cos(b) * sin(c / 2) ** 2))


@form(0.3, 0.4)
def rotation(t, p):
    R = [[cos(t), -sin(t)], [sin(t), cos(t)]]
    v = [1, p]
    w = [sum((r * x for r, x in zip(row, v))) for row in R]
    return w[0] * w[1]


@form(0.5, 1.5)
def bezier(t, y):
    P = [(0, 0), (1, y), (2, -y), (3, 1)]
    return functools.reduce(lambda P, _: [tuple(((1 - t) * a + t * b for a, b in zip(p, q))) for p, q in itertools.pairwise(P)], range(3), P)[0][1]


@form(2.0, 5.0)
def quadratic(b, c):
    d = b * b + 4 * c
    return (-b + sqrt(d)) / 2


@form(1.0, 2.0)
def closure(x, y):

    def outer(k):

        def inner(z):
            nonlocal k
            k = k * z
            return k + x
        return inner
    f = outer(y)
    return f(x) * f(2)


@form(2.0)
def recursion(x):

    def p(n):
        return 1 if n == 0 else x * p(n - 1) + n
    return p(6)


@form(1.5, 2.5)
def klass(x, y):

    class Poly:

        def __init__(self, *c):
            self.c = c

        def __call__(self, t):
            return sum((c * t ** i for i, c in enumerate(self.c)))

        @property
        def d(self):
            return Poly(*[i * c for i, c in enumerate(self.c)][1:])
    return Poly(1, x, 3)(y) + Poly(1, x, 3).d(y)


@form(1.0, 2.0, 3.0)
def unpack(x, y, z):
    a, *b = [x, y, z]
    (p, q), r = (b, a)
    return a * sum(b) + p * q - r


@form(0.5, 0.7)
def generator(x, y):

    def terms():
        t = x
        for n in range(1, 8):
            yield t
            t = t * y / n
    return sum(terms())


@form(1.0, 2.0)
def dictf(x, y):
    d = {'a': x, 'b': y, **{'c': x * y}}
    return sum(d.values()) + d['c'] * len(d) + sum((v * i for i, (k, v) in enumerate(d.items())))


@form(1.0, 2.0)
def named(x, y):
    P = namedtuple('P', 'u v')
    p = P(x, v=y)
    return p.u * p.v + p._replace(u=3).u * p.v


@form(1.0, 2.0)
def datac(x, y):

    @dataclass
    class Q:
        a: float
        b: float = 2

        def area(self):
            return self.a * self.b
    return Q(x, y).area() + Q(y).area()


@form(1.0, 2.0)
def kwonly(x, y):

    def g(a, *, scale=2, **k):
        return a * scale + sum(k.values())
    return g(x, scale=y, extra=x * y)


@form(1.0, 2.0)
def inplace(x, y):
    s = x
    s += y
    s *= x
    s -= 1
    s /= y
    s **= 2
    return -s + +y


@form(1.0, 2.0)
def mixed(x, y):
    return 2 * x + True * y + x * 1.5 - 3 + 10 ** x + 2 ** (-y) + (x / 3) ** 2 + 1 / x + 0 * y


@form(1.0, 2.0)
def mapf(x, y):
    return sum(map(lambda p: p[0] * p[1], zip([x, y], [y, x]))) + sum(map(operator.mul, [x, y], [3, 4])) + functools.reduce(operator.add, [x, y, 1])


@form(1.0, 2.0)
def prodf(x, y):
    return math.prod([x, y, 2.0]) + sum([[x], [y]], [])[1]


@form(3.0, 2.0)
def accum(x, y):
    return list(itertools.accumulate([x, y, x * y], operator.mul))[-1] + sum((a * b for a, b in itertools.product([x, y], [1, 2]))) + sum((a * b for a, b in itertools.combinations([x, y, 3], 2)))


@form(1.0, 2.0)
def walrus(x, y):
    return (t := (x * y)) + t ** 2 + sum((v for v in [x, y] if v is not None))


@form(1.0, 2.0)
def tryf(x, y):
    try:
        return x / 0 * y
    except ZeroDivisionError:
        return x * y
    finally:
        x


@form(0.6, 0.7)
def npf(x, y):
    return np.sin(x) * np.exp(y) + np.sqrt(x) + np.log(y) + np.tanh(x) * np.pi


@form(0.6, 0.7)
def npdot(x, y):
    a = np.array([x, y])
    b = np.array([1.0, 2.0])
    return np.dot(a, b) + np.sum(a ** 2) + a.mean() + (a * b).sum()


@form(0.6, 0.7)
def npmat(x, y):
    A = np.array([[x, 1.0], [y, 2.0]])
    v = np.array([1.0, y])
    w = A @ v
    return w[0] * w[1] + np.trace(A)


@form(0.6, 0.7)
def npfun(x, y):
    a = np.array([x, y, x * y])
    return np.prod(a) + np.cumsum(a)[-1] + np.square(a).sum() + np.dot(a, a) + np.sum(np.exp(a)) + np.linalg.norm(a) ** 2


@form(0.6, 0.7)
def npmaxf(x, y):
    return vmax(x, y) * vmin(x, y) + vabs(x - y) + clamp(x, 0, 0.5)


@form(0.6, 0.7)
def methods(x, y):
    return x.exp().log().add(y).mul(2).sub(x).div(y).pow(2).tanh() if isinstance(x, Value) else math.tanh(((2 * (x + y) - x) / y) ** 2)


@form(0.6, 0.7)
def lists(x, y):
    xs = [x * i + y for i in range(10)]
    m = sum(xs) / len(xs)
    return sum(((v - m) ** 2 for v in xs)) / (len(xs) - 1) + xs[-1] * xs[2:5][1] + sum(xs[::2])


@form(0.6, 0.7)
def strings(x, y):
    c = {'x': x, 'y': y}
    return sum((c[ch] for ch in 'xxyx')) * len('abc') + int('3') * x


@form(0.6, 0.7)
def whilef(x, y):
    n = 0
    while n < 5:
        n += 1
        x = x * y + n
    return x


@form(0.6, 0.7)
def nested(x, y):
    return sum((sum((x ** i * y ** j for j in range(3))) for i in range(3)))


@form(3.0, 4.0)
def polar(x, y):
    return atan2(y, x) * hypot(x, y) + atan(y / x)


@form(0.6, 0.7)
def partial_(x, y):
    return functools.partial(lambda a, b, c: a * b + c, x)(y, c=2)


@form(0.6, 0.7)
def lru(x, y):

    @functools.lru_cache(None)
    def fib(n):
        return n * x if n < 2 else fib(n - 1) + fib(n - 2) * y
    return fib(10)


@form(0.6, 0.7)
def fsum(x, y):
    return math.fsum([1, 2]) * x + y


@form(0.6, 0.7)
def statf(x, y):
    import statistics
    return statistics.mean([1, 2]) * x + y


@form(2.0, 0.7)
def trap(x, y):
    f = lambda t: exp(-x * t) * cos(y * t)
    n = 20
    h = 1 / n
    return h * (f(0) / 2 + sum((f(i * h) for i in range(1, n))) + f(1) / 2)


@form(0.2, 0.5)
def simpson(a, b):
    n = 10
    h = (b - a) / n
    f = lambda t: sin(t ** 2) + 1
    return h / 3 * (f(a) + f(b) + 4 * sum((f(a + i * h) for i in range(1, n, 2))) + 2 * sum((f(a + i * h) for i in range(2, n, 2))))


@form(0.5)
def taylor(x):
    return sum((x ** (2 * k + 1) * (-1) ** k / math.factorial(2 * k + 1) for k in range(8)))


@form(0.5)
def contfrac(x):
    v = 0
    for k in range(10, 0, -1):
        v = k * x / (1 + v)
    return 1 / (1 + v)


@form(2.0, 3.0)
def logb(x, y):
    return log10(x) * log2(y) + log1p(x) + cbrt(y) + sinh(x) / cosh(y) + asinh(x) + erf(x)


@form(0.5, 0.25)
def inv(x, y):
    return acos(x) + atanh(y) + normQuantile(x) + erfinv(y) + logit(x)


@form(1.0, 2.0, 3.0)
def logsumexp_(x, y, z):
    return log_sum_exp([x, y, z]) + dot([x, y], [z, 1]) + mean([x, y, z])


@form(0.5, 0.1)
def bermudan(x, k):
    v = [vmax(x * 1.1 ** i - k, 0.0) for i in range(5)]
    while len(v) > 1:
        v = [vmax(0.5 * (a + b) * 0.99, 0.01) for a, b in zip(v, v[1:])]
    return v[0]


@form(90.0, 0.25)
def binomial_tree(s, vol):
    n = 12
    dt = 1 / n
    u = exp(vol * math.sqrt(dt))
    d = 1 / u
    p = (math.exp(0.03 * dt) - d) / (u - d)
    v = [vmax(s * u ** (n - i) * d ** i - 95, 0) for i in range(n + 1)]
    for _ in range(n):
        v = [math.exp(-0.03 * dt) * (p * a + (1 - p) * b) for a, b in zip(v, v[1:])]
    return v[0]


@form(1.0, 1.0)
def rosen(x, y):
    return 100 * (y - x ** 2) ** 2 + (1 - x) ** 2


@form(3.0, 0.5)
def himmel(x, y):
    return (x ** 2 + y - 11) ** 2 + (x + y ** 2 - 7) ** 2


@form(0.3, 0.2, 0.1)
def quat(a, b, c):
    n = sqrt(1 + a * a + b * b + c * c)
    q = [1 / n, a / n, b / n, c / n]
    w, x, y, z = q
    return (1 - 2 * (y * y + z * z)) * 1 + 2 * (x * y - w * z) * 2 + 2 * (x * z + w * y) * 3


@form(0.7, 0.2)
def antoine(t, p):
    return 10 ** (8.07131 - 1730.63 / (233.426 + t * 100)) * p


@form(1.0, 2.0)
def complexpow(x, y):
    return (x + 2) ** (y - 1.5) * y ** x ** 2


@form(5.0, 2.0)
def hill(x, n):
    return x ** n / (3 ** n + x ** n)


@form(0.01, 3.0)
def annuity(r, p):
    return p * (1 - (1 + r) ** (-12)) / r


@form(0.2, 0.1)
def ternary_const(x, y):
    return (x if len('ab') > 1 else y) * (y if not [] else x)


@form(0.2, 0.1)
def enumf(x, y):
    return sum((w * x ** i for i, w in enumerate([1, 2, 3], 1))) + sum((v for k, v in sorted({'b': y, 'a': x}.items())))


@form(0.2, 0.1)
def setcomp(x, y):
    return sum((k * x for k in {1, 2, 3})) + sum({i: i * y for i in range(3)}.values())


@form(0.2, 0.1)
def star(x, y):
    f = lambda *a: sum(a)
    return f(*[x, y], *(x * 2,))


@form(0.2, 0.1)
def fstr(x, y):
    k = f"{'a'}b"
    return len(k) * x + y


@form(0.6, 0.7)
def np_of_two(x, y):
    return np.arctan2(x, y) + np.hypot(x, y) + np.logaddexp(x, y) + np.power(x, y) + np.mod(x, y) + np.floor_divide(y, x)


@form(0.6, 0.7)
def np_of_one(x, y):
    return np.arctan(x) + np.arcsin(y) + np.arccos(x) + np.arcsinh(y) + np.arctanh(x) + np.arccosh(y + 1) + np.exp2(x) + np.deg2rad(y) + np.degrees(x) + np.sinc(y)


@form(0.6, 0.7)
def np_choices(x, y):
    return np.where(gt(x, y), x, y * 2) + np.maximum(x, y) * np.minimum(x, 0.3) + np.clip(y, 0, 0.5) * x + np.abs(x - y) + np.max([x, y]) * np.min([x, y])


@form(0.6, 0.7)
def np_choices_of_many(x, y):
    a = np.array([x, y, x * y])
    return (np.where(np.array([True, False, True]), a, 2 * a) * np.maximum(a, 0.5)).sum() + np.abs(a - 0.65).max()


@form(0.6, 0.7)
def np_spread(x, y):
    return np.std([x, y, 1.0]) + np.var(np.array([x, y, 1.0])) + np.mean([x, y]) + np.sum([x, y])


@form(0.6, 0.7)
def np_broadcast(x, y):
    a = np.array([1.0, 2.0])
    return (a * x + y * a - x / a + a / y + x**a + a**y).sum() + np.outer(np.array([x, y]), a).sum() + np.einsum("i,i->", np.array([x, y]), a)


def num(v):
    return v.data if isinstance(v, Value) else float(v)


def slope(f, p, i):
    step = 1e-5 * builtins.max(1, builtins.abs(p[i]))
    a, b = list(p), list(p)
    a[i] += step
    b[i] -= step
    return (num(f(*a)) - num(f(*b))) / (2 * step)


def close(a, b, tolerance):
    return a == b or (a != a and b != b) or builtins.abs(a - b) <= tolerance * builtins.max(1, builtins.abs(a), builtins.abs(b))


def differences(f, p):
    """What differs: on plain numbers, by differences of those, compiled, in a batch."""
    xs = [Value(x) for x in p]
    y = f(*xs)
    y.backward()
    found, gradient, n = [], [x.grad for x in xs], range(len(p))

    def check(what, expected, answered, tolerance):
        if not builtins.all(close(a, b, tolerance) for a, b in zip(expected, answered, strict=True)):
            found.append(f"{what}: {answered}, not {expected}")

    check("plain", [num(f(*p))], [y.data], 1e-12)
    check("slopes", [slope(f, p, i) for i in n], gradient, 3e-6)
    c, flat = compile(f), lambda rows: [x for row in rows for x in row]
    second = flat(hessian(f(*xs), xs))
    for _ in range(12):
        check("compiled", [y.data], [c(*p)], 1e-13)
        check("compiled gradient", gradient, c.grad(*p), 1e-11)
    check("compiled hessian", second, flat(c.hessian(*p)), 1e-9)
    b = c.batch(*([x, x * 1.0001, x] for x in p))
    check("batch", [y.data, y.data], [b.values[0], b.values[2]], 1e-12)
    check("batch gradients", gradient, [column[2] for column in b.gradients], 1e-10)
    check("jvp", [sum(gradient)], [c.jvp(list(p), [1.0] * len(p))], 1e-10)
    return found


def failures():
    wrong = []
    for name, (f, p) in F.items():
        try:
            wrong += [f"{name} {each}" for each in differences(f, p)]
        except Exception as e:
            wrong.append(f"{name} {type(e).__name__} {e}")
    return wrong
