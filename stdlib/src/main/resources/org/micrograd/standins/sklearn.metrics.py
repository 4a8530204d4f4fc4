"""Stands in for sklearn.metrics: how good answers are."""

import numpy
from sklearn._reports import auc, both_classes, classification_report, column, f1_score, precision_recall_fscore_support, precision_score, recall_score, roc_auc_score, roc_curve
from sklearn.utils import check_lengths

__all__ = ["accuracy_score", "mean_squared_error", "mean_absolute_error", "r2_score", "confusion_matrix", "precision_score", "recall_score", "f1_score", "precision_recall_fscore_support", "classification_report", "roc_curve", "auc", "roc_auc_score", "log_loss"]


def _outputs(y_true, y_pred):
    """Numbers in columns, one for each output."""
    check_lengths(y_true, y_pred)
    true, found = (numpy.asarray(each) * 1.0 for each in (y_true, y_pred))
    true, found = (each.reshape(-1, 1) if each.ndim == 1 else each for each in (true, found))
    if true.shape[1] != found.shape[1]:
        raise ValueError(f"y_true and y_pred have different number of output ({true.shape[1]}!={found.shape[1]})")
    return true, found


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    """The part of answers that are right."""
    true, found = both_classes(y_true, y_pred)
    right = true == found
    right = right.all(axis=1) if right.ndim == 2 else right
    if normalize:
        return float(numpy.average(right, weights=sample_weight))
    return int(right.sum()) if sample_weight is None else float((right * numpy.asarray(sample_weight)).sum())


def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", squared=True):
    """The mean squared distance."""
    true, found = _outputs(y_true, y_pred)
    means = numpy.average((true - found) ** 2, axis=0, weights=sample_weight)
    means = means if squared else numpy.sqrt(means)
    return means if multioutput == "raw_values" else numpy.average(means)


def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    """The mean distance."""
    true, found = _outputs(y_true, y_pred)
    means = numpy.average(numpy.abs(found - true), axis=0, weights=sample_weight)
    return means if multioutput == "raw_values" else numpy.average(means)


def r2_score(y_true, y_pred, *, multioutput="uniform_average"):
    """The part of the variance that is explained."""
    true, found = _outputs(y_true, y_pred)
    parts = []
    for k in range(true.shape[1]):
        rest, all = ((true[:, k] - found[:, k]) ** 2).sum(), ((true[:, k] - true[:, k].mean()) ** 2).sum()
        parts.append(float(1 - rest / all) if all else 1.0 if not rest else 0.0)
    return numpy.array(parts) if multioutput == "raw_values" else sum(parts) / len(parts)


def confusion_matrix(y_true, y_pred, *, labels=None):
    """How often a class, a row, was answered as another, a column."""
    true, found = both_classes(y_true, y_pred)
    classes = numpy.unique(numpy.concatenate([true, found])).tolist() if labels is None else list(labels)
    counts = numpy.zeros((len(classes), len(classes)), dtype=int)
    for t, f in zip(true.tolist(), found.tolist()):
        if t in classes and f in classes:
            counts[classes.index(t), classes.index(f)] += 1
    return counts


def log_loss(y_true, y_pred, *, normalize=True):
    """The mean logarithm of what was answered of the true class, negated."""
    check_lengths(y_true, y_pred)
    true, chances = column(y_true), numpy.asarray(y_pred)
    classes = numpy.unique(true).tolist()
    table = numpy.stack([1 - chances, chances], 1) if chances.ndim == 1 else chances
    eps = numpy.finfo(float).eps
    table = numpy.clip(table * 1.0, eps, 1 - eps)
    table = table / table.sum(axis=1, keepdims=True)
    own = numpy.array([float(row[classes.index(t)]) for row, t in zip(table, true.tolist())])
    return float(-numpy.log(own).mean()) if normalize else float(-numpy.log(own).sum())
