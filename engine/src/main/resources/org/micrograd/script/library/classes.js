// The classes of Java that a script asks for by name: what they make and return has operators. Evaluated once a context that may ask,
// with the bridge to Java, what values.js answers, and the makers of the Java objects of objects of the library.
(function (bridge, values, javas) {
  'use strict';
  const {isJavaNumber, viewOf} = values;
  const plain = Java.type, {from, isJavaObject} = Java, classes = new Map(), types = new WeakSet();

  /** A class as a function that knows its objects where they are inside others. */
  const typeOf = (host, view = bridge.type(host)) => {
    const isInstance = (x) => bridge.isInstance(host, isJavaNumber(x) ? viewOf(x) : x);
    // What a proxy's own construct answers must not be an object of Java.
    const found = new Proxy(function (...all) { return new view(...all); }, {
      get: (_, member) => member === Symbol.hasInstance ? isInstance : view[member],
      set: (_, member, value) => {
        view[member] = value;
        return true;
      },
      has: (own, member) => member in view || member in own,
    });
    javas.set(found, () => host);
    types.add(found);
    return found;
  };

  Java.type = (name) => {
    // The platform's own classes, but those of numbers, know no Values.
    const isPlain = /^javax?\.|^[^.]*$|\]$/.test(name) && !/^java\.(math\.BigDecimal|util\.concurrent\.atomic\.(Atomic(Integer|Long)|(Long|Double)(Adder|Accumulator)))$/.test(name);
    return isPlain ? plain(name) : classes.get(name) ?? classes.set(name, typeOf(plain(name))).get(name);
  };
  Java.from = (x) => Array.isArray(x) ? Array.from(x) : from(x);
  Java.isJavaObject = (x) => isJavaObject(x) || isJavaNumber(x) || types.has(x) || bridge.isJava(x);
})
