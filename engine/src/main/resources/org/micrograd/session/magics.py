"""Further commands that notebooks know: names for commands, inputs and lines of the shell, kept values, folders, files."""


def __magics():
    import inspect
    import os

    made, kept, folders, aliases = {}, {}, [], {}
    shell = get_ipython()
    scope = shell.user_ns

    class Macro:
        """Inputs that run again when their name is typed."""

        def __init__(self, value):
            self.value = value

        def _ipython_display_(self):
            shell.run_cell(self.value)

        def __repr__(self):
            return f"IPython.macro.Macro({self.value!r})"

    def refused(sentence):
        print("UsageError: " + sentence, file=__import__("sys").stderr)

    def options(line, letters):
        """The options of a line, and its other words."""
        words, found = line.split(), set()
        while words and words[0].startswith("-") and words[0][1:] and set(words[0][1:]) <= set(letters):
            found |= set(words.pop(0)[1:])
        return found, words

    def value(name):
        return eval(name, scope)

    def inputs(words):
        """The inputs of numbers and ranges: 1-3 5."""
        texts = [text.rstrip() for word in words for text in shell.In[places(word)]]
        return "\n".join(texts) + "\n"

    def places(word):
        low, dash, high = word.partition("-")
        last = int(high) if high else len(shell.In) - 2 if dash else int(low)
        return slice(int(low), last + 1)

    def alias_magic(line):
        given, words = options(line, "lc")
        if len(words) < 2:
            return refused("alias_magic takes a new name and that of a command")
        name, target, more = words[0].lstrip("%"), words[1].lstrip("%"), " ".join(words[2:])
        shell.register_magic_function(lambda rest: shell.run_line_magic(target, f"{more} {rest}".strip()), "line", name)
        print(f"Created `%{name}` as an alias for `%{target}`.")
        if target in ("time", "timeit", "capture", "writefile", "file", "script", "bash", "sh", "html", "latex", "markdown", "svg", "javascript", "js", "py"):
            shell.register_magic_function(lambda rest, cell: shell.run_cell_magic(target, f"{more} {rest}".strip(), cell), "cell", name)
            print(f"Created `%%{name}` as an alias for `%%{target}`.")

    def macro(line):
        given, words = options(line, "rq")
        if not words:
            return sorted(name for name, x in scope.items() if isinstance(x, Macro))
        if len(words) == 1:
            return refused("%macro insufficient args; usage '%macro name n1-n2 n3-4...'")
        scope[words[0]] = Macro(inputs(words[1:]))
        if "q" not in given:
            print(f"Macro `{words[0]}` created. To execute, type its name (without quotes).\n=== Macro contents: ===\n{scope[words[0]].value}", end="")

    def store(line):
        given, words = options(line, "rdz")
        if "z" in given:
            return kept.clear()
        if "d" in given:
            return kept.pop(words[0], None) and None
        if "r" in given:
            return scope.update(kept if not words else {name: kept[name] for name in words if name in kept})
        if not words:
            print("Stored variables and their in-db values:")
            for name in sorted(kept):
                print(f"{name:<{max(map(len, kept))}} -> {repr(kept[name])[:50]}")
            return None
        if len(words) > 1 and words[1].startswith(">"):
            x, name = value(words[0]), (words[1].lstrip(">") or words[2])
            appends = words[1].startswith(">>")
            print(f"{'Appending' if appends else 'Writing'} '{words[0]}' ({type(x).__name__}) to file '{name}'.")
            with open(name, "a" if appends else "w") as out:
                text = x if isinstance(x, str) else repr(x)
                out.write(text if text.endswith("\n") else text + "\n")
            return None
        for name in words:
            if name not in scope:
                return refused(f"Unknown variable '{name}'")
            kept[name] = scope[name]
            print(f"Stored '{name}' ({type(scope[name]).__name__})")

    def alias(line):
        name, _, command = line.strip().partition(" ")
        if not name:
            print("Total number of aliases:", len(aliases))
            return sorted(aliases.items())
        if not command:
            print(aliases[name]) if name in aliases else refused(f"No alias: {name}")
            return None
        aliases[name] = command

    def aliased(name):
        def run(line):
            command, wants = aliases[name], aliases[name].count("%s")
            words = line.split(None, max(wants - 1, 0)) if wants else []
            if len(words) < wants:
                return refused(f"Alias <{name}> requires {wants} arguments, {len(words)} given.")
            for word in words:
                command = command.replace("%s", word, 1)
            shell.system(command.replace("%l", line) if wants or "%l" in command else f"{command} {line}".strip())

        return run

    def unalias(line):
        if aliases.pop(line.strip(), None) is None:
            refused(f"{line.strip()} is not an alias")

    def pdef(line):
        f = value(line)
        if not callable(f):
            print("Object is not callable.")
        elif isinstance(f, type):
            print(f"Class constructor information:\n {line}{inspect.signature(f)}\n ")
        else:
            print(f" {line}{inspect.signature(f)}\n ", end="")

    def shown(name):
        with open(os.path.expanduser(name)) as file:
            print(file.read(), end="")

    def pfile(line):
        try:
            shown(inspect.getsourcefile(value(line)) or "")
        except (NameError, SyntaxError):
            shown(line if os.path.exists(line) else line + ".py")

    def recall(line):
        words = line.split()
        shell.set_next_input(inputs(words).rstrip() if words else str(scope.get("_", "")))

    def xdel(line):
        name = options(line, "n")[1][0]
        if name not in scope:
            return refused(f"name {name!r} is not defined")
        del scope[name]

    def pushd(line):
        folders.insert(0, os.getcwd())
        shell.run_line_magic("cd", line or "~")
        return dirs("")

    def popd(line):
        if not folders:
            return refused("%popd on empty stack")
        back = folders.pop(0)
        shell.run_line_magic("cd", back)
        print("popd ->", back)

    def dirs(line):
        return list(folders)

    def page(line):
        given, words = options(line, "r")
        import pprint

        x = value(" ".join(words) or "_")
        print(str(x) if "r" in given else pprint.pformat(x))

    def xmode(line):
        modes = ("Plain", "Context", "Verbose", "Minimal")
        mode = line.strip().capitalize() or modes[(modes.index(made.get("xmode", "Context")) + 1) % 4]
        if mode not in modes:
            print(f"Error changing Verbose exception modes.\n'Unrecognized mode in FormattedTB: <{mode}>\\nValid modes: {list(modes)}'")
            return None
        made["xmode"] = mode
        print("Exception reporting mode:", mode)

    def autocall(line):
        word = line.strip()
        made["autocall"] = int(word) if word in ("0", "1", "2") else 0 if made.get("autocall", 0) else 1
        print("Automatic calling is:", ("Off", "Smart", "Full")[made["autocall"]])

    found = {f.__name__: f for f in (alias_magic, macro, store, alias, unalias, pdef, pfile, recall, xdel, pushd, popd, dirs, page, xmode, autocall)}
    found.update(rep=recall, pycat=shown, less=shown, more=shown)

    def magics(name):
        """The command of a name, or None; of no name all names."""
        if not name:
            return [*found, *aliases]
        return found.get(name) or (aliased(name) if name in aliases else None)

    return magics


{"magics": globals().pop("__magics")}
