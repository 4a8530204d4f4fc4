// What a script does by Java's name with the objects that the application has bound, where it may name no classes.
(function (bridge, isOurs) {
  'use strict';
  const isJava = (x) => isOurs(x) || bridge.isJava(x);

  const from = (x) => {
    if (!isJava(x) || !Array.isArray(x) && typeof x?.[Symbol.iterator] !== 'function') throw new TypeError('Java.from needs an array or a list of Java');
    return Array.from(x);
  };

  const to = (x, type = 'java.lang.Object[]') => {
    if (x === null || typeof x !== 'object') throw new TypeError(`Java.to needs an array, got ${x}`);
    const elements = Array.isArray(x) && !isJava(x) ? x : Array.from(x);
    try {
      return bridge.array(type, elements);
    } catch (e) {
      throw e instanceof Error && !isJava(e) ? e : new TypeError(bridge.said(e.getMessage()));
    }
  };

  const closed = (name) => (type) => {
    throw new TypeError(`Java.${name} is closed: ${bridge.openingOf(name === 'type' && typeof type === 'string' ? type : null)}`);
  };

  const Java = {from, to, isJavaObject: isJava};
  for (const name of ['type', 'extend', 'super', 'addToClasspath']) Java[name] = closed(name);
  return Java;
})
