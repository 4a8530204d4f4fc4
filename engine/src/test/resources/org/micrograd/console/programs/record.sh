#!/bin/sh
# Records what CPython and node do with these programs: their output, their errors where they are the same everywhere, their status.
cd "$(dirname "$0")" || exit 1
for file in shown.js order.js imports.mjs leaves.js deep.py endless.py names.py leaves.py fails.py tests.py; do
  case $file in
    *.py) PYTHONDONTWRITEBYTECODE=1 python3 $file > out.tmp 2> err.tmp ;;
    *) node $file > out.tmp 2> err.tmp ;;
  esac
  status=$?
  { cat out.tmp; echo "--- errors"; sed -e "s|$PWD/||g" -e 's/ in [0-9.]*s$/ in 0s/' err.tmp; echo "--- $status"; } > $file.txt
done
rm -f out.tmp err.tmp
