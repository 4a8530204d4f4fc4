// What assert says of single values.
const assert = require("assert");
function t(f) {
  try {
    f();
    console.log("no error");
  } catch (e) {
    console.log(e.name, e.code, e.generatedMessage, e.operator);
    console.log(e.message);
  }
}
t(() => assert.strictEqual(1, 2));
t(() => assert.strictEqual("a", "b"));
t(() => assert.strictEqual("hello world", "hello there"));
t(() => assert.strictEqual(1, "1"));
t(() => assert.strictEqual(NaN, 1));
t(() => assert.strictEqual(void 0, null));
t(() => assert.strictEqual(true, false));
t(() => assert.strictEqual([1], [1]));
t(() => assert.strictEqual({ a: 1 }, { a: 1 }));
t(() => assert.strictEqual(1, 2, "my words"));
t(() => assert.equal(1, 2));
t(() => assert.notEqual(1, 1));
t(() => assert.notStrictEqual(1, 1));
t(() => assert.ok(0));
t(() => assert(false));
t(() => assert.ok(false, "given"));
t(() => assert.equal(null, 0));
t(() => assert(null, void 0));
