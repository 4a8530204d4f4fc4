// What the errors of the language say.
const empty = {}, list = [1, 2], three = 3, nothing = null, s = Symbol('q'), frozen = Object.freeze({a: 1}), fixed = Object.freeze([1, 2]);
let missing;
const fixedName = 1;
class Plain { #own = 1; static of(o) { return o.#own; } static set(o) { o.#own = 2; } constructor(call) { if (call) this.absent(); } }
class Twice extends Object { constructor() { super(); super(); } }
class Never extends Object { constructor() { this.x = 1; } }

const all = [
  () => null.x, () => undefined.foo, () => nothing[0], () => missing.y, () => missing['a b'], () => empty.a.b, () => empty.a.b.c, () => missing?.x.y ?? missing.z,
  () => { nothing.x = 1; }, () => { missing.y = 2; }, () => { missing[0] = 1; }, () => { empty.a.b = 3; }, () => nothing.f(), () => empty.a.f(), () => list[7].name,
  () => delete nothing.x, () => { missing.x += 1; }, () => missing[s], () => nothing["it's"], () => missing['of null'],
  () => empty.f(), () => three(), () => { const o = {a: {}}; o.a.b(); }, () => list[0](), () => empty['x'](), () => empty['a b'](), () => list.map(3), () => list.forEach(),
  () => nothing(), () => missing(), () => 'abc'.foo(), () => new Plain(true), () => list.filter('x'), () => list.some(null), () => new three(), () => new empty.X(),
  () => absent, () => absent(), () => absent.x, () => { 'use strict'; absent = 1; }, () => typeof absent, () => absent + 1,
  () => { fixedName = 2; }, () => { fixedName++; }, () => { for (const i = 0; i < 3; i++); }, () => { const {a} = frozen; a = 1; },
  () => { new Never(); }, () => { new Twice(); }, () => Plain(), () => Map(), () => Set(), () => Promise(), () => Float64Array(2), () => WeakMap(), () => new Symbol(), () => new BigInt(1),
  () => new Array(-1), () => { list.length = -1; }, () => new Array(1.5), () => new Array(2 ** 32), () => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toExponential(101),
  () => (10).toString(1), () => (10n).toString(99), () => new Date(NaN).toISOString(), () => new Date('x').toISOString(), () => new Date(NaN).toJSON(), () => Date.prototype.getTime.call(3),
  () => new Intl.DateTimeFormat().format(NaN),
  () => [].reduce((a, b) => a), () => [].reduceRight((a, b) => a), () => list.reduce(), () => new Float64Array(0).reduce((a, b) => a),
  () => Object.keys(null), () => Object.entries(undefined), () => Object.values(missing), () => Object.assign(null), () => Object.create(3), () => Object.getPrototypeOf(null),
  () => Object.defineProperty(1, 'x', {}), () => Object.getOwnPropertyNames(missing), () => Object.setPrototypeOf({}, 3),
  () => { const again = () => again(); again(); },
  () => { const big = 1n, one = 1; return big * one; }, () => 1n / 0n, () => BigInt('x'), () => BigInt(missing), () => BigInt(null), () => +1n, () => Math.max(1n), () => isNaN(1n), () => 1n >>> 0n,
  () => new Float64Array([1n]), () => JSON.stringify({a: 1n}), () => s + '', () => `${s}`, () => +s,
  () => { 'use strict'; fixed.push(2); }, () => { 'use strict'; frozen.a = 2; }, () => { 'use strict'; frozen.b = 3; }, () => { 'use strict'; delete frozen.a; }, () => { 'use strict'; fixed[5] = 5; },
  () => { 'use strict'; ({get a() { return 1; }}).a = 2; }, () => { 'use strict'; (5).x = 1; }, () => { 'use strict'; true.x = 1; }, () => { 'use strict'; 'text'.x = 1; },
  () => Plain.of({}), () => Plain.set({}), () => ({}) instanceof 3, () => ({}) instanceof ({}), () => ({}) instanceof missing,
  () => (([a]) => a)(), () => { const g = (function* () { g.next(); })(); g.next(); }, () => 'a'.matchAll(/x/), () => 'a'.replaceAll(/x/, ''), () => decodeURIComponent('%'), () => encodeURI('\ud800'),
];
for (const f of all) {
  try {
    console.log(`${f} gives`, f());
  } catch (e) {
    console.log(`${f}`.replace(/^\(\) => /, ''), '->', e.name + ':', e.message, String(e.stack).startsWith(`${e.name}: ${e.message}`) ? '' : e.stack);
  }
}

const texts = ['{bad', '', '{"a":1,}', '[1,2', '{"a" 1}', "{'a':1}", 'nul', '1 2', '"abc', '[1,]', '{"a":1 "b":2}', 'hello', '<html><body>a page that goes on for long</body>', '01', '1.', '"a\nb"', '"\\x"', '-',
  '[1 2]', '{', '{"a":', '[NaN]', 'NaN', '{"a":undefined}', '{"a":1}}', '"\\u12"', '"\\u12G4"', '{"some":"quite long","text":[1,2,3,bad,4,5,6],"which":"goes on"}', '{a:1}', '1e', '1e+', '+1', '.5', '{"a":1,"b"}',
  '{"a":1,"b" 2}', '[1,2]]', '{"a":1', '["a', '  ', '{,}', '-a', '{"a":1,', '[', '"\\', '[1,\n2,\n x]', '{"a":1,b:2}', 'Infinity', '-01', '[1,2,3,4,5,6,7,8,9,10,x]', 'true false', '[tru]', '\ufeff{}', '{"a":"b"'];
for (const text of [...texts, undefined, {}, null + 'x']) {
  try {
    console.log(text, 'is', JSON.parse(text));
  } catch (e) {
    console.log(e.name + ':', e.message);
  }
}
try {
  JSON.parse('[1]', () => { throw new SyntaxError('of the reviver'); });
} catch ({name, message}) {
  console.log(name, message);
}
console.log(JSON.parse('{"a": [1, "2"]}', (key, value) => key === '0' ? value + 1 : value), JSON.parse.name, JSON.parse.length);

class Leaf { constructor(up) { this.up = up; } }
const self = {}, ring = {top: [1, {back: null}]}, long = {a: {b: {c: {d: {e: [0]}}}}}, tree = {kids: []}, inner = {x: {y: {}}};
self.self = self;
ring.top[1].back = ring;
long.a.b.c.d.e.push(long);
tree.kids.push(new Leaf(tree), 5);
inner.x.y.z = inner.x;
const four = {a: {b: {c: {}}}}, five = {a: {b: {c: {d: {}}}}}, list0 = [];
four.a.b.c.up = four;
five.a.b.c.d.up = five;
list0.push([list0]);
const twice = {one: 1}, shared = {a: twice, b: twice, c: [inner]};
for (const object of [self, ring, long, tree, inner, four, five, list0, shared, Object.assign(new Leaf(), {up: tree}), {toJSON: () => self}]) {
  try {
    console.log(JSON.stringify(object));
  } catch (e) {
    console.log(e.message);
  }
}
console.log(JSON.stringify({a: twice, b: twice}, null, 1), JSON.stringify.name, JSON.stringify.length, JSON.stringify(undefined));
