// How networks are drawn: a small one with its layers closed, and the loss of micrograd's demo, folded.
import { dot, hinge, make_moons, seed } from 'micrograd';
import { MLP } from 'micrograd/nn';

seed(1337);
const small = new MLP(2, [4, 4, 1]);
const out = small([value(0.5, 'x0'), value(-0.25, 'x1')]);
out.label = 'y';
out.backward();
print(draw(out, {depth: 1, theme: 'auto'}).save('mlp.svg'));

const [X, labels] = make_moons(100, 0.1, 1337);
const model = new MLP(2, [16, 16, 1]);
const parameters = model.parameters();
const loss = hinge(X.map(model), labels.map((label) => 2*label - 1)) + 1e-4 * dot(parameters, parameters);
loss.label = 'loss';
loss.backward();
print(draw(loss, {theme: 'auto'}).save('moons.svg'));
