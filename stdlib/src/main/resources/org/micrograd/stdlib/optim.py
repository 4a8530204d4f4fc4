"""Optimizers, which move parameters against their gradients, and learning rates."""


def _nodes(what, parameters):
    if isinstance(parameters, Value) or not hasattr(parameters, "__iter__"):
        raise TypeError(f"{what} needs a list of Values, as model.parameters(), got {show(parameters)}")
    return [node(what, p) for p in parameters]


def _numbers(**settings):
    return [number(name, x) for name, x in settings.items()]


class SGD:
    """SGD(parameters, lr, momentum, weightDecay, nesterov): gradient descent; lr may be set between steps."""

    def __init__(self, parameters, lr=0.01, momentum=0, weightDecay=0, nesterov=False):
        self.lr, self.momentum, self.weightDecay, self.nesterov = lr, momentum, weightDecay, bool(nesterov)
        self._java = host.optimizer(_nodes("SGD", parameters))

    def step(self):
        settings = _numbers(lr=self.lr, momentum=self.momentum, weightDecay=self.weightDecay)
        host.descend(self._java, *settings, self.nesterov)

    def zero_grad(self):
        self._java.zero()


class Adam:
    """Adam(parameters, lr, beta1, beta2, weightDecay, eps): the decay joins the gradient."""

    coupled = True

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weightDecay=0, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.weightDecay, self.eps = lr, beta1, beta2, weightDecay, eps
        self._java = host.optimizer(_nodes("Adam", parameters))

    def step(self):
        settings = _numbers(lr=self.lr, beta1=self.beta1, beta2=self.beta2, weightDecay=self.weightDecay, eps=self.eps)
        host.adapt(self._java, *settings, self.coupled)

    def zero_grad(self):
        self._java.zero()


class AdamW(Adam):
    """AdamW(parameters, lr, beta1, beta2, weightDecay, eps): the decay shrinks the parameters beside the gradient."""

    coupled = False

    def __init__(self, parameters, lr=0.001, beta1=0.9, beta2=0.999, weightDecay=0.01, eps=1e-8):
        super().__init__(parameters, lr, beta1, beta2, weightDecay, eps)
