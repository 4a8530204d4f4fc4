"""Writes plots-cases.txt: levels of contours, ends of axes and dates at them, as matplotlib 3.6 has them. Run where that is."""

import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
exec(open(os.path.join(HERE, "numpy-runner.py")).read())

START = "import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as plt, matplotlib.dates as md, datetime as dt; plt.close('all'); "
RANGES = [(0, 1), (-1, 1), (-0.97, 0.98), (0, 100), (3.2, 3.9), (-5, 0.1), (1e-9, 5e-9), (1e6, 1e6 + 3), (0, 7), (0.013, 0.977), (-2.5e8, 1e8), (0, 0.3), (10, 11)]
PROGRAMS = []
for low, high in RANGES:
    made = f"Z = np.linspace({low!r}, {high!r}, 12).reshape(3, 4); "
    for more in ("", ", 3", ", 10", ", levels=20", ", [0, 0.5, 1]"):
        PROGRAMS += [f"{made}print(np.round(plt.{name}(Z{more}).levels, 12).tolist())" for name in ("contour", "contourf")]
SHOWN = """plt.bar([1, 2], [3, 4])
plt.bar([1, 2], [-3, 4])
plt.bar([1, 2], [1, 1], bottom=[2, 3])
plt.barh([1, 2], [3, 4])
plt.hist([1, 2, 2, 5], bins=4)
plt.hist([1, 2, 2, 5], bins=4, histtype='step')
plt.hist([1, 2, 2, 5], bins=4, histtype='stepfilled', density=True)
plt.fill_between([0, 1, 2], [1, 2, 3], [4, 5, 9])
plt.fill_between([0, 1, 2, 3], [1, 2, 3, 9], [4, 5, 9, 0], where=[True, True, False, False])
plt.fill_betweenx([0, 1, 2], [1, 2, 3], [4, 5, 9])
plt.fill_betweenx([0, 1, 2, 3], [1, 2, 3, 9], where=[False, True, True, False])
plt.fill_betweenx([0, 1, 2], [1, 2, 3], step='mid')
plt.eventplot([1, 2, 5])
plt.eventplot([[1, 2, 5], [3, 9]], lineoffsets=[1, 4], linelengths=[1, 2])
plt.eventplot([1, 2, 5], orientation='vertical', lineoffsets=3, linelengths=0.5)
plt.hexbin([1, 2, 5, 5, 5.1], [0, 3, 1, 1, 1], gridsize=4)
plt.hexbin([1, 2, 5, 5, 5.1], [0, 3, 1, 1, 1], gridsize=(5, 3), extent=(0, 6, -1, 4))
plt.spy([[1, 0, 2], [0, 0, 1]])
plt.plot([0, 1], [0, 1]); plt.axvline(3)
plt.plot([0, 1], [0, 1]); plt.axhline(-2)
plt.plot([0, 1], [0, 1]); plt.axvspan(2, 3)
plt.scatter([1, 2], [3, 4])
plt.errorbar([1, 2], [3, 4], yerr=0.5, capsize=3)
plt.bar(['a', 'b', 'c'], [1, 2, 3])
plt.plot([1, 4, 9])
plt.plot([], [])
plt.plot([dt.date(2024, 1, 1), dt.date(2024, 1, 11)], [1, 2])
plt.plot([dt.datetime(2024, 1, 1, 12), dt.datetime(2024, 1, 2)], [1, 2])
plt.plot([1, 2], [dt.date(2024, 1, 1), dt.date(2024, 1, 11)])
plt.plot([dt.date(2024, 1, 1), dt.date(2024, 1, 11)], [1, 2]); plt.xlim(dt.date(2023, 1, 1), dt.date(2025, 1, 1))
plt.scatter([dt.date(2024, 1, 1), dt.date(2024, 1, 11)], [1, 2])
plt.stairs([1, 3, 2])
plt.stairs([1, 3, 2], [0, 1, 4, 5], fill=True)
plt.stairs([1, 3, 2], [0, 1, 4, 5], baseline=None)
plt.stairs([1, -3, 2], baseline=-5, orientation='horizontal')
plt.stairs([2, 3, 4], baseline=[1, 1, 2], fill=True)
plt.broken_barh([(1, 2), (5, 1)], (3, 4))
plt.plot([0, 1], [0, 1]); plt.axline((0, 0), slope=3)
plt.axline((1, 2), (3, 9))""".split("\n")
PROGRAMS += [f"{line}; print(*(np.round(ends, 0 if {'scatter' in line} else 3).tolist() for ends in (plt.gca().get_xlim(), plt.gca().get_ylim())))" for line in SHOWN]
SPANS = ["2024, 1, 1|2024, 8, 8", "2020, 3, 1|2024, 8, 8", "1990, 1, 1|2024, 8, 8", "2024, 1, 1|2024, 1, 20", "2024, 1, 1|2024, 1, 3", "2024, 1, 1, 5|2024, 1, 1, 9", "2024, 1, 1, 5, 1|2024, 1, 1, 5, 9", "2024, 1, 1, 5, 1, 2|2024, 1, 1, 5, 1, 40", "2024, 1, 1|2024, 3, 20", "1800, 1, 1|2024, 3, 20", "2023, 11, 1|2024, 3, 20", "2024, 2, 27|2024, 3, 6", "2000, 1, 1|2010, 1, 1"]
for span in SPANS:
    first, last = span.split("|")
    PROGRAMS.append(f"plt.plot([dt.datetime({first}), dt.datetime({last})], [0, 1]); a = plt.gca(); plt.gcf().canvas.draw(); low, high = a.get_xlim(); print([t.get_text() for t in a.get_xticklabels() if low <= t.get_position()[0] <= high])")
