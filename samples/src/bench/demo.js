// micrograd's demo, timed: demo.js MOONS.json STEPS
import { Value } from 'micrograd';
import { MLP, seed } from 'micrograd/nn';

const [file, steps] = arguments;
const Files = Java.type('java.nio.file.Files'), Path = Java.type('java.nio.file.Path');
const {X, y} = JSON.parse(Files.readString(Path.of(file)));

const threads = Java.type('java.lang.management.ManagementFactory').getThreadMXBean();
const now = () => threads.getCurrentThreadCpuTime() / 1e6;

seed(1337);
const start = now();
const model = new MLP(2, [16, 16, 1]);
let begun, loss, accuracy;
for (let k = 0; k < steps; k++) {
  begun = now();
  const inputs = X.map((row) => row.map((x) => new Value(x)));
  const scores = inputs.map(model);
  const losses = scores.map((score, i) => (1 + -y[i]*score).relu());
  const dataLoss = losses.reduce((a, b) => a + b, 0) * (1.0 / losses.length);
  loss = dataLoss + 1e-4 * model.parameters().reduce((s, p) => s + p*p, 0);
  accuracy = scores.filter((score, i) => (y[i] > 0) === (score.data > 0)).length / y.length;
  model.zero_grad();
  loss.backward();
  for (const p of model.parameters()) p.data -= (1.0 - 0.9*k/100) * p.grad;
}
const end = now();
print(((end - start) / 1000).toFixed(2), (end - begun).toFixed(1), loss.data.toFixed(9), accuracy);
