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


def _combined(parts, multioutput):
    """What the measures of several outputs make together."""
    if isinstance(multioutput, str) and multioutput not in ("raw_values", "uniform_average"):
        raise ValueError(f"multioutput is 'raw_values', 'uniform_average' or a weight for each output, got {multioutput!r}")
    if isinstance(multioutput, str):
        return parts if multioutput == "raw_values" else numpy.average(parts)
    if len(multioutput) != len(parts):
        raise ValueError(f"There must be equally many custom weights ({len(multioutput)}) as outputs ({len(parts)}).")
    return numpy.average(parts, weights=multioutput)


def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", squared=True):
    """The mean squared distance."""
    true, found = _outputs(y_true, y_pred)
    means = numpy.average((true - found) ** 2, axis=0, weights=sample_weight)
    return _combined(means if squared else numpy.sqrt(means), multioutput)


def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    """The mean distance."""
    true, found = _outputs(y_true, y_pred)
    return _combined(numpy.average(numpy.abs(found - true), axis=0, weights=sample_weight), multioutput)


def r2_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True):
    """The part of the variance that is explained."""
    true, found = _outputs(y_true, y_pred)
    weights = numpy.ones(len(true)) if sample_weight is None else numpy.asarray(sample_weight) * 1.0
    parts, spreads = [], []
    for k in range(true.shape[1]):
        middle = numpy.average(true[:, k], weights=sample_weight)
        rest, all = float((weights * (true[:, k] - found[:, k]) ** 2).sum()), float((weights * (true[:, k] - middle) ** 2).sum())
        even = (1.0 if not rest else 0.0) if force_finite else (numpy.nan if not rest else -numpy.inf)
        parts.append(1 - rest / all if all else even)
        spreads.append(all)
    if isinstance(multioutput, str) and multioutput == "variance_weighted":
        return float(numpy.average(parts, weights=spreads)) if any(spreads) else float(numpy.average(parts))
    answer = _combined(numpy.array(parts), multioutput)
    return answer if isinstance(answer, numpy.ndarray) else float(answer)


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
