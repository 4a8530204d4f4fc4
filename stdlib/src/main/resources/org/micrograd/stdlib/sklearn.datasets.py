"""Stands in for sklearn.datasets: make_moons, the same points from the same seed."""

import numpy

__all__ = ["make_moons"]


def make_moons(n_samples=100, shuffle=True, noise=None, random_state=None):
    """Two half circles around each other: their points, and 0 or 1 for each."""
    generator = numpy.random if random_state is None else numpy.random.RandomState(random_state) if isinstance(random_state, int) else random_state
    outer = n_samples // 2
    inner = n_samples - outer
    out, within = numpy.linspace(0, numpy.pi, outer), numpy.linspace(0, numpy.pi, inner)
    X = numpy.vstack([numpy.append(numpy.cos(out), 1 - numpy.cos(within)), numpy.append(numpy.sin(out), 1 - numpy.sin(within) - 0.5)]).T
    y = numpy.array([0] * outer + [1] * inner)
    if shuffle:
        order = generator.permutation(n_samples)
        X, y = X[order], y[order]
    if noise is not None:
        X = X + generator.normal(scale=noise, size=X.shape)
    return X, y
