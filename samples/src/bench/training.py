"""A training step with a compiled loss, in a script: training.py STEPS INPUTS HIDDEN OUTPUTS.

Prints the milliseconds of a processor that a step takes, the mean of the second half, and the last loss."""

import sys
import time
from math import sin

from micrograd import SGD, columns, compile
from micrograd.nn import MLP, seed

steps, inputs, hidden, outputs = map(int, sys.argv[1:])
seed(1)
model = MLP(inputs, [hidden, outputs])
X = [[sin(i * 7.3 + k * 1.9) for k in range(inputs)] for i in range(100)]
Y = [[sin(k * 7.3 + i * 1.9) for k in range(outputs)] for i in range(100)]


@compile
def loss(x, y):
    out = model(x)
    return sum((o - t)**2 for o, t in zip(out if outputs > 1 else [out], y))


rows, sgd = columns(X, Y), SGD(model.parameters(), 1e-4 / inputs)
for step in range(steps):
    if step == steps // 2:
        start = time.thread_time()
    mean = loss.batch(rows)
    model.zero_grad()
    mean.backward()
    sgd.step()
print(f"{(time.thread_time() - start) / (steps // 2) * 1e3:.3f} {mean.data:.6f}")
