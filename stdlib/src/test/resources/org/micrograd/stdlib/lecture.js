// A neuron as lectures on micrograd build it: by one tanh, by exp, by hand in topological order; then a small network.
import { Value } from 'micrograd/engine';
import { MLP, seed } from 'micrograd/nn';

const x1 = new Value(2, 'x1'), x2 = new Value(0, 'x2');
const w1 = new Value(-3, 'w1'), w2 = new Value(1, 'w2');
const b = new Value(6.8813735870195432, 'b');
const x1w1 = x1*w1; x1w1.label = 'x1*w1';
const x2w2 = x2*w2; x2w2.label = 'x2*w2';
const x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2';
const n = x1w1x2w2 + b; n.label = 'n';
const o = n.tanh(); o.label = 'o';

const topo = [], visited = new Set();
const buildTopo = (v) => {
  if (visited.has(v)) return;
  visited.add(v);
  for (const child of v._prev) buildTopo(child);
  topo.push(v);
};
buildTopo(o);
o.grad = 1;
for (const node of topo.toReversed()) node._backward();
globalThis.by_hand = [o, n, b, x1w1, x2w2, x1, w1, x2, w2].map((v) => v.grad);

for (const v of topo) v.grad = 0;
o.backward();
globalThis.swept = [o, n, b, x1w1, x2w2, x1, w1, x2, w2].map((v) => v.grad);
globalThis.picture = draw_dot(o);

const e = (2*n).exp();
const again = (e - 1) / (e + 1);
for (const v of [x1, x2, w1, w2, b]) v.grad = 0;
again.backward();
globalThis.by_exp = [b, x1, w1, x2, w2].map((v) => v.grad);

const a = new Value(3);
const twice = a + a;
twice.backward();
globalThis.mixed = [twice.data, a.grad, (2 * a).data, (a / 2).data, (1 - a).data, (a**-1).data, a._op, twice._op, twice._prev.size];

seed(7);
const net = new MLP(3, [4, 4, 1]);
const xs = [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]];
const ys = [1, -1, -1, 1];
globalThis.losses = [];
for (let k = 0; k < 20; k++) {
  const ypred = xs.map((x) => net(x));
  const loss = ypred.reduce((sum, yout, i) => sum + (yout - ys[i])**2, 0);
  for (const p of net.parameters()) p.grad = 0;
  loss.backward();
  for (const p of net.parameters()) p.data += -0.05 * p.grad;
  losses.push(loss.data);
}
