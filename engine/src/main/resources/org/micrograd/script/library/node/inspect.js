// How node shows values: util.inspect and util.format. Evaluated when a script file or a console starts, with a test for
// what shows itself. All contexts share this code: it must not use an operator on Values (see Sources).
(function (showsItself) {
  'use strict';

  const custom = Symbol.for('nodejs.util.inspect.custom');
  const identifier = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  const WIDTH = 80, MOST = 100;
  const typedArray = Object.getPrototypeOf(Uint8Array);
  const tag = (x) => Object.prototype.toString.call(x).slice(8, -1);

  function quoted(text) {
    const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !/[`]|\$\{/.test(text) ? '`' : "'";
    const named = {'\n': '\\n', '\t': '\\t', '\r': '\\r', '\b': '\\b', '\f': '\\f', '\v': '\\v', '\\': '\\\\'};
    const code = (c) => named[c] ?? (c === quote ? '\\' + c : c < ' ' || c > '~' && c < '\xa0' ? `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : c);
    return quote + Array.from(text, code).join('') + quote;
  }

  function string(text, ctx) {
    if (text.length > 16 && text.length > WIDTH - ctx.indent - 4 && ctx.depth > 0) {
      return text.split(/(?<=\n)/).map(quoted).join(` +\n${' '.repeat(ctx.indent + 2)}`);
    }
    return quoted(text);
  }

  function primitive(x, ctx) {
    if (typeof x === 'string') return string(x, ctx);
    if (typeof x === 'bigint') return `${x}n`;
    return Object.is(x, -0) ? '-0' : String(x);
  }

  /** The name of the class, or null for an object without one. */
  function className(x) {
    for (let o = x; o !== null && o !== undefined; o = Object.getPrototypeOf(o)) {
      const found = Object.getOwnPropertyDescriptor(o, 'constructor');
      if (found !== undefined && typeof found.value === 'function' && found.value.name !== '' && x instanceof found.value) return found.value.name;
    }
    return null;
  }

  /** What stands before the braces, where it is not what anyone expects there. */
  function prefix(x, name, expected, size = '') {
    const label = name === null ? `[${expected}${size}: null prototype]` : name + size;
    const own = x[Symbol.toStringTag];
    const shown = typeof own === 'string' && own !== '' && own !== name ? ` [${own}]` : '';
    return `${label}${shown} `;
  }

  function functionHead(f) {
    const text = Function.prototype.toString.call(f);
    if (text.startsWith('class') && text.endsWith('}')) {
      const parent = Object.getPrototypeOf(f);
      const of = typeof parent === 'function' && parent.name ? ` extends ${parent.name}` : '';
      return `[class ${f.name || '(anonymous)'}${of}]`;
    }
    const kind = tag(f);
    return `[${kind}${f.name ? `: ${f.name}` : ' (anonymous)'}]`;
  }

  const keysOf = (x) => [...Object.keys(x), ...Object.getOwnPropertySymbols(x).filter((each) => Object.prototype.propertyIsEnumerable.call(x, each))];

  function property(x, key, ctx, isBare) {
    const found = Object.getOwnPropertyDescriptor(x, key) ?? {value: x[key]};
    const name = typeof key === 'symbol' ? `[${String(key)}]` : identifier.test(key) ? key : quoted(key);
    let shown;
    if (found.get !== undefined) shown = found.set !== undefined ? '[Getter/Setter]' : '[Getter]';
    else if (found.set !== undefined) shown = '[Setter]';
    else shown = deeper(found.value, ctx, 2);
    return isBare ? shown : `${name}: ${shown}`;
  }

  function deeper(x, ctx, indent) {
    ctx.indent += indent;
    ctx.depth++;
    try {
      return value(x, ctx);
    } finally {
      ctx.depth--;
      ctx.indent -= indent;
    }
  }

  const more = (n) => `... ${n} more item${n > 1 ? 's' : ''}`;

  function elements(list, ctx) {
    const parts = [];
    let i = 0, shown = 0;
    for (; i < list.length && shown < MOST; shown++) {
      if (!(i in list)) {
        const from = i;
        while (i < list.length && !(i in list)) i++;
        parts.push(`<${i - from} empty item${i - from > 1 ? 's' : ''}>`);
      } else {
        parts.push(property(list, String(i++), ctx, true));
      }
    }
    if (i < list.length) parts.push(more(list.length - i));
    return parts;
  }

  /** The kinds of objects: each with what stands before the braces, the braces and the parts inside; null if it is no such. */
  function kindOf(x, name, ctx) {
    const some = (all, size, part) => {
      const parts = Array.from(all).slice(0, MOST).map(part);
      return size > MOST ? [...parts, more(size - MOST)] : parts;
    };
    const inner = (y) => deeper(y, ctx, 2);
    if (Array.isArray(x)) {
      const head = name === 'Array' && x[Symbol.toStringTag] === undefined ? '' : prefix(x, name, 'Array', `(${x.length})`);
      return {head, open: '[', close: ']', parts: () => elements(x, ctx), keys: keysOf(x).filter((key) => typeof key === 'symbol' || !/^(0|[1-9]\d*)$/.test(key)), isArray: true, size: x.length};
    }
    if (x instanceof typedArray) {
      return {head: prefix(x, name, tag(x), `(${x.length})`).replace(` [${tag(x)}]`, ''), open: '[', close: ']', isArray: true, size: x.length, keys: keysOf(x).filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key)),
        parts: () => some(x.subarray(0, MOST + 1), x.length, (each) => primitive(each, ctx))};
    }
    if (x instanceof Map) return {head: prefix(x, name, 'Map', `(${x.size})`).replace(/^(Map\S*) \[Map\]/, '$1'), size: x.size, parts: () => some(x, x.size, ([k, v]) => `${inner(k)} => ${inner(v)}`)};
    if (x instanceof Set) return {head: prefix(x, name, 'Set', `(${x.size})`).replace(/^(Set\S*) \[Set\]/, '$1'), size: x.size, parts: () => some(x, x.size, inner)};
    if (x instanceof WeakMap || x instanceof WeakSet) return {head: `${name} `, parts: () => ['<items unknown>']};
    if (x instanceof Promise) return {head: `${name} `, parts: () => ['<pending>']};
    if (x instanceof ArrayBuffer) {
      const bytes = Array.from(new Uint8Array(x).subarray(0, 50), (b) => b.toString(16).padStart(2, '0')).join(' ');
      return {head: 'ArrayBuffer ', parts: () => [`[Uint8Contents]: <${bytes}${x.byteLength > 50 ? ` ... ${x.byteLength - 50} more bytes` : ''}>`, `byteLength: ${x.byteLength}`]};
    }
    const kind = tag(x);
    if (kind === 'Arguments') return {head: '[Arguments] ', parts: () => []};
    if (kind === 'Map Iterator' || kind === 'Set Iterator') return {head: `[${kind}] `, parts: () => []};
    if (kind === 'Module') return {head: '[Module: null prototype] ', parts: () => []};
    return null;
  }

  /** What is shown without braces as long as it has no properties: null for any other object. */
  function bare(x, name, ctx) {
    if (typeof x === 'function') return functionHead(x);
    if (x instanceof Date) return Number.isNaN(x.getTime()) ? 'Invalid Date' : x.toISOString();
    if (x instanceof RegExp) return RegExp.prototype.toString.call(x);
    if (x instanceof Error) return error(x, ctx);
    for (const type of [Number, String, Boolean, Symbol, BigInt]) {
      if (x instanceof type) return `[${type.name}: ${primitive(x.valueOf(), ctx)}]`;
    }
    return null;
  }

  function error(e, ctx) {
    const stack = typeof e.stack === 'string' && e.stack !== '' ? e.stack : Error.prototype.toString.call(e);
    const head = stack.indexOf('\n    at');
    const shown = head === -1 ? `[${stack}]` : stack;
    return ctx.indent > 0 ? shown.replace(/\n/g, `\n${' '.repeat(ctx.indent)}`) : shown;
  }

  function value(x, ctx) {
    if (typeof x !== 'object' && typeof x !== 'function' || x === null) return primitive(x, ctx);
    const itself = showsItself(x);
    if (itself !== undefined) return itself;
    const own = x[custom];
    if (typeof own === 'function' && own !== inspect) {
      const shown = own.call(x, ctx.most - ctx.depth, {depth: ctx.most - ctx.depth}, inspect);
      if (shown !== x) return typeof shown === 'string' ? shown.replace(/\n/g, `\n${' '.repeat(ctx.indent)}`) : value(shown, ctx);
    }
    if (ctx.seen.includes(x)) {
      if (!ctx.circular.has(x)) ctx.circular.set(x, ctx.circular.size + 1);
      return `[Circular *${ctx.circular.get(x)}]`;
    }
    return object(x, ctx);
  }

  function object(x, ctx) {
    const name = className(x);
    const plain = bare(x, name, ctx);
    const kind = plain === null ? kindOf(x, name, ctx) : null;
    let keys = kind?.keys ?? keysOf(x);
    if (x instanceof String) keys = keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key));
    if (x instanceof Error) keys = keys.filter((key) => key !== 'stack' && key !== 'message');
    if (plain !== null && keys.length === 0) return plain;
    let head = plain !== null ? '' : kind !== null ? kind.head : name === 'Object' && x[Symbol.toStringTag] === undefined ? '' : prefix(x, name, 'Object');
    // What is empty is short at any depth.
    if (plain === null && keys.length === 0 && (kind === null || kind.size === 0)) return head + (kind?.open ?? '{') + (kind?.close ?? '}');
    if (ctx.depth > ctx.most) return `[${(head.trim() || (Array.isArray(x) ? 'Array' : 'Object')).replace(/\(\d+\)$/, '').replace(/^\[(.*)\]$/, '$1')}]`;
    ctx.seen.push(x);
    ctx.reached = ctx.depth;
    const parts = [...(kind?.parts() ?? []), ...keys.map((key) => property(x, key, ctx, false))];
    ctx.seen.pop();
    if (ctx.circular.has(x)) head = `<ref *${ctx.circular.get(x)}> ${head}`;
    const open = head + (kind?.open ?? '{'), close = kind?.close ?? '}';
    if (parts.length === 0) return open + close;
    return joined(ctx, parts, plain ?? '', open, close, kind?.isArray ? x : null);
  }

  /** On one line where it is short and holds no more than three levels, else each part on its own. */
  function joined(ctx, parts, base, open, close, list) {
    const rows = list !== null && parts.length > 6 ? inColumns(ctx, parts, list) : parts;
    const start = base === '' ? '' : base + ' ';
    if (ctx.reached - ctx.depth < 3 && rows === parts) {
      const length = parts.length * 2 + ctx.indent + open.length + base.length + 10 + parts.reduce((sum, part) => sum + part.length, 0);
      if (length <= WIDTH && !base.includes('\n') && !parts.some((part) => part.includes('\n'))) return `${start}${open} ${parts.join(', ')} ${close}`;
    }
    const line = `\n${' '.repeat(ctx.indent)}`;
    return `${start}${open}${line}  ${rows.join(`,${line}  `)}${line}${close}`;
  }

  /** Many short elements as rows of columns, about as wide as high. */
  function inColumns(ctx, parts, list) {
    const last = list.length > MOST ? parts.length - 1 : parts.length;
    const lengths = parts.slice(0, last).map((part) => part.length);
    const longest = Math.max(...lengths) + 2, total = lengths.reduce((sum, length) => sum + length + 2, 0);
    if (longest * 3 + ctx.indent >= WIDTH || total / longest <= 5 && longest > 8) return parts;
    const usual = Math.max(longest - 3 - Math.sqrt(longest - total / parts.length), 1);
    const columns = Math.min(Math.round(Math.sqrt(2.5 * usual * last) / usual), Math.floor((WIDTH - ctx.indent) / longest), 12);
    if (columns <= 1) return parts;
    const widths = Array.from({length: columns}, (_, column) => Math.max(0, ...lengths.filter((_, i) => i % columns === column)) + 2);
    const isNumbers = Array.prototype.every.call(list, (each) => typeof each === 'number' || typeof each === 'bigint');
    const rows = [];
    for (let i = 0; i < last; i += columns) {
      const row = parts.slice(i, Math.min(i + columns, last));
      rows.push(row.map((part, j) => {
        const isLast = j === row.length - 1;
        if (isNumbers) return isLast ? part.padStart(widths[j] - 2) : `${part}, `.padStart(widths[j]);
        return isLast ? part : `${part}, `.padEnd(widths[j]);
      }).join(''));
    }
    return last < parts.length ? [...rows, parts[last]] : rows;
  }

  function inspect(x, options = {}) {
    const depth = typeof options === 'object' && options !== null ? options.depth : undefined;
    return value(x, {depth: 0, most: depth === null ? Infinity : depth ?? 2, indent: 0, seen: [], circular: new Map(), reached: 0});
  }
  inspect.custom = custom;

  /** A text with placeholders and what fills them, and the rest behind it. */
  function format(...all) {
    const parts = [];
    if (typeof all[0] === 'string' && all.length > 1) {
      let next = 1;
      parts.push(all[0].replace(/%[sdifjoOc%]/g, (found) => {
        if (found === '%%') return '%';
        return next < all.length ? filled(found[1], all[next++]) : found;
      }));
      all = all.slice(next);
    }
    parts.push(...all.map((x) => typeof x === 'string' ? x : inspect(x)));
    return parts.join(' ');
  }

  /** Whether a script has said how an object is written as a text. */
  const hasText = (x) => typeof x.toString === 'function' && !Function.prototype.toString.call(x.toString).includes('[native code]');

  function filled(how, x) {
    const isNumber = typeof x === 'number' || typeof x === 'bigint';
    switch (how) {
      case 's':
        if (typeof x === 'string' || typeof x === 'function') return String(x);
        if (typeof x !== 'object' || x === null) return primitive(x, {indent: 0, depth: 0});
        return showsItself(x) ?? (hasText(x) ? String(x) : inspect(x, {depth: 0}));
      case 'd': return typeof x === 'bigint' ? `${x}n` : typeof x === 'symbol' ? 'NaN' : primitive(Number(x), {});
      case 'i': return typeof x === 'bigint' ? `${x}n` : typeof x === 'symbol' || typeof x === 'object' ? 'NaN' : primitive(parseInt(x), {});
      case 'f': return typeof x === 'symbol' ? 'NaN' : primitive(isNumber ? Number(x) : parseFloat(x), {});
      case 'j': return JSON.stringify(x) ?? 'undefined';
      case 'o': return inspect(x, {depth: 4});
      case 'O': return inspect(x);
      default: return '';
    }
  }

  return {inspect, format, quoted};
})
