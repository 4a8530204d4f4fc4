# A mixture of normal distributions: its likelihood over a table of points, with a prior on the covariances, and all derivatives.
# A component has a weight, a mean, and the inverse root of its covariance: exponentials on the diagonal, numbers below.
from math import cos, log, pi, sin

from micrograd import Value, columns, compile, exp, log_sum_exp, scatter

D, K, N, GAMMA, EXCESS = 2, 3, 500, 1.0, 0
points = [[sin(7.3 * i) + (i % K), cos(3.1 * i) - (i % K) / 2] for i in range(N)]
weights = [Value(0.1 * k, f'weight{k}') for k in range(K)]
means = [[Value(float(k), f'mean{k}'), Value(-k / 2, f'mean{k}')] for k in range(K)]
diagonals = [[Value(0.2 - 0.1 * k), Value(0.3)] for k in range(K)]
belows = [Value(0.1 * (k + 1)) for k in range(K)]


def component(k, x):
    a, b = x[0] - means[k][0], x[1] - means[k][1]
    u, v = exp(diagonals[k][0]) * a, belows[k] * a + exp(diagonals[k][1]) * b
    return weights[k] + diagonals[k][0] + diagonals[k][1] - 0.5 * (u**2 + v**2)


@compile
def likelihood(x):
    return log_sum_exp([component(k, x) for k in range(K)])


def prior():
    """Wishart's, without what does not change."""
    squares = sum(exp(q)**2 for qs in diagonals for q in qs) + sum(b**2 for b in belows)
    return 0.5 * GAMMA**2 * squares - EXCESS * sum(q for qs in diagonals for q in qs)


parameters = [*weights, *sum(means, []), *sum(diagonals, []), *belows]
rows = columns(points)


def loss():
    """The negative logarithm of the posterior density, a point's share of it."""
    return log_sum_exp(weights) + D / 2 * log(2 * pi) - likelihood.batch(rows) + prior() / N


for step in range(201):
    now = loss()
    for p in parameters:
        p.grad = 0
    now.backward()
    if step % 50 == 0:
        print(f'step {step}: {now.data:.9f}, gradient {sum(p.grad**2 for p in parameters)**0.5:.9f}')
    for p in parameters:
        p.data -= 0.2 * p.grad
print('means', [[round(m.data, 4) for m in mean] for mean in means])

points_and_means = scatter([x for x, _ in points], [y for _, y in points], 'points')
points_and_means.scatter([m[0].data for m in means], [m[1].data for m in means], 'means').title('A mixture of three').save('mixture.svg')
