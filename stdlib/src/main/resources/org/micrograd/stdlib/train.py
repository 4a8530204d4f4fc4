"""Training: a loop with a progress bar, a model's parameters as a table and in files."""


class Training:
    """What fit did: the losses, step by step, each from before its step."""

    def __init__(self, losses):
        self.losses = losses

    def __repr__(self):
        first, last = (host.digits(x, 4) for x in (self.losses[0], self.losses[-1]))
        return f"Training({len(self.losses)} steps, loss {first} to {last})"


def fit(model, X, y, loss, optimizer, epochs=100, batchSize=0, schedule=None, seed=0):
    """Trains a model: loss(predictions, targets) is lowered by the optimizer's steps, each on a batch, 0 being all samples.

    schedule(step, steps) sets the optimizer's learning rate before each step.
    """
    for name, f in (("a model", model), ("a loss", loss)):
        if not callable(f):
            raise TypeError(f"fit needs {name} that can be called, got {show(f)}: fit(model, X, y, loss, optimizer)")
    if not hasattr(optimizer, "zero_grad") or not hasattr(optimizer, "step"):
        raise TypeError(f"fit needs an optimizer, as SGD(model.parameters(), 0.1), got {show(optimizer)}")
    for name, xs in (("X", X), ("y", y)):
        if not hasattr(xs, "__len__"):
            raise TypeError(f"fit needs a list {name}, got {show(xs)}")
    if len(X) != len(y) or len(X) == 0:
        raise ValueError(f"fit needs as many X as y and at least one, got {len(X)} and {len(y)}")
    if not isinstance(epochs, int) or epochs < 1:
        raise ValueError(f"fit needs a whole number of epochs of at least 1, got {show(epochs)}")
    if not isinstance(batchSize, int) or batchSize < 0:
        raise ValueError(f"fit needs a whole batchSize of at least 0, got {show(batchSize)}")
    if schedule is not None and not callable(schedule):
        raise TypeError(f"fit needs a schedule(step, steps) that answers a learning rate, got {show(schedule)}")
    size = batchSize or len(X)
    steps = epochs * -(-len(X) // size)
    losses, progress = [], host.progress(steps)
    try:
        for epoch in range(epochs):
            for inputs, targets in micrograd.batches(X, y, size, seed + epoch) if batchSize else [(X, y)]:
                result = loss([model(x) for x in inputs], targets)
                if not isinstance(result, Value):
                    raise TypeError(f"fit needs a loss that answers a Value, got {show(result)}")
                if result.data - result.data != 0:
                    raise ValueError(f"fit: the loss is {result.data} after {len(losses)} steps: try a lower learning rate")
                optimizer.zero_grad()
                result.backward()
                if schedule is not None:
                    optimizer.lr = schedule(len(losses), steps)
                optimizer.step()
                losses.append(result.data)
                progress.step(result.data)
    finally:
        progress.end()
    return Training(losses)


def _named(what, model):
    if not hasattr(model, "namedParameters"):
        raise TypeError(f"{what} needs a model with namedParameters(), got {show(model)}")
    return model.namedParameters()


def _path(what, path):
    if not isinstance(path, str):
        raise TypeError(f"{what} needs a path, got {show(path)}")
    return path


def summary(model):
    """The parts of a model with how many parameters they have, as a text."""
    named = _named("summary", model)
    return host.summary(type(model).__name__, [name for name, _ in named], [p.data for _, p in named])


def saveParameters(model, path):
    """Writes a model's parameters to a file, a line each: name,value."""
    named = _named("saveParameters", model)
    host.save(_path("saveParameters", path), [name for name, _ in named], [p.data for _, p in named])


def loadParameters(model, path):
    """Reads a model's parameters from a file that saveParameters wrote; all or none are set."""
    named = _named("loadParameters", model)
    for (_, p), x in zip(named, host.load(_path("loadParameters", path), [name for name, _ in named])):
        p.data = x
