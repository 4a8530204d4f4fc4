"""What Java calls once the parts before have run, all in one scope: the module micrograd."""

import builtins
import sys

if not bridge.trusted():
    _restrict_code, _restrict_text = bridge.part("restricted")
    exec(read_code(_restrict_code, _restrict_text, "micrograd/restricted.py"), {"__name__": "micrograd", "bridge": bridge})


def _names():
    return list(_exports)


sys.argv = [""]
# The platform's own fits an int of Java: a script that begins its search for a least number with it would find none beyond.
sys.maxsize = 2**63 - 1
_beside = None


def _start(file, arguments, folder):
    """Tells a script its file, its arguments, and the folder in which it lies if it may read there."""
    global _beside
    sys.argv = [file or "", *arguments]
    if file is None:
        sys.modules["__main__"].__dict__.pop("__file__", None)
    else:
        sys.modules["__main__"].__file__ = file
    if _beside in sys.path:
        sys.path.remove(_beside)
    _beside = folder
    if folder is not None:
        sys.path.insert(0, folder)


def _digits():
    """Lets functions of numbers have the digits that they have in CPython."""
    code, text = bridge.part("maths")
    exec(read_code(code, text, "micrograd/maths.py"), {"__name__": "micrograd", "c": bridge.cLibrary()})


def _given():
    """The folders of modules that PYTHONPATH names, and those of a virtual environment."""
    named, place = (bridge.environment(name) or "" for name in ("PYTHONPATH", "VIRTUAL_ENV"))
    if not named and not place:
        # A first line needs no os, which takes as long to load as half of the library.
        return []
    import os

    folders = [os.path.abspath(each) for each in named.split(os.pathsep) if each]
    library = os.path.join(place, "lib")
    if place and os.path.isdir(library):
        folders += [os.path.join(library, each, "site-packages") for each in sorted(os.listdir(library))]
    return folders


def _begin(folder):
    """Modules of the folder that a person begins in come first, then those of the one they are in by then, as in Python."""
    _digits()
    if folder not in sys.path:
        sys.path[:0] = [folder, "", *_given()]


def _program(target, arguments, text):
    """Runs a script as Python's own launcher does, and answers its exit status."""
    _digits()
    return _program_part("program")["run"](target, list(arguments), text)


def _program_part(name):
    """The names of a part that only scripts need which run as programs."""
    code, source = bridge.part(name)
    scope = {"__name__": "micrograd", "bridge": bridge, "plain_builtins": _plain_builtins, "given": _given, "part": _program_part}
    exec(read_code(code, source, f"micrograd/{name}.py"), scope)
    return scope


def _complete(start):
    *path, last = start.split(".")
    scope = {**builtins.__dict__, **sys.modules["__main__"].__dict__}
    names, head = scope, "".join(name + "." for name in path)
    for i, name in enumerate(path):
        found = scope.get(name) if i == 0 else getattr(found, name, None)
        if found is None:
            return []
        names = dir(found)
    return [head + name for name in sorted(names) if name.startswith(last) and (last or not name.startswith("_"))]


def _display(value):
    if value is not None:
        builtins._ = value
        bridge.show(value, repr(value))


sys.displayhook = _display


_kept = []


def _keep_newest():
    """Keeps the node that was computed last."""
    _kept.append(_newest())
    _note(_keep)


def _keep(node):
    if _kept and node is not None and node._op:
        _kept[:] = [node]


def _newest():
    """The node that was computed last, where it was kept."""
    return _kept[-1] if _kept else None


def _note_lines(nodes):
    """Notes for drawings the lines of the next nodes: to know them takes long."""

    def noting(node):
        nonlocal nodes
        _keep(node)
        bridge.noteLine(*_place())
        nodes -= 1
        if nodes <= 0:
            _keep_newest() if _kept else _note(None)

    bridge.startNotes()
    _note(noting)


class prelude:
    unwrap, moment, mapping, function = _leave, _moment, _mapping, lambda f: _from_java[0](f)
    named, error = _name_class, _error
    names, start, begin, program, complete, repr, printed = _names, _start, _begin, _program, _complete, repr, str
    noteLines, keepNewest, newest = _note_lines, _keep_newest, _newest
