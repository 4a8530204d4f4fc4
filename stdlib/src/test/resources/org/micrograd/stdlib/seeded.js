seed(7);
const model = new MLP(2, [8, 1], 'tanh', 'he');
const [X, y] = make_moons(40, 0.1, 3);
const optimizer = new AdamW(model.parameters(), 0.1);
globalThis.numbers = [];
for (let k = 0; k < 30; k++) {
  const loss = binaryCrossEntropy(X.map(model), y);
  optimizer.zero_grad();
  loss.backward();
  clipGradients(model.parameters(), 0.5);
  optimizer.lr = cosineRate(0.1, 0.01, k, 30);
  optimizer.step();
  numbers.push(loss.data, ...batches(X, y, 5, k)[0][1]);
}
numbers.push(...standardize(X)[0], ...make_spiral(5, 2, 0.1, 1)[0][1], ...make_blobs(3, 3, 1, 4)[0][0]);
numbers.push(...make_circles(4, 0.1, 0)[0][0], ...trainTestSplit(X, y, 0.3, 2)[3]);
const scaler = new Standardizer(X);
numbers.push(...scaler.mean, ...scaler.deviation, ...scaler.invert(scaler.apply(X))[1]);
const small = new Sequential([new Layer(2, 4, true, 'gelu', 'lecun'), new Neuron(4, false)]);
const training = fit(small, X, y, mse, new SGD(small.parameters(), 0.1, 0.9), 3, 16, (k, n) => linearRate(0.1, 0.01, k, n), 5);
const table = parseCsv('a,b\n1,x\n2.5,y\n');
numbers.push(...training.losses, ...table.column('a'), stepRate(1, 0.5, 10, 25));
globalThis.words = [`${model}`, `${small}`, `${training}`, summary(small), `${table}`, table.select(['b'])[1][0]].join('\n');
words += `\n${plot(X.map((p) => p[0]), y)} ${decisionBoundary(small, X, y)} ${histogram(y)}`;
numbers.push(binaryCrossEntropy(X.map(model), y).data);
