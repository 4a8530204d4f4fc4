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


use("copies")


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
