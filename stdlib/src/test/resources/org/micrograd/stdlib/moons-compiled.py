import json

from micrograd.nn import MLP

reference = json.loads(text)
X, y = reference['X'], reference['y']
model = MLP(2, [16, 16, 1])
parameters = model.parameters()
for p, w in zip(parameters, reference['w0']):
    p.data = w
score = compile(lambda x: model(x))


@compile
def loss(x, t):
    return (1 + -t*model(x)).relu() + 1e-4 * sum((p*p for p in parameters))


data, inputs = columns(X, y), columns(X)
trace = []
for k in range(100):
    mean = loss.batch(data)
    scores = score.batch(inputs).values
    accuracy = [(yi > 0) == (s > 0) for yi, s in zip(y, scores)]
    trace.append([mean.data, sum(accuracy) / len(accuracy)])
    model.zero_grad()
    mean.backward()
    for p in parameters:
        p.data -= (1.0 - 0.9*k/100) * p.grad
worst = max(abs(loss - step['loss']) for (loss, _), step in zip(trace, reference['trace']))
same = [accuracy for _, accuracy in trace] == [step['accuracy'] for step in reference['trace']]
answer = [same, worst]
