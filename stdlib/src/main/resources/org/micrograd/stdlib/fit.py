"""Fits of models to data."""


class Fit:
    """What leastSquares found: parameters, their standard errors and covariance, residuals, residualSumOfSquares, iterations."""

    def __init__(self, found):
        self.parameters, self.errors = list(found.parameters()), list(found.errors())
        self.covariance, self.residuals = [list(row) for row in found.covariance()], list(found.residuals())
        self.residualSumOfSquares, self.iterations = found.residualSumOfSquares(), found.iterations()

    def __repr__(self):
        lines = [f"b[{i}] = {b} +- {e:.3g}" for i, (b, e) in enumerate(zip(self.parameters, self.errors))]
        return "\n".join([*lines, f"residual sum of squares {self.residualSumOfSquares}, {self.iterations} iterations"])


def _checked(row):
    if not isinstance(row, (list, tuple)) or len(row) < 2:
        raise TypeError(f"leastSquares needs rows [x, ..., y], got {show(row)}")
    return [number("leastSquares", each) for each in row]


def leastSquares(model, data, start, weights=None):
    """Fits the parameters b of model(b, x) to rows [x, y] by least squares, from a start.

    With rows [x0, x1, ..., y] the model gets the list of the xs. The square of each residual counts as
    often as its row's weight says. The model is compiled, unless it branches on x.
    """
    if not callable(model):
        raise TypeError("leastSquares needs a function first: leastSquares(lambda b, x: ..., data, start)")
    if not isinstance(data, (list, tuple)) or not isinstance(start, (list, tuple)):
        raise TypeError("leastSquares needs a list of rows and a list of numbers to start from")
    rows = [_checked(row) for row in data]
    width = len(rows[0]) - 1 if rows else 0
    for k, row in enumerate(rows):
        if len(row) != width + 1:
            raise TypeError(f"leastSquares needs rows of one length, got {width + 1} numbers in row 0 and {len(row)} in row {k}")
    columns = [[row[k] for row in rows] for k in range(width)]

    def predict(nodes, at, traced):
        xs = list(at)
        return node("the result of the model", model(list(nodes), xs[0] if width == 1 else xs))

    counts = [1.0] * len(rows) if weights is None else [number("leastSquares", each) for each in weights]
    return Fit(host.fit(predict, columns, [row[-1] for row in rows], counts, [number("leastSquares", each) for each in start]))
