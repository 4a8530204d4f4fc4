"""Optimizers, which move parameters against their gradients, and learning rates."""

# Looked up once: Python finds a method of a Java object slowly.
_descend, _adapt, _zero = host.descend, host.adapt, host.zero
_PLAIN = int, float


def _nodes(what, parameters):
    if isinstance(parameters, Value) or not hasattr(parameters, "__iter__"):
        raise TypeError(f"{what} needs a list of Values, as model.parameters(), got {show(parameters)}")
    return [node(what, p) for p in parameters]


def _setting(name, x):
    return float(x) if type(x) in _PLAIN else number(name, x)


def _older(now):
    """A setting under its older name."""
    return property(lambda self: getattr(self, now), lambda self, x: setattr(self, now, x))


class SGD:
    """SGD(parameters, lr, momentum, weight_decay, nesterov): gradient descent; lr may be set between steps."""

    def __init__(self, parameters, lr=0.01, momentum=0, weight_decay=0, nesterov=False, *, weightDecay=None):
        self.lr, self.momentum, self.nesterov = lr, momentum, bool(nesterov)
        self.weight_decay = weight_decay if weightDecay is None else weightDecay
        self._java = host.optimizer(_nodes("SGD", parameters))

    weightDecay = _older("weight_decay")

    def step(self):
        momentum, decay = _setting("momentum", self.momentum), _setting("weightDecay", self.weight_decay)
        _descend(self._java, _setting("lr", self.lr), momentum, decay, self.nesterov)

    def zero_grad(self):
        _zero(self._java)


class Adam:
    """Adam(parameters, lr, beta1, beta2, weight_decay, eps): the decay joins the gradient."""

    coupled = True

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0, eps=1e-8, *, weightDecay=None):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.weight_decay = weight_decay if weightDecay is None else weightDecay
        self._java = host.optimizer(_nodes("Adam", parameters))

    weightDecay = _older("weight_decay")

    def step(self):
        rate, beta1, beta2 = _setting("lr", self.lr), _setting("beta1", self.beta1), _setting("beta2", self.beta2)
        _adapt(self._java, rate, beta1, beta2, _setting("weightDecay", self.weight_decay), _setting("eps", self.eps), self.coupled)

    def zero_grad(self):
        _zero(self._java)


class AdamW(Adam):
    """AdamW(parameters, lr, beta1, beta2, weight_decay, eps): the decay shrinks the parameters beside the gradient."""

    coupled = False

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0.01, eps=1e-8, *, weightDecay=None):
        super().__init__(parameters, lr, beta1, beta2, weight_decay, eps, weightDecay=weightDecay)
