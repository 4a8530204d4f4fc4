"""Stands in for matplotlib.pyplot: figures, their axes and what is drawn in them, as scripts use it that plot what they computed."""

from matplotlib import cm, get_backend, gridspec, rc, rc_context, rcdefaults, style
from matplotlib._colours import colormaps, cycler, get_cmap, rcParams
from matplotlib._fields import Axes
from matplotlib._figure import Figure
from matplotlib._keywords import minded
from matplotlib.gridspec import GridSpec
from matplotlib.image import imread, imsave
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle

_OF_AXES = "plot scatter bar barh hist pie boxplot violinplot stackplot hist2d fill arrow bar_label fill_between fill_betweenx eventplot hexbin spy stairs broken_barh axline step stem errorbar semilogx semilogy loglog text annotate axhline axvline axhspan axvspan hlines vlines contour contourf clabel imshow matshow pcolormesh pcolor quiver legend grid axis tick_params minorticks_on minorticks_off ticklabel_format margins twinx autoscale cla".split()
_SET = {"title": "set_title", "xlabel": "set_xlabel", "ylabel": "set_ylabel", "xscale": "set_xscale", "yscale": "set_yscale"}
__all__ = [*_OF_AXES, *_SET, *"figure subplots subplot subplot_mosaic subplot2grid axes gca gcf sca xlim ylim xticks yticks suptitle colorbar tight_layout subplots_adjust show savefig close clf cm get_cmap set_cmap rcParams rc rc_context rcdefaults style cycler ion ioff isinteractive pause draw get_fignums fignum_exists switch_backend figtext setp figlegend box clim gci delaxes imread imsave get_backend GridSpec Figure Axes Line2D Circle Polygon Rectangle".split()]
_open = {}


def figure(num=None, figsize=None, dpi=None, facecolor=None, **others):
    """A new figure, or the one of a number."""
    if num in _open:
        _open[num] = _open.pop(num)
        return _open[num]
    key = num if num is not None else max([n for n in _open if isinstance(n, int)], default=0) + 1
    _open[key] = Figure(figsize, dpi, facecolor, num=key)
    return _open[key]


def gcf():
    """The figure drawn in last."""
    return list(_open.values())[-1] if _open else figure()


def gca(**others):
    """The axes drawn in last."""
    return gcf().gca()


def sca(ax):
    """The axes to draw in next."""
    ax.figure.sca(ax)


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None, **others):
    """A new figure and its axes: one, or an array of them."""
    made = figure(**others)
    return made, made.subplots(nrows, ncols, squeeze=squeeze, sharex=sharex, sharey=sharey, width_ratios=width_ratios, height_ratios=height_ratios, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw)


def subplot_mosaic(mosaic, *, width_ratios=None, height_ratios=None, gridspec_kw=None, empty_sentinel=".", sharex=False, sharey=False, subplot_kw=None, **others):
    """A new figure, and its axes by names, which stand where they are to lie: subplot_mosaic("AB;CC")."""
    made = figure(**others)
    return made, made.subplot_mosaic(mosaic, sharex=sharex, sharey=sharey, width_ratios=width_ratios, height_ratios=height_ratios, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw, empty_sentinel=empty_sentinel)


def subplot(*place, **others):
    """Axes at a place of a grid: subplot(2, 2, 1), subplot(221)."""
    return gcf().add_subplot(*place, **others)


def subplot2grid(shape, loc, rowspan=1, colspan=1, **others):
    """Axes over several places of a grid."""
    rows, columns = shape
    return gcf().add_subplot((loc[1] / columns, loc[0] / rows, colspan / columns, rowspan / rows), **others)


def axes(arg=None, **others):
    """New axes, or those to draw in next."""
    if isinstance(arg, Axes):
        return sca(arg)
    return gcf().add_subplot(**others) if arg is None else gcf().add_axes(arg, **others)


def _of_axes(name):
    def function(*all, **others):
        return getattr(gca(), name)(*all, **others)

    function.__name__, function.__doc__ = name, getattr(Axes, name).__doc__
    return function


for _name in _OF_AXES:
    globals()[_name] = _of_axes(_name)
for _name, _method in _SET.items():
    globals()[_name] = _of_axes(_method)


def xlim(*all, **others):
    """The ends of the x axis, which it sets if they are given."""
    return gca().set_xlim(*all, **others) if all or others else gca().get_xlim()


def ylim(*all, **others):
    """The ends of the y axis, which it sets if they are given."""
    return gca().set_ylim(*all, **others) if all or others else gca().get_ylim()


def xticks(ticks=None, labels=None, *, minor=False, **look):
    """Where the x axis has numbers, and which, and how they look; minor ticks are not drawn."""
    return _ticks(0, ticks, labels, minor, look)


