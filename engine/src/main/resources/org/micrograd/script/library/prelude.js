// What a JavaScript script sees of the engine. Evaluated once a context, with the bridge to Java and what values.js answers.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (bridge, values) {
  'use strict';
  const {Object, Array, Number, String, Symbol, Proxy, Map, Set, WeakMap, Error, TypeError} = globalThis;

  const {javaNumber, isJavaNumber, viewOf, Value, rows, call, alone, operand, number, plain, show, note, isValue, nodeOf, made, leave, enter} = values;
  /** The Java objects of the library's objects. */
  const javas = new WeakMap();

  let noted;
  /** What tells drawings and consoles of the nodes that are computed. */
  const nodes = () => noted ??= bridge.script('nodes')(bridge, note);

  let rowsOfLibrary;
  /** The rows of the library as functions and classes, once a script needs one. */
  const facade = () => rowsOfLibrary ??= bridge.script('facade')(bridge, values, javas, helpers.picture);

  const {sort} = Array.prototype;
  /** A list of Java has the method of arrays, which knows no null for Java's own order. */
  Object.defineProperty(Array.prototype, 'sort', {value: {sort(order) { return order === null && bridge.sorted(this) ? undefined : sort.call(this, order); }}.sort});

  const exports = Object.create(Object.getPrototypeOf(globalThis));
  // Who lists the global names finds those of the scripts alone.
  const define = (object, name, value) => Object.defineProperty(object, name, {value, writable: true, enumerable: object !== exports, configurable: true});
  define(exports, 'Value', Value);
  /** Gives Values a method by a name of a script or of the table. */
  function method(name, value) {
    Object.defineProperty(Value.prototype, name, {value, configurable: true, writable: true});
  }

  const methodOfRow = (name, row) => method(name, {[name](...others) { return call(row, [this, ...others]); }}[name]);
  for (const [name, row] of rows) {
    define(exports, name, {[name]: (...all) => call(row, all)}[name]);
    methodOfRow(name, row);
  }
  // As those who write micrograd in JavaScript call them, too.
  methodOfRow('plus', rows.get('add'));
  methodOfRow('minus', rows.get('sub'));
  methodOfRow('times', rows.get('mul'));

  /** The Java object of a module, what it refuses being an error of the script. */
  const checked = (host) => new Proxy({}, {get: (calls, name) => calls[name] ??= (...all) => facade().refusing(() => host[name](...all))});

  /** A leaf: value(2) is new Value(2). */
  const value = (data, label, ...rest) => new Value(data, rest.length === 0 ? label : alone([data, label, ...rest])[1]);
  define(exports, 'value', value);

  /** A name whose module runs when it is first read; a script may put something else before it, on its global object. */
  const later = (object, name, make) => Object.defineProperty(object, name, {
    get: () => define(object, name, make())[name],
    set(x) { define(this, name, x); },
    enumerable: object !== exports, configurable: true,
  });

  let drawn;
  /** What makes pictures, groups and operations of a script's own, once it does. */
  const drawing = () => drawn ??= bridge.script('drawing')(bridge, values, javas, helpers, repr);
  const isPicture = (x) => drawn !== undefined && x instanceof drawn.Picture;
  for (const name of ['display', 'trace', 'draw', 'draw_dot', 'custom', 'scope']) later(exports, name, () => drawing().exports[name]);

  /** What the modules build on: checks, the way of nodes in and out, and methods of Value. */
  const helpers = {
    show, number, plain, note, alone, checked,
    get list() { return facade().list; },
    get Picture() { return drawing().Picture; },
    digits: (x) => bridge.digits(x),
    /** A part of a module that is in a file of its own. */
    part: (name) => bridge.script(name),
    /** What makes the Java object of a script's object that stands for one. */
    javas: new WeakMap(),
    /** The Java object of an object of the library. */
    library: (x) => javas.get(x),
    get place() { return nodes().place; },
    /** What a compiled function of Java becomes; its module says. */
    function: undefined,
    picture: (p) => drawing().Picture.of(p),
    node: (what, x) => operand(what, x, [x]),
    leave,
    enter: (node) => enter(node),
    /** A new node computed in Java, and the Values it was computed from, in arrays of arrays: cheaper than leave and enter. */
    made: (node, from) => made(node, from),
  };

  /** What the modules export that have been used so far: rows of the library, and what is written by hand. */
  const loaded = new Map();
  function load(module) {
    if (!loaded.has(module)) {
      const found = {}, table = bridge.facade();
      for (const row of table.functions(module)) found[row.name()] = facade().functionOf(row);
      for (const type of table.types(module)) found[type.name()] = facade().classOf(type, helpers.Picture);
      if (isWritten.has(module)) Object.assign(found, bridge.module(module)(exports, checked(bridge.host(module)), helpers));
      loaded.set(module, found);
    }
    return loaded.get(module);
  }

  // Names that a script may redefine: behind the global object, not on it.
  const layer = Object.create(exports, {Operators: {value: Operators, writable: true, enumerable: false, configurable: true}});
  const modules = [], isWritten = new Set();
  for (const line of bridge.modules().split('\n')) {
    const [module, names, methods, written] = line.split('\t');
    modules.push(module);
    if (written) isWritten.add(module);
    for (const name of names.split(' ')) later(exports, name, () => load(module)[name]);
    if (methods) for (const name of methods.split(' ')) method(name, {[name](...others) { return load(module)[name](this, ...others); }}[name]);
  }
  const quit = globalThis.quit;
  for (const name of ['Operators', 'quit', 'read', 'readline', 'readbuffer']) delete globalThis[name];
  layer[Symbol.for('micrograd')] = exports;
  Object.setPrototypeOf(globalThis, layer);

  /** A global that a script may redefine and that is none of its own. */
  const hidden = (name, value) => Object.defineProperty(globalThis, name, {value, writable: true, enumerable: false, configurable: true});

  let types;
  /** What knows the objects of classes of Java, once a script has one. */
  const typed = () => types ??= bridge.script('types')(bridge, values, helpers.javas);
  if (typeof Java === 'object') {
    const {type, isType} = Java, java = Java;
    let packages;
    const classes = () => java.type === type ? bridge.script('classes')(bridge, java, isJavaNumber, typed()) : java;
    // Few scripts ask for them: what classes need runs when one does.
    const asked = (name, make) => Object.defineProperty(globalThis, name, {
      get: () => hidden(name, make())[name],
      set(x) { define(this, name, x); },
      enumerable: false, configurable: true,
    });
    asked('Java', classes);
    for (const name of ['Packages', 'java', 'javafx', 'javax', 'com', 'org', 'edu']) {
      const own = globalThis[name];
      if (own) asked(name, () => (packages ??= bridge.script('packages')(isType, classes()))(own, name === 'Packages' ? '' : name));
    }
  } else if (bridge.opensBound()) later(layer, 'Java', () => bridge.script('given')(bridge, (x) => isJavaNumber(x) || typed().isType(x)));

  // What every object of Java tells of itself, also one that is of a kind of the language: its class is closed, and of that it has the names.
  const told = (name, count, answer) => ({
    get() {
      const make = bridge.isJava(this) ? answer(this) : undefined;
      return make && ((...all) => {
        if (all.length !== count) throw new TypeError(`${name} takes ${count} arguments, got ${all.length}`);
        return make(...all);
      });
    },
    set(x) { Object.defineProperty(this, name, {value: x, writable: true, enumerable: true, configurable: true}); },
    configurable: true,
  });
  const ofAll = {
    getClass: told('getClass', 0, (x) => bridge.isOpen() ? () => bridge.classOf(x) : undefined),
    hashCode: told('hashCode', 0, (x) => () => bridge.hashOf(x)),
    equals: told('equals', 1, (x) => (other) => bridge.areEqual(x, other)),
  };
  for (const {prototype} of [Error, Array, Date, Function, Iterator, Number]) Object.defineProperties(prototype, ofAll);
  Object.defineProperties(Object.getPrototypeOf(bridge.foreign()), ofAll);

  /** A picture from Java: one that is no drawing may be of a kind that a module knows. */
  function enterPicture(picture) {
    if (!bridge.pictures().isDrawing(picture)) modules.forEach(load);
    return helpers.picture(picture);
  }

  /** What has a text of its own in node's ways of showing, too. */
  function showsItself(x) {
    const isOurs = isValue(x) || isJavaNumber(x) || isPicture(x) || helpers.javas.has(x);
    return isOurs ? x.toString() : bridge.isJava(x) && !Array.isArray(x) ? String(x) : undefined;
  }

  let inspect;
  /** A value as a console shows it: as node's does. */
  function repr(x) {
    if (typeof x === 'number' && !Object.is(x, -0) || typeof x === 'boolean' || x === null || isValue(x)) return String(x);
    if (inspect === undefined) {
      const layout = bridge.script('node/layout')();
      ({inspect} = bridge.script('node/inspect')(showsItself, layout, bridge.script('node/kinds')(layout, bridge.script('node/iterators')(false))));
    }
    return inspect(x);
  }

  /** What a console completes names by. */
  let completion;

  /** node's ways, for scripts that are run as programs. */
  let node;
  const program = () => {
    if (node === undefined) {
      node = bridge.script('node/program')(bridge, (name) => bridge.script(`node/${name}`), showsItself, quit);
      layer[Symbol.for('micrograd.node')] = node.imported;
      layer[Symbol.for('micrograd.meta')] = node.importing.meta;
      layer[Symbol.for('micrograd.import')] = node.importing.importer;
    }
    return node;
  };
  // For a session, which takes it away before a script could see it.
  if (bridge.trusted()) layer[Symbol.for('micrograd.session')] = program;

  return {
    program: (target, all, text) => program().start(target, Array.from(all), text),
    turn: () => node.turn(),
    failed: (e) => node.failed(e),
    ended: (e, text, line, column) => program().ended(e, text, line, column),
    left: () => node === undefined ? 0 : node.left(),
    required: (name) => program().exportsOf(name),
    located: (name) => program().locate(name),
    names: () => Object.getOwnPropertyNames(exports),
    start: (file, all, folder) => {
      const names = {arguments: file === null && all.length === 0 ? null : Array.from(all), __filename: file, __dirname: folder ?? (file === null ? null : '.')};
      for (const name in names) {
        if (names[name] === null) delete globalThis[name];
        else hidden(name, names[name]);
      }
    },
    complete: (start) => (completion ??= bridge.script('completion'))(start),
    noteLines: (many) => nodes().noteLines(many), keepNewest: () => nodes().keepNewest(), newest: () => nodes().newest(), repr,
    printed: (x) => typeof x === 'string' ? x : repr(x),
    value: enter,
    number: javaNumber,
    type: (view) => typed().typeOf(bridge.origin(view), view),
    error: (message) => { throw new TypeError(message); },
    text: (text) => text,
    picture: enterPicture,
    unwrap: (x) => isValue(x) ? leave(x) : isJavaNumber(x) ? bridge.origin(viewOf(x)) : isPicture(x) ? drawn.Picture.java(x) : helpers.javas.get(x)?.(true) ?? null,
    function: (f) => {
      load('compiled');
      return helpers.function(f);
    },
  };
})
