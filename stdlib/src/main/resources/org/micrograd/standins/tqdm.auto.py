"""Stands in for tqdm.auto: the bars of tqdm."""

from tqdm import tqdm, trange

__all__ = ["tqdm", "trange"]
