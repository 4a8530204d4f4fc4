// An exit at once.
process.on('exit', (code) => console.log('leaves', code));
try { console.log('before'); process.exit(3); } catch (e) { console.log('caught'); }
console.log('after');
