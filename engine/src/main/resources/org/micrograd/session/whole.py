"""Whether a cell of Python is whole, and how far its next line is indented, as frontends ask it and IPython answers."""


def __whole():
    import re
    import tokenize
    import warnings

    opened = re.compile(r"was never closed|unterminated triple-quoted|expected an indented block|expected 'except' or 'finally' block|expected 'except'")
    awaits = re.compile(r"'await' outside|asynchronous comprehension|'async (?:for|with)' outside")
    command = re.compile(r"^(\s*)(?:%|!|\?).*$|^(\s*)[\w.*%]+\?{1,2}\s*$", re.MULTILINE)
    assigned = re.compile(r"^(\s*[\w.,\s]+=\s*)[%!].*$", re.MULTILINE)
    margin = re.compile(r"[ \t]+")

    def indent_of(line):
        found = margin.match(line)
        return len(found.group().replace("\t", " " * 4)) if found else 0

    def plain(text):
        """A cell without its prompts, its common margin and its commands, each of which is a statement."""
        lines = text.lstrip("\n").splitlines(keepends=True)
        if lines and re.match(r">>>( |$)", lines[0]):
            lines = [re.sub(r"^(>>>|\.\.\.)( |$)", "", line) for line in lines]
        lead = margin.match(lines[0]) if lines else None
        if lead:
            lines = [line.removeprefix(lead.group()) for line in lines]
        whole = command.sub(lambda m: (m.group(1) or m.group(2) or "") + "pass", "".join(lines))
        return assigned.sub(lambda m: m.group(1) + "None", whole)

    def last_line(text):
        """The tokens of the last line, whether a block ends below it, and how many brackets are open; no tokens where the end is inside one."""
        rows, depth = [[]], 0
        try:
            for token in tokenize.generate_tokens(iter(text.splitlines(keepends=True)).__next__):
                rows[-1].append(token)
                depth += (token.string in ("(", "[", "{")) - (token.string in (")", "]", "}"))
                if token.type == tokenize.NEWLINE or token.type == tokenize.NL and depth <= 0:
                    rows.append([])
        except (tokenize.TokenError, SyntaxError):
            # What is open, or wrong, is told by reading it as a statement.
            return None, False, depth
        ends = rows.pop() if len(rows) > 1 else []
        kept = [each for each in rows[-1] if each.type not in (tokenize.NEWLINE, tokenize.ENDMARKER)]
        return kept, any(each.type == tokenize.DEDENT for each in ends), depth

    def wrong(text):
        """What keeps a text from being read, or None."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", SyntaxWarning)
                compile(text, "<cell>", "exec")
        except (SyntaxError, SyntaxWarning, ValueError, OverflowError, TypeError, MemoryError) as e:
            said = str(getattr(e, "msg", e))
            if awaits.search(said):
                return wrong("async def _():\n" + "".join("    " + line for line in text.splitlines(keepends=True)))
            return said
        return None

    def whole(cell):
        """The spaces that the next line begins with where more is wanted; -1 for a cell that is whole, -2 for one that cannot be."""
        ends = cell.rstrip(" \t\r").endswith("\n")
        text = cell if ends else cell + "\n"
        if not text.strip():
            return -1
        lines = text.splitlines(keepends=True)
        if lines[0].startswith("%%"):
            return indent_of(lines[-1]) if lines[-1].strip() else -1
        text = plain(text)
        last = text.splitlines()[-1]
        if last.endswith("\\"):
            return indent_of(last)
        row, below, depth = last_line(text)
        head = [each for each in row or () if each.type not in (tokenize.INDENT, tokenize.DEDENT)]
        while head and head[-1].type in (tokenize.COMMENT, tokenize.NL) and len(head) > 1:
            head.pop()
        if head and head[-1].string == ":":
            return head[0].start[1] + 4
        said = wrong(text)
        if said is not None:
            isopen = opened.search(said) or depth > 0 and "unterminated string" in said or head and head[0].string == "@"
            return indent_of(last) if isopen else -2
        return indent_of(last) if below and not ends else -1

    return {"whole": whole}


globals().pop("__whole")()
