// The input by loops that wait for it.
import { createInterface } from 'node:readline';
import { createHash } from 'crypto';
process.stdin.setEncoding('utf8');
const found = [];
for await (const line of createInterface({ input: process.stdin })) found.push(line);
console.log(found, createHash('sha1').update('x').digest('hex'));
for await (const piece of process.stdin) console.log(piece);
