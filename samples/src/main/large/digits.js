// Learns to read digits of 28 x 28 pixels, which it draws itself: micrograd digits.js [ROWS [EPOCHS]]
// The network has a hundred thousand parameters, each a Value; fit compiles its layers for all pictures of a step.
import { Adam, MLP, columns, compile, crossEntropy, fit, lossCurve, scatter, seed } from 'micrograd';

const [ROWS = 2000, EPOCHS = 5] = process.argv.slice(2).map(Number);
const TESTS = 500, BATCH = 100, SIDE = 28;

const FONT = `
.###. ..#.. .###. ####. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# ....# ..##. #.... #.... ....# #...# #...#
#..## ..#.. ....# .###. .#.#. ####. ####. ...#. .###. .####
##..# ..#.. ..##. ....# ##### ....# #...# ..#.. #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ...#.
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .##..
`;
const LINES = FONT.trim().split('\n').map((line) => line.split(' '));

// Random numbers that are the same each time: JavaScript's own cannot be.
let state = 1;
const random = (low = 0, high = 1) => low + (high - low) * ((state = (state * 48271) % 2147483647) / 2147483647);

/** A digit somewhere on the paper, large or small, upright or leaning, in some ink, with specks. */
function drawn(digit) {
  const scale = random(2.7, 3.7), lean = random(-0.3, 0.3), ink = random(0.6, 1);
  const left = random(3, 25 - 5 * scale), top = random(1, 27 - 6 * scale);
  const pixels = new Array(SIDE ** 2).fill(0);
  for (let y = 0; y < SIDE; y++) {
    const row = Math.floor((y - top) / scale);
    for (let column = 0; column < 5 && row >= 0 && row < 6; column++) {
      if (LINES[row][digit][column] === '#') {
        const x = Math.max(0, Math.round(left + column * scale + lean * (14 - y)));
        pixels.fill(ink, SIDE * y + x, SIDE * y + Math.min(SIDE, x + Math.round(scale)));
      }
    }
  }
  for (let i = 0; i < 20; i++) pixels[Math.floor(random(0, SIDE ** 2))] = random();
  return pixels;
}

const digits = Array.from({length: ROWS + TESTS}, (_, i) => i % 10);
const pictures = digits.map(drawn);

seed(1);
const model = new MLP(SIDE ** 2, [128, 10], 'relu', 'he');

const start = Date.now();
const training = fit(model, pictures.slice(0, ROWS), digits.slice(0, ROWS), crossEntropy, new Adam(model.parameters(), 0.002), EPOCHS, BATCH);
print(`${EPOCHS} epochs in ${((Date.now() - start) / 1000).toFixed(1)} s: ${training}`);

const read = compile((picture) => model(picture));
const answers = read.batch(columns(pictures.slice(ROWS))).values;
const found = digits.slice(ROWS).map((_, i) => answers.reduce((best, column, k) => (column[i] > answers[best][i] ? k : best), 0));
print(`right: ${found.filter((digit, i) => digit === digits[ROWS + i]).length} of ${TESTS}`);

lossCurve(training.losses).title('Training').save('digits-loss.svg');
const spread = (x) => x + random(-0.3, 0.3);
scatter(digits.slice(ROWS).map(spread), found.map(spread)).title('What is read as what').xLabel('the digit').yLabel('read as').save('digits.svg');
