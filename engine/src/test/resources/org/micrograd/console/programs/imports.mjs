// node's modules, by import.
import fs, { existsSync } from 'node:fs';
import * as path from 'path';
import assert from 'assert';
import { EventEmitter } from 'events';
import { inspect, isDeepStrictEqual } from 'util';
import part from './order-part.js';
const file = path.join('.', 'imports-written.txt');
fs.writeFileSync(file, 'héllo\n');
fs.appendFileSync(file, 'wörld');
console.log(fs.readFileSync(file, 'utf8').split('\n'), existsSync(file), fs.readFileSync(file).length);
fs.unlinkSync(file);
try { fs.readFileSync('nowhere'); } catch (e) { console.log(e.code, e.message); }
console.log(path.basename('/a/b.tar.gz', '.gz'), path.extname('a.b.c'), path.dirname('/a/b'), path.relative('/a/b/c', '/a/d'), path.normalize('/a/../b//c/.'), path.parse('/x/y.js').name);
assert.deepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] });
for (const wrong of [() => assert.strictEqual(1, 2), () => assert(0), () => assert.throws(() => {}), () => assert.deepEqual([1], [2])]) {
  try { wrong(); console.log('passes'); } catch (e) { console.log(e.name, e.code); }
}
const events = new EventEmitter();
events.once('x', (a) => console.log('once', a));
console.log(events.emit('x', 1), events.emit('x', 2));
console.log(inspect({ a: { b: { c: {} } } }, { depth: 0 }), isDeepStrictEqual(new Map([[1, [2]]]), new Map([[1, [2]]])), part.double(4));
console.log(Buffer.from('héllo').toString('base64'), Buffer.from('aGk=', 'base64').toString(), new TextEncoder().encode('é'), structuredClone({ a: [new Date(0)] }));
console.log(await new Promise((done) => setTimeout(done, 5, 'top level')));
process.exitCode = 4;
