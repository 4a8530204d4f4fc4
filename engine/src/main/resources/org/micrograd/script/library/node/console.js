// node's console, and others that write elsewhere. Evaluated when a script file or a console starts, with how node shows values
// and lays them out, and what writes a text.
(function (shown, layout, toOutput) {
  'use strict';

  const {width} = layout;
  const {inspect, format} = shown;

  /** The rows of a table: each with its index and its cells by column. */
  function rowsOf(data) {
    const entries = data instanceof Map ? Array.from(data, ([k, v], i) => [i, {Key: k, Values: v}])
      : data instanceof Set ? Array.from(data, (v, i) => [i, v]) : Object.keys(data).map((key) => [key, data[key]]);
    return entries.map(([index, row]) => {
      const isObject = typeof row === 'object' && row !== null || typeof row === 'function';
      return {index: String(index), cells: isObject ? row : null, value: isObject ? undefined : row};
    });
  }

  /** A console that writes by a function. */
  function made(write) {
    let indent = '';
    const counts = new Map(), timers = new Map();
    const line = (isError, text) => { write(isError, indent + (indent === '' ? text : text.replace(/\n/g, '\n' + indent)) + '\n'); };
    const out = (...all) => line(false, format(...all));
    const err = (...all) => line(true, format(...all));
    const warn = (text) => write(true, `(node) Warning: ${text}\n`);

    function elapsed(start) {
      const ms = performance.now() - start;
      return ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${ms.toFixed(ms < 1 ? 4 : 3).replace(/0+$/, '').replace(/\.$/, '')}ms`;
    }

    function table(data, columns) {
      if (typeof data !== 'object' || data === null) return out(data);
      const rows = rowsOf(data), isKeyed = data instanceof Map || data instanceof Set;
      const names = columns ?? [...new Set(rows.flatMap((row) => row.cells === null ? [] : Object.keys(row.cells)))];
      const hasValues = columns === undefined && rows.some((row) => row.cells === null);
      const short = (x) => inspect(x, {depth: 0});
      const head = [isKeyed ? '(iteration index)' : '(index)', ...names, ...(hasValues ? ['Values'] : [])];
      const lines = rows.map((row) => [
        row.index,
        ...names.map((name) => row.cells !== null && Object.prototype.hasOwnProperty.call(row.cells, name) ? short(row.cells[name]) : ''),
        ...(hasValues ? [row.cells === null ? short(row.value) : ''] : []),
      ]);
      const widths = head.map((name, i) => Math.max(width(name), ...lines.map((cells) => width(cells[i]))) + 2);
      const cell = (text, most) => ` ${text}${' '.repeat(most - 1 - width(text))}`;
      const row = (cells) => `│${cells.map((text, i) => cell(text, widths[i])).join('│')}│`;
      const rule = (left, middle, right) => left + widths.map((most) => '─'.repeat(most)).join(middle) + right;
      line(false, [rule('┌', '┬', '┐'), row(head), rule('├', '┼', '┤'), ...lines.map(row), rule('└', '┴', '┘')].join('\n'));
    }

    function tell(label, rest, forget) {
      if (!timers.has(label)) return warn(`No such label '${label}' for console.time${forget ? 'End' : 'Log'}()`);
      out(`${label}: ${elapsed(timers.get(label))}`, ...rest);
      if (forget) timers.delete(label);
    }

    return {
      log: (...all) => out(...all), info: (...all) => out(...all), debug: (...all) => out(...all), dirxml: (...all) => out(...all),
      error: (...all) => err(...all), warn: (...all) => err(...all), table,
      dir: (x, options) => line(false, inspect(x, {customInspect: false, ...options})),
      trace: (...all) => err(`Trace${all.length ? ': ' + format(...all) : ''}\n${new Error().stack.split('\n').slice(2).join('\n')}`),
      assert(holds, ...all) {
        if (holds) return;
        if (all.length > 0) err(`Assertion failed: ${all[0]}`, ...all.slice(1));
        else err('Assertion failed');
      },
      group(...all) {
        if (all.length) out(...all);
        indent += '  ';
      },
      groupCollapsed(...all) {
        if (all.length) out(...all);
        indent += '  ';
      },
      groupEnd: () => { indent = indent.slice(2); },
      time: (label = 'default') => { if (timers.has(String(label))) warn(`Label '${label}' already exists for console.time()`); else timers.set(String(label), performance.now()); },
      timeLog: (label = 'default', ...all) => tell(String(label), all, false),
      timeEnd: (label = 'default') => tell(String(label), [], true),
      count(label = 'default') {
        const name = String(label);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        out(`${name}: ${counts.get(name)}`);
      },
      countReset: (label = 'default') => { if (!counts.delete(String(label))) warn(`Count for '${label}' does not exist`); },
      clear: () => {}, profile: () => {}, profileEnd: () => {}, timeStamp: () => {},
    };
  }

  /** Writes on streams: to the second what is an error. */
  class Console {
    constructor(out, err = out.stderr ?? out) {
      Object.assign(this, made((isError, text) => (isError ? err : out.stdout ?? out).write(text)));
    }
  }
  return Object.defineProperty(Object.assign(made(toOutput), {Console}), Symbol.toStringTag, {value: 'console', writable: false, configurable: true});
})
