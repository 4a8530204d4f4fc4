// Values in JavaScript: operators, the class, the rows of the table. Evaluated once a context, with the bridge to Java and what
// known.js answers.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (bridge, Known) {
  'use strict';
  const {Object, Array, Number, String, Symbol, BigInt, Math, JSON, Map, Set, TypeError, ArrayBuffer} = globalThis;

  /** What is called whenever a node is made, while its line is asked for. */
  let noting = null;
  const rows = new Map();
  bridge.ops().split('\n').forEach((line, op) => {
    const tab = line.indexOf('\t'), name = line.slice(0, tab);
    rows.set(name, {op, name, arity: Number(line[tab + 1])});
  });
  const signs = {add: '+', sub: '-', mul: '*', div: '/', pow: '**'};

  /** Any object as an error message names it. */
  function show(x) {
    if (isValue(x)) return x.toString();
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
    const {op} = rows.get(name), sign = signs[name];
    const wrong = (a, b) => { throw needs(sign, a, b); };
    // JavaScript turns any operand but that of + into a number first: what was none arrives as NaN.
    const checked = (x, a, b) => typeof x === 'number' && x === x ? x : wrong(a, b);
    signed[sign] = (a, b) => made(bridge.binary(op, nodeOf(a), nodeOf(b)), a, b);
    rightNumber[sign] = (a, b) => made(bridge.valueNumber(op, nodeOf(a), checked(b, a, b)), a);
    leftNumber[sign] = (a, b) => made(bridge.numberValue(op, checked(a, a, b), nodeOf(b)), undefined, b);
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
  // An input that is being traced refuses: what is not known must not be compared.
  signed['=='] = (a, b) => a === b || bridge.isTraced(nodeOf(a), nodeOf(b)) && a.data === b.data;
  for (const table of mixed) table['=='] = (a, b) => { throw (isValue(a) ? a : b).data !== undefined && new TypeError('"==" compares a Value with something else: write v.data == x'); };
  for (const table of [leftString, rightString, leftBig, rightBig]) table['<'] = (a, b) => { throw needs('<', a, b); };
  const {op: negation} = rows.get('neg');
  signed['neg'] = (a) => made(bridge.unary(negation, nodeOf(a)), a);
  signed['pos'] = (a) => a;
  signed['~'] = refuse('~', 'bits of a real number are not differentiable');
  signed['++'] = (a) => rightNumber['+'](a, 1);
  signed['--'] = (a) => rightNumber['-'](a, 1);

  const WithOperators = Operators(signed, ...mixed);

  const known = new Known((v) => bridge.id(nodeOf(v)));

  // What the class keeps from scripts: they could replace its static methods.
  /** Whether a script's object is a Value. */
  let isValue;
  /** The Java node of a Value. */
  let nodeOf;
  /** The Value of a new node, with the Values it was computed from, in arrays of arrays perhaps. */
  let made;
  /** The Java node for the application, which may hand any node of the graph back: all of them keep their wrappers. */
  let leave;
  /** The Value of a node that may have one already; Java may give a twin for a new one, and a weak reference to that. */
  let enter;

  /** A number that remembers how it was computed: data, gradient, label, the operation and operands that made it. */
  class Value extends WithOperators {
    static #made = Symbol('made');
    #node; #x; #y; #z; #known;

    /** A leaf: new Value(2), new Value(2, 'a'). */
    constructor(data, label) {
      super();
      if (data === Value.#made) return;
      data = number('new Value(data)', data);
      if (label !== undefined && typeof label !== 'string') throw new TypeError(`a label is a string, got ${show(label)}`);
      this.#node = bridge.leaf(data, label === undefined ? null : label);
      if (noting !== null) noting(null);
    }

    static #collect(v, graph) {
      if (v === undefined) return;
      if (isValue(v)) {
        if (v.#known !== undefined) return;
        v.#known = graph;
        graph.push(v);
      } else if (Array.isArray(v)) {
        for (let i = 0; i < v.length; i++) Value.#collect(v[i], graph);
      }
    }

    static {
      isValue = (x) => typeof x === 'object' && x !== null && #node in x;
      nodeOf = (v) => v.#node;

      made = (node, x, y, z) => {
        const v = new Value(Value.#made);
        if (noting !== null) noting(node);
        v.#node = node;
        v.#x = x;
        v.#y = y;
        v.#z = z;
        return v;
      };

      leave = (v) => {
        if (v.#known !== undefined) return v.#node;
        const graph = [];
        Value.#collect(v, graph);
        for (let i = 0; i < graph.length; i++) {
          Value.#collect(graph[i].#x, graph);
          Value.#collect(graph[i].#y, graph);
          Value.#collect(graph[i].#z, graph);
        }
        const newest = bridge.id(v.#node);
        let chunk = [];
        for (let i = 0; i < graph.length; i++) {
          const w = graph[i];
          if (w.#x === undefined && w.#y === undefined && w.#z === undefined) {
            w.#known = known.addLeaf(w, newest);
          } else {
            if (chunk.length === 50) chunk = [];
            if (chunk.push(w) === 1) known.add(chunk, newest);
            w.#known = chunk;
          }
        }
        return v.#node;
      };

      enter = (node, id = bridge.id(node), leaf = bridge.isLeaf(node), twin, reference) => {
        const old = known.find(id);
        if (old !== undefined) return old;
        const v = made(node);
        if (twin !== undefined) {
          v.#known = twin;
          known.addHeld(reference, id);
        } else v.#known = leaf ? known.addLeaf(v, id) : known.add([v], id);
        return v;
      };
    }

    // An input that is being traced has no number, which is an error of this language.
    get data() { try { return bridge.data(this.#node); } catch (e) { throw new TypeError(e.message); } }
    set data(x) { try { bridge.setData(this.#node, number('data', x)); } catch (e) { throw new TypeError(e.message); } }
    get grad() { try { return bridge.grad(this.#node); } catch (e) { throw new TypeError(e.message); } }
    set grad(x) { try { bridge.setGrad(this.#node, number('grad', x)); } catch (e) { throw new TypeError(e.message); } }
    get label() { return bridge.label(this.#node); }
    set label(s) {
      if (typeof s !== 'string') throw new TypeError(`label needs a string, got ${show(s)}`);
      bridge.setLabel(this.#node, s);
    }

    /** The operands, as a Set, as in micrograd. */
    get _prev() {
      leave(this);
      return new Set(Array.from(bridge.operands(this.#node), (node) => enter(node)));
    }

    /** The sign of the operation that made the node, or ''. */
    get _op() { return bridge.op(this.#node); }

    /** Computes the gradient of this node with respect to every node below it; leaves add it to theirs. */
    backward() {
      void this.grad; // A placeholder refuses.
      bridge.backward(this.#node);
    }

    /** Adds to the gradient of each operand its share of this node's: backward() by hand. */
    _backward() { bridge.share(this.#node); }

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
      if (isValue(x)) throw new TypeError(`${name} needs a plain number, got ${x}: write v.data for its number`);
      return plain(x, radix);
    };
    Object.defineProperty(strict, 'name', {value: name});
    for (const owner of [Number, globalThis]) {
      if (owner[name] === plain) Object.defineProperty(owner, name, {value: strict});
    }
  }

  /** Numbers of Java: their class is made when the first of them comes. */
  let numbers = null;
  const javaNumber = (view) => {
    numbers ??= bridge.script('numbers')(bridge, Value, leftNumber, rightNumber);
    return new numbers.JavaNumber(view);
  };
  const isJavaNumber = (x) => numbers !== null && numbers.isJavaNumber(x);
  const viewOf = (x) => numbers.viewOf(x);
  const numberOf = (x) => numbers.numberOf(x);

  /** A number; one of Java's, as a decimal, becomes that nearest to it. */
  function number(what, x) {
    if (typeof x !== 'number') x = plain(x);
    if (typeof x !== 'number') throw new TypeError(`${what} needs a number, got ${show(x)}`);
    return +x;
  }

  const plain = (x) => isJavaNumber(x) ? numberOf(x) : x;

  /** The node of an operand, a number becoming one. */
  function operand(name, x, all) {
    if (isValue(x)) return nodeOf(x);
    x = plain(x);
    if (typeof x === 'number') return bridge.number(+x);
    throw needs(name, ...all);
  }

  const wrapped = (x) => (isValue(x) ? x : undefined);

  /** What a function of one thing is given where an array calls it for each element: the element, not where it lies. */
  function alone(all) {
    const [x, i, array] = all;
    return all.length === 3 && (Array.isArray(array) || ArrayBuffer.isView(array)) && Object.is(array[i], x) ? [x] : all;
  }

  /** Applies a row to numbers or Values: a number if all are numbers. */
  function call(row, all) {
    if (row.arity === 1) all = alone(all);
    if (all.length !== row.arity) throw new TypeError(`${row.name} takes ${row.arity} operand${row.arity > 1 ? 's' : ''}, got ${all.length}`);
    if (row.name === 'where' && typeof all[0] === 'boolean') all[0] = Number(all[0]);
    if (all.some((x) => typeof x === 'object' && !isValue(x))) all = all.map(plain);
    if (all.every((x) => typeof x === 'number')) return bridge.at(row.op, +all[0], +(all[1] ?? 0), +(all[2] ?? 0));
    const [x, y, z] = all.map((each) => operand(row.name, each, all));
    return made(bridge.apply(row.op, x, y ?? null, z ?? null), ...all.map(wrapped));
  }

  /** Sets what is called with each node that is computed, and with null for a leaf, or null; answers what was called before. */
  function note(f) {
    const before = noting;
    noting = f;
    return before;
  }

  return {javaNumber, isJavaNumber, viewOf, numberOf, Value, rows, call, alone, operand, number, plain, show, note, isValue, nodeOf, made, leave, enter};
})
