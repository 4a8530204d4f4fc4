"""A recursion without an end, as deep as Python allows by itself at least."""


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) > 900)
