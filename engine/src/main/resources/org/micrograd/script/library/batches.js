// Rows of arguments, and what a compiled function computes of all of them at once. Evaluated with compiled.js, with the shapes of
// arguments and results.
(function (Value, host, helpers, shapes) {
  'use strict';
  const {show, list} = helpers, {shape, keyOf, numbers, results, resulting} = shapes;

  /** A column as Java reads it fastest: the numbers of a typed array in one buffer. */
  function buffered(column) {
    if (!ArrayBuffer.isView(column) || typeof column[0] !== 'number') return column;
    const doubles = column instanceof Float64Array ? column : new Float64Array(column);
    return host.doubles(doubles.buffer, doubles.byteOffset, doubles.length);
  }

  /** The arguments of one row, what says their shape, and the columns of all rows. */
  const keyed = (row, rows) => ({row, key: keyOf(row), rows, call: null, found: null});

  /** The arguments of one row of a batch, and the columns of all rows. */
  function table(what, given) {
    const args = given.map((x) => Array.isArray(x) || ArrayBuffer.isView(x) ? x : host.segment(x) ?? x);
    const whole = args.length === 1 ? host.table(helpers.library(args[0]) ?? null) : null;
    if (whole !== null) return keyed(new Array(whole.width()).fill(0), whole);
    for (const column of args) {
      if (!(Array.isArray(column) || ArrayBuffer.isView(column)) || !(column.length > 0)) throw new TypeError(`${what} needs for each input an array with an element a row, got ${column?.length === 0 ? 'no rows' : show(column)}`);
      if (column.length !== args[0].length) throw new RangeError(`${what} needs as many rows for each input, got ${args[0].length} and ${column.length}`);
    }
    const row = args.map((column) => column[0]);
    const form = shape(row);
    const read = host.read(args.map(buffered));
    if (read !== null) return keyed(row, read);
    const columns = numbers(what, row).map(() => []);
    for (let i = 0; i < args[0].length; i++) {
      const each = args.map((column) => column[i]);
      if (shape(each) !== form) throw new RangeError(`${what} needs rows of one shape, row ${i} differs from row 0`);
      numbers(what, each).forEach((x, k) => columns[k].push(x));
    }
    return keyed(row, host.rows(columns));
  }

  /** Rows read once for many batches: columns(X, y). */
  class Columns {
    #table;
    constructor(...args) { this.#table = table('columns', args); }
    static table(c) { return c.#table; }
    get length() { return this.#table.rows.length(); }
    toString() { return `columns(${this.length} rows)`; }
  }

  /** The value of each row, a column a result. */
  const valuesOf = (batch) => Array.from(batch.values(), (column) => list(column));
  /** The derivatives of each row's value: for each result an array an input, with an element a row. */
  const gradientsOf = (batch) => Array.from(batch.gradients(), (columns) => Array.from(columns, (column) => list(column)));

  const maker = host.batches();
  /** The batch in Java behind each mean. */
  const batches = new WeakMap();

  /** The mean of a compiled function over rows: a Value, computed from the Values that the function captured. */
  class Batch extends Value {
    /** A batch in the place of the Value that its mean is. */
    static of(batch) {
      const mean = Object.setPrototypeOf(helpers.made(batch.value()), Batch.prototype);
      batches.set(mean, batch);
      return mean;
    }
    get values() { return valuesOf(batches.get(this))[0]; }
    get gradients() { return gradientsOf(batches.get(this))[0]; }
    /** As that of any Value, in one call: its operands are known. */
    backward() { batches.get(this).backward(); }
    toString() { return `Batch(mean=${helpers.digits(this.data)})`; }
  }

  /** A function of several results over rows: what belongs to each is in its place. */
  class Results {
    #batch; #form;
    constructor(batch, form) {
      this.#batch = batch;
      this.#form = form;
    }
    get values() { return resulting(this.#form, valuesOf(this.#batch)[Symbol.iterator]()); }
    get gradients() { return resulting(this.#form, gradientsOf(this.#batch)[Symbol.iterator]()); }
    /** Refused: several results have no mean. */
    get data() { return helpers.checked(this.#batch).mean(); }
    backward() { void this.data; }
    toString() { return `Batch(${results(this.#form, '').length} results)`; }
  }

  return {table, Columns, Batch, Results, maker};
})
