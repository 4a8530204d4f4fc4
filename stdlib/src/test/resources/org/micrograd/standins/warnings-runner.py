"""What numpy tells of a case, each with the line of the case it is told of, and what the case prints: for oracle-warnings.py too."""

import contextlib
import io
import sys
import warnings

import numpy as np


def said(case):
    """The lines are those of the case, whatever part of numpy warns, as where its parts lie is its own affair."""
    printed, told = io.StringIO(), []

    def shown(message, category, filename, lineno, file=None, line=None):
        frame = sys._getframe()
        while frame.f_back is not None and frame.f_code.co_filename != "case":
            frame = frame.f_back
        line = f"{frame.f_lineno}: {category.__name__}: {message}"
        # A part of numpy that warns in two of its lines does so once here.
        if line not in told:
            told.append(line)

    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.showwarning = shown
        kinds = np.geterr()
        try:
            exec(compile(case, "case", "exec"), {"np": np, "warnings": warnings, "__name__": "case"})
        except Exception as e:
            told.append(f"{type(e).__name__}: {e}")
        np.seterr(**kinds)
        np.seterrcall(None)
    return "\n".join([*told, printed.getvalue()])
