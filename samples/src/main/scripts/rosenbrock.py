# Gradient descent in a curved valley, with momentum, and a picture of its path.
from micrograd import SGD, Value, contour, linspace


def rosenbrock(x, y):
    return (1 - x)**2 + 100 * (y - x**2)**2


x, y = Value(-1.5, 'x'), Value(2.0, 'y')
optimizer = SGD([x, y], 0.0002, 0.95)
xs, ys = [], []
for step in range(1001):
    xs.append(x.data)
    ys.append(y.data)
    f = rosenbrock(x, y)
    if step % 200 == 0:
        print(f'step {step}: f({x.data:.4f}, {y.data:.4f}) = {f.data:.6f}')
    optimizer.zero_grad()
    f.backward()
    optimizer.step()

levels = [4, 15, 50, 125, 250, 500, 1000]
valley = contour(rosenbrock, linspace(-2, 2, 101), linspace(-1, 3, 101), levels)
valley = valley.line(xs, ys, 'path').scatter([1], [1], 'minimum')
valley.xLabel('x').yLabel('y').title('Gradient descent with momentum').save('rosenbrock.svg')
