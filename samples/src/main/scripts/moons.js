// micrograd's demo: a small network learns to tell two half moons apart.
import { SGD, decisionBoundary, dot, fit, hinge, linearRate, lossCurve, make_moons, seed, summary } from 'micrograd';
import { MLP } from 'micrograd/nn';

seed(1337);
const [X, labels] = make_moons(100, 0.1, 1337);
const y = labels.map((label) => 2*label - 1);

const model = new MLP(2, [16, 16, 1]);
print(summary(model));

const loss = (scores, targets) => {
  const parameters = model.parameters();
  return hinge(scores, targets) + 1e-4 * dot(parameters, parameters);
};

const optimizer = new SGD(model.parameters(), 1.0);
const training = fit(model, X, y, loss, optimizer, 100, 0, (step, steps) => linearRate(1.0, 0.1, step, steps));
for (const step of [0, 1, 10, 50, 99]) {
  print('step', step, 'loss', training.losses[step].toFixed(6));
}

const right = X.filter((x, i) => (model(x).data > 0) === (y[i] > 0)).length;
print('right:', right, 'of', X.length);

lossCurve(training.losses).title('Training').save('loss.svg');
decisionBoundary(model, X, y).title('What the network learned').save('boundary.svg');
