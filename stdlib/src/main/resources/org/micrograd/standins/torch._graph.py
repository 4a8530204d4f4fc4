"""How gradients go back: the nodes that operations leave, and the sweep over them."""

__all__ = ["Node", "no_grad", "enable_grad", "set_grad_enabled", "inference_mode", "is_grad_enabled", "sweep", "grad"]

_state = {"records": True}


def is_grad_enabled():
    """Whether operations are recorded now."""
    return _state["records"]


class set_grad_enabled:
    """Records operations or not: from now on, or in a with statement, or in a function that it decorates."""

    def __init__(self, mode):
        self._before, self._mode = _state["records"], mode
        _state["records"] = mode

    def __enter__(self):
        self._before = self._before if _state["records"] == self._mode else _state["records"]
        _state["records"] = self._mode

    def __exit__(self, *error):
        _state["records"] = self._before


class no_grad:
    """Leaves operations unrecorded in a with statement, or in a function that it decorates."""

    mode = False

    def __init__(self, function=None):
        self._before, self._function = [], function

    def __enter__(self):
        self._before.append(_state["records"])
        _state["records"] = self.mode

    def __exit__(self, *error):
        _state["records"] = self._before.pop()

    def __call__(self, *given, **named):
        if self._function is not None:
            with type(self)():
                return self._function(*given, **named)
        import functools

        function, kind = given[0], type(self)

        @functools.wraps(function)
        def unrecorded(*given, **named):
            with kind():
                return function(*given, **named)

        return unrecorded


class enable_grad(no_grad):
    """Records operations again within no_grad."""

    mode = True


class inference_mode(no_grad):
    """As no_grad."""

    def __init__(self, mode=True):
        super().__init__()
        self.mode = not mode


class Node:
    """What an operation leaves for the way back: its operands, and what they get of the gradient of its result."""

    def __init__(self, title, operands, rule, saves):
        self._title, self.operands, self._rule, self._saves, self._is_spent = title, operands, rule, saves, False

    def name(self):
        """The name that torch gives it."""
        return self._title

    @property
    def next_functions(self):
        """The nodes of its operands, each with 0."""
        return tuple((each.grad_fn, 0) for each in self.operands)

    def __repr__(self):
        return f"<{self._title} object at {hex(id(self))}>"

    def __call__(self, gradient, keep):
        if self._is_spent:
            raise RuntimeError("Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.")
        answers = self._rule(gradient)
        self._is_spent = self._saves and not keep
        return answers


def _ordered(roots):
    """The tensors below roots, each before its operands."""
    order, seen, stack = [], set(), [(root, False) for root in roots]
    while stack:
        tensor, is_done = stack.pop()
        if is_done:
            order.append(tensor)
        elif id(tensor) not in seen:
            seen.add(id(tensor))
            stack.append((tensor, True))
            if tensor.grad_fn is not None:
                stack.extend((each, False) for each in tensor.grad_fn.operands if each.requires_grad)
    return order[::-1]


def _started(root, gradient):
    if not root.requires_grad:
        raise RuntimeError("element 0 of tensors does not require grad and does not have a grad_fn")
    if gradient is None:
        if root.numel() != 1:
            raise RuntimeError("grad can be implicitly created only for scalar outputs")
        return root.new_ones(root.shape)
    if gradient.shape != root.shape:
        raise RuntimeError(f"Mismatch in shape: grad_output[0] has a shape of {gradient.shape} and output[0] has a shape of {root.shape}.")
    return gradient


def sweep(roots, gradients, keep, records, wanted=None):
    """Sends gradients back from roots. Without wanted tensors they arrive in the leaves, else the wanted ones' are returned."""
    arrived = {}
    for root, gradient in zip(roots, gradients):
        start = _started(root, gradient)
        arrived[id(root)] = arrived[id(root)] + start if id(root) in arrived else start
    with enable_grad() if records else no_grad():
        for tensor in _ordered(roots):
            gradient = arrived.get(id(tensor))
            if gradient is None:
                continue
            if wanted is None and (tensor.grad_fn is None or tensor.retains_grad):
                tensor._take(gradient)
            if tensor.grad_fn is not None:
                for operand, part in zip(tensor.grad_fn.operands, tensor.grad_fn(gradient, keep)):
                    if operand.requires_grad and part is not None:
                        part = part._fitted(operand)
                        arrived[id(operand)] = arrived[id(operand)] + part if id(operand) in arrived else part
    return None if wanted is None else [arrived.get(id(each)) for each in wanted]


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=False):
    """The gradients of outputs by inputs, which do not arrive in the tensors."""
    roots = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
    wanted = list(inputs) if isinstance(inputs, (list, tuple)) else [inputs]
    starts = grad_outputs if isinstance(grad_outputs, (list, tuple)) else [grad_outputs] * len(roots)
    for each in wanted:
        if not each.requires_grad:
            raise RuntimeError("One of the differentiated Tensors does not require grad")
    found = sweep(roots, starts, create_graph if retain_graph is None else retain_graph, create_graph, wanted)
    if not allow_unused and any(each is None for each in found):
        raise RuntimeError("One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.")
    return tuple(found)