def _ticks(k, ticks, labels, minor, look):
    if minor:
        return [], []
    ax = gca()
    if ticks is not None:
        (ax.set_yticks if k else ax.set_xticks)(ticks, labels, **look)
    elif labels is not None:
        (ax.set_yticklabels if k else ax.set_xticklabels)(labels, **look)
    else:
        ax._look(f"number{k}", look)
    return ax._ticks[k] or ([], [])


def yticks(ticks=None, labels=None, *, minor=False, **look):
    """Where the y axis has numbers, and which, and how they look; minor ticks are not drawn."""
    return _ticks(1, ticks, labels, minor, look)


def suptitle(t, **look):
    """A line above all axes, and how it looks."""
    return gcf().suptitle(t, **look)


def setp(obj, **settings):
    """Sets what several artists have: setp(lines, linewidth=2)."""
    for each in obj if isinstance(obj, (list, tuple)) else [obj]:
        for name, x in settings.items():
            getattr(each, "set_" + name)(x)


def figlegend(*all, **others):
    """One legend for all axes, at a side of the figure."""
    return gcf().legend(*all, **others)


def box(on=None):
    """Whether axes have a frame."""
    gca()._frame = not gca()._frame if on is None else bool(on)


def figtext(x, y, s, **others):
    """Words at a place of the figure drawn in last."""
    return gcf().text(x, y, s, **others)


def colorbar(mappable=None, cax=None, ax=None, **others):
    """A bar of the colours of numbers, beside their axes."""
    return gcf().colorbar(mappable, cax, ax, **others)


def tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None):
    """Figures have no empty margins but those that are asked for."""
    gcf().tight_layout(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect)


def subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None, **others):
    """Where the outermost axes end, in parts of the figure, and the room between them."""
    gcf().subplots_adjust(left=left, bottom=bottom, right=right, top=top, wspace=wspace, hspace=hspace)


def show(*all, **others):
    """Shows all figures and closes them; without a desktop they are kept in files, whose names are said on standard error."""
    for each in list(_open.values()):
        each.show()
    _open.clear()


def savefig(fname, **others):
    """Writes the figure drawn in last into a file: .png unless the name says .svg, .pdf or .jpg."""
    gcf().savefig(fname, **others)


def close(fig=None):
    """Closes the figure drawn in last, one by its number, or "all"."""
    if fig == "all":
        _open.clear()
    for key, each in list(_open.items()):
        if fig is None and each is gcf() or each is fig or key == fig and not isinstance(fig, Figure):
            _open.pop(key, None)
            break


def clf():
    """Takes out all of the figure drawn in last."""
    gcf().clf()


def set_cmap(cmap):
    """The colour map of what comes, and of the image drawn last."""
    rcParams["image.cmap"] = get_cmap(cmap).name
    if _open and gci() is not None:
        gci().set_cmap(cmap)


def _map_of(name):
    def function():
        set_cmap(name)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"The colour map {name} for what comes, and for the image drawn last."
    return function


_MAPS = [each for each in "autumn bone cool copper gray hot hsv inferno jet magma pink plasma spring summer viridis winter".split() if each in colormaps]
for _name in _MAPS:
    globals()[_name] = _map_of(_name)
__all__ += _MAPS


def gci():
    """The image, or what else has colours for numbers, that was drawn last; none where there is none."""
    return gca()._mapped


def clim(vmin=None, vmax=None):
    """Which numbers have the ends of the colours of the image drawn last."""
    if gci() is None:
        raise RuntimeError("You must first define an image, e.g., with imshow")
    gci().set_clim(vmin, vmax)


def delaxes(ax=None):
    """Takes out axes, those drawn in last unless others are given."""
    gcf().delaxes(gca() if ax is None else ax)


def ion():
    """Pictures are shown by show()."""


def ioff():
    """Pictures are shown by show()."""


def isinteractive():
    """Pictures are shown by show()."""
    return False


def pause(interval):
    """Goes on: nothing is shown before show()."""


def draw():
    """Goes on: nothing is shown before show()."""


def switch_backend(newbackend):
    """Does nothing: plots are shown where drawings are."""


def get_fignums():
    """The numbers of the open figures."""
    return sorted(_open)


def fignum_exists(num):
    """Whether a figure is open."""
    return num in _open


for _name in ("figure", "suptitle", "figtext", "xticks", "yticks", "subplots_adjust", "show"):
    minded(globals(), "pyplot", only=_name)


# What matplotlib's own has besides, of the module that says where numbers stand and how they are written.
_OF_TICKER = "Locator NullLocator FixedLocator MultipleLocator MaxNLocator AutoLocator LinearLocator Formatter NullFormatter FixedFormatter FuncFormatter FormatStrFormatter ScalarFormatter".split()


def __getattr__(name):
    if name in _OF_TICKER:
        from matplotlib import ticker

        return getattr(ticker, name)
    raise AttributeError(f"module 'matplotlib.pyplot' has no attribute {name!r}: it is a stand-in, which has not all of matplotlib")
