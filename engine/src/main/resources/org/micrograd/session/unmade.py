"""What cells of Python were to make that have failed: none of it is taken from the library."""


def __unmade(scope, parse):
    import _ast
    import builtins
    import sys

    ours = {**sys.displayhook.__globals__["_layer"], "compile": builtins.compile}
    names = set()

    def names_of(tree, has_import_failed):
        """The names that a cell imports, defines or assigns; of those that a star brings nothing is known but that they are not there."""
        names, nodes = set(), list(tree.body)
        while nodes:
            node = nodes.pop()
            if isinstance(node, (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)):
                names.add(node.name)
                continue
            if isinstance(node, (_ast.Import, _ast.ImportFrom)):
                names.update((each.asname or each.name).partition(".")[0] for each in node.names)
            if isinstance(node, _ast.Assign):
                # What the value is made with is there already: dot = dot(a, b).
                names.update(named(node.targets).difference(named([node.value])))
            for part in ("body", "handlers", "orelse", "finalbody"):
                nodes += getattr(node, part, []) if isinstance(node, (_ast.stmt, _ast.excepthandler)) else []
        return names.union(ours) if "*" in names and has_import_failed else names

    def named(nodes):
        """The names in expressions."""
        found, rest = set(), list(nodes)
        while rest:
            node = rest.pop()
            if isinstance(node, _ast.Name):
                found.add(node.id)
            for part in getattr(node, "_fields", ()):
                child = getattr(node, part, None)
                rest += child if isinstance(child, list) else [child] if isinstance(child, _ast.AST) else []
        return found

    def hide():
        """What a cell was to make and has not is none of ours: a program whose own name is missing must not go on with that of another."""
        for name in names.intersection(ours):
            if name not in scope and getattr(builtins, name, None) is ours[name]:
                setattr(builtins, name, parse) if name == "compile" else delattr(builtins, name)
        names.clear()

    class Unmade:
        """The names of failed cells."""

        def made(self, tree, has_import_failed):
            """Takes the names of a cell that has failed while it ran."""
            names.update(names_of(tree, has_import_failed))

        def unread(self, text):
            """Takes the names that a text defines which cannot be read."""
            import re

            names.update(re.findall(r"^(?:async +)?(?:def|class) +(\w+)", text, re.MULTILINE))

        def hide(self):
            hide()

    return Unmade()


{"unmade": globals().pop("__unmade")}
