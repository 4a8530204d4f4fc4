"""The names that the end of a text of Python sees, told without running it."""


def __binding():
    import ast

    asked = []

    def once(node, answer, otherwise=None):
        """What is asked again about a function or a class before it is answered, as of one that calls itself, is not told."""
        text = ast.dump(node)
        if text in asked:
            return otherwise
        asked.append(text)
        try:
            return answer()
        finally:
            asked.remove(text)

    def parsed(text, start):
        """The tree of a text whose expression at the end is not finished."""
        lines = text.split("\n")
        last = lines[-1]
        lead = last[: len(last) - len(last.lstrip())]
        for attempt in (text[:start] + "_", "\n".join([*lines[:-1], lead + "pass"]), "\n".join(lines[:-1])):
            try:
                return ast.parse(attempt)
            except SyntaxError:
                continue
        return ast.parse("")

    def bound(tree, line):
        """The names that a text binds, as its last line sees them, with what each is bound to."""
        found = {}

        def bind(target, made):
            if isinstance(target, ast.Name):
                found[target.id] = made
            elif isinstance(target, (ast.Tuple, ast.List)):
                for each in target.elts:
                    bind(each, None)

        def enter(function, owner):
            arguments = function.args
            every = [*arguments.posonlyargs, *arguments.args, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
            for i, argument in enumerate(each for each in every if each is not None):
                found[argument.arg] = ("object", owner) if owner is not None and i == 0 else ("annotation", argument.annotation)
            visit(function.body, None)

        def visit(body, owner):
            for node in body:
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    if owner is None:
                        found[node.name] = ("function", node)
                    if node.lineno <= line <= node.end_lineno:
                        enter(node, owner)
                elif isinstance(node, ast.ClassDef):
                    found[node.name] = ("class", node)
                    if node.lineno <= line <= node.end_lineno:
                        visit(node.body, node)
                elif isinstance(node, ast.Assign):
                    for target in node.targets:
                        bind(target, ("value", node.value))
                elif isinstance(node, ast.AnnAssign):
                    bind(node.target, ("annotation", node.annotation))
                elif isinstance(node, (ast.For, ast.AsyncFor)):
                    bind(node.target, ("item", node.iter))
                elif isinstance(node, (ast.With, ast.AsyncWith)):
                    for item in node.items:
                        bind(item.optional_vars, ("value", item.context_expr))
                elif isinstance(node, (ast.Import, ast.ImportFrom)):
                    for each in node.names:
                        found[(each.asname or each.name).split(".")[0]] = None
                for block in ("body", "orelse", "finalbody"):
                    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                        visit(getattr(node, block, []), owner)
                for handler in getattr(node, "handlers", []):
                    if handler.name:
                        found[handler.name] = None
                    visit(handler.body, owner)

        visit(tree.body, None)
        return found

    def written(kind):
        """The names of the members that the text of a class gives its objects."""
        found = [node.name for node in kind.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
        for node in ast.walk(kind):
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                for target in getattr(node, "targets", None) or [node.target]:
                    found += [target.attr] if isinstance(target, ast.Attribute) else [target.id] if isinstance(target, ast.Name) and node in kind.body else []
        return found

    return {"parsed": parsed, "bound": bound, "written": written, "once": once}


globals().pop("__binding")()
