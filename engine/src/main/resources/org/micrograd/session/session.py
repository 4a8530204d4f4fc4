"""What a session of Python has beside what the library gives: cells and what they call."""


def __session():
    import _ast
    import builtins
    import linecache
    import sys

    scope = sys.modules["__main__"].__dict__
    parse = builtins.compile.__globals__["_compile"]  # Python's own: the library has another one
    out, inputs, failed, pretty = {}, [""], [], repr

    def keep(text, name):
        lines = [line + "\n" for line in text.split("\n")]
        linecache.cache[name] = (len(text), None, lines, name)

    def number(value, n):
        """Keeps an answer under the names that it has at IPython's prompt."""
        if "_" not in scope:
            builtins.___, builtins.__, builtins._ = getattr(builtins, "__", None), getattr(builtins, "_", None), value
        out[n] = value
        setattr(builtins, f"_{n}", value)

    def note(text, n):
        """Keeps an input under the names that it has at IPython's prompt."""
        inputs.extend([""] * (n + 1 - len(inputs)))
        inputs[n] = text
        if "_i" not in scope:
            builtins._iii, builtins._ii, builtins._i = getattr(builtins, "_ii", ""), getattr(builtins, "_i", ""), inputs[n - 1] if n > 1 else ""
        setattr(builtins, f"_i{n}", text)

    def unmade():
        """What cells were to make that have failed; made when one fails."""
        raise LookupError("the session has not begun")

    def run(text, name, n, quiet, indented, awaiting):
        """Runs a cell: None, or its last value and how that is written; or what keeps it from being parsed, or has interrupted it."""
        keep(text, name)
        sys.last_value = None
        note(text, n)
        try:
            tree = parse(text, name, "exec", 1024)
            if awaiting is not None and awaiting.waits(tree):
                code, end = awaiting(indented, name, quiet)
            else:
                shows = not quiet and tree.body and isinstance(tree.body[-1], _ast.Expr) and not isinstance(tree.body[-1].value, (_ast.Yield, _ast.YieldFrom))
                body, last = split(text, tree.body[-1]) if shows else (text, None)
                code = parse(shown(tree, last) if shows_all() else body, name, "exec")
                end = None if last is None else parse(last, name, "eval")
        except SyntaxError as e:
            unmade().unread(text)
            return ["failure", f"{type(e).__name__}: {e.msg}", e.lineno or 1, e.offset or 0]
        try:
            exec(code, scope)
            value = end() if callable(end) else None if end is None else eval(end, scope)
        except BaseException as e:
            unmade().made(tree, isinstance(e, ImportError))
            sys.last_type, sys.last_value, sys.last_traceback = type(e), e, e.__traceback__
            # Polyglot would take both for its own, which have no names.
            if isinstance(e, KeyboardInterrupt):
                return ["failure", "KeyboardInterrupt", line_of(e, name), 0]
            if isinstance(e, SystemExit):
                return ["exit", f"SystemExit: {e}", line_of(e, name), status(e.code)]
            raise
        if value is None:
            return None
        number(value, n)
        if not isinstance(value, type) and hasattr(type(value), "_ipython_display_"):
            value._ipython_display_()
            return None
        return ["value", value, pretty(value)]

    def status(code):
        return 0 if code is None else code & 255 if isinstance(code, int) else 1

    def leave(code=None):
        raise SystemExit(code)

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

    def placed(node, like):
        for at in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(node, at, getattr(like, at))
        return node

    def show(value):
        if value is not None:
            builtins.display(value)

    builtins.__display__ = show
    builtins.display.__globals__["_text_of"] = lambda value: pretty(value)

    def split(text, last):
        """The text before its last expression, and that expression on its own line, without the blanks behind it, which would be an indent."""
        lines = text.split("\n")
        before = "\n".join([*lines[: last.lineno - 1], lines[last.lineno - 1][: last.col_offset]])
        return before, "\n" * (last.lineno - 1) + text[len(before) :].lstrip(" \t").rstrip()

    rich = {
        "_repr_html_": "text/html",
        "_repr_markdown_": "text/markdown",
        "_repr_svg_": "image/svg+xml",
        "_repr_png_": "image/png",
        "_repr_jpeg_": "image/jpeg",
        "_repr_latex_": "text/latex",
    }

    def bundle(value, ispicture):
        """A value by media types, as far as it says; bytes as notebooks write them. A picture is painted by who asks: the library would do it again."""
        import binascii

        def own(method):
            code = getattr(getattr(type(value), method, None), "__code__", None)
            return not (ispicture and code is not None and code.co_filename.startswith("micrograd/"))

        found = {}
        if isinstance(value, type):
            return found
        if hasattr(value, "_repr_mimebundle_") and own("_repr_mimebundle_"):
            made = value._repr_mimebundle_(include=None, exclude=None)
            found.update(made[0] if isinstance(made, tuple) else made or {})
        for method, kind in rich.items():
            x = getattr(value, method, lambda: None)() if kind not in found and own(method) else None
            if x is not None:
                found[kind] = x
        return {kind: binascii.b2a_base64(x, newline=False).decode() if isinstance(x, bytes) else x for kind, x in found.items()}

    def install(command, system, captured, entered, written, shell, lost, named):
        """Gives scripts get_ipython(), by whose methods they call the session's commands; and answers the way they are written."""
        import os

        nonlocal pretty, unmade
        pretty = written

        def unmade():
            if not failed:
                failed.append(lost()(scope, parse))
            return failed[0]

        plain = os.chdir

        def chdir(path):
            """Changes the current folder, for the session's files too."""
            plain(path)
            entered(os.getcwd())

        os.chdir = chdir
        builtins._ih, builtins._oh, builtins._dh = inputs, out, [os.getcwd()]
        builtins.In, builtins.Out = inputs, out
        made = []

        def get_ipython():
            """The session, as programs that were written for IPython call it."""
            if not made:
                made.append(shell()(scope, inputs, out, run, parse, command, system, captured, named))
            return made[0]

        builtins.get_ipython = get_ipython
        builtins.__dict__.setdefault("help", told)
        builtins.__dict__.setdefault("exit", leave)
        builtins.__dict__.setdefault("quit", leave)

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

    def cd(path):
        import os

        if os.getcwd() != path:
            os.chdir(path)
            builtins._dh.append(path)

    def environment(name, value):
        import os

        if value is not None:
            os.environ[name] = value
        return os.environ.get(name)

    def variables():
        import os

        return dict(os.environ)

    def called(file):
        sys.argv[0] = file

    def precision(form):
        """Shows numbers with so many digits behind the point, or in a form; of nothing, as they are. Answers the form."""
        said = "" if form == "" else form if form.startswith("%") else f"%.{form}f"
        pretty.precision(said)
        numpy = sys.modules.get("numpy")
        if numpy is not None and hasattr(numpy, "set_printoptions"):
            numpy.set_printoptions(precision=8 if form == "" else int("".join(c for c in form if c.isdigit()) or 8))
        return said or "%r"

    def finish():
        """Ends a cell of a notebook."""
        for each in failed:
            each.hide()
        show_figures()

    def show_figures():
        """Shows the figures of pyplot that a cell has left open, and closes them."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None and hasattr(pyplot, "get_fignums") and pyplot.get_fignums():
            pyplot.show()
            pyplot.close("all")

    return {
        "run": run,
        "wrong": wrong,
        "bundle": bundle,
        "install": install,
        "interruptible": interruptible,
        "cd": cd,
        "finish": finish,
        "environment": environment,
        "variables": variables,
        "precision": precision,
        "turnPretty": lambda: pretty.turn(),
        "called": called,
        "remember": number,
    }


globals().pop("__session")()
