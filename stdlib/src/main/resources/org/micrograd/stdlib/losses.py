"""Losses: means over samples of how far predictions are from targets."""


def _list(what, xs):
    if not isinstance(xs, (list, tuple)):
        raise TypeError(f"{what} needs two lists, predictions and targets, got {show(xs)}")
    return [node(what, x) for x in xs]


def _plain(xs):
    return not any(isinstance(x, Value) for x in xs)


def _loss(name, row, predictions, targets):
    result = host.loss(row, _list(name, predictions), _list(name, targets))
    return result.data if _plain(predictions) and _plain(targets) else result


def mse(predictions, targets):
    """The mean of squared differences."""
    return _loss("mse", "MSE", predictions, targets)


def mae(predictions, targets):
    """The mean of absolute differences."""
    return _loss("mae", "MAE", predictions, targets)


def huber(predictions, targets):
    """As half of mse up to a difference of 1, as mae beyond."""
    return _loss("huber", "HUBER", predictions, targets)


def hinge(predictions, targets):
    """The mean of relu(1 - target * prediction), for targets -1 and 1."""
    return _loss("hinge", "HINGE", predictions, targets)


def binaryCrossEntropy(predictions, targets):
    """The mean cross entropy of logits with targets 0 and 1."""
    return _loss("binaryCrossEntropy", "BINARY_CROSS_ENTROPY", predictions, targets)


def crossEntropy(rows, classes):
    """The mean cross entropy of rows of logits with the numbers of their classes."""
    if not isinstance(rows, (list, tuple)) or not isinstance(classes, (list, tuple)):
        raise TypeError("crossEntropy needs a list of rows of logits and a list of classes")
    result = host.crossEntropy([_list("crossEntropy", row) for row in rows], [number("crossEntropy", c) for c in classes])
    return result.data if all(map(_plain, rows)) else result
