"""Writes the tables that sklearn.datasets loads, from those of scikit-learn: a line of classes, a line of features, and the rows."""

import gzip
import os
import sys

from sklearn import datasets

for name in ("iris", "wine", "breast_cancer", "digits"):
    found = getattr(datasets, "load_" + name)()
    lines = [",".join(map(str, found.target_names)), ",".join(found.feature_names)]
    lines += [",".join([*(repr(float(x)).removesuffix(".0") for x in row), str(y)]) for row, y in zip(found.data, found.target)]
    with open(os.path.join(sys.argv[1], name + ".csv.gz"), "wb") as out:
        out.write(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
