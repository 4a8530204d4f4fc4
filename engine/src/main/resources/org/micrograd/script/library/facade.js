// The rows of the library as functions and classes of JavaScript. Evaluated once a context, when one is used or Java may refuse something,
// with the bridge to Java, what values.js answers, the Java objects of the library's objects, and what gives the object of a Java picture.
(function (bridge, values, javas, pictureOf) {
  'use strict';
  const {isJavaNumber, numberOf, isValue, nodeOf, made, leave, enter} = values;
  const java = bridge.facade();
  /** The classes of the library's objects. */
  const classes = new Map(), NEW = Symbol('new');

  /** A script's argument with Java's nodes in the places of its Values and of the library's objects, in lists of any kind and depth. */
  const lowered = (node) => function lower(x) {
    if (typeof x !== 'object' || x === null) return x;
    if (isValue(x)) return node(x);
    if (isJavaNumber(x)) return numberOf(x);
    if (javas.has(x)) return javas.get(x);
    return ArrayBuffer.isView(x) || typeof x[Symbol.iterator] !== 'function' ? x : Array.from(x, lower);
  };

  /** An array of Java's numbers, read as a whole. */
  const list = (x) => Array.prototype.slice.call(new Float64Array(new ArrayBuffer(java.buffer(x))));

  /** What Java answers; the Values it was computed from, in arrays of arrays, keep their identity. */
  function lift(x, from) {
    if (typeof x !== 'object' || x === null) return x;
    switch (java.kind(x)) {
      case 'numbers': return list(x);
      case 'array': return Array.from(x);
      case 'rows': return Array.from(x, (row) => Array.from(row));
      case 'list': case 'tuple': return Array.from(x, (each) => lift(each, from));
      case 'new': return from === undefined ? enter(x) : made(x, from);
      case 'old': leaving(from); return enter(x);
      case 'picture': return pictureOf(x);
      case 'object': return new (classes.get(java.type(x).name()))(NEW, x);
      default: return x;
    }
  }

  const leaving = lowered(leave);
  java.start(lowered(nodeOf), leaving, (f, args) => f(...Array.from(args, (x) => lift(x))));

  /** Does what Java may refuse: a refusal is an error of the script. */
  function refusing(f) {
    try {
      return f();
    } catch (e) {
      const refusal = java.refusal(e);
      if (refusal === null) throw e;
      throw java.isKind(e) ? new TypeError(refusal) : new RangeError(refusal);
    }
  }

  /** Arguments in their places, the last ones perhaps by name: fit(model, X, y, mse, sgd, {epochs: 10}). */
  function placed(name, names, args) {
    const last = args.at(-1), keys = last?.constructor === Object ? Object.keys(last) : [];
    if (keys.length === 0 || !keys.every((key) => names.includes(key))) return args;
    const all = args.slice(0, -1);
    for (const key of keys) {
      if (names.indexOf(key) < all.length && all[names.indexOf(key)] !== undefined) throw new TypeError(`${name} got ${key} twice`);
      all[names.indexOf(key)] = last[key];
    }
    return Array.from(all);
  }

  const titled = (f, row, self) => Object.defineProperties(f, {name: {value: row.name()}, length: {value: row.required() - self}});

  /** A row as a function. */
  function functionOf(row) {
    const name = row.name(), names = row.names();
    return titled((...args) => lift(refusing(() => java.call(row, placed(name, names, args))), args), row, 0);
  }

  /** A row as a method of a class. */
  function methodOf(row) {
    const name = row.name(), [, ...names] = row.names();
    return titled(function (...args) { return lift(refusing(() => java.call(row, [javas.get(this), ...placed(name, names, args)])), args); }, row, 1);
  }

  const fixed = (object, field, value) => Object.defineProperty(object, field.name(), {value, enumerable: field.name() !== 'length', writable: true});

  /** A class whose objects are read once, when Java answers one or a script makes it, and what is large when it is asked for. */
  const ofFields = (name, make, fields) => class {
    constructor(...args) {
      if (args[0] !== NEW && make === null) throw new TypeError(`functions of the library make each ${name}`);
      const object = args[0] === NEW ? args[1] : refusing(() => java.call(make, args));
      javas.set(this, object);
      for (const field of fields) if (!field.isLate()) fixed(this, field, lift(java.read(field, object)));
    }
    toString() { return java.text(javas.get(this)); }
  };

  /** A class of the library. */
  function classOf(type, Picture) {
    const found = type.isPicture() ? class extends Picture {} : ofFields(type.name(), type.make(), Array.from(type.allFields()));
    Object.defineProperty(found, 'name', {value: type.name()});
    for (const row of type.allMethods()) Object.defineProperty(found.prototype, row.name(), {value: methodOf(row), configurable: true, writable: true});
    if (type.isPicture()) Picture.kind((picture) => type.has(picture), found);
    for (const field of type.allFields()) {
      if (field.isLate()) Object.defineProperty(found.prototype, field.name(), {get() { return fixed(this, field, lift(java.read(field, javas.get(this))))[field.name()]; }, configurable: true});
    }
    classes.set(type.name(), found);
    return found;
  }

  return {list, refusing, functionOf, classOf};
})
