// What is read from, written to and searched in bytes, and what is refused there.
const events = require('events'), fs = require('fs'), url = require('url'), util = require('util'), assert = require('assert');
const show = (name, f) => {
  try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.code, e.message); }
};
const b = Buffer.from('hello world');
show('last', () => [b.lastIndexOf('o'), b.lastIndexOf('o', 5), b.lastIndexOf('o', -5), b.lastIndexOf(104), b.lastIndexOf('x'), b.lastIndexOf('wor')]);
show('cut', () => Buffer.concat([Buffer.from('abc'), Buffer.from('d'), Buffer.from('e')], 2).toString());
show('fill', () => [Buffer.from('hello').fill('x', 3), Buffer.from('hello').fill('ab', 1, 4), Buffer.from('hello').fill(7, 2), Buffer.from('hi').fill(Buffer.from('z'))]);
show('swap', () => [Buffer.from('abcd').swap16(), Buffer.from('abcd').swap32(), Buffer.from('abcdefgh').swap64()]);
show('odd', () => Buffer.from('abc').swap16());
for (const at of [11, 99, -1, 1.5]) show(`read ${at}`, () => b.readUInt8(at));
show('read wide', () => b.readInt32LE(8));
show('read short', () => Buffer.from('a').readUInt16BE(0));
for (const x of [255, 256, -1]) show(`byte ${x}`, () => Buffer.alloc(1).writeUInt8(x));
for (const x of [127, 128, -129]) show(`signed ${x}`, () => Buffer.alloc(1).writeInt8(x));
for (const x of [65536, -32769]) show(`short ${x}`, () => [Buffer.alloc(2).writeUInt16LE(x & 65535), Buffer.alloc(2).writeInt16LE(x)]);
for (const x of [4294967296, -1]) show(`word ${x}`, () => Buffer.alloc(4).writeUInt32BE(x));
show('word', () => Buffer.alloc(4).writeInt32BE(2147483648));
show('float', () => Buffer.alloc(4).writeFloatBE(1e300));
show('no callback', () => fs.readFile('x'));
show('no callback after how', () => fs.readFile('x', 'utf8'));
show('nothing there', () => fs.statSync('nothing-there', {throwIfNoEntry: false}));
show('scheme', () => url.fileURLToPath('http://x/y'));
show('signs', () => url.pathToFileURL('/a b/#c?d').href);
show('port', () => { const u = new URL('http://h:8080/'); u.port = '80'; return u.href; });
show('alike', () => assert.notDeepEqual([1], [1]));
show('loosely', () => assert.notDeepEqual({a: 1}, {a: '1'}));
show('unheard', () => new events().emit('error', {a: 1}));
show('clone', () => structuredClone({f: Symbol('s')}));
util.callbackify(async () => { throw null; })((e) => console.log(e.message, e.code, e.reason));
(async () => {
  const source = new events();
  setTimeout(() => { for (let i = 0; i < 3; i++) source.emit('v', i, -i); }, 1);
  for await (const v of events.on(source, 'v')) {
    console.log('on', v);
    if (v[0] === 2) break;
  }
  console.log(source.listenerCount('v'), source.listenerCount('error'));
  setTimeout(() => source.emit('error', new Error('stopped')), 1);
  try { for await (const v of events.on(source, 'v')) console.log(v); } catch (e) { console.log(e.message); }
})();
