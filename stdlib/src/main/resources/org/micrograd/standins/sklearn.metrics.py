"""Stands in for sklearn.metrics: how good answers are."""

import numpy
from sklearn.utils import check_lengths

__all__ = ["accuracy_score", "mean_squared_error", "mean_absolute_error", "r2_score", "confusion_matrix", "precision_score", "recall_score", "f1_score", "log_loss"]


def _both(y_true, y_pred):
    check_lengths(y_true, y_pred)
    return numpy.asarray(y_true), numpy.asarray(y_pred)


def accuracy_score(y_true, y_pred, *, normalize=True):
    """The part of answers that are right."""
    true, found = _both(y_true, y_pred)
    right = true == found
    right = right.all(axis=1) if right.ndim == 2 else right
    return float(right.mean()) if normalize else int(right.sum())


def mean_squared_error(y_true, y_pred, *, squared=True):
    """The mean squared distance."""
    true, found = _both(y_true, y_pred)
    mean = numpy.average((true - found) ** 2)
    return mean if squared else numpy.sqrt(mean)


def mean_absolute_error(y_true, y_pred):
    """The mean distance."""
    true, found = _both(y_true, y_pred)
    return numpy.average(numpy.abs(found - true))


def r2_score(y_true, y_pred):
    """The part of the variance that is explained."""
    true, found = _both(y_true, y_pred)
    rest, all = ((true - found) ** 2).sum(), ((true - true.mean()) ** 2).sum()
    return float(1 - rest / all) if all else 1.0 if not rest else 0.0


def confusion_matrix(y_true, y_pred, *, labels=None):
    """How often a class, a row, was answered as another, a column."""
    true, found = _both(y_true, y_pred)
    classes = numpy.unique(numpy.concatenate([true, found])).tolist() if labels is None else list(labels)
    counts = numpy.zeros((len(classes), len(classes)), dtype=int)
    for t, f in zip(true.tolist(), found.tolist()):
        if t in classes and f in classes:
            counts[classes.index(t), classes.index(f)] += 1
    return counts


def _of_one(y_true, y_pred, pos_label, average):
    if average != "binary":
        raise ValueError(f"this stand-in knows average='binary', got {average!r}")
    true, found = _both(y_true, y_pred)
    others = set(true.tolist()) | set(found.tolist())
    if len(others) > 2:
        raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
    return int(((true == pos_label) & (found == pos_label)).sum()), int((found == pos_label).sum()), int((true == pos_label).sum())


def precision_score(y_true, y_pred, *, pos_label=1, average="binary"):
    """The part of those answered as positive that are."""
    both, found, _ = _of_one(y_true, y_pred, pos_label, average)
    return both / found if found else 0.0


def recall_score(y_true, y_pred, *, pos_label=1, average="binary"):
    """The part of those that are positive that were answered so."""
    both, _, true = _of_one(y_true, y_pred, pos_label, average)
    return both / true if true else 0.0


def f1_score(y_true, y_pred, *, pos_label=1, average="binary"):
    """The harmonic mean of precision and recall."""
    both, found, true = _of_one(y_true, y_pred, pos_label, average)
    return 2 * both / (found + true) if both else 0.0


def log_loss(y_true, y_pred, *, normalize=True):
    """The mean logarithm of what was answered of the true class, negated."""
    true, chances = _both(y_true, y_pred)
    classes = numpy.unique(true).tolist()
    table = numpy.stack([1 - chances, chances], 1) if chances.ndim == 1 else chances
    eps = numpy.finfo(float).eps
    table = numpy.clip(table * 1.0, eps, 1 - eps)
    table = table / table.sum(axis=1, keepdims=True)
    own = numpy.array([float(row[classes.index(t)]) for row, t in zip(table, true.tolist())])
    return float(-numpy.log(own).mean()) if normalize else float(-numpy.log(own).sum())
