"""What cells under %%capture have written."""


def __captured():
    import sys

    class CapturedIO:
        """What a cell under %%capture has written: stdout, stderr; show() writes it."""

        def __init__(self, stdout, stderr):
            self.stdout, self.stderr = stdout, stderr

        def __str__(self):
            return self.stdout

        def show(self):
            sys.stdout.write(self.stdout)
            sys.stderr.write(self.stderr)

        __call__ = show

    def captured(name, stdout, stderr):
        """Gives a variable what a cell has written."""
        sys.modules["__main__"].__dict__[name] = CapturedIO(stdout, stderr)

    return {"captured": captured}


globals().pop("__captured")()
