# micrograd's demo, timed, by any Python: demo.py MOONS.json STEPS [FOLDER with micrograd's own source]
import json
import random
import sys
import time

file, steps, *source = sys.argv[1:]
if source:
    for name in [name for name in sys.modules if name.split('.')[0] == 'micrograd']:
        del sys.modules[name]
    sys.path.insert(0, source[0])

from micrograd.engine import Value
from micrograd.nn import MLP

with open(file) as text:
    reference = json.load(text)
X, y = reference['X'], reference['y']

random.seed(1337)
start = time.thread_time()
model = MLP(2, [16, 16, 1])
for k in range(int(steps)):
    begun = time.thread_time()
    inputs = [list(map(Value, row)) for row in X]
    scores = list(map(model, inputs))
    losses = [(1 + -yi*scorei).relu() for yi, scorei in zip(y, scores)]
    data_loss = sum(losses) * (1.0 / len(losses))
    total_loss = data_loss + 1e-4 * sum((p*p for p in model.parameters()))
    accuracy = sum((yi > 0) == (scorei.data > 0) for yi, scorei in zip(y, scores)) / len(y)
    model.zero_grad()
    total_loss.backward()
    for p in model.parameters():
        p.data -= (1.0 - 0.9*k/100) * p.grad
end = time.thread_time()
print(f'{end - start:.2f} {1000 * (end - begun):.1f} {total_loss.data:.9f} {accuracy}')
