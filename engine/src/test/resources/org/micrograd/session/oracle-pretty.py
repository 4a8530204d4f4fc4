"""Writes lines of pretty-cases.txt: a random value, and repr of what IPython 8 writes for it. Run with CPython 3.11: oracle-pretty.py SEED COUNT > FILE.

Those were left out whose text hangs on what repr of the interpreter writes within the repr of another class: of OrderedDict, that of
Python 3.12, of sets and SimpleNamespace the order, of a defaultdict in itself the dots."""

import pathlib
import random
import re
import sys

from IPython.lib.pretty import pretty

rnd, count = random.Random(int(sys.argv[1])), int(sys.argv[2])
scope = {"__name__": "__main__"}
exec(pathlib.Path(__file__).with_name("pretty-setup.py").read_text(), scope)
words = ['alpha','beta','gamma','delta','a fairly long text of several words','x','', "it's", 'say "hi"', 'new\\nline', 'tab\\t', 'é→😀', 'q'*30]
def s(): return repr(rnd.choice(words)).replace('\\\\', '\\')
def atom():
    k = rnd.randrange(52)
    return [lambda: str(rnd.randrange(1000)), lambda: repr(rnd.random()), lambda: repr(round(rnd.uniform(-1e6,1e6), rnd.randrange(4))), s, s, s,
      lambda: rnd.choice(['True','False','None','...','NotImplemented','10**40','1e100','float("nan")','float("-inf")','3+4j','-0.0']),
      lambda: 'b'+repr('bytes\\x00ok'*rnd.randrange(1,4)).replace('\\\\','\\'), lambda: f"bytearray(b'{'ab'*rnd.randrange(1,5)}')", lambda: f"range({rnd.randrange(9)}, {rnd.randrange(99)})",
      lambda: rnd.choice(['f0','f1','gen','outer()','wrapped','len','print','abs','lambda x, y=1: x','[].append','"a".join','dict.fromkeys','int.__add__','Out.make','Out.stat','str.upper']),
      lambda: rnd.choice(['int','D','P','R','X','Metaed','Out.In','Exception','Err','dict','C','collections.OrderedDict','datetime.date','type','Meta','list[int]','dict[str, int]','int | str','types.SimpleNamespace','object','type(None)','pathlib.Path']),
      lambda: rnd.choice(['R(1)','M(2)','Y(3)','X()','X(1, 2)']),
      lambda: rnd.choice(['C.RED','C.BLUE','IE.ONE','FL.A|FL.B','C','list(C)']),
      lambda: rnd.choice(['datetime.date(2024,1,2)','datetime.datetime(2024,1,2,3,4)','datetime.timedelta(days=2,seconds=5)','decimal.Decimal("1.50")','fractions.Fraction(1,3)','pathlib.PurePosixPath("a/b")','re.compile("a+")','uuid.UUID(int=5)','array.array("d",[1,2.5])','slice(1,2)','types.MappingProxyType({"a":1})']),
      lambda: rnd.choice(['Err("bad")','ValueError("x", 2)','KeyError("k")','Err()','OSError(2, "No such file")','StopIteration()']),
      lambda: rnd.choice(['selfod()','selfns()','selflist()']),
      lambda: rnd.choice(['selflist()','selfdict()','selfdeque()','selfns()','selfdd()','selfod()','selfx()']),
      lambda: rnd.choice(['ST("sub")','I(4)','F(2.5)','T((1,2))','L([1,2])','LR([1])','DS(a=1)','DR(a=1)','SS({1})','FS({1})','OD(a=1)','DD(int,a=1)','DQ([1])','CN("aab")','T()','L()','DS()','SS()','FS()','OD()','DQ()','CN()']),
      ][min(k//2, 18) if k < 38 else rnd.choice([0,1,2,3,3,4,5])]()
def hashable(d):
    k = rnd.randrange(8)
    if k == 0: return f"({hashable(d)}, {hashable(d)})"
    if k == 1: return rnd.choice(['C.RED','P(1, 2)','frozenset({1,2})','int','None','f0','2.5','True','b"k"'])
    return s() if k < 6 else str(rnd.randrange(100))
def items(d, lo=0, hi=None):
    hi = hi or rnd.choice([2,3,5,9,20])
    return [value(d-1) for _ in range(rnd.randrange(lo, hi+1))]
def pairs(d): return ', '.join(f"{hashable(d)}: {value(d-1)}" for _ in range(rnd.randrange(0, rnd.choice([2,4,9]))))
kws = ['lr','momentum','name','learning_rate','hidden_layers','values','z']
def kw(d): return ', '.join(f"{k}={value(d-1)}" for k in rnd.sample(kws, rnd.randrange(0,5)))
def value(d):
    if d <= 0 or rnd.random() < .25: return atom()
    k = rnd.randrange(24)
    if k < 5: return '[' + ', '.join(items(d)) + ']'
    if k < 9: return '{' + pairs(d) + '}'
    if k < 11: x = items(d); return '(' + ', '.join(x) + (',' if len(x) == 1 else '') + ')'
    j = lambda **o: ', '.join(items(d, **o))
    h = lambda: ', '.join(hashable(d) for _ in range(rnd.randrange(1, rnd.choice([2,5,12]))))
    return [lambda: '{' + h() + '}', lambda: f"frozenset([{h()}])", lambda: f"deque([{j()}]{rnd.choice(['',', maxlen=30'])})", lambda: f"OrderedDict({{{pairs(d)}}})",
      lambda: f"defaultdict({rnd.choice(['list','int','dict','None','lambda: 0','f0'])}, {{{pairs(d)}}})", lambda: f"Counter([{h()}, {h()}, 1, 1])", lambda: f"P({value(d-1)}, {value(d-1)})", lambda: f"Longer({value(d-1)}, {value(d-1)}, {value(d-1)})",
      lambda: f"D({value(d-1)}, {value(d-1)})", lambda: f"E({s()}, [{j()}])", lambda: f"SimpleNamespace({kw(d)})", lambda: f"{rnd.choice(['R','M','Y','R'])}({value(d-1)})", lambda: rnd.choice([f"X({j()})", f"{rnd.choice(['L','LR','T','DQ'])}([{j()}])", f"{rnd.choice(['DS','DR','OD'])}({{{pairs(d)}}})", f"DD(list, {{{pairs(d)}}})", f"ChainMap({{{pairs(d)}}}, {{{pairs(d)}}})", f"{{{pairs(d)}}}.{rnd.choice(['keys','values','items'])}()", f"UserDict({{{pairs(d)}}})", f"UserList([{j()}])", f"[[{j()}]]*3", f"[{value(d-1)}]*{rnd.choice([30, 1100])}"])][k-11]()
for each in (value(rnd.choice([1, 2, 2, 3, 3, 4])) for _ in range(count)):
    if len(each) <= 260:
        print(each, repr(re.sub("0x[0-9a-f]+", "0x", pretty(eval(each, scope)))), sep="\t")
