"""Stands in for sklearn.exceptions: what is warned of and refused."""

__all__ = ["NotFittedError", "ConvergenceWarning", "DataConversionWarning", "UndefinedMetricWarning"]


class NotFittedError(ValueError, AttributeError):
    """Something is asked of what has not learned yet."""


class ConvergenceWarning(UserWarning):
    """A search ended before it was done."""


class DataConversionWarning(UserWarning):
    """Data are taken in another shape than they have."""


class UndefinedMetricWarning(UserWarning):
    """A measure has no value for what it was asked of."""
