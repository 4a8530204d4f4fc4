// Lines asked for one by one, and as they come.
const readline = require('node:readline');
const lines = readline.createInterface({ input: process.stdin, output: process.stdout });
lines.question('number? ', (n) => {
  console.log(n * 2);
  lines.on('line', (line) => console.log(`line ${JSON.stringify(line)}`));
  lines.on('close', () => console.log('closed'));
});
