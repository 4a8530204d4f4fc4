"""Plots: each method of one answers a new one that shows more."""

import polyglot


def _list(what, xs):
    if isinstance(xs, (str, Value, dict)) or not hasattr(xs, "__iter__"):
        raise TypeError(f"{what} needs a list of numbers, got {show(xs)}")
    return list(xs)


def _plain(what, x):
    return x.data if isinstance(x, Value) else number(what, x)


def _numbers(what, xs):
    return [_plain(what, x) for x in _list(what, xs)]


def _rows(what, X):
    rows = _list(what, X)
    for row in rows:
        if not isinstance(row, (list, tuple)) or len(row) != 2:
            raise TypeError(f"{what} needs points [x, y], got {show(row)}")
    return [_numbers(what, row) for row in rows]


def _text(what, label):
    if not isinstance(label, str):
        raise TypeError(f"{what} needs a text, got {show(label)}")
    return label


def _called(what, f, usage):
    if not callable(f):
        raise TypeError(f"{what} needs a function first: {usage}")


class Plot(Picture):
    """A plot: each method answers a new one that shows more."""

    __slots__ = ()

    def line(self, xs, ys, label=""):
        """A line through the points (xs[i], ys[i]); a label puts it into the legend."""
        return host.line(self, _numbers("plot", xs), _numbers("plot", ys), _text("label", label))

    def dashed(self, xs, ys, label=""):
        """A dashed line, for what only helps to read the others."""
        return host.dashed(self, _numbers("plot", xs), _numbers("plot", ys), _text("label", label))

    def scatter(self, xs, ys, label=""):
        """The points (xs[i], ys[i])."""
        return host.scatter(self, _numbers("scatter", xs), _numbers("scatter", ys), _text("label", label))

    def histogram(self, xs, bins=0, label=""):
        """How many numbers lie in each of so many bins."""
        return host.histogram(self, _numbers("histogram", xs), number("histogram", bins), _text("label", label))

    def samples(self, X, y):
        """The points X, rows [x, y], coloured by their classes y."""
        return host.samples(self, _rows("samples", X), _numbers("samples", y))

    def title(self, words):
        """A line above the plot."""
        return host.title(self, _text("title", words))

    def xLabel(self, words):
        """A name for the x axis."""
        return host.xLabel(self, _text("xLabel", words))

    def yLabel(self, words):
        """A name for the y axis."""
        return host.yLabel(self, _text("yLabel", words))

    def logX(self):
        """The x axis logarithmic."""
        return host.logX(self)

    def logY(self):
        """The y axis logarithmic."""
        return host.logY(self)


polyglot.register_interop_type(host.type(), Plot)


def plot(xs, ys, label=""):
    """A line through the points (xs[i], ys[i]), as a plot."""
    return host.empty().line(xs, ys, label)


def scatter(xs, ys, label=""):
    """The points (xs[i], ys[i]), as a plot."""
    return host.empty().scatter(xs, ys, label)


def histogram(xs, bins=0, label=""):
    """How many numbers lie in each of so many bins, as a plot."""
    return host.empty().histogram(xs, bins, label)


def plotSamples(X, y):
    """The points X, rows [x, y], coloured by their classes y, as a plot."""
    return host.empty().samples(X, y)


def lossCurve(losses, label=""):
    """The losses of training, step by step, as a plot."""
    ys = _numbers("lossCurve", losses)
    return plot(range(len(ys)), ys, label).xLabel("step").yLabel("loss")


def tangent(f, x, low=None, high=None):
    """The function f of a Value with its tangent at x, between low and high, as a plot."""
    _called("tangent", f, "tangent(f, x, low, high)")
    number("tangent", x)
    low, high = x - 2 if low is None else low, x + 2 if high is None else high
    for each in (low, high):
        number("tangent", each)
    at = Value(x)
    y = f(at)
    if not isinstance(y, Value):
        raise TypeError(f"tangent needs a function of Values, got {show(y)} from it")
    slope = micrograd.grad(y, [at])[0].data
    xs = micrograd.linspace(low, high, 201)
    return host.tangent(host.empty(), xs, _numbers("tangent", [f(Value(each)) for each in xs]), x, y.data, slope)


def contour(f, xs, ys, levels=()):
    """A function f(x, y) of the plane in bands of colour, the darker the higher, as a plot; levels say where bands meet."""
    _called("contour", f, "contour(f, xs, ys)")
    columns, lines = _numbers("contour", xs), _numbers("contour", ys)
    values = [[_plain("contour", f(x, y)) for x in columns] for y in lines]
    return host.contour(host.empty(), columns, lines, values, _numbers("contour", levels))


def decisionBoundary(model, X, y):
    """Where in the plane a model chooses which class, with points X coloured by their classes y on it, as a plot."""
    _called("decisionBoundary", model, "decisionBoundary(model, X, y)")
    points = _rows("decisionBoundary", X)
    if not points:
        raise ValueError("decisionBoundary needs at least one point")

    def side(k):
        low, high = min(point[k] for point in points), max(point[k] for point in points)
        margin = 0.15 * (high - low or 1)
        return micrograd.linspace(low - margin, high + margin, 51)

    def score(u, v):
        found = model([u, v])
        return _numbers("decisionBoundary", found if isinstance(found, (list, tuple)) else [found])

    xs, ys = side(0), side(1)
    scores = [[score(u, v) for u in xs] for v in ys]
    grids = [[[each[k] for each in row] for row in scores] for k in range(len(scores[0][0]))]
    return host.boundary(host.empty(), xs, ys, grids).samples(points, y)
