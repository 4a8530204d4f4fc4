// Functions that remember their calls.
const { mock } = require("node:test");
const assert = require("assert");
function test(name, f) {
  f();
  console.log(name);
}
test("mocks", () => {
  const f = mock.fn((a, b) => a + b);
  assert.equal(f(1, 2), 3);
  assert.equal(f.mock.calls.length, 1);
  assert.deepEqual(f.mock.calls[0].arguments, [1, 2]);
  assert.equal(f.mock.callCount(), 1);
  const o = { m() {
    return 1;
  } };
  mock.method(o, "m", () => 5);
  assert.equal(o.m(), 5);
  assert.equal(o.m.mock.callCount(), 1);
  mock.restoreAll();
  assert.equal(o.m(), 1);
});
