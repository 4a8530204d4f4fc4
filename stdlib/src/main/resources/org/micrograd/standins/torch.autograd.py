"""Stands in for torch.autograd."""

from torch._graph import enable_grad, grad, no_grad, set_grad_enabled, sweep

__all__ = ["grad", "backward", "no_grad", "enable_grad", "set_grad_enabled", "Variable"]


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False):
    """Sends gradients back to the leaves, where they add up."""
    roots = list(tensors) if isinstance(tensors, (list, tuple)) else [tensors]
    starts = list(grad_tensors) if isinstance(grad_tensors, (list, tuple)) else [grad_tensors] * len(roots)
    sweep(roots, starts, create_graph if retain_graph is None else retain_graph, create_graph)


def Variable(data, requires_grad=False):
    """The tensor itself, with gradients where they are wanted."""
    return data.requires_grad_(requires_grad)
