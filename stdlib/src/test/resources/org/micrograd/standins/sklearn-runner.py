"""How good answers are, here as there: for oracle-sklearn.py too."""

import warnings

import numpy as np
from sklearn.metrics import *
from sklearn.preprocessing import *

warnings.simplefilter("ignore")
actual, answered = [0, 1, 2, 2, 1, 0, 1, 2, 0, 1], [0, 2, 2, 2, 1, 0, 0, 2, 1, 1]
scores = [0.1, 0.4, 0.35, 0.8, 0.35, 0.9]
rows, guesses = [[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]
people = [['Male', 1], ['Female', 3], ['Female', 2]]

def said(case):
    try:
        return repr(eval(case))
    except Exception as e:
        return f"{type(e).__name__}: {e}"
