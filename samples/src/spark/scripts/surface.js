// The loss of a small network over the columns x1, x2 and y.
seed(1);
const model = new MLP(2, [8, 8, 1]);
var loss = compile((x1, x2, y) => (model([x1, x2]) - y) ** 2);
