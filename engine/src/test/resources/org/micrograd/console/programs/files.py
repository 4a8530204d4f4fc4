"""What is written to a file that nobody closes is there at once."""

import csv
import json
import os
import pathlib
import pickle
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    print(open("a.txt", "w").write("hello\n"), repr(open("a.txt").read()))
    open("a.txt", "a").write("more\n")
    print(open("a.txt").readlines(), os.path.getsize("a.txt"))
    json.dump({"a": 1}, open("b.json", "w"))
    print(json.load(open("b.json")))
    pickle.dump([1, 2], open("c.pkl", "wb"))
    print(pickle.load(open("c.pkl", "rb")))
    csv.writer(open("d.csv", "w", newline="")).writerows([[1, 2], [3, 4]])
    print(list(csv.reader(open("d.csv"))))
    pathlib.Path("e.txt").open("w").write("path")
    print(pathlib.Path("e.txt").read_text())
    print("f", "file", file=open("f.txt", "w"))
    print(open("f.txt").read())
    open("g.bin", "xb").write(b"\x00\x01")
    print(open("g.bin", "rb").read())
    for i in range(300):
        open(f"many-{i}", "w").write(str(i))
    print(sum(int(open(f"many-{i}").read()) for i in range(300)))
    file = open("h.txt", "r+" if os.path.exists("h.txt") else "w+")
    file.write("both")
    file.seek(0)
    print(file.read(), file.closed, open.__name__)
    os.chdir("/")
try:
    open("/nowhere/file", "w")
except FileNotFoundError as e:
    print(e)
open("/nowhere/file")
