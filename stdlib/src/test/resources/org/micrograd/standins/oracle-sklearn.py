"""Writes sklearn-cases.txt: measures of answers and scaled columns, as sklearn has them."""

import json
import pathlib

HERE = pathlib.Path(__file__).parent
exec((HERE / "sklearn-runner.py").read_text())
MEANS = [f"np.round({f}(actual, answered, average={a!r}), 9)" for f in ("precision_score", "recall_score", "f1_score") for a in (None, "micro", "macro", "weighted")]
CASES = """
classification_report(actual, answered)
classification_report(actual, answered, digits=4, target_names=['cat', 'a long class name', 'dog'])
classification_report([1, -1, 1, 1], [1, 1, -1, 1])
classification_report(['a', 'b', 'a'], ['a', 'a', 'a'])
classification_report(actual, answered, labels=[0, 1])
classification_report(actual, answered, target_names=['a'])
classification_report([1, 0], [0.3, 0.6])
classification_report([1, 0], [1])
precision_score([1, 0, 1], [1, 1, 0])
f1_score([1, -1, 1], [1, 1, -1])
f1_score(['no', 'yes'], ['no', 'no'], pos_label='yes')
f1_score(actual, answered)
f1_score([1, 2], [1, 2], pos_label=5)
recall_score([0, 0], [0, 0])
precision_score([0, 1], [0, 0], zero_division=1)
precision_recall_fscore_support(actual, answered)
precision_recall_fscore_support(actual, answered, average='macro')
roc_auc_score([0, 0, 1, 1, 0, 1], scores)
roc_auc_score([-1, 1, 1, -1], [-0.3, 0.2, 0.4, 0.3])
roc_auc_score([1, 1], [0.1, 0.2])
[each.tolist() for each in roc_curve([0, 0, 1, 1, 0, 1], scores)]
[each.tolist() for each in roc_curve([0, 0, 1, 1, 0, 1], scores, drop_intermediate=False)]
auc([0, 0.5, 1], [0, 0.8, 1])
auc([1, 0.5, 0], [1, 0.8, 0])
auc([0, 1, 0.5], [0, 0.8, 1])
auc([0], [1])
scale([[1, 2], [3, 4], [5, 9]])
scale([[1, 2], [3, 4]], axis=1)
scale([1.0, 2, 3], with_std=False)
minmax_scale([1, 2, 4])
minmax_scale([[1, 2], [3, 4], [5, 9]], (-1, 1))
MaxAbsScaler().fit_transform([[1, -2], [3, 1]])
LabelBinarizer().fit_transform(['x', 'y', 'z', 'x'])
LabelBinarizer().fit_transform([1, 0, 1])
LabelBinarizer().fit(['x', 'y', 'z']).inverse_transform(np.eye(3))
LabelBinarizer().fit([-1, 1]).inverse_transform(np.array([[1], [0]]))
accuracy_score([0, 1, 1], [[0], [1], [0]])
accuracy_score([[0], [1]], [[0], [1]])
accuracy_score([[0, 1], [1, 1]], [[0, 1], [1, 0]])
accuracy_score([0, 1], [0.3, 0.6])
accuracy_score([0.5, 1.5], [0.5, 1])
accuracy_score([0, 1], [[0, 1], [1, 0]])
accuracy_score([0, 1, 2], [0, 1, 1], normalize=False)
accuracy_score([0, 1, 2], [0, 1, 1], sample_weight=[1, 1, 4])
accuracy_score(['a', 'b'], ['a', 'a'])
accuracy_score([True, False], [1, 1])
confusion_matrix([0, 1, 1], [[0], [1], [0]])
confusion_matrix([0, 1], [0.2, 0.7])
f1_score([0, 1, 1], [[0], [1], [0]])
mean_squared_error([1, 2, 3], [[1], [2], [5]])
mean_squared_error([[1], [2]], [1, 3])
mean_squared_error([[1, 2], [3, 4]], [[1, 2], [3, 6]], multioutput='raw_values')
mean_squared_error([[1, 2], [3, 4]], [[1, 2], [3, 6]])
mean_squared_error([[1, 2]], [1])
mean_absolute_error([1, 2], [[2], [4]])
r2_score([1, 2, 4], [[1], [2], [3]])
r2_score([[1, 2], [3, 5], [2, 1]], [[1, 2], [2, 5], [2, 2]])
"""

with open(HERE / "sklearn-cases.txt", "w") as out:
    for case in MEANS + CASES.strip().splitlines():
        out.write(json.dumps([case, said(case)]) + "\n")
