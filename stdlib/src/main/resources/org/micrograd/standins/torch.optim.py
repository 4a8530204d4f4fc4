"""Stands in for torch.optim: steps against gradients."""

import math

import torch

__all__ = ["Optimizer", "SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "lr_scheduler"]


class Optimizer:
    """Parameters in groups, each with its settings."""

    def __init__(self, params, defaults):
        given = [params] if isinstance(params, torch.Tensor) else list(params)
        if isinstance(params, torch.Tensor):
            raise TypeError(f"params argument given to the optimizer should be an iterable of Tensors or dicts, but got {type(params).__name__}")
        if not given:
            raise ValueError("optimizer got an empty parameter list")
        self.defaults, self.state = defaults, {}
        groups = given if isinstance(given[0], dict) else [{"params": given}]
        self.param_groups = [{**each, **{name: each.get(name, value) for name, value in defaults.items()}, "params": list(each["params"]) if not isinstance(each["params"], torch.Tensor) else [each["params"]]} for each in groups]
        for group in self.param_groups:
            for each in group["params"]:
                if not isinstance(each, torch.Tensor):
                    raise TypeError(f"optimizer can only optimize Tensors, but one of the params is {type(each).__name__}")
                if not each.is_leaf:
                    raise ValueError("can't optimize a non-leaf Tensor")

    def zero_grad(self, set_to_none=True):
        """Forgets all gradients."""
        for group in self.param_groups:
            for each in group["params"]:
                each.grad = None if set_to_none or each.grad is None else each.grad * 0

    def step(self, closure=None):
        """One step."""
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with torch.no_grad():
            for group in self.param_groups:
                for each in group["params"]:
                    if each.grad is not None:
                        self._move(each, each.grad, group, self.state.setdefault(each, {}))
        return loss

    def __repr__(self):
        lines = [f"{type(self).__name__} ("]
        for i, group in enumerate(self.param_groups):
            lines.append(f"Parameter Group {i}")
            lines += [f"    {name}: {group[name]}" for name in sorted(group) if name != "params"]
        return "\n".join(lines) + "\n)"


def _known(given, usual):
    for name, value in given.items():
        if value != usual[name]:
            raise NotImplementedError(f"optimizers of this stand-in have no {name}")


class SGD(Optimizer):
    """Steps down the gradient, with momentum."""

    def __init__(self, params, lr=0.001, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False):
        if lr < 0:
            raise ValueError(f"Invalid learning rate: {lr}")
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        super().__init__(params, {"lr": lr, "momentum": momentum, "dampening": dampening, "weight_decay": weight_decay, "nesterov": nesterov, "maximize": maximize, "foreach": None, "differentiable": False, "fused": None})

    def _move(self, p, g, group, state):
        g = -g if group["maximize"] else g
        if group["weight_decay"]:
            g = g + p * group["weight_decay"]
        if group["momentum"]:
            held = state.get("momentum_buffer")
            held = g.clone() if held is None else held * group["momentum"] + g * (1 - group["dampening"])
            state["momentum_buffer"] = held
            g = g + held * group["momentum"] if group["nesterov"] else held
        p.sub_(g * group["lr"])


class Adam(Optimizer):
    """Steps of even size, by the means of gradients and of their squares."""

    _decays_apart = False

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0, amsgrad=False, *, maximize=False):
        if lr < 0:
            raise ValueError(f"Invalid learning rate: {lr}")
        for i, each in enumerate(betas):
            if not 0 <= each < 1:
                raise ValueError(f"Invalid beta parameter at index {i}: {each}")
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "amsgrad": amsgrad, "maximize": maximize, "foreach": None, "capturable": False, "differentiable": False, "fused": None, "decoupled_weight_decay": self._decays_apart})

    def _move(self, p, g, group, state):
        one, two = group["betas"]
        g = -g if group["maximize"] else g
        if group["weight_decay"] and self._decays_apart:
            p.mul_(1 - group["lr"] * group["weight_decay"])
        elif group["weight_decay"]:
            g = g + p * group["weight_decay"]
        step = state["step"] = state.get("step", 0) + 1
        mean, square = state.get("exp_avg", g * 0), state.get("exp_avg_sq", g * 0)
        mean = state["exp_avg"] = mean + (g - mean) * (1 - one)
        square = state["exp_avg_sq"] = square * two + g * g * (1 - two)
        if group["amsgrad"]:
            square = state["max_exp_avg_sq"] = torch.maximum(state.get("max_exp_avg_sq", square), square)
        size = square.sqrt() / math.sqrt(1 - two**step) + group["eps"]
        p.sub_(mean / size * (group["lr"] / (1 - one**step)))


class AdamW(Adam):
    """Adam, whose weights decay apart from the gradient."""

    _decays_apart = True

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0.01, amsgrad=False, *, maximize=False):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)


class RMSprop(Optimizer):
    """Steps by the mean of the squares of gradients."""

    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-08, weight_decay=0, momentum=0, centered=False):
        super().__init__(params, {"lr": lr, "momentum": momentum, "alpha": alpha, "eps": eps, "centered": centered, "weight_decay": weight_decay, "capturable": False, "foreach": None, "maximize": False, "differentiable": False})

    def _move(self, p, g, group, state):
        g = g + p * group["weight_decay"] if group["weight_decay"] else g
        square = state["square_avg"] = state.get("square_avg", g * 0) * group["alpha"] + g * g * (1 - group["alpha"])
        if group["centered"]:
            mean = state["grad_avg"] = state.get("grad_avg", g * 0) + (g - state.get("grad_avg", g * 0)) * (1 - group["alpha"])
            square = square - mean * mean
        move = g / (square.sqrt() + group["eps"])
        if group["momentum"]:
            move = state["momentum_buffer"] = state.get("momentum_buffer", g * 0) * group["momentum"] + move
        p.sub_(move * group["lr"])


class Adagrad(Optimizer):
    """Steps by the sum of the squares of gradients."""

    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        super().__init__(params, {"lr": lr, "lr_decay": lr_decay, "eps": eps, "weight_decay": weight_decay, "initial_accumulator_value": initial_accumulator_value, "foreach": None, "maximize": False, "differentiable": False, "fused": None})

    def _move(self, p, g, group, state):
        g = g + p * group["weight_decay"] if group["weight_decay"] else g
        step = state["step"] = state.get("step", 0) + 1
        total = state["sum"] = state.get("sum", g * 0 + group["initial_accumulator_value"]) + g * g
        p.sub_(g / (total.sqrt() + group["eps"]) * (group["lr"] / (1 + (step - 1) * group["lr_decay"])))



from torch.optim import lr_scheduler
