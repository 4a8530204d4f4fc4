# Functions of math, digit for digit, and as they are called.
import copy
import math
import pickle

print(math.tanh(0.8813735870195432), math.tanh(True), math.tanh(-0.0), math.tanh(math.inf), math.tanh(math.nan))
for name, low, high in [("tanh", -4, 4), ("cosh", -4, 4), ("exp", -4, 4), ("log", 0.01, 9), ("sin", -4, 4), ("cos", -4, 4), ("sinh", -4, 4), ("expm1", -4, 4), ("log1p", -0.9, 4), ("asinh", -4, 3), ("acosh", 1, 9), ("atanh", -0.9, 0.9), ("asin", -0.99, 0.99), ("acos", -0.99, 0.99), ("atan", -9, 9), ("log2", 0.01, 90), ("log10", 0.01, 9000)]:
    print(name, *(getattr(math, name)(low + (high - low) * k / 40) for k in range(41)))
print(*(math.hypot(0.1 + 0.37 * k, -2 + 0.11 * k) for k in range(40)))
print(*(math.atan2(0.1 + 0.37 * k, -2 + 0.11 * k) for k in range(40)))
print(math.log2(8), math.log2(2**1000), math.log10(1000), math.log10(10**400), math.log2(2**-1070), math.log10(1e-310), math.atan2(0, -1), math.atan2(-0.0, 1), math.atan(math.inf), math.asin(1), math.acos(-1), math.acos(1), math.asin(1e-300), math.atan2(True, 2))
for f, x in (math.log2, 0), (math.log10, -1), (math.asin, 2), (math.acos, "1"), (math.atan, None), (math.log10, math.inf), (math.log2, math.nan):
    try:
        print(f(x))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(math.hypot(3, 4), math.hypot(), math.hypot(-2), math.hypot(1e300, 1e300), math.hypot(math.inf, math.nan))
print(*((0.1 + 0.37 * k) ** (-2 + 0.11 * k) for k in range(40)))


class Unit:
    act = math.tanh

    def __float__(self):
        return 0.5


print(Unit().act(1), Unit.act(1), math.tanh(Unit()), math.tanh, math.tanh.__name__, math.erf.__module__, math.cosh.__qualname__, callable(math.tanh))
print(pickle.loads(pickle.dumps(math.tanh)) is math.tanh, copy.deepcopy([math.erf])[0] is math.erf, {math.tanh: 1}[math.tanh], list(map(math.tanh, [0, 1])))
for wrong in (lambda: math.tanh("a"), lambda: math.cosh(1000), lambda: math.cosh(1000.0), lambda: math.hypot("a", 1), lambda: math.erf(None)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
