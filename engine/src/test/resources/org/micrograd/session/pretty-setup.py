"""What the values of pretty-cases.txt are made of."""

import collections, dataclasses, types, enum, datetime, decimal, fractions, pathlib, functools, re, array, uuid
from collections import *
from types import SimpleNamespace
P = namedtuple('P', 'x y')
Longer = namedtuple('Longer', 'first_name second_name third_name')
@dataclasses.dataclass
class D:
    a: object
    b: object = 2
@dataclasses.dataclass
class E:
    name: str
    values: list
    hidden: object = dataclasses.field(default=3, repr=False)
class R:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'R({self.v!r})'
class M:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'M(\n  {self.v!r}\n)'
class S:
    def __str__(self): return 'S as str'
class H:
    def _repr_html_(self): return '<b>H</b>'
class LR(list):
    def __repr__(self): return 'LR' + list.__repr__(self)
class L(list): pass
class DS(dict): pass
class DR(dict):
    def __repr__(self): return 'DR' + dict.__repr__(self)
class T(tuple): pass
class SS(set): pass
class FS(frozenset): pass
class ST(str): pass
class I(int): pass
class F(float): pass
class OD(OrderedDict): pass
class DD(defaultdict): pass
class DQ(deque): pass
class CN(Counter): pass
class X:
    def __init__(self, *items): self.items = items
    def _repr_pretty_(self, p, cycle):
        if cycle:
            p.text('X(...)')
        else:
            with p.group(2, 'X(', ')'):
                for i, item in enumerate(self.items):
                    if i:
                        p.text(',')
                        p.breakable()
                    p.pretty(item)
class Y:
    def __init__(self, v): self.v = v
    def _repr_pretty_(self, p, cycle):
        p.text('Y<')
        p.breakable('')
        p.pretty(self.v)
        p.break_()
        p.text('>')
class C(enum.Enum):
    RED = 1
    BLUE = 'b'
class IE(enum.IntEnum):
    ONE = 1
class FL(enum.Flag):
    A = 1
    B = 2
class Meta(type):
    def __repr__(cls): return f'<meta {cls.__name__}>'
class Metaed(metaclass=Meta): pass
class Out:
    class In: pass
    def method(self, a=1): pass
    @classmethod
    def make(cls): pass
    @staticmethod
    def stat(q): pass
    @property
    def prop(self): return 1
def f0(): pass
def f1(a, b=2, *args, c, d: int = 4, **kw) -> str: pass
def gen():
    yield 1
def outer():
    def inner(x): pass
    return inner
@functools.wraps(f1)
def wrapped(*a): pass
async def co(): pass
class Err(Exception): pass
def selflist():
    x = [1]; x.append(x); return x
def selfdict():
    x = {'a': 1}; x['me'] = x; return x
def selfdeque():
    x = deque([1]); x.append(x); return x
def selfns():
    x = SimpleNamespace(a=1); x.me = x; return x
def selfdd():
    x = defaultdict(list); x['me'] = x; return x
def selfod():
    x = OrderedDict(a=1); x['me'] = x; return x
def selfx():
    x = X(1); x.items = (x, 2); return x
