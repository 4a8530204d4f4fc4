"""What is shown of a value, here as there: for oracle-kinds.py too."""

import re, graphviz, matplotlib, tqdm
matplotlib.use("Agg")
import numpy as np
import matplotlib.pyplot as plt
from IPython import display
from sklearn.datasets import load_iris
from sklearn.model_selection import KFold
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler

def titled(title, x, y):
    axes = plt.subplots()[1]
    axes.set(title=title, xlabel=x, ylabel=y)
    return axes

def said(case):
    found = eval(case)
    plt.close("all")
    kind = type(found)
    return re.sub("0x[0-9a-fA-F]+", "0x", f"{kind.__module__ if kind.__module__[:5] != 'numpy' else 'numpy'} {found!r}")
