(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {show, node, leave, enter} = helpers;

  /** Numbers, and arrays of them at any depth, as one flat array of leaves. */
  const flat = (x) => (Array.isArray(x) ? x.flatMap(flat) : [x]);
  const shape = (x) => (Array.isArray(x) ? `[${x.map(shape)}]` : '.');
  /** The next leaves in the shape of an argument. */
  const shaped = (x, leaves) => (Array.isArray(x) ? x.map((each) => shaped(each, leaves)) : leaves.next().value);

  /** The names of a function's parameters where they are plain names, else none. */
  function names(f) {
    const text = /^(?:async\s+)?(?:function\b[^(]*)?\(?([^)=]*)\)?\s*(?:=>|\{)/.exec(String(f));
    const found = text === null ? [] : text[1].split(',').map((name) => name.trim());
    return found.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) ? found : [];
  }

  const labels = (x, name) => (Array.isArray(x) ? x.flatMap((each, i) => labels(each, `${name}[${i}]`)) : [name]);

  function arity(f, count) {
    const known = names(f);
    const takes = known.length || f.length;
    if (known.length ? count !== takes : count < takes) {
      throw new TypeError(`${f.name || 'the function'} takes ${takes} input${takes === 1 ? '' : 's'}, got ${count}`);
    }
  }

  /** Runs a function once on placeholders in the shape of its arguments; to know the line of each operation takes long. */
  function trace(f, args, lines = false) {
    arity(f, args.length);
    const known = names(f);
    const inputs = Array.from(host.placeholders(args.flatMap((x, i) => labels(x, known[i] ?? `x${i}`))));
    const leaves = inputs.map(enter)[Symbol.iterator]();
    const tracing = host.begin(f);
    const before = helpers.note(lines ? () => tracing.mark(...helpers.place()) : null);
    let result;
    try {
      result = f(...args.map((x) => shaped(x, leaves)));
    } finally {
      helpers.note(before);
    }
    if (!(result instanceof Value) && typeof result !== 'number') {
      throw new TypeError(`${f.name || 'the function'} must return a Value or a number to be compiled, got ${show(result)}`);
    }
    return tracing.function(inputs, node('compile', result));
  }

  function numbers(what, args) {
    const all = flat(args);
    for (const x of all) {
      if (typeof x !== 'number') throw new TypeError(`${what} needs numbers or arrays of numbers, got ${show(x)}`);
    }
    return all;
  }

  /** The arguments of one row of a batch, and the columns of all rows. */
  function table(what, args) {
    for (const column of args) {
      if (!Array.isArray(column) || column.length === 0) throw new TypeError(`${what} needs for each input an array with an element a row, got ${show(column)}`);
      if (column.length !== args[0].length) throw new RangeError(`${what} needs as many rows for each input, got ${args[0].length} and ${column.length}`);
    }
    const row = args.map((column) => column[0]);
    const form = shape(row);
    const columns = numbers(what, row).map(() => []);
    for (let i = 0; i < args[0].length; i++) {
      const each = args.map((column) => column[i]);
      if (shape(each) !== form) throw new RangeError(`${what} needs rows of one shape, row ${i} differs from row 0`);
      numbers(what, each).forEach((x, k) => columns[k].push(x));
    }
    return {row, rows: host.rows(columns)};
  }

  /** Rows read once for many batches: columns(X, y). */
  class Columns {
    #table;
    constructor(...args) { this.#table = table('columns', args); }
    static table(c) { return c.#table; }
    get length() { return this.#table.rows.length(); }
    toString() { return `columns(${this.length} rows)`; }
  }

  /** The mean of a compiled function over rows; backward() adds its derivatives to the captured Values' grad. */
  class Batch {
    #batch;
    constructor(batch) { this.#batch = batch; }
    /** The mean of the values. */
    get data() { return this.#batch.mean(); }
    /** The value of each row. */
    get values() { return Array.from(this.#batch.values()); }
    /** The derivatives of each row's value: an array an input, with an element a row. */
    get gradients() { return Array.from(this.#batch.gradients(), (column) => Array.from(column)); }
    backward() { this.#batch.backward(); }
    toString() { return `Batch(mean=${helpers.digits(this.data)})`; }
  }

  /** The methods of a compiled function; find answers what was compiled for arguments. */
  function finish(call, find, source, name) {
    const derivatives = (args) => {
      const both = Array.from(find(args).gradientAndValue(numbers(name, args)));
      const value = both.pop();
      const leaves = both[Symbol.iterator]();
      return [value, args.map((x) => shaped(x, leaves))];
    };
    const methods = {
      /** The derivatives, an element an argument and in its shape. */
      grad: (...args) => derivatives(args)[1],
      /** The value and the derivatives: [value, [...]]. */
      valueAndGrad: (...args) => derivatives(args),
      /** The second derivatives: a row and a column a number of the arguments. */
      hessian: (...args) => Array.from(find(args).hessian(numbers(name, args)), (row) => Array.from(row)),
      /** All rows at once: an array an input with an element a row, or one array of such columns, or columns(...). */
      batch: (...args) => {
        const given = args.length === 1 && args[0] instanceof Columns ? Columns.table(args[0]) : null;
        const spread = args.length === 1 && call.length > 1 && Array.isArray(args[0]) ? args[0] : args;
        const {row, rows} = given ?? table(`${name}.batch`, spread);
        return new Batch(find(row).batch(rows));
      },
      /** The operations as Java. */
      source: (...args) => source(args),
      toString: () => `compiled ${name}`,
    };
    for (const key in methods) Object.defineProperty(call, key, {value: methods[key]});
    Object.defineProperty(call, 'name', {value: name});
    return call;
  }

  /**
   * A function of Values as one of numbers, at native speed: f(2, 3), f.grad(2, 3), f.valueAndGrad, f.hessian, f.batch.
   * It runs once for each shape of its arguments; Values that it uses from outside are read at each call.
   */
  function compile(f) {
    if (typeof f !== 'function') throw new TypeError(`compile needs a function: compile((a, b) => a*b), got ${show(f)}`);
    if (helpers.javas.has(f)) return f;
    const found = new Map();
    const find = (args) => {
      const key = args.map(shape).join();
      if (!found.has(key)) found.set(key, {args, compiled: trace(f, args)});
      return found.get(key).compiled;
    };
    const scalars = [];
    const scalar = (args) => (scalars[args.length] ??= find(args));
    const name = f.name || 'function';
    const call = (...args) => {
      const [x, y, z] = args;
      if (typeof x === 'number') {
        if (args.length === 1) return scalar(args).value1(x);
        if (typeof y === 'number') {
          if (args.length === 2) return scalar(args).value2(x, y);
          if (args.length === 3 && typeof z === 'number') return scalar(args).value3(x, y, z);
        }
      }
      const all = flat(args);
      if (all.some((each) => each instanceof Value)) return f(...args);
      return find(args).value(numbers(name, args));
    };
    Object.defineProperty(call, 'length', {value: f.length});
    const first = () => found.values().next().value?.args ?? Array.from({length: f.length}, () => 0);
    // How many inputs a function of another language takes, or one of (...all), is known once it has been called.
    const counted = f.length || f instanceof Function && /^[^(]*\(\s*\)/.test(Function.prototype.toString.call(f));
    helpers.javas.set(call, () => found.size || counted ? find(first()).now() : undefined);
    return finish(call, find, (args) => trace(f, args.length ? args : first(), true).source(), name);
  }

  /** A function that comes from Java. */
  function enterFunction(java) {
    const compiled = host.of(java);
    const inputs = Array.from(compiled.inputs());
    const find = (args) => {
      const count = flat(args).length;
      if (count !== inputs.length) throw new TypeError(`${compiled.text()} takes ${inputs.length} numbers, got ${count}`);
      return compiled;
    };
    const call = (...args) => find(args).value(numbers('a compiled function', args));
    Object.defineProperty(call, 'length', {value: inputs.length});
    helpers.javas.set(call, () => java);
    return finish(call, find, () => compiled.source(), compiled.text());
  }

  helpers.function = enterFunction;
  return {compile, columns: (...args) => new Columns(...args)};
})
