"""How a session of Python tells where a failure came from."""


def __traceback():
    import linecache
    import sys

    # Of calls one in the other from one line.
    SHOWN = 3

    def traceback():
        """The lines that tell where the last failure came from; those of the library are left out."""
        return lines_of(sys.last_value, set()) if getattr(sys, "last_value", None) is not None else []

    def lines_of(error, seen):
        seen.add(id(error))
        lines = []
        cause, context = error.__cause__, error.__context__
        if cause is not None and id(cause) not in seen:
            lines += [*lines_of(cause, seen), sentence(cause), "", "The above exception was the direct cause of the following exception:", ""]
        elif context is not None and not error.__suppress_context__ and id(context) not in seen:
            lines += [*lines_of(context, seen), sentence(context), "", "During handling of the above exception, another exception occurred:", ""]
        lines.append("Traceback (most recent call last):")
        frame, last, times = error.__traceback__, None, 0
        while frame is not None:
            code = frame.tb_frame.f_code
            if not code.co_filename.startswith("micrograd/"):
                place = (code.co_filename, frame.tb_lineno, code.co_name)
                lines += [] if place == last else repeats(times)
                last, times = place, times + 1 if place == last else 1
                lines += told(*place) if times <= SHOWN else []
            frame = frame.tb_next
        lines += repeats(times)
        return lines

    def told(file, line, name):
        text = linecache.getline(file, line).strip()
        return [f'  File "{file}", line {line}, in {name}', *(["    " + text] if text else [])]

    def repeats(times):
        """What stands for calls of one line that are not shown, as Python says it."""
        more = times - SHOWN
        return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]"] if more > 0 else []

    def sentence(error):
        text = str(error)
        name = type(error).__name__
        return f"{name}: {text}" if text else name

    return {"traceback": traceback, "said": lambda: str(sys.last_value)}


globals().pop("__traceback")()
