// What runs when.
console.log('start', require.main === module, typeof exports, this === module.exports, __filename.split('/').pop());
setTimeout(() => console.log('later'), 30);
setTimeout((a, b) => console.log('soon', a, b), 0, 1, 2);
const cleared = setTimeout(() => console.log('never'), 5);
clearTimeout(cleared);
Promise.resolve().then(() => console.log('promise')).then(() => console.log('second promise'));
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('microtask'));
let n = 0;
let third;
const often = new Promise((done) => { third = done; });
const again = setInterval(() => { console.log('again', ++n); if (n === 3) { clearInterval(again); third(); } }, 40);
(async () => {
  await often;
  await new Promise((done) => setTimeout(done, 1));
  console.log('awaited');
  const { double, rows } = require('./order-part');
  console.log(double(rows[1]), require('./order-part') === require('./order-part.js'), require('./order-data.json').name);
  try { require('./nowhere'); } catch (e) { console.log(e.code); }
})();
process.on('exit', (code) => console.log('exit', code));
console.log(process.argv.length, 'end');
