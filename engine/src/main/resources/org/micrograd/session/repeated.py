"""What %timeit runs in Python."""


def __repeated():
    import builtins
    import sys
    import time

    scope = sys.modules["__main__"].__dict__
    parse = builtins.compile.__globals__["_compile"]

    def repeated(code):
        """A function that runs code so many times, and answers the seconds that it took."""
        body = "\n".join("   " + line for line in code.split("\n"))
        text = f"def repeated(_n, _clock=_clock):\n _start = _clock()\n for _i in range(_n):\n{body}\n return _clock() - _start\n"
        names = {"_clock": time.perf_counter}
        exec(parse(text, "<timeit>", "exec"), scope, names)
        return names["repeated"]

    return {"repeated": repeated}


globals().pop("__repeated")()
