// What the errors of the language say of names that stand where they happened.
const five = 5, list = [1], o = {a: {}, list: 7}, nothing = null;
let missing;
const all = [
  () => { early; let early = 1; }, () => { early = 2; let early; }, () => { new Early(); class Early {} }, () => { early(); const early = () => 1; },
  () => { const y = y + 1; }, () => { inner(); const later = 1; function inner() { return later; } }, () => { const use = () => behind; use(); let behind = 1; },
  () => { if (five) { early; } let early; }, () => { let a = early, early = 1; }, () => { early; const {early} = o; }, () => { early; let [x, early] = list; },
  () => { { let inside = 1; } inside; }, () => { for (let i = 0; i < 1; i++); i; }, () => { absent; 'let absent'; /* let absent */ }, () => absent + `let absent`, () => { absent(); (() => { const absent = 1; })(); },
  () => { absent.x = 1; // let absent
  },
  () => { for (const q of five) ; }, () => { for (const q of o.list) { q; } }, () => { for (const [k, v] of o) ; }, () => { for (const [k, v] of list) ; }, () => { for (let q of missing) ; }, () => { for (const q of nothing) ; },
  () => { const [a] = five; }, () => { const [a, b] = missing; }, () => { let [a] = nothing; }, () => { const [a] = o.list; }, () => [...five], () => [1, ...missing], () => Math.max(...five), () => Math.max(1, ...missing), () => [...o.list],
  () => { const {a} = missing; }, () => { const {a, b} = nothing; }, () => { const {a: x} = o.none; }, () => { let {a = 1} = null; }, () => { const {a: {b}} = {}; }, () => missing.a, () => { missing.a; }, () => { nothing.a.b; },
  () => new five(), () => new o.a(), () => new (() => 1)(), () => { const arrow = () => 1; new arrow(); }, () => { const arrow = () => 1; new arrow; },
  () => Math.foo(1), () => console.nothing(), () => JSON.foo.bar(), () => Math.foo.bar, () => new Promise(), () => new Set(five), () => new Map(true), () => new Proxy({}, null),
];
for (const f of all) {
  try {
    console.log(`${f} gives`, f());
  } catch (e) {
    console.log(`${f}`.replace(/^\(\) => /, ''), '->', e.name + ':', e.message);
  }
}
