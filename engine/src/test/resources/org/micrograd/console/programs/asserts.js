// What assert says, and where: in a test file of a program that has no test runner.
const assert = require('assert');

function said(action) {
  try {
    action();
    console.log('passed');
  } catch (e) {
    console.log(e.name, e.code, e.generatedMessage, e.operator, String(e));
  }
}

said(() => assert(true));
said(() => assert(false, 'with a message'));
said(() => assert.strictEqual(1, 2));
said(() => assert.strictEqual(1, 2, 'not the same'));
said(() => assert.equal(1, '1'));
said(() => assert.equal(1, 2));
said(() => assert.notEqual(1, 2));
said(() => assert.notStrictEqual(1, 1));
said(() => assert.fail());
said(() => assert.fail('on purpose'));
said(() => assert.ifError(null));
said(() => assert.ifError(undefined));
said(() => assert.ifError(new Error('unwanted')));
said(() => assert.match('abc', /b/));
said(() => assert.match('abc', /x/));
said(() => assert.throws(() => { throw new TypeError('t'); }, TypeError));
said(() => assert.throws(() => { throw new TypeError('t'); }, /t/));
said(() => assert.throws(() => {}));
said(() => assert.doesNotThrow(() => 1));
said(() => assert.doesNotThrow(() => { throw new Error('inside'); }));
said(() => assert.doesNotThrow(() => { throw new Error('inside'); }, 'why'));
said(() => assert.ok(0, 'zero'));

function deep(n) {
  if (n === 0) assert.strictEqual(n, 1);
  deep(n - 1);
}
try {
  deep(2);
} catch (e) {
  console.log(e.stack.split('\n').filter((line) => line.includes('asserts.js')).map((line) => line.replace(/\(.*\//, '(')).join('\n'));
}
console.table([1, 2], ['v']);
console.table([{a: 1}, 5], ['a']);
