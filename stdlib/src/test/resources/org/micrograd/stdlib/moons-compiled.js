import { MLP } from 'micrograd/nn';
const reference = JSON.parse(text);
const {X, y} = reference;
const model = new MLP(2, [16, 16, 1]);
const parameters = model.parameters();
parameters.forEach((p, i) => { p.data = reference.w0[i]; });
const score = compile((x) => model(x));
const loss = compile((x, t) => (1 + -t*model(x)).relu() + 1e-4 * parameters.reduce((s, p) => s + p*p, 0));
const data = columns(X, y), inputs = columns(X);
const trace = [];
for (let k = 0; k < 100; k++) {
  const mean = loss.batch(data);
  const scores = score.batch(inputs).values;
  trace.push([mean.data, scores.filter((s, i) => (y[i] > 0) === (s > 0)).length / y.length]);
  model.zero_grad();
  mean.backward();
  for (const p of parameters) p.data -= (1.0 - 0.9*k/100) * p.grad;
}
const worst = Math.max(...trace.map(([loss], k) => Math.abs(loss - reference.trace[k].loss)));
const same = trace.every(([, accuracy], k) => accuracy === reference.trace[k].accuracy);
globalThis.answer = [same, worst];
