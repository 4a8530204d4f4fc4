import math, os, sys, random, collections, json
import numpy as np
class Point:
    """A point."""
    origin = 0
    _hid = 1
    def __init__(self, x, y=2):
        self.x = x; self.yy = y
    def norm(self, power=2, scale=1.0) -> "float":
        """The norm of it."""
        return 3.0
    @property
    def area(self): return 5
    @staticmethod
    def make(alpha, beta): return Point(alpha, beta)
    @classmethod
    def build(cls, gamma=1): return cls(gamma)
class Neuron(Point):
    def __call__(self, inp): return inp
def greet(name, loud=False, *args, times=3, **kw):
    """Say hello.

    More words here.
    """
    return [name] * times
def nodoc(a, b=1): return a
p = Point(1)
n = Neuron(2)
lst = [1, 2, 3]
d = {'apple': 1, 'apricot': 2, 'banana': {'inner': 3, 'inside': 4}, 7: 8}
text = 'hello'
num = 3
flt = 2.5
tup = (1, 2)
arr = np.arange(6).reshape(2, 3)
lam = lambda q: q
gen = (i for i in range(3))
import functools
part = functools.partial(greet, 'x')
from functools import reduce
nested = [[p]]
points = [Point(1), Point(2)]
byname = {'first': p}
