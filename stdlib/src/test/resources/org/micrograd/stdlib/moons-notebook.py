"""A notebook's way to train on the moons: samples, plots and meshes by the packages that notebooks import."""

import random

import matplotlib.pyplot as plt
import numpy as np
from micrograd.engine import Value
from micrograd.nn import MLP
from sklearn.datasets import make_moons

np.random.seed(1337)
random.seed(1337)

X, y = make_moons(n_samples=100, noise=0.1)
y = y * 2 - 1
plt.figure(figsize=(5, 5))
plt.scatter(X[:, 0], X[:, 1], c=y, s=20, cmap="jet")
plt.savefig(folder + "/samples.svg")

model = MLP(2, [16, 16, 1])


def loss(size=None):
    rows, signs = X, y
    if size is not None:
        chosen = np.random.permutation(X.shape[0])[:size]
        rows, signs = X[chosen], y[chosen]
    scores = list(map(model, [list(map(Value, row)) for row in rows]))
    margins = [(1 + -sign * score).relu() for sign, score in zip(signs, scores)]
    total = sum(margins) * (1.0 / len(margins)) + 1e-4 * sum(p * p for p in model.parameters())
    right = [(sign > 0) == (score.data > 0) for sign, score in zip(signs, scores)]
    return total, sum(right) / len(right)


trace = []
for step in range(100):
    total, accuracy = loss()
    model.zero_grad()
    total.backward()
    for p in model.parameters():
        p.data -= (1.0 - 0.9 * step / 100) * p.grad
    trace.append((total.data, accuracy))

part, _ = loss(10)
low, high = X.min(axis=0) - 1, X.max(axis=0) + 1
xx, yy = np.meshgrid(np.arange(low[0], high[0], 0.25), np.arange(low[1], high[1], 0.25))
mesh = np.c_[xx.ravel(), yy.ravel()]
Z = np.array([model(list(map(Value, row))).data > 0 for row in mesh]).reshape(xx.shape)
fig = plt.figure()
plt.contourf(xx, yy, Z, cmap=plt.cm.Spectral, alpha=0.8)
plt.scatter(X[:, 0], X[:, 1], c=y, s=40, cmap=plt.cm.Spectral)
plt.xlim(xx.min(), xx.max())
plt.ylim(yy.min(), yy.max())
plt.savefig(folder + "/boundary.svg")
