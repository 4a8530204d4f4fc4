// How node shows values: util.inspect. Evaluated when a script file or a console starts, with a test for what shows itself, how
// parts are laid out, and the kinds of objects. All contexts share this code: it must not use an operator on Values (see Sources).
(function (showsItself, layout, kinds) {
  'use strict';

  const {joined, width} = layout;
  const {className, tagOf, prefix, textOf, kindOf, nameOf, paint} = kinds;

  const custom = Symbol.for('nodejs.util.inspect.custom');
  const identifier = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

  function quoted(text) {
    const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !/[`]|\$\{/.test(text) ? '`' : "'";
    const named = {'\n': '\\n', '\t': '\\t', '\r': '\\r', '\b': '\\b', '\f': '\\f', '\v': '\\v', '\\': '\\\\'};
    const isAlone = (c) => c.length === 1 && c >= '\ud800' && c <= '\udfff';
    const code = (c) => named[c] ?? (isAlone(c) ? `\\u${c.charCodeAt(0).toString(16)}` : c === quote ? '\\' + c : c < ' ' || c > '~' && c < '\xa0' ? `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : c);
    return quote + Array.from(text, code).join('') + quote;
  }

  function string(text, ctx) {
    const left = text.length - ctx.maxStringLength;
    if (left > 0) return `${string(text.slice(0, ctx.maxStringLength), ctx)}... ${left} more character${left > 1 ? 's' : ''}`;
    if (ctx.compact !== true && text.length > 16 && text.length > ctx.breakLength - ctx.indent - 4) {
      return text.split(/(?<=\n)/).map((line) => paint(ctx, quoted(line), 'string')).join(` +\n${' '.repeat(ctx.indent + 2)}`);
    }
    return paint(ctx, quoted(text), 'string');
  }

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

  const isListed = (x, key) => Object.getOwnPropertyDescriptor(x, key)?.enumerable === true;
  const keysOf = (x, ctx) => ctx.showHidden ? Reflect.ownKeys(x) : [...Object.keys(x), ...Object.getOwnPropertySymbols(x).filter((each) => isListed(x, each))];

  function property(x, key, ctx, isBare, isInArray = false) {
    const found = Object.getOwnPropertyDescriptor(x, key) ?? {value: x[key]};
    const accessor = found.get === undefined ? found.set === undefined ? '' : 'Setter' : found.set === undefined ? 'Getter' : 'Getter/Setter';
    const indent = ctx.compact === true && !isBare && !isInArray ? 3 : 2;
    const shown = accessor !== '' ? got(x, found, accessor, ctx) : deeper(found.value, ctx, indent);
    if (isBare) return shown;
    const isOnNext = indent === 3 && accessor === '' && ctx.breakLength < width(shown);
    return `${keyText(key, found, ctx)}:${isOnNext ? `\n${' '.repeat(ctx.indent + indent)}` : ' '}${shown}`;
  }

  function keyText(key, {enumerable}, ctx) {
    if (typeof key === 'symbol') return `[${paint(ctx, String(key), 'symbol')}]`;
    return key === '__proto__' ? "['__proto__']" : enumerable === false ? `[${key}]` : identifier.test(key) ? key : paint(ctx, quoted(key), 'string');
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

  /** A trace with the name of the class, where the error has but that of what it extends. */
  function classed(e, stack) {
    const name = String(e.name ?? 'Error'), own = className(e, () => '');
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

  /** The keys of an error that its trace has not told. */
  function untold(x, keys) {
    const told = (key) => ['stack', 'message', 'name'].includes(key) && !(key === 'name' && typeof x.name === 'string' && !String(x.stack).includes(x.name));
    const causes = ['cause', 'errors'].filter((key) => !keys.includes(key) && (key === 'cause' ? key in x : Array.isArray(x[key])));
    return [...keys.filter((key) => !told(key)), ...causes];
  }

  function object(x, ctx) {
    const known = {name: className(x, (y) => ctx.depth > ctx.most ? 'Complex prototype' : inspect(y, {...ctx.options, customInspect: false, depth: -1})), tag: tagOf(x, ctx)};
    const isError = x instanceof Error;
    const text = isError ? {text: error(x, ctx)} : textOf(x, known, ctx, primitive);
    const kind = text === null ? kindOf(x, known, ctx, showing(ctx)) : null;
    let keys = keysOf(x, ctx).filter((key) => !(kind?.without?.(key) || x instanceof String && typeof key === 'string' && /^\d+$/.test(key)));
    if (isError) keys = untold(x, keys);
    const isDeep = ctx.depth > ctx.most;
    if (text !== null && (keys.length === 0 || isDeep && text.isShort)) return paint(ctx, text.text, text.paint);
    const isPlain = known.name === 'Object' && known.tag === '';
    const open = text !== null || kind === null && isPlain ? '{' : kind?.open ?? `${prefix(known, 'Object')}{`, close = kind?.close ?? '}';
    // What is empty is short at any depth.
    if (text === null && keys.length === 0 && (kind === null || kind.isEmpty)) return open + close;
    if (isDeep) return paint(ctx, `[${nameOf(x, known)}]`, 'special');
    ctx.seen.push(x);
    ctx.reached = ctx.depth;
    const parts = kind?.parts() ?? [], isArray = kind?.isArray === true;
    const shown = keys.map((key) => property(x, key, ctx, false, isArray));
    ctx.seen.pop();
    const order = typeof ctx.sorted === 'function' ? ctx.sorted : undefined;
    if (ctx.sorted && isArray) shown.sort(order);
    parts.push(...shown);
    if (ctx.sorted && !isArray) parts.sort(order);
    if (parts.length === 0) return open + (kind?.gap ?? '') + close;
    const reference = ctx.circular.has(x) ? paint(ctx, `<ref *${ctx.circular.get(x)}>`, 'special') : '';
    const base = [ctx.compact === true ? '' : reference, text?.text ?? ''].filter((each) => each !== '').join(' ');
    return joined(ctx, parts, base, ctx.compact === true && reference !== '' ? `${reference} ${open}` : open, close, isArray ? x : null);
  }

  const showing = (ctx) => ({inner: (y, indent = 2) => deeper(y, ctx, indent), property, primitive, outcome});

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
