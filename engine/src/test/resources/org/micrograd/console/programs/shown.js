// How values are shown, one a line or more.
class Point { constructor(x, y) { this.x = x; this.y = y; } }
class Named extends Map { get [Symbol.toStringTag]() { return 'names'; } }
class Problem extends Error { constructor(text) { super(text); this.code = 7; } toString() { return 'a problem'; } }
const ring = { name: 'ring' };
ring.self = ring;
function counted() {}
counted.calls = 2;
const all = [
  [1, [2, 3]], { a: 1, b: [2] }, ['x', "it's", 'a"b\'c', 'a\nb'], [null, undefined, true, -0, NaN, 10n], Symbol('s'),
  new Map([['a', 1], [{ k: 1 }, [1]]]), new Set([1, 'a', [2]]), () => 1, counted, Point, class extends Point {}, function* g() {}, async () => {},
  new Point(1, 2), [new Point(1, [2, { c: { d: 1 } }])], { deep: { er: { still: { down: 1 } } } }, [[[[1]]]], ring, [ring],
  [1, , 3, , , 4], Object.assign([1, 2], { extra: 'x' }), new Named([[1, 2]]), Object.create(null), Object.assign(Object.create(null), { a: 1 }),
  new Float64Array([1, 2.5, -0]), new Uint8Array(3), new ArrayBuffer(4), new Date(0), /a+/g, [new Number(3), new String('x')], new WeakMap(),
  Array.from({ length: 120 }, (_, i) => i), Array.from({ length: 30 }, (_, i) => i * 1.5), [1, 2, 3, 4, 5, 6, 7], ['apple', 'banana', 'cherry', 'date', 'elder', 'fig', 'grape', 'honey'],
  Array.from({ length: 12 }, (_, i) => i / 7), Array.from({ length: 9 }, (_, i) => ({ id: i })), [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
  { aaaaaaaaaaaaaaaa: 1111111111, bbbbbbbbbbbbbbbbbbb: 22222222222, cccccccccccccccccc: 3333333333, ddd: 44444 },
  { a: 'x'.repeat(60), b: 2 }, { get a() { return 1; }, set b(x) {}, get c() { return 1; }, set c(x) {} }, { [Symbol('k')]: 1, 'a-b': 2, 3: 4, '': 5 },
  { layers: [{ neurons: [{ w: [{ data: 0.1, grad: 0 }], b: { data: 0 } }] }] }, Math, JSON, { f() {}, g: () => {}, h: class A {} }, [], {}, new Map(), new Set(),
  { [Symbol.for('nodejs.util.inspect.custom')]() { return 'shows itself'; } }, ['x'.repeat(90)], Array.from({ length: 10 }, (_, i) => 'w'.repeat(i)),
];
for (const each of all) console.log(each);
console.log('text', 1, [1], 'text');
const texts = [['%s', 1], ['%s', 'a'], ['%s', { a: 1 }], ['%s', [1, [2]]], ['%s', null], ['%s', -0], ['%s', 10n], ['%s', new Point(1, 2)], ['%s', new Problem('p')], ['%s', Symbol('a')],
  ['%d', '42'], ['%d', 'x'], ['%d', {}], ['%d', 3n], ['%i', 3.7], ['%i', '4.2px'], ['%f', '1.5'], ['%j', { a: 1 }], ['%O', { a: { b: { c: { d: 1 } } } }], ['%c', 'css'], ['%%'], ['100%'],
  ['a %s b %s', 1], ['%s %s', 'a'], ['%x', 1], ['a', 1, { b: 2 }], [1, '%s', 2], ['%d%%', 5], ['%s', true]];
for (const each of texts) console.log(...each);
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4]]);
console.table([1, 2, 3]);
console.table(new Map([['a', 1]]));
console.table({ x: { a: 1 }, y: { b: 2 } });
console.table([{ a: 1, b: 2 }], ['b']);
console.table(5);
console.group('outer');
console.log('two\nlines', { a: 1 });
console.group();
console.log('inner');
console.groupEnd();
console.groupEnd();
console.log('out');
console.count();
console.count('x');
console.count('x');
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.assert(true, 'not shown');
console.log();
