"""Stands in for torch.optim.lr_scheduler: rates that change from step to step."""

import math

__all__ = ["LambdaLR", "StepLR", "MultiStepLR", "ExponentialLR", "CosineAnnealingLR", "LinearLR"]


class _Schedule:
    """The rates of an optimizer by the number of a step."""

    def __init__(self, optimizer, last_epoch=-1):
        self.optimizer, self.last_epoch = optimizer, 0
        self.base_lrs = [group.setdefault("initial_lr", group["lr"]) for group in optimizer.param_groups]
        self._apply()

    def _apply(self):
        for group, base in zip(self.optimizer.param_groups, self.base_lrs):
            group["lr"] = self._rate(base, self.last_epoch)

    def step(self):
        """Goes on to the next rate."""
        self.last_epoch += 1
        self._apply()

    def get_last_lr(self):
        """The rates now."""
        return [group["lr"] for group in self.optimizer.param_groups]


class LambdaLR(_Schedule):
    """The rate times what a function says of the step."""

    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        self.lr_lambda = lr_lambda
        super().__init__(optimizer)

    def _rate(self, base, step):
        return base * self.lr_lambda(step)


class StepLR(_Schedule):
    """The rate times gamma after each so many steps."""

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        self.step_size, self.gamma = step_size, gamma
        super().__init__(optimizer)

    def _rate(self, base, step):
        return base * self.gamma ** (step // self.step_size)


class MultiStepLR(_Schedule):
    """The rate times gamma at each milestone."""

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        self.milestones, self.gamma = sorted(milestones), gamma
        super().__init__(optimizer)

    def _rate(self, base, step):
        return base * self.gamma ** sum(each <= step for each in self.milestones)


class ExponentialLR(_Schedule):
    """The rate times gamma at each step."""

    def __init__(self, optimizer, gamma, last_epoch=-1):
        self.gamma = gamma
        super().__init__(optimizer)

    def _rate(self, base, step):
        return base * self.gamma**step


class CosineAnnealingLR(_Schedule):
    """The rate down to eta_min along a cosine."""

    def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1):
        self.T_max, self.eta_min = T_max, eta_min
        super().__init__(optimizer)

    def _rate(self, base, step):
        return self.eta_min + (base - self.eta_min) * (1 + math.cos(math.pi * step / self.T_max)) / 2


class LinearLR(_Schedule):
    """The rate from a part of it to another part, in a line."""

    def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1):
        self.start_factor, self.end_factor, self.total_iters = start_factor, end_factor, total_iters
        super().__init__(optimizer)

    def _rate(self, base, step):
        return base * (self.start_factor + (self.end_factor - self.start_factor) * min(step, self.total_iters) / self.total_iters)
