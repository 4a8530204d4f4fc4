"""
Classes of Java that a script extends: what Java calls of one on a thread of its own waits for its turn or runs beside the script, as a
function does that Java was given, and has the limits of a run.
"""

_extend_java_class = __graalpython__.build_java_class


def _in_turn(method, turn):
    def called(*all, **named):
        return method(*all, **named) if bridge.isInRun() else turn(lambda: method(*all, **named))

    called.__name__, called.__qualname__, called.__doc__ = method.__name__, method.__qualname__, method.__doc__
    return called


def _build_java_class(names, *given, **named):
    turn = bridge.turn()
    taking_turns = {name: _in_turn(x, turn) if isinstance(x, type(_in_turn)) else x for name, x in names.items()}
    return _extend_java_class(taking_turns, *given, **named)


__graalpython__.build_java_class = _build_java_class
