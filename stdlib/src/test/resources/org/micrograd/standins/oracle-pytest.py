"""Records what pytest itself says of the tests beside: python3 oracle-pytest.py, where pytest 7.2 is installed."""

import os
import re
import subprocess
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pytest")
ASKED = ["test_words.py", "test_one.py lists_test.py", "-v test_one.py lists_test.py", "-q test_one.py", "-x test_one.py", "-k grid test_one.py test_ok.py", "-q test_ok.py", "test_ok.py", "-v test_ok.py", "conftest.py", "nofile.py", "test_one.py::test_grid", "test_one.py::test_grid[a-1] test_ok.py", "--maxfail=2 test_words.py", "test_words.py::TestA"]


def plain(text, folder):
    """A report without what no two runs have alike."""
    lines = [line for line in text.replace(folder, "HERE").split("\n") if not re.match("platform |rootdir|plugins|>  +available|cachedir", line)]
    return re.sub(r"=+", "=", re.sub(r"in \d+\.\d+s", "in 0s", re.sub(r"0x[0-9a-f]+", "0x", "\n".join(lines)))).strip()


if __name__ == "__main__":
    with open(HERE + "/told.txt", "w") as told:
        for asked in ASKED:
            run = subprocess.run([sys.executable, "-B", "-m", "pytest", "-p", "no:cacheprovider", *asked.split(" ")], cwd=HERE, capture_output=True, text=True)
            told.write(f"$ {asked}\n{plain(run.stdout, HERE)}\nstatus {run.returncode}\n\n")
