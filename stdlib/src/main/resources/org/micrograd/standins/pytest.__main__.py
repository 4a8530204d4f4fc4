"""Runs the tests of files and folders: micrograd -m pytest."""

import sys

from pytest import main

__all__ = []

if __name__ == "__main__":
    sys.exit(main())
