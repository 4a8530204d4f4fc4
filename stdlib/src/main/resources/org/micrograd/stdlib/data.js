(function (micrograd, host, helpers) {
  'use strict';
  const {number, show} = helpers;

  function samples(make, settings) {
    const rows = make(...Object.entries(settings).map(([name, x]) => number(name, x)));
    const all = Array.from(rows, (row) => Array.from(row));
    return [all.map((row) => row.slice(0, 2)), all.map((row) => row[2])];
  }

  /** Two half moons, one in the other: [X, y], y being 0 or 1. */
  function make_moons(count = 100, noise = 0.1, seed = 0) { return samples(host.moons, {count, noise, seed}); }

  /** A circle around another: [X, y], y being 0 or 1. */
  function make_circles(count = 100, noise = 0.05, seed = 0) { return samples(host.circles, {count, noise, seed}); }

  /** Clouds around centres between -5 and 5: [X, y]. */
  function make_blobs(count = 100, classes = 3, noise = 1, seed = 0) { return samples(host.blobs, {count, classes, noise, seed}); }

  /** Arms of a spiral: [X, y]. */
  function make_spiral(count = 150, classes = 3, noise = 0.02, seed = 0) { return samples(host.spiral, {count, classes, noise, seed}); }

  /** Rows of a CSV: names of the columns, rows; column(name), select(names). */
  class Table {
    #columns;
    constructor(table) {
      this.names = Array.from(table.names());
      this.#columns = this.names.map((_, k) => Array.from(table.isNumeric(k) ? table.numbers(k) : table.texts(k)));
      this.rows = this.#columns[0].map((_, i) => this.#columns.map((column) => column[i]));
    }
    /** The cells below a name: numbers, NaN for an empty one, where every cell is one; else texts. */
    column(name) {
      const k = this.names.indexOf(name);
      if (k < 0) throw new RangeError(`there is no column ${show(name)}; there are ${this.names.join(', ')}`);
      return [...this.#columns[k]];
    }
    /** The rows with these columns only. */
    select(names) {
      const columns = names.map((name) => this.column(name));
      return this.rows.map((_, i) => columns.map((column) => column[i]));
    }
    get length() { return this.rows.length; }
    toString() { return `Table(${this.length} rows of ${this.names.join(', ')})`; }
  }

  /** The table in a text of comma-separated values. */
  function parseCsv(text, separator = ',', header = true) {
    for (const [what, x] of [['a text', text], ['a separator', separator]]) {
      if (typeof x !== 'string') throw new TypeError(`parseCsv needs ${what}, got ${show(x)}`);
    }
    return new Table(host.csv(text, separator, Boolean(header)));
  }

  /** The table in a file of comma-separated values. */
  function readCsv(path, separator = ',', header = true) {
    if (typeof path !== 'string') throw new TypeError(`readCsv needs a path, got ${show(path)}`);
    return parseCsv(host.read(path), separator, header);
  }

  function paired(what, X, y) {
    for (const [name, xs] of [['X', X], ['y', y]]) {
      if (!Array.isArray(xs)) throw new TypeError(`${what} needs an array ${name}, got ${show(xs)}`);
    }
    if (X.length !== y.length || X.length === 0) throw new RangeError(`${what} needs as many X as y and at least one, got ${X.length} and ${y.length}`);
  }

  /** Shuffles and parts samples: [XTrain, XTest, yTrain, yTest]. */
  function trainTestSplit(X, y, part = 0.25, seed = 0) {
    paired('trainTestSplit', X, y);
    if (!(number('trainTestSplit', part) >= 0 && part <= 1)) throw new RangeError(`trainTestSplit needs a part from 0 to 1, got ${part}`);
    const order = Array.from(host.order(X.length, number('seed', seed)));
    const tests = Math.floor(X.length * part + 0.5);
    const [test, train] = [order.slice(0, tests), order.slice(tests)];
    const at = (xs, numbers) => numbers.map((i) => xs[i]);
    return [at(X, train), at(X, test), at(y, train), at(y, test)];
  }

  /** The samples in shuffled batches: an array of [X, y]. */
  function batches(X, y, size = 32, seed = 0) {
    paired('batches', X, y);
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`batches needs a whole size of at least 1, got ${show(size)}`);
    const order = Array.from(host.order(X.length, number('seed', seed)));
    return Array.from({length: Math.ceil(order.length / size)}, (_, k) => {
      const part = order.slice(k * size, (k + 1) * size);
      return [part.map((i) => X[i]), part.map((i) => y[i])];
    });
  }

  const shown = (row) => (Array.isArray(row) ? `one of ${row.length}` : show(row));

  function table(what, X, width) {
    if (!Array.isArray(X)) throw new TypeError(`${what} needs an array of rows of numbers, got ${show(X)}`);
    if (X.length === 0) throw new RangeError(`${what} needs at least one row, got none`);
    for (const row of X) {
      if (!Array.isArray(row) || row.length !== width || width === 0) throw new TypeError(`${what} needs rows of ${width || 'as many'} numbers, got ${shown(row)}`);
    }
    return X.map((row) => row.map((x) => number(what, x)));
  }

  /** new Standardizer(X): the mean and standard deviation of each column, 1 for a constant one; apply(X), invert(X). */
  class Standardizer {
    constructor(X) {
      const rows = table('Standardizer', X, X?.[0]?.length ?? 0);
      const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length;
      const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
      this.mean = columns.map(mean);
      this.deviation = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - this.mean[j]) * (x - this.mean[j])))) || 1);
    }
    /** The rows with each column shifted and scaled as those of the samples became mean 0 and deviation 1. */
    apply(X) { return table('apply', X, this.mean.length).map((row) => row.map((x, j) => (x - this.mean[j]) / this.deviation[j])); }
    /** What apply made of rows, turned back. */
    invert(X) { return table('invert', X, this.mean.length).map((row) => row.map((x, j) => x * this.deviation[j] + this.mean[j])); }
  }

  /** The rows with every column shifted to mean 0 and scaled to standard deviation 1; a constant column becomes 0. */
  function standardize(X) { return new Standardizer(X).apply(X); }

  return {make_moons, make_circles, make_blobs, make_spiral, readCsv, parseCsv, trainTestSplit, batches, Standardizer, standardize};
})
