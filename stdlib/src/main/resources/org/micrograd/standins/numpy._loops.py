"""Functions of Python that go item by item."""

from numpy._convert import java, operand, raw
from numpy._make import asarray

__all__ = ["vectorize", "frompyfunc"]


class vectorize:
    """A function of Python that goes item by item."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if signature is not None:
            raise TypeError("vectorize of this stand-in for numpy takes no signature: write a loop")
        self.pyfunc, self.otypes, self.cache = pyfunc, otypes if otypes is None or isinstance(otypes, (list, tuple, str)) else [otypes], cache
        self.excluded = set(excluded or ())
        self.__doc__ = pyfunc.__doc__ if doc is None else doc

    def __call__(self, *args, **kwargs):
        if not kwargs and not self.excluded:
            return self._each(self.pyfunc, args)
        places = [k for k in range(len(args)) if k not in self.excluded]
        names = [name for name in kwargs if name not in self.excluded]

        def function(*items):
            given = list(args)
            for k, item in zip(places, items):
                given[k] = item
            return self.pyfunc(*given, **{**kwargs, **dict(zip(names, items[len(places) :]))})

        return self._each(function, [*(args[k] for k in places), *(kwargs[name] for name in names)])

    def _each(self, function, args):
        if not args:
            return function()
        own = [operand(asarray(x, object)) for x in args]
        shape = list(java.common([java.shape(x) for x in own]))
        columns = [raw(java.broadcast(x, shape)).reshape(-1).tolist() for x in own]
        kinds, rows = self.otypes, list(zip(*columns))
        if kinds is None:
            if not rows:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            # As there: what the first items give says what type all have.
            first = function(*(asarray(x).reshape(-1)[0] for x in args))
            kinds = [asarray(each).dtype.name for each in (first if isinstance(first, tuple) else (first,))]
            if self.cache:
                rows, begun = rows[1:], [first]
        found = [*(begun if self.otypes is None and self.cache else ()), *(function(*row) for row in rows)]
        if len(kinds) == 1:
            return asarray(found, kinds[0]).reshape(shape)
        return tuple(asarray([each[k] for each in found], kind).reshape(shape) for k, kind in enumerate(kinds))


class frompyfunc:
    """A function of Python that goes item by item, whose results are objects."""

    def __init__(self, func, nin, nout):
        self.nin, self.nout = nin, nout
        self._each = vectorize(func, [object] * nout)

    def __call__(self, *args):
        if len(args) != self.nin:
            raise TypeError(f"this function takes {self.nin} arguments, got {len(args)}")
        found = self._each(*args)
        return found[()] if self.nout == 1 else tuple(each[()] for each in found)

    def reduce(self, array, axis=0):
        """The function between all items along an axis."""
        rows = iter(asarray(array).astype(object).swapaxes(0, axis))
        found = next(rows)
        for each in rows:
            found = self(found, each)
        return found
