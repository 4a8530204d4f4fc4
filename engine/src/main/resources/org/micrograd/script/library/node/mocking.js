// node:test's mock: functions that remember their calls. Evaluated when a script asks for node:test.
(function () {
  'use strict';

  /** A function that counts its calls and does what another one does, or what it is told to do meanwhile. */
  function remembering(original, begun, times = Infinity, undo = () => {}) {
    let does = begun, left = times;
    const calls = [], once = new Map();
    function mocked(...all) {
      const target = new.target, call = {arguments: all, error: undefined, result: undefined, stack: new Error(), target, this: target === undefined ? this : undefined};
      const f = once.get(calls.length) ?? (left > 0 ? does : original);
      left--;
      try {
        return call.result = target === undefined ? f.apply(this, all) : Reflect.construct(f, all, target);
      } catch (e) {
        call.error = e;
        throw e;
      } finally {
        if (target !== undefined) call.this = call.result;
        calls.push(call);
      }
    }
    const mock = {
      get calls() { return [...calls]; }, callCount: () => calls.length, resetCalls: () => { calls.length = 0; },
      mockImplementation: (f) => { does = f; left = Infinity; }, mockImplementationOnce: (f, at = calls.length) => { once.set(at, f); },
      restore: () => { does = original; undo(); },
    };
    Object.defineProperty(mocked, 'name', {value: original.name});
    return Object.defineProperty(mocked, 'mock', {value: mock});
  }

  class MockTracker {
    #all = [];
    #kept(f) {
      this.#all.push(f);
      return f;
    }
    fn(original = () => {}, ...rest) {
      const does = typeof rest[0] === 'function' ? rest[0] : typeof original === 'function' ? original : () => {};
      return this.#kept(remembering(typeof original === 'function' ? original : () => {}, does, rest.find((each) => typeof each === 'object')?.times));
    }
    method(on, name, ...rest) {
      const options = rest.find((each) => typeof each === 'object') ?? {}, does = rest.find((each) => typeof each === 'function');
      const owned = Object.getOwnPropertyDescriptor(on, name), kind = options.getter ? 'get' : options.setter ? 'set' : 'value';
      let from = on;
      while (from !== null && !Object.hasOwn(from, name)) from = Object.getPrototypeOf(from);
      const found = Object.getOwnPropertyDescriptor(from ?? {}, name), original = found?.[kind];
      if (typeof original !== 'function') throw Object.assign(new TypeError(`The argument 'methodName' must be a method. Received ${String(original)}`), {code: 'ERR_INVALID_ARG_VALUE'});
      const undo = () => { if (owned === undefined) delete on[name]; else Object.defineProperty(on, name, owned); };
      const mocked = remembering(original, does ?? original, options.times, undo);
      Object.defineProperty(on, name, {...found, [kind]: mocked, configurable: true});
      return this.#kept(mocked);
    }
    getter(on, name, does, options) { return this.method(on, name, ...[does].filter(Boolean), {...options, getter: true}); }
    setter(on, name, does, options) { return this.method(on, name, ...[does].filter(Boolean), {...options, setter: true}); }
    restoreAll() { this.#all.forEach((each) => each.mock.restore()); }
    reset() { this.restoreAll(); this.#all = []; }
  }

  return MockTracker;
})
