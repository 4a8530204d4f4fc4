"""Products of vectors and matrices, and einsum."""

import builtins
import math
import operator
from _functools import reduce

from numpy._calls import alike
from numpy._convert import ForeignException, binary, compute, java, making, operand, raw, wrap
from numpy._make import array, asarray
from numpy._ndarray import methods, ndarray
from numpy._pairs import fits, paired, planned
from numpy._refusals import no_loop
from numpy._reduce import any as _any, sum as _sum
from numpy._ufuncs import Composed, into
from numpy._shape import expand_dims, moveaxis, transpose

__all__ = ["dot", "vdot", "inner", "outer", "matmul", "tensordot", "einsum", "cross", "kron", "convolve", "correlate"]

_product = host.products().product


def _matrices(a, b):
    """The products of two stacks of matrices of one shape."""
    if "O" in a.dtype.kind + b.dtype.kind:
        x, y = a.reshape(-1, *a.shape[-2:]).tolist(), b.reshape(-1, *b.shape[-2:]).tolist()
        found = [[[_total(row, [line[j] for line in n]) for j in range(b.shape[-1])] for row in m] for m, n in zip(x, y)]
        return array(found, object).reshape(a.shape[:-1] + b.shape[-1:])
    return raw(compute.product(a._a, b._a))


def _total(xs, ys):
    return reduce(operator.add, map(operator.mul, xs, ys)) if xs else 0


def _matmul(x1, x2, out=None):
    """The product of matrices, or of stacks of them."""
    a, b = x1 if type(x1) is ndarray else asarray(x1), x2 if type(x2) is ndarray else asarray(x2)
    found = _product(a._a, b._a, True) if out is None else None
    if found is not None:
        return wrap(found) if a is x1 and b is x2 else alike(wrap(found), x1, x2)
    if "U" in a.dtype.kind + b.dtype.kind and "O" not in a.dtype.kind + b.dtype.kind:
        no_loop("matmul", a._a, b._a)
    for number, each in enumerate((a, b)):
        if each.ndim == 0:
            raise ValueError(f"matmul: Input operand {number} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    x = a.reshape(1, -1) if a.ndim == 1 else a
    y = b.reshape(-1, 1) if b.ndim == 1 else b
    if x.shape[-1] != y.shape[-2]:
        raise ValueError(f"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {y.shape[-2]} is different from {x.shape[-1]})")
    if not x.shape[-1] or not x.size or not y.size:
        return _sized_zero(a, b, x, y, out)
    stack = list(java.common([list(x.shape[:-2]), list(y.shape[:-2])]))
    x, y = (raw(java.broadcast(each._a, stack + list(each.shape[-2:]))) for each in (x, y))
    found = _matrices(x, y)
    shape = stack + ([] if a.ndim == 1 else [x.shape[-2]]) + ([] if b.ndim == 1 else [y.shape[-1]])
    found = found.reshape(shape)
    if out is not None:
        out[...] = found
        return out
    return found if shape else found[()]


def _sized_zero(a, b, x, y, out):
    """What is left of products where there is nothing to add: no item, or zeros."""
    stack = list(java.common([list(x.shape[:-2]), list(y.shape[:-2])]))
    kind = java.zeros(compute.promoted(java.type(a._a), java.type(b._a)), stack + ([] if a.ndim == 1 else [x.shape[-2]]) + ([] if b.ndim == 1 else [y.shape[-1]]))
    return into(raw(kind), out)


matmul = Composed(_matmul, 2, "matmul")


def _dotted_into(found, out):
    if found.ndim == out.ndim and found.shape != out.shape:
        raise ValueError("output array has wrong dimensions")
    if found.ndim != out.ndim or found.dtype != out.dtype or not out.flags.c_contiguous:
        raise ValueError("output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)")
    out[...] = found
    return out


def dot(a, b, out=None):
    """The product of vectors and matrices."""
    x, y = a if type(a) is ndarray else asarray(a), b if type(b) is ndarray else asarray(b)
    found = _product(x._a, y._a, False) if out is None else None
    if found is not None:
        return wrap(found) if x is a and y is b else alike(wrap(found), a, b)
    if out is not None:
        return _dotted_into(dot(x, y), out)
    if x.ndim == 0 or y.ndim == 0:
        kind = compute.promoted(java.type(x._a), java.type(y._a))
        return binary("multiply", x, y) if kind in ("object", "str") else binary("multiply", x.astype(kind), y.astype(kind))
    k = max(0, y.ndim - 2)
    if x.shape[-1] != y.shape[k]:
        raise ValueError(f"shapes {_form(x)} and {_form(y)} not aligned: {x.shape[-1]} (dim {x.ndim - 1}) != {y.shape[k]} (dim {k})")
    if x.ndim <= 2 and y.ndim <= 2:
        return matmul(x, y)
    rest = moveaxis(y, k, 0)
    found = matmul(x.reshape(-1, x.shape[-1]), rest.reshape(rest.shape[0], -1))
    return found.reshape(x.shape[:-1] + rest.shape[1:])


def _form(a):
    return str(a.shape).replace(" ", "")


def vdot(a, b):
    """The product of all items."""
    return dot(asarray(a).reshape(-1), asarray(b).reshape(-1))


def inner(a, b):
    """The products of the rows of both."""
    x, y = asarray(a), asarray(b)
    if x.ndim == 0 or y.ndim == 0:
        return x * y
    if x.shape[-1] != y.shape[-1]:
        raise ValueError(f"shapes {_form(x)} and {_form(y)} not aligned: {x.shape[-1]} (dim {x.ndim - 1}) != {y.shape[-1]} (dim {y.ndim - 1})")
    return tensordot(x, y, ([-1], [-1]))[()]


def outer(a, b, out=None):
    """The product of each pair."""
    found = making.outer(operand(a), operand(b))
    return into(asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1) if found is None else wrap(found), out)


