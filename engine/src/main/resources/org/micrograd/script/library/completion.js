// The names that continue a dotted name, for a console. Evaluated when one first asks.
(() => {
  'use strict';
  /** A global, also one declared with let or const; undefined for any other text. */
  const lookup = (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`) : undefined;

  return (start) => {
    const path = start.split('.');
    const last = path.pop();
    const head = path.length ? path.join('.') + '.' : '';
    let object = globalThis;
    for (const name of path) {
      object = object === globalThis ? lookup(name) : object[name];
      if (object === undefined || object === null) return [];
    }
    const names = new Set();
    // What every object has is no help before its first letter.
    for (let o = Object(object); o !== null && (last || o !== Object.prototype); o = Object.getPrototypeOf(o)) {
      for (const name of Object.getOwnPropertyNames(o)) names.add(name);
    }
    return [...names].filter((name) => name.startsWith(last) && (last || /^[a-z]/i.test(name))).sort().map((name) => head + name);
  };
})()
