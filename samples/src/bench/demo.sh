#!/usr/bin/env bash
# Times micrograd's demo, a hundred training steps, in every way of running it: demo.sh FOLDER [STEPS], the folder being
# one with micrograd's own source in micrograd/. Each row: the seconds of all steps with their warming up, but without
# the start of the program; the milliseconds of the last step; its loss and accuracy. Times are those that the script's own
# thread had of a processor, so that a busy machine gives the same ones.
set -euo pipefail
source=${1:?"usage: demo.sh FOLDER [STEPS], the folder being one with micrograd's own source in micrograd/"}
steps=${2:-100}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
micrograd=$root/stdlib/target/micrograd/bin/micrograd
moons=$root/stdlib/src/test/resources/org/micrograd/stdlib/moons-demo.json

# micrograd's own backward() calls itself for each node of a path.
export MICROGRAD_JAVA_OPTS=-Xss64m

row() {
  local what=$1
  shift
  printf '| %s |' "$what"
  "$@" | awk '{printf " %s | %s | %s | %s |\n", $1, $2, $3, $4}'
}

echo '| | seconds | ms, last step | loss | accuracy |'
echo '|---|---|---|---|---|'
row 'JavaScript, Graal compiler' "$micrograd" --compiled "$here/demo.js" "$moons" "$steps"
row 'JavaScript, interpreted' "$micrograd" --interpreted "$here/demo.js" "$moons" "$steps"
row 'Python, Graal compiler' "$micrograd" --compiled "$here/demo.py" "$moons" "$steps"
row 'Python, interpreted' "$micrograd" --interpreted "$here/demo.py" "$moons" "$steps"
row "micrograd's own, CPython" python3 "$here/demo.py" "$moons" "$steps" "$source"
row "micrograd's own, GraalPy, Graal compiler" "$micrograd" --compiled "$here/demo.py" "$moons" "$steps" "$source"
row "micrograd's own, GraalPy, interpreted" "$micrograd" --interpreted "$here/demo.py" "$moons" "$steps" "$source"
