"""Stands in for tqdm.notebook: the bars of tqdm."""

from tqdm import tqdm, trange

tqdm_notebook, tnrange = tqdm, trange
__all__ = ["tqdm", "trange", "tqdm_notebook", "tnrange"]
