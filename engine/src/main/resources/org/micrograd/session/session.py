"""What a session of Python has beside what the library gives: cells, answers, tracebacks, completion."""


def __session():
    import _ast
    import builtins
    import linecache
    import sys

    scope = sys.modules["__main__"].__dict__
    parse = builtins.compile.__globals__["_compile"]  # Python's own: the library has another one
    out, inputs, shell = {}, [""], None
    function, builtin, module = type(lambda: None), type(len), type(sys)

    def shares(name):
        value = scope[name]
        if isinstance(value, (module, builtin)) or name.startswith("_"):
            return False
        return not isinstance(value, (function, type)) or value.__module__ == "__main__"

    def parameters(f):
        code, defaults = f.__code__, f.__defaults__ or ()
        names = code.co_varnames[: code.co_argcount]
        required = len(names) - len(defaults)
        texts = [*names[:required], *(f"{name}={value!r}" for name, value in zip(names[required:], defaults))]
        if code.co_flags & 4:
            texts.append("*" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        texts += [f"{name}={(f.__kwdefaults__ or {}).get(name)!r}" for name in keyword_only(code)]
        if code.co_flags & 8:
            texts.append("**" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4)])
        return ", ".join(text for text in texts if text not in ("self", "cls"))

    def keyword_only(code):
        return code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]

    def made(value):
        if not isinstance(value, type):
            return value
        return value.__init__ if value.__init__ is not object.__init__ else value.__new__

    def parameter_names(name):
        code = getattr(made(resolve(name)), "__code__", None)
        names = [*code.co_varnames[: code.co_argcount], *keyword_only(code)] if code else []
        return [name for name in names if name not in ("self", "cls") and not name.startswith("_")]

    def modules():
        found = {*sys.stdlib_module_names, *sys.modules}
        for finder in sys.meta_path:
            found.update(getattr(finder, "names", list)())
        return sorted(name for name in found if not any(part.startswith("_") for part in name.split(".")))

    def members(module):
        import importlib

        try:
            return [name for name in dir(importlib.import_module(module)) if not name.startswith("_")]
        except ImportError:
            return []

    def resolve(name):
        first, *members = name.split(".")
        value = scope.get(first, getattr(builtins, first, None))
        for member in members:
            value = getattr(value, member, None)
        return value

    def describe(name):
        value = resolve(name)
        if value is None:
            return None
        if not callable(value) and not isinstance(value, (module, property)):
            return ""
        f = made(value)
        head = f"{name}({parameters(f)})" if hasattr(f, "__code__") else name
        return f"{head}\n{(value.__doc__ or '').strip()}".strip()

    def source(name):
        """The text of a function or class; None where there is none."""
        import inspect

        try:
            return inspect.getsource(resolve(name)).rstrip()
        except (OSError, TypeError):
            return None

    def is_own(name):
        first, *members = name.split(".")
        if members and isinstance(scope.get(first), module):
            return first != "micrograd"
        return first in scope and not members and (getattr(scope[first], "__module__", None) or "").split(".")[0] != "micrograd"

    def expression(text):
        """What a text of names, dots and subscripts stands for, or None."""
        try:
            return eval(text, scope)
        except Exception:
            return None

    def keys(text):
        value = expression(text)
        return [key for key in value if isinstance(key, str)] if hasattr(value, "keys") else []

    def members_of(text):
        value = expression(text)
        return [] if value is None else dir(value)

    def keep(text, name):
        lines = [line + "\n" for line in text.split("\n")]
        linecache.cache[name] = (len(text), None, lines, name)

    def number(value, n):
        """Keeps an answer under the names that it has at IPython's prompt."""
        if "_" not in scope:
            builtins.___, builtins.__, builtins._ = getattr(builtins, "__", None), getattr(builtins, "_", None), value
        out[n] = value
        setattr(builtins, f"_{n}", value)

    def run(text, name, n, quiet, indented):
        """Runs a cell: None, or its last value and how that is written; or what keeps it from being parsed, or has interrupted it."""
        keep(text, name)
        sys.last_value = None
        inputs.extend([""] * (n + 1 - len(inputs)))
        inputs[n] = text
        try:
            tree = parse(text, name, "exec", 1024)
            shows = not quiet and tree.body and isinstance(tree.body[-1], _ast.Expr)
            body, last = split(text, tree.body[-1]) if shows else (text, None)
            code = parse(shown(tree, last) if shows_all() else body, name, "exec")
            end = None if last is None else parse(last, name, "eval")
        except SyntaxError as e:
            if indented is None or "outside" not in str(e):
                return ["failure", f"{type(e).__name__}: {e.msg}", e.lineno or 1, e.offset or 0]
            code, end = awaiting(indented, name, quiet), answer
        try:
            exec(code, scope)
            value = end() if isinstance(end, function) else None if end is None else eval(end, scope)
        except BaseException as e:
            sys.last_type, sys.last_value, sys.last_traceback = type(e), e, e.__traceback__
            if isinstance(e, KeyboardInterrupt):
                # Polyglot would take it for its own interrupt, which has no name.
                return ["failure", "KeyboardInterrupt", line_of(e, name), 0]
            raise
        if value is None:
            return None
        number(value, n)
        return ["value", value, pretty(value)]

    def line_of(error, name):
        frame = error.__traceback__
        while frame.tb_next is not None and frame.tb_frame.f_code.co_filename != name:
            frame = frame.tb_next
        return frame.tb_lineno

    def wrong(text):
        """What keeps a text from being run; None where it parses, but for what it awaits."""
        try:
            parse(text, "<check>", "exec", 1024)
        except SyntaxError as e:
            return None if "outside" in str(e) else f"{type(e).__name__}: {e.msg}"

    def shows_all():
        """Whether a program has asked for the values of all expressions of a cell."""
        shell = sys.modules.get("IPython.core.interactiveshell")
        return shell is not None and shell.InteractiveShell.ast_node_interactivity == "all"

    def shown(tree, last):
        """A cell before its last expression, its others being displayed."""
        body = tree.body if last is None else tree.body[:-1]
        for node in body:
            if isinstance(node, _ast.Expr):
                name = placed(_ast.Name(id="__display__", ctx=_ast.Load()), node)
                node.value = placed(_ast.Call(func=name, args=[node.value], keywords=[]), node)
        return _ast.Module(body=body, type_ignores=[])

    def show(value):
        if value is not None:
            builtins.display(value)

    builtins.__display__ = show
    builtins.display.__globals__["_text_of"] = lambda value: pretty(value)

    def split(text, last):
        """The text before its last expression, and that expression on its own line."""
        lines = text.split("\n")
        before = "\n".join([*lines[: last.lineno - 1], lines[last.lineno - 1][: last.col_offset]])
        return before, "\n" * (last.lineno - 1) + text[len(before) :].lstrip(" \t")

    def awaiting(indented, name, quiet):
        """A cell that awaits: the body of a coroutine whose names are global."""
        try:
            tree = parse("async def _cell_():\n" + indented, name, "exec", 1024)
        except SyntaxError as e:
            e.lineno = (e.lineno or 2) - 1
            e.offset = (e.offset or 2) - 1
            raise
        cell = tree.body[0]
        names = set()
        for node in cell.body:
            stored(node, names)
        if not quiet and isinstance(cell.body[-1], _ast.Expr):
            last = cell.body[-1]
            cell.body[-1] = placed(_ast.Return(value=last.value), last)
        if names:
            cell.body.insert(0, placed(_ast.Global(names=sorted(names)), cell))
        moved(tree)
        return parse(tree, name, "exec")

    def placed(node, like):
        for at in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(node, at, getattr(like, at))
        return node

    def moved(node):
        """The line before the cell is none of it."""
        for at in ("lineno", "end_lineno"):
            if getattr(node, at, None):
                setattr(node, at, max(1, getattr(node, at) - 1))
        for child in children(node):
            moved(child)

    def children(node):
        for field in node._fields:
            value = getattr(node, field, None)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, _ast.AST):
                    yield child

    def stored(node, names):
        if isinstance(node, (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)):
            names.add(node.name)
            return
        if isinstance(node, (_ast.Lambda, _ast.ListComp, _ast.SetComp, _ast.DictComp, _ast.GeneratorExp)):
            return
        if isinstance(node, _ast.alias):
            names.add(node.asname or node.name.split(".")[0])
        elif isinstance(node, _ast.Name) and isinstance(node.ctx, _ast.Store):
            names.add(node.id)
        for child in children(node):
            stored(child, names)

    loop = []

    def answer():
        import asyncio

        if not loop:
            loop.append(asyncio.new_event_loop())
        return loop[0].run_until_complete(scope.pop("_cell_")())

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

    width, longest = 79, 1000
    brackets = {list: "[]", tuple: "()", dict: "{}", set: "{}", frozenset: ("frozenset({", "})")}

    def pretty(value, depth=0):
        """A value as IPython writes it: a row a line where one line does not hold all."""
        kind = type(value)
        if depth > width or kind not in brackets or not value:
            return named(value, kind)
        first, last = brackets[kind]
        rows = list(value.items() if kind is dict else value)
        if kind in (set, frozenset):
            try:
                rows = sorted(rows)
            except TypeError:
                pass
        if kind is tuple and len(rows) == 1:
            last = ",)"
        return joined([entry(row, kind, depth + len(first)) for row in rows[:longest]], len(rows) > longest, first, last, depth)

    def joined(texts, more, first, last, depth):
        texts += ["..."] if more else []
        flat = first + ", ".join(texts) + last
        apart = more or len(flat) + depth > width or "\n" in flat
        return first + (",\n" + " " * (depth + len(first))).join(texts) + last if apart else flat

    def entry(row, kind, depth):
        if kind is not dict:
            return pretty(row, depth)
        head = f"{pretty(row[0], depth)}: "
        return head + pretty(row[1], depth)

    def named(value, kind):
        """What has no elements: a class by its name, a function with its parameters, a plain object without a word for what it is."""
        if kind is type or kind.__repr__ is type.__repr__:
            return qualified(value)
        if kind is function or kind is builtin:
            return f"<function {qualified(value)}{f'({signature(value)}' if kind is function else ''}>"
        if kind.__repr__ is object.__repr__ and kind.__module__ != "polyglot":
            return f"<{qualified(kind)} at {hex(id(value))}>"
        if isinstance(value, dict) and kind.__name__ in ("defaultdict", "OrderedDict"):
            made = [pretty(value.default_factory)] if kind.__name__ == "defaultdict" else []
            return f"{kind.__name__}({', '.join([*made, pretty(dict(value) if made else list(value.items()))])})"
        return repr(value)

    def qualified(value):
        place = getattr(value, "__module__", None)
        return value.__qualname__ if place in (None, "builtins") else f"{place}.{value.__qualname__}"

    def signature(f):
        """The parameters of a function as they were written, with what it says of their types."""
        code, said = f.__code__, f.__annotations__
        plain, defaults = list(code.co_varnames[: code.co_argcount]), list(f.__defaults__ or ())
        texts = [parameter(name, said, *defaults[i - len(plain) + len(defaults) :][:1] if i >= len(plain) - len(defaults) else ()) for i, name in enumerate(plain)]
        if code.co_posonlyargcount:
            texts.insert(code.co_posonlyargcount, "/")
        rest = list(code.co_varnames[code.co_argcount + code.co_kwonlyargcount :])
        if code.co_flags & 4:
            texts.append("*" + parameter(rest.pop(0), said))
        elif code.co_kwonlyargcount:
            texts.append("*")
        texts += [parameter(name, said, *([f.__kwdefaults__[name]] if name in (f.__kwdefaults__ or ()) else ())) for name in keyword_only(code)]
        if code.co_flags & 8:
            texts.append("**" + parameter(rest.pop(0), said))
        return ", ".join(texts) + (f") -> {annotation(said['return'])}" if "return" in said else ")")

    def parameter(name, said, *default):
        text = f"{name}: {annotation(said[name])}" if name in said else name
        return text + (f" = {default[0]!r}" if name in said else f"={default[0]!r}") if default else text

    def annotation(kind):
        return qualified(kind) if isinstance(kind, type) else repr(kind)

    rich = {
        "_repr_html_": "text/html",
        "_repr_markdown_": "text/markdown",
        "_repr_svg_": "image/svg+xml",
        "_repr_png_": "image/png",
        "_repr_jpeg_": "image/jpeg",
        "_repr_latex_": "text/latex",
    }

    def bundle(value):
        """A value by media types, as far as it says; bytes as notebooks write them."""
        import binascii

        found = {}
        if isinstance(value, type):
            return found
        if hasattr(value, "_repr_mimebundle_"):
            made = value._repr_mimebundle_(include=None, exclude=None)
            found.update(made[0] if isinstance(made, tuple) else made or {})
        for method, kind in rich.items():
            x = getattr(value, method, lambda: None)() if kind not in found else None
            if x is not None:
                found[kind] = x
        return {kind: binascii.b2a_base64(x, newline=False).decode() if isinstance(x, bytes) else x for kind, x in found.items()}

    def repeated(code):
        """A function that runs code so many times, and answers the seconds that it took."""
        body = "\n".join("   " + line for line in code.split("\n"))
        text = f"def repeated(_n, _clock=_clock):\n _start = _clock()\n for _i in range(_n):\n{body}\n return _clock() - _start\n"
        import time

        names = {"_clock": time.perf_counter}
        exec(parse(text, "<timeit>", "exec"), scope, names)
        return names["repeated"]

    def install(command, system, captured, entered):
        """Gives scripts get_ipython(), by whose methods they call the session's commands."""
        import os

        plain = os.chdir

        def chdir(path):
            """Changes the current folder, for the session's files too."""
            plain(path)
            entered(os.getcwd())

        os.chdir = chdir

        class InteractiveShell:
            """What commands of a cell call: get_ipython().run_line_magic('time', 'f()')."""

            user_ns, config, In, Out = scope, {}, inputs, out

            def run_line_magic(self, name, line, _stack_depth=1):
                return command(name, line, None)

            def run_cell_magic(self, name, line, cell):
                return command(name, line, cell)

            def magic(self, text):
                name, _, line = text.lstrip("%").partition(" ")
                return command(name, line, None)

            def system(self, line):
                system(expanded(line))

            def getoutput(self, line):
                return list(captured(expanded(line)).splitlines())

        shell = InteractiveShell()
        builtins.get_ipython = lambda: shell
        builtins.In, builtins.Out = inputs, out
        builtins.__dict__.setdefault("help", told)

    def told(*all):
        """Tells what a function, class or module is for."""
        import pydoc

        return pydoc.help(*all)

    class AfterImport:
        """Finds json's encoder, and lets it write what belongs to another language: whose dicts, lists and None are none of Python's own."""

        def find_spec(self, name, path=None, target=None):
            if name != "json.encoder":
                return None
            sys.meta_path.remove(self)
            spec = next(filter(None, (finder.find_spec(name, path, target) for finder in sys.meta_path)), None)
            plain = spec.loader.exec_module

            def exec_module(module):
                plain(module)
                encode_others(module.JSONEncoder)

            spec.loader.exec_module = exec_module
            return spec

    def encode_others(encoder):
        plain = encoder.default

        def default(self, o):
            return None if o is None else dict(o) if isinstance(o, dict) else list(o) if isinstance(o, list) else plain(self, o)

        encoder.default = default

    if "json.encoder" in sys.modules:
        encode_others(sys.modules["json.encoder"].JSONEncoder)
    else:
        sys.meta_path.insert(0, AfterImport())

    def interruptible(is_meant):
        """Makes an interrupt a KeyboardInterrupt, where one is meant."""
        import _signal

        def interrupted(number, frame):
            if is_meant():
                raise KeyboardInterrupt

        _signal.signal(_signal.SIGURG, interrupted)

    def expanded(line):
        """A line of a shell with the values of {expressions} and of $names that the session has."""
        import re

        def value(match):
            try:
                return str(eval(match[1] or match[2], scope))
            except Exception:
                return match[0]

        return re.sub(r"\{([^{}]+)\}|\$(\w+)", value, line)

    def cd(path):
        import os

        if os.getcwd() != path:
            os.chdir(path)

    def environment(name, value):
        import os

        if value is not None:
            os.environ[name] = value
        return os.environ.get(name)

    def finish():
        """Shows the figures of pyplot that a cell has left open, and closes them."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None and hasattr(pyplot, "get_fignums") and pyplot.get_fignums():
            pyplot.show()
            pyplot.close("all")

    def begin(folder):
        """Modules of the folder that the session is in come first, as in Python."""
        if folder not in sys.path:
            sys.path.insert(0, folder)

    return {
        "run": run,
        "wrong": wrong,
        "traceback": traceback,
        "bundle": bundle,
        "pretty": pretty,
        "repeated": repeated,
        "install": install,
        "interruptible": interruptible,
        "cd": cd,
        "begin": begin,
        "finish": finish,
        "environment": environment,
        "source": source,
        "keys": keys,
        "membersOf": members_of,
        "remember": number,
        "shared": lambda names: [name for name in names if name in scope and shares(name)],
        "describe": describe,
        "isOwn": is_own,
        "parameters": parameter_names,
        "modules": modules,
        "members": members,
    }


globals().pop("__session")()
