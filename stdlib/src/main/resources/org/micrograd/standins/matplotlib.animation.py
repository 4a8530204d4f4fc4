"""Stands in for matplotlib.animation: figures drawn again and again, written into a .gif."""

import contextlib
import io
import itertools
import os

from matplotlib._keywords import minded

__all__ = ["FuncAnimation", "PillowWriter"]


class PillowWriter:
    """Collects pictures of a figure, and writes them into a .gif."""

    def __init__(self, fps=5, metadata=None, bitrate=None, **others):
        self.fps, self._shots = fps, []

    def setup(self, fig, outfile, dpi=None):
        """Begins with a figure and the name of the file."""
        self.fig, self.outfile, self.dpi, self._shots = fig, outfile, dpi, []

    def grab_frame(self, **others):
        """Takes a picture of the figure as it is."""
        held = io.BytesIO()
        self.fig.savefig(held, format="png", dpi=self.dpi)
        self._shots.append(held.getvalue().decode("latin-1"))

    def finish(self):
        """Writes the file."""
        with open(os.fspath(self.outfile), "wb") as opened:
            opened.write(host.moving(self._shots, 1000.0 / self.fps).encode("latin-1"))

    @contextlib.contextmanager
    def saving(self, fig, outfile, dpi=None, **others):
        """Takes pictures inside a with statement, and writes them at its end."""
        self.setup(fig, outfile, dpi)
        try:
            yield self
        finally:
            self.finish()


class FuncAnimation:
    """A function that draws each of several frames; it is called when they are saved."""

    def __init__(self, fig, func, frames=None, init_func=None, fargs=None, save_count=None, *, interval=200, repeat=True, repeat_delay=0, blit=False, cache_frame_data=True, **others):
        self._fig, self._func, self._init, self._more, self._interval = fig, func, init_func, tuple(fargs or ()), interval
        frames = 100 if frames is None and save_count is None else itertools.count() if frames is None else frames
        self._frames = frames if callable(frames) else (lambda: range(frames)) if isinstance(frames, int) else lambda: frames
        self._most = save_count if save_count is not None else None if hasattr(frames, "__len__") or isinstance(frames, int) else 100

    def save(self, filename, writer=None, fps=None, dpi=None, codec=None, bitrate=None, extra_args=None, metadata=None, extra_anim=None, savefig_kwargs=None, *, progress_callback=None):
        """Draws all frames and writes them into a .gif."""
        if not os.fspath(filename).lower().endswith(".gif"):
            raise ValueError(f"this stand-in for matplotlib writes animations as .gif, got {os.fspath(filename)!r}")
        own = writer if isinstance(writer, PillowWriter) else PillowWriter(fps=fps or 1000.0 / self._interval)
        frames = list(itertools.islice(self._frames(), self._most))
        with own.saving(self._fig, filename, dpi):
            if self._init is not None:
                self._init()
            for k, frame in enumerate(frames):
                if progress_callback is not None:
                    progress_callback(k, len(frames))
                self._func(frame, *self._more)
                own.grab_frame()

    def __getattr__(self, name):
        raise AttributeError(f"an animation has no attribute {name!r} in this stand-in for matplotlib: it is saved as .gif")


minded(PillowWriter, "PillowWriter")
minded(FuncAnimation, "FuncAnimation")
