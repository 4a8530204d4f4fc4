// The classes of Java that a script has: what is of them. Evaluated once a context that has one, with the bridge to Java, what values.js
// answers, and the makers of the Java objects of objects of the library.
(function (bridge, values, javas) {
  'use strict';
  const {isJavaNumber, viewOf} = values;
  const types = new WeakSet();

  /**
   * A class as a function that knows its objects where they are inside others; one that makes none is no function. A new object is made of
   * the view and the arguments by another function.
   */
  const typeOf = (host, view, make = (view, all) => new view(...all)) => {
    const isInstance = (x) => bridge.isInstance(host, isJavaNumber(x) ? viewOf(x) : javas.get(x)?.() ?? x);
    // What a proxy's own construct answers must not be an object of Java. A bound function has no member that must not go.
    const made = typeof view === 'function' ? function (...all) {
      if (new.target === undefined) throw new TypeError(`${view} makes an object with new, and is no function`);
      return make(view, all);
    }.bind(null) : {};
    const found = new Proxy(made, {
      get: (_, member) => member === Symbol.hasInstance ? isInstance : view[member],
      set: (_, member, value) => {
        view[member] = value;
        return true;
      },
      has: (own, member) => member in view || member in own,
      ownKeys: () => Object.keys(view),
      getOwnPropertyDescriptor: (_, member) => typeof member === 'string' && member in view ? {value: view[member], writable: true, enumerable: true, configurable: true} : undefined,
    });
    javas.set(found, () => host);
    types.add(found);
    return found;
  };

  return {typeOf, isType: (x) => types.has(x), hostOf: (x) => types.has(x) ? javas.get(x)() : x};
})
