// structuredClone: a copy of all that a thing holds. Evaluated when a script file starts.
(function () {
  'use strict';

  const BOXES = [Number, String, Boolean, BigInt];
  const ERRORS = {Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError};

  function refuse(x) {
    const what = typeof x === 'function' || typeof x === 'symbol' ? String(x) : `#<${x.constructor?.name ?? 'Object'}>`;
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  }

  function error(x, copy) {
    const made = new (Object.hasOwn(ERRORS, x.name) ? ERRORS[x.name] : Error)(x.message);
    Object.defineProperty(made, 'stack', {value: x.stack, writable: true, configurable: true});
    if (Object.hasOwn(x, 'cause')) Object.defineProperty(made, 'cause', {value: copy(x.cause), writable: true, configurable: true});
    return made;
  }

  function begun(x, copy) {
    if (x instanceof Date) return new Date(x.getTime());
    if (x instanceof RegExp) return new RegExp(x.source, x.flags);
    if (ArrayBuffer.isView(x)) return x instanceof DataView ? new DataView(x.buffer.slice(0), x.byteOffset, x.byteLength) : new x.constructor(x);
    if (x instanceof ArrayBuffer) return x.slice(0);
    if (x instanceof Error) return error(x, copy);
    if (BOXES.some((type) => x instanceof type)) return Object(x.valueOf());
    return null;
  }

  function clone(x, seen) {
    if (typeof x === 'function' || typeof x === 'symbol' || x instanceof Promise || x instanceof WeakMap || x instanceof WeakSet) refuse(x);
    if (typeof x !== 'object' || x === null) return x;
    if (seen.has(x)) return seen.get(x);
    const copy = (y) => clone(y, seen);
    const whole = begun(x, copy);
    const made = whole ?? (Array.isArray(x) ? new Array(x.length) : x instanceof Map ? new Map() : x instanceof Set ? new Set() : {});
    seen.set(x, made);
    if (whole !== null) return made;
    if (x instanceof Map) x.forEach((v, k) => made.set(copy(k), copy(v)));
    else if (x instanceof Set) x.forEach((v) => made.add(copy(v)));
    else for (const key of Object.keys(x)) made[key] = copy(x[key]);
    return made;
  }

  /** The bytes that are given away: their own owner has none of them left. */
  function moved(given, seen) {
    if (typeof given.transfer !== 'function') refuse(given);
    seen.set(given, given.transfer());
  }

  return function structuredClone(...all) {
    if (all.length === 0) throw Object.assign(new TypeError('The value argument must be specified'), {code: 'ERR_MISSING_ARGS'});
    const seen = new Map();
    for (const each of all[1]?.transfer ?? []) moved(each, seen);
    return clone(all[0], seen);
  };
})