PROGRAMS += ["print(md.date2num(dt.date(2024, 2, 29)), md.date2num([dt.datetime(2024, 1, 1, 6)]), md.num2date(19782.25), md.datestr2num('2024-01-31'))", "print(md.DateFormatter('%d %b')(19782.0), md.DateFormatter('%H:%M')(0.5))", "plt.plot([1, 2], [3, 4]); plt.xticks([1.0, 2.0], ['one', 'two']); print([t.get_text() for t in plt.gca().get_xticklabels()], plt.gca().get_xticks().tolist())", "r = plt.stackplot([0, 1, 2], [1, 2, 3], [1, 1, 1], labels=['p', 'q']); print(len(r), [each.get_label() for each in r])"]
KINDS = "plot scatter step stem fill_between errorbar bar barh".split()
NAMED = "{0}; a = plt.gca(); print(*([t.get_text() for t in x.get_ticklabels()] for x in (a.xaxis, a.yaxis) if 'apples' in str([t.get_text() for t in x.get_ticklabels()])), np.round({1}, 3).tolist())"
PROGRAMS += [NAMED.format(f"plt.{kind}(['apples', 'pears'], [3, 1]); plt.{kind}(['pears', 'kiwis', 'apples'], [1, 2, 4])", "a.get_ylim()" if kind == "barh" else "a.get_xlim()" if kind == "bar" else "0") for kind in KINDS]
PROGRAMS += [NAMED.format(each, "0") for each in ("plt.plot([1, 2, 3], ['pears', 'apples', 'pears'])", "plt.plot(['apples', 'figs', 'apples'])", "plt.plot(np.array(['apples', 'figs']), [1, 2], 'o--')", "plt.bar('apples', 3); plt.bar(['figs', 'figs', 'pears'], [1, 2, 3])", "f, (p, q) = plt.subplots(1, 2); p.bar(['apples', 'figs'], [1, 2]); q.plot(['figs', 'apples'], [1, 2])", "plt.fill_betweenx(['apples', 'figs'], [1, 2])", "plt.plot(['apples', 'figs'], ['pears', 'figs'])")]
BARS = ["ticks=[1, 2, 3]", "ticks=[1.5, 2.25], format='%.1f'", "ticks=[1.5, 2.25], format='{x:.3f} m'", "ticks=plt.MultipleLocator(1.5)", "shrink=0.5, ticks=[2]"]
PROGRAMS += [f"c = plt.colorbar(plt.imshow([[1, 2], [3, 4]]), {each}); print([float(x) for x in c.get_ticks() if 1 <= x <= 4])" for each in BARS]
PROGRAMS += [f"c = plt.colorbar(plt.imshow([[1, 2], [3, 4]])); {each}; print([float(x) for x in c.get_ticks()])" for each in ("c.set_ticks([1, 2, 3]); c.set_ticklabels(['a', 'b'])", "c.set_ticks([1, 2.5], labels=['a', 'b'])", "c.set_ticks([1, 2], labels=['a'])", "c.ax.set_yticks([1, 3]); c.ax.set_yticklabels(['low', 'high'])")]
HEXES = ["gridsize=4", "gridsize=(5, 3)", "C=[1, 2, 3, 4, 6], gridsize=4", "C=[1, 2, 3, 4, 6], gridsize=4, reduce_C_function=max", "gridsize=3, mincnt=1", "C=[1, 2, 3, 4, 6], gridsize=4, mincnt=1", "gridsize=6, extent=(0, 6, -1, 4)"]
PROGRAMS += [f"h = plt.hexbin([1, 2, 5, 5, 5.1], [0, 3, 1, 1, 1], {each}); print([float(x) for x in h.get_array()])" for each in HEXES]
PROGRAMS += ["plt.eventplot([1, 2], colors=['r', 'g'], label='x'); print(type(plt.eventplot([[1], [2]])[0]).__name__, len(plt.eventplot([[1], [2, 3]])))", "plt.eventplot([1], orientation='across')", "i = plt.imshow([[1, 2], [3, 4]]); plt.gray(); plt.clim(0, 9); print(i.get_cmap().name, i.get_clim(), plt.gci() is i)", "i = plt.imshow([[1.5, 2], [3, 4]]); i.set_cmap('hot'); print(i.get_cmap().name, i.get_clim())", "print(plt.figure().supxlabel('x').get_text(), plt.gcf().supylabel('y').get_text(), plt.figtext(0.5, 0.2, 'words'))"]
READ = "import io, matplotlib.image as mi; b = io.BytesIO(); {}; b.seek(0); a = plt.imread(b); print(a.shape, a.dtype, np.round(a.astype(float) * (255 if a.dtype == np.float32 else 1)).astype(int).tolist())"
PROGRAMS += [READ.format(each) for each in ("plt.imsave(b, np.arange(12).reshape(2, 2, 3) / 11)", "plt.imsave(b, np.arange(16, dtype=np.uint8).reshape(2, 2, 4) * 16)", "mi.imsave(b, np.array([[0, 1], [2, 3]]), cmap='gray', vmin=0, vmax=4, origin='lower')", "mi.imsave(b, np.array([[[0.0, 0.5, 2.0]]]))")]
MADE = """plt.figure()
plt.plot([1, 2])
plt.figure(figsize=(8, 6), dpi=80); plt.plot([1, 2])
plt.figure(figsize=(3.33, 2.5), dpi=72); plt.plot([1, 2])
plt.rcParams['figure.dpi'] = 150; plt.plot([1, 2])
plt.rcParams['savefig.dpi'] = 50; plt.plot([1, 2])
plt.rcParams.update({'figure.figsize': (5, 3)}); plt.plot([1, 2])
plt.subplots(2, 3)
plt.imshow([[1, 2]]); plt.colorbar()
f, (a, b) = plt.subplots(1, 2); f.colorbar(a.imshow([[1, 2]]), ax=a); f.colorbar(b.imshow([[1, 2]]), ax=b)
f, a = plt.subplots(); f.colorbar(a.imshow([[1, 2]]), cax=f.add_axes([0.9, 0.1, 0.03, 0.8]))
f, a = plt.subplots(1, 2); f.colorbar(a[0].imshow([[1, 2]]), ax=a.ravel().tolist())
f, a = plt.subplots(); a.twinx()
f, a = plt.subplots(); a.set_visible(False)""".split("\n")
SEEN = "import io, struct; f = plt.gcf(); print(f, repr(f), len(f.axes), len(f.get_axes())); b = io.BytesIO(); f.savefig(b{}); print(struct.unpack('>II', b.getvalue()[16:24])); plt.rcdefaults()"
PROGRAMS += [f"{line}; {SEEN.format(more)}" for line in MADE for more in ("", ", dpi=60", ", dpi='figure'")]
CLIMS = ["clim=(2, 7)", "clim=[2, 7]", "clim=(None, 5)", "clim=(3, None)", "clim=None", "vmin=1, vmax=3, clim=(2, 7)", "vmin=1, clim=(2, 7)", "norm=Normalize(1, 9), clim=(2, 7)", "norm=Normalize(1, 9), clim=(None, 5)", "norm=LogNorm(1, 20), clim=(3, None)"]
COLOURED = ["imshow(Z, {})", "matshow(Z, {})", "pcolormesh(Z, {})", "scatter([0, 1, 2], [0, 1, 2], c=[0, 5, 9.5], {})"]
PROGRAMS += [f"from matplotlib.colors import Normalize, LogNorm; Z = np.arange(12.).reshape(3, 4) + 1; print(plt.gca().{each.format(clim)}.get_clim())" for each in COLOURED for clim in CLIMS]
PROGRAMS += ["i = plt.imshow([[1, 2], [3, 4]]); i.set_clim([3, 7]); print(i.get_clim()); i.set(clim=(5, 6)); print(i.get_clim()); i.set_clim(vmax=9); print(i.get_clim())", "from matplotlib.colors import Normalize; n = Normalize(1, 9); n.vmin = 3; print(n.vmin, n.vmax); print(Normalize('x', 2))", "from matplotlib.colors import Normalize; n = Normalize(np.int64(2), np.float32(4)); print(n.vmin, n.vmax, type(n.vmax).__name__)", "print(plt.hist2d([1, 2, 3], [1, 2, 3], clim=(0, 4))[3].get_clim())"]
MESHES = ["X, Y, Z", "X.tolist(), Y.tolist(), Z.tolist()", "[0, 1, 3], [2, 4], Z", "X.astype(int), Y.astype(int), Z.astype(int)", "X, Y, Z > 3", "X, Y, Z.astype(np.float32)", "[0, 1, 3], Y, Z", "X, [2, 4], Z", "X, Y, np.where(Z > 5, np.nan, Z)", "list(X), list(Y), list(Z)", "Z", "X, Y, Z, [1, 5]"]
PROGRAMS += [f"X, Y = np.meshgrid([0., 1, 3], [2., 4]); Z = X * Y; print(plt.{name}({mesh}).levels.tolist(), plt.gca().get_xlim(), plt.gca().get_ylim())" for mesh in MESHES for name in ("contour", "contourf")]
with open(os.path.join(HERE, "plots-cases.txt"), "w") as out:
    for case in dict.fromkeys(PROGRAMS):
        out.write(json.dumps([START + case, said(START + case)]) + "\n")
