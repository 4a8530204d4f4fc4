"""Functions composed of operations: of one operand, and of lists."""


def _of_one(name, *parameters, doc):
    def function(x, *settings):
        if len(settings) != len(parameters):
            raise TypeError(f"{name} takes {len(parameters) + 1} operand{'s' if parameters else ''}, got {len(settings) + 1}")
        result = getattr(host, name)(node(name, x), *(number(name, each) for each in settings))
        return result if isinstance(x, Value) else result.data

    return method(name, function, doc)


leakyRelu = _of_one("leakyRelu", "slope", doc="leakyRelu(x, slope): x above 0, slope * x elsewhere.")
clamp = _of_one("clamp", "low", "high", doc="clamp(x, low, high): x, held between the bounds.")


def _list(name, xs):
    if isinstance(xs, (str, Value, dict)) or not hasattr(xs, "__iter__"):
        raise TypeError(f"{name} needs a list, got {show(xs)}")
    return [node(name, x) for x in xs]


def _of_lists(name, *lists):
    lists = [list(xs) if hasattr(xs, "__iter__") and not isinstance(xs, (str, Value)) else xs for xs in lists]
    result = getattr(host, name)(*(_list(name, xs) for xs in lists))
    return result if any(isinstance(x, Value) for xs in lists for x in xs) else result.data


def sum(xs):
    """The sum of a list."""
    return _of_lists("sum", xs)


def mean(xs):
    """The arithmetic mean of a list."""
    return _of_lists("mean", xs)


def dot(xs, ys):
    """The sum of the products of two lists."""
    return _of_lists("dot", xs, ys)


def logSumExp(xs):
    """log(exp(x0) + exp(x1) + ...), without overflow."""
    return _of_lists("logSumExp", xs)


def softmax(xs):
    """The exponentials divided by their sum, without overflow."""
    results = list(host.softmax(_list("softmax", xs)))
    return results if any(isinstance(x, Value) for x in xs) else [v.data for v in results]
