"""The standard streams of a script."""

import _io
import codecs
import sys

class _Bytes(_io._BufferedIOBase):
    """What takes the bytes of a stream and writes their text."""

    def __init__(self, error):
        self._error, self._decoder = error, codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self):
        return True

    def write(self, given):
        bridge.write(self._error, self._decoder.decode(bytes(given)))
        return len(given)


class _Out(_io._TextIOBase):
    """Standard output or error: an interrupt closes Python's own for good."""

    encoding, errors = "utf-8", "strict"

    def __init__(self, error):
        self._error, self.buffer = error, _Bytes(error)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        """As Python's own, which scripts call to write in UTF-8: that is how this stream writes, each line at once."""
        if encoding is not None and encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
            raise ValueError(f"the output of micrograd is written in utf-8, not in {encoding}")
        self.errors = errors or self.errors

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
