// Long short-term memory: two layers that read a sentence letter by letter and guess the next one. A letter is five bits. The
// gates of a layer forget, let in and let out, each by a weight and a bias for each number that it remembers.
import { Adam, columns, compile, dot, exp, lossCurve, sigmoid, tanh, value } from 'micrograd';

const BITS = 5, LAYERS = 2, STEPS = 8;
const text = 'she sells sea shells by the sea shore ';
const bits = (letter) => Array.from({length: BITS}, (_, k) => ((letter === ' ' ? 0 : letter.charCodeAt(0) - 96) >> k) & 1);

let made = 0;
const parameters = [];
const weight = () => {
  const w = value(0.8 * Math.sin(12.9 * ++made));
  parameters.push(w);
  return w;
};
const vector = () => Array.from({length: BITS}, weight);
const gate = () => ({weights: vector(), biases: vector()});
const layers = Array.from({length: LAYERS}, () => ({forget: gate(), enter: gate(), leave: gate(), change: gate()}));
const inner = vector(), outer = vector(), biases = vector();

const through = ({weights, biases}, x) => x.map((each, k) => each*weights[k] + biases[k]);

/** What a layer answers to numbers, and what it remembers from now on. */
function step(layer, x, {hidden, cell}) {
  const forget = through(layer.forget, x).map(sigmoid), enter = through(layer.enter, hidden).map(sigmoid);
  const leave = through(layer.leave, x).map(sigmoid), change = through(layer.change, hidden).map(tanh);
  const next = cell.map((each, k) => each*forget[k] + enter[k]*change[k]);
  return {hidden: next.map((each, k) => leave[k]*tanh(each)), cell: next};
}

/** How unlikely a sentence is, a letter: the next letter's bits against what is guessed of them. */
function unlikely(sentence) {
  const nothing = Array(BITS).fill(0);
  let memories = layers.map(() => ({hidden: nothing, cell: nothing})), sum = 0;
  for (let t = 0; t < STEPS; t++) {
    let x = sentence[t].map((each, k) => each*inner[k]);
    memories = memories.map((memory, k) => {
      const now = step(layers[k], x, memory);
      x = now.hidden;
      return now;
    });
    const guess = x.map((each, k) => each*outer[k] + biases[k]);
    const all = guess.map(exp).reduce((a, b) => a + b, 2).log();
    sum = sum + all - dot(sentence[t + 1], guess)/BITS;
  }
  return sum/STEPS;
}

const windows = Array.from(text, (_, i) => Array.from((text + text).slice(i, i + STEPS + 1), bits));
const loss = compile(unlikely), rows = columns(windows), optimizer = new Adam(parameters, 0.05), losses = [];
for (let epoch = 0; epoch <= 100; epoch++) {
  const mean = loss.batch(rows);
  for (const p of parameters) p.grad = 0;
  mean.backward();
  losses.push(mean.data);
  if (epoch === 0) print(parameters.length, 'parameters, gradient', Math.hypot(...parameters.map((p) => p.grad)).toFixed(9));
  if (epoch % 25 === 0) print(`epoch ${epoch}: ${mean.data.toFixed(9)}`);
  optimizer.step();
}
lossCurve(losses).title('How unlikely the sentence is').save('lstm.svg');
