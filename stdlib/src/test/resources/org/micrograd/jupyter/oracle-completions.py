"""Writes completion-cases.txt: what ipykernel 6.17 with IPython 8.5 and jedi 0.18 offers at the end of texts, or at a bar. Run where that is."""

import json
import os
import tempfile

from jupyter_client.manager import start_new_kernel

HERE = os.path.dirname(os.path.abspath(__file__))
SETUP = open(os.path.join(HERE, "completion-setup.py")).read()
TEXTS = ["math.co", "math.cos", "os.path.jo", "p.", "p.n", "p._", "p.__in", "n.no", "Point.", "Point.ma", "Point(1).", "Point(1).no", "Point.make(1, 2).x", "p.norm().", "greet(\"a\").app", "text.up", "text.upper().low", "\"abc\".spl", "[].app", "{}.ke", "(1, 2).co", "1.0.is", "lst[0].bi", "lst.", "nested[0][0].no", "points[0].yy", "byname[\"first\"].ar", "greet(lo", "greet(\"a\", ti", "greet(", "Point(1, y", "p.norm(po", "p.norm(power=2, sc", "print(en", "print(\"a\", se", "sorted(lst, ke", "open(\"data.csv\", enc", "np.arange(dt", "nodoc(", "d['", "d['ap", "d[\"ap", "d[", "d['banana']['in", "d['banana'][", "greet(d['ap", "d[\"", "d.g", "open('da", "open('", "open('su", "\"./", "open(\"./da", "x = 'data", "import ma", "import os.pa", "import num", "from math import co", "from math import cos, si", "from os import pa", "from collections import ", "from os.path import jo", "from nu", "import json, ra", "from math ", "from json.", "import json.", "%ti", "%", "%%ti", "%%", "ti", "%cd su", "%run pr", "%run ", "%load da", "%timeit gre", "x = %ti", "!ca", "!cat da", "%env HO", "%matplotlib in", "%who ", "%pinfo gre", "%xmode ", "gre", "pri", "imp", "for", "retu", "Tru", "whi", "exc", "Exc", "__na", "zzz", "", "for i in ran", "x = gre", "[gre", "if gre", "lambda: gre", "f(gre|)", "p.no|rm()", "gre|et(\"a\")", "x = 1\np.no", "p.no|\ny = 2", "def f(arg):\n    ar", "def f(self, other):\n    return oth", "for item in lst:\n    ite", "with open(\"data.csv\") as fh:\n    fh.rea", "with open(\"data.csv\") as fh: fh", "import ra\n", "class A:\n    def run(self):\n        self.ru", "q = Point(1)\nq.no", "q = [1]\nq.app", "def g(xs: list):\n    xs.app", "s = \"a\"\ns.up", "arr.sh", "arr.T.sh", "np.ze", "np.random.ra", "np.linalg.", "np.zeros(3).su", "arr.sum().", "np.float", "lam.", "gen.se", "part.", "greet.__na", "Point.norm.__", "sys.std", "sys.stdout.wr", "random.ra", "json.dum", "collections.Coun", "collections.Counter().mo", "collections.defaultdict(list).ge", "'a'.join(lst).up", "str.up", "int.fr", "num.bi", "flt.is", "tup.in", "# comm", "p.norm(", "p.nothing.", "undefined.", "greet(\"a\")[0].", "math.pi.", "f\"{p.no", "f\"{gre", "p .no", "p. no", "@prop", "except Val", "raise Va", "x = p.no", "del ls", "assert ls", "print(p.no", "print(ls", "np.array(ls", "text[0].up", "text[1:].up", "not ls", "-nu", "lst + ls", "lst==ls", "a.b.c", "\\alpha", "\\al", "_", "__", "In", "Ou", "ex", "qui", "get_ip", "disp", "async", "awa", "matc", "super().", "type(p).", "p.__class__.", "dict(ap", "Point.build().ar", "greet(name=1, ", "sum(i.rea", "if num:\n    pass\nel", "try:\n    pass\nexc", "for i in lst:\n    bre", "x = lamb", "x = num i", "lst i", "p.norm() an", "[q fo", "[q for q in lst i", "1 if num els", "import math a", "with p a", "raise ValueError fr", "num no", "num not i", "async d", "x = yie", "return no", "\\beta", "\\Gam", "\\var", "np.ones(2).me", "np.eye(2).T.sh", "np.arange(3).reshape(3, 1).me", "wh", "al", "lo", "import collections.", "from xml.", "from xml.dom import mini", "import xml.dom.", "zip", "Zer", "x = st", "print(st", "Point(1).norm(sc", "%cd ", "%load ", "%%w", "x = !ca", "%alias", "%sto", "%xm"]
REASONS = json.load(open(os.path.join(HERE, "completion-reasons.json")))

os.chdir(tempfile.mkdtemp())
os.mkdir("sub")
for name in ("data.csv", "data2.txt", "prog.py"):
    open(name, "w").write("x = 1")
manager, client = start_new_kernel(kernel_name="python3", startup_timeout=120)
client.execute_interactive(SETUP, timeout=60)


def answer(request):
    while True:
        message = client.get_shell_msg(timeout=20)
        if message["parent_header"]["msg_id"] == request:
            return message["content"]


with open(os.path.join(HERE, "completion-cases.txt"), "w") as out:
    for text in TEXTS:
        bar = text.find("|")
        code, at = (text[:bar] + text[bar + 1 :], bar) if bar >= 0 else (text, len(text))
        found = answer(client.complete(code, at))
        row = [code, at, found["cursor_start"], found["cursor_end"], found["matches"], REASONS.get(text, "")]
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
client.stop_channels()
manager.shutdown_kernel(now=True)
