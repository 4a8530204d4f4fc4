"""Writes the table of the keywords that matplotlib 3.6 knows, into the folder that is named, and keywords-cases.txt, what it says to others. Run where that is."""

import inspect
import json
import os
import sys
import warnings

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.animation
import matplotlib.backend_bases
import matplotlib.colorbar
import matplotlib.contour
import matplotlib.gridspec
import matplotlib.legend
import matplotlib.lines
import matplotlib.patches
import matplotlib.pyplot as plt
import matplotlib.quiver
from matplotlib.artist import ArtistInspector
from mpl_toolkits.mplot3d import art3d, Axes3D

HERE = os.path.dirname(os.path.abspath(__file__))
START = "import matplotlib, numpy as np, io; matplotlib.use('Agg'); import matplotlib.pyplot as plt, matplotlib.patches as mp, matplotlib.lines as ml, matplotlib.animation as ma; plt.close('all'); X, Y = np.meshgrid(np.arange(3.0), np.arange(3.0)); Z = X * Y; fig = plt.figure(); ax = fig.add_subplot(1, 1, 1{}); "
CALLS = """plot([1, 2], [3, 4]|scatter([1, 2], [3, 4]|bar([1, 2], [3, 4]|barh([1, 2], [3, 4]|hist([1, 2, 3]|fill_between([1, 2], [3, 4]|step([1, 2], [3, 4]|stem([1, 2], [3, 4]|errorbar([1, 2], [3, 4]
semilogx([1, 2], [3, 4]|semilogy([1, 2], [3, 4]|loglog([1, 2], [3, 4]|pie([1, 2]|fill([1, 2, 3], [3, 4, 3]|arrow(1, 2, 3, 4|stackplot([1, 2], [3, 4]|hist2d([1, 2], [3, 4]|bar_label(ax.bar([1, 2], [3, 4])
violinplot([1, 2, 4]|boxplot([1, 2, 4]|contour(Z|contourf(Z|clabel(ax.contour(Z)|imshow(Z|matshow(Z|pcolormesh(Z|pcolor(Z|quiver([1, 2], [3, 4], [1, 2], [3, 4]|set_title('t'|set_xlabel('t'|set_ylabel('t'
set_xlim(0, 1|set_ylim(0, 1|set_xscale('log'|set_yscale('log'|set_xticks([1, 2], ['a', 'b']|set_yticks([1, 2], ['a', 'b']|set_xticklabels([]|set_yticklabels([]|get_xticks(|get_yticks(|get_xticklabels(|get_yticklabels(
tick_params(|ticklabel_format(|axis(|set_aspect(1|margins(|legend([]|text(1, 2, 't'|annotate('t', (1, 2)|axhline(1|axvline(1|hlines(1, 2, 3|vlines(1, 2, 3|axhspan(1, 2|axvspan(1, 2|grid(True""".replace("\n", "|").split("|")
OF_FIGURE = "add_subplot(1, 2, 1|add_axes((0, 0, 1, 1)|add_gridspec(1, 2|subplots(1, 2|subplot_mosaic('AB'|suptitle('t'|set_size_inches(1, 2|tight_layout(|subplots_adjust(|colorbar(ax.imshow(Z)|legend([]|savefig(io.BytesIO()|show(".split("|")
OF_SPACE = "plot([1, 2], [3, 4], [5, 6]|scatter([1, 2], [3, 4], [5, 6]|plot_surface(X, Y, Z|plot_wireframe(X, Y, Z|contour(X, Y, Z|contourf(X, Y, Z|bar3d(1, 2, 3, 4, 5, 6|quiver(1, 2, 3, 4, 5, 6|text(1, 2, 3, 't'|text2D(0, 0, 't'|set_zlabel('t'|set_zlim(0, 1|set_zticks([1], ['a']|set_zticklabels([]|set_zscale('linear'".split("|")
OF_PYPLOT = "figure(|subplots(1, 1|subplot_mosaic('AB'|subplot(1, 1, 1|subplot2grid((1, 1), (0, 0)|axes(|xlim(0, 1|ylim(0, 1|xticks([1], ['a']|yticks([1], ['a']|suptitle('t'|figtext(0, 0, 't'|tight_layout(|subplots_adjust(|show(".split("|")
MADE = "Line2D:ml.Line2D([1], [2]|Patch:mp.Patch(|Rectangle:mp.Rectangle((1, 2), 3, 4|Ellipse:mp.Ellipse((1, 2), 3, 4|Circle:mp.Circle((1, 2), 3|Polygon:mp.Polygon([(1, 2), (3, 4)]|Wedge:mp.Wedge((1, 2), 3, 4, 5|PillowWriter:ma.PillowWriter(|FuncAnimation:ma.FuncAnimation(fig, print|Figure:plt.Figure(|GridSpec:matplotlib.gridspec.GridSpec(1, 2".split("|")
KINDS = {name: getattr(owner, name) for owner, names in ((matplotlib.lines, "Line2D"), (matplotlib.text, "Text Annotation"), (matplotlib.patches, "Patch Rectangle Ellipse Circle Polygon Wedge FancyArrow"), (matplotlib.collections, "PathCollection PolyCollection LineCollection QuadMesh"), (matplotlib.image, "AxesImage"), (matplotlib.quiver, "Quiver"), (matplotlib.figure, "Figure"), (matplotlib.axes, "Axes"), (matplotlib.axis, "Axis"), (matplotlib.legend, "Legend"), (matplotlib.spines, "Spine"), (art3d, "Poly3DCollection Line3DCollection")) for name in names.split()}
# What a function's further keywords are given to, where that is no artist which they are set on.
FURTHER = {"legend": [matplotlib.legend.Legend.__init__], "colorbar": [matplotlib.colorbar.Colorbar.__init__, matplotlib.colorbar.make_axes, matplotlib.colorbar.make_axes_gridspec], "savefig": [matplotlib.backend_bases.FigureCanvasBase.print_figure], "FuncAnimation": [matplotlib.animation.TimedAnimation.__init__, matplotlib.animation.FuncAnimation.__init__], "PillowWriter": [matplotlib.animation.AbstractMovieWriter.__init__], "figure": [matplotlib.figure.Figure.__init__], "subplot_mosaic": [matplotlib.figure.Figure.__init__, plt.figure], "errorbar": [], "quiver": [matplotlib.quiver.Quiver.__init__], "add_gridspec": [matplotlib.gridspec.GridSpec.__init__], "arrow": [matplotlib.patches.FancyArrow.__init__], "clabel": [matplotlib.contour.ContourLabeler.clabel], "xlim": [matplotlib.axes.Axes.set_xlim], "ylim": [matplotlib.axes.Axes.set_ylim], "ticks": [matplotlib.axis.Axis.set_ticks]}
OF_AXES = "projection polar sharex sharey"
BEYOND = {
    "tick_params": "which reset direction length width color pad labelsize labelcolor colors zorder bottom top left right labelbottom labeltop labelleft labelright labelrotation grid_color grid_alpha grid_linewidth grid_linestyle size tickdir gridOn tick1On tick2On label1On label2On rotation labelrotation",
    "grid": "which axis",
    "contour": "corner_mask colors alpha cmap norm vmin vmax origin extent locator extend xunits yunits antialiased nchunk linewidths linestyles hatches zorder levels data offset zdir stride extend3d",
    "colorbar": "fraction shrink aspect pad anchor panchor",
    "semilogx": "base subs nonpositive",
    "semilogy": "base subs nonpositive",
    "loglog": "base subs nonpositive",
    "savefig": "transparent metadata pil_kwargs quality papertype bbox_extra_artists backend",
    "axis": "xmin xmax ymin ymax emit option",
    "scale": "base subs nonpositive linthresh linscale",
    "set_zlim": "zmin zmax",
    "add_subplot": OF_AXES,
    "add_axes": OF_AXES,
    "subplot": OF_AXES,
    "subplot2grid": OF_AXES,
    "axes": OF_AXES,
    "tight_layout": "pad h_pad w_pad rect",
    "subplots_adjust": "left right bottom top wspace hspace",
}


