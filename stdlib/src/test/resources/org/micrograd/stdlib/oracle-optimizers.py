"""Writes optimizers.csv: what PyTorch's optimizers make of three parameters in 12 steps, in float64.

    python3 oracle-optimizers.py > optimizers.csv

A line is kind;settings;parameters after each step. The gradient of step k in parameter i is
sin(3 * i + k) * (i + 1) + 0.1 * parameter. The lines of clip are norm;gradients before;norm answered;after.
"""

import math

import torch

START = [0.5, -1.25, 3.0]
STEPS = 12
CASES = [
    ('SGD', torch.optim.SGD, dict(lr=0.1)),
    ('SGD', torch.optim.SGD, dict(lr=0.1, momentum=0.9)),
    ('SGD', torch.optim.SGD, dict(lr=0.1, momentum=0.9, weight_decay=0.01)),
    ('SGD', torch.optim.SGD, dict(lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True)),
    ('Adam', torch.optim.Adam, dict(lr=0.05)),
    ('Adam', torch.optim.Adam, dict(lr=0.05, betas=(0.8, 0.99), eps=1e-3, weight_decay=0.1)),
    ('AdamW', torch.optim.AdamW, dict(lr=0.05)),
    ('AdamW', torch.optim.AdamW, dict(lr=0.05, betas=(0.8, 0.99), eps=1e-3, weight_decay=0.1)),
]


def text(xs):
    return ' '.join(repr(float(x)) for x in xs)


def flat(settings):
    beta1, beta2 = settings.get('betas', (0.9, 0.999))
    return [settings['lr'], settings.get('momentum', 0), settings.get('weight_decay'), settings.get('nesterov', 0),
            beta1, beta2, settings.get('eps', 1e-8)]


for name, make, settings in CASES:
    w = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in START]
    optimizer = make(w, **settings)
    settings.setdefault('weight_decay', 0.01 if name == 'AdamW' else 0)
    rows = []
    for k in range(STEPS):
        for i, p in enumerate(w):
            p.grad = torch.tensor(math.sin(3 * i + k) * (i + 1) + 0.1 * p.item(), dtype=torch.float64)
        optimizer.step()
        rows += [p.item() for p in w]
    print(name, text(flat(settings)), text(rows), sep=';')
for norm, gradients in ((1, [3, 4]), (5, [3, 4]), (6, [3, 4]), (0.1, [1e-9, 2e-9]), (1, [1e-3, 1, -7, 0])):
    w = [torch.zeros((), dtype=torch.float64, requires_grad=True) for _ in gradients]
    for p, g in zip(w, gradients):
        p.grad = torch.tensor(float(g), dtype=torch.float64)
    found = torch.nn.utils.clip_grad_norm_(w, norm)
    print('clip', text([norm]), text(gradients), text([found]), text([p.grad.item() for p in w]), sep=';')
