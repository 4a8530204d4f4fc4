"""What types of numbers can hold."""

from numpy._dtype import dtype as _dtype
from numpy._types import classes

__all__ = ["finfo", "iinfo"]
_LINE = "-" * 63


class finfo:
    """What a type of real numbers can hold."""

    def __init__(self, dtype=float):
        kind = _dtype(type(dtype) if isinstance(dtype, float) else dtype)
        if kind.kind != "f":
            raise ValueError(f"data type {kind.type!r} not inexact")
        self.bits, digits, self.precision, least, self.max = {
            "float16": (16, 10, 3, -14, 65504.0),
            "float32": (32, 23, 6, -126, (2 - 2.0**-23) * 2.0**127),
            "float64": (64, 52, 15, -1022, 1.7976931348623157e308),
        }[kind.name]
        real = classes[kind.name]
        self.dtype, self.eps, self.epsneg = kind, real(2.0**-digits), real(2.0 ** (-digits - 1))
        self.resolution, self.max = real(10.0**-self.precision), real(self.max)
        self.min, self.tiny = real(-float(self.max)), real(2.0**least)
        self.smallest_normal, self.smallest_subnormal, self.nmant, self.nexp = self.tiny, real(2.0**least * 2.0**-digits), digits, self.bits - digits - 1
        self.iexp, self.machep, self.negep, self.minexp, self.maxexp = self.nexp, -digits, -digits - 1, least, 2 - least

    def _said(self, name):
        return {16: "%.5e", 32: "%.7e", 64: "%.16e"}[self.bits] % float(getattr(self, name))

    def __str__(self):
        said = {name: self._said(name) for name in ("resolution", "eps", "epsneg", "tiny", "max", "smallest_normal", "smallest_subnormal")}
        return (
            f"Machine parameters for {self.dtype}\n{_LINE}\n"
            f"precision = {self.precision:3}   resolution = {said['resolution']}\nmachep = {self.machep:6}   eps =        {said['eps']}\nnegep =  {self.negep:6}   epsneg =     {said['epsneg']}\n"
            f"minexp = {self.minexp:6}   tiny =       {said['tiny']}\nmaxexp = {self.maxexp:6}   max =        {said['max']}\nnexp =   {self.nexp:6}   min =        -max\n"
            f"smallest_normal = {said['smallest_normal']}   smallest_subnormal = {said['smallest_subnormal']}\n{_LINE}\n"
        )

    def __repr__(self):
        return f"finfo(resolution={self.resolution!s}, min={self._said('min')}, max={self._said('max')}, dtype={self.dtype})"


class iinfo:
    """What a type of whole numbers can hold."""

    def __init__(self, dtype=int):
        kind = _dtype(type(dtype) if isinstance(dtype, int) else dtype)
        if kind.kind not in "iu":
            raise ValueError(f"Invalid integer data type {kind.kind!r}.")
        self.dtype, self.kind, self.bits = kind, kind.kind, 8 * kind.itemsize
        self.max = 2 ** (self.bits - (kind.kind == "i")) - 1
        self.min = -(2 ** (self.bits - 1)) if kind.kind == "i" else 0

    def __str__(self):
        return f"Machine parameters for {self.dtype}\n{_LINE}\nmin = {self.min}\nmax = {self.max}\n{_LINE}\n"

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"