# What is told by what has been drawn.
TOLD = [f"ax.{call}); print(ax.plot([1, 2])[0].get_color())" for call in CALLS if call.split("(")[0] in "plot scatter bar barh hist fill_between step stem errorbar pie fill stackplot violinplot boxplot axhline axvline hlines vlines axhspan axvspan contour imshow".split()]
TOLD += [f"l = ax.plot([1, 2, 3], {given})[0]; print(l.get_color(), l.get_linestyle(), l.get_linewidth(), l.get_marker(), l.get_markersize(), l.get_label(), l.get_alpha(), l.get_zorder(), l.get_visible())" for given in "color='r', lw=3, label='a'|c='g', ls='--'|zorder=7, alpha=0.5, label='b'|marker='o', ms=4, ls='', label='c'|visible=False, label='d'|linestyle='dashed', linewidth=1, label='e'|'b^', label='f', markevery=2|ds='steps', label='g', rasterized=True, clip_on=False, picker=5, antialiased=False, gid='q', url='u', snap=True".split("|") if "label" in given]
TOLD += [f"print(ax.plot({given})[0].get_xydata().tolist())".replace(".get_xydata().tolist()", ".get_label()") for given in "[1, 2], 'tab:red', label='h'|[1, 2], linestyle=[0, [1, 2]], label='i'|'u', 'v', '', data={'u': [1, 2], 'v': [3, 4]}|'u', 'v', '', data={'u': [1, 2], 'v': [3, 4]}, label='own'".split("|")]
TOLD += [f"print(*(np.round(np.array(each, dtype=float), 9).tolist() for each in ax.hist({given})[:2]))" for given in "[1, 2, 2, 5]|[1, 2, 2, 5], bins=3, density=True|[[1, 2, 2, 5], [2, 3]], bins=4|[[1, 2, 2, 5], [2, 3]], bins=4, stacked=True|[[1, 2, 2, 5], [2, 3]], bins=4, stacked=True, density=True|[1, 2, 2, 5], cumulative=True|[1, 2, 2, 5], cumulative=-1|[1, 2, 2, 5], cumulative=True, density=True, bins=4|[1, 2, 2, 5], bins='auto'|[1, 2, 2, 5], bins=[0, 2, 6], weights=[1, 2, 3, 4]|[[1, 2], [3]], weights=[[1, 2], [3]], bins=2|np.arange(12.0).reshape(6, 2), bins=3|[[1, 2, 2, 5], [2, 3]], bins=4, histtype='barstacked'|[1, 2, 2, 5], bottom=3, bins=2|[1, 2, 2, 5], range=(0, 3), bins=3, histtype='step'".split("|")]
ENDS = "[[round(float(x), 6) for x in ends] for ends in (ax.get_xlim(), ax.get_ylim())]"
TOLD += [f"ax.{call}; print({ENDS})" for call in "hist([1, 2, 2, 5], orientation='horizontal')|hist([1, 2, 2, 5], align='left', bins=4)|hist([1, 2, 2, 5], rwidth=0.5, bins=4)|hist([[1, 2, 2, 5], [2, 3]], bins=4)|hist([[1, 2, 2, 5], [2, 3]], bins=4, stacked=True)|hist([1, 2, 2, 5], bottom=3, bins=4)|boxplot([1, 2, 4])|boxplot([[1, 2, 4], [2, 3, 9]], patch_artist=True)|boxplot([1, 2, 4], vert=False)|bar([1, 2], [3, 4], yerr=1)|bar([1, 2], [3, 4], align='edge')|barh([1, 2], [3, 4], left=2)|hlines([1, 2], 0, [3, 4])|vlines(1, 2, 3)|axhline(3, xmin=0.2)|axvspan(1, 2, ymin=0.5)|stem([1, 2], [3, 4], bottom=1)|fill_between([1, 2], [3, 4], step='mid')|contourf(Z, extent=(0, 5, 2, 4))|contour(Z, origin='lower')|contour(Z, origin='lower', extent=(0, 4, 0, 8))|imshow(Z, extent=(0, 5, 2, 4))|set_xlim(xmin=3, xmax=4)|axis(xmin=1, ymax=5)|set_ylim(top=3)|quiver([1, 2], [3, 4], [1, 1], [1, 1], scale=2)".split("|")]
TOLD += [f"a = plt.subplot(211); a.plot([1, 2], [3, 4]); b = plt.subplot(212, {given}); b.plot([0, 5], [1, 9]); print([[round(float(x), 6) for x in each.get_xlim() + each.get_ylim()] for each in (a, b)], b.get_title(), b.get_xlabel())" for given in "sharex=a|sharey=a|sharex=a, sharey=a|title='t', xlabel='x'".split("|")]
TOLD += ["line, caps, bars = ax.errorbar([1, 2], [3, 4], yerr=1, capsize=3); print(line.get_color(), len(caps), len(bars))", "print(ax.errorbar([1, 2], [3, 4], yerr=1, xerr=2, fmt='none')[0])", "ax.set_prop_cycle(color=['r', 'g']); print([ax.plot([1])[0].get_color() for _ in range(3)])", "ax.set_prop_cycle('color', ['c', 'm']); print([ax.plot([1])[0].get_color() for _ in range(3)])", "ax.set_prop_cycle(plt.cycler(color=['c', 'm'])); print([ax.plot([1])[0].get_color() for _ in range(3)])", "ax.remove(); print(len(fig.axes))", "print(fig.get_figwidth(), fig.get_figheight()); fig.patch.set_facecolor('w')", "l = ax.legend([]); l.get_frame().set_alpha(0.5); l.set_title('t'); print(l.get_title().get_text())", "ax.xaxis.set_visible(False); ax.spines['top'].set_visible(False); ax.spines[['top', 'right']].set_visible(False); ax.xaxis.tick_top(); print('passed')", "ax.xaxis.set_visibel(False)", "ax.spines['top'].set_colour('r')", "ax.tick_params(axis='x', which='minor', length=3); ax.grid(True, which='both', axis='y', ls=':'); print('passed')", "ax.set_xlim(1, xmin=2)", "ax.margins(0.1, x=2)", "ax.step([1, 2], [3, 4], where='front')", "ax.bar([1], [2], align='middle')", "ax.bar_label(ax.bar([1, 2], [3, 4]), label_type='top')", "ax.plot([1], ls='wavy')", "ax.grid(True, which='some')", "ax.tick_params(which='some')", "ax.hist([1, 2], weights=[1])"]


