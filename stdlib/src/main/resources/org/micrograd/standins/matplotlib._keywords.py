"""What functions do with the keywords that they do not name: some are set on what was drawn, some are of a look that all pictures here have, others are refused."""

from matplotlib._artists import Artist
from matplotlib._legends import LOOKS

__all__ = ["minded", "LETTERS"]

# What functions draw that hand these on to matplotlib._letters: those that call what they do not name look.
LETTERS = tuple("fontsize size fontweight weight fontstyle style color c alpha rotation rotation_mode va verticalalignment ha horizontalalignment fontdict bbox backgroundcolor fontfamily family fontname name".split())

# What functions take by what they call the keywords that they do not name.
_TAKEN = {"look": LETTERS, "dress": LOOKS}

_EDGES = "capstyle joinstyle"
_WORDS = "fontsize size fontweight weight fontfamily family fontname fontstyle style fontvariant fontstretch stretch fontproperties font_properties font math_fontfamily name variant linespacing parse_math usetex wrap backgroundcolor bbox rotation rotation_mode multialignment ma va verticalalignment ha horizontalalignment color c alpha fontdict pad labelpad loc x y zdir annotation_clip"
_LEGEND = "scatteryoffsets bbox_transform draggable handler_map"
_PAGE = "layout constrained_layout constrained_layout_pads tight_layout layout_engine subplotpars frameon linewidth edgecolor left right bottom top hspace wspace clear FigureClass forward"
_AXES = "autoscalex_on autoscaley_on autoscale_on adjustable anchor axisbelow navigate navigate_mode box_aspect axes_class frame_on"

# How things look or behave where pictures here have one way: without these a picture tells the same. Of everything, by kinds of artists, by functions.
_OF_ALL = "rasterized picker pickradius antialiased antialiaseds aa animated agg_filter clip_on clip_box clip_path figure gid in_layout mouseover path_effects sketch_params snap url urls zorder emit scalex scaley"
_OF_KIND = {
    "Line2D": "gapcolor markerfacecoloralt mfcalt",
    "Text": _WORDS,
    "Annotation": _WORDS,
    "Axes": _AXES,
    "Figure": _PAGE,
    "AxesImage": "interpolation interpolation_stage filternorm filterrad resample",
    **dict.fromkeys(["Patch", "Rectangle", "Ellipse", "Circle", "Polygon", "Wedge", "FancyArrow", "PathCollection", "PolyCollection", "QuadMesh", "Quiver", "LineCollection", "Poly3DCollection", "Line3DCollection"], _EDGES),
}
_OF_FUNCTION = {
    "legend": _LEGEND,
    "colorbar": "fraction aspect pad anchor panchor use_gridspec",
    "savefig": "bbox_inches pad_inches bbox_extra_artists metadata pil_kwargs orientation papertype backend edgecolor transparent layout",
    "tick_params": "pad reset",
    "grid": "which axis color c alpha linestyle ls linewidth lw dashes",
    "errorbar": "barsabove",
    "scatter": "plotnonfinite",
    "quiver": "headwidth headlength headaxislength minshaft minlength units width",
    "contour": "nchunk corner_mask antialiased xunits yunits",
    "contourf": "nchunk corner_mask antialiased xunits yunits",
    **dict.fromkeys(["semilogx", "semilogy", "loglog"], "subs nonpositive"),
    "clabel": "inline inline_spacing use_clabeltext rightside_up",
    "set_aspect": "adjustable anchor share",
    "ticklabel_format": "style axis scilimits useOffset useLocale useMathText",
    "boxplot": "autorange",
    "plot_surface": "rcount ccount lightsource shade antialiased",
    "bar3d": "zsort shade lightsource",
    "show": "block warn",
    "FuncAnimation": "repeat repeat_delay blit cache_frame_data event_source",
    "PillowWriter": "metadata codec bitrate",
    **dict.fromkeys(["add_gridspec", "GridSpec"], "pad h_pad w_pad rect left right bottom top hspace wspace"),
    **dict.fromkeys(["subplots", "subplot_mosaic", "figure"], _PAGE),
    **dict.fromkeys(["set_xlim", "set_ylim", "set_zlim", "xlim", "ylim"], "auto"),
    **dict.fromkeys(["set_xscale", "set_yscale"], "nonpositive subs"),
    "margins": "tight",
}
_LONG = {"ls": "linestyle", "lw": "linewidth", "linewidths": "linewidth", "linestyles": "linestyle", "c": "color", "ec": "edgecolor", "edgecolors": "edgecolor", "fc": "facecolor", "facecolors": "facecolor"}
# Functions that give all they do not name to another one.
_GIVES = {"step": "plot", "errorbar": "plot", "semilogx": "plot", "semilogy": "plot", "loglog": "plot", "hist2d": "pcolormesh", "matshow": "imshow", "contour": "_filled", "contourf": "_filled"}
_TOLD_BY_Y = ("plot", "scatter", "step", "errorbar")


