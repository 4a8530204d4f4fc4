"""Stands in for sklearn.datasets: moons, circles, blobs, rings, problems of regression and classification, the same points from the same seed; five known tables."""

import numbers

import numpy
from sklearn.utils import Bunch, check_random_state, shuffle as _shuffled

__all__ = ["make_moons", "make_circles", "make_blobs", "make_regression", "make_classification", "make_gaussian_quantiles", "make_hastie_10_2", "load_iris", "load_wine", "load_breast_cancer", "load_digits", "load_diabetes"]


def _sizes(n_samples):
    if isinstance(n_samples, numbers.Integral):
        return n_samples // 2, n_samples - n_samples // 2
    try:
        first, second = n_samples
    except (TypeError, ValueError):
        raise ValueError("`n_samples` can be either an int or a two-element tuple.") from None
    return first, second


def _two(xs, ys, sizes, shuffle, noise, random_state):
    generator = check_random_state(random_state)
    X = numpy.vstack([numpy.append(*xs), numpy.append(*ys)]).T
    y = numpy.array([0] * sizes[0] + [1] * sizes[1], dtype=int)
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
    return (X if noise is None else X + generator.normal(scale=noise, size=X.shape)), y


def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    """Two half circles around each other: their points, and 0 or 1 for each."""
    outer, inner = _sizes(n_samples)
    out, within = numpy.linspace(0, numpy.pi, outer), numpy.linspace(0, numpy.pi, inner)
    xs, ys = (numpy.cos(out), 1 - numpy.cos(within)), (numpy.sin(out), 1 - numpy.sin(within) - 0.5)
    return _two(xs, ys, (outer, inner), shuffle, noise, random_state)


def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    """A circle in another: their points, and 0 or 1 for each."""
    if not 0 <= factor < 1:
        raise ValueError("'factor' has to be between 0 and 1.")
    outer, inner = _sizes(n_samples)
    out, within = (numpy.linspace(0, 2 * numpy.pi, n, endpoint=False) for n in (outer, inner))
    xs, ys = (numpy.cos(out), numpy.cos(within) * factor), (numpy.sin(out), numpy.sin(within) * factor)
    return _two(xs, ys, (outer, inner), shuffle, noise, random_state)


