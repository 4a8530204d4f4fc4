seed(7)
model = MLP(2, [8, 1], 'tanh', 'he')
X, y = make_moons(40, 0.1, 3)
optimizer = AdamW(model.parameters(), 0.1)
numbers = []
for k in range(30):
    loss = binaryCrossEntropy([model(x) for x in X], y)
    optimizer.zero_grad()
    loss.backward()
    clipGradients(model.parameters(), 0.5)
    optimizer.lr = cosineRate(0.1, 0.01, k, 30)
    optimizer.step()
    numbers += [loss.data, *batches(X, y, 5, k)[0][1]]
numbers += [*standardize(X)[0], *make_spiral(5, 2, 0.1, 1)[0][1], *make_blobs(3, 3, 1, 4)[0][0]]
numbers += [*make_circles(4, 0.1, 0)[0][0], *trainTestSplit(X, y, 0.3, 2)[3]]
scaler = Standardizer(X)
numbers += [*scaler.mean, *scaler.deviation, *scaler.invert(scaler.apply(X))[1]]
small = Sequential([Layer(2, 4, True, 'gelu', 'lecun'), Neuron(4, False)])
training = fit(small, X, y, mse, SGD(small.parameters(), 0.1, 0.9), 3, 16, lambda k, n: linearRate(0.1, 0.01, k, n), 5)
table = parseCsv('a,b\n1,x\n2.5,y\n')
numbers += [*training.losses, *table.column('a'), stepRate(1, 0.5, 10, 25)]
words = '\n'.join([f'{model}', f'{small}', f'{training}', summary(small), f'{table}', table.select(['b'])[1][0]])
words += f'\n{plot([p[0] for p in X], y)} {decisionBoundary(small, X, y)} {histogram(y)}'
numbers.append(binaryCrossEntropy([model(x) for x in X], y).data)
