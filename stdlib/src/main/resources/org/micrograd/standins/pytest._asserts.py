"""
Assertions that say what they compared, as pytest writes them: each part of a condition is kept under a name of its own while
the condition is computed, once, and a failure is told from these names.
"""

import ast

from pytest._differences import compared, short

__all__ = ["compiled"]

_SIGNS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**", ast.MatMult: "@", ast.BitOr: "|", ast.BitXor: "^",
    ast.BitAnd: "&", ast.LShift: "<<", ast.RShift: ">>", ast.Not: "not ", ast.Invert: "~", ast.USub: "-", ast.UAdd: "+",
}


class _Told:
    """A part in words: its text, and the parts that tell where its value is from."""

    def __init__(self, text, wheres=()):
        self.text, self.wheres = text, list(wheres)

    def lines(self, depth=1):
        told = [self.text] if depth == 1 else []
        for k, where in enumerate(self.wheres):
            told.append(" +" + "  " * depth + ("and   " if k else "where ") + where.text)
            told += where.lines(depth + 1)
        return told


class _Parts:
    """Rewrites a condition, and makes what tells of each part from the names of a frame."""

    def __init__(self, number):
        self.number, self.count = number, 0

    def keep(self, node):
        self.count += 1
        name = f"@pytest_{self.number}_{self.count}"
        return name, ast.NamedExpr(ast.Name(name, ast.Store()), node)

    def visit(self, node):
        return getattr(self, "of_" + type(node).__name__, self.of_other)(node)

    def of_other(self, node):
        name, kept = self.keep(node)
        return kept, lambda names: _Told(short(names[name]))

    def of_Name(self, node):
        name, kept = self.keep(node)
        plain = node.id

        def tell(names):
            x = names[name]
            named = plain not in names and (callable(x) or hasattr(x, "__name__"))
            return _Told(plain if named else short(x))

        return kept, tell

    def of_Attribute(self, node):
        value, tell_value = self.visit(node.value)
        name, kept = self.keep(ast.Attribute(value, node.attr, ast.Load()))

        def tell(names):
            told, text = tell_value(names), short(names[name])
            return _Told(text, [_Told(f"{text} = {told.text}.{node.attr}", told.wheres)])

        return kept, tell

    def of_Call(self, node):
        func, tell_func = self.visit(node.func)
        args, tells = [], []
        for arg in node.args:
            inner, tell = self.visit(arg.value if isinstance(arg, ast.Starred) else arg)
            args.append(ast.Starred(inner, ast.Load()) if isinstance(arg, ast.Starred) else inner)
            tells.append(("*" if isinstance(arg, ast.Starred) else "", tell))
        keywords = []
        for keyword in node.keywords:
            inner, tell = self.visit(keyword.value)
            keywords.append(ast.keyword(keyword.arg, inner))
            tells.append((keyword.arg + "=" if keyword.arg else "**", tell))
        name, kept = self.keep(ast.Call(func, args, keywords))

        def tell(names):
            called, given = tell_func(names), [(before, told(names)) for before, told in tells]
            text = short(names[name])
            call = f"{text} = {called.text}({', '.join(before + told.text for before, told in given)})"
            return _Told(text, [_Told(call, [*called.wheres, *(where for _, told in given for where in told.wheres)])])

        return kept, tell

    def of_BinOp(self, node):
        (left, tell_left), (right, tell_right) = self.visit(node.left), self.visit(node.right)
        sign = _SIGNS[type(node.op)]

        def tell(names):
            a, b = tell_left(names), tell_right(names)
            return _Told(f"({a.text} {sign} {b.text})", a.wheres + b.wheres)

        return ast.BinOp(left, node.op, right), tell

    def of_UnaryOp(self, node):
        operand, tell_operand = self.visit(node.operand)

        def tell(names):
            told = tell_operand(names)
            return _Told(_SIGNS[type(node.op)] + told.text, told.wheres)

        return ast.UnaryOp(node.op, operand), tell

    def of_BoolOp(self, node):
        parts, is_or = [self.visit(value) for value in node.values], isinstance(node.op, ast.Or)
        kept = [self.keep(part) for part, _ in parts]

        def tell(names):
            told = []
            for (name, _), (_, tell_part) in zip(kept, parts):
                told.append(tell_part(names))
                if bool(names[name]) == is_or:
                    break
            return _Told("(" + (" or " if is_or else " and ").join(each.text for each in told) + ")", [where for each in told for where in each.wheres])

        return ast.BoolOp(node.op, [part for _, part in kept]), tell

    def of_Compare(self, node):
        """What compares many in a chain stays one part, told as its first two that fail."""
        sides, tells = [], []
        for side in (node.left, *node.comparators):
            rewritten, tell_side = self.visit(side)
            name, kept = self.keep(rewritten)
            sides.append((name, kept))
            tells.append((lambda names, told=tell_side: _Told(f"({told(names).text})", told(names).wheres)) if isinstance(side, (ast.Compare, ast.BoolOp)) else tell_side)

        def tell(names):
            for k, op in enumerate(node.ops):
                sign, a, b = _SIGNS[type(op)], names[sides[k][0]], names[sides[k + 1][0]]
                if k == len(node.ops) - 1 or not _holds(sign, a, b):
                    break
            left, right = tells[k](names), tells[k + 1](names)
            lines = compared(sign, a, b)
            if lines is None:
                return _Told(f"{left.text} {sign} {right.text}", left.wheres + right.wheres)
            lines = [line.replace("\n", "\\n") for line in lines]
            return _Told("\n  ".join(lines))

        return ast.Compare(sides[0][1], node.ops, [kept for _, kept in sides[1:]]), tell


def _holds(sign, a, b):
    return eval(f"a {sign} b", {"a": a, "b": b})


class _Asserts(ast.NodeTransformer):
    def __init__(self):
        self.tells = []

    def visit_Assert(self, node):
        parts = _Parts(len(self.tells))
        test, tell = parts.visit(node.test)
        self.tells.append(tell)
        said = [node.msg] if node.msg else []
        names = ast.Call(ast.Name("@pytest_names", ast.Load()), [], [])
        told = ast.Call(ast.Name("@pytest_told", ast.Load()), [ast.Constant(len(self.tells) - 1), names, *said], [])
        error = ast.Raise(ast.Call(ast.Name("@pytest_error", ast.Load()), [told], []), None)
        made = ast.If(ast.UnaryOp(ast.Not(), test), [error], [])
        for each in ast.walk(made):
            if "lineno" in getattr(each, "_attributes", ()) and not hasattr(each, "lineno"):
                ast.copy_location(each, node)
        return made


def compiled(text, path, names):
    """The code of a module of tests; the names that its assertions need go to those of the module."""
    tree, asserts = ast.parse(text, path), _Asserts()
    tree = ast.fix_missing_locations(asserts.visit(tree))

    def told(number, kept, *said):
        lines = asserts.tells[number](kept).lines()
        failed = "assert " + "\n".join(lines)
        return failed if not said else f"{said[0] if isinstance(said[0], str) else short(said[0])}\n{failed}"

    names.update({"@pytest_names": locals, "@pytest_told": told, "@pytest_error": AssertionError})
    return compile(tree, path, "exec")
