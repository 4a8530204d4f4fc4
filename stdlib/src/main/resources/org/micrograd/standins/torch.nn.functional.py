"""Stands in for torch.nn.functional: layers and losses as functions."""

import numpy as np
from torch import _kinds as kinds
from torch._folds import _only_floating, _titled
from torch._folds import log_softmax as _log_softmax
from torch._folds import softmax as _softmax
from torch._maths import relu, sigmoid, tanh
from torch._tensor import Tensor, apply

__all__ = "_titled linear relu tanh sigmoid softmax log_softmax leaky_relu elu gelu silu softplus dropout one_hot embedding layer_norm mse_loss l1_loss smooth_l1_loss huber_loss cross_entropy nll_loss binary_cross_entropy binary_cross_entropy_with_logits hinge_embedding_loss normalize".split()


def linear(input, weight, bias=None):
    """input @ weight.T + bias"""
    if input.dtype is not weight.dtype:
        raise RuntimeError(f"mat1 and mat2 must have the same dtype, but got {kinds.title(input.dtype)} and {kinds.title(weight.dtype)}")
    if input._a.ndim == 1:
        answer = _titled(input @ weight.t(), "SqueezeBackward4")
        return answer if bias is None else _titled(answer + bias, "ViewBackward0")
    answer = input @ weight.t()
    title = "AddmmBackward0" if input._a.ndim == 2 else "ViewBackward0"
    return answer if bias is None else _titled(answer + bias, title)


def softmax(input, dim=None, dtype=None):
    """Shares that sum to 1 along a dimension."""
    return _softmax(input, _usual_dim(input, dim), dtype)


def log_softmax(input, dim=None, dtype=None):
    """The logarithms of softmax."""
    return _log_softmax(input, _usual_dim(input, dim), dtype)


def _usual_dim(input, dim):
    return (0 if input._a.ndim in (0, 1, 3) else 1) if dim is None else dim


def leaky_relu(input, negative_slope=0.01, inplace=False):
    """Each number, times a slope where it is below 0."""
    _only_floating("leaky_relu_cpu", input)
    return apply("leaky_relu", (input,), slope=negative_slope)


def elu(input, alpha=1.0, inplace=False):
    """Each number, exp(x) - 1 times alpha where it is below 0."""
    _only_floating("elu_cpu", input)
    return apply("elu", (input,), alpha=alpha)


def gelu(input, approximate="none"):
    """Each number by the chance that a normal one is below it."""
    if approximate == "tanh":
        return _titled(0.5 * input * (1 + (0.7978845608028654 * (input + 0.044715 * input**3)).tanh()), "GeluBackward0")
    _only_floating("GeluKernelImpl", input)
    return apply("gelu", (input,))


def silu(input, inplace=False):
    """x * sigmoid(x)"""
    _only_floating("silu_cpu", input)
    return apply("silu", (input,))


def softplus(input, beta=1, threshold=20):
    """log(1 + exp(x))"""
    _only_floating("softplus_cpu", input)
    if (beta, threshold) != (1, 20):
        raise NotImplementedError("softplus of this stand-in has beta 1 and threshold 20 alone")
    return apply("softplus", (input,))


def dropout(input, p=0.5, training=True, inplace=False):
    """While training, leaves each number out with a chance, and makes up for it with the others."""
    from torch._random import default_generator

    if not training or p == 0:
        return input
    kept = default_generator.uniform(input.numel(), kinds.float64).reshape(input.shape) < 1 - p
    return input * Tensor._made((kept / (1 - p)).astype(input._a.dtype))


def one_hot(tensor, num_classes=-1):
    """A row for each class number: 1 at its place, else 0."""
    count = int(tensor._a.max()) + 1 if num_classes == -1 else num_classes
    if tensor.dtype is not kinds.int64:
        raise RuntimeError("one_hot is only applicable to index tensor of type LongTensor.")
    if tensor._a.size and int(tensor._a.max()) >= count:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return Tensor._made(np.eye(count, dtype=np.int64)[tensor._a])


def embedding(input, weight):
    """The rows of a table by number."""
    return _titled(weight[input], "EmbeddingBackward0")


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05):
    """The last dimensions with mean 0 and deviation 1."""
    over = tuple(range(input._a.ndim - len(tuple(normalized_shape)), input._a.ndim))
    away = input - input.mean(over, keepdim=True)
    answer = away * ((away * away).mean(over, keepdim=True) + eps).rsqrt()
    answer = answer if weight is None else answer * weight
    return _titled(answer if bias is None else answer + bias, "NativeLayerNormBackward0")


def normalize(input, p=2.0, dim=1, eps=1e-12):
    """Length 1 along a dimension."""
    return input / input.norm(p, dim, keepdim=True).clamp(min=eps).expand_as(input)


def _reduced(losses, reduction, title):
    if reduction == "none":
        return losses
    if reduction not in ("mean", "sum"):
        raise ValueError(f"{reduction} is not a valid value for reduction")
    return _titled(losses.mean() if reduction == "mean" else losses.sum(), title)


