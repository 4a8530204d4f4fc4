"""A recursion deeper than Python allows by itself."""
import sys


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


sys.setrecursionlimit(30000)
print(down(20000))