def words_of(kind):
    found = ArtistInspector(kind)
    return set(found.get_setters()).union(*found.aliasd.values())


def failure(program):
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            exec(START.format(", projection='3d'" if program.startswith("#3d") else "") + program, {})
        return "".join(f"{w.category.__name__}: {w.message}" for w in warned if "kwargs" in str(w.message))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def literal(x):
    return x if x is None or isinstance(x, (bool, int, float, str)) else ...


def entry(name, function, call):
    """A function's own keywords with what they are by default, the sentence to any other, and the kind of artist that it sets others on."""
    said = failure(call + (")" if call.endswith("(") else ", )"))
    if said:
        raise ValueError(f"{call}: {said}")
    said = failure(call + ("colour=1)" if call.endswith("(") else ", colour=1)")).replace("colour", "@")
    kind = next((each for each in ("Axes" if "AxesSubplot" in said else "", *KINDS) if each and (f"{each}.set()" in said or f"'{each}' object" in said or each == "Axes" and "AxesSubplot" in said)), "")
    kind = "Line2D" if name == "grid" else kind
    own = {}
    for each in [function, *FURTHER.get(name, FURTHER["ticks"] if "ticks" in name else [])]:
        for word, parameter in inspect.signature(each).parameters.items():
            if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD) and word not in ("self", "parent", "fig", "axes", "ax" if name != "colorbar" else "self"):
                own.setdefault(word, literal(parameter.default))
    base = "contour" if name.startswith("contour") else "scale" if name.endswith("scale") else name
    own.update((word, ...) for word in BEYOND.get(base, "").split() if word not in own)
    return said, kind, own


