"""Stands in for sklearn.metrics: how good answers are."""

import numpy
from sklearn._reports import auc, classification_report, f1_score, precision_recall_fscore_support, precision_score, recall_score, roc_auc_score, roc_curve
from sklearn.utils import check_lengths

__all__ = ["accuracy_score", "mean_squared_error", "mean_absolute_error", "r2_score", "confusion_matrix", "precision_score", "recall_score", "f1_score", "precision_recall_fscore_support", "classification_report", "roc_curve", "auc", "roc_auc_score", "log_loss"]


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
