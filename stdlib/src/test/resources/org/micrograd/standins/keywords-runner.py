"""What the stand-in does with each keyword that matplotlib knows and its function does not name: nothing, what it says, or a sentence that names it."""

import json

import matplotlib
import matplotlib.animation
import matplotlib.axes
import matplotlib.figure
import matplotlib.gridspec
import matplotlib.lines
import matplotlib.patches
import matplotlib.pyplot as plt
from matplotlib._known import KINDS, KNOWN
from mpl_toolkits.mplot3d import Axes3D

OWNERS = {"Axes": matplotlib.axes.Axes, "Figure": matplotlib.figure.Figure, "Axes3D": Axes3D, "pyplot": plt}


class Odd:
    """Something that no keyword means."""


def function(key):
    """The function of a row of the table."""
    owner, name = key.split(".")
    for each in (matplotlib.lines, matplotlib.patches, matplotlib.animation, matplotlib.gridspec):
        owner = OWNERS.get(owner) or getattr(each, owner, None) or owner if isinstance(owner, str) else owner
    return getattr(owner, name)


def silent(key, program):
    """Keywords that a program passes with a strange value, without a word, though nothing was done with them."""
    sentence, kind, own = KNOWN[key]
    f = function(key)
    code = getattr(f, "__wrapped__", f).__code__
    for word in [*own, *KINDS.get(kind, "").split()]:
        if word not in code.co_varnames and code.co_flags & 8:
            try:
                exec(program.replace("colour=1", f"{word}=Odd()"), {"Odd": Odd})
                yield word, None
            except Exception as e:
                yield word, f"{type(e).__name__}: {e}"


def row_of(program):
    """The row of the table that a program of the cases is for."""
    call = program.rsplit("; ", 1)[1]
    name = call.split("(")[0].split(".")[-1].strip()
    owner = "Axes3D" if "#3d" in call else {"ax": "Axes", "fig": "Figure", "plt": "pyplot"}.get(call.split(".")[0])
    return f"{owner}.{name}" if f"{owner}.{name}" in KNOWN else f"{name}.__init__"


passed, unnamed = {}, []
for line in cases.splitlines():
    program = json.loads(line)[0]
    if "colour=1" in program:
        key = row_of(program)
        for word, said in silent(key, program):
            if said is None:
                passed.setdefault(key, []).append(word)
            elif "unexpected keyword" in said or word not in said and "Odd" not in said and "NoneType" not in said:
                unnamed.append(f"{key} {word}: {said}")
report = "\n".join(f"{key}: {' '.join(sorted(words))}" for key, words in passed.items())
