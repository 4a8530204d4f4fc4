"""An error with its cause."""
import traceback


def inner(x):
    return 1 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError("no inverse") from e


try:
    outer(0)
except ValueError:
    traceback.print_exc()
outer(0)
