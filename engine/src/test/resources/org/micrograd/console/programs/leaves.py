"""What runs at the end, and what is left with."""
import atexit
import sys

atexit.register(print, "at exit")
try:
    sys.exit("said on the way out")
finally:
    print("finally")
