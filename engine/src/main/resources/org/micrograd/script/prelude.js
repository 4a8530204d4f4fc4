// What a JavaScript script sees of the engine. Evaluated once a context, with the bridge to Java.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (bridge) {
  'use strict';

  /** What is called whenever a node is made, while a function is traced whose lines are asked for. */
  let noting = null;
  const rows = {};
  for (const op of bridge.ops()) {
    rows[bridge.name(op)] = {op, name: bridge.name(op), symbol: bridge.symbol(op), arity: bridge.arity(op)};
  }
  const signs = {add: '+', sub: '-', mul: '*', div: '/', pow: '**'};

  /** Any object as an error message names it. */
  function show(x) {
    if (x instanceof Value) return x.toString();
    if (typeof x === 'string') return JSON.stringify(x);
    if (x !== x) return 'NaN (what undefined, an object or a text become; value(NaN) if it is meant)';
    if (typeof x === 'bigint') return x + 'n';
    if (typeof x === 'function') return 'a function';
    if (Array.isArray(x)) return 'an array';
    if (typeof x === 'object' && x !== null) return 'an object';
    return String(x);
  }

  function needs(what, ...operands) {
    return new TypeError(`"${what}" needs numbers or Values, got ${operands.map(show).join(' and ')}`);
  }

  function refuse(what, advice) {
    return () => { throw new TypeError(`"${what}" has no derivative on Values: ${advice}`); };
  }

  const signed = {};
  const leftNumber = {left: Number};
  const rightNumber = {right: Number};
  // GraalJS takes + < == for strings, nothing else.
  const leftString = {left: String};
  const rightString = {right: String};
  const leftBig = {left: BigInt};
  const rightBig = {right: BigInt};

  for (const name in signs) {
    const {op} = rows[name], sign = signs[name];
    const wrong = (a, b) => { throw needs(sign, a, b); };
    // JavaScript turns any operand but that of + into a number first: what was none arrives as NaN.
    const checked = (x, a, b) => typeof x === 'number' && x === x ? x : wrong(a, b);
    signed[sign] = (a, b) => Value.made(bridge.binary(op, Value.node(a), Value.node(b)), a, b);
    rightNumber[sign] = (a, b) => Value.made(bridge.valueNumber(op, Value.node(a), checked(b, a, b)), a);
    leftNumber[sign] = (a, b) => Value.made(bridge.numberValue(op, checked(a, a, b), Value.node(b)), undefined, b);
    leftBig[sign] = rightBig[sign] = wrong;
  }
  leftString['+'] = (a, b) => a + b.toString();
  rightString['+'] = (a, b) => a.toString() + b;

  const advice = {
    '%': 'write mod(a, b)', '&': 'bits of a real number are not differentiable', '|': 'bits of a real number are not differentiable',
    '^': 'write a ** b for a power', '<<': 'write a * 2**n', '>>': 'write a / 2**n', '>>>': 'write a / 2**n',
  };
  const mixed = [leftNumber, rightNumber, leftString, rightString, leftBig, rightBig];
  for (const sign in advice) {
    for (const table of [signed, leftNumber, rightNumber, leftBig, rightBig]) table[sign] = refuse(sign, advice[sign]);
  }
  signed['<'] = (a, b) => a.data < b.data;
  rightNumber['<'] = (a, b) => a.data < b;
  leftNumber['<'] = (a, b) => a < b.data;
  signed['=='] = (a, b) => a === b;
  for (const table of mixed) table['=='] = () => { throw new TypeError('"==" compares a Value with something else: write v.data == x'); };
  for (const table of [leftString, rightString, leftBig, rightBig]) table['<'] = (a, b) => { throw needs('<', a, b); };
  signed['neg'] = (a) => Value.made(bridge.unary(rows.neg.op, Value.node(a)), a);
  signed['pos'] = (a) => a;
  signed['~'] = refuse('~', 'bits of a real number are not differentiable');
  signed['++'] = (a) => rightNumber['+'](a, 1);
  signed['--'] = (a) => rightNumber['-'](a, 1);

  const WithOperators = Operators(signed, ...mixed);

  /** A number that remembers how it was computed: data, gradient, label, the operation and operands that made it. */
  class Value extends WithOperators {
    #node; #x; #y; #z; #known = false;

    /** A leaf: new Value(2), new Value(2, 'a'). */
    constructor(data, label) {
      super();
      if (data === Value.#made) return;
      if (typeof data !== 'number') throw new TypeError(`new Value(data) needs a number, got ${show(data)}`);
      if (label !== undefined && typeof label !== 'string') throw new TypeError(`a label is a string, got ${show(label)}`);
      this.#node = bridge.leaf(data, label === undefined ? null : label);
    }

    static #made = Symbol('made');

    static made(node, x, y, z) {
      const v = new Value(Value.#made);
      if (noting !== null) noting();
      v.#node = node;
      v.#x = x;
      v.#y = y;
      v.#z = z;
      return v;
    }

    static node(v) { return v.#node; }

    /** The Java node for the application, which may hand any node of the graph back: all of them keep their wrappers. */
    static leave(v) {
      const stack = [v];
      while (stack.length) {
        const w = stack.pop();
        if (Array.isArray(w)) stack.push(...w);
        if (!(w instanceof Value) || w.#known) continue;
        w.#known = true;
        bridge.remember(w.#node, new WeakRef(w));
        stack.push(w.#x, w.#y, w.#z);
      }
      return v.#node;
    }

    static enter(node) {
      const known = bridge.recall(node)?.deref();
      if (known !== undefined) return known;
      const v = Value.made(node);
      v.#known = true;
      bridge.remember(node, new WeakRef(v));
      return v;
    }

    get data() { return bridge.data(this.#node); }
    set data(x) { bridge.setData(this.#node, number('data', x)); }
    get grad() { return bridge.grad(this.#node); }
    set grad(x) { bridge.setGrad(this.#node, number('grad', x)); }
    get label() { return bridge.label(this.#node); }
    set label(s) {
      if (typeof s !== 'string') throw new TypeError(`label needs a string, got ${show(s)}`);
      bridge.setLabel(this.#node, s);
    }

    /** The operands, as a Set, as in micrograd. */
    get _prev() {
      Value.leave(this);
      return new Set(Array.from(bridge.operands(this.#node), Value.enter));
    }

    /** The sign of the operation that made the node, or ''. */
    get _op() { return bridge.op(this.#node); }

    /** Computes the gradient of this node with respect to every node below it; leaves add it to theirs. */
    backward() { bridge.backward(this.#node); }

    toString() { return bridge.repr(this.#node); }
    toJSON() { return this.data; }
    [Symbol.toPrimitive](hint) {
      if (hint === 'string') return this.toString();
      throw hint === 'number'
        ? new TypeError(`${this} is no plain number: write exp(v) for Math.exp(v), v.data for its number`)
        : new TypeError(`an operator needs numbers or Values, got ${this} and something else`);
    }
  }

  // Of any object these answer NaN or false, which would be taken for the Value's own.
  for (const name of ['parseFloat', 'parseInt', 'isNaN', 'isFinite', 'isInteger', 'isSafeInteger']) {
    const plain = Number[name];
    const strict = (x, radix) => {
      if (x instanceof Value) throw new TypeError(`${name} needs a plain number, got ${x}: write v.data for its number`);
      return plain(x, radix);
    };
    Object.defineProperty(strict, 'name', {value: name});
    for (const owner of [Number, globalThis]) {
      if (owner[name] === plain) Object.defineProperty(owner, name, {value: strict});
    }
  }

  function number(what, x) {
    if (typeof x !== 'number') throw new TypeError(`${what} needs a number, got ${show(x)}`);
    return x;
  }

  /** The node of an operand, a number becoming one. */
  function operand(name, x, all) {
    if (x instanceof Value) return Value.node(x);
    if (typeof x === 'number') return bridge.number(x);
    throw needs(name, ...all);
  }

  const wrapped = (x) => (x instanceof Value ? x : undefined);

  /** Applies a row to numbers or Values: a number if all are numbers. */
  function call(row, all) {
    if (all.length !== row.arity) throw new TypeError(`${row.name} takes ${row.arity} operand${row.arity > 1 ? 's' : ''}, got ${all.length}`);
    if (row.name === 'where' && typeof all[0] === 'boolean') all[0] = Number(all[0]);
    if (all.every((x) => typeof x === 'number')) return bridge.at(row.op, all[0], all[1] ?? 0, all[2] ?? 0);
    const [x, y, z] = all.map((each) => operand(row.name, each, all));
    return Value.made(bridge.apply(row.op, x, y ?? null, z ?? null), ...all.map(wrapped));
  }

  const exports = {Value};
  for (const name in rows) {
    const row = rows[name];
    exports[name] = (...all) => call(row, all);
    Object.defineProperty(exports[name], 'name', {value: name});
    Object.defineProperty(Value.prototype, name, {value(...others) { return call(row, [this, ...others]); }, configurable: true, writable: true});
  }

  function value(what, v) {
    if (!(v instanceof Value)) throw new TypeError(`${what} needs a Value, got ${show(v)}`);
    return Value.node(v);
  }

  /** A drawing or a plot: svg(), png(), dot(), html(), save(path), show(). */
  class Picture {
    #picture;
    static #kinds = [];
    /** Gives the pictures that a test knows a class of their own. */
    static kind(test, type) { Picture.#kinds.push({test, type}); }
    static of(picture) {
      const p = new (Picture.#kinds.find(({test}) => test(picture))?.type ?? Picture)();
      p.#picture = picture;
      return p;
    }
    static java(p) { return p.#picture; }
    svg() { return bridge.text(this.#picture, 'svg'); }
    dot() { return bridge.text(this.#picture, 'dot'); }
    html() { return bridge.text(this.#picture, 'html'); }
    png() { return bridge.bytes(this.#picture, 'png'); }
    save(path) {
      if (typeof path !== 'string') throw new TypeError(`save needs a path, got ${show(path)}`);
      const wrong = bridge.save(this.#picture, path);
      if (wrong !== null) throw new Error(wrong);
      return this;
    }
    show() {
      const wrong = bridge.show(this.#picture);
      if (wrong !== null) throw new Error(wrong);
      return this;
    }
    toString() { return bridge.title(this.#picture); }
  }

  /** The Java object of a module, what it refuses being a RangeError of the script. */
  const checked = (host) => new Proxy({}, {
    get: (calls, name) => calls[name] ??= (...all) => {
      try {
        return host[name](...all);
      } catch (e) {
        const refusal = bridge.refusal(e);
        throw refusal === null ? e : new RangeError(refusal);
      }
    },
  });

  const refusing = checked(bridge);

  /** A leaf: value(2) is new Value(2). */
  exports.value = (data, label) => new Value(data, label);
  /** Shows a value: a picture in a console, a notebook or a report, anything else as text. */
  exports.display = (value) => { bridge.show(value, repr(value)); };
  /** The nodes and edges under a root: {nodes, edges}, an edge being [operand, result]. */
  exports.trace = (root) => {
    value('trace', root);
    const [nodes, edges] = bridge.trace(Value.leave(root));
    return {nodes: Array.from(nodes, Value.enter), edges: Array.from(edges, (e) => [Value.enter(e[0]), Value.enter(e[1])])};
  };
  /** The graph under a root or of a compiled function, as a picture: draw(d), draw(d, {rankdir: 'TB', color: 'grad'}). */
  exports.draw = (root, options = {}) => {
    const node = helpers.javas.get(root)?.() ?? value('draw', root);
    if (typeof options !== 'object' || options === null) throw new TypeError(`draw needs options, as in {rankdir: 'TB'}, got ${show(options)}`);
    return Picture.of(refusing.draw(node, Object.keys(options), Object.values(options)));
  };
  exports.draw_dot = exports.draw;
  /** What f() answers; drawings show what it computes as a group: scope('loss', () => ...). */
  exports.scope = (name, f) => {
    if (typeof name !== 'string' || typeof f !== 'function') throw new TypeError(`scope needs a name and a function, got ${show(name)} and ${show(f)}`);
    const opened = refusing.open(name);
    try {
      return f();
    } finally {
      bridge.close(opened);
    }
  };

  /** What the modules build on: checks, the way of nodes in and out, and methods of Value. */
  const helpers = {
    show, number, Picture,
    digits: (x) => bridge.digits(x),
    /** What makes the Java object of a script's object that stands for one. */
    javas: new WeakMap(),
    /** Sets what is called whenever a node is made, or null. */
    note: (f) => { noting = f; },
    /** What a compiled function of Java becomes; its module says. */
    function: undefined,
    picture: (p) => Picture.of(p),
    node: (what, x) => operand(what, x, [x]),
    leave: Value.leave,
    enter: (node) => Value.enter(node),
    /** A new node computed in Java, and the Values it was computed from, in arrays of arrays: cheaper than leave and enter. */
    made: (node, from) => Value.made(node, from),
    method(name, f) {
      Object.defineProperty(f, 'name', {value: name});
      Object.defineProperty(Value.prototype, name, {value(...others) { return f(this, ...others); }, configurable: true, writable: true});
      return f;
    },
  };
  for (const module of bridge.modules()) {
    Object.assign(exports, bridge.module(module)(exports, checked(bridge.host(module)), helpers));
  }

  // Names that a script may redefine: behind the global object, not on it.
  const layer = Object.create(Object.getPrototypeOf(globalThis));
  Object.assign(layer, exports, {Operators});
  delete globalThis.Operators;
  layer[Symbol.for('micrograd')] = exports;
  Object.setPrototypeOf(globalThis, layer);

  // What an application's class makes and returns has operators; the platform's own classes know no Values.
  if (typeof Java === 'object') {
    const plain = Java.type;
    Java.type = (name) => /^javax?\.|^[^.]*$|\]$/.test(name) ? plain(name) : bridge.type(plain(name));
  }

  /** A value as a console shows it. */
  function repr(x, depth = 0) {
    const inner = (y) => repr(y, depth + 1);
    const list = (parts) => (parts.length > 50 ? [...parts.slice(0, 50), `... ${parts.length - 50} more`] : parts).join(', ');
    if (x instanceof Value || x instanceof Picture) return x.toString();
    if (typeof x === 'string') return `'${x.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
    if (typeof x === 'bigint') return x + 'n';
    if (typeof x === 'symbol' || x instanceof Error) return String(x);
    if (typeof x === 'function' && x.toString !== Function.prototype.toString) return x.toString();
    if (typeof x === 'function') return x.toString().startsWith('class') ? `[class ${x.name}]` : `[function ${x.name || 'without a name'}]`;
    if (typeof x !== 'object' || x === null) return String(x);
    if (depth > 3) return '...';
    if (Array.isArray(x)) return `[${list(x.map(inner))}]`;
    if (x instanceof Set) return `Set {${list([...x].map(inner))}}`;
    if (x instanceof Map) return `Map {${list([...x].map(([k, v]) => `${inner(k)} => ${inner(v)}`))}}`;
    if (x instanceof Date || x instanceof RegExp || x instanceof Promise) return String(x);
    const name = x.constructor && x.constructor !== Object ? x.constructor.name + ' ' : '';
    return `${name}{${list(Object.keys(x).map((k) => `${k}: ${inner(x[k])}`))}}`;
  }

  /** A global, also one declared with let or const; undefined for any other text. */
  const lookup = (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`) : undefined;

  /** The names that continue a dotted name. */
  function complete(start) {
    const path = start.split('.');
    const last = path.pop();
    const head = path.length ? path.join('.') + '.' : '';
    let object = globalThis;
    for (const name of path) {
      object = object === globalThis ? lookup(name) : object[name];
      if (object === undefined || object === null) return [];
    }
    const names = new Set();
    for (let o = Object(object); o !== null; o = Object.getPrototypeOf(o)) {
      for (const name of Object.getOwnPropertyNames(o)) names.add(name);
    }
    return [...names].filter((name) => name.startsWith(last) && (last || /^[a-z]/i.test(name))).sort().map((name) => head + name);
  }

  return {
    names: () => Object.keys(exports),
    start: (file, all) => { globalThis.arguments = Array.from(all); },
    complete, repr,
    wrap: (x) => bridge.isValue(x) ? Value.enter(x) : bridge.isPicture(x) ? Picture.of(x) : x,
    unwrap: (x) => x instanceof Value ? Value.leave(x) : x instanceof Picture ? Picture.java(x) : helpers.javas.get(x)?.() ?? null,
    function: (f) => helpers.function(f),
  };
})
