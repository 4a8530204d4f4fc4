// What comes in, as a stream, and how what is empty is shown deep inside.
class Node { constructor(data, made = []) { Object.assign(this, { data, made: new Set(made), notes: new Map(), all: [], more: {}, back: () => {}, own: new (class Part {})(), of: new Float64Array(0), some: new Set([1]) }); } }
const a = new Node(1), b = new Node(2, [a]);
console.log(b, { deep: { er: [b] } }, [[[[], [1], {}, new Map()]]]);
const crypto = require('crypto');
console.log(crypto.createHash('sha256').update('a').update('é').digest('hex'), crypto.createHash('md5').update('').digest('base64'), crypto.randomUUID().length, crypto.randomBytes(3).length);
try { crypto.createHash('none'); } catch (e) { console.log(e.message); }
console.log(process.stdin.fd, process.stdin.isTTY);
let text = '';
process.stdin.on('data', (piece) => { console.log(Buffer.isBuffer(piece), piece.length); text += piece; });
process.stdin.on('end', () => console.log('end', text.split('\n')));
process.on('exit', () => console.log('exit'));
