"""Layers of layers."""

from torch.nn._module import Module, Parameter

__all__ = ["Sequential", "ModuleList", "ModuleDict", "ParameterList"]


class _Row(Module):
    """Layers by number."""

    def append(self, module):
        """Adds a layer at the end."""
        self.add_module(str(len(self)), module)
        return self

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __getitem__(self, place):
        layers = list(self._modules.values())
        return self._part(layers[place]) if isinstance(place, slice) else layers[place]


class Sequential(_Row):
    """Layers one after the other."""

    def __init__(self, *layers):
        super().__init__()
        named = layers[0].items() if len(layers) == 1 and isinstance(layers[0], dict) else ((str(i), each) for i, each in enumerate(layers))
        for name, each in named:
            self.add_module(name, each)

    def _part(self, layers):
        return Sequential(*layers)

    def forward(self, x):
        for each in self._modules.values():
            x = each(x)
        return x


class ModuleList(_Row):
    """A list of layers."""

    def __init__(self, modules=None):
        super().__init__()
        self.extend(modules or [])

    def _part(self, layers):
        return ModuleList(layers)

    def extend(self, modules):
        """Adds layers at the end."""
        for each in modules:
            self.append(each)
        return self


class ModuleDict(Module):
    """Layers by name."""

    def __init__(self, modules=None):
        super().__init__()
        for name, each in (modules or {}).items():
            self.add_module(name, each)

    def __getitem__(self, name):
        return self._modules[name]

    def __len__(self):
        return len(self._modules)

    def keys(self):
        """Their names."""
        return self._modules.keys()

    def items(self):
        """Their names with them."""
        return self._modules.items()

    def values(self):
        """The layers."""
        return self._modules.values()


class ParameterList(Module):
    """A list of parameters."""

    def __init__(self, values=None):
        super().__init__()
        for i, each in enumerate(values or []):
            self.register_parameter(str(i), each if isinstance(each, Parameter) else Parameter(each))

    def __len__(self):
        return len(self._parameters)

    def __iter__(self):
        return iter(self._parameters.values())

    def __getitem__(self, place):
        return list(self._parameters.values())[place]
