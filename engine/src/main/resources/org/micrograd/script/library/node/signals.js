// Events and what aborts: Event, EventTarget, AbortController, AbortSignal and DOMException. Evaluated when a script first asks for
// one of these names, with node's timers and how node shows values.
(function (timers, shown) {
  'use strict';

  const CODES = {IndexSizeError: 1, NotFoundError: 8, NotSupportedError: 9, InvalidStateError: 11, SyntaxError: 12, AbortError: 20, TimeoutError: 23, DataCloneError: 25};

  class DOMException extends Error {
    constructor(message = '', options = 'Error') {
      super(message);
      const name = String(typeof options === 'object' ? options.name ?? 'Error' : options);
      Object.defineProperty(this, 'name', {value: name, writable: true, configurable: true});
      Object.defineProperty(this, 'code', {value: CODES[name] ?? 0, configurable: true});
      if (typeof options === 'object' && 'cause' in options) this.cause = options.cause;
      Object.defineProperty(this, 'stack', {value: `DOMException [${name}]: ${message}${/\n\s+at .*/s.exec(String(this.stack))?.[0] ?? ''}`, writable: true, configurable: true});
    }
  }

  class Event {
    #isStopped = false;
    constructor(type, {cancelable = false, bubbles = false} = {}) {
      Object.assign(this, {type: String(type), cancelable, bubbles, defaultPrevented: false, target: null, currentTarget: null, timeStamp: performance.now()});
    }
    preventDefault() { this.defaultPrevented = this.cancelable; }
    stopPropagation() {}
    stopImmediatePropagation() { this.#isStopped = true; }
    static isStopped(event) { return event.#isStopped; }
  }
  const {isStopped} = Event;
  delete Event.isStopped;

  class EventTarget {
    #all = [];
    addEventListener(type, f, options = {}) {
      const known = this.#all.some((each) => each.type === type && each.f === f);
      if (f !== null && f !== undefined && !known) this.#all.push({type, f, isOnce: typeof options === 'object' && options.once === true});
    }
    removeEventListener(type, f) { this.#all = this.#all.filter((each) => each.type !== type || each.f !== f); }
    dispatchEvent(event) {
      event.target = event.currentTarget = this;
      const call = (f) => typeof f === 'function' ? f.call(this, event) : f.handleEvent(event);
      if (typeof this[`on${event.type}`] === 'function') call(this[`on${event.type}`]);
      for (const {type, f, isOnce} of [...this.#all]) {
        if (type !== event.type || isStopped(event)) continue;
        if (isOnce) this.removeEventListener(type, f);
        call(f);
      }
      return !event.defaultPrevented;
    }
  }

  const aborted = () => new DOMException('This operation was aborted', 'AbortError');
  let begin;

  class AbortSignal extends EventTarget {
    #reason;
    #isAborted = false;
    constructor(key) {
      super();
      if (key !== begin) throw Object.assign(new TypeError('Illegal constructor'), {code: 'ERR_ILLEGAL_CONSTRUCTOR'});
      Object.defineProperty(this, 'onabort', {value: null, writable: true, configurable: true});
    }
    get aborted() { return this.#isAborted; }
    get reason() { return this.#reason; }
    throwIfAborted() { if (this.#isAborted) throw this.#reason; }
    static end(signal, reason = aborted()) {
      if (signal.#isAborted) return signal;
      signal.#isAborted = true;
      signal.#reason = reason;
      signal.dispatchEvent(new Event('abort'));
      return signal;
    }
    static abort(reason) { return end(new AbortSignal(begin), reason); }
    static timeout(ms) {
      const signal = new AbortSignal(begin);
      timers.setTimeout(() => end(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms).unref();
      return signal;
    }
    static any(signals) {
      const made = new AbortSignal(begin), all = Array.from(signals), first = all.find((each) => each.aborted);
      if (first !== undefined) return end(made, first.reason);
      all.forEach((each) => each.addEventListener('abort', () => end(made, each.reason), {once: true}));
      return made;
    }
    [shown.inspect.custom](depth, options, inspect) { return `AbortSignal ${inspect({aborted: this.aborted}, options)}`; }
  }
  const {end} = AbortSignal;
  delete AbortSignal.end;
  begin = Symbol('begin');

  class AbortController {
    #signal = new AbortSignal(begin);
    get signal() { return this.#signal; }
    abort(reason) { end(this.#signal, reason); }
    [shown.inspect.custom](depth, options, inspect) { return depth < 0 ? '[AbortController]' : `AbortController ${inspect({signal: this.signal}, options)}`; }
  }

  for (const type of [Event, EventTarget, AbortSignal, AbortController]) Object.defineProperty(type.prototype, Symbol.toStringTag, {value: type.name, configurable: true});
  return {Event, EventTarget, AbortController, AbortSignal, DOMException};
})
