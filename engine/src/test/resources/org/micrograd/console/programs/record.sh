#!/bin/sh
# Records what CPython and node do with these programs: their output, their errors where they are the same everywhere, their status.
# PYTHONPATH names the folder of micrograd itself, for what is in counting.
cd "$(dirname "$0")" || exit 1
for file in shown.js input.js lines.js awaits.mjs pieces.js order.js imports.mjs leaves.js deep.py endless.py names.py leaves.py files.py fails.py tests.py counting/values.py counting/lies.py tested.js packages/requires.js packages/imports.mjs asserts.js same.js apart.js refused.js heard.js paths.js opened.js options.js urls.js digits.js mocked.js formats.js tables.js labels.js iterators.mjs about.mjs notfound.js maths.py worded.js placed.js caught.mjs aborts.js addresses.js folders.js causes.js inspected.js random.js captured.js handles.js unparsed.js templates.mjs; do
  case $file in
    *.py) printf '5\nseven\n\nlast' | PYTHONDONTWRITEBYTECODE=1 python3 $file > out.tmp 2> err.tmp ;;
    *) printf '5\nseven\n\nlast' | node $file > out.tmp 2> err.tmp ;;
  esac
  status=$?
  { sed -E -e 's/(duration_ms:?) .*/\1 0/' out.tmp; echo "--- errors"; sed -e "s|$PWD/||g" -e 's/ in [0-9.]*s$/ in 0s/' err.tmp; echo "--- $status"; } > $file.txt
done
rm -f out.tmp err.tmp
