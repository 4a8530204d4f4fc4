// Packages of Java by their names, as java.util: their classes are the same as by Java.type. Evaluated once a context that may name classes
// and does so, with what tells a class of the language's own, and a script's object of classes.
(function (isType, Java) {
  'use strict';
  /** A name with a capital is taken for a class that is closed or not there once it is called: the error is that of the class. */
  const classIn = (path) => path.match(/^([^A-Z]*\.)?[A-Z][^.]*/)?.[0];

  const packageOf = (own, path) => {
    const type = classIn(path), ask = () => Java.type(type);
    return new Proxy(type ? function () {} : {}, {
      get(_, member) {
        if (type && member === Symbol.hasInstance) return ask;
        const found = own[member];
        if (typeof found === 'function' && !isType(found)) return found.bind(own);
        if (typeof member !== 'string' || typeof found !== 'object' && typeof found !== 'function') return found;
        const name = path ? `${path}.${member}` : member;
        return isType(found) ? Java.type(name) : packageOf(found, name);
      },
      has: (_, member) => member in own,
      apply: ask,
      construct: ask,
    });
  };
  return packageOf;
})
