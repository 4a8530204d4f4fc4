// Two values that ought to be equal, told line by line: what is marked with + is there, what is marked with - was expected.
// Evaluated when a script asks for assert, with how node shows values.
(function (inspect) {
  'use strict';

  /** Runs of lines that are the same are cut above the first number, marked ones above the second. */
  const SAME = 5, MARKED = 25;
  const shown = (x) => x instanceof Error ? `[${Error.prototype.toString.call(x)}]` : inspect(x, {compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, maxStringLength: Infinity, breakLength: Infinity, sorted: true});

  /** Lines count as the same whether or not another one follows. */
  const bare = (line) => line.replace(/,$/, '');

  /** How many lines two lists have in common in their order, from each place to the end. */
  function common(a, b) {
    const table = Array.from({length: a.length + 1}, () => new Uint32Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) table[i][j] = bare(a[i]) === bare(b[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
    return table;
  }

  /** The lines of both, each with a mark; lists of one length are compared line by line. */
  function marked(a, b) {
    if (a.length === b.length) return a.flatMap((line, i) => bare(line) === bare(b[i]) ? [[' ', line]] : [['+', line], ['-', b[i]]]);
    const table = common(a, b), found = [];
    let i = 0, j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && bare(a[i]) === bare(b[j])) {
        found.push([' ', a[i].endsWith(',') ? a[i] : b[j]]);
        i++;
        j++;
      } else if (j === b.length || i < a.length && table[i + 1][j] >= table[i][j + 1]) {
        found.push(['+', a[i++]]);
      } else {
        found.push(['-', b[j++]]);
      }
    }
    return found;
  }

  /** Lines with one mark that follow each other, what is there before what was expected. */
  function runs(lines) {
    const found = [];
    for (const [mark, line] of lines) {
      let run = found.at(-1);
      if (mark !== ' ' && run?.mark !== mark && found.at(-2)?.mark === mark && run.mark !== ' ') run = found.at(-2);
      else if (run?.mark !== mark) found.push(run = {mark, lines: []});
      run.lines.push(line);
    }
    return found;
  }

  function cut({mark, lines}, isLast) {
    const said = lines.map((line) => `${mark} ${line}`);
    if (mark !== ' ') return said.length > MARKED ? [...said.slice(0, MARKED), '...'] : said;
    return said.length <= SAME ? said : [...said.slice(0, isLast ? 1 : 2), '...', ...said.slice(isLast ? -3 : -2)];
  }

  /** What differs between the texts of two values. */
  function difference(a, b) {
    const all = runs(marked(a.split('\n'), b.split('\n')));
    const said = all.flatMap((run, i) => cut(run, i === all.length - 1));
    const at = a.includes('\n') || b.includes('\n') ? 0 : [...a].findIndex((c, i) => c !== b[i]);
    return `+ actual - expected${said.includes('...') ? ' ... Lines skipped' : ''}\n\n${said.join('\n')}${at > 2 && at < 80 ? `\n${' '.repeat(at + 2)}^` : ''}`;
  }

  return {shown, difference};
})