def tensordot(a, b, axes=2):
    """The sum of products along axes of both."""
    x, y = asarray(a), asarray(b)
    if isinstance(axes, int):
        first, second = list(range(x.ndim - axes, x.ndim)), list(range(axes))
    else:
        first, second = ([each] if isinstance(each, int) else list(each) for each in axes)
    first, second = [k % x.ndim for k in first], [k % y.ndim for k in second]
    if [x.shape[k] for k in first] != [y.shape[k] for k in second]:
        raise ValueError("shape-mismatch for sum")
    left = [k for k in range(x.ndim) if k not in first]
    right = [k for k in range(y.ndim) if k not in second]
    n = math.prod(x.shape[k] for k in first)
    rows = transpose(x, left + first).reshape([math.prod(x.shape[k] for k in left), n])
    columns = transpose(y, second + right).reshape([n, math.prod(y.shape[k] for k in right)])
    found = dot(rows, columns).reshape([x.shape[k] for k in left] + [y.shape[k] for k in right])
    return found


def _lettered(operands):
    """The names of axes that stand behind each operand as numbers, as a text and the operands."""
    said = ["".join("..." if k is Ellipsis else chr(ord("a") + k) if k < 26 else chr(ord("A") + k - 26) for k in each) for each in operands[1::2]]
    wish = "->" + "".join("..." if k is Ellipsis else chr(ord("a") + k) if k < 26 else chr(ord("A") + k - 26) for k in operands[-1]) if len(operands) % 2 else ""
    return [",".join(said) + wish, *operands[: len(said) * 2 : 2]]


def einsum(*operands, out=None, dtype=None, order="K", casting="safe", optimize=False):
    """Sums of products by the names of axes: einsum("ij,jk->ik", a, b)."""
    if len(operands) == 3 and out is None and dtype is None:
        found = planned(*operands)
        if found is not None:
            return found
    if dtype is not None:
        operands = [asarray(x).astype(dtype) if isinstance(x, (ndarray, list, tuple)) and not k % 2 == isinstance(operands[0], ndarray) else x for k, x in enumerate(operands)]
    return into(_einsum(*operands), out)


