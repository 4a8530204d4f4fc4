"""Starts a kernel of IPython with the names of completion-setup.py, in a folder of its own with a few files, for the programs that record its answers."""

import os
import tempfile

from jupyter_client.manager import start_new_kernel

SETUP = open(os.path.join(HERE, "completion-setup.py")).read()

os.chdir(tempfile.mkdtemp())
os.mkdir("sub")
for name in ("data.csv", "data2.txt", "prog.py"):
    open(name, "w").write("x = 1")
manager, client = start_new_kernel(kernel_name="python3", startup_timeout=120)
client.execute_interactive(SETUP, timeout=60)


def answer(request):
    while True:
        message = client.get_shell_msg(timeout=20)
        if message["parent_header"]["msg_id"] == request:
            return message["content"]


def parted(text):
    """A text without its bar, and where the cursor is: at the bar, or else at the end."""
    code, bar, rest = text.partition("|")
    return code + rest, len(code)
