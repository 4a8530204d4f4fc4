// node's console, and others that write elsewhere. Evaluated when a script file or a console starts, with how node shows values
// and lays them out, and what writes a text.
(function (shown, layout, within, toOutput) {
  'use strict';

  const {width} = layout;
  const {inspect, format} = shown;

  /** A cell of a table: on one line, and short. */
  function short(x) {
    const isWide = typeof x === 'object' && x !== null && !Array.isArray(x) && !ArrayBuffer.isView(x) && Object.keys(x).length > 2;
    return inspect(x, {depth: isWide ? -1 : 0, maxArrayLength: 3, breakLength: Infinity});
  }

  /** The columns of a table by their names, of what has keys: columns of its rows' keys, and one of rows that are no objects. */
  function columnsOf(data, chosen) {
    const columns = {__proto__: null}, values = [], rows = Object.keys(data);
    rows.forEach((key, i) => {
      const row = data[key], isObject = typeof row === 'object' && row !== null || typeof row === 'function';
      if (!isObject && chosen === undefined) values[i] = short(row);
      else for (const name of chosen ?? Object.keys(row)) (columns[name] ??= [])[i] = isObject && Object.hasOwn(row, name) ? short(row[name]) : '';
    });
    return [['(index)', rows], ...Object.entries(columns), ...(values.length > 0 ? [['Values', values]] : [])];
  }

  /** The same of maps and sets, and of what iterates over them. */
  function columnsOfItems(data) {
    const items = [...data], isMap = data instanceof Map, numbers = ['(iteration index)', items.map((_, i) => String(i))];
    if (!isMap) return [numbers, ['Values', items.map(short)]];
    return [numbers, ['Key', items.map(([key]) => short(key))], ['Values', items.map(([, item]) => short(item))]];
  }

  /** A table with borders. */
  function drawn(columns) {
    const count = Math.max(...columns.map(([, cells]) => cells.length));
    const widths = columns.map(([name, cells]) => Math.max(width(name), ...Array.from(cells, (text = '') => width(text))) + 2);
    const row = (texts) => `│${texts.map((text = '', i) => ` ${text}${' '.repeat(widths[i] - 1 - width(text))}`).join('│')}│`;
    const rule = (left, middle, right) => left + widths.map((most) => '─'.repeat(most)).join(middle) + right;
    const lines = Array.from({length: count}, (_, i) => row(columns.map(([, cells]) => cells[i])));
    return [rule('┌', '┬', '┐'), row(columns.map(([name]) => name)), rule('├', '┼', '┤'), ...lines, rule('└', '┴', '┘')].join('\n');
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
      if (columns !== undefined && !Array.isArray(columns)) {
        throw Object.assign(new TypeError(`The "properties" argument must be an instance of Array. Received ${inspect(columns)}`), {code: 'ERR_INVALID_ARG_TYPE'});
      }
      const isItems = data instanceof Map || data instanceof Set || /^(Map|Set) Iterator$/.test(data[Symbol.toStringTag]);
      line(false, drawn(isItems ? columnsOfItems(data) : columnsOf(data, columns)));
    }

    function tell(label, rest, forget) {
      if (!timers.has(label)) return warn(`No such label '${label}' for console.time${forget ? 'End' : 'Log'}()`);
      out(`${label}: ${elapsed(timers.get(label))}`, ...rest);
      if (forget) timers.delete(label);
    }

    const all = {
      log: (...all) => out(...all), info: (...all) => out(...all), debug: (...all) => out(...all), dirxml: (...all) => out(...all),
      error: (...all) => err(...all), warn: (...all) => err(...all), table,
      dir: (x, options) => line(false, inspect(x, {customInspect: false, ...options})),
      trace: (...all) => err(`Trace${all.length ? ': ' + format(...all) : ''}\n${new Error().stack.split('\n').slice(3).join('\n')}`),
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
    for (const name in all) all[name] = within(all[name]);
    return all;
  }

  /** Writes on streams: to the second what is an error. */
  class Console {
    constructor(out, err = out.stderr ?? out) {
      Object.assign(this, made((isError, text) => (isError ? err : out.stdout ?? out).write(text)));
    }
  }
  return Object.defineProperty(Object.assign(made(toOutput), {Console}), Symbol.toStringTag, {value: 'console', writable: false, configurable: true});
})
