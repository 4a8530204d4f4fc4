// Tests of node's own runner: how they are reported, in which order all runs.
const test = require('node:test');
const {describe, it, before, beforeEach, after, afterEach} = test;
const assert = require('node:assert');

console.log('top');
before(() => console.log('before all'));
test('adds', () => { console.log('in adds'); assert.strictEqual(1 + 1, 2); });
test('waits', async () => { await Promise.resolve(); });
test('has parts', async (t) => {
  t.beforeEach(() => console.log('before a part'));
  await t.test('one', () => {});
  await t.test('two', async (t) => { await t.test('inner', () => console.log('inner')); });
});
test('is skipped', {skip: true}, () => { throw new Error('not run'); });
test('is skipped for a reason', {skip: 'no reason'}, () => {});
test.skip('is skipped by name', () => {});
test.todo('is to be done');
test('skips itself', (t) => t.skip('by itself'));
describe('a group', () => {
  console.log('in describe');
  before(() => console.log('before'));
  beforeEach(() => console.log('before each'));
  afterEach(() => console.log('after each'));
  after(() => console.log('after'));
  it('has a', () => console.log('a'));
  it('has b', () => {});
  describe('nested', () => { it('has c', () => console.log('c')); });
});
test('calls back', (t, done) => { queueMicrotask(done); });
test('is told of # and \\', (t) => { t.diagnostic('a note'); });
test('only named');
test({name: 'by options'}, () => {});
console.log('end');
process.on('exit', (code) => console.log('left with', code));
