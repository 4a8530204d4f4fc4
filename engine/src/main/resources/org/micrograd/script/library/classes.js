// The classes of Java that a script asks for by name: what they make and return has operators, and names of its properties, as what the
// application has bound. Evaluated once a context that may ask, with the bridge to Java, the language's object of them, what tells a number
// of Java, and what types.js answers.
(function (bridge, Java, isJavaNumber, types) {
  'use strict';
  const {typeOf, isType, hostOf} = types, plain = Java.type, {from, to, isJavaObject, typeName, extend} = Java, superOf = Java.super, classes = new Map();
  const isPlainType = Java.isType;

  // Arrays are the language's own, and so is what is made of texts, truths and numbers.
  const isPlain = (name) => /\]$|^(boolean|byte|char|short|int|long|float|double|void)$|^java\.(lang\.(String|Boolean|Character|Byte|Short|Integer|Long|Float|Double)|math\.BigInteger)$/.test(name);

  const turn = bridge.turn();
  /**
   * What a script gives to be called by a class that is made of it: it gets what any function of a script gets, and one that Java calls on a
   * thread of its own waits for its turn.
   */
  const called = (own) => {
    if (typeof own === 'function' && !isType(own) && !bridge.isJava(own)) return function (...all) {
      const call = () => own.apply(this, all.map((x) => bridge.seen(x)));
      return bridge.isInRun() ? call() : turn(call);
    };
    if (typeof own !== 'object' || own === null || Array.isArray(own) || bridge.isJava(own)) return own;
    return new Proxy(own, {get: (_, member) => called(own[member])});
  };

  const extended = (host) => {
    const made = extend(host);
    return typeOf(made, bridge.type(made), withCalled);
  };
  const withCalled = (view, all) => new view(...all.map(called));
  /** A class without objects is made one of by what it lacks, which comes last. */
  const implemented = (host) => (view, all) => {
    const last = all.at(-1);
    const isGiven = (typeof last === 'object' && last !== null || typeof last === 'function') && !isType(last) && !bridge.isJava(last);
    return isGiven && bridge.isAbstract(host) ? new (extended(host))(...all) : new view(...all);
  };

  Java.type = (name) => {
    if (isPlain(name)) return plain(name);
    if (!classes.has(name)) {
      const host = plain(name);
      classes.set(name, typeOf(host, bridge.type(host), implemented(host)));
    }
    return classes.get(name);
  };

  Java.extend = (...all) => {
    const made = extend(...all.map((x) => isType(x) ? hostOf(x) : isPlainType(x) ? x : called(x)));
    return typeOf(made, bridge.type(made), withCalled);
  };
  const given = bridge.script('given')(bridge, (x) => isJavaNumber(x) || isType(x));
  // Of a script's objects only these arrays hold none of an application's.
  const isOfNumbers = (name) => /^(boolean|byte|char|short|int|long|float|double)\b/.test(name);

  /** What the application has bound is a view in a script: of those polyglot makes no elements. */
  const holdsView = (x) => Array.isArray(x) && !bridge.isJava(x) ? x.some(holdsView) : bridge.isJava(x) && bridge.origin(x) !== x;

  Java.to = (x, type = 'java.lang.Object[]') => {
    const isGiven = typeof type === 'string' && bridge.isGivenArray(type);
    if (isOfNumbers(type) || !Array.isArray(x) || !holdsView(x) && (bridge.trusted() || !isGiven)) return to(x, hostOf(type));
    return given.to(x, typeof type === 'string' && !isGiven ? plain(type) : hostOf(type));
  };
  Java.super = (x) => superOf(bridge.isJava(x) ? bridge.origin(x) : x);
  Java.typeName = (x) => typeName(hostOf(x));
  Java.isType = (x) => isType(x) || isPlainType(x);
  Java.from = (x) => Array.isArray(x) || bridge.isJava(x) && typeof x[Symbol.iterator] === 'function' ? Array.from(x) : from(x);
  Java.isJavaObject = (x) => isJavaObject(x) || isJavaNumber(x) || isType(x) || bridge.isJava(x);
  return Java;
})
