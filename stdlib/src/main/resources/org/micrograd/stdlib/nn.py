"""Neural networks, as micrograd's nn: a neuron's sum runs in Java, over the graph that micrograd would build."""

# Looked up once: Python finds a method of a Java object slowly.
_zero_all = host.zeroAll
_INIT = {"uniform": lambda nin: 1.0, "he": lambda nin: (6.0 / nin) ** 0.5, "lecun": lambda nin: (3.0 / nin) ** 0.5}


def seed(number):
    """Starts the random numbers of new weights anew: those of random.seed(number)."""
    import random

    random.seed(number)


class Module:
    """Something with parameters: a model or a part of one."""

    def zero_grad(self):
        """Sets the gradients of all parameters to 0."""
        copy = self._known()
        if copy is None:
            all = self.parameters()
            host.zeroGrad(all if type(all) is list else list(all))
        else:
            _zero_all(copy.java())

    def parameters(self):
        """All parameters, as a list of Values."""
        return []

    def namedParameters(self):
        """All parameters with their names, as a list of pairs."""
        return [(f"{i}", p) for i, p in enumerate(self.parameters())]

    def named_parameters(self):
        """The same as namedParameters(), whatever class says what that is."""
        return self.namedParameters()

    def _java(self):
        """Layers in Java that compute as this module does; None where the script has a say in it."""

    def _known(self):
        """The copy of a module whose parameters are those of its neurons; None where the script has a say in what they are."""

    def __getstate__(self):
        return {name: x for name, x in vars(self).items() if name != "_copy"}


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
    copy = _copied(module, neurons)
    return copy if copy is not None and copy.told else None


def _kind(nonlin, activation):
    return activation if nonlin else "linear"


def _parameters(modules):
    """Those of all: lists are joined as wholes, not element by element."""
    found = []
    for module in modules:
        found.extend(module.parameters())
    return found


def _prefixed(name, modules):
    return [(f"{name}.{i}.{inner}", p) for i, module in enumerate(modules) for inner, p in module.namedParameters()]


def _draw(nin, bound):
    """The numbers of random.uniform(-1, 1) times the bound, as Values: many of them in one call to Java, whose array comes second."""
    import random

    # The bits of which random makes its numbers, unless a script has put another function in its place.
    if nin >= 16 and random.uniform == random._inst.uniform and type(random._inst) is random.Random:
        drawn = host.drawn(random.getrandbits(64 * nin).to_bytes(8 * nin, "little"), bound)
        return list(drawn), drawn
    return [counted(bound * random.uniform(-1, 1)) for _ in range(nin)], None


class Neuron(Module):
    """Neuron(nin, nonlin, activation, init): the activation of w.x + b, or w.x + b where nonlin is False."""

    changes, asked = 0, 0

    def __init__(self, nin, nonlin=True, activation="relu", init="uniform"):
        nin = host.size("nin", number("nin", nin))
        if init not in _INIT:
            raise ValueError(f"init must be one of {', '.join(_INIT)}, got {show(init)}")
        host.activation(activation)
        bound = _INIT[init](nin)
        _fields(self)["_drawn"] = _draw(nin, bound)
        self.b = counted(0)
        self.nonlin = nonlin
        self.activation = activation

    def __call__(self, x):
        return _run(self, [[self]], x, lambda n: Neuron)

    def _java(self):
        copy = _copied(self, [[self]]) if type(self).__call__ is _neuron_call else None
        return copy and copy.java()

    def __getattr__(self, name):
        if name == "w" and "_drawn" in _fields(self):
            return vars(self)["w"]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @property
    def __dict__(self):
        """The fields: who sees them has asked for the weights."""
        fields = _fields(self)
        if "_drawn" in fields:
            Neuron.asked += 1
            fields["w"] = list(fields.pop("_drawn")[0])
        return fields

    def __setattr__(self, name, x):
        Neuron.changes += 1
        if name == "w":
            _fields(self).pop("_drawn", None)
        object.__setattr__(self, name, x)

    def parameters(self):
        return _weights_of(self) + [self.b]

    def namedParameters(self):
        return [(f"w.{i}", w) for i, w in enumerate(_weights_of(self))] + [("b", self.b)]

    def __repr__(self):
        return f"{host.activation(_kind(self.nonlin, self.activation))}Neuron({len(_weights_of(self))})"


