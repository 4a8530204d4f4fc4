"""micrograd's own Value, as scripts print it: whole numbers, signs, shapes, gradients, errors."""
import copy
from micrograd.engine import Value

LEAVES = [(2, 3), (2.0, 3.0), (-2, 3.5), (-1.5, -4), (0, 2), (True, 5)]
EXPRESSIONS = """
a + b; a * b; a - b; a / b; -a; a**2; a**3.0; a**-1; a**0; b**0.5; a.relu(); (-a).relu(); (a - a).relu()
a + 1; 1 + a; a + 1.0; 1.5 * a; 2 * a; a * 2; 3 - a; a - 3; 6 / b; b / 2; b / 2.0; a * (b.data > 1); a + (b.data > 9)
a * a; a + a; a - a; a * b + a; (a + b) * (a - b); a - b / 4; (a * b).relu() + a**2 * 3
sum([a, b]); sum([a * b, b, 1.0]); (a + b)**2 / 2; 10.0 / (b * b + 1); a * 0; a * 0.5 + b**2 + 1
""".replace("\n", ";").split(";")


def nodes(root):
    seen, order = set(), []

    def visit(v):
        if v not in seen:
            seen.add(v)
            for child in v._prev:
                visit(child)
            order.append(v)

    visit(root)
    return order


def shape(v):
    return v._op, sorted((child._op, repr(child.data)) for child in v._prev)


for x, y in LEAVES:
    for text in EXPRESSIONS:
        if not text.strip() or x == 0 and "**" in text or y < 0 and "0.5" in text:
            continue
        a, b = Value(x), Value(y)
        try:
            out = eval(text)
        except (ZeroDivisionError, OverflowError) as e:
            print(x, y, text, type(e).__name__)
            continue
        before = repr(out)
        out.backward()
        every = nodes(out)
        print(x, y, text.strip(), before, out, shape(out)[0], len(shape(out)[1]), a.grad, b.grad, len(every), sum(len(v._prev) for v in every))
        if ">" not in text:
            print(sorted((v._op, repr(v.data), repr(v.grad)) for v in every if not v._prev))

a = Value(4)
print(a, [a], f"{a}", "%s" % a, a.data / 2, type(a.data), type(a.grad), type(Value(4.0).data))
a.data = 5
print(a, a * 2)
a.data = 5.0
print(a, a * 2)
a.data += 1
a.grad = 3
print(a)
a.grad += 0.5
print(a)
a.grad = 0
print(a, copy.copy(a))
for _ in range(3):
    (a * 2).backward()
print(a)
a.grad = 0.0
(a * 2).backward()
print(a)
for base, exponent in [(0, -1), (0.0, -2), (10.0, 400), (0, 0), (0.0, 0.5)]:
    try:
        print(Value(base)**exponent)
    except (ZeroDivisionError, OverflowError) as e:
        print(base, exponent, type(e).__name__)
for divisor in (0, 0.0, Value(0), Value(0.0), False):
    try:
        print(Value(1.0) / divisor)
    except ZeroDivisionError as e:
        print("ZeroDivisionError", repr(divisor))
try:
    print(1 / Value(0))
except ZeroDivisionError:
    print("ZeroDivisionError")
a, b = Value(2), Value(3.0)
c = a * b
c.grad = 1
c._backward()
print(a, b, c)
own = Value(a.data**3, (a,), "cube")


def _backward():
    a.grad += 3 * a.data**2 * own.grad


own._backward = _backward
out = own + 1
a.grad = 0
out.backward()
print(out, own, a, own._op, [child is a for child in own._prev])


class Mine(Value):
    pass


m = Mine(3)
print((m * m).data, (m + 0.5))
(m * m).backward()
print(m.grad, isinstance(m, Value), type(m).__name__, type(m * m).__name__, type(m * m) is Value)
