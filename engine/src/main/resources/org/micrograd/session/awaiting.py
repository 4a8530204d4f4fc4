"""Cells of Python that await."""


def __awaiting():
    import _ast
    import builtins
    import sys

    scope = sys.modules["__main__"].__dict__
    parse = builtins.compile.__globals__["_compile"]

    def awaiting(indented, name, quiet):
        """A cell that awaits, the body of a coroutine whose names are global; and what runs it."""
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
        return parse(tree, name, "exec"), answer

    def waits(node):
        """Whether a cell awaits outside of all functions; the language itself does not tell of comprehensions."""
        if isinstance(node, (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.Lambda)):
            return False
        is_async = isinstance(node, (_ast.Await, _ast.AsyncFor, _ast.AsyncWith)) or getattr(node, "is_async", 0)
        return bool(is_async) or any(waits(child) for child in children(node))

    awaiting.waits = waits

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

    return {"awaiting": awaiting}


globals().pop("__awaiting")()
