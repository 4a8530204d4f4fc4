// Whether two things are equal in all that they hold, loosely or strictly, as node's assert has it. Evaluated when a script asks.
(function () {
  'use strict';

  const owns = (x, key) => Object.prototype.hasOwnProperty.call(x, key);
  const symbols = (x) => Object.getOwnPropertySymbols(x).filter((each) => Object.prototype.propertyIsEnumerable.call(x, each));
  const BOXES = [Number, String, Boolean, BigInt, Symbol];

  /** What must be the same beside the properties: a date's time, a box's content, a view's numbers. */
  function sameContent(a, b, isStrict, inside) {
    const same = (x, y) => equal(x, y, isStrict, inside);
    if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
    if (a instanceof RegExp) return b instanceof RegExp && String(a) === String(b) && a.lastIndex === b.lastIndex;
    if (a instanceof Error) return b instanceof Error && a.message === b.message && a.name === b.name;
    if (ArrayBuffer.isView(a) && !(a instanceof DataView)) return a.constructor === b.constructor && a.length === b.length && a.every((x, i) => isStrict ? Object.is(x, b[i]) : x === b[i] || x !== x && b[i] !== b[i]);
    if (a instanceof Map) return b instanceof Map && a.size === b.size && [...a].every(([k, v]) => b.has(k) ? same(v, b.get(k)) : typeof k === 'object' && [...b].some(([l, w]) => same(k, l) && same(v, w)));
    if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((x) => b.has(x) || (!isStrict || typeof x === 'object') && [...b].some((y) => same(x, y)));
    const box = BOXES.find((type) => a instanceof type);
    if (box !== undefined) return b instanceof box && Object.is(a.valueOf(), b.valueOf());
    return !(a instanceof Promise || a instanceof WeakMap || a instanceof WeakSet);
  }

  function equal(a, b, isStrict, seen = []) {
    if (isStrict ? Object.is(a, b) : a == b || a !== a && b !== b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (isStrict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    if (Array.isArray(a) !== Array.isArray(b) || Array.isArray(a) && a.length !== b.length) return false;
    if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
    if (seen.some(([x, y]) => x === a && y === b)) return true;
    const inside = [...seen, [a, b]];
    if (!sameContent(a, b, isStrict, inside)) return false;
    if (ArrayBuffer.isView(a)) return true;
    const keys = Object.keys(a), more = isStrict ? symbols(a) : [];
    if (keys.length !== Object.keys(b).length || isStrict && more.length !== symbols(b).length) return false;
    return [...keys, ...more].every((key) => owns(b, key) && equal(a[key], b[key], isStrict, inside));
  }

  return equal;
})
