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
styled('Solarize_Light2')
styled('bmh')
styled('classic')
styled('dark_background')
styled('fast')
styled('fivethirtyeight')
styled('ggplot')
styled('grayscale')
styled('seaborn-v0_8')
styled('seaborn-v0_8-bright')
styled('seaborn-v0_8-colorblind')
styled('seaborn-v0_8-dark')
styled('seaborn-v0_8-darkgrid')
styled('seaborn-v0_8-muted')
styled('seaborn-v0_8-notebook')
styled('seaborn-v0_8-paper')
styled('seaborn-v0_8-pastel')
styled('seaborn-v0_8-poster')
styled('seaborn-v0_8-talk')
styled('seaborn-v0_8-ticks')
styled('seaborn-v0_8-white')
styled('seaborn-v0_8-whitegrid')
styled('tableau-colorblind10')
styled('ggplot', 'seaborn-v0_8-talk')
styled({'lines.linewidth': 3.0})
styled('nope')
len(plt.cycler(color=['r', '#123456']))
list(matplotlib.cycler('color', ['r', 'g']))
styled({'axes.prop_cycle': plt.cycler(color='rgb')})
'ggplot' in matplotlib.style.available
matplotlib.style.library['ggplot']['axes.grid']
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
[t.get_text() for t in plt.pie([1, 2, 3], labels=['a', 'b', 'c'], autopct='%1.1f%%')[2]]
[t.get_text() for t in plt.pie([1, 3], labels=['a', 'b'])[1]]
[(round(w.theta1, 3), round(w.theta2, 3)) for w in plt.pie([1, 2, 3], startangle=90)[0]]
[(round(w.theta1, 3), round(w.theta2, 3)) for w in plt.pie([1, 3], counterclock=False, explode=[0, 0.1])[0]]
[t.get_text() for t in plt.pie([1, 1], autopct=lambda p: f"{p:.0f}!")[2]]
len(plt.pie([0.2, 0.3], normalize=False))
ends(plt.boxplot([[1, 2, 3, 4, 20], [2, 3, 4]], labels=['x', 'y'], showmeans=True))
ends(plt.boxplot(np.arange(12.0).reshape(6, 2), vert=False, whis=(5, 95), positions=[1, 3]))
ends(plt.boxplot([3.0, 1, 2, -9], showfliers=False, widths=0.2))
[ticker.MaxNLocator().tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MaxNLocator(5).tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MaxNLocator(integer=True).tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MaxNLocator(4, integer=True).tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MaxNLocator(6, prune='both').tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MultipleLocator(2).tick_values(low, high).tolist() for low, high in ENDS]
[ticker.MultipleLocator(0.25).tick_values(low, high).tolist() for low, high in ENDS]
[ticker.LinearLocator(5).tick_values(low, high).tolist() for low, high in ENDS]
ticker.FixedLocator([1, 2, 3]).tick_values(0, 9).tolist()
ticker.MultipleLocator(0)
ticker.PercentFormatter(1.0).format_pct(0.5, 1), ticker.PercentFormatter().format_pct(12.345, 10), ticker.PercentFormatter(1, 2).format_pct(0.5, 3)
ticker.FormatStrFormatter('%.2f')(1.5), ticker.StrMethodFormatter('{x:,.0f}')(12345), ticker.FuncFormatter(lambda x, p: f"{x}@{p}")(2, 0)
[float(y) for y in plt.plot([np.array(0.5), np.array(1.5)])[0].get_ydata()]
len(plt.plot([np.array([0.5]), np.array([1.5])])), len(plt.plot([[1, 2], [3, 4]])), len(plt.plot(np.array(3.0), 'o'))
plt.hist([np.array(1.0), np.array(2.0)], bins=2)[0]
plt.cm.tab20b(3)
[float(round(x, 1)) for x in plt.cm.ocean(0.75)]
plt.get_cmap('turbo').N
[list(map(float, each)) for each in plt.scatter([[1], [2]], [[3], [4]]).get_offsets()]
[list(map(float, each)) for each in plt.scatter(np.ones((2, 2)), [[1, 2], [3, 4]]).get_offsets()]
moved(plt.scatter([1, 2], [3, 4]), [[5, 6], [7, 8.5]])
moved(plt.scatter([1, 2], [3, 4], c=[0.1, 0.2]), np.zeros((0, 2)))
kept({"font.size": 14, "lines.linewidth": "2", "axes.labelpad": 3, "legend.fontsize": 9, "xtick.labelsize": "large", "ytick.labelsize": 8, "figure.dpi": 150, "savefig.dpi": 300, "axes.titlesize": "14"})
kept({"axes.grid": 1, "legend.frameon": 0, "axes.spines.top": "off", "axes.spines.right": False, "figure.autolayout": True, "xtick.bottom": "yes"})
kept({"figure.figsize": (10, 6), "figure.max_open_warning": 30, "legend.numpoints": 2, "font.weight": 700, "image.cmap": "gray", "font.family": "serif"})
kept({"figure.subplot.left": 0, "axes.xmargin": 0, "grid.alpha": 1, "grid.linewidth": 2, "xtick.major.size": 3, "lines.markeredgewidth": 1, "axes.linewidth": "1.5"})
graphviz.backend.ExecutableNotFound is graphviz.ExecutableNotFound, graphviz.backend.execute.CalledProcessError is graphviz.CalledProcessError, issubclass(graphviz.ExecutableNotFound, RuntimeError)
drawn(4)
drawn([1, 5])
drawn(iter('ab'))
"""

if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    exec((here / "kinds-runner.py").read_text())
    lines = [json.dumps([case, said(case)]) for case in CASES.strip().splitlines()]
    (here / "kinds-cases.txt").write_text("\n".join(lines) + "\n")