def _einsum(*operands):
    subscripts, *operands = operands if isinstance(operands[0], str) else _lettered(operands)
    all = [asarray(x) for x in operands]
    given, _, wish = subscripts.replace(" ", "").partition("->")
    names = given.split(",")
    if len(names) != len(all):
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string" if len(all) > len(names) else "fewer operands provided to einstein sum function than specified in the subscripts string")
    if "..." in subscripts:
        free = [a.ndim - len(name.replace("...", "")) for name, a in zip(names, all)]
        rest = "".join(chr(0x100 + k) for k in range(max(n for n, name in zip(free, names) if "..." in name)))
        names = [name.replace("...", rest[len(rest) - n :]) for name, n in zip(names, free)]
        wish = wish.replace("...", rest) if "->" in subscripts else rest
    if "->" not in subscripts:
        wish += "".join(sorted(x for x in set(given) - {",", "."} if given.count(x) == 1))
    for k, (name, a) in enumerate(zip(names, all)):
        if len(name) != a.ndim:
            raise ValueError(f"einstein sum subscripts string contains too many subscripts for operand {k}" if len(name) > a.ndim else "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.")
        while len(set(name)) < len(name):
            twice = next(x for x in name if name.count(x) > 1)
            i, j = name.index(twice), name.rindex(twice)
            moved = moveaxis(all[k], (i, j), (0, 1))
            n = list(range(moved.shape[0]))
            all[k], name = moved[n, n], twice + "".join(x for p, x in enumerate(name) if p not in (i, j))
        names[k] = name
    if len(all) == 2 and all[0].dtype.kind in "fiu" and all[1].dtype.kind in "fiu" and fits(names, all):
        return paired(*names, *all, wish, subscripts if operands[0] is all[0] and operands[1] is all[1] else None)
    order = wish + "".join(sorted(set("".join(names)) - set(wish)))
    found = None
    for name, a in zip(names, all):
        spread = transpose(a, sorted(range(a.ndim), key=lambda p: order.index(name[p])))
        for p, x in enumerate(order):
            spread = spread if x in name else expand_dims(spread, p)
        found = spread if found is None else found * spread
    gone = tuple(range(len(wish), len(order)))
    if gone and found.dtype.kind == "b":
        # As there: sums of truths are truths.
        return _any(found, gone)
    return _sum(found, gone) if gone else found.copy()


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The product of vectors that is upright on both; of two in the plane its height."""
    axisa, axisb, axisc = (axisa, axisb, axisc) if axis is None else (axis,) * 3
    x, y = moveaxis(asarray(a), axisa, -1), moveaxis(asarray(b), axisb, -1)
    if x.shape[-1] not in (2, 3) or y.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    kind = (x[..., :1] + y[..., :1]).dtype
    x, y = x.astype(kind), y.astype(kind)
    # A height that is not given is a zero of the same type: one of Python's own would widen what is found.
    one, two = ([asarray(v[..., k] if k < v.shape[-1] else v[..., 0] * 0, kind) for k in range(3)] for v in (x, y))
    if x.shape[-1] == y.shape[-1] == 2:
        return asarray(one[0] * two[1] - one[1] * two[0])
    parts = [asarray(one[i] * two[j] - one[j] * two[i]) for i, j in ((1, 2), (2, 0), (0, 1))]
    form = list(java.common([list(p.shape) for p in parts]))
    parts = [raw(java.broadcast(p._a, form)) for p in parts]
    return moveaxis(array(parts), 0, axisc)


def kron(a, b):
    """A matrix times each item of another, as one."""
    x, y = asarray(a), asarray(b)
    x, y = (each.reshape((1,) * (max(x.ndim, y.ndim) - each.ndim) + each.shape) for each in (x, y))
    d = x.ndim
    spread = x.reshape([n for m in x.shape for n in (m, 1)]) * y.reshape([n for m in y.shape for n in (1, m)])
    return spread.reshape([m * n for m, n in zip(x.shape, y.shape)])


def convolve(a, v, mode="full"):
    """The sums of products of a row with another in reverse, moved along it."""
    x, y = (each if each.ndim else each.reshape(1) for each in (asarray(a), asarray(v)))
    x, y = (y, x) if len(y) > len(x) else (x, y)
    return _slid(x, y, mode, "a", "v")


_MODES = {"v": "valid", "s": "same", "f": "full", 0: "valid", 1: "same", 2: "full"}


def _slid(x, y, mode, *names):
    for each, name in zip((x, y), names):
        if not len(each):
            raise ValueError(f"{name} cannot be empty")
    wish = _MODES.get(mode[:1] if isinstance(mode, str) else mode)
    if wish is None or isinstance(mode, str) and not wish.startswith(mode):
        raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")
    n, m = len(x), len(y)
    start, count = {"full": (0, n + m - 1), "same": ((m - 1) // 2, n), "valid": (m - 1, n - m + 1)}[wish]
    if x.dtype.kind in "biuf" and y.dtype.kind in "biuf":
        return raw(compute.slid(x._a, y._a, start, count))
    items, weights = x.tolist(), y.tolist()
    found = [_total([items[i - j] for j in range(m) if 0 <= i - j < n], [weights[j] for j in range(m) if 0 <= i - j < n]) for i in range(start, start + count)]
    return array(found, compute.promoted(java.type(x._a), java.type(y._a)))


def correlate(a, v, mode="valid"):
    """The sums of products of a row with another, moved along it."""
    x, y = asarray(a), asarray(v)
    if len(y) > len(x) > 0:
        # As there, the longer one lies still, and what is found is turned round.
        return correlate(y, x, mode)[::-1]
    return _slid(x, y[::-1], mode, "first array argument", "second array argument")


methods({"dot": dot, "_matmul": _matmul})
