// The classes of Java that a script asks for by name: what they make and return has operators, and names of its properties, as what the
// application has bound. Evaluated once a context that may ask, with the bridge to Java, the language's object of them, what tells a number
// of Java, and what types.js answers.
(function (bridge, Java, isJavaNumber, types) {
  'use strict';
  const {typeOf, isType, hostOf} = types, plain = Java.type, {from, isJavaObject, typeName, extend} = Java, superOf = Java.super, classes = new Map();
  const isPlainType = Java.isType;

  // Arrays are the language's own, and so is what is made of texts, truths and numbers.
  const isPlain = (name) => /\]$|^(boolean|byte|char|short|int|long|float|double|void)$|^java\.(lang\.(String|Boolean|Character|Byte|Short|Integer|Long|Float|Double)|math\.BigInteger)$/.test(name);

  Java.type = (name) => {
    if (isPlain(name)) return plain(name);
    if (!classes.has(name)) {
      const host = plain(name);
      classes.set(name, typeOf(host, bridge.type(host)));
    }
    return classes.get(name);
  };

  /** What a script gives to be called by a class that is made of it: it gets what any function of a script gets. */
  const called = (own) => {
    if (typeof own === 'function' && !isType(own) && !bridge.isJava(own)) return function (...all) { return own.apply(this, all.map((x) => bridge.seen(x))); };
    if (typeof own !== 'object' || own === null || Array.isArray(own) || bridge.isJava(own)) return own;
    return new Proxy(own, {get: (_, member) => called(own[member])});
  };

  Java.extend = (...all) => {
    const made = extend(...all.map((x) => isType(x) ? hostOf(x) : isPlainType(x) ? x : called(x)));
    return typeOf(made, bridge.type(made), called);
  };
  Java.super = (x) => superOf(bridge.isJava(x) ? bridge.origin(x) : x);
  Java.typeName = (x) => typeName(hostOf(x));
  Java.isType = (x) => isType(x) || isPlainType(x);
  Java.from = (x) => Array.isArray(x) || bridge.isJava(x) && typeof x[Symbol.iterator] === 'function' ? Array.from(x) : from(x);
  Java.isJavaObject = (x) => isJavaObject(x) || isJavaNumber(x) || isType(x) || bridge.isJava(x);
  return Java;
})
