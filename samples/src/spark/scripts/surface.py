# The loss of a small network over the columns x1, x2 and y.
import random

random.seed(1)
model = MLP(2, [8, 8, 1])
loss = compile(lambda x1, x2, y: (model([x1, x2]) - y) ** 2)
