"""Stands in for torch.utils.data: rows of tensors, and batches of them."""

import numpy as np

__all__ = ["Dataset", "TensorDataset", "DataLoader", "Subset", "random_split"]


class Dataset:
    """Rows by number: a class of one's own has __getitem__ and __len__."""

    def __getitem__(self, index):
        raise NotImplementedError("Subclasses of Dataset should implement __getitem__.")


class TensorDataset(Dataset):
    """The rows of tensors that belong together."""

    def __init__(self, *tensors):
        assert all(len(tensors[0]) == len(each) for each in tensors), "Size mismatch between tensors"
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(each[index] for each in self.tensors)

    def __len__(self):
        return len(self.tensors[0])


class Subset(Dataset):
    """Some rows of another."""

    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    """The rows in a random order, in parts of these lengths."""
    import torch

    if sum(lengths) != len(dataset):
        raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
    order, parts, at = torch.randperm(len(dataset), generator=generator).tolist(), [], 0
    for each in lengths:
        parts.append(Subset(dataset, order[at : at + each]))
        at += each
    return parts


def _together(rows):
    import torch

    first = rows[0]
    if isinstance(first, (tuple, list)):
        return [_together(each) for each in zip(*rows)]
    if isinstance(first, dict):
        return {name: _together([each[name] for each in rows]) for name in first}
    if isinstance(first, torch.Tensor):
        return torch.stack(rows)
    if isinstance(first, np.ndarray):
        return torch.stack([torch.as_tensor(each) for each in rows])
    if isinstance(first, float):
        return torch.tensor(rows, dtype=torch.float64)
    return list(rows) if isinstance(first, str) else torch.tensor(rows)


def _seeded(source):
    """A seed of 63 bits, drawn as torch draws one for each pass."""
    high, low = source.words(2).tolist()
    return (high * 2**32 + low) % 2**63


class DataLoader:
    """Batches of rows, in their order or shuffled."""

    def __init__(self, dataset, batch_size=1, shuffle=False, num_workers=0, collate_fn=None, drop_last=False, generator=None, pin_memory=False):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self._shuffles, self._collate, self._generator = shuffle, collate_fn or _together, generator

    def __len__(self):
        return len(self.dataset) // self.batch_size if self.drop_last else -(-len(self.dataset) // self.batch_size)

    def __iter__(self):
        import torch

        source = self._generator or torch.default_generator
        _seeded(source)
        order = range(len(self.dataset))
        if self._shuffles:
            own = self._generator or torch.Generator().manual_seed(_seeded(source))
            order = torch.randperm(len(self.dataset), generator=own).tolist()
        for batch in range(len(self)):
            rows = order[batch * self.batch_size : (batch + 1) * self.batch_size]
            yield self._collate([self.dataset[each] for each in rows])
