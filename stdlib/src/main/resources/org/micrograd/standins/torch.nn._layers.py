"""Layers and losses."""

import math

import torch
from torch.nn import functional as F
from torch.nn import init
from torch.nn._module import Module, Parameter

__all__ = "Linear Identity Flatten Dropout Embedding LayerNorm BatchNorm1d ReLU Tanh Sigmoid Softmax LogSoftmax LeakyReLU ELU GELU SiLU Softplus MSELoss L1Loss SmoothL1Loss HuberLoss CrossEntropyLoss NLLLoss BCELoss BCEWithLogitsLoss HingeEmbeddingLoss".split()


class Linear(Module):
    """input @ weight.T + bias"""

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        self.weight = Parameter(torch.empty(out_features, in_features, dtype=dtype))
        self.register_parameter("bias", Parameter(torch.empty(out_features, dtype=dtype)) if bias else None)
        self.reset_parameters()

    def reset_parameters(self):
        """Begins with new random numbers."""
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            bound = 1 / math.sqrt(self.in_features) if self.in_features > 0 else 0
            init.uniform_(self.bias, -bound, bound)

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"


class Identity(Module):
    """What comes in."""

    def forward(self, x):
        return x


class Flatten(Module):
    """Several dimensions as one."""

    def __init__(self, start_dim=1, end_dim=-1):
        super().__init__()
        self.start_dim, self.end_dim = start_dim, end_dim

    def forward(self, x):
        return x.flatten(self.start_dim, self.end_dim)

    def extra_repr(self):
        return f"start_dim={self.start_dim}, end_dim={self.end_dim}"


class Dropout(Module):
    """Leaves numbers out while it is trained."""

    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        self.p, self.inplace = p, inplace

    def forward(self, x):
        return F.dropout(x, self.p, self.training)

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"


class Embedding(Module):
    """Rows of a table by number."""

    def __init__(self, num_embeddings, embedding_dim):
        super().__init__()
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.weight = Parameter(torch.empty(num_embeddings, embedding_dim))
        init.normal_(self.weight)

    def forward(self, x):
        return F.embedding(x, self.weight)

    def extra_repr(self):
        return f"{self.num_embeddings}, {self.embedding_dim}"


class LayerNorm(Module):
    """The last dimensions with mean 0 and deviation 1, stretched and moved."""

    def __init__(self, normalized_shape, eps=1e-05, elementwise_affine=True, bias=True):
        super().__init__()
        self.normalized_shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.eps, self.elementwise_affine = eps, elementwise_affine
        self.register_parameter("weight", Parameter(torch.ones(self.normalized_shape)) if elementwise_affine else None)
        self.register_parameter("bias", Parameter(torch.zeros(self.normalized_shape)) if elementwise_affine and bias else None)

    def forward(self, x):
        return F.layer_norm(x, self.normalized_shape, self.weight, self.bias, self.eps)

    def extra_repr(self):
        return f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}" + (f", bias={self.bias is not None}" if self.elementwise_affine else "")


class BatchNorm1d(Module):
    """Each column with mean 0 and deviation 1 over the rows, stretched and moved."""

    def __init__(self, num_features, eps=1e-05, momentum=0.1):
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.weight, self.bias = Parameter(torch.ones(num_features)), Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x):
        if x.dim() != 2:
            raise NotImplementedError("BatchNorm1d of this stand-in takes rows alone")
        mean, var = self.running_mean, self.running_var
        if self.training:
            if len(x) < 2:
                raise ValueError(f"Expected more than 1 value per channel when training, got input size {x.shape}")
            mean, var = x.mean(0), x.var(0, unbiased=False)
            with torch.no_grad():
                self.running_mean = self.running_mean * (1 - self.momentum) + self.momentum * mean
                self.running_var = self.running_var * (1 - self.momentum) + self.momentum * x.var(0)
                self.num_batches_tracked = self.num_batches_tracked + 1
        answer = (x - mean) * (var + self.eps).rsqrt() * self.weight + self.bias
        return F._titled(answer, "NativeBatchNormBackward0")

    def extra_repr(self):
        return f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine=True, bias=True, track_running_stats=True"


def _layer(name, function, names="", defaults=(), doc=""):
    """A layer without parameters: a function with what it is made with."""
    settings = names.split()

    def __init__(self, *given, **named):
        Module.__init__(self)
        values = {**dict(zip(settings, defaults)), **dict(zip(settings, given)), **named}
        for each, value in values.items():
            if each not in settings and each != "inplace":
                raise TypeError(f"{name}.__init__() got an unexpected keyword argument '{each}'")
            object.__setattr__(self, each, value)

    def forward(self, *given):
        return function(*given, **{each: getattr(self, each) for each in settings})

    def extra_repr(self):
        return ", ".join(f"{each}={getattr(self, each)!r}" for each in settings)

    return type(name, (Module,), {"__init__": __init__, "forward": forward, "extra_repr": extra_repr, "__doc__": doc, "__module__": "torch.nn"})


ReLU = _layer("ReLU", F.relu, doc="What is above 0.")
Tanh = _layer("Tanh", F.tanh, doc="The tanh of each number.")
Sigmoid = _layer("Sigmoid", F.sigmoid, doc="The sigmoid of each number.")
Softmax = _layer("Softmax", F.softmax, "dim", (None,), "Shares that sum to 1.")
LogSoftmax = _layer("LogSoftmax", F.log_softmax, "dim", (None,), "The logarithms of softmax.")
LeakyReLU = _layer("LeakyReLU", F.leaky_relu, "negative_slope", (0.01,), "What is above 0, and a part of what is below.")
ELU = _layer("ELU", F.elu, "alpha", (1.0,), "What is above 0, and exp(x) - 1 below.")
GELU = _layer("GELU", F.gelu, "approximate", ("none",), "Each number by the chance that a normal one is below it.")
SiLU = _layer("SiLU", F.silu, doc="x * sigmoid(x)")
Softplus = _layer("Softplus", F.softplus, "beta threshold", (1.0, 20.0), "log(1 + exp(x))")


def _loss(name, function, names="", defaults=(), doc=""):
    made = _layer(name, function, names + " reduction", (*defaults, "mean"), doc)
    made.extra_repr = Module.extra_repr
    return made


MSELoss = _loss("MSELoss", F.mse_loss, doc="The mean of squared differences.")
L1Loss = _loss("L1Loss", F.l1_loss, doc="The mean of the sizes of differences.")
SmoothL1Loss = _loss("SmoothL1Loss", F.smooth_l1_loss, "beta", (1.0,), "Half the square of small differences, and of large ones the size.")
HuberLoss = _loss("HuberLoss", F.huber_loss, "delta", (1.0,), "Half the square of small differences, and of large ones the size.")
CrossEntropyLoss = _loss("CrossEntropyLoss", F.cross_entropy, "weight ignore_index label_smoothing", (None, -100, 0.0), "What softmax of scores says against the classes.")
NLLLoss = _loss("NLLLoss", F.nll_loss, "weight ignore_index", (None, -100), "What log chances say against the classes.")
BCELoss = _loss("BCELoss", F.binary_cross_entropy, "weight", (None,), "What chances say against 0 and 1.")
BCEWithLogitsLoss = _loss("BCEWithLogitsLoss", F.binary_cross_entropy_with_logits, "weight pos_weight", (None, None), "What scores say against 0 and 1.")
HingeEmbeddingLoss = _loss("HingeEmbeddingLoss", F.hinge_embedding_loss, "margin", (1.0,), "The number, or what it lacks to the margin.")
