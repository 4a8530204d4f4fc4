"""Writes inspection-cases.txt: what ipykernel 6.17 with IPython 8.5 tells at the end of texts, or at a bar, in short and with sources. Run where that is."""

import json
import os
import re
import tempfile

from jupyter_client.manager import start_new_kernel

HERE = os.path.dirname(os.path.abspath(__file__))
SETUP = open(os.path.join(HERE, "completion-setup.py")).read()
TEXTS = ["greet", "greet(", "greet(\"a\", |", "gre|et", "p", "p.norm", "p.norm(", "p.area", "Point", "Point(", "n", "lst", "lst.append", "d", "text", "num", "flt", "None", "True", "print", "print(", "len", "math", "math.cos", "math.pi", "nodoc", "undefined", "lam", "part", "Neuron", "str", "int", "ValueError", "np", "arr", "tup", "gen", "reduce", "os.path.join", "x = greet|(1)", "print(greet(", "math.co|s(3)", "greet?", "greet??", "%time", "%%time", "%timeit", "for", "p.x", "d['apple']", "points[0]", "Point.make", "p.build", "Point.origin", "", "sorted(lst, key=le|n)", "a.b", "Point.area", "Neuron(", "lam(", "d.ke|ys", "p.norm(po", "greet(lo", "x = gre|et", "print(p.no|rm(1))", "p.norm(1)|", "f = greet", "class A(Po|int)", "lst[0]", "nested", "byname", "points", "[gre|et]", "if gre|et:", "for q in lst|:", "@gre|et", "x.y = p", "p.yy", "Point.make(1, ", "Point.build", "sorted(points, key=lambda q: q.|x)", "greet\nnodoc", "greet\nno|doc", "# greet", "\"greet|\"", "collections.OrderedDict", "json", "json.dumps(", "\"a\".upper", "random", "text.upp", "sys.path", "greet.__doc__"]
REASONS = json.load(open(os.path.join(HERE, "inspection-reasons.json")))

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


with open(os.path.join(HERE, "inspection-cases.txt"), "w") as out:
    for text in TEXTS:
        bar = text.find("|")
        code, at = (text[:bar] + text[bar + 1 :], bar) if bar >= 0 else (text, len(text))
        for level in (0, 1):
            found = answer(client.inspect(code, at, level))["data"].get("text/plain")
            told = None if found is None else re.sub(r"\x1b\[[0-9;]*m", "", found)[:1200]
            out.write(json.dumps([code, at, level, told, REASONS.get(text, REASONS.get(f"{text} {level}", ""))], ensure_ascii=False) + "\n")
client.stop_channels()
manager.shutdown_kernel(now=True)
