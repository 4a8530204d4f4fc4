"""Lines and classes that learn, here as there: for oracle-linear.py too."""

import warnings

import numpy as np
from sklearn.base import clone
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, make_classification, make_regression
from sklearn.linear_model import *
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
X, y = make_regression(n_samples=60, n_features=4, noise=5.0, random_state=3)
A, b = make_classification(n_samples=80, n_features=5, random_state=4)
iris, kind = load_iris(return_X_y=True)
# A search over columns of unlike sizes takes so many turns that the last digit of each sum is seen in its end.
even = StandardScaler().fit_transform(iris)
ill, cancer = load_breast_cancer(return_X_y=True)
ill = StandardScaler().fit_transform(ill)
sugar, course = load_diabetes(return_X_y=True)
both = np.stack([y, y**2 / 100], axis=1)
names = np.array(["setosa", "versicolor", "virginica"])[kind]
some = np.linspace(0.5, 2, 60)

def _plain(value):
    """Numbers of eight places, in which rounding cannot be seen."""
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, np.ndarray):
        return _plain(value.tolist())
    return float("%.8g" % value) if isinstance(value, float) else value

def parts(model, *data, **ways):
    """What a model has learned."""
    model.fit(*data, **ways)
    return _plain([model.coef_, model.intercept_])

def told(model, *data):
    """What is warned of as it learns."""
    with warnings.catch_warnings(record=True) as all:
        warnings.simplefilter("always")
        model.fit(*data)
    return [(each.category.__name__, str(each.message)) for each in all]

def said(case):
    try:
        return repr(_plain(eval(case)))
    except Exception as e:
        return f"{type(e).__name__}: {e}"