def _alike(input, target):
    import warnings

    if input.shape != target.shape:
        warnings.warn(f"Using a target size ({target.shape}) that is different to the input size ({input.shape}). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.", UserWarning, stacklevel=4)


def mse_loss(input, target, reduction="mean"):
    """The mean of squared differences."""
    _alike(input, target)
    away = input - target
    _only_floating("mse_cpu", away)
    return _reduced(_titled(away * away, "MseLossBackward0"), reduction, "MseLossBackward0")


def l1_loss(input, target, reduction="mean"):
    """The mean of the sizes of differences."""
    _alike(input, target)
    return _reduced((input - target).abs(), reduction, "MeanBackward0")


def huber_loss(input, target, reduction="mean", delta=1.0):
    """Half the square of small differences, and of large ones the size."""
    size = (input - target).abs()
    small = size.clamp(max=delta)
    return _reduced(_titled(0.5 * small * small + delta * (size - small), "HuberLossBackward0"), reduction, "HuberLossBackward0")


def smooth_l1_loss(input, target, reduction="mean", beta=1.0):
    """As huber_loss, by beta."""
    return _titled(huber_loss(input, target, reduction, beta) / beta, "SmoothL1LossBackward0")


def nll_loss(input, target, weight=None, ignore_index=-100, reduction="mean"):
    """The mean of what log chances say against the classes."""
    if target.dtype is not kinds.int64:
        raise RuntimeError("expected scalar type Long but found " + kinds.title(target.dtype))
    if input._a.ndim not in (1, 2):
        raise NotImplementedError("nll_loss of this stand-in takes a row of chances, or rows of them")
    rows, classes = (input.unsqueeze(0), target.reshape(1)) if input._a.ndim == 1 else (input, target)
    if len(rows) != len(classes):
        raise ValueError(f"Expected input batch_size ({len(rows)}) to match target batch_size ({len(classes)}).")
    counts = classes._a != ignore_index
    outside = counts & ((classes._a < 0) | (classes._a >= rows.shape[1]))
    if outside.any():
        raise IndexError(f"Target {int(classes._a[outside][0])} is out of bounds.")
    index = Tensor._made(np.where(counts, classes._a, 0).reshape(-1, 1))
    shares = Tensor._made(counts.astype(input._a.dtype)) if weight is None else weight.gather(0, index.reshape(-1)) * Tensor._made(counts.astype(input._a.dtype))
    losses = -rows.gather(1, index).reshape(-1) * shares
    if reduction == "mean":
        return _titled(losses.sum() / shares.sum(), "NllLossBackward0")
    losses = losses.reshape(target.shape)
    return _titled(losses.sum() if reduction == "sum" else losses, "NllLossBackward0")


def cross_entropy(input, target, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
    """The mean of what softmax of scores says against the classes, or against shares of classes."""
    if label_smoothing:
        raise NotImplementedError("cross_entropy of this stand-in has no label_smoothing")
    logs = _log_softmax(input, 0 if input._a.ndim == 1 else 1)
    if target.dtype.is_floating_point:
        losses = -(logs * target if weight is None else logs * target * weight).sum(-1)
        rows = 1 if input._a.ndim == 1 else len(input)
        return losses if reduction == "none" else _titled(losses.sum() / rows if reduction == "mean" else losses.sum(), "DivBackward1" if reduction == "mean" else "NegBackward0")
    return nll_loss(logs, target, weight, ignore_index, reduction)


def binary_cross_entropy(input, target, weight=None, reduction="mean"):
    """The mean of what chances say against 0 and 1."""
    if bool(((input._a < 0) | (input._a > 1)).any()):
        raise RuntimeError("all elements of input should be between 0 and 1")
    if input.shape != target.shape:
        raise ValueError(f"Using a target size ({target.shape}) that is different to the input size ({input.shape}) is deprecated. Please ensure they have the same size.")
    losses = (target - 1) * (1 - input).log().clamp(min=-100) - target * input.log().clamp(min=-100)
    losses = losses if weight is None else losses * weight
    return _reduced(_titled(losses, "BinaryCrossEntropyBackward0"), reduction, "BinaryCrossEntropyBackward0")


def binary_cross_entropy_with_logits(input, target, weight=None, reduction="mean", pos_weight=None):
    """As binary_cross_entropy, of scores whose sigmoid is the chance."""
    if target.shape != input.shape:
        raise ValueError(f"Target size ({target.shape}) must be the same as input size ({input.shape})")
    if pos_weight is not None:
        raise NotImplementedError("binary_cross_entropy_with_logits of this stand-in has no pos_weight")
    losses = (1 - target) * input + softplus(-input)
    losses = losses if weight is None else losses * weight
    return _reduced(_titled(losses, "BinaryCrossEntropyWithLogitsBackward0"), reduction, "BinaryCrossEntropyWithLogitsBackward0")


def hinge_embedding_loss(input, target, margin=1.0, reduction="mean"):
    """The number itself where the target is 1, and what it lacks to the margin where it is -1."""
    losses = input * (target == 1) + (margin - input).clamp(min=0) * (target == -1)
    return _reduced(losses, reduction, "MeanBackward0")
