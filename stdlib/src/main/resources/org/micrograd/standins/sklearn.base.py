"""Stands in for sklearn.base: what all that learns has in common, for classes of one's own too."""

import copy
import inspect

from sklearn.exceptions import NotFittedError

__all__ = ["BaseEstimator", "RegressorMixin", "ClassifierMixin", "TransformerMixin", "clone", "is_classifier", "is_regressor"]


def _defaults(kind):
    """The parameters of a class by their names, in alphabetical order, with what they are where nobody says."""
    if kind.__init__ is object.__init__:
        return {}
    given = list(inspect.signature(kind.__init__).parameters.values())[1:]
    return {each.name: each.default for each in sorted(given, key=lambda each: each.name) if each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)}


def _is_same(value, default):
    return value is default or type(value) is type(default) and repr(value) == repr(default)


class BaseEstimator:
    """What has parameters, which are attributes of their names."""

    def get_params(self, deep=True):
        """The parameters by their names; those of parameters after two underscores."""
        found = {}
        for name in _defaults(type(self)):
            value = found[name] = getattr(self, name)
            if deep and hasattr(value, "get_params") and not isinstance(value, type):
                found.update({f"{name}__{inner}": each for inner, each in value.get_params().items()})
        return found

    def set_params(self, **params):
        """Changes parameters."""
        known = _defaults(type(self))
        for key, value in params.items():
            name, _, inner = key.partition("__")
            if name not in known:
                raise ValueError(f"Invalid parameter {name!r} for estimator {self}. Valid parameters are: {list(known)!r}.")
            if inner:
                getattr(self, name).set_params(**{inner: value})
            else:
                setattr(self, name, value)
        return self

    def __repr__(self):
        changed = [f"{name}={getattr(self, name)!r}" for name, default in _defaults(type(self)).items() if not _is_same(getattr(self, name), default)]
        return f"{type(self).__name__}({', '.join(changed)})"

    def _known(self, name):
        if not hasattr(self, name):
            raise NotFittedError(f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")


class RegressorMixin:
    """What answers with numbers."""

    _estimator_type = "regressor"

    def score(self, X, y, sample_weight=None):
        """The part of the variance that is explained."""
        from sklearn.metrics import r2_score

        return r2_score(y, self.predict(X), sample_weight=sample_weight)


class ClassifierMixin:
    """What answers with classes."""

    _estimator_type = "classifier"

    def score(self, X, y, sample_weight=None):
        """The part of answers that are right."""
        from sklearn.metrics import accuracy_score

        return accuracy_score(y, self.predict(X), sample_weight=sample_weight)


class TransformerMixin:
    """What changes columns."""

    def fit_transform(self, X, y=None, **fit_params):
        """fit and transform in one."""
        return (self.fit(X, **fit_params) if y is None else self.fit(X, y, **fit_params)).transform(X)


def clone(estimator, *, safe=True):
    """Another of the same parameters that has not learned yet."""
    if isinstance(estimator, (list, tuple, set, frozenset)):
        return type(estimator)(clone(each, safe=safe) for each in estimator)
    if not hasattr(estimator, "get_params") or isinstance(estimator, type):
        if safe:
            raise TypeError(f"Cannot clone object '{estimator!r}' (type {type(estimator)}): it does not seem to be a scikit-learn estimator as it does not implement a 'get_params' method.")
        return copy.deepcopy(estimator)
    return type(estimator)(**{name: clone(each, safe=False) for name, each in estimator.get_params(deep=False).items()})


def is_classifier(estimator):
    """Whether it answers with classes."""
    return getattr(estimator, "_estimator_type", None) == "classifier"


def is_regressor(estimator):
    """Whether it answers with numbers."""
    return getattr(estimator, "_estimator_type", None) == "regressor"
