"""Stands in for matplotlib.style: settings of plots by the name of a style, as far as plots here obey them."""

from matplotlib._colours import cycler, rcParams

__all__ = ["use", "context", "available", "library"]

_STYLES = {
    "Solarize_Light2": {"lines.linewidth": 2.0, "axes.grid": True, "figure.facecolor": "#FDF6E3", "axes.facecolor": "#eee8d5", "axes.prop_cycle": "#268BD2 #2AA198 #859900 #B58900 #CB4B16 #DC322F #D33682 #6C71C4"},
    "bmh": {"lines.linewidth": 2.0, "axes.grid": True, "axes.facecolor": "#eeeeee", "axes.prop_cycle": "#348ABD #A60628 #7A68A6 #467821 #D55E00 #CC79A7 #56B4E9 #009E73 #F0E442 #0072B2"},
    "classic": {"text.color": "k", "figure.figsize": [8.0, 6.0], "figure.dpi": 80.0, "savefig.dpi": 100.0, "lines.linewidth": 1.0, "lines.markersize": 6.0, "axes.grid": False, "image.cmap": "jet", "font.size": 12.0, "figure.facecolor": "0.75", "axes.facecolor": "w", "image.interpolation": "bilinear", "image.origin": "upper", "axes.prop_cycle": "b g r c m y k"},
    "dark_background": {"text.color": "white", "figure.facecolor": "black", "axes.facecolor": "black", "axes.prop_cycle": "#8dd3c7 #feffb3 #bfbbd9 #fa8174 #81b1d2 #fdb462 #b3de69 #bc82bd #ccebc4 #ffed6f"},
    "fast": {},
    "fivethirtyeight": {"lines.linewidth": 4.0, "axes.grid": True, "font.size": 14.0, "figure.facecolor": "#f0f0f0", "axes.facecolor": "#f0f0f0", "axes.prop_cycle": "#008fd5 #fc4f30 #e5ae38 #6d904f #8b8b8b #810f7c"},
    "ggplot": {"axes.grid": True, "font.size": 10.0, "figure.facecolor": "white", "axes.facecolor": "#E5E5E5", "axes.prop_cycle": "#E24A33 #348ABD #988ED5 #777777 #FBC15E #8EBA42 #FFB5B8"},
    "grayscale": {"text.color": "black", "image.cmap": "gray", "figure.facecolor": "0.75", "axes.facecolor": "white", "axes.prop_cycle": "0.00 0.40 0.60 0.70"},
    "seaborn-v0_8": {"text.color": ".15", "figure.figsize": [8.0, 5.5], "lines.linewidth": 1.75, "lines.markersize": 7.0, "axes.grid": True, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "#EAEAF2", "axes.prop_cycle": "#4C72B0 #55A868 #C44E52 #8172B2 #CCB974 #64B5CD"},
    "seaborn-v0_8-bright": {"axes.prop_cycle": "#003FFF #03ED3A #E8000B #8A2BE2 #FFC400 #00D7FF"},
    "seaborn-v0_8-colorblind": {"axes.prop_cycle": "#0072B2 #009E73 #D55E00 #CC79A7 #F0E442 #56B4E9"},
    "seaborn-v0_8-dark": {"text.color": ".15", "axes.grid": False, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "#EAEAF2"},
    "seaborn-v0_8-dark-palette": {"axes.prop_cycle": "#001C7F #017517 #8C0900 #7600A1 #B8860B #006374"},
    "seaborn-v0_8-darkgrid": {"text.color": ".15", "axes.grid": True, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "#EAEAF2"},
    "seaborn-v0_8-deep": {"axes.prop_cycle": "#4C72B0 #55A868 #C44E52 #8172B2 #CCB974 #64B5CD"},
    "seaborn-v0_8-muted": {"axes.prop_cycle": "#4878CF #6ACC65 #D65F5F #B47CC7 #C4AD66 #77BEDB"},
    "seaborn-v0_8-notebook": {"figure.figsize": [8.0, 5.5], "lines.linewidth": 1.75, "lines.markersize": 7.0},
    "seaborn-v0_8-paper": {"figure.figsize": [6.4, 4.4], "lines.linewidth": 1.4, "lines.markersize": 5.6},
    "seaborn-v0_8-pastel": {"axes.prop_cycle": "#92C6FF #97F0AA #FF9F9A #D0BBFF #FFFEA3 #B0E0E6"},
    "seaborn-v0_8-poster": {"figure.figsize": [12.8, 8.8], "lines.linewidth": 2.8, "lines.markersize": 11.2},
    "seaborn-v0_8-talk": {"figure.figsize": [10.4, 7.15], "lines.linewidth": 2.275, "lines.markersize": 9.1},
    "seaborn-v0_8-ticks": {"text.color": ".15", "axes.grid": False, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "white"},
    "seaborn-v0_8-white": {"text.color": ".15", "axes.grid": False, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "white"},
    "seaborn-v0_8-whitegrid": {"text.color": ".15", "axes.grid": True, "image.cmap": "Greys", "figure.facecolor": "white", "axes.facecolor": "white"},
    "tableau-colorblind10": {"axes.prop_cycle": "#006BA4 #FF800E #ABABAB #595959 #5F9ED1 #C85200 #898989 #A2C8EC #FFBC79 #CFCFCF"},
}

library = {name: {key: cycler(color=x.split()) if key == "axes.prop_cycle" else x for key, x in settings.items()} for name, settings in _STYLES.items()}
available = sorted(library)


def _settings(style):
    if not isinstance(style, str):
        return style
    # The names of seaborn's styles before they told the version that they are of.
    name = "seaborn-v0_8" + style.removeprefix("seaborn") if style.startswith("seaborn") and style not in library else style
    if name not in library:
        raise OSError(f"{style!r} not found in the style library and input is not a valid URL or path; see `style.available` for list of available styles")
    return library[name]


def use(style):
    """A style for what comes: its name, settings, or several of them one after the other."""
    for each in [style] if isinstance(style, (str, dict)) else style:
        if each == "default":
            rcParams.reset()
        else:
            rcParams.update(_settings(each))


class context:
    """A style inside a with statement."""

    def __init__(self, style, after_reset=False):
        self._style, self._resets, self._before = style, after_reset, dict(rcParams)

    def __enter__(self):
        if self._resets:
            rcParams.reset()
        use(self._style)

    def __exit__(self, *error):
        rcParams.clear()
        rcParams.update(self._before)
