// The notebook, cell by cell.
const f = (x) => 3*x**2 - 4*x + 5;
print('f(3) =', f(3.0));

const xs = arange(-5, 5, 0.25);
plot(xs, xs.map(f)).save('plot.svg');

print('slope at 2/3 =', derivative(f, 2/3, 0.000001).toFixed(4));

const h = 0.0001;
const d1 = 2.0 * -3.0 + 10.0;
const d2 = (2.0 + h) * -3.0 + 10.0;
print('d1:', d1, 'd2:', d2.toFixed(4), 'slope:', ((d2 - d1) / h).toFixed(4));

const a = value(2.0, 'a');
const b = value(-3.0, 'b');
const c = value(10.0, 'c');
const d = a*b + c;
d.label = 'd';
d.backward();
print(d);
print('gradients:', a.grad, b.grad, c.grad);

draw(d).save('d.svg');
print('wrote plot.svg and d.svg');
