// What assert says of two values that differ.
const assert = require("node:assert/strict");
function t(f) {
  try {
    f();
    console.log("no error");
  } catch (e) {
    console.log(e.name, e.code, e.generatedMessage, e.operator);
    console.log(e.message);
  }
}
t(() => assert.deepStrictEqual([1, 2, 3], [1, 2, 4]));
t(() => assert.deepStrictEqual({ a: 1, b: 2 }, { a: 1, b: 3 }));
t(() => assert.deepStrictEqual({ a: 1 }, { a: 1, b: 2 }));
t(() => assert.deepStrictEqual([1, 2, 3], [1, 2]));
t(() => assert.deepStrictEqual([[1, 2], [3, 4]], [[1, 2], [3, 5]]));
t(() => assert.deepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]])));
t(() => assert.deepStrictEqual(new Set([1, 2]), new Set([1, 3])));
t(() => assert.deepStrictEqual(1, 2));
t(() => assert.deepStrictEqual("a", "b"));
t(() => assert.deepStrictEqual([1], [1]));
t(() => assert.deepEqual({ x: [1, { y: 2 }] }, { x: [1, { y: 3 }] }));
t(() => assert.equal(1, 2));
t(() => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }));
class P {
  constructor(x) {
    this.x = x;
  }
}
t(() => assert.deepStrictEqual(new P(1), { x: 1 }));
t(() => assert.deepStrictEqual(new P(1), new P(2)));
t(() => assert.deepStrictEqual(null, {}));
t(() => assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]));
t(() => assert.deepStrictEqual(Array.from({ length: 40 }, (_, i) => i), Array.from({ length: 40 }, (_, i) => i === 20 ? 99 : i)));
