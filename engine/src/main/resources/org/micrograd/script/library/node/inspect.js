// How node shows values: util.inspect. Evaluated when a script file or a console starts, with a test for what shows itself
// how parts are laid out, and what iterators have yet to give. All contexts share this code: it must not use an operator on Values (see Sources).
(function (showsItself, layout, iterators) {
  'use strict';

  const {joined, painted, width} = layout;

  const custom = Symbol.for('nodejs.util.inspect.custom');
  const identifier = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  const typedArray = Object.getPrototypeOf(Uint8Array);
  const tag = (x) => Object.prototype.toString.call(x).slice(8, -1);

  function quoted(text) {
    const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !/[`]|\$\{/.test(text) ? '`' : "'";
    const named = {'\n': '\\n', '\t': '\\t', '\r': '\\r', '\b': '\\b', '\f': '\\f', '\v': '\\v', '\\': '\\\\'};
    const code = (c) => named[c] ?? (c === quote ? '\\' + c : c < ' ' || c > '~' && c < '\xa0' ? `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : c);
    return quote + Array.from(text, code).join('') + quote;
  }

  function string(text, ctx) {
    if (text.length > ctx.maxStringLength) {
      const left = text.length - ctx.maxStringLength;
      return `${paint(ctx, quoted(text.slice(0, ctx.maxStringLength)), 'string')}... ${left} more character${left > 1 ? 's' : ''}`;
    }
    if (ctx.compact !== true && text.length > 16 && text.length > ctx.breakLength - ctx.indent - 4 && ctx.depth > 0) {
      return text.split(/(?<=\n)/).map((line) => paint(ctx, quoted(line), 'string')).join(` +\n${' '.repeat(ctx.indent + 2)}`);
    }
    return paint(ctx, quoted(text), 'string');
  }

  const paint = (ctx, text, kind) => ctx.colors ? painted(text, kind) : text;

  /** The digits of a number in threes, from the point to both sides. */
  function parted(text) {
    const [, sign, whole, part = '', rest] = /^(-?)(\d+)(\.\d+)?(.*)$/.exec(text) ?? [];
    return whole === undefined || rest !== '' ? text : sign + whole.replace(/\B(?=(\d{3})+$)/g, '_') + part.replace(/(\d{3})(?=\d)/g, '$1_');
  }

  function primitive(x, ctx) {
    if (typeof x === 'string') return string(x, ctx);
    const digits = ctx.numericSeparator && (typeof x === 'bigint' || typeof x === 'number') ? parted(String(x)) : String(x);
    const text = typeof x === 'bigint' ? `${digits}n` : Object.is(x, -0) && !ctx.numericSeparator ? '-0' : digits;
    return paint(ctx, text, x === null ? 'null' : typeof x);
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
    const own = isListed(x, Symbol.toStringTag) ? '' : x[Symbol.toStringTag];
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

  const isListed = (x, key) => Object.prototype.propertyIsEnumerable.call(x, key);
  const keysOf = (x, ctx) => ctx.showHidden ? Reflect.ownKeys(x) : [...Object.keys(x), ...Object.getOwnPropertySymbols(x).filter((each) => isListed(x, each))];

  function property(x, key, ctx, isBare) {
    const found = Object.getOwnPropertyDescriptor(x, key) ?? {value: x[key]};
    const name = typeof key === 'symbol' ? `[${paint(ctx, String(key), 'symbol')}]` : found.enumerable === false ? `[${key}]` : identifier.test(key) ? key : paint(ctx, quoted(key), 'string');
    const accessor = found.get === undefined ? found.set === undefined ? '' : 'Setter' : found.set === undefined ? 'Getter' : 'Getter/Setter';
    const shown = accessor !== '' ? got(x, found, accessor, ctx) : deeper(found.value, ctx, 2);
    return isBare ? shown : `${name}: ${shown}`;
  }

  /** A property with a getter: what it answers, if that is asked for. */
  function got(x, {get, set}, accessor, ctx) {
    const asks = get !== undefined && (ctx.getters === true || ctx.getters === 'get' && set === undefined || ctx.getters === 'set' && set !== undefined);
    if (!asks) return paint(ctx, `[${accessor}]`, 'special');
    try {
      const answer = get.call(x), shown = deeper(answer, ctx, 2);
      return answer === null || typeof answer !== 'object' ? `${paint(ctx, `[${accessor}:`, 'special')} ${shown}${paint(ctx, ']', 'special')}` : `${paint(ctx, `[${accessor}]`, 'special')} ${shown}`;
    } catch (e) {
      return `${paint(ctx, `[${accessor}:`, 'special')} <Inspection threw (${e.message})>${paint(ctx, ']', 'special')}`;
    }
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
    for (; i < list.length && shown < ctx.maxArrayLength; shown++) {
      if (!(i in list)) {
        const from = i;
        while (i < list.length && !(i in list)) i++;
        parts.push(paint(ctx, `<${i - from} empty item${i - from > 1 ? 's' : ''}>`, 'undefined'));
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
      const parts = Array.from(all).slice(0, ctx.maxArrayLength).map(part);
      return size > ctx.maxArrayLength ? [...parts, more(size - ctx.maxArrayLength)] : parts;
    };
    const inner = (y) => deeper(y, ctx, 2);
    if (Array.isArray(x)) {
      const head = name === 'Array' && x[Symbol.toStringTag] === undefined ? '' : prefix(x, name, 'Array', `(${x.length})`);
      return {head, open: '[', close: ']', parts: () => elements(x, ctx), keys: keysOf(x, ctx).filter((key) => typeof key === 'symbol' || !/^(0|[1-9]\d*)$/.test(key)), isArray: true, size: x.length};
    }
    if (x instanceof typedArray) {
      return {head: prefix(x, name, tag(x), `(${x.length})`).replace(` [${tag(x)}]`, ''), open: '[', close: ']', isArray: true, size: x.length, keys: keysOf(x, ctx).filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key)),
        parts: () => some(x.subarray(0, Math.min(ctx.maxArrayLength + 1, x.length)), x.length, (each) => primitive(each, ctx))};
    }
    if (x instanceof Map) return {head: prefix(x, name, 'Map', `(${x.size})`).replace(/^(Map\S*) \[Map\]/, '$1'), size: x.size, parts: () => some(x, x.size, ([k, v]) => `${inner(k)} => ${inner(v)}`)};
    if (x instanceof Set) return {head: prefix(x, name, 'Set', `(${x.size})`).replace(/^(Set\S*) \[Set\]/, '$1'), size: x.size, parts: () => some(x, x.size, inner)};
    if (x instanceof WeakMap || x instanceof WeakSet) return {head: `${name} `, parts: () => [paint(ctx, '<items unknown>', 'special')]};
    if (x instanceof Promise) return {head: `${name} `, parts: () => [outcome(x, ctx)]};
    if (x instanceof DataView) return {head: 'DataView ', parts: () => ['byteLength', 'byteOffset', 'buffer'].map((key) => `${key}: ${inner(x[key])}`)};
    if (x instanceof ArrayBuffer) {
      const bytes = Array.from(new Uint8Array(x).subarray(0, 50), (b) => b.toString(16).padStart(2, '0')).join(' ');
      return {head: 'ArrayBuffer ', parts: () => [`[Uint8Contents]: <${bytes}${x.byteLength > 50 ? ` ... ${x.byteLength - 50} more bytes` : ''}>`, `byteLength: ${x.byteLength}`]};
    }
    const kind = tag(x);
    if (kind === 'Arguments') return {head: '[Arguments] ', parts: () => []};
    const iterator = iterators.known(x);
    if (iterator !== null) {
      const {rest, isPairs} = iterator;
      return {head: `[${iterator.name} ${isPairs ? 'Entries' : 'Iterator'}] `, deep: `Object [${kind}]`, gap: '  ', keys: keysOf(x, ctx).filter((key) => key !== 'next'), parts: () => some(rest, rest.length, isPairs ? (each) => pair(each, ctx) : inner)};
    }
    if (kind === 'Module') return {head: '[Module: null prototype] ', parts: () => []};
    return null;
  }

  function pair(parts, ctx) {
    ctx.indent += 2;
    const shown = joined(ctx, parts.map((part) => deeper(part, ctx, 0)), '', '[', ']', null);
    ctx.indent -= 2;
    return shown;
  }

  /** How a promise has ended: what the language says of it where it wants a function is all that tells without waiting. */
  function outcome(promise, ctx) {
    let said = '';
    try {
      [].map(promise);
    } catch (e) {
      said = String(e.message);
    }
    const [, state, result = ''] = /\[\[PromiseStatus\]\]: "(\w+)"(?:, \[\[PromiseValue\]\]: (.*))?\} is not a function$/s.exec(said) ?? [];
    if (state !== 'resolved' && state !== 'rejected') return paint(ctx, '<pending>', 'special');
    const known = {undefined, null: null, true: true, false: false, NaN, Infinity, '-Infinity': -Infinity};
    const shown = Object.hasOwn(known, result) ? primitive(known[result], ctx) : /^-?\d[\d.eE+-]*n?$/.test(result) ? paint(ctx, result, 'number')
      : /^".*"$/s.test(result) ? string(result.slice(1, -1), ctx) : paint(ctx, /^\(\d+\)\[/.test(result) || result.startsWith('[') ? '[Array]' : result.startsWith('{') ? '[Object]' : result, 'special');
    return state === 'rejected' ? `${paint(ctx, '<rejected>', 'special')} ${shown}` : shown;
  }

  /** What is shown without braces as long as it has no properties: null for any other object. */
  function bare(x, name, ctx) {
    if (typeof x === 'function') return paint(ctx, functionHead(x), 'special');
    if (x instanceof Date) return paint(ctx, Number.isNaN(x.getTime()) ? 'Invalid Date' : x.toISOString(), 'date');
    if (x instanceof RegExp) return paint(ctx, RegExp.prototype.toString.call(x), 'regexp');
    if (x instanceof Error) return error(x, ctx);
    for (const type of [Number, String, Boolean, Symbol, BigInt]) {
      if (x instanceof type) return paint(ctx, `[${type.name}: ${primitive(x.valueOf(), {...ctx, colors: false})}]`, typeof x.valueOf());
    }
    return null;
  }

  /** A trace with the name of the class, where the error has but that of what it extends. */
  function classed(e, stack) {
    const name = String(e.name ?? 'Error'), own = className(e);
    if (own === null || own === name || !name.endsWith('Error') || !/^(?:[:\n]|$)/.test(stack.slice(name.length)) || !stack.startsWith(name)) return stack;
    return (own.includes(name) ? own : `${own} [${name}]`) + stack.slice(name.length);
  }

  function error(e, ctx) {
    const stack = classed(e, typeof e.stack === 'string' && e.stack !== '' ? e.stack : Error.prototype.toString.call(e));
    const head = stack.indexOf('\n    at');
    const shown = head === -1 ? `[${stack}]` : stack;
    return ctx.indent > 0 ? shown.replace(/\n/g, `\n${' '.repeat(ctx.indent)}`) : shown;
  }

  function value(x, ctx) {
    if (typeof x !== 'object' && typeof x !== 'function' || x === null) return primitive(x, ctx);
    const itself = showsItself(x);
    if (itself !== undefined) return itself;
    const own = x[custom];
    if (ctx.customInspect && typeof own === 'function' && own !== inspect) {
      const shown = own.call(x, ctx.most - ctx.depth, {...ctx.options, depth: ctx.most - ctx.depth, stylize: (text, kind) => paint(ctx, String(text), kind)}, inspect);
      if (shown !== x) return typeof shown === 'string' ? shown.replace(/\n/g, `\n${' '.repeat(ctx.indent)}`) : value(shown, ctx);
    }
    if (ctx.seen.includes(x)) {
      if (!ctx.circular.has(x)) ctx.circular.set(x, ctx.circular.size + 1);
      return paint(ctx, `[Circular *${ctx.circular.get(x)}]`, 'special');
    }
    return object(x, ctx);
  }

  function object(x, ctx) {
    const name = className(x);
    const plain = bare(x, name, ctx);
    const kind = plain === null ? kindOf(x, name, ctx) : null;
    let keys = kind?.keys ?? keysOf(x, ctx);
    if (ctx.sorted) keys = [...keys].sort(typeof ctx.sorted === 'function' ? ctx.sorted : undefined);
    if (x instanceof String) keys = keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key));
    if (x instanceof Error) keys = [...keys.filter((key) => !['stack', 'message', 'name'].includes(key) || key === 'name' && typeof x.name === 'string' && !String(x.stack).includes(x.name)), ...['cause', 'errors'].filter((key) => !keys.includes(key) && (key === 'cause' ? key in x : Array.isArray(x[key])))];
    if (plain !== null && keys.length === 0) return plain;
    let head = plain !== null ? '' : kind !== null ? kind.head : name === 'Object' && (x[Symbol.toStringTag] === undefined || isListed(x, Symbol.toStringTag)) ? '' : prefix(x, name, 'Object');
    // What is empty is short at any depth.
    if (plain === null && keys.length === 0 && (kind === null || kind.size === 0)) return head + (kind?.open ?? '{') + (kind?.close ?? '}');
    if (ctx.depth > ctx.most) return paint(ctx, `[${(kind?.deep ?? (head.trim() || (Array.isArray(x) ? 'Array' : 'Object'))).replace(/\(\d+\)$/, '').replace(/^\[(.*)\]$/, '$1')}]`, 'special');
    ctx.seen.push(x);
    ctx.reached = ctx.depth;
    const parts = [...(kind?.parts() ?? []), ...keys.map((key) => property(x, key, ctx, false))];
    ctx.seen.pop();
    if (ctx.circular.has(x)) head = `${paint(ctx, `<ref *${ctx.circular.get(x)}>`, 'special')} ${head}`;
    const open = head + (kind?.open ?? '{'), close = kind?.close ?? '}';
    if (parts.length === 0) return open + (kind?.gap ?? '') + close;
    return joined(ctx, parts, plain ?? '', open, close, kind?.isArray ? x : null);
  }

  const DEFAULTS = {showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false, getters: false, numericSeparator: false};
  const LIMITS = ['depth', 'maxArrayLength', 'maxStringLength'];

  /** The text of a thing; options as an object, or the first three of them one by one. */
  function inspect(x, options = {}, ...older) {
    const given = typeof options === 'object' && options !== null ? options : {showHidden: options, depth: older[0], colors: older[1]};
    const all = {...DEFAULTS};
    for (const key of Object.keys(given)) if (given[key] !== undefined) all[key] = given[key];
    for (const key of LIMITS) if (all[key] === null) all[key] = Infinity;
    return value(x, {...all, options: all, depth: 0, most: all.depth, indent: 0, seen: [], circular: new Map(), reached: 0});
  }
  inspect.custom = custom;
  inspect.defaultOptions = DEFAULTS;

  return {inspect, quoted, primitive};
})
