"""Copies of a network's layers in Java, which compute for it as long as a script has no say in what they do."""

# The fields of an object, without asking for any.
_fields = Module.__dict__["__dict__"].__get__


def _neurons(layer):
    """The neurons of a layer that computes as this module says; None of another."""
    return layer.neurons if type(layer) is Layer and Neuron.__call__ is _neuron_call else None


def _weights_of(neuron):
    """The weights of a neuron, without asking for them: those that it was made with, or the script's own."""
    drawn = _fields(neuron).get("_drawn") if isinstance(neuron, Neuron) else None
    return neuron.w if drawn is None else drawn[0]


class _Copy:
    """Layers as they are, as good as the script's own until that changes one."""

    def __init__(self, neurons, kind):
        self.neurons, self.changes = [ns and list(ns) for ns in neurons], Neuron.changes
        self.plain = all(ns is not None and all(kind(n) is Neuron for n in ns) for ns in neurons)
        self._java, self._parameters = None, None
        # The counts of changes as long as nothing could have changed that they do not count; None where something could.
        self.state = None
        if self.plain:
            self.drawn = [[_fields(n).get("_drawn", (None, None))[1] for n in ns] for ns in neurons]
            self.rows = [[(list(_weights_of(n)), n.b, _kind(n.nonlin, n.activation)) for n in ns] for ns in neurons]
            self.fields = [(_fields(n), row[0]) for ns, rows in zip(neurons, self.rows) for n, row in zip(ns, rows)]
            self.asked, self.told = None, not any("parameters" in fields for fields, _ in self.fields)
            self.single = len(neurons[-1]) == 1
            self.forward = host.one if self.single else host.forward

    def is_good(self, neurons):
        """Whether the layers are as they were: weights that the script has not asked for cannot have changed."""
        try:
            if not self.plain or self.changes != Neuron.changes or self.neurons != neurons:
                return False
            if self.asked != Neuron.asked:
                self.asked, self.open = Neuron.asked, [each for each in self.fields if "_drawn" not in each[0]]
                self.state = None if self.open else (self.changes, self.asked)
            return not self.open or all(fields.get("w") == w for fields, w in self.open)
        except TypeError:  # A number in the place of a Value.
            return False

    def java(self):
        """The same neurons in Java: weights that it has drawn go there as a whole."""
        if self._java is None:
            self._java = host.layers(len(self.rows))
            for k, rows in enumerate(self.rows):
                for (w, b, kind), drawn in zip(rows, self.drawn[k]):
                    host.neuron(self._java, k, drawn or [node("a neuron", v) for v in w], node("a neuron", b), kind)
        return self._java

    def parameters(self):
        """All weights and biases, in a list of the caller's own."""
        if self._parameters is None:
            self._parameters = []
            for w, b, _ in sum(self.rows, []):
                self._parameters.extend(w)
                self._parameters.append(b)
        return self._parameters[:]


def _copied(module, neurons, kind=type):
    """The copy of a module's layers; None where the script has a say in what they answer."""
    copy = _fields(module).get("_copy")
    if copy is None or not copy.is_good(neurons):
        copy = _fields(module)["_copy"] = _Copy(neurons, kind)
    return copy if copy.plain else None


def _run(module, neurons, x, kind=type):
    """What layers answer, in one call to Java; NotImplemented where the script has a say in it."""
    copy = _copied(module, neurons, kind)
    if copy is None:
        return NotImplemented
    if not hasattr(x, "__iter__") or isinstance(x, Value):
        raise TypeError(f"a neuron needs a list of inputs, got {show(x)}")
    out = copy.forward(copy.java(), [node("a neuron", v) for v in x])
    return out if copy.single else list(out)


def _all_known(module, own, layers):
    """The copy of a module of layers and neurons that do not say themselves what their parameters are; else None."""
    if type(module).parameters is not own or Layer.parameters is not _layer_parameters or Neuron.parameters is not _neuron_parameters:
        return None
    if "parameters" in _fields(module):
        return None
    neurons = []
    for layer in layers:
        if type(layer) is not Layer or "parameters" in _fields(layer):
            return None
        neurons.append(layer.neurons)
    copy = _fields(module).get("_copy")
    # Each step of a training asks: what nothing has touched is not asked any further.
    if copy is None or copy.state != (Neuron.changes, Neuron.asked) or copy.neurons != neurons:
        copy = _copied(module, neurons)
    return copy if copy is not None and copy.told else None
