"""What numpy says of a case: an expression by str and repr, a program by what it prints, both by their error."""

import contextlib
import io
import warnings

import numpy as np

warnings.simplefilter("ignore")


class V:
    """A number like those of micrograd."""

    def __init__(self, data):
        self.data = data.data if isinstance(data, V) else data

    def __add__(self, other):
        return V(self.data + V(other).data)

    def __mul__(self, other):
        return V(self.data * V(other).data)

    def __pow__(self, other):
        return V(self.data**other)

    def __truediv__(self, other):
        return V(self.data / V(other).data)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -V(other)

    def __rsub__(self, other):
        return V(other) - self

    def __lt__(self, other):
        return self.data < V(other).data

    def __le__(self, other):
        return self.data <= V(other).data

    def __gt__(self, other):
        return self.data > V(other).data

    def __ge__(self, other):
        return self.data >= V(other).data

    def __abs__(self):
        return V(abs(self.data))

    def exp(self):
        return V(f"exp {self.data}")

    def log(self):
        return V(f"log {self.data}")

    def __repr__(self):
        return f"V({self.data})"

    __radd__, __rmul__ = __add__, __mul__


def said(case):
    np.set_printoptions(edgeitems=3, infstr="inf", linewidth=75, nanstr="nan", precision=8, suppress=False, threshold=1000, formatter=None, floatmode="maxprec", sign="-")
    printed, names = io.StringIO(), {"np": np, "V": V}
    try:
        with contextlib.redirect_stdout(printed):
            try:
                code = compile(case, "case", "eval")
            except SyntaxError:
                exec(case, names)
                return printed.getvalue()
            found = eval(code, names)
            return f"{printed.getvalue()}{found}\n{found!r}"
    except Exception as e:
        return f"{type(e).__name__}: {e}"
