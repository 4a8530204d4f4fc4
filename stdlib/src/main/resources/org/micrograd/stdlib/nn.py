"""Neural networks, as micrograd's nn: a neuron's sum runs in Java, over the graph that micrograd would build."""

_INIT = {"uniform": lambda nin: 1.0, "he": lambda nin: (6.0 / nin) ** 0.5, "lecun": lambda nin: (3.0 / nin) ** 0.5}


def seed(number):
    """Starts the random numbers of new weights anew: those of random.seed(number)."""
    import random

    random.seed(number)


class Module:
    """Something with parameters: a model or a part of one."""

    def zero_grad(self):
        """Sets the gradients of all parameters to 0."""
        all = self.parameters()
        host.zeroGrad(all if type(all) is list else list(all))

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

    def __getstate__(self):
        return {name: x for name, x in vars(self).items() if name != "_copy"}


def _neurons(layer):
    """The neurons of a layer that computes as this module says; None of another."""
    return layer.neurons if type(layer) is Layer and Neuron.__call__ is _neuron_call else None


class _Copy:
    """Layers in Java, as good as the script's own until that changes one."""

    def __init__(self, states):
        self.states = [None if state is None else [(kind, list(w), *rest) for kind, w, *rest in state] for state in states]
        self.plain = all(state is not None and all(n[0] is Neuron for n in state) for state in states)
        if self.plain:
            rows = [[[node("a neuron", v) for v in [*w, b]] for _, w, b, *_ in state] for state in states]
            self.java = host.layers(rows, [[_kind(*n[3:]) for n in state] for state in states])
            self.single = len(states[-1]) == 1
            self.forward = host.one if self.single else host.forward

    def holds(self, states):
        """Whether the layers are as they were."""
        try:
            return self.states == states
        except TypeError:  # A number in the place of a Value.
            return False

    def watch(self, neurons, states):
        """Remembers what tells soon that all is as it was: the neurons, their weights, how often an attribute of one was set."""
        self.neurons, self.changes = list(map(list, neurons)), Neuron.changes
        self.rows, self.weights = ([n[1] for state in each for n in state] for each in (states, self.states))

    def is_good(self, neurons):
        """Whether the layers are as they were, soon told."""
        try:
            return self.plain and self.changes == Neuron.changes and self.neurons == neurons and self.rows == self.weights
        except TypeError:
            return False


def _copied(module, neurons, kind=type):
    """The copy of a module's layers; None where the script has a say in what they answer."""
    copy = module.__dict__.get("_copy")
    if copy is None or not copy.is_good(neurons):
        states = [ns and [(kind(n), n.w, n.b, n.nonlin, n.activation) for n in ns] for ns in neurons]
        if copy is None or not copy.holds(states):
            copy = module.__dict__["_copy"] = _Copy(states)
        if not copy.plain:
            return None
        copy.watch(neurons, states)
    return copy


def _run(module, neurons, x, kind=type):
    """What layers answer, in one call to Java; NotImplemented where the script has a say in it."""
    copy = _copied(module, neurons, kind)
    if copy is None:
        return NotImplemented
    if not hasattr(x, "__iter__") or isinstance(x, Value):
        raise TypeError(f"a neuron needs a list of inputs, got {show(x)}")
    out = copy.forward(copy.java, [node("a neuron", v) for v in x])
    return out if copy.single else list(out)


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


def _weights(nin, bound):
    """The numbers of random.uniform(-1, 1) times the bound, as Values: many of them in one call to Java."""
    import random

    # The bits of which random makes its numbers, unless a script has put another function in its place.
    if nin >= 16 and random.uniform == random._inst.uniform and type(random._inst) is random.Random:
        return list(host.drawn(random.getrandbits(64 * nin).to_bytes(8 * nin, "little"), bound))
    return [counted(bound * random.uniform(-1, 1)) for _ in range(nin)]


class Neuron(Module):
    """Neuron(nin, nonlin, activation, init): the activation of w.x + b, or w.x + b where nonlin is False."""

    changes = 0

    def __init__(self, nin, nonlin=True, activation="relu", init="uniform"):
        nin = host.size("nin", number("nin", nin))
        if init not in _INIT:
            raise ValueError(f"init must be one of {', '.join(_INIT)}, got {show(init)}")
        host.activation(activation)
        bound = _INIT[init](nin)
        self.w = _weights(nin, bound)
        self.b = counted(0)
        self.nonlin = nonlin
        self.activation = activation

    def __call__(self, x):
        return _run(self, [[self]], x, lambda n: Neuron)

    def _java(self):
        copy = _copied(self, [[self]]) if type(self).__call__ is _neuron_call else None
        return copy and copy.java

    def __setattr__(self, name, x):
        Neuron.changes += 1
        object.__setattr__(self, name, x)

    def parameters(self):
        return self.w + [self.b]

    def namedParameters(self):
        return [(f"w.{i}", w) for i, w in enumerate(self.w)] + [("b", self.b)]

    def __repr__(self):
        return f"{host.activation(_kind(self.nonlin, self.activation))}Neuron({len(self.w)})"


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
        return copy and copy.java

    def parameters(self):
        return _parameters(self.neurons)

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
        return copy and copy.java

    def parameters(self):
        return _parameters(self.layers)

    def namedParameters(self):
        return _prefixed("layers", self.layers)

    def __repr__(self):
        return f"MLP of [{', '.join(str(layer) for layer in self.layers)}]"


# A script may put functions of its own in their places.
_neuron_call, _layer_call, _mlp_call = Neuron.__call__, Layer.__call__, MLP.__call__


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
