// A training step with a compiled loss, in a script: training.js STEPS INPUTS HIDDEN OUTPUTS. Prints the
// milliseconds of a processor that a step takes, the mean of the second half, and the last loss.
import { MLP, SGD, columns, compile, seed } from 'micrograd';

const [steps, inputs, hidden, outputs] = process.argv.slice(2).map(Number);
seed(1);
const model = new MLP(inputs, [hidden, outputs]);
const number = (i, k) => Math.sin(i * 7.3 + k * 1.9);
const X = Array.from({length: 100}, (_, i) => Array.from({length: inputs}, (_, k) => number(i, k)));
const Y = Array.from({length: 100}, (_, i) => Array.from({length: outputs}, (_, k) => number(k, i)));
const loss = compile((x, y) => {
  const out = [model(x)].flat();
  return out.map((o, k) => (o - y[k])**2).reduce((sum, each) => sum + each);
});
const rows = columns(X, Y), sgd = new SGD(model.parameters(), 1e-4 / inputs);
const threads = Java.type('java.lang.management.ManagementFactory').getThreadMXBean();
const now = () => threads.getCurrentThreadCpuTime() / 1e6;
let mean, start;
for (let step = 0; step < steps; step++) {
  if (step === steps / 2) start = now();
  mean = loss.batch(rows);
  model.zero_grad();
  mean.backward();
  sgd.step();
}
console.log(((now() - start) / (steps / 2)).toFixed(3), mean.data.toFixed(6));
