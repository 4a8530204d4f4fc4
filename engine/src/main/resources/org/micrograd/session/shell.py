"""What get_ipython() answers in a session of Python: the methods by which programs call the session's commands."""


def __shell(scope, inputs, out, run, parse, command, system, captured, named):
    import sys

    class InteractiveShell:
        """What commands of a cell call: get_ipython().run_line_magic('time', 'f()')."""

        user_ns, user_global_ns, config, In, Out, db, history_manager = scope, scope, {}, inputs, out, {}, None

        @property
        def execution_count(self):
            return len(inputs) - 1

        def run_cell(self, raw_cell, store_history=False, silent=False, **others):
            """Runs code as a cell of its own, and answers how it has ended."""
            found = ExecutionResult()
            try:
                answer = run(raw_cell, "<run_cell>", len(inputs) - 1, silent, raw_cell, None)
            except BaseException as e:
                import traceback

                found.error_in_exec, at = e, e.__traceback__
                while at.tb_next is not None and at.tb_frame.f_code.co_filename != "<run_cell>":
                    at = at.tb_next
                traceback.print_exception(type(e), e, at)
                return found
            if answer is not None and answer[0] == "value":
                found.result = answer[1]
                print(answer[2])
            elif answer is not None:
                found.error_before_exec = SyntaxError(answer[1])
                print(answer[1], file=sys.stderr)
            return found

        def ev(self, expr):
            return eval(parse(expr, "<ev>", "eval"), scope)

        def ex(self, cmd):
            exec(parse(cmd, "<ex>", "exec"), scope)

        def push(self, variables, interactive=True):
            scope.update(variables if isinstance(variables, dict) else {name: scope[name] for name in ([variables] if isinstance(variables, str) else variables)})

        def drop_by_id(self, variables):
            for name, value in variables.items():
                if scope.get(name) is value:
                    del scope[name]

        def reset(self, new_session=True):
            return command("reset", "-f", None)

        def set_next_input(self, text, replace=False):
            print(text)

        def showtraceback(self, *all, **others):
            return command("tb", "", None)

        def enable_matplotlib(self, gui=None):
            return "inline", "inline"

        def enable_gui(self, gui=None):
            """Pictures are shown where results are."""

        def __getattr__(self, name):
            raise AttributeError(f"get_ipython() has no attribute {name!r} here: it has run_line_magic, run_cell_magic, run_cell, system, getoutput, ev, ex, push, user_ns, execution_count")

        def run_line_magic(self, name, line, _stack_depth=1):
            return command(name, line, None)

        def run_cell_magic(self, name, line, cell):
            return command(name, line, cell)

        def register_magic_function(self, func, magic_kind="line", magic_name=None):
            """Makes a function a command of the session: of a line, of a whole cell, or of both."""
            name = magic_name or func.__name__
            if magic_kind in ("line", "line_cell"):
                named("%" + name, func)
            if magic_kind in ("cell", "line_cell"):
                named("%%" + name, func)

        def register_magics(self, *magics):
            """Makes commands of the methods that objects or classes have marked."""
            for each in magics:
                each = each(self) if isinstance(each, type) else each
                for name, (method, kind) in getattr(each, "_commands", dict)().items():
                    self.register_magic_function(method, kind, name)

        def magic(self, text):
            name, _, line = text.lstrip("%").partition(" ")
            return command(name, line, None)

        def system(self, line):
            import builtins

            builtins._exit_code = system(expanded(line))

        def getoutput(self, line):
            return SList(captured(expanded(line)).splitlines())

    class ExecutionResult:
        """How a cell has ended that get_ipython().run_cell ran."""

        result = error_in_exec = error_before_exec = None
        success = property(lambda self: self.error_in_exec is None and self.error_before_exec is None)

        def raise_error(self):
            for error in (self.error_before_exec, self.error_in_exec):
                if error is not None:
                    raise error

    class SList(list):
        """The lines that a line of the shell has written: l as a list, n as one text, s in one line, p as paths."""

        l = property(lambda self: self)
        n = nlstr = property(lambda self: "\n".join(self))
        s = spstr = property(lambda self: " ".join(self))

        def grep(self, pattern, prune=False, field=None):
            """The lines, or their fields of a number, that a pattern or a function finds; the others where they are pruned."""
            import re

            found = pattern if callable(pattern) else lambda text: re.search(pattern, text, re.I)

            def place(line):
                parts = line.split()
                return line if field is None else parts[field] if -len(parts) <= field < len(parts) else ""

            return SList(line for line in self if bool(found(place(line))) is not prune)

        def fields(self, *fields):
            """Of each line the fields of some numbers, one text; all in lists where none is named."""
            parts = [line.split() for line in self]
            return parts if not fields else SList(" ".join(row[i] for i in fields if -len(row) <= i < len(row)) for row in parts)

        def sort(self, field=None, nums=False):
            """The lines in order, by a field, by the number in it where it is to be one."""
            import re

            def key(line):
                text = line if field is None else (line.split() + [""] * (field + 1))[field]
                digits = re.sub(r"\D", "", text)
                return (int(digits) if digits else 0) if nums else text

            return SList(sorted(self, key=key))

        @property
        def p(self):
            import pathlib

            return [pathlib.Path(line) for line in self if pathlib.Path(line).exists()]

    def expanded(line):
        """A line of a shell with the values of {expressions} and of $names that the session has."""
        import re

        def value(match):
            try:
                return str(eval(match[1] or match[2], scope))
            except Exception:
                return match[0]

        return re.sub(r"\{([^{}]+)\}|\$(\w+)", value, line)

    InteractiveShell.__module__, InteractiveShell.__qualname__ = "IPython.core.interactiveshell", "InteractiveShell"
    return InteractiveShell()


{"shell": globals().pop("__shell")}
