"""Sums of products of two arrays by the names of their axes, as a product of matrices: far fewer numbers at a time than all products."""

import builtins
import math

from numpy._convert import compute, java, raw
from numpy._ndarray import ndarray
from numpy._reduce import sum as _sum

__all__ = ["fits", "paired", "planned"]

# How arrays of types and shapes met by such names before, which takes longer to find out than to do.
_plans = {}


def fits(names, all):
    """Whether each axis is equally long in both."""
    lengths = dict(zip(names[0], all[0].shape))
    return set(names[0]) & set(names[1]) and builtins.all(lengths.get(x, n) == n for x, n in zip(names[1], all[1].shape))


def planned(subscripts, a, b):
    """What was found out of such arrays before, done with these; None where nothing was."""
    if type(subscripts) is not str or type(a) is not ndarray or type(b) is not ndarray:
        return None
    plan = _plans.get((subscripts, java.type(a._a), java.type(b._a), a.shape, b.shape))
    return plan and _done(plan, a, b)


def paired(left, right, a, b, wish, subscripts):
    """Sums of products of two, remembered by the subscripts where there are any."""
    kept = subscripts, java.type(a._a), java.type(b._a), a.shape, b.shape
    isgiven = subscripts is not None
    for _ in range(2):
        gone = tuple(k for k, x in enumerate(left) if x not in right and x not in wish)
        isgiven = isgiven and not gone
        a, left = (_sum(a, gone), "".join(x for x in left if x in right or x in wish)) if gone else (a, left)
        a, b, left, right = b, a, right, left
    plan = _plan(left, right, a, b, wish)
    if isgiven and len(_plans) < 1000:
        _plans[kept] = plan
    return _done(plan, a, b)


def _plan(left, right, a, b, wish):
    both, met = [x for x in left if x in right and x in wish], [x for x in left if x in right and x not in wish]
    ours, theirs = [x for x in left if x not in right], [x for x in right if x not in left]
    lengths = {**dict(zip(left, a.shape)), **dict(zip(right, b.shape))}
    size = lambda names: math.prod(lengths[x] for x in names)
    order = both + ours + theirs
    return (
        [left.index(x) for x in both + ours + met], [size(both), size(ours), size(met)],
        [right.index(x) for x in both + met + theirs], [size(both), size(met), size(theirs)],
        [lengths[x] for x in order], [order.index(x) for x in wish],
    )


def _done(plan, a, b):
    first, one, second, two, shape, order = plan
    x, y = java.reshape(java.transpose(a._a, first), one), java.reshape(java.transpose(b._a, second), two)
    found = raw(java.transpose(java.reshape(compute.product(x, y), shape), order))
    return found if shape else found[()]
