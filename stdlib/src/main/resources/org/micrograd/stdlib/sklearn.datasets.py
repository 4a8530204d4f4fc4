"""Stands in for sklearn.datasets: make_moons, make_circles and make_blobs, the same points from the same seed."""

import numpy

__all__ = ["make_moons", "make_circles", "make_blobs"]


def _generator(random_state):
    if random_state is None:
        return numpy.random
    return numpy.random.RandomState(random_state) if isinstance(random_state, int) else random_state


def _finished(X, y, shuffle, noise, generator):
    if shuffle:
        order = generator.permutation(len(y))
        X, y = X[order], y[order]
    if noise is not None:
        X = X + generator.normal(scale=noise, size=X.shape)
    return X, y


def _two(xs, ys, sizes, shuffle, noise, random_state):
    X = numpy.vstack([numpy.append(*xs), numpy.append(*ys)]).T
    return _finished(X, numpy.array([0] * sizes[0] + [1] * sizes[1]), shuffle, noise, _generator(random_state))


def make_moons(n_samples=100, shuffle=True, noise=None, random_state=None):
    """Two half circles around each other: their points, and 0 or 1 for each."""
    outer = n_samples // 2
    inner = n_samples - outer
    out, within = numpy.linspace(0, numpy.pi, outer), numpy.linspace(0, numpy.pi, inner)
    xs, ys = (numpy.cos(out), 1 - numpy.cos(within)), (numpy.sin(out), 1 - numpy.sin(within) - 0.5)
    return _two(xs, ys, (outer, inner), shuffle, noise, random_state)


def make_circles(n_samples=100, shuffle=True, noise=None, random_state=None, factor=0.8):
    """A circle in another: their points, and 0 or 1 for each."""
    outer = n_samples // 2
    inner = n_samples - outer
    out, within = (numpy.linspace(0, 2 * numpy.pi, n, endpoint=False) for n in (outer, inner))
    xs, ys = (numpy.cos(out), numpy.cos(within) * factor), (numpy.sin(out), numpy.sin(within) * factor)
    return _two(xs, ys, (outer, inner), shuffle, noise, random_state)


def make_blobs(n_samples=100, n_features=2, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None):
    """Clouds of points around centers, so many or their places, and the number of each point's cloud."""
    generator = _generator(random_state)
    places = 3 if centers is None else centers
    if isinstance(places, int):
        places = generator.uniform(*center_box, size=(places, n_features))
    places = numpy.asarray(places)
    count, width = places.shape
    sizes = [n_samples // count + (i < n_samples % count) for i in range(count)]
    clouds = [place + cluster_std * generator.standard_normal((n, width)) for place, n in zip(places, sizes)]
    y = numpy.array([i for i, n in enumerate(sizes) for _ in range(n)])
    return _finished(numpy.concatenate(clouds), y, shuffle, None, generator)
