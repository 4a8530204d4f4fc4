// What iterators of maps and sets show, and that showing them takes nothing away.
import util from 'node:util';
const m = new Map([['a', 1], ['b', { c: 2 }]]), s = new Set([1, 'x', [2]]);
console.log(m.entries(), m.keys(), m.values(), m[Symbol.iterator](), s.values(), s.entries(), s.keys());
console.log({ it: m.entries(), k: [m.keys()] }, new Map().keys(), new Set().values(), [1].entries());
console.log(util.inspect(m.entries(), { depth: -1 }), util.inspect({ a: { b: { c: { d: m.keys() } } } }), util.inspect({ a: m.keys(), b: s.entries() }, { depth: 0 }));
console.log(new Map([['a long key number one', 'a long value number one that is long'], ['a long key number two', 'a long value number two that is long']]).entries());
console.log(new Map([[{ x: 'a long key number one', y: [1, 2, 3, { z: 'deeper' }] }, 'a long value number one that is long']]).entries());
const values = m.values();
console.log(values, [...values], values);
const entries = m.entries();
entries.next();
console.log(entries);
for (const [k, v] of entries) console.log(k, v);
console.log(entries.next(), entries);
const own = m.keys();
own.foo = 1;
console.log(own, Object.keys(own));
class M extends Map { keys() { return super.keys(); } }
console.log(new M([[1, 2]]).keys(), new Map([[1, [2, 3]]]).values(), new Map([[1, [2, 3]]]).entries());
console.log(Map.prototype.keys.name, Map.prototype.keys.length, Object.keys(Map.prototype), Set.prototype.keys === Set.prototype.values, Map.prototype.entries === Map.prototype[Symbol.iterator]);
console.log(util.types.isMapIterator(m.keys()), util.types.isMapIterator(s.keys()), util.types.isSetIterator(s.entries()), `${m.keys()}`, JSON.stringify(m.keys()));
console.log(util.inspect(m.keys(), { maxArrayLength: 1 }), util.inspect(m.entries(), { maxArrayLength: 1 }), util.inspect(m.keys(), { colors: true }), util.format('%s %j', m.keys(), m.keys()));
