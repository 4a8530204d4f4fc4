"""Plots."""

__all__ = ["plot"]


def plot(xs, ys):
    """A line through the points (xs[i], ys[i]), as a picture."""
    xs = [number("plot", getattr(x, "data", x)) for x in xs]
    ys = [number("plot", getattr(y, "data", y)) for y in ys]
    if len(xs) != len(ys) or not xs:
        raise ValueError(f"plot needs as many xs as ys and at least one, got {len(xs)} and {len(ys)}")
    return host.plot(xs, ys)
