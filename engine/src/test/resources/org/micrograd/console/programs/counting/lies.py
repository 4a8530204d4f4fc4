"""A script that asks where it lies, from whichever folder it is run."""

import os
import pathlib
import sys

here = pathlib.Path(__file__)
print(here.is_absolute(), here.name, here.parent.name, here.parent.parent.name)
print(os.path.dirname(__file__) == str(here.parent), os.path.exists(os.path.join(os.path.dirname(__file__), "values.py")))
sys.path.insert(0, str(here.parent.parent))
import names_part

print(pathlib.Path(names_part.__file__).parent == here.parent.parent)
