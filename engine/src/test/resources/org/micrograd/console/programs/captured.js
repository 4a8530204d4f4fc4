// What a program that takes over a stream sees of the console.
const taken = [], plain = process.stdout.write;
process.stdout.write = (text, ...rest) => { taken.push([text, typeof rest[0]]); return true };
console.log('one', 2); console.table([[1]]); console.group('g'); console.info('in\nside'); console.groupEnd(); console.error('not this');
process.stdout.write('direct');
process.stdout.write = plain;
console.log(taken.map(([text]) => text));
const errors = [], before = process.stderr.write;
process.stderr.write = (text) => { errors.push(text); return true };
console.error('e %d', 1); console.warn('w'); console.log('plain');
process.stderr.write = before;
console.log(errors);
const log = console.log;
console.log = (...all) => log('[log]', ...all);
console.log('wrapped', {a: 1}); console.info('not wrapped');
