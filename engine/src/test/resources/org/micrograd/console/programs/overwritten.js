// What the language's own classes can do, as a program that writes its own has put it in their places: node shows, waits and requires all the same.
console.log('begin');
const own = [[Array.prototype, 'at concat every fill filter find findIndex flat flatMap forEach indexOf join lastIndexOf map reduce reverse shift slice some sort splice unshift'],
  [String.prototype, 'at codePointAt endsWith indexOf lastIndexOf match padEnd padStart repeat replace replaceAll slice split startsWith toLowerCase toUpperCase trim'],
  [Map.prototype, 'delete get has set'], [Set.prototype, 'add delete has'], [RegExp.prototype, 'test']];
class Point { constructor() { this.x = 1; this.list = [1, [2, 'three']]; } }
const things = [[1, [2]], {a: 1, 'b c': new Map([[1, {z: 2}]])}, new Set(['s']), new Point(), Point, 'text', -0, 5n, null, /x/g, Symbol('q')];
const acts = {
  log: () => console.log('%s of %d', 'text', 1, things[0], things[1], things[2], things[3], things[4], things[6], things[8], things[9], things[10]),
  fault: () => { try { null.x; } catch (e) { if (e.message !== "Cannot read properties of null (reading 'x')") throw e; } },
  wait: () => clearTimeout(setTimeout(() => {}, 1)),
  require: () => { delete require.cache[part]; return require('./order-part.js'); },
  end: () => process.nextTick(() => {}),
};
const part = require.resolve('./order-part.js');
let lines = '', failed = [];
const write = process.stdout.write;
for (const act of Object.keys(acts)) {
  const texts = {};
  let calls = 0;
  for (const [type, names] of own) {
    for (const name of names.split(' ')) {
      const plain = Object.getOwnPropertyDescriptor(type, name);
      let text = '';
      process.stdout.write = (line) => { text += line; return true; };
      Object.defineProperty(type, name, {...plain, value() { throw new Error('never called'); }});
      let thrown = null;
      try { acts[act](); } catch (e) { thrown = e; }
      Object.defineProperty(type, name, plain);
      process.stdout.write = write;
      texts[text] = true;
      calls++;
      if (thrown !== null) failed.push(`${act} without ${name}: ${thrown.message}`);
    }
  }
  console.log(act, calls, Object.keys(texts));
}
console.log(failed);
const {map} = Array.prototype;
let asked = 0;
Array.prototype.map = function (f) { asked++; console.log('my own map', [1, 2], {a: [3]}); return map.call(this, f); };
console.log([1, 2].map((x) => x + 1), asked);
Array.prototype.forEach = function () { return 'mine'; };
console.log([1].forEach(), Array.prototype.forEach.name);
String.prototype.split = Array.prototype.join = Array.prototype.filter = () => { throw new Error('never called'); };
setTimeout(() => { console.log('later', [[1], [2]]); try { missing.call(); } catch (e) { console.log(e.message); } }, 1);
