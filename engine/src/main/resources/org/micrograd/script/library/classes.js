// The classes of Java that a script asks for by name: what they make and return has operators. Evaluated once a context that may ask,
// with the bridge to Java, the language's object of them, what tells a number of Java, and what types.js answers.
(function (bridge, Java, isJavaNumber, types) {
  'use strict';
  const {typeOf, isType} = types, plain = Java.type, {from, isJavaObject} = Java, classes = new Map();

  Java.type = (name) => {
    // The platform's own classes, but those of numbers, know no Values.
    const isPlain = /^javax?\.|^[^.]*$|\]$/.test(name) && !/^java\.(math\.BigDecimal|util\.concurrent\.atomic\.(Atomic(Integer|Long)|(Long|Double)(Adder|Accumulator)))$/.test(name);
    if (isPlain) return plain(name);
    if (!classes.has(name)) {
      const host = plain(name);
      classes.set(name, typeOf(host, bridge.type(host)));
    }
    return classes.get(name);
  };
  Java.from = (x) => Array.isArray(x) ? Array.from(x) : from(x);
  Java.isJavaObject = (x) => isJavaObject(x) || isJavaNumber(x) || isType(x) || bridge.isJava(x);
  return Java;
})
