"""Writes inspection-cases.txt: what ipykernel 6.17 with IPython 8.5 tells at the end of texts, or at a bar, in short and with sources. Run where that is."""

import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = ["greet", "greet(", "greet(\"a\", |", "gre|et", "p", "p.norm", "p.norm(", "p.area", "Point", "Point(", "n", "lst", "lst.append", "d", "text", "num", "flt", "None", "True", "print", "print(", "len", "math", "math.cos", "math.pi", "nodoc", "undefined", "lam", "part", "Neuron", "str", "int", "ValueError", "np", "arr", "tup", "gen", "reduce", "os.path.join", "x = greet|(1)", "print(greet(", "math.co|s(3)", "greet?", "greet??", "%time", "%%time", "%timeit", "for", "p.x", "d['apple']", "points[0]", "Point.make", "p.build", "Point.origin", "", "sorted(lst, key=le|n)", "a.b", "Point.area", "Neuron(", "lam(", "d.ke|ys", "p.norm(po", "greet(lo", "x = gre|et", "print(p.no|rm(1))", "p.norm(1)|", "f = greet", "class A(Po|int)", "lst[0]", "nested", "byname", "points", "[gre|et]", "if gre|et:", "for q in lst|:", "@gre|et", "x.y = p", "p.yy", "Point.make(1, ", "Point.build", "sorted(points, key=lambda q: q.|x)", "greet\nnodoc", "greet\nno|doc", "# greet", "\"greet|\"", "collections.OrderedDict", "json", "json.dumps(", "\"a\".upper", "random", "text.upp", "sys.path", "greet.__doc__"]
REASONS = json.load(open(os.path.join(HERE, "inspection-reasons.json")))

exec(open(os.path.join(HERE, "kernel-runner.py")).read())

with open(os.path.join(HERE, "inspection-cases.txt"), "w") as out:
    for text in TEXTS:
        code, at = parted(text)
        for level in (0, 1):
            found = answer(client.inspect(code, at, level))["data"].get("text/plain")
            told = None if found is None else re.sub(r"\x1b\[[0-9;]*m", "", found)[:1200]
            out.write(json.dumps([code, at, level, told, REASONS.get(text, REASONS.get(f"{text} {level}", ""))], ensure_ascii=False) + "\n")
client.stop_channels()
manager.shutdown_kernel(now=True)
