"""How good classes are that were answered: by class, and over all thresholds."""

import numpy
from sklearn.utils import check_lengths

__all__ = ["precision_recall_fscore_support", "precision_score", "recall_score", "f1_score", "classification_report", "roc_curve", "auc", "roc_auc_score", "both_classes", "column"]


def _ratio(part, whole, none):
    return numpy.where(whole == 0, float(none), part / numpy.where(whole == 0, 1.0, whole))


def column(x):
    """Items in a row, also those of a single column."""
    own = numpy.asarray(x)
    return own.reshape(-1) if own.ndim == 2 and own.shape[1] == 1 else own


def _kind(x):
    if x.dtype.kind == "f" and (x % 1 != 0).any():
        return "continuous" if x.ndim == 1 else "continuous-multioutput"
    if x.ndim > 1:
        return "multilabel-indicator" if numpy.unique(x).size <= 2 else "multiclass-multioutput"
    return "binary" if numpy.unique(x).size <= 2 else "multiclass"


def both_classes(y_true, y_pred):
    """The true classes and those answered, of one kind."""
    check_lengths(y_true, y_pred)
    true, found = column(y_true), column(y_pred)
    kinds = [_kind(true), _kind(found)]
    if kinds[0] != kinds[1] and not set(kinds) <= {"binary", "multiclass"}:
        raise ValueError(f"Classification metrics can't handle a mix of {kinds[0]} and {kinds[1]} targets")
    if kinds[0] not in ("binary", "multiclass", "multilabel-indicator"):
        raise ValueError(f"{kinds[0]} is not supported")
    return true, found


def _counts(y_true, y_pred, labels):
    """The classes; how often each was answered rightly, was answered, and is."""
    true, found = both_classes(y_true, y_pred)
    if true.ndim > 1:
        raise ValueError("measures by class of this stand-in for sklearn take one class for each, got several")
    classes = numpy.unique(numpy.concatenate([true, found])).tolist() if labels is None else list(labels)
    rows = [[int(((true == each) & (found == each)).sum()), int((found == each).sum()), int((true == each).sum())] for each in classes]
    return classes, *numpy.array(rows, dtype=float).T


def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, zero_division="warn"):
    """The part of the answers of a class that are right, the part of the class that was answered, their mean, and its size."""
    if average not in (None, "binary", "micro", "macro", "weighted"):
        raise ValueError(f"average has to be one of [None, 'micro', 'macro', 'weighted', 'binary'], got {average!r}")
    none = 0.0 if zero_division == "warn" else zero_division
    classes, both, found, true = _counts(y_true, y_pred, labels)
    if average == "binary":
        if len(classes) > 2:
            raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
        if pos_label not in classes and len(classes) > 1:
            raise ValueError(f"pos_label={pos_label} is not a valid label. It should be one of {classes}")
        both, found, true = (numpy.array([n for each, n in zip(classes, counts) if each == pos_label] or [0.0]) for counts in (both, found, true))
    elif average == "micro":
        both, found, true = (numpy.array([each.sum()]) for each in (both, found, true))
    precision, recall = _ratio(both, found, none), _ratio(both, true, none)
    square = beta * beta
    score = _ratio((1 + square) * both, found + square * true, none)
    if average is None:
        return precision, recall, score, true.astype(int)
    weights = true if average == "weighted" and true.sum() else None
    return (*(numpy.average(each, weights=weights) for each in (precision, recall, score)), None)


def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division="warn"):
    """The part of those answered as a class that are of it."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[0]


def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division="warn"):
    """The part of those of a class that were answered so."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[1]


def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division="warn"):
    """The harmonic mean of precision and recall."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[2]


def classification_report(y_true, y_pred, *, labels=None, target_names=None, digits=2, output_dict=False, zero_division="warn"):
    """A table of precision, recall and their mean, by class and over all."""
    if output_dict:
        raise ValueError("classification_report of this stand-in writes a text")
    classes = _counts(y_true, y_pred, labels)[0]
    names = list(map(str, classes if target_names is None else target_names))
    if len(names) != len(classes):
        raise ValueError(f"Number of classes, {len(classes)}, does not match size of target_names, {len(names)}. Try specifying the labels parameter")
    ways = {"labels": labels, "zero_division": zero_division}
    columns = precision_recall_fscore_support(y_true, y_pred, **ways)
    size = int(columns[3].sum())
    width = max(*map(len, names), len("weighted avg"), digits)
    line = "{:>{width}s} " + " {:>9.{digits}f}" * 3 + " {:>9}\n"
    report = ("{:>{width}s} " + " {:>9}" * 4).format("", "precision", "recall", "f1-score", "support", width=width) + "\n\n"
    for row in zip(names, *(each.tolist() for each in columns)):
        report += line.format(*row, width=width, digits=digits)
    report += "\n"
    means = {name: precision_recall_fscore_support(y_true, y_pred, average=name, **ways)[:3] for name in ("micro", "macro", "weighted")}
    whole = labels is None or set(labels) >= set(_counts(y_true, y_pred, None)[0])
    for name, found in means.items():
        if name == "micro" and whole:
            report += ("{:>{width}s} " + " {:>9}" * 2 + " {:>9.{digits}f} {:>9}\n").format("accuracy", "", "", float(found[2]), size, width=width, digits=digits)
        else:
            report += line.format(name + " avg", *map(float, found), size, width=width, digits=digits)
    return report


def roc_curve(y_true, y_score, *, pos_label=1, drop_intermediate=True):
    """At each threshold the part of the negative that is above it, that of the positive, and the threshold."""
    check_lengths(y_true, y_score)
    true, score = numpy.asarray(y_true) == pos_label, numpy.asarray(y_score) * 1.0
    if len(numpy.unique(y_true)) > 2:
        raise ValueError("multiclass format is not supported")
    order = numpy.argsort(score, kind="stable")[::-1]
    true, score = true[order] * 1.0, score[order]
    ends = numpy.append(numpy.flatnonzero(numpy.diff(score)), len(score) - 1)
    right = numpy.cumsum(true)[ends]
    wrong = 1 + ends - right
    at = score[ends]
    if drop_intermediate and len(right) > 2:
        kept = [0, *(k for k in range(1, len(right) - 1) if wrong[k + 1] - 2 * wrong[k] + wrong[k - 1] or right[k + 1] - 2 * right[k] + right[k - 1]), len(right) - 1]
        right, wrong, at = right[kept], wrong[kept], at[kept]
    right, wrong, at = numpy.append(0.0, right), numpy.append(0.0, wrong), numpy.append(at[0] + 1, at)
    return tuple(each / each[-1] if each[-1] else each * numpy.nan for each in (wrong, right)) + (at,)


def auc(x, y):
    """The area under a line of points."""
    if len(x) < 2:
        raise ValueError("At least 2 points are needed to compute area under curve, but x.shape = %s" % numpy.shape(x))
    steps = numpy.diff(x)
    if (steps < 0).any() and not (steps <= 0).all():
        raise ValueError(f"x is neither increasing nor decreasing : {numpy.asarray(x)}.")
    return (-1.0 if (steps < 0).any() else 1.0) * numpy.trapz(y, x)


def roc_auc_score(y_true, y_score):
    """How often one that is positive is answered above one that is not."""
    classes = numpy.unique(y_true)
    if len(classes) > 2:
        raise ValueError("roc_auc_score of this stand-in takes two classes")
    if len(classes) < 2:
        raise ValueError("Only one class present in y_true. ROC AUC score is not defined in that case.")
    wrong, right, _ = roc_curve(y_true, y_score, pos_label=classes[1])
    return auc(wrong, right)
