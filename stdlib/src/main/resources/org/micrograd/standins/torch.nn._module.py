"""What all layers have in common: parameters, inner layers, and how they are written."""

from collections import OrderedDict

from torch._tensor import Tensor

__all__ = ["Parameter", "Module"]


class Parameter(Tensor):
    """A tensor that a layer learns."""

    def __init__(self, data, requires_grad=True):
        self._set(data._a, data.dtype, requires_grad)

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


class Module:
    """A layer, or a model of layers: its forward says what it answers."""

    def __init__(self, *given, **named):
        for name in ("_parameters", "_modules", "_buffers"):
            object.__setattr__(self, name, OrderedDict())
        object.__setattr__(self, "training", True)

    def __setattr__(self, name, value):
        own = self.__dict__
        for kind, title in ((Parameter, "_parameters"), (Module, "_modules")):
            if isinstance(value, kind):
                if title not in own:
                    raise AttributeError(f"cannot assign {'parameters' if kind is Parameter else 'module'} before Module.__init__() call")
                own[title][name] = value
                return
            if name in own.get(title, ()):
                if value is not None:
                    raise TypeError(f"cannot assign '{type(value).__name__}' as {'parameter' if kind is Parameter else 'child module'} '{name}' (torch.nn.{kind.__name__} or None expected)")
                own[title][name] = None
                return
        if name in own.get("_buffers", ()):
            own["_buffers"][name] = value
            return
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        for title in ("_parameters", "_modules", "_buffers"):
            held = self.__dict__.get(title, ())
            if name in held:
                return held[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __delattr__(self, name):
        for title in ("_parameters", "_modules", "_buffers"):
            if name in self.__dict__.get(title, ()):
                del self.__dict__[title][name]
                return
        object.__delattr__(self, name)

    def register_parameter(self, name, param):
        """Adds a parameter."""
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        """Adds a tensor that is not learned."""
        self._buffers[name] = tensor

    def add_module(self, name, module):
        """Adds an inner layer."""
        self._modules[name] = module

    register_module = add_module

    def forward(self, *given):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def __call__(self, *given, **named):
        return self.forward(*given, **named)

    def named_modules(self, prefix=""):
        """It and all inner layers, by name."""
        yield prefix, self
        for name, each in self._modules.items():
            if each is not None:
                yield from each.named_modules(f"{prefix}.{name}" if prefix else name)

    def modules(self):
        """It and all inner layers."""
        return (each for _, each in self.named_modules())

    def named_children(self):
        """The layers right within, by name."""
        return ((name, each) for name, each in self._modules.items() if each is not None)

    def children(self):
        """The layers right within."""
        return (each for _, each in self.named_children())

    def _held(self, title):
        seen = set()
        for prefix, module in self.named_modules():
            for name, each in module.__dict__[title].items():
                if each is not None and id(each) not in seen:
                    seen.add(id(each))
                    yield (f"{prefix}.{name}" if prefix else name), each

    def named_parameters(self, prefix="", recurse=True):
        """What it learns, by name."""
        if not recurse:
            return ((name, each) for name, each in self._parameters.items() if each is not None)
        return ((f"{prefix}.{name}" if prefix else name, each) for name, each in self._held("_parameters"))

    def parameters(self, recurse=True):
        """What it learns."""
        return (each for _, each in self.named_parameters(recurse=recurse))

    def named_buffers(self):
        """The tensors that it does not learn, by name."""
        return self._held("_buffers")

    def buffers(self):
        """The tensors that it does not learn."""
        return (each for _, each in self.named_buffers())

    def state_dict(self):
        """All its tensors by name."""
        return OrderedDict((name, each.detach()) for title in ("_parameters", "_buffers") for name, each in self._held(title))

    def load_state_dict(self, state_dict, strict=True):
        """Takes the numbers of tensors by name."""
        own = dict([*self._held("_parameters"), *self._held("_buffers")])
        missing, strange = [each for each in own if each not in state_dict], [each for each in state_dict if each not in own]
        if strict and (missing or strange):
            told = [f"\n\tMissing key(s) in state_dict: {', '.join(map(repr, missing))}. ".replace("'", '"')] if missing else []
            told += [f"\n\tUnexpected key(s) in state_dict: {', '.join(map(repr, strange))}. ".replace("'", '"')] if strange else []
            raise RuntimeError(f"Error(s) in loading state_dict for {type(self).__name__}:{''.join(told)}")
        for name, each in own.items():
            if name in state_dict:
                if each.shape != state_dict[name].shape:
                    raise RuntimeError(f"Error(s) in loading state_dict for {type(self).__name__}:\n\tsize mismatch for {name}: copying a param with shape {state_dict[name].shape} from checkpoint, the shape in current model is {each.shape}.")
                each._a[...] = state_dict[name]._a
        return "<All keys matched successfully>"

    def zero_grad(self, set_to_none=True):
        """Forgets all gradients."""
        for each in self.parameters():
            each.grad = None if set_to_none or each.grad is None else each.grad * 0

    def requires_grad_(self, requires_grad=True):
        """Learns its parameters, or not."""
        for each in self.parameters():
            each.requires_grad = requires_grad
        return self

    def train(self, mode=True):
        """Is trained from now on."""
        for each in self.modules():
            object.__setattr__(each, "training", mode)
        return self

    def eval(self):
        """Is used from now on."""
        return self.train(False)

    def apply(self, fn):
        """Does something with all inner layers, and with it."""
        for each in self.children():
            each.apply(fn)
        fn(self)
        return self

    def to(self, *given, **named):
        """All its tensors as another type."""
        for each in [*self.parameters(), *self.buffers()]:
            if each.dtype.is_floating_point:
                each.data = each.detach().to(*given, **named)
        return self

    def float(self):
        """All its tensors as float32."""
        import torch

        return self.to(torch.float32)

    def double(self):
        """All its tensors as float64."""
        import torch

        return self.to(torch.float64)

    def cpu(self):
        """Itself."""
        return self

    def extra_repr(self):
        """What is written of it in brackets."""
        return ""

    def _get_name(self):
        return type(self).__name__

    def __repr__(self):
        inner = [f"({name}): " + repr(each).replace("\n", "\n  ") for name, each in self._modules.items()]
        extra = self.extra_repr().split("\n") if self.extra_repr() else []
        if extra and not inner and len(extra) == 1:
            return f"{self._get_name()}({extra[0]})"
        lines = extra + inner
        return f"{self._get_name()}(" + ("\n  " + "\n  ".join(lines) + "\n" if lines else "") + ")"



Parameter.__module__ = "torch.nn.parameter"
