"""What is there without an import, and what is the script's own."""
import builtins
import sys
from names_part import rows

for name in ("exp", "log", "seed", "mean", "plot", "mse"):
    print(name, hasattr(builtins, name))
print(compile("1 + 1", "text", "eval") is not None, eval(compile("1 + 1", "text", "eval")))
print(__name__, rows, sys.argv, __file__.endswith("names.py"))
import micrograd
print(micrograd.theirs)
