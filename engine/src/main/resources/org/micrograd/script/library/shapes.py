"""The shapes of arguments and results of compiled functions: numbers in lists and dicts of any depth."""


def _is_list(x):
    return isinstance(x, (list, tuple))


def _listed(x):
    """An array of numbers, of any package, or a range as the lists that they stand for."""
    if isinstance(x, range):
        return list(x)
    return x.tolist() if hasattr(x, "tolist") and (hasattr(x, "ndim") or hasattr(x, "typecode")) else x


def _flat(x):
    if not _is_list(x):
        return [x]
    return [leaf for each in x for leaf in _flat(each)]


def _shape(x):
    return tuple(map(_shape, x)) if _is_list(x) else None


_forms = {}


def _form_number(args):
    """The number of the shape of arguments: many of them are long to compare."""
    return _forms.setdefault(_shape(args), len(_forms))


def _shaped(x, leaves):
    return [_shaped(each, leaves) for each in x] if _is_list(x) else next(leaves)


def _results(x, name):
    """What lies in a result, in lists and dicts of any depth: (name, leaf) each."""
    if isinstance(x, dict):
        return [leaf for key, each in x.items() for leaf in _results(each, f"{name}.{key}" if name else str(key))]
    return [leaf for i, each in enumerate(x) for leaf in _results(each, f"{name}[{i}]")] if _is_list(x) else [(name, x)]


def _weighed(what, form, weights):
    """Weights in the order of results: by their names, where both have such."""
    weights = _listed(weights)
    if isinstance(form, dict) and isinstance(weights, dict):
        if form.keys() != weights.keys():
            raise ValueError(f"{what} needs a weight for each of {', '.join(map(str, form))}, got {', '.join(map(str, weights))}")
        return [weight for key, each in form.items() for weight in _weighed(what, each, weights[key])]
    if _is_list(form) and _is_list(weights) and len(form) == len(weights):
        return [weight for each, given in zip(form, weights) for weight in _weighed(what, each, given)]
    return [weight for _, weight in _results(weights, "")]


def _resulting(x, leaves):
    """The next leaves in the shape of a result."""
    if isinstance(x, dict):
        return {key: _resulting(each, leaves) for key, each in x.items()}
    if not _is_list(x):
        return next(leaves)
    all = [_resulting(each, leaves) for each in x]
    if type(x) is list:
        return all
    return type(x)(*all) if hasattr(x, "_fields") else tuple(all)


def _labels(x, name):
    return [label for i, each in enumerate(x) for label in _labels(each, f"{name}[{i}]")] if _is_list(x) else [name]


class Sparse:
    """A matrix by its entries, row by row: shape, and the lists rows, columns and values; dense() has all zeros, too."""

    def __init__(self, entries):
        self.shape = entries.height(), entries.width()
        self.rows, self.columns, self.values = entries.rows()[:], entries.columns()[:], entries.values()[:]

    def dense(self):
        """All numbers, a list a row."""
        dense = [[0.0] * self.shape[1] for _ in range(self.shape[0])]
        for row, column, value in zip(self.rows, self.columns, self.values):
            dense[row][column] = value
        return dense

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return zip(self.rows, self.columns, self.values)

    def __repr__(self):
        return f"Sparse({self.shape[0]} x {self.shape[1]}, {len(self)} entries)"
