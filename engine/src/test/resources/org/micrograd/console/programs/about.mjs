// What a module knows of itself, and what it does not find.
import path from 'node:path';
import util from 'node:util';
const { dirname, filename } = import.meta;
const told = (x) => String(x).replaceAll(dirname + '/', '').replaceAll(path.dirname(dirname) + '/', '../');
console.log(path.basename(dirname), path.basename(filename), `${import.meta.dirname}/x` === path.join(dirname, 'x'), "import.meta.url", Object.keys(import.meta), typeof import.meta.resolve);
console.log(told(import.meta.resolve('./a.mjs')), import.meta.resolve('fs'), import.meta.resolve('node:fs'));
const o = { import(x) { return x + 1; } };
console.log(o.import(3), (await import('fs')).default === (await import('node:fs')).default, (await import('./order-part.js?x=1')).default.double(4));
for (const name of ['nowhere', './nowhere.mjs', 'node:nowhere', '@a/b', './nowhere', 'nowhere/sub.js', '../x/y.js', '/no/abs.js', 'file:///no/url.js', 'http://x/y.js', 'bad:thing', './packages/', '#x']) {
  try { await import(name); } catch (e) { console.log(name, '|', e.name, e.code, '|', told(e.message), '|', Object.keys(e)); }
}
console.log(await Promise.allSettled([import('nowhere')]).then((all) => all.map((x) => [x.status, x.reason.code])));
for (const t of ['A=1\nB = two words \n# c\nexport C="x # y"\nD=\'a\nb\'\nE=`q"`\nF=1 # why\nG=\n  H  =  7', '', 'a', 'X="a\\nb"\r\nY=\'a\\nb\'', 'Z="open\nW=1']) console.log(util.parseEnv(t));
for (const n of [-1, -2, -13, -17, -39, -111, -9999, 0, 1.5, 'x', NaN]) {
  try { console.log(n, util.getSystemErrorName(n)); } catch (e) { console.log(n, e.name, e.code, e.message); }
}
console.log(util.getSystemErrorMap().get(-2));
for (const x of [null, undefined, 1, 'a', {}, [], () => 1, Symbol('s'), Buffer.from('a'), 5n, Object(5n)]) console.log(['isNull', 'isNullOrUndefined', 'isObject', 'isPrimitive', 'isSymbol', 'isBuffer'].map((k) => util[k](x)), util.types.isBigIntObject(x));
console.log(util.types.isModuleNamespaceObject(await import('node:util')), util.types.isModuleNamespaceObject({}), util.types.isSharedArrayBuffer(new SharedArrayBuffer(8)), util.types.isAnyArrayBuffer(new SharedArrayBuffer(8)));
console.log(util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null));
