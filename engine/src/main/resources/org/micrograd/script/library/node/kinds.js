// The kinds of objects that node tells apart where it shows them: what stands before the braces, and what in them. Evaluated when
// a script file or a console starts, with how parts are laid out and what iterators have yet to give. All contexts share this
// code: it must not use an operator on Values (see Sources).
(function (layout, iterators) {
  'use strict';

  const {joined, painted} = layout;
  const typedArray = Object.getPrototypeOf(Uint8Array);
  const classOf = (x) => Object.prototype.toString.call(x).slice(8, -1);
  const paint = (ctx, text, kind) => ctx.colors ? painted(text, kind) : text;

  /** The name of the class, or null for an object without one; with what it descends from where that is not a class. */
  function className(x, shown) {
    for (let o = x; o !== null && o !== undefined; o = Object.getPrototypeOf(o)) {
      const found = Object.getOwnPropertyDescriptor(o, 'constructor');
      if (found !== undefined && typeof found.value === 'function' && found.value.name !== '' && x instanceof found.value) return found.value.name;
    }
    const parent = Object.getPrototypeOf(x);
    return parent === null ? null : `${typeof x === 'function' ? 'Function' : 'Object'} <${shown(parent)}>`;
  }

  /** What an object says that it is, unless that is shown among its properties. */
  function tagOf(x, ctx) {
    const own = x[Symbol.toStringTag];
    const isShown = ctx.showHidden ? Object.hasOwn(x, Symbol.toStringTag) : Object.getOwnPropertyDescriptor(x, Symbol.toStringTag)?.enumerable === true;
    return typeof own === 'string' && !isShown ? own : '';
  }

  /** What stands before the braces. */
  function prefix({name, tag}, expected, size = '') {
    const label = name === null ? `[${expected}${size}: null prototype]` : name + size;
    return tag !== '' && tag !== (name ?? expected) ? `${label} [${tag}] ` : `${label} `;
  }

  function functionHead(f, {name, tag}) {
    const text = Function.prototype.toString.call(f);
    const more = tag !== '' && tag !== name ? ` [${tag}]` : '';
    if (text.startsWith('class') && text.endsWith('}')) {
      const parent = Object.getPrototypeOf(f), kind = name === 'Function' || name === null ? '' : ` [${name}]`;
      return `[class ${f.name || '(anonymous)'}${kind}${more}${name === null ? ' extends null' : parent.name ? ` extends ${parent.name}` : ''}]`;
    }
    const kind = classOf(f), own = name === kind || name === null ? '' : ` ${name}`;
    return `[${kind}${name === null ? ' (null prototype)' : ''}${f.name ? `: ${f.name}` : ' (anonymous)'}]${own}${more}`;
  }

  function boxed(x, type, {name, tag}, ctx, primitive) {
    const of = name === type.name ? '' : name === null ? ' (null prototype)' : ` (${name})`;
    const text = `[${type.name}${of}: ${primitive(x.valueOf(), {...ctx, colors: false})}]`;
    return {text: tag !== '' && tag !== name && tag !== type.name ? `${text} [${tag}]` : text, paint: type.name.toLowerCase()};
  }

  /** What is shown as a text before its properties: the text, its colour, and whether it is that alone where it lies deep. */
  function textOf(x, known, ctx, primitive) {
    const named = (type, text) => (prefix(known, type) === `${type} ` ? text : prefix(known, type) + text);
    if (typeof x === 'function') return {text: functionHead(x, known), paint: 'special'};
    if (x instanceof RegExp) return {text: named('RegExp', RegExp.prototype.toString.call(x)), paint: 'regexp', isShort: true};
    if (x instanceof Date) return {text: named('Date', Number.isNaN(x.getTime()) ? 'Invalid Date' : x.toISOString()), paint: 'date'};
    const type = [Number, String, Boolean, Symbol, BigInt].find((each) => x instanceof each);
    return type === undefined ? null : boxed(x, type, known, ctx, primitive);
  }

  const more = (n, what = 'item') => `... ${n} more ${what}${n > 1 ? 's' : ''}`;

  function some(all, size, part, ctx) {
    const most = Math.max(0, ctx.maxArrayLength), parts = [];
    for (const each of all) {
      if (parts.length >= most) break;
      parts.push(part(each));
    }
    return size > most ? [...parts, more(size - most)] : parts;
  }

  /** The elements of an array, with how many are missing between them. */
  function elements(list, ctx, property) {
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

  const isIndex = (key) => typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key);
  const HIDDEN = ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'];

  function bytes(buffer, ctx) {
    const most = Math.max(0, Math.min(ctx.maxArrayLength, buffer.byteLength));
    const shown = Array.from(new Uint8Array(buffer, 0, most), (b) => b.toString(16).padStart(2, '0')).join(' ');
    return `${paint(ctx, '[Uint8Contents]', 'special')}: <${shown}${buffer.byteLength > most ? ` ${more(buffer.byteLength - most, 'byte')}` : ''}>`;
  }

  /** Iterators of maps and sets. */
  function ofIterator({name, rest, isPairs}, known, ctx, inner) {
    const type = `${name} ${isPairs ? 'Entries' : 'Iterator'}`, tag = `${name} Iterator`;
    const pair = (parts) => {
      ctx.indent += 2;
      const shown = joined(ctx, parts.map((part) => inner(part, 0)), '', '[', ']', undefined);
      ctx.indent -= 2;
      return shown;
    };
    return {open: `[${known.tag === tag || known.tag === '' ? type : `${known.tag}] [${type}`}] {`, gap: '  ', without: (key) => key === 'next', parts: () => some(rest, rest.length, isPairs ? pair : inner, ctx)};
  }

  /**
   * What an object shows between braces beside its properties: the braces, the parts, which of the keys are none of its
   * properties, whether nothing is in it; null for any other object.
   *
   * @param show.inner shows what lies in it
   * @param show.property shows a property
   */
  function kindOf(x, known, ctx, {inner, property, primitive, outcome}) {
    const braced = (type, parts, size, isEmpty = false) => ({open: `${prefix(known, type, size)}{`, parts, isEmpty});
    if (Array.isArray(x)) {
      const head = known.name === 'Array' && known.tag === '' ? '' : prefix(known, 'Array', `(${x.length})`);
      return {open: `${head}[`, close: ']', parts: () => elements(x, ctx, property), without: isIndex, isArray: true, isEmpty: x.length === 0};
    }
    if (x instanceof Set) return braced('Set', () => some(x, x.size, inner, ctx), `(${x.size})`, x.size === 0);
    if (x instanceof Map) return braced('Map', () => some(x, x.size, ([k, v]) => `${inner(k)} => ${inner(v)}`, ctx), `(${x.size})`, x.size === 0);
    if (x instanceof typedArray) {
      const hidden = () => (ctx.showHidden ? HIDDEN.map((key) => `[${key}]: ${inner(x[key])}`) : []);
      return {open: `${prefix(known, classOf(x), `(${x.length})`)}[`, close: ']', without: isIndex, isArray: true, isEmpty: x.length === 0 && !ctx.showHidden,
        parts: () => [...some(x, x.length, (each) => primitive(each, ctx), ctx), ...hidden()]};
    }
    const iterator = iterators.known(x);
    if (iterator !== null) return ofIterator(iterator, known, ctx, inner);
    const kind = classOf(x);
    if (kind === 'Arguments' && known.name === 'Object') return {open: '[Arguments] {', parts: () => [], isEmpty: true};
    if (x instanceof ArrayBuffer) return braced('ArrayBuffer', () => [bytes(x, ctx), `byteLength: ${paint(ctx, String(x.byteLength), 'number')}`]);
    if (x instanceof DataView) return braced('DataView', () => ['byteLength', 'byteOffset', 'buffer'].map((key) => `${key}: ${inner(x[key])}`));
    if (x instanceof Promise) return braced('Promise', () => [outcome(x, ctx)]);
    if (x instanceof WeakSet || x instanceof WeakMap) return braced(x instanceof WeakSet ? 'WeakSet' : 'WeakMap', () => [paint(ctx, '<items unknown>', 'special')]);
    if (kind === 'Module') return {open: '[Module: null prototype] {', parts: () => [], isEmpty: true};
    return null;
  }

  /** What stands for an object that lies too deep. */
  const nameOf = (x, known) => prefix(known, classOf(x)).slice(0, -1).replace(/^\[(.*)\]$/, '$1');

  return {className, tagOf, prefix, textOf, kindOf, nameOf, paint};
})
