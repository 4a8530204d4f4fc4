# A neuron as lectures on micrograd build it: by one tanh, by exp, by hand in topological order; then a small network.
import random

from micrograd.engine import Value
from micrograd.nn import MLP

x1 = Value(2.0, label='x1')
x2 = Value(0.0, label='x2')
w1 = Value(-3.0, label='w1')
w2 = Value(1.0, label='w2')
b = Value(6.8813735870195432, label='b')
x1w1 = x1*w1; x1w1.label = 'x1*w1'
x2w2 = x2*w2; x2w2.label = 'x2*w2'
x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2'
n = x1w1x2w2 + b; n.label = 'n'
o = n.tanh(); o.label = 'o'

topo, visited = [], set()


def build_topo(v):
    if v not in visited:
        visited.add(v)
        for child in v._prev:
            build_topo(child)
        topo.append(v)


build_topo(o)
o.grad = 1.0
for node in reversed(topo):
    node._backward()
by_hand = [v.grad for v in (o, n, b, x1w1, x2w2, x1, w1, x2, w2)]

for v in topo:
    v.grad = 0.0
o.backward()
swept = [v.grad for v in (o, n, b, x1w1, x2w2, x1, w1, x2, w2)]
picture = draw_dot(o)

e = (2*n).exp()
again = (e - 1) / (e + 1)
for v in (x1, x2, w1, w2, b):
    v.grad = 0.0
again.backward()
by_exp = [v.grad for v in (b, x1, w1, x2, w2)]

a = Value(3.0)
twice = a + a
twice.backward()
mixed = [twice.data, a.grad, (2 * a).data, (a / 2).data, (1 - a).data, (a**-1).data, a._op, twice._op, len(twice._prev)]

random.seed(7)
net = MLP(3, [4, 4, 1])
xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
ys = [1.0, -1.0, -1.0, 1.0]
losses = []
for k in range(20):
    ypred = [net(x) for x in xs]
    loss = sum((yout - ygt)**2 for ygt, yout in zip(ys, ypred))
    for p in net.parameters():
        p.grad = 0.0
    loss.backward()
    for p in net.parameters():
        p.data += -0.05 * p.grad
    losses.append(loss.data)
