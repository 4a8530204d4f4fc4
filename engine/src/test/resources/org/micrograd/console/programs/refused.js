// What assert says of errors, and of what it cannot take.
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
t(() => assert.throws(() => {
}));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, TypeError));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, /bad/));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, /good/));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, { name: "TypeError", message: "bad" }));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, { message: "good" }));
t(() => assert.throws(() => {
  throw new TypeError("bad");
}, RangeError));
t(() => assert.throws(() => {
}, TypeError));
t(() => assert.throws(() => {
}, TypeError, "words"));
t(() => assert.doesNotThrow(() => {
  throw new Error("x");
}));
t(() => assert.doesNotThrow(() => {
  throw new Error("x");
}, "words"));
t(() => assert.match("abc", /x/));
t(() => assert.doesNotMatch("abc", /b/));
t(() => assert.fail());
t(() => assert.fail("boom"));
t(() => assert.ifError(null));
t(() => assert.ifError(new Error("e")));
t(() => assert.deepEqual([1, 2], [1, 3]));
t(() => assert.deepEqual({ a: 1 }, { a: "1" }));
t(() => assert.notDeepEqual({ a: 1 }, { a: "1" }));
(async () => {
  try {
    await assert.rejects(Promise.resolve(1));
  } catch (e) {
    console.log(e.message);
  }
  try {
    await assert.rejects(Promise.reject(new Error("q")), /q/);
    console.log("fine");
  } catch (e) {
    console.log(e.message);
  }
  try {
    await assert.doesNotReject(Promise.reject(new Error("q")));
  } catch (e) {
    console.log(e.message);
  }
})();
