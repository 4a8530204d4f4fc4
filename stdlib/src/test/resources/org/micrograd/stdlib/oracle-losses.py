"""Writes losses.csv: losses and their gradients in the predictions, by mpmath with 60 digits.

    python3 oracle-losses.py > losses.csv

A line is loss;targets;predictions;value;gradient. Targets of crossEntropy are one class a row of
logits, and its rows are as long as there are predictions for each class.
"""

from mpmath import mp, mpf, exp, log1p, sign

mp.dps = 60


def softplus(x):
    return log1p(exp(x)) if x < 0 else x + log1p(exp(-x))


def sigmoid(x):
    return 1 / (1 + exp(-x))


POINTWISE = {
    'MSE': (lambda p, t: (p - t) ** 2, lambda p, t: 2 * (p - t)),
    'MAE': (lambda p, t: abs(p - t), lambda p, t: sign(p - t)),
    'HUBER': (lambda p, t: (p - t) ** 2 / 2 if abs(p - t) <= 1 else abs(p - t) - mpf(1) / 2,
              lambda p, t: p - t if abs(p - t) <= 1 else sign(p - t)),
    'HINGE': (lambda p, t: max(0, 1 - t * p), lambda p, t: -t if 1 - t * p > 0 else 0),
    'BINARY_CROSS_ENTROPY': (lambda p, t: t * softplus(-p) + (1 - t) * softplus(p),
                             lambda p, t: -t * sigmoid(-p) + (1 - t) * sigmoid(p)),
}
LOGITS = [-800, -700, -100, -40, -30, -20, -3, -1, -1e-9, 0, 1e-300, 0.3, 1, 2.5, 10, 20, 30, 40, 100, 700, 800]


def write(name, targets, predictions, value, gradient):
    text = [' '.join(repr(float(x)) for x in xs) for xs in (targets, predictions, [value], gradient)]
    print(name, *text, sep=';')


for name, (f, df) in POINTWISE.items():
    targets = {'HINGE': [-1, 1], 'BINARY_CROSS_ENTROPY': [0, 1, 0.25]}.get(name, [0, 0.5, -2, 1e8])
    for t in targets:
        for p in LOGITS:
            write(name, [t], [p], f(mpf(p), mpf(t)), [df(mpf(p), mpf(t))])
    some = LOGITS[6:15]
    many = [targets[i % len(targets)] for i in range(len(some))]
    write(name, many, some, sum(f(mpf(p), mpf(t)) for p, t in zip(some, many)) / len(some),
          [df(mpf(p), mpf(t)) / len(some) for p, t in zip(some, many)])


def entropy(row, known):
    others = [mpf(x) - row[known] for i, x in enumerate(row) if i != known]
    total = sum(exp(x) for x in others)
    return log1p(total), [(-total if i == known else exp(mpf(x) - row[known])) / (1 + total) for i, x in enumerate(row)]


ROWS = [[0, 0, 0, 0], [20, 0], [30, 0], [40, 0], [0, 40], [700, 0, -700], [1000, 0], [1, 2, 3], [30, -1, 2, 5],
        [-3, 50, -1e-9], [1e-300, 0], [35, 36, 80]]
for row in ROWS:
    for known in range(len(row)):
        value, gradient = entropy(row, known)
        write('CROSS_ENTROPY', [known], row, value, gradient)
