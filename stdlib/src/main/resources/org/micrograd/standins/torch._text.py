"""How tensors are written."""

import math

import numpy as np

__all__ = ["written", "set_printoptions"]

_looks = {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80, "sci_mode": None}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """Changes how tensors are written from now on."""
    if profile is not None:
        profiles = {"default": (4, 1000, 3, 80), "short": (2, 1000, 2, 80), "full": (4, math.inf, 3, 80)}
        _looks.update(zip(("precision", "threshold", "edgeitems", "linewidth"), profiles[profile]))
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
    _looks.update({name: each for name, each in given.items() if each is not None})
    _looks["sci_mode"] = sci_mode


class _Format:
    """One width for all numbers of a tensor: that of the longest which is neither 0 nor endless."""

    def __init__(self, a, is_floating):
        self.is_floating, self.is_whole, self.is_scientific, self.width = is_floating, True, False, 1
        if is_floating:
            a = a[np.isfinite(a) & (a != 0)]
            sizes = np.abs(a.astype(np.float64))
        if is_floating and a.size:
            low, high = float(sizes.min()), float(sizes.max())
            self.is_whole = bool((sizes == np.ceil(sizes)).all())
            self.is_scientific = high / low > 1000.0 or high > 1.0e8 or low < 1.0e-4
            if _looks["sci_mode"] is not None:
                self.is_scientific = _looks["sci_mode"]
        self.width = max([1] + [len(self._number(each)) for each in a.reshape(-1).tolist()])

    def _number(self, x):
        if not self.is_floating:
            return str(x)
        if self.is_scientific:
            return f"{x:.{_looks['precision']}e}"
        if self.is_whole:
            return f"{x:.0f}" + ("." if math.isfinite(x) else "")
        return f"{x:.{_looks['precision']}f}"

    def __call__(self, x):
        return self._number(x).rjust(self.width)


def _parts(a, has_middle):
    """The parts of a long dimension that are written, None for those between."""
    edge = _looks["edgeitems"]
    if has_middle and len(a) > 2 * edge:
        return [*a[:edge], None, *a[len(a) - edge :]]
    return list(a)


def _lines(a, indent, form, has_middle):
    if a.ndim == 0:
        return form(a.item())
    if a.ndim == 1:
        room = max(1, int(math.floor((_looks["linewidth"] - indent) / (form.width + 2))))
        words = [" ..." if each is None else form(each) for each in _parts(a.tolist(), has_middle)]
        rows = [", ".join(words[i : i + room]) for i in range(0, len(words), room)]
        return "[" + (",\n" + " " * (indent + 1)).join(rows) + "]"
    rows = ["..." if each is None else _lines(each, indent + 1, form, has_middle) for each in _parts(a, has_middle)]
    return "[" + ("," + "\n" * (a.ndim - 1) + " " * (indent + 1)).join(rows) + "]"


def _corners(a):
    """The numbers that are written of a long tensor."""
    edge = _looks["edgeitems"]
    for axis in range(a.ndim):
        if a.shape[axis] > 2 * edge:
            places = [*range(edge), *range(a.shape[axis] - edge, a.shape[axis])]
            a = np.take(a, places, axis=axis)
    return a


def written(tensor, head="tensor("):
    """A tensor as torch writes it."""
    from torch._kinds import get_default_dtype

    a, kind = tensor._a, tensor.dtype
    tail, is_usual = [], kind is get_default_dtype()
    if a.size == 0:
        tail += [f"size={tuple(a.shape)}"] if a.ndim != 1 else []
        text = "[]"
    else:
        is_usual = is_usual or kind.name in ("int64", "bool")
        has_middle = a.size > _looks["threshold"]
        text = _lines(a, len(head), _Format(_corners(a) if has_middle else a, kind.is_floating_point), has_middle)
    tail += [] if is_usual else [f"dtype={kind!r}"]
    if tensor.grad_fn is not None:
        tail.append(f"grad_fn=<{tensor.grad_fn.name()}>")
    elif tensor.requires_grad:
        tail.append("requires_grad=True")
    return _ended(head + text, tail, len(head))


def _ended(text, tail, indent):
    """A text with what is told after it, on a line of its own where it does not fit."""
    last = len(text) - text.rfind("\n") + 1
    for each in tail:
        fits = last + len(each) + 2 <= _looks["linewidth"]
        text += ", " + each if fits else ",\n" + " " * indent + each
        last = last + len(each) + 2 if fits else indent + len(each)
    return text + ")"
