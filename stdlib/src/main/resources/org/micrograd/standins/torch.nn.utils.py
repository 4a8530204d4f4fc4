"""Stands in for torch.nn.utils: gradients kept in bounds."""

import torch

__all__ = ["clip_grad_norm_", "clip_grad_value_", "parameters_to_vector"]


def clip_grad_norm_(parameters, max_norm, norm_type=2.0):
    """Shortens all gradients together to a length; their length before."""
    given = [parameters] if isinstance(parameters, torch.Tensor) else list(parameters)
    found = [each.grad for each in given if each.grad is not None]
    total = torch.stack([each.norm(norm_type) for each in found]).norm(norm_type)
    factor = (max_norm / (total + 1e-6)).clamp(max=1.0)
    for each in found:
        each.mul_(factor)
    return total


def clip_grad_value_(parameters, clip_value):
    """Keeps each gradient between -clip_value and clip_value."""
    for each in [parameters] if isinstance(parameters, torch.Tensor) else parameters:
        if each.grad is not None:
            each.grad.clamp_(-clip_value, clip_value)


def parameters_to_vector(parameters):
    """All numbers in a row."""
    return torch.cat([each.reshape(-1) for each in parameters])
