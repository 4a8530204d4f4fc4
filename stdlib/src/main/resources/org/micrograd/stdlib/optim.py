"""Optimizers, which move parameters against their gradients, and learning rates."""


def _nodes(what, parameters):
    if isinstance(parameters, Value) or not hasattr(parameters, "__iter__"):
        raise TypeError(f"{what} needs a list of Values, as model.parameters(), got {show(parameters)}")
    return [node(what, p) for p in parameters]


def _numbers(**settings):
    return [number(name, x) for name, x in settings.items()]


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
        settings = _numbers(lr=self.lr, momentum=self.momentum, weightDecay=self.weight_decay)
        host.descend(self._java, *settings, self.nesterov)

    def zero_grad(self):
        self._java.zero()


class Adam:
    """Adam(parameters, lr, beta1, beta2, weight_decay, eps): the decay joins the gradient."""

    coupled = True

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0, eps=1e-8, *, weightDecay=None):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.weight_decay = weight_decay if weightDecay is None else weightDecay
        self._java = host.optimizer(_nodes("Adam", parameters))

    weightDecay = _older("weight_decay")

    def step(self):
        settings = _numbers(lr=self.lr, beta1=self.beta1, beta2=self.beta2, weightDecay=self.weight_decay, eps=self.eps)
        host.adapt(self._java, *settings, self.coupled)

    def zero_grad(self):
        self._java.zero()


class AdamW(Adam):
    """AdamW(parameters, lr, beta1, beta2, weight_decay, eps): the decay shrinks the parameters beside the gradient."""

    coupled = False

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0.01, eps=1e-8, *, weightDecay=None):
        super().__init__(parameters, lr, beta1, beta2, weight_decay, eps, weightDecay=weightDecay)
