"""How a session of Python tells where a failure came from."""


def __traceback():
    import linecache
    import sys

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
        frame = error.__traceback__
        while frame is not None:
            code = frame.tb_frame.f_code
            if not code.co_filename.startswith("micrograd/"):
                lines.append(f'  File "{code.co_filename}", line {frame.tb_lineno}, in {code.co_name}')
                text = linecache.getline(code.co_filename, frame.tb_lineno).strip()
                if text:
                    lines.append("    " + text)
            frame = frame.tb_next
        return lines

    def sentence(error):
        text = str(error)
        name = type(error).__name__
        return f"{name}: {text}" if text else name

    return {"traceback": traceback, "said": lambda: str(sys.last_value)}


globals().pop("__traceback")()
