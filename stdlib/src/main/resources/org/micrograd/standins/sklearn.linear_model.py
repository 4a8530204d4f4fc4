"""Stands in for sklearn.linear_model: lines and classes by weighted sums of features."""

from sklearn._lines import ElasticNet, Lasso, LinearRegression, Ridge
from sklearn._logistic import LogisticRegression
from sklearn._stochastic import Perceptron, SGDClassifier, SGDRegressor

__all__ = ["LinearRegression", "Ridge", "Lasso", "ElasticNet", "LogisticRegression", "SGDRegressor", "SGDClassifier", "Perceptron"]
