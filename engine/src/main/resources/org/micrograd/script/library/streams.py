"""The standard streams of a script."""

import _io
import sys

class _Out(_io._TextIOBase):
    """Standard output or error: an interrupt closes Python's own for good."""

    encoding = "utf-8"

    def __init__(self, error):
        self._error = error

    def writable(self):
        return True

    def write(self, text):
        bridge.write(self._error, text)
        return len(text)


class _In(_io._TextIOBase):
    """Standard input, which an interrupt may not close either."""

    encoding = "utf-8"
    buffer = sys.stdin.buffer

    def __init__(self):
        self._rest = ""

    def readable(self):
        return True

    def readline(self, size=-1):
        line = self._rest or bridge.readLine() or ""
        end = len(line) if size is None or size < 0 else size
        self._rest = line[end:]
        return line[:end]

    def read(self, size=-1):
        text = ""
        while size is None or size < 0 or len(text) < size:
            line = self.readline()
            if not line:
                break
            text += line
        end = len(text) if size is None or size < 0 else size
        self._rest = text[end:]
        return text[:end]


sys.stdin, sys.stdout, sys.stderr = _In(), _Out(False), _Out(True)
