"""What a case about torch prints and answers, here as there: for oracle-torch.py too."""

import contextlib, io, warnings
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

def said(case):
    """What a case prints and the value of its last statement, or its error."""
    first, _, last = case.rpartition("; ")
    out, scope = io.StringIO(), {"torch": torch, "nn": nn, "F": F, "np": np}
    torch.manual_seed(0)
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(first, scope)
            try:
                code = compile(last, "case", "eval")
            except SyntaxError:
                code = compile(last, "case", "exec")
            answer = eval(code, scope)
        except Exception as e:
            return f"{out.getvalue()}{type(e).__name__}: " + str(e).split("\n")[0]
    return out.getvalue() + ("" if answer is None else repr(answer))
