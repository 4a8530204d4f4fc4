// The modules of node that scripts of this kind ask for. Evaluated when a script file starts, with the bridge to Java, how node
// shows values, and node's process and timers.
(function (bridge, shown, runtime) {
  'use strict';

  const {process, timers} = runtime;
  const makers = new Map(), made = new Map();
  const core = {
    has: (name) => makers.has(name),
    get(name) {
      if (!made.has(name)) made.set(name, makers.get(name)());
      return made.get(name);
    },
    set: (name, make) => makers.set(name, make),
    names: () => [...makers.keys()],
  };

  function normal(text) {
    const parts = [];
    for (const part of text.split('/')) {
      if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
      else if (part !== '' && part !== '.' && !(part === '..' && text.startsWith('/'))) parts.push(part);
    }
    const all = parts.join('/');
    return (text.startsWith('/') ? '/' + all : all) + (text.endsWith('/') && all !== '' ? '/' : '') || '.';
  }
  const base = (p, end = '') => {
    const name = p.replace(/\/+$/, '').split('/').at(-1);
    return end !== '' && name !== end && name.endsWith(end) ? name.slice(0, -end.length) : name;
  };
  const path = core.path = {
    sep: '/', delimiter: ':', normalize: normal, basename: base,
    join: (...all) => normal(all.filter((each) => each !== '').join('/') || '.'),
    resolve(...all) {
      let found = '';
      for (const each of [process.cwd(), ...all]) found = each.startsWith('/') ? each : each === '' ? found : `${found}/${each}`;
      const whole = normal(found);
      return whole.length > 1 ? whole.replace(/\/$/, '') : whole;
    },
    dirname(p) {
      const at = p.replace(/\/+$/, '').lastIndexOf('/');
      return at === -1 ? '.' : at === 0 ? '/' : p.slice(0, at);
    },
    extname: (p) => /[^.]/.test(base(p)) && base(p).lastIndexOf('.') > 0 ? base(p).slice(base(p).lastIndexOf('.')) : '',
    isAbsolute: (p) => p.startsWith('/'),
    relative(from, to) {
      const a = path.resolve(from).split('/').filter(Boolean), b = path.resolve(to).split('/').filter(Boolean);
      let same = 0;
      while (same < a.length && a[same] === b[same]) same++;
      return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
    },
    parse: (p) => ({root: p.startsWith('/') ? '/' : '', dir: p.includes('/') ? path.dirname(p) : '', base: base(p), ext: path.extname(p), name: base(p, path.extname(p))}),
    format: ({dir, root, base: name, name: stem, ext}) => [dir ?? root, name ?? `${stem ?? ''}${ext ?? ''}`].filter(Boolean).join('/'),
  };
  path.posix = path;
  core.set('path', () => path);

  core.set('util', () => ({
    ...shown,
    promisify: (f) => (...all) => new Promise((done, failed) => f(...all, (e, x) => e ? failed(e) : done(x))),
    isDeepStrictEqual: (a, b) => equal(a, b, true),
    inherits: (type, parent) => Object.setPrototypeOf(type.prototype, parent.prototype),
    deprecate: (f) => f, TextEncoder: globalThis.TextEncoder, TextDecoder: globalThis.TextDecoder,
    types: {isPromise: (x) => x instanceof Promise, isDate: (x) => x instanceof Date, isRegExp: (x) => x instanceof RegExp, isMap: (x) => x instanceof Map, isSet: (x) => x instanceof Set},
  }));

  /** Whether two things are equal in all that they hold. */
  function equal(a, b, isStrict, seen = []) {
    if (isStrict ? Object.is(a, b) : a == b || a !== a && b !== b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (isStrict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    if (seen.some(([x, y]) => x === a && y === b)) return true;
    const inside = [...seen, [a, b]];
    if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
    if (a instanceof RegExp && b instanceof RegExp) return String(a) === String(b);
    if (a instanceof Error && b instanceof Error && (a.message !== b.message || a.name !== b.name)) return false;
    if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([k, v]) => b.has(k) && equal(v, b.get(k), isStrict, inside));
    if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((x) => b.has(x) || [...b].some((y) => equal(x, y, isStrict, inside)));
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && equal(a[key], b[key], isStrict, inside));
  }

  class AssertionError extends Error {
    constructor({message, generated = false, actual, expected, operator}) {
      super(message);
      // The language leaves out all calls above this constructor, which as part of the library is in no trace.
      Error.captureStackTrace(this);
      Object.defineProperty(this, 'stack', {value: this.stack.replace(/^\w+/, 'AssertionError [ERR_ASSERTION]'), writable: true, configurable: true});
      Object.assign(this, {generatedMessage: generated, code: 'ERR_ASSERTION', actual, expected, operator});
    }
    get name() { return 'AssertionError'; }
    toString() { return `${this.name} [${this.code}]: ${this.message}`; }
  }

  core.set('assert', () => {
    // Their own messages count as given.
    const UNTOLD = new Set(['throws', 'doesNotThrow', 'rejects', 'ifError']);
    function check(holds, message, says, actual, expected, operator, generated = message === undefined) {
      if (holds) return;
      if (message instanceof Error) throw message;
      throw new AssertionError({message: message ?? says(), generated: generated && !UNTOLD.has(operator), actual, expected, operator});
    }
    const two = (what, a, b) => () => `${what}\n\n${shown.inspect(a)} !== ${shown.inspect(b)}\n`;
    const matches = (e, how) => how === undefined || (how instanceof RegExp ? how.test(String(e)) : typeof how !== 'function' ? Object.keys(how).every((key) => how[key] instanceof RegExp ? how[key].test(e[key]) : equal(e[key], how[key], true))
      : how.prototype !== undefined && e instanceof how || how !== Error && !(how.prototype instanceof Error) && how(e) === true);
    const assert = (x, message) => check(x, message, () => 'The expression evaluated to a falsy value', x, true, '==');
    return Object.assign(assert, {
      ok: (x, message) => assert(x, message), AssertionError,
      equal: (a, b, m) => check(a == b || a !== a && b !== b, m, () => `${shown.inspect(a)} == ${shown.inspect(b)}`, a, b, '=='),
      notEqual: (a, b, m) => check(a != b, m, () => `${shown.inspect(a)} != ${shown.inspect(b)}`, a, b, '!='),
      strictEqual: (a, b, m) => check(Object.is(a, b), m instanceof Error ? m : undefined, two(m ?? 'Expected values to be strictly equal:', a, b), a, b, 'strictEqual', m === undefined),
      notStrictEqual: (a, b, m) => check(!Object.is(a, b), m, () => `Expected "actual" to be strictly unequal to: ${shown.inspect(b)}`, a, b, 'notStrictEqual'),
      deepEqual: (a, b, m) => check(equal(a, b, false), m, two('Expected values to be loosely deep-equal:', a, b), a, b, 'deepEqual'),
      deepStrictEqual: (a, b, m) => check(equal(a, b, true), m instanceof Error ? m : undefined, two(m ?? 'Expected values to be strictly deep-equal:', a, b), a, b, 'deepStrictEqual', m === undefined),
      notDeepStrictEqual: (a, b, m) => check(!equal(a, b, true), m, () => `Expected "actual" not to be strictly deep-equal to: ${shown.inspect(b)}`, a, b, 'notDeepStrictEqual'),
      match: (text, pattern, m) => check(pattern.test(text), m, () => `The input did not match the regular expression ${pattern}. Input:\n\n${shown.inspect(text)}\n`, text, pattern, 'match'),
      fail: (m) => check(false, m, () => 'Failed', undefined, undefined, 'fail'),
      ifError: (e) => check(e === null || e === undefined, undefined, () => `ifError got unwanted exception: ${e instanceof Error ? e.message : shown.inspect(e)}`, e, null, 'ifError'),
      throws(f, how, m) {
        let thrown, has = false;
        try { f(); } catch (e) { thrown = e; has = true; }
        check(has, typeof how === 'string' ? how : m, () => 'Missing expected exception.', undefined, how, 'throws');
        if (typeof how !== 'string' && !matches(thrown, how)) throw thrown;
      },
      doesNotThrow(f, how, m = how) {
        try { f(); } catch (e) {
          if (how !== undefined && typeof how !== 'string' && !matches(e, how)) throw e;
          check(false, undefined, () => `Got unwanted exception${typeof m === 'string' ? `: ${m}` : '.'}\nActual message: "${e?.message}"`, e, typeof how === 'string' ? undefined : how, 'doesNotThrow');
        }
      },
      async rejects(promise, how, m) {
        let thrown, has = false;
        try { await (typeof promise === 'function' ? promise() : promise); } catch (e) { thrown = e; has = true; }
        check(has, m, () => 'Missing expected rejection.', undefined, how, 'rejects');
        if (!matches(thrown, how)) throw thrown;
      },
    });
  });
  core.set('assert/strict', () => Object.assign((...all) => core.get('assert')(...all), core.get('assert'), {
    equal: core.get('assert').strictEqual, deepEqual: core.get('assert').deepStrictEqual, notEqual: core.get('assert').notStrictEqual,
  }));

  core.set('process', () => process);
  core.set('timers', () => timers);
  core.set('timers/promises', () => ({
    setTimeout: (ms, x) => new Promise((done) => timers.setTimeout(done, ms, x)),
    setImmediate: (x) => new Promise((done) => timers.setImmediate(done, x)),
  }));
  core.set('perf_hooks', () => ({performance: globalThis.performance}));
  core.set('console', () => globalThis.console);
  return core;
})
