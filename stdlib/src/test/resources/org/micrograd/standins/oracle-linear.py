"""Writes linear-cases.txt: what lines and classes of sklearn.linear_model learn, as sklearn has it."""

import json
import pathlib

HERE = pathlib.Path(__file__).parent
exec((HERE / "linear-runner.py").read_text())
FITS = [
    *(f"parts({m}, {d})" for m in ("LinearRegression()", "LinearRegression(fit_intercept=False)", "Ridge()", "Ridge(alpha=0.01)", "Ridge(alpha=10, solver='cholesky', fit_intercept=False)", "Lasso()", "Lasso(alpha=0.1, positive=True)", "ElasticNet(alpha=0.3, l1_ratio=0.7)") for d in ("X, y", "sugar, course", "X, both", "X[:3], y[:3]")),
    *(f"parts({m}, X, y, sample_weight=some)" for m in ("LinearRegression()", "Ridge(2)", "Lasso(0.5)", "ElasticNet()", "SGDRegressor(random_state=1)")),
    *(f"parts(LogisticRegression({w}), {d})" for w in ("", "C=0.1", "max_iter=1000", "penalty=None, max_iter=30", "fit_intercept=False", "class_weight='balanced'", "multi_class='ovr'", "multi_class='multinomial'", "tol=1e-8, max_iter=2000") for d in ("A, b", "even, kind", "ill, cancer", "even, names")),
    *(f"parts(SGDRegressor({w}), X, y)" for w in ("random_state=0", "random_state=1, penalty='l1', alpha=0.01", "random_state=2, loss='huber', epsilon=1.0", "shuffle=False, max_iter=5", "random_state=3, learning_rate='constant', eta0=0.001", "random_state=3, learning_rate='adaptive', eta0=0.01", "random_state=4, penalty='elasticnet', alpha=0.1", "random_state=5, loss='epsilon_insensitive', penalty=None", "random_state=5, loss='squared_epsilon_insensitive', max_iter=20, tol=None", "random_state=6, learning_rate='constant', eta0=100.0")),
    *(f"parts(SGDClassifier({w}random_state=7), {d})" for w in ("", "loss='log_loss', ", "loss='modified_huber', ", "loss='squared_hinge', ", "penalty='l1', ", "class_weight='balanced', ", "learning_rate='constant', eta0=0.1, ") for d in ("A, b", "iris, kind")),
    *(f"parts(Perceptron({w}), {d})" for w in ("", "penalty='l2', alpha=0.01, random_state=3", "eta0=0.1, shuffle=False") for d in ("A, b", "iris, kind")),
]
CASES = """
LinearRegression().fit(X, y).score(X, y)
LinearRegression().fit(X, y).predict(X[:3])
LinearRegression().fit([[1], [2], [3]], [2, 4, 6]).predict([[4]])
LinearRegression().fit([[1], [2], [4]], [[2], [4], [5]]).coef_
LinearRegression().fit([[1], [2], [4]], [[2], [4], [5]]).intercept_
LinearRegression().fit(X, y).rank_
LinearRegression().fit(X, y).singular_
LinearRegression().fit(X, y).n_features_in_
LinearRegression().fit([[1, 1], [2, 2], [3, 3]], [1, 2, 3]).coef_
Lasso(alpha=0.1).fit(X, y).n_iter_
Lasso(alpha=0.1).fit(X, y).dual_gap_
ElasticNet().fit(X, y).predict(X[:2])
LogisticRegression().fit(A, b).predict(A[:9])
LogisticRegression().fit(A, b).predict_proba(A[:3])
LogisticRegression().fit(A, b).predict_log_proba(A[:3])
LogisticRegression().fit(A, b).decision_function(A[:3])
LogisticRegression().fit(A, b).score(A, b)
LogisticRegression().fit(A, b).n_iter_
LogisticRegression(max_iter=1000).fit(even, kind).n_iter_
LogisticRegression(max_iter=1000).fit(even, kind).predict_proba(even[:3])
np.abs(LogisticRegression(max_iter=1000).fit(iris, kind).predict_proba(iris[:3])[:, 0] - 0.98).max() < 0.01
LogisticRegression(multi_class='ovr').fit(iris, kind).predict_proba(iris[:3])
LogisticRegression().fit(iris, names).predict(iris[::40])
LogisticRegression().fit(iris, names).classes_
SGDRegressor(random_state=0).fit(X, y).n_iter_
SGDRegressor(random_state=0).fit(X, y).t_
SGDRegressor(random_state=0).partial_fit(X, y).partial_fit(X, y).coef_
SGDClassifier(random_state=0).partial_fit(A, b, classes=[0, 1]).coef_
SGDClassifier(random_state=0).partial_fit(A, b)
SGDClassifier(loss='log_loss', random_state=0).fit(A, b).predict_proba(A[:2])
Perceptron().fit(iris, kind).score(iris, kind)
Perceptron().fit(A, b).n_iter_
told(LogisticRegression(max_iter=3), iris, kind)
told(LogisticRegression(), A, b.reshape(-1, 1))
told(Lasso(alpha=1e-6, max_iter=2), sugar, course)
told(Lasso(alpha=0), X, y)
told(SGDRegressor(max_iter=2, random_state=0), X, y)
told(Perceptron(max_iter=1), iris, kind)
LinearRegression()
LinearRegression(fit_intercept=False)
LogisticRegression(C=0.5, max_iter=10)
Lasso(0.1)
SGDRegressor(eta0=0.1)
Perceptron(max_iter=5)
LinearRegression().get_params()
Lasso().get_params()
Perceptron().get_params()
Ridge().set_params(alpha=3).alpha
Ridge().set_params(beta=3)
clone(Ridge(3).fit(X, y)).alpha
LinearRegression().predict(X)
LinearRegression().fit([1, 2], [1, 2])
LinearRegression().fit([[1], [2]], [1, 2, 3])
LinearRegression().fit(X, y).predict([[1, 2]])
LinearRegression().fit([[1.0], [np.nan]], [1, 2])
LinearRegression().fit([[1.0], [2.0]], [1, np.nan])
LinearRegression().fit([[1.0], [np.inf]], [1, 2])
LogisticRegression().fit([[1], [2]], [1, 1])
LogisticRegression().fit([[1], [2]], [1.5, 1])
LogisticRegression(penalty='l1').fit(A, b)
"""

with open(HERE / "linear-cases.txt", "w") as out:
    for case in FITS + CASES.strip().splitlines():
        out.write(json.dumps([case, said(case)]) + "\n")