def all_entries():
    for calls, start, owner, name in ((CALLS, "ax.", matplotlib.axes.Axes, "Axes"), (OF_FIGURE, "fig.", matplotlib.figure.Figure, "Figure"), (OF_SPACE, "#3d\nax.", Axes3D, "Axes3D"), (OF_PYPLOT, "plt.", plt, "pyplot")):
        for call in calls:
            method = call.split("(")[0]
            yield f"{name}.{method}", method, getattr(owner, method), start + call
    for each in MADE:
        name, call = each.split(":")
        yield f"{name}.__init__", name, eval(call.split("(")[0], {"ml": matplotlib.lines, "mp": matplotlib.patches, "ma": matplotlib.animation, "plt": plt, "matplotlib": matplotlib}).__init__, call


def table(pairs):
    return "{\n" + "".join(f"    {key!r}: {x!r},\n" for key, x in pairs).replace("'", '"').replace("\x00", "'") + "}\n"


found, cases = {}, []
for key, name, function, call in all_entries():
    found[key] = entry(name, function, call)
    for word in ("colour", "lable"):
        program = call + (f"{word}=1)" if call.endswith("(") else f", {word}=1)")
        cases.append(START.format(", projection='3d'" if program.startswith("#3d") else "") + program)
exec(open(os.path.join(HERE, "numpy-runner.py")).read())
cases += [START.format("") + each for each in TOLD]
with open(os.path.join(sys.argv[1], "matplotlib._known.py"), "w") as out:
    out.write('"""The keywords that matplotlib knows: of its artists, and of its functions with what they are by default, and what it says to others."""\n\n__all__ = ["KINDS", "KNOWN"]\n\n')
    out.write("KINDS = " + table((name, " ".join(sorted(words_of(kind)))) for name, kind in KINDS.items()))
    out.write("KNOWN = {\n" + "".join(f"    {json.dumps(key)}: ({json.dumps(said)}, {json.dumps(kind)}, {own!r}),\n" for key, (said, kind, own) in found.items()).replace("Ellipsis", "...") + "}\n")
with open(os.path.join(HERE, "keywords-cases.txt"), "w") as out:
    for case in cases:
        out.write(json.dumps([case, said(case)]) + "\n")
