# The notebook, cell by cell.
from micrograd import Value, arange, derivative, draw, plot


def f(x):
    return 3*x**2 - 4*x + 5


print('f(3) =', f(3.0))

xs = arange(-5, 5, 0.25)
plot(xs, [f(x) for x in xs]).save('plot.svg')

print('slope at 2/3 =', f'{derivative(f, 2/3, 0.000001):.4f}')

h = 0.0001
d1 = 2.0 * -3.0 + 10.0
d2 = (2.0 + h) * -3.0 + 10.0
print('d1:', d1, 'd2:', f'{d2:.4f}', 'slope:', f'{(d2 - d1) / h:.4f}')

a = Value(2.0, 'a')
b = Value(-3.0, 'b')
c = Value(10.0, 'c')
d = a*b + c
d.label = 'd'
d.backward()
print(d)
print('gradients:', a.grad, b.grad, c.grad)

draw(d).save('d.svg')
print('wrote plot.svg and d.svg')
