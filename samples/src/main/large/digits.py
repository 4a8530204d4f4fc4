"""Learns to read digits of 28 x 28 pixels, which it draws itself: micrograd digits.py [ROWS [EPOCHS]]

The network has a hundred thousand parameters, each a Value; fit compiles its layers for all pictures of a step.
"""

import random
import sys
import time

from micrograd import Adam, MLP, columns, compile, crossEntropy, fit, lossCurve, scatter, seed

ROWS, EPOCHS = (int(x) for x in (sys.argv[1:] + ["2000", "5"][len(sys.argv) - 1 :]))
TESTS, BATCH, SIDE = 500, 100, 28

FONT = """
.###. ..#.. .###. ####. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# ....# ..##. #.... #.... ....# #...# #...#
#..## ..#.. ....# .###. .#.#. ####. ####. ...#. .###. .####
##..# ..#.. ..##. ....# ##### ....# #...# ..#.. #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ...#.
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .##..
"""
GLYPHS = list(zip(*(line.split() for line in FONT.strip().splitlines())))


def drawn(digit):
    """A digit somewhere on the paper, large or small, upright or leaning, in some ink, with specks."""
    scale, lean, ink = random.uniform(2.7, 3.7), random.uniform(-0.3, 0.3), random.uniform(0.6, 1)
    left, top = random.uniform(3, 25 - 5 * scale), random.uniform(1, 27 - 6 * scale)
    pixels = [0.0] * SIDE**2
    for y in range(SIDE):
        row = int((y - top) // scale)
        if not 0 <= row < 6:
            continue
        for column, mark in enumerate(GLYPHS[digit][row]):
            if mark == "#":
                x = max(0, round(left + column * scale + lean * (14 - y)))
                width = min(round(scale), SIDE - x)
                pixels[SIDE * y + x : SIDE * y + x + width] = [ink] * width
    for _ in range(20):
        pixels[random.randrange(SIDE**2)] = random.random()
    return pixels


random.seed(1)
digits = [i % 10 for i in range(ROWS + TESTS)]
pictures = [drawn(digit) for digit in digits]

seed(1)
model = MLP(SIDE**2, [128, 10], "relu", "he")

start = time.time()
training = fit(model, pictures[:ROWS], digits[:ROWS], crossEntropy, Adam(model.parameters(), 0.002), EPOCHS, BATCH)
print(f"{EPOCHS} epochs in {time.time() - start:.1f} s: {training}")

read = compile(model)
answers = zip(*read.batch(columns(pictures[ROWS:])).values)
found = [max(range(10), key=each.__getitem__) for each in answers]
right = sum(map(lambda a, b: a == b, found, digits[ROWS:]))
print(f"right: {right} of {TESTS}")

lossCurve(training.losses).title("Training").save("digits-loss.svg")
spread = lambda x: x + random.uniform(-0.3, 0.3)
confusion = scatter([spread(d) for d in digits[ROWS:]], [spread(d) for d in found])
confusion.title("What is read as what").xLabel("the digit").yLabel("read as").save("digits.svg")