def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None, return_centers=False):
    """Clouds of points around centers, so many or their places, and the number of each point's cloud."""
    generator = check_random_state(random_state)
    issum = isinstance(n_samples, numbers.Integral)
    places = (3 if issum else len(n_samples)) if centers is None else centers
    if isinstance(places, numbers.Integral):
        places = generator.uniform(*center_box, size=(places, n_features))
    places = numpy.asarray(places)
    count, width = places.shape
    sizes = [n_samples // count + (i < n_samples % count) for i in range(count)] if issum else list(n_samples)
    spreads = list(cluster_std) if hasattr(cluster_std, "__len__") else [cluster_std] * count
    X = numpy.concatenate([generator.normal(loc=place, scale=spread, size=(n, width)) for place, spread, n in zip(places, spreads, sizes)])
    y = numpy.array([i for i, n in enumerate(sizes) for _ in range(n)], dtype=int)
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
    return (X, y, places) if return_centers else (X, y)


def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
    """Normal points, and numbers that depend on them linearly."""
    if effective_rank is not None:
        raise ValueError(f"make_regression of this stand-in has no effective_rank, got {effective_rank}")
    told = min(n_features, n_informative)
    generator = check_random_state(random_state)
    X = generator.standard_normal(size=(n_samples, n_features))
    truth = numpy.zeros((n_features, n_targets))
    truth[:told, :] = 100 * generator.uniform(size=(told, n_targets))
    y = numpy.dot(X, truth) + bias
    if noise > 0.0:
        y += generator.normal(scale=noise, size=y.shape)
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
        order = numpy.arange(n_features)
        generator.shuffle(order)
        X, truth = X[:, order], truth[order]
    return (X, numpy.squeeze(y), numpy.squeeze(truth)) if coef else (X, numpy.squeeze(y))


def _corners(count, dimensions, generator):
    """So many corners of a cube, each coordinate 0 or 1."""
    if dimensions > 30:
        return numpy.hstack([generator.randint(2, size=(count, dimensions - 30)), _corners(count, 30, generator)])
    total = 2**dimensions
    if 0.01 < count / total < 0.99:
        chosen = generator.permutation(total)[:count].tolist()
    elif count / total < 0.2:
        chosen = []
        while len(chosen) < count:
            drawn = int(generator.randint(total))
            chosen += [] if drawn in chosen else [drawn]
    else:
        chosen = list(range(count))
        for i in range(count, total):
            j = int(generator.randint(0, i + 1))
            if j < count:
                chosen[j] = i
    return numpy.array([[corner >> k & 1 for k in range(dimensions)][::-1] for corner in chosen])


def _checked(n_features, n_informative, others, n_classes, n_clusters_per_class):
    if n_informative + others > n_features:
        raise ValueError("Number of informative, redundant and repeated features must sum to less than the number of total features")
    if n_informative < numpy.log2(n_classes * n_clusters_per_class):
        raise ValueError(f"n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or equal 2**n_informative({n_informative})={2**n_informative}")


def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2, n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None):
    """Clouds of points at the corners of a cube, some of their coordinates of no use, and the class of each."""
    _checked(n_features, n_informative, n_redundant + n_repeated, n_classes, n_clusters_per_class)
    generator = check_random_state(random_state)
    count = n_classes * n_clusters_per_class
    parts = list(weights) if weights is not None else [1.0 / n_classes] * n_classes
    parts += [1.0 - sum(parts)] * (n_classes - len(parts))
    sizes = [int(n_samples * parts[k % n_classes] / n_clusters_per_class) for k in range(count)]
    for i in range(n_samples - sum(sizes)):
        sizes[i % count] += 1
    X, y = numpy.zeros((n_samples, n_features)), numpy.zeros(n_samples, dtype=int)
    corners = _corners(count, n_informative, generator) * (2.0 * class_sep) - class_sep
    if not hypercube:
        corners = corners * generator.uniform(size=(count, 1))
        corners = corners * generator.uniform(size=(1, n_informative))
    X[:, :n_informative] = generator.standard_normal(size=(n_samples, n_informative))
    start = 0
    for k, corner in enumerate(corners):
        stop = start + sizes[k]
        y[start:stop] = k % n_classes
        turn = 2 * generator.uniform(size=(n_informative, n_informative)) - 1
        X[start:stop, :n_informative] = numpy.dot(X[start:stop, :n_informative], turn) + corner
        start = stop
    _other_features(X, n_informative, n_redundant, n_repeated, generator)
    if flip_y >= 0.0:
        flipped = generator.uniform(size=n_samples) < flip_y
        y[flipped] = generator.randint(n_classes, size=int(flipped.sum()))
    X += (2 * generator.uniform(size=n_features) - 1) * class_sep if shift is None else shift
    X *= 1 + 100 * generator.uniform(size=n_features) if scale is None else scale
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
        order = numpy.arange(n_features)
        generator.shuffle(order)
        X = X[:, order]
    return X, y


def _other_features(X, told, redundant, repeated, generator):
    """Coordinates made of the informative ones, repeated ones, and such of no use."""
    if redundant:
        mix = 2 * generator.uniform(size=(told, redundant)) - 1
        X[:, told : told + redundant] = numpy.dot(X[:, :told], mix)
    n = told + redundant
    if repeated:
        X[:, n : n + repeated] = X[:, ((n - 1) * generator.uniform(size=repeated) + 0.5).astype(int)]
    useless = X.shape[1] - n - repeated
    if useless:
        X[:, -useless:] = generator.standard_normal(size=(X.shape[0], useless))