class Layer(Module):
    """Layer(nin, nout, nonlin, activation, init): nout neurons on the same inputs."""

    def __init__(self, nin, nout, nonlin=True, activation="relu", init="uniform"):
        self.neurons = [Neuron(nin, nonlin, activation, init) for _ in range(host.size("nout", number("nout", nout)))]

    def __call__(self, x):
        out = _run(self, [_neurons(self)], x)
        if out is NotImplemented:
            with scope("layer"):
                out = [n(x) for n in self.neurons]
            return out[0] if len(out) == 1 else out
        return out

    def _java(self):
        copy = _copied(self, [_neurons(self)]) if type(self).__call__ is _layer_call else None
        return copy and copy.java()

    def _known(self):
        return _all_known(self, _layer_parameters, [self])

    def parameters(self):
        copy = self._known()
        return _parameters(self.neurons) if copy is None else copy.parameters()

    def namedParameters(self):
        return _prefixed("neurons", self.neurons)

    def __repr__(self):
        return f"Layer of [{', '.join(str(n) for n in self.neurons)}]"


class MLP(Module):
    """MLP(nin, nouts, activation, init): a layer a number of nouts, the last one linear."""

    def __init__(self, nin, nouts, activation="relu", init="uniform"):
        if not isinstance(nouts, (list, tuple)):
            raise TypeError(f"MLP needs a list of layer sizes, as in MLP(2, [16, 1]), got {show(nouts)}")
        sz = [nin] + list(nouts)
        self.layers = [Layer(sz[i], sz[i + 1], i != len(nouts) - 1, activation, init) for i in range(len(nouts))]

    def __call__(self, x):
        own = Layer.__call__ is _layer_call
        out = _run(self, [_neurons(layer) if own else None for layer in self.layers], x)
        if out is NotImplemented:
            with scope("MLP"):
                for layer in self.layers:
                    x = layer(x)
            return x
        return out

    def _java(self):
        own = type(self).__call__ is _mlp_call and Layer.__call__ is _layer_call
        copy = _copied(self, [_neurons(layer) for layer in self.layers]) if own else None
        return copy and copy.java()

    def _known(self):
        return _all_known(self, _mlp_parameters, self.layers)

    def parameters(self):
        copy = self._known()
        return _parameters(self.layers) if copy is None else copy.parameters()

    def namedParameters(self):
        return _prefixed("layers", self.layers)

    def __repr__(self):
        return f"MLP of [{', '.join(str(layer) for layer in self.layers)}]"


# A script may put functions of its own in their places.
_neuron_call, _layer_call, _mlp_call = Neuron.__call__, Layer.__call__, MLP.__call__
_neuron_parameters, _layer_parameters, _mlp_parameters = Neuron.parameters, Layer.parameters, MLP.parameters


class Sequential(Module):
    """Sequential([module, ...]): each module, or any function, on the result of the one before."""

    def __init__(self, modules):
        if not isinstance(modules, (list, tuple)) or not all(map(callable, modules)):
            raise TypeError(f"Sequential needs a list of modules and functions, got {show(modules)}")
        self.modules = list(modules)

    def __call__(self, x):
        for module in self.modules:
            x = module(x)
        return x

    def _parts(self):
        return [m for m in self.modules if isinstance(m, Module)]

    def parameters(self):
        return _parameters(self._parts())

    def namedParameters(self):
        return _prefixed("modules", self._parts())

    def __repr__(self):
        return f"Sequential of [{', '.join(str(m) for m in self.modules)}]"
