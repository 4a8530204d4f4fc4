"""Fits of models to data."""


class Fit:
    """What leastSquares found: parameters, their standard errors, residualSumOfSquares, iterations."""

    def __init__(self, found):
        self.parameters, self.errors = list(found.parameters()), list(found.errors())
        self.residualSumOfSquares, self.iterations = found.residualSumOfSquares(), found.iterations()

    def __repr__(self):
        lines = [f"b[{i}] = {b} +- {e:.3g}" for i, (b, e) in enumerate(zip(self.parameters, self.errors))]
        return "\n".join([*lines, f"residual sum of squares {self.residualSumOfSquares}, {self.iterations} iterations"])


def _checked(row):
    if not isinstance(row, (list, tuple)) or len(row) < 2:
        raise TypeError(f"leastSquares needs rows [x, ..., y], got {show(row)}")
    return [number("leastSquares", each) for each in row]


def leastSquares(model, data, start):
    """Fits the parameters b of model(b, x) to rows [x, y] by least squares, from a start.

    With rows [x0, x1, ..., y] the model gets the list of the xs.
    """
    if not callable(model):
        raise TypeError("leastSquares needs a function first: leastSquares(lambda b, x: ..., data, start)")
    if not isinstance(data, (list, tuple)) or not isinstance(start, (list, tuple)):
        raise TypeError("leastSquares needs a list of rows and a list of numbers to start from")
    rows = [(row[0] if len(row) == 2 else row[:-1], row[-1]) for row in map(_checked, data)]

    def residuals(nodes):
        b = list(nodes)
        return [node("the result of the model", model(b, x) - y) for x, y in rows]

    return Fit(host.fit(residuals, [number("leastSquares", each) for each in start]))
