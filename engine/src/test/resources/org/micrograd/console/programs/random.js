// Nested values made at random, each shown in one of eight ways: of each the number of characters and a digest, short ones as they are.
const util = require('util');
let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff, (seed >>> 8) / 0x7fffff);
const whole = (n) => Math.floor(random() * n), one = (all) => all[whole(all.length)];

class Plain { a = 1; get doubled() { return 2 } static kept = 3 }
class Heir extends Plain { b = [1, 2]; toString() { return 'Heir!' } }
class Listed extends Array {} class Keyed extends Map {} class Bytes extends Uint8Array {} class Day extends Date {} class Num extends Number {}
class Tagged { get [Symbol.toStringTag]() { return 'Tag' } }
const TEXTS = ['a', 'hello world', "it's", 'say "hi"', `both ' and "`, 'line\nbreak', 'tab\t', '', 'ünï', '漢字', '😀', '\x1b[31mred', 'back\\slash', 'x'.repeat(80), 'words that go on until a line of the console is full of them, and some more', '\u0000', '\x7f', '\ud800'];
const NUMBERS = [0, -0, 1, -1, 3.14, 1e21, 1e-7, NaN, Infinity, -Infinity, 123456789, 0.1 + 0.2, 2 ** 53, 1 / 3, 100];
const KEYS = ['a', 'b', 'long_key_name', 'with-dash', '1', '42', 'with space', '', 'ünï', '$x', '_y', 'class', "q'uote", 'x\ny'];
const LEAVES = [
  () => one(NUMBERS), () => one(NUMBERS), () => one(TEXTS), () => one(TEXTS), () => one([true, false, null, undefined]), () => BigInt(whole(1e9)) * 10n ** BigInt(whole(20)),
  () => one([Symbol('s'), Symbol(), Symbol.iterator]), () => one([function named() {}, () => {}, async () => {}, function* made() {}, Plain, Heir, Math.max, Object.assign(() => {}, {x: 1}), class {}, class A extends Plain {}]),
  () => new Date(one([0, 1e12, NaN])), () => one([/ab+/gi, Object.assign(/x/, {z: 1})]), () => new (one([Uint8Array, Float64Array, BigInt64Array, Bytes]))(whole(9)),
  () => one([new Number(-0), new String('text'), Object(Symbol('o')), Object(5n), new Num(3), Object.assign(new String('ab'), {k: 1})]), () => one([Promise.resolve(4), new Promise(() => {})]),
  () => one([new Plain(), new Heir(), new Tagged(), Object.create(Plain.prototype), Object.create(null), Object.create({a: 1}), Object.create(Object.create(null))]),
  () => one([new WeakMap(), new ArrayBuffer(whole(5)), new DataView(new ArrayBuffer(2)), Math, JSON]),
  () => one([[1, 2][Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([1, 'a']).values(), (function* () {})()]), () => (function () { return arguments })(1, 'a'),
  () => one([Listed.from([1, 2]), new Keyed([[1, 2]]), Object.assign([1, 2], {k: 'v'}), [1, , 3], [, , 1, , ,], new Array(5), Object.setPrototypeOf([1, 2], null), Object.assign(new Map([[1, 2]]), {z: 1})]),
  () => one([{get x() { return 1 }}, {set x(v) {}}, {get x() { return 1 }, set x(v) {}}, {[Symbol('k')]: 1}, {f() {}, g: () => 1}, {[Symbol.toStringTag]: 'Tg'}, Object.assign(new Day(0), {k: 1})]),
];

function made(depth) {
  if (depth <= 0 || random() < 0.25) return one(LEAVES)();
  const count = one([0, 1, 2, 3, 5, 7, 8, 12, 30]), some = (part) => Array.from({length: count}, part);
  switch (whole(8)) {
    case 0: case 1: return some(() => made(depth - 1));
    case 2: return Array.from({length: one([6, 7, 26, 101, 120])}, one([() => one(NUMBERS), () => one(TEXTS), () => whole(1000), () => random() * 100, () => BigInt(whole(99))]));
    case 3: case 4: return Object.fromEntries(some((_, i) => [one(KEYS) + (random() < 0.5 ? i : ''), made(depth - 1)]));
    case 5: return new Map(some(() => [made(depth - 2), made(depth - 1)]));
    case 6: return new Set(some(() => made(depth - 1)));
    default: { const ring = {name: 'ring'}; ring.self = random() < 0.5 ? ring : [ring, {ring}]; ring.v = made(depth - 1); return ring }
  }
}

const write = process.stdout.write;
const printed = (what) => {
  const all = [];
  process.stdout.write = (text) => { all.push(text); return true };
  try { what() } finally { process.stdout.write = write }
  return all.join('');
};
const WAYS = [
  (x) => util.format('%s %d %i %f %j %o %O %% %c end', x, one(NUMBERS), one(NUMBERS), one(TEXTS), one([1, 'a', {a: [1]}]), one([1, [1, {a: 2}]]), x, 'css', 'more', x),
  (x) => util.inspect(x, {depth: one([0, 1, 5, null]), compact: one([true, false, 3, 1]), breakLength: one([40, 80, 120, Infinity]), sorted: random() < 0.3, colors: random() < 0.2, maxArrayLength: one([3, 100, null]), maxStringLength: one([10, 10000]), getters: random() < 0.2}),
  (x) => util.format(x, one(TEXTS), x), (x) => util.inspect([x]), (x) => util.inspect(x), (x) => util.inspect(x), (x) => util.inspect({x}, {depth: 1}),
  (x) => printed(() => console.table(x)),
];
const digest = (text) => { let h = 0; for (let i = 0; i < text.length; i++) h = Math.imul(h, 31) + text.charCodeAt(i) | 0; return h };
for (let i = 0; i < 400; i++) {
  const way = whole(WAYS.length), text = WAYS[way](made(4));
  console.log(`${i} ${way} ${text.length} ${text.length < 120 ? text.toWellFormed?.() ?? text : digest(text)}`);
}
