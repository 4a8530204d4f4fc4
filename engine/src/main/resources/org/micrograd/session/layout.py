"""How a long answer is broken into lines: where a line is full, the outermost group on it has each of its parts on a line of its own."""


def __layout():
    from _collections import deque

    class Section:
        """Parts that are on one line together, or on a line each."""

        def __init__(self, depth):
            self.depth, self.places, self.is_broken = depth, 0, False

    class Place:
        """Where a line may end."""

        def __init__(self, text, indentation, section):
            self.text, self.indentation, self.section = text, indentation, section

    class Layout:
        """What values write themselves on, also those that say how they are shown: _repr_pretty_(self, p, cycle)."""

        max_width, max_seq_length, verbose = 79, 1000, False

        def __init__(self, write):
            self.write, self.indentation, self.stack = write, 0, []
            self.written, self.column = [], 0
            # What follows the first place of the line that is not decided yet.
            self.waiting, self.waiting_width = deque(), 0
            self.open = [Section(0)]
            self.undecided = [[self.open[0]]]

        def text(self, obj):
            if self.waiting:
                self.wait(obj, len(obj))
            else:
                self.written.append(obj)
                self.column += len(obj)

        def wait(self, part, width):
            self.waiting.append(part)
            self.waiting_width += width
            while self.column + self.waiting_width > self.max_width and self.break_outermost():
                pass

        def break_outermost(self):
            """Breaks the outermost section that can be broken, and tells whether there is one."""
            section = self.outermost()
            if section is None:
                return False
            while section.places:
                self.decide()
            while self.waiting and not isinstance(self.waiting[0], Place):
                self.decide()
            return True

        def outermost(self):
            """The outermost section that can be broken, of several the last. Those around it have no place left, and will have none on this line."""
            for sections in self.undecided:
                for i, section in enumerate(reversed(sections)):
                    if section.places:
                        section.is_broken = True
                        # IPython counts from the other end, and so will not break that one.
                        del sections[i]
                        return section
                for each in sections:
                    each.is_broken = True
                sections.clear()

        def decide(self):
            part = self.waiting.popleft()
            if not isinstance(part, Place):
                self.waiting_width -= len(part)
                self.column += len(part)
                self.written.append(part)
                return
            section = part.section
            section.places -= 1
            self.waiting_width -= len(part.text)
            if section.is_broken:
                self.written.append("\n" + " " * part.indentation)
                self.column = part.indentation
            else:
                self.forget(section)
                self.written.append(part.text)
                self.column += len(part.text)

        def forget(self, section):
            if not section.places and section in self.undecided[section.depth]:
                self.undecided[section.depth].remove(section)

        def breakable(self, sep=" "):
            section = self.open[-1]
            if section.is_broken:
                self.next_line()
            else:
                section.places += 1
                self.wait(Place(sep, self.indentation, section), len(sep))

        def break_(self):
            self.break_outermost()
            self.next_line()

        def next_line(self):
            self.flush()
            self.written.append("\n" + " " * self.indentation)
            self.column = self.indentation

        def flush(self):
            while self.waiting:
                self.decide()

        def begin_group(self, indent=0, open=""):
            if open:
                self.text(open)
            section = Section(self.open[-1].depth + 1)
            self.open.append(section)
            if section.depth == len(self.undecided):
                self.undecided.append([])
            self.undecided[section.depth].append(section)
            self.indentation += indent

        def end_group(self, dedent=0, close=""):
            self.indentation -= dedent
            self.forget(self.open.pop())
            if close:
                self.text(close)

        def group(self, indent=0, open="", close=""):
            return Indented(lambda: self.begin_group(indent, open), lambda: self.end_group(indent, close))

        def indent(self, indent):
            def further(by):
                self.indentation += by

            return Indented(lambda: further(indent), lambda: further(-indent))

        def pretty(self, obj):
            """Writes a value as what is shown would be."""
            around = id(obj) in self.stack
            self.stack.append(id(obj))
            self.begin_group()
            try:
                self.write(obj, self, around)
            finally:
                self.end_group()
                self.stack.pop()

        def _enumerate(self, seq):
            """The first elements with their numbers; dots for more."""
            for i, x in enumerate(seq):
                if i == self.max_seq_length:
                    self.text(",")
                    self.breakable()
                    self.text("...")
                    return
                yield i, x

        def lines(self, text):
            """Writes a text whose lines go on below its beginning."""
            self.begin_group()
            for i, line in enumerate(text.splitlines()):
                if i:
                    self.break_()
                self.text(line)
            self.end_group()

        def finished(self):
            self.flush()
            return "".join(map(str, self.written))

    class Indented:
        """A block of code whose parts are together."""

        def __init__(self, begin, end):
            self.begin, self.end = begin, end

        def __enter__(self):
            self.begin()

        def __exit__(self, *error):
            self.end()

    return {"layout": Layout}


globals().pop("__layout")()
