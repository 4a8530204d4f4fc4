"""How deep a recursion goes."""
import sys


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(depth(0) > 900)
sys.setrecursionlimit(30000)
print(down(20000))
