// Errors of the language, wherever a program hears of them.
import assert from 'node:assert';

const read = async (o) => { await 1; return o.x; };
const said = (e) => console.log(e.name, '-', e.message);
try {
  await read(null);
} catch ({message, name}) {
  console.log(name, message);
}
try { try { null.x; } finally { console.log('first'); } } catch (error) { console.log(String(error)); }
try { try { null.x; } catch (e) { throw e; } } catch (e) { said(e); }
try { try { null.x; } catch (e) { throw new Error('outer', {cause: e}); } } catch (e) { said(e.cause); }
await read(null).then(null, said);
await read(undefined).catch(said).finally(() => console.log('at last'));
await Promise.all([read(null)]).catch(said);
await Promise.any([read(null)]).catch((e) => said(e.errors[0]));
console.log((await Promise.allSettled([read()]))[0].reason.message);
console.log(`catch (e) { x }`, "catch (e) {", 'it\'s catch (e) {', /catch \(e\) \{/.source); // catch (e) {
console.log([1].map((x) => { try { return x.y.z; } catch (e) { return e.message; } }), {catch(e) { return e; }}.catch(4));

class Mine extends TypeError {}
const theirs = [() => { throw new Mine("Cannot read property 'x' of null"); }, () => { throw 5; }, () => { throw undefined; }, () => { throw null; }, () => { throw {message: 'plain'}; }];
for (const f of theirs) {
  try {
    f();
  } catch (e) {
    console.log(e?.message ?? e);
  }
}
assert.throws(() => null.x, {name: 'TypeError', message: "Cannot read properties of null (reading 'x')"});
assert.throws(() => { undefined.x = 1; }, /^TypeError: Cannot set properties of undefined \(setting 'x'\)$/);
await assert.rejects(read(null), /reading 'x'/);
await assert.rejects(async () => { JSON.parse('{'); }, SyntaxError);
process.on('unhandledRejection', said);
process.on('uncaughtException', said);
read(null);
setTimeout(() => { null.late(); });
