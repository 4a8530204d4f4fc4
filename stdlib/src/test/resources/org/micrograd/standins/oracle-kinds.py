"""Writes kinds-cases.txt: of what a notebook shows as the value of a cell, its class and its text, as the packages themselves have them."""

import json
import pathlib

CASES = """
graphviz.Digraph()
graphviz.Graph()
graphviz.Source('digraph {}')
plt.subplots()[1]
plt.subplots(2)[1]
plt.subplots(2)[1][0].set_title('t')
titled('t', 'x', 'y')
titled('', 'x', '')
titled('t', '', '')
plt.gca()
plt.figure()
plt.plot([1])
plt.scatter([1], [1])
plt.bar([1], [1])
plt.title('a')
plt.text(0, 0, 'a')
plt.colorbar(plt.imshow([[1]]))
np.random.RandomState(0)
str(np.random.RandomState(0))
np.random.default_rng(0)
tqdm.tqdm(disable=True)
display.HTML('a')
display.SVG('<svg/>')
display.Markdown('a')
display.Image(b'')
StandardScaler()
MinMaxScaler()
OneHotEncoder()
LabelEncoder()
KFold(3)
KFold(2, shuffle=True, random_state=1)
type(load_iris())
np.where(np.array([True, False]), np.array(['a', 'b']), 'z')
np.where(np.array([True, False]), 1, 2.5)
np.where(np.array([True, False]), np.array([1, 2], dtype=np.float32), 0.5)
np.where(np.arange(3) > 1)
np.where(np.arange(4).reshape(2, 2) > 1)
np.where(np.array([True, False]), 2**70, 1)
np.where(True, 1, 2)
np.arange(5.0)[2:]
np.arange(5.0)[:-1]
np.arange(5)[None]
np.array(3.0)[None]
np.arange(5)[-6:100]
np.arange(5.0)[-1]
"""

if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    exec((here / "kinds-runner.py").read_text())
    lines = [json.dumps([case, said(case)]) for case in CASES.strip().splitlines()]
    (here / "kinds-cases.txt").write_text("\n".join(lines) + "\n")
