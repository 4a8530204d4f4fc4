# micrograd's demo: a small network learns to tell two half moons apart.
from micrograd import SGD, decisionBoundary, dot, fit, hinge, linearRate, lossCurve, make_moons, seed, summary
from micrograd.nn import MLP

seed(1337)
X, labels = make_moons(100, 0.1, 1337)
y = [2*label - 1 for label in labels]

model = MLP(2, [16, 16, 1])
print(summary(model))


def loss(scores, targets):
    parameters = model.parameters()
    return hinge(scores, targets) + 1e-4 * dot(parameters, parameters)


optimizer = SGD(model.parameters(), 1.0)
training = fit(model, X, y, loss, optimizer, 100, schedule=lambda step, steps: linearRate(1.0, 0.1, step, steps))
for step in [0, 1, 10, 50, 99]:
    print(f'step {step} loss {training.losses[step]:.6f}')

right = sum((model(x).data > 0) == (target > 0) for x, target in zip(X, y))
print('right:', right, 'of', len(X))

lossCurve(training.losses).title('Training').save('loss.svg')
decisionBoundary(model, X, y).title('What the network learned').save('boundary.svg')
