"""Writes inks-cases.txt: the colours of what is drawn by lists of one to four names, letters, tuples and greys, as matplotlib 3.6 has them. Run where that is."""

import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
exec(open(os.path.join(HERE, "numpy-runner.py")).read())

START = """import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt, matplotlib.colors as mc
plt.close("all")


def colours(found):
    if isinstance(found, bool):
        return str(found)
    kind = type(found).__name__
    if kind == "BarContainer" or isinstance(found, (list, tuple)) or kind == "silent_list":
        return " ".join(colours(each) for each in found)
    plain = found.get_color() if kind in ("Line2D", "LineCollection") else found.get_facecolor()
    rows = [plain] if isinstance(plain, str) or isinstance(plain[0], (int, float)) else plain
    return " ".join(mc.to_hex(each) for each in rows)


"""
ROWS = """plt.bar(range(3), 1, color=['g', 'b'])
plt.bar(range(3), 1, color=('g', 'b'))
plt.bar(range(3), 1, color=['g'])
plt.bar(range(4), 1, color=['r', 'g', 'b'])
plt.bar(range(4), 1, color=['r', 'g', 'b', 'k'])
plt.bar(range(3), 1, color=['0.2', '0.4', '0.6'])
plt.bar(range(4), 1, color=['0.2', '0.4', '0.6', '0.8'])
plt.bar(range(3), 1, color=['C1', 'tab:red'])
plt.bar(range(3), 1, color='rgb')
plt.bar(range(3), 1, color=(1, 0, 0))
plt.bar(range(3), 1, color=[0.1, 0.2, 0.3, 0.4])
plt.bar(range(3), 1, color=[(1, 0, 0), (0, 1, 0)])
plt.bar(range(3), 1, color=np.array([[1, 0, 0], [0, 0, 1]]))
plt.barh(range(3), 1, color=['y', 'm'])
plt.hist([[1, 2], [3, 4]], color=['g', 'b'])[2]
plt.hist([[1, 2], [3, 4]], color=('g', 'b'))[2]
plt.hist([[1, 2], [3, 4], [5]], color=['r', 'g', 'b'])[2]
plt.hist([[1, 2], [3, 4], [5]], color=['0.1', '0.5', '0.9'])[2]
plt.hist([1, 2], bins=2, color=['g'])[2]
plt.hist([1, 2], bins=2, color='0.5')[2]
plt.hist([[1, 2], [3, 4]], color='g')[2]
plt.scatter([1, 2], [1, 2], c=['g', 'b'])
plt.scatter([1, 2], [1, 2], c=('g', 'b'))
plt.scatter([1, 2], [1, 2], color=['g', 'b'])
plt.scatter([1, 2, 3], [1, 2, 3], c=['r', 'g', 'b'])
plt.scatter([1, 2, 3], [1, 2, 3], c=['0.2', '0.4', '0.6'])
plt.scatter(range(4), range(4), c=['r', 'g', 'b', 'k'])
plt.scatter(range(4), range(4), c=(1, 0, 0))
plt.scatter(range(5), range(5), c=(1, 0, 0))
plt.scatter(range(3), range(3), color=(1, 0, 0))
plt.scatter(range(3), range(3), c=['g'])
plt.scatter(range(3), range(3), c=[(1, 0, 0)])
plt.scatter(range(3), range(3), c='0.5')
plt.hlines([1, 2, 3], 0, 1, colors=['g', 'b'])
plt.hlines([1, 2, 3], 0, 1, color=('g', 'b'))
plt.hlines([1, 2, 3], 0, 1, colors=['r', 'g', 'b'])
plt.hlines([1, 2, 3], 0, 1, colors=['0.2', '0.4', '0.6'])
plt.hlines([1, 2, 3], 0, 1, colors=(1, 0, 0))
plt.hlines([1, 2, 3], 0, 1, colors=[(1, 0, 0), 'b'])
plt.vlines([1, 2], 0, 1, colors=['g', 'b'])
plt.vlines([1, 2], 0, 1, color=['c'])
plt.vlines([1, 2, 3, 4], 0, 1, colors=['r', 'g', 'b', 'k'])
plt.pie([1, 2, 3], colors=['g', 'b'])[0]
plt.pie([1, 2, 3], colors=('g', 'b'))[0]
plt.pie([1, 2, 3], colors=['0.2', '0.4', '0.6'])[0]
plt.pie([1, 2, 3], colors='rgb')[0]
plt.errorbar([1, 2], [1, 2], 0.1, color='g')[0]
plt.errorbar([1, 2], [1, 2], 0.1, color='0.5')[0]
plt.errorbar([1, 2], [1, 2], 0.1, color=(0, 0, 1))[0]
plt.fill([0, 1, 1], [0, 0, 1], 'g')
plt.fill([0, 1, 1], [0, 0, 1], 'g', [2, 3, 3], [0, 0, 1], 'b')
plt.fill([0, 1, 1], [0, 0, 1], color='0.25')
plt.fill([0, 1, 1], [0, 0, 1], color=(0, 1, 0))
mc.is_color_like(['g', 'b'])
mc.is_color_like(('g', 'b'))
mc.is_color_like(['g', 0.5])
mc.is_color_like(['0.1', '0.2', '0.3'])
mc.is_color_like([0.1, 0.2, 0.3])
mc.is_color_like(np.array([0.1, 0.2, 0.3]))
mc.is_color_like([1, 2, 3])
mc.is_color_like('1.5')
mc.is_color_like('rg')
mc.is_color_like(['g'])
mc.is_color_like((True, 0, 0))
mc.is_color_like('')
mc.is_color_like('none')
mc.is_color_like(None)
mc.is_color_like(0.5)""".split("\n")
with open(os.path.join(HERE, "inks-cases.txt"), "w") as out:
    for case in ROWS:
        program = f"{START}print(colours({case}))"
        out.write(json.dumps([program, said(program)]) + "\n")