def _names(f):
    code = f.__code__
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _is(a, b):
    return a is b or isinstance(a, (bool, int, float, str)) and isinstance(b, (bool, int, float, str)) and a == b


def _refuse(sentence, word):
    kind, _, told = sentence.partition(": ")
    told = told.replace("@", word)
    if kind == "UserWarning":
        import warnings

        warnings.warn(told, stacklevel=4)
    else:
        raise {"AttributeError": AttributeError, "TypeError": TypeError, "ValueError": ValueError}[kind](told)


def _later(key, given, named):
    """Takes out of the keywords given those that a function does not name; answers what is to be set on its result."""
    from matplotlib._known import KINDS, KNOWN

    sentence, kind, own = KNOWN[key]
    function = key.split(".")[0] if key.endswith("__init__") else key.split(".")[1]
    properties = KINDS.get(kind, "").split()
    looks = set(" ".join((_OF_ALL, _OF_KIND.get(kind, ""), _OF_FUNCTION.get(function, ""))).split())
    found = {}
    for word in [each for each in given if each not in named]:
        x = given.pop(word)
        if word not in own and word not in properties:
            _refuse(sentence, word)
        elif x is None or word in own and _is(x, own[word]):
            continue
        elif word in properties and (word not in looks or word == "zorder" or word in _LONG or word in _LONG.values()):
            found[word] = x
        elif word not in looks:
            raise TypeError(f"{function} of this stand-in for matplotlib has no {word}, got {word}={x!r}")
    return {"function": function, "looks": looks, "settings": found} if found else None


def _settle(result, function, looks, settings):
    """Sets what was given on what was drawn."""
    drawn = [each for one in (result if isinstance(result, (tuple, list)) else [result]) for each in (one if isinstance(one, (list, tuple)) else [one]) if hasattr(each, "_settings") or hasattr(each, "_artists")]
    for word, x in settings.items():
        name, done = _LONG.get(word, word), False
        for each in drawn:
            if isinstance(each, Artist) and name in each._settings:
                each._settings[name] = x
                done = True
            elif not isinstance(each, Artist) or hasattr(type(each), "set_" + name):
                getattr(each, "set_" + name)(x)
                done = True
        if not done and word not in looks:
            raise TypeError(f"{function} of this stand-in for matplotlib has no {word}, got {word}={x!r}")


def _of_data(data, all, given, isnamed):
    """Arguments that are names in data stand for what is there."""

    def found(x):
        try:
            return data[x] if isinstance(x, str) else x
        except (KeyError, ValueError, IndexError):
            return x

    # The axes, xs, ys.
    if isnamed and len(all) > 2 and isinstance(all[2], str) and found(all[2]) is not all[2]:
        given.setdefault("label", all[2])
    return tuple(map(found, all)), {word: found(x) if word != "label" else x for word, x in given.items()}


def _minding(f, key, named):
    isnamed = key.split(".")[1] in _TOLD_BY_Y

    def minding(*all, **given):
        if not given:
            return f(*all)
        if given.get("data") is not None and "data" not in named:
            all, given = _of_data(given.pop("data"), all, given, isnamed)
        left = None if named.issuperset(given) else _later(key, given, named)
        result = f(*all, **given)
        if left:
            _settle(all[0] if key.endswith("__init__") else result, **left)
        return result

    minding.__name__, minding.__qualname__, minding.__doc__, minding.__module__, minding.__wrapped__ = f.__name__, f.__qualname__, f.__doc__, f.__module__, f
    return minding


def minded(owner, name, beside=(), only=None):
    """Makes the functions of a class or of the names of a module mind the keywords that they do not name, or one of them; others may be told that are named where it gives them on."""
    from matplotlib._known import KNOWN

    members = owner if isinstance(owner, dict) else {each: x for base in reversed(owner.__mro__) for each, x in vars(base).items()}
    for each, f in list(members.items()):
        key = f"{name}.{each}"
        if key in KNOWN and only in (None, each) and hasattr(f, "__code__") and f.__code__.co_flags & 8:
            f = getattr(f, "__wrapped__", f)
            to = members.get(_GIVES.get(each)) if name == "Axes" else None
            drawn = _TAKEN.get(f.__code__.co_varnames[f.__code__.co_argcount + f.__code__.co_kwonlyargcount + (f.__code__.co_flags >> 2 & 1)], ())
            named = {*_names(f), *(_names(getattr(to, "__wrapped__", to)) if to else ()), *beside, *drawn}
            if isinstance(owner, dict):
                owner[each] = _minding(f, key, named)
            else:
                setattr(owner, each, _minding(f, key, named))
