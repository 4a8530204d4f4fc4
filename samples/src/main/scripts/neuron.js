// One neuron of the lecture, forward and backward.
const x1 = value(2, 'x1'), x2 = value(0, 'x2');
const w1 = value(-3, 'w1'), w2 = value(1, 'w2');
const b = value(6.8813735870195432, 'b');
const n = x1*w1 + x2*w2 + b;
n.label = 'n';
const o = tanh(n);
o.label = 'o';
o.backward();
print('o =', o.data.toFixed(4));
for (const v of [x1, w1, x2, w2, b]) print(v.label, v.data, v.grad.toFixed(4));
draw(o).save('neuron.svg');
tangent(tanh, n.data, -3, 3).title('The slope that goes back').save('tangent.svg');
