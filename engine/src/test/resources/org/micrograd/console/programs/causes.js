// Errors as they are shown: their classes, causes and names; getters and parted digits; what the engine says otherwise.
const {inspect} = require('util');
const show = (e, options) => console.log(inspect(e, options).replace(/\n\s+(?:at |\.\.\. \d+ lines).*/g, ''));
show(new Error('x', {cause: 1}));
show(new Error('x', {cause: {a: [1, 2]}}));
show(new Error('a', {cause: new Error('b', {cause: new TypeError('c')})}));
show(new AggregateError([new Error('one'), 2], 'many'));
show({e: new RangeError('r', {cause: undefined})});
class A extends Error { constructor() { super('m', {cause: 5}); this.k = 1; } }
class MyError extends Error {}
class Q extends TypeError {}
class N extends Error { constructor(m) { super(m); this.name = 'N'; } }
for (const e of [new A(), new MyError('w'), new Q('z'), new N('n'), Object.assign(new MyError('k'), {name: 'Other'}), Object.assign(new Error('o'), {code: 'X', errors: [1]}), Object.assign(new Error('o'), {cause: 3}), [new MyError('in')]]) show(e);
const owner = {get x() { return 5; }, set x(v) {}, get y() { return {z: 1}; }, set w(v) {}, get bad() { throw new Error('no'); }};
for (const getters of [true, false, 'get', 'set']) show(owner, {getters});
for (const x of [123456789.123, 1234, 999, -1234567, 0.1234567, 1e21, 123456789n, -0, NaN, [10000, {a: 1e6}]]) show(x, {numericSeparator: true});
const one = 1n;
const t = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.message); } };
for (const f of [() => one + 1, () => 1n + 1, () => 2 * 3n, () => one | 0, () => +one, () => Math.max(one), () => { let q = 1n; q += 1; }, () => one * 2 ** 3, () => isNaN(one), () => (5).toLocaleString('xx-invalid-locale-zzzzzzzzzz')]) t(f);