def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True, random_state=None):
    """A cloud of points in rings around its middle, of as many points each, and the number of each point's ring."""
    if n_samples < n_classes:
        raise ValueError("n_samples must be at least n_classes")
    generator = check_random_state(random_state)
    middle = numpy.zeros(n_features) if mean is None else numpy.array(mean)
    X = generator.multivariate_normal(middle, cov * numpy.identity(n_features), (n_samples,))
    X = X[numpy.argsort(numpy.sum((X - middle) ** 2, axis=1))]
    y = numpy.minimum(numpy.arange(n_samples) // (n_samples // n_classes), n_classes - 1)
    return tuple(_shuffled(X, y, random_state=generator)) if shuffle else (X, y)


def make_hastie_10_2(n_samples=12000, *, random_state=None):
    """Points of ten standard normal numbers: 1 for those far out, else -1."""
    X = check_random_state(random_state).normal(size=(n_samples, 10))
    return X, numpy.where((X**2.0).sum(axis=1) > 9.34, 1.0, -1.0)


def _table(name, about, as_frame):
    if as_frame:
        raise ImportError(f"load_{name}(as_frame=True) needs pandas, for which there is no stand-in: take data and target")
    classes, features, *rows = host.table(name).split("\n")
    numbers = [list(map(float, row.split(","))) for row in rows]
    target = numpy.array([int(row[-1]) for row in numbers])
    data = numpy.array([row[:-1] for row in numbers])
    return Bunch(data=data, target=target, frame=None, target_names=numpy.array(classes.split(",")), DESCR=about, feature_names=features.split(",") if name != "breast_cancer" else numpy.array(features.split(",")))


def _asked(found, return_X_y):
    return (found.data, found.target) if return_X_y else found


def _file(found, name):
    found.update(filename=name, data_module="sklearn.datasets.data")
    return found


def load_iris(*, return_X_y=False, as_frame=False):
    """R. A. Fisher's table of 1936: lengths and widths of the leaves of 150 irises of three kinds."""
    return _asked(_file(_table("iris", load_iris.__doc__, as_frame), "iris.csv"), return_X_y)


def load_wine(*, return_X_y=False, as_frame=False):
    """What was measured of 178 wines of three cultivars; from the UCI Machine Learning Repository."""
    found = _table("wine", load_wine.__doc__, as_frame)
    return _asked(found, return_X_y)


def load_breast_cancer(*, return_X_y=False, as_frame=False):
    """What was measured of the cells of 569 tumours of two kinds, in Wisconsin; from the UCI Machine Learning Repository."""
    return _asked(_file(_table("breast_cancer", load_breast_cancer.__doc__, as_frame), "breast_cancer.csv"), return_X_y)


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    """Digits of 8 x 8 pixels from 0 to 16, 1797 in all, written by hand; from the UCI Machine Learning Repository."""
    found = _table("digits", load_digits.__doc__, as_frame)
    chosen = numpy.array([i for i, digit in enumerate(found.target) if digit < n_class])
    data, target = found.data[chosen], found.target[chosen]
    if return_X_y:
        return data, target
    images = data.reshape(-1, 8, 8)
    return Bunch(data=data, target=target, frame=None, feature_names=found.feature_names, target_names=numpy.arange(10), images=images, DESCR=found.DESCR)


def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True):
    """What was measured of 442 diabetics, and how far their illness went in a year; from Efron and others, Least Angle Regression, 2004."""
    from sklearn.preprocessing import scale

    found = _table("diabetes", load_diabetes.__doc__, as_frame)
    del found["target_names"]
    found["target"] = found.target.astype(float)
    found.update(data_filename="diabetes_data_raw.csv.gz", target_filename="diabetes_target.csv.gz", data_module="sklearn.datasets.data")
    if scaled:
        found["data"] = scale(found.data) / found.data.shape[0] ** 0.5
    return _asked(found, return_X_y)
