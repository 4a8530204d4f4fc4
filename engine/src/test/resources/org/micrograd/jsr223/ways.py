"""What all ways of asking answer of a function at a point, where they differ from the first: differences(f, p), as texts."""

from builtins import abs as size, max as greater

from micrograd import Value, columns, compile, grad, hessian, hvp, jacobian, jvp, value, vjp


def data(v):
    return v.data if isinstance(v, Value) else v


def rows(matrix):
    return [[data(x) for x in row] for row in matrix]


def flat(v):
    return list(v.values()) if isinstance(v, dict) else list(v) if isinstance(v, (list, tuple)) else [v]


def alike(a, b):
    return a == b or (a != a and b != b) or size(a - b) <= 1e-9 * greater(1e-3, size(a))


def transposed(matrix):
    return [list(row) for row in zip(*matrix)]


def eager(ys, xs):
    found = []
    for y in ys:
        for x in xs:
            x.grad = 0
        y.backward()
        found.append([x.grad for x in xs])
    return found


def differences(f, p):
    unit = [[float(i == j) for j in range(len(p))] for i in range(len(p))]
    xs = [value(x) for x in p]
    result = f(*xs)
    ys, c, found, single = flat(result), compile(f), [], isinstance(result, Value)

    def check(what, expected, answered):
        if len(expected) != len(answered) or not all(alike(a, b) for rs, ss in zip(expected, answered) for a, b in zip(rs, ss)):
            found.append(f"{what}: {answered}, not {expected}")

    values, first, b = [[data(y) for y in ys]], eager(ys, xs), c.batch(*([x, x] for x in p))
    for _ in range(12):
        check("value", values, [flat(c(*p))])
    check("grad", first, [[data(g) for g in grad(y, xs)] for y in ys])
    check("jacobian", first, rows(jacobian(ys, xs)))
    check("jvp", first, transposed([list(jvp(ys, xs, direction)) for direction in unit]))
    check("compiled jacobian", first, c.jacobian(*p))
    check("sparse jacobian", first, c.sparse_jacobian(*p).dense())
    check("compiled jvp", first, transposed([flat(c.jvp(p, direction)) for direction in unit]))
    check("batch values", values, [[b.values[1]] if single else [column[1] for column in flat(b.values)]])
    check("batch gradients", first, [[column[1] for column in each] for each in ([b.gradients] if single else flat(b.gradients))])
    if not single:
        return found

    w = [value(x) for x in p]
    captured = compile(lambda one: f(*(each * one for each in w)))
    mean = captured.batch(columns([1, 1]))
    mean.backward()
    check("mean", first, [[each.grad for each in w]])
    check("mean as a Value", first, eager([captured.batch([1]) * 1], w))
    check("vjp", first, [list(vjp(ys, xs, [1]))])
    check("compiled vjp", first, [c.vjp(p, 1)])
    for _ in range(12):
        check("compiled grad", first, [c.grad(*p)])

    second, slopes = rows(hessian(ys[0], xs)), grad(ys[0], xs)
    check("grad of grad", second, [[data(h) for h in grad(slope, xs)] for slope in slopes])
    check("backward of grad", second, eager(slopes, xs))
    check("hvp", second, [list(hvp(ys[0], xs, direction)) for direction in unit])
    for _ in range(12):
        check("compiled hessian", second, c.hessian(*p))
    check("sparse hessian", second, c.sparse_hessian(*p).dense())
    return found
