// node's assert. Evaluated when a script asks for it, with how node shows values, what is equal, what tells two values apart, and
// what makes an error of a wrong argument what finds the text of a call, and node's words for what was thrown.
(function (inspect, equal, telling, wrongType, callAt, worded) {
  'use strict';

  const {shown, difference} = telling;

  const SHORT = 12;

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

  function check(holds, message, says, actual, expected, operator, generated = message === undefined) {
    if (holds) return;
    if (message instanceof Error) throw message;
    throw new AssertionError({message: message ?? says(), generated, actual, expected, operator});
  }

  const isPlain = (x) => typeof x !== 'object' && typeof x !== 'function' || x === null;

  /** Both on one line where they are short, else what differs; a title says what was expected. */
  const apart = (title, a, b) => () => {
    const [x, y] = [shown(a), shown(b)];
    if (x === y) return `${title === undefined ? 'Values have same structure but are not reference-equal:' : title}\n\n${x}\n`;
    const isShort = isPlain(a) && isPlain(b) && x.length + y.length <= SHORT && (a !== 0 || b !== 0);
    const said = title ?? (isPlain(a) || isPlain(b) ? 'Expected values to be strictly equal:' : 'Expected "actual" to be reference-equal to "expected":');
    return isShort ? `${said}\n\n${x} !== ${y}\n` : `${said}\n${difference(x, y)}`;
  };
  const behind = (title, x) => () => shown(x).includes('\n') ? `${title}:\n\n${shown(x)}\n` : `${title}: ${shown(x)}`;
  const loosely = (title, a, how, b) => () => `${title}\n\n${shown(a)}\n\n${how}\n\n${shown(b)}`;

  /** Like node's, where it says which call has failed. */
  function ok(x, given, name, hasNone) {
    if (hasNone) return check(false, undefined, () => 'No value argument passed to `assert.ok()`', undefined, true, '==');
    check(x, given, () => `The expression evaluated to a falsy value:\n\n  ${callAt(new Error().stack) ?? `${name}(${inspect(x)})`}\n`, x, true, '==');
  }

  /** Checks a thrown error against what a script expects of it. */
  function fits(e, how, message, operator) {
    if (how === undefined) return;
    if (how instanceof RegExp) {
      check(how.test(String(e)), message, () => `The input did not match the regular expression ${how}. Input:\n\n${inspect(String(e))}\n`, e, how, operator);
    } else if (typeof how !== 'function') {
      const keys = how instanceof Error ? ['name', 'message', ...Object.keys(how)] : Object.keys(how);
      const fit = (key) => how[key] instanceof RegExp && typeof e[key] === 'string' ? how[key].test(e[key]) : equal(e[key], how[key], true);
      class Comparison { constructor(from) { keys.forEach((key) => { if (key in Object(from)) this[key] = from === how && fit(key) ? e[key] : from[key]; }); } }
      check(keys.every((key) => key in Object(e) && fit(key)), message, apart('Expected values to be strictly deep-equal:', new Comparison(e), new Comparison(how)), e, how, operator);
    } else if (how.prototype !== undefined && e instanceof how) {
      return;
    } else if (how === Error || how.prototype instanceof Error || /^class\b/.test(Function.prototype.toString.call(how))) {
      const received = isPlain(e) ? inspect(e) : `"${e.constructor?.name}"`;
      check(false, message, () => `The error is expected to be an instance of "${how.name}". Received ${received}${e instanceof Error ? `\n\nError message:\n\n${e.message}` : ''}`, e, how, operator);
    } else {
      const answer = how(e);
      check(answer === true, message, () => `The ${how.name ? `"${how.name}" ` : ''}validation function is expected to return "true". Received ${inspect(answer)}\n\nCaught error:\n\n${e}`, e, how, operator);
    }
  }

  /** Whether an action failed, and with what. */
  function caught(f) {
    if (typeof f !== 'function') throw wrongType('"fn" argument', 'of type function', f);
    try {
      f();
    } catch (e) {
      return {e: worded(e)};
    }
    return null;
  }

  async function settled(promise) {
    if (typeof promise !== 'function' && typeof promise?.then !== 'function') throw wrongType('"promiseFn" argument', 'of type function or an instance of Promise', promise);
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (e) {
      return {e: worded(e)};
    }
    return null;
  }

  function mustFail(found, how, message, what, operator) {
    const [kind, said] = typeof how === 'string' ? [undefined, how] : [how, message];
    const end = (kind?.name ? ` (${kind.name})` : '') + (said === undefined ? '.' : `: ${said}`);
    if (found === null) check(false, said instanceof Error ? said : undefined, () => `Missing expected ${what}${end}`, undefined, kind, operator, false);
    fits(found.e, kind, said, operator);
  }

  function mustNotFail(found, how, message, what, operator) {
    if (found === null) return;
    const [kind, said] = typeof how === 'string' ? [undefined, how] : [how, message];
    if (kind !== undefined && !(found.e instanceof kind)) throw found.e;
    check(false, undefined, () => `Got unwanted ${what}${said === undefined ? '.' : `: ${said}`}\nActual message: "${found.e?.message}"`, found.e, kind, operator, false);
  }

  function matches(text, pattern, m, wants) {
    const says = () => typeof text !== 'string' ? wrongType('"string" argument', 'of type string', text).message
      : `The input ${wants ? 'did not match' : 'was expected to not match'} the regular expression ${pattern}. Input:\n\n${inspect(text)}\n`;
    check(typeof text === 'string' && pattern.test(text) === wants, m, says, text, pattern, wants ? 'match' : 'doesNotMatch');
  }

  /** Where two ought to be the same, a text of the script's own is the title only. */
  const same = (holds, a, b, title, m, operator) => check(holds, m instanceof Error ? m : undefined, apart(m ?? title, a, b), a, b, operator, m === undefined);
  const named = {
    ok(...all) { ok(all[0], all[1], 'assert.ok', all.length === 0); },
    equal: (a, b, m) => check(a == b || a !== a && b !== b, m, () => `${shown(a)} == ${shown(b)}`, a, b, '=='),
    notEqual: (a, b, m) => check(a != b && !(a !== a && b !== b), m, () => `${shown(a)} != ${shown(b)}`, a, b, '!='),
    strictEqual: (a, b, m) => same(Object.is(a, b), a, b, undefined, m, 'strictEqual'),
    notStrictEqual: (a, b, m) => check(!Object.is(a, b), m, isPlain(a) ? behind('Expected "actual" to be strictly unequal to', b) : behind('Expected "actual" not to be reference-equal to "expected"', b), a, b, 'notStrictEqual'),
    deepEqual: (a, b, m) => check(equal(a, b, false), m, loosely('Expected values to be loosely deep-equal:', a, 'should loosely deep-equal', b), a, b, 'deepEqual'),
    notDeepEqual: (a, b, m) => check(!equal(a, b, false), m, () => shown(a) === shown(b) ? `Expected "actual" not to be loosely deep-equal to:\n\n${shown(b)}` : loosely('Expected values not to be loosely deep-equal:', a, 'should not loosely deep-equal', b)(), a, b, 'notDeepEqual'),
    deepStrictEqual: (a, b, m) => same(equal(a, b, true), a, b, 'Expected values to be strictly deep-equal:', m, 'deepStrictEqual'),
    notDeepStrictEqual: (a, b, m) => check(!equal(a, b, true), m, behind('Expected "actual" not to be strictly deep-equal to', b), a, b, 'notDeepStrictEqual'),
    match: (text, pattern, m) => matches(text, pattern, m, true),
    doesNotMatch: (text, pattern, m) => matches(text, pattern, m, false),
    fail: (m) => check(false, m, () => 'Failed', undefined, undefined, 'fail'),
    ifError: (e) => check(e === null || e === undefined, undefined, () => `ifError got unwanted exception: ${e instanceof Error ? e.message : inspect(e)}`, e, null, 'ifError', false),
    throws: (f, how, m) => mustFail(caught(f), how, m, 'exception', 'throws'),
    doesNotThrow: (f, how, m) => mustNotFail(caught(f), how, m, 'exception', 'doesNotThrow'),
    rejects: async (promise, how, m) => mustFail(await settled(promise), how, m, 'rejection', 'rejects'),
    doesNotReject: async (promise, how, m) => mustNotFail(await settled(promise), how, m, 'rejection', 'doesNotReject'),
    AssertionError,
  };

  const assert = Object.assign((...all) => ok(all[0], all[1], 'assert', all.length === 0), named);
  const strict = Object.assign((...all) => ok(all[0], all[1], 'assert', all.length === 0), named, {
    equal: named.strictEqual, deepEqual: named.deepStrictEqual, notEqual: named.notStrictEqual, notDeepEqual: named.notDeepStrictEqual,
  });
  return Object.assign(assert, {strict: Object.assign(strict, {strict})});
})
