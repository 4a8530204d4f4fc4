import json
import random

from micrograd.engine import Value
from micrograd.nn import Layer, MLP, Neuron

reference = json.loads(text)
X, y = reference['X'], reference['y']
random.seed(1337)
model = MLP(2, [16, 16, 1])
drawn = [p.data for p in model.parameters()] == reference['w0']
for p, w in zip(model.parameters(), reference['w0']):
    p.data = w
inputs = [list(map(Value, row)) for row in X]
trace = []
for k in range(100):
    scores = list(map(model, inputs))
    losses = [(1 + -yi*scorei).relu() for yi, scorei in zip(y, scores)]
    data_loss = sum(losses) * (1.0 / len(losses))
    total_loss = data_loss + 1e-4 * sum((p*p for p in model.parameters()))
    accuracy = [(yi > 0) == (scorei.data > 0) for yi, scorei in zip(y, scores)]
    trace.append([total_loss.data, sum(accuracy) / len(accuracy)])
    model.zero_grad()
    total_loss.backward()
    for p in model.parameters():
        p.data -= (1.0 - 0.9*k/100) * p.grad
worst = max(abs(loss - step['loss']) for (loss, _), step in zip(trace, reference['trace']))
same = [accuracy for _, accuracy in trace] == [step['accuracy'] for step in reference['trace']]
answer = [drawn, same, worst, repr(MLP(2, [2, 1]))]
