"""How two things differ, in the words of pytest: the lines below an assertion that failed."""

import pprint
import reprlib

__all__ = ["compared", "nested", "say_all", "short"]

_says_all = []


def say_all(so):
    """Whether the whole difference of what is compared is told."""
    _says_all[:] = [True] * so


def _whole(left, right):
    from difflib import ndiff

    if not _says_all:
        return ["Use -v to get more diff"]
    return ["Full diff:", *(line.rstrip() for line in ndiff(pprint.pformat(right).splitlines(), pprint.pformat(left).splitlines()))]


class _Short(reprlib.Repr):
    def __init__(self, most):
        super().__init__()
        self.maxstring = self.most = most

    def repr(self, x):
        return _cut(self._attempt(super().repr, x), self.most)

    def repr_instance(self, x, level):
        return _cut(self._attempt(repr, x), self.most)

    def _attempt(self, told, x):
        try:
            return told(x)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as e:
            return f"<[{e!r} raised in repr()] {type(x).__name__} object at {id(x):#x}>"


def _cut(text, most):
    if len(text) <= most:
        return text
    before = max(0, (most - 3) // 2)
    return text[:before] + "..." + text[len(text) - max(0, most - 3 - before) :]


def short(x, most=240):
    """A repr of one line, with what is long cut out of its middle."""
    return _Short(most).repr(x).replace("\n", "\\n")


def nested(array, texts):
    """Texts of an array's items in the brackets of its shape."""
    for size in reversed(array.shape):
        texts = ["[" + ", ".join(texts[k : k + size]) + "]" for k in range(0, len(texts), size)]
    return texts[0]


def compared(op, left, right):
    """The lines for a comparison that failed, or None where there is no more to say than both sides."""
    try:
        lines = _differences(op, left, right)
    except Exception as e:
        lines = ["(pytest_assertion plugin: representation of details failed: " + type(e).__name__ + ": " + str(e) + ".", " Probably an object has a faulty __repr__.)"]
    if not lines:
        return None
    most = (80 - 15 - len(op) - 2) // 2
    return [f"{short(left, most)} {op} {short(right, most)}", *lines]


def _differences(op, left, right):
    from pytest._approx import Approx

    if op == "==":
        if isinstance(left, Approx) or isinstance(right, Approx):
            return _of_approx(*((right, left) if isinstance(right, Approx) else (left, right)))
        if isinstance(left, str) and isinstance(right, str):
            return _of_texts(left, right)
        if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
            return _of_lists(left, right) + _whole(left, right)
        if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
            return _of_sets(left, right) + _whole(left, right)
        if isinstance(left, dict) and isinstance(right, dict):
            return _of_dicts(left, right) + _whole(left, right)
    elif op == "not in" and isinstance(left, str) and isinstance(right, str):
        return _of_contained(left, right)
    return None


def _of_contained(text, whole):
    at = whole.find(text)
    lines = _of_texts(whole, whole[:at] + whole[at + len(text) :])
    told = [f"{short(text, 42)} is contained here:"]
    return told + ["  " + line[2:] if line.startswith("- ") or line.startswith("+ ") else line for line in lines if not line.startswith("+ ")] if lines else told


def _of_texts(left, right):
    from difflib import ndiff

    lines, at = [], 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if at > 42:
        at -= 10
        lines.append(f"Skipping {at} identical leading characters in diff, use -v to show")
        left, right = left[at:], right[at:]
    end = 0
    while end < min(len(left), len(right)) and left[-1 - end] == right[-1 - end]:
        end += 1
    if end > 42:
        end -= 10
        lines.append(f"Skipping {end} identical trailing characters in diff, use -v to show")
        left, right = left[:-end], right[:-end]
    if left.isspace() or right.isspace():
        left, right = repr(str(left)), repr(str(right))
        lines.append("Strings contain only whitespace, escaping them using repr()")
    return lines + [line.strip("\n") for line in ndiff(right.splitlines(True), left.splitlines(True))]


def _of_lists(left, right):
    lines = []
    for k, (a, b) in enumerate(zip(left, right)):
        if a != b:
            lines.append(f"At index {k} diff: {a!r} != {b!r}")
            break
    more = len(left) - len(right)
    if more:
        side, extra = ("Left", left[len(right)]) if more > 0 else ("Right", right[len(left)])
        lines.append(f"{side} contains one more item: {short(extra)}" if abs(more) == 1 else f"{side} contains {abs(more)} more items, first extra item: {short(extra)}")
    return lines


def _of_sets(left, right):
    lines = []
    for side, extra in (("left", left - right), ("right", right - left)):
        if extra:
            lines += [f"Extra items in the {side} set:", *(short(each) for each in extra)]
    return lines


def _of_dicts(left, right):
    lines, same = [], [k for k in left if k in right and left[k] == right[k]]
    other = [k for k in left if k in right and k not in same]
    if same:
        lines.append(f"Omitting {len(same)} identical items, use -vv to show" if not _says_all else "Common items:")
        lines += pprint.pformat({k: left[k] for k in same}).splitlines() if _says_all else []
    if other:
        lines += ["Differing items:", *(f"{short({k: left[k]})} != {short({k: right[k]})}" for k in other)]
    for side, one, two in (("Left", left, right), ("Right", right, left)):
        extra = {k: one[k] for k in one if k not in two}
        if extra:
            lines += [f"{side} contains {len(extra)} more item{'s' if len(extra) > 1 else ''}:", *pprint.pformat(extra).splitlines()]
    return lines


def _of_approx(expected, actual):
    parts = expected._parts()
    if parts is None:
        return ["comparison failed", f"Obtained: {actual}", f"Expected: {expected}"]
    whole = isinstance(expected.expected, dict) and actual or dict(enumerate(actual.ravel().tolist() if hasattr(actual, "ravel") else actual))
    if len(whole) != len(parts):
        return ["Impossible to compare lists with different sizes.", f"Lengths: {len(parts)} and {len(whole)}"]
    return _table_of(expected, parts, whole, getattr(expected.expected, "shape", None))


def _table_of(expected, parts, whole, shape):
    off = [k for k in parts if not expected._of(parts[k])._near(whole[k])]
    rows = [("Index", "Obtained", "Expected"), *((_place(k, shape), str(whole[k]), expected._of(parts[k])._told()) for k in off)]
    wide = [max(len(row[c]) for row in rows) for c in range(3)]
    gaps = [abs(parts[k] - whole[k]) for k in off]
    shares = [abs((parts[k] - whole[k]) / whole[k]) if whole[k] else float("inf") for k in off]
    return [
        f"comparison failed. Mismatched elements: {len(off)} / {len(parts)}:",
        f"Max absolute difference: {max(gaps)}",
        f"Max relative difference: {max(shares)}",
        *(" | ".join(text.ljust(size) for text, size in zip(row, wide)) for row in rows),
    ]


def _place(k, shape):
    if shape is None:
        return str(k)
    place = []
    for size in reversed(shape):
        k, at = divmod(k, size)
        place.insert(0, at)
    return str(tuple(place))
