"""Stands in for matplotlib.pylab: the names of numpy and of matplotlib.pyplot in one."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.pyplot import *
from numpy import *
from numpy.linalg import *
from numpy.random import *

__all__ = [name for name in globals() if not name.startswith("_")]
