"""What is shown of a value, here as there: for oracle-kinds.py too."""

import re, graphviz, matplotlib, tqdm
matplotlib.use("Agg")
import numpy as np
import matplotlib.pyplot as plt
from IPython import display
from matplotlib import animation, ticker
from sklearn.datasets import load_iris
from sklearn.model_selection import KFold
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler

def titled(title, x, y):
    axes = plt.subplots()[1]
    axes.set(title=title, xlabel=x, ylabel=y)
    return axes

ENDS = (0, 10), (0.3, 2.7), (-5, 5), (0, 99), (1000.5, 1000.9), (0, 1), (3, 3), (-1e-5, 2e-5), (10, 0)

def ends(lines):
    return {name: [[list(map(float, each)) for each in (line.get_xdata(), line.get_ydata())] for line in found] for name, found in lines.items()}

OBEYED = "lines.linewidth", "lines.markersize", "axes.grid", "image.cmap", "font.size", "text.color", "figure.facecolor", "axes.facecolor"

def moved(points, places):
    points.set_offsets(places)
    return points.get_offsets().tolist()

def drawn(frames):
    """The frames that an animation has drawn in the end, which may be drawn twice at first, and what its file begins with."""
    import os, tempfile
    seen, name = [], os.path.join(tempfile.mkdtemp(), "a.gif")
    figure = plt.figure(figsize=(1, 1))
    animation.FuncAnimation(figure, lambda frame, more: seen.append((frame, more)), frames=frames, fargs=("x",), repeat=False).save(name, writer="pillow")
    with open(name, "rb") as opened:
        return seen[-2:], opened.read(6)

def styled(*names):
    """What plots of a style take from it, and the settings after it."""
    try:
        with plt.style.context(list(names)):
            axes = plt.subplots()[1]
            inks = [axes.plot([1, k])[0].get_color() for k in range(7)]
            seen = [axes.text(0, 0, "a").get_color(), axes.imshow([[1, 2]]).get_cmap().name, list(axes.figure.get_size_inches()), [plt.rcParams[key] for key in OBEYED]]
    except OSError as e:
        return str(e)
    return inks, seen, [plt.rcParams[key] for key in OBEYED]

def kept(settings):
    """What settings become, one by one and all at once."""
    found = []
    with plt.rc_context():
        for key, value in settings.items():
            plt.rcParams[key] = value
            found.append(plt.rcParams[key])
    with plt.rc_context(settings):
        return found, [plt.rcParams[key] for key in settings]

def said(case):
    try:
        found = eval(case)
    except ValueError as e:
        return f"ValueError: {e}"
    plt.close("all")
    kind = type(found)
    return re.sub("0x[0-9a-fA-F]+", "0x", f"{kind.__module__ if kind.__module__[:5] != 'numpy' else 'numpy'} {found!r}")
