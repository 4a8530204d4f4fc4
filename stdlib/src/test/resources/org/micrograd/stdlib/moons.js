import { MLP, Value, seed } from 'micrograd/nn';
const reference = JSON.parse(text);
const {X, y} = reference;
seed(1337);
const model = new MLP(2, [16, 16, 1]);
const parameters = model.parameters();
const drawn = parameters.every((p, i) => p.data === reference.w0[i]);
parameters.forEach((p, i) => { p.data = reference.w0[i]; });
const inputs = X.map((row) => row.map((x) => new Value(x)));
const trace = [];
for (let k = 0; k < 100; k++) {
  const scores = inputs.map(model);
  const losses = scores.map((score, i) => (1 + -y[i]*score).relu());
  const dataLoss = losses.reduce((a, b) => a + b, 0) * (1.0 / losses.length);
  const loss = dataLoss + 1e-4 * parameters.reduce((s, p) => s + p*p, 0);
  trace.push([loss.data, scores.filter((score, i) => (y[i] > 0) === (score.data > 0)).length / y.length]);
  model.zero_grad();
  loss.backward();
  for (const p of parameters) p.data -= (1.0 - 0.9*k/100) * p.grad;
}
const worst = Math.max(...trace.map(([loss], k) => Math.abs(loss - reference.trace[k].loss)));
const same = trace.every(([, accuracy], k) => accuracy === reference.trace[k].accuracy);
globalThis.answer = [drawn, same, worst, `${new MLP(2, [2, 1])}`];
