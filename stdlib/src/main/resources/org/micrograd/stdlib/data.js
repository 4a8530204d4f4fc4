(function (micrograd, host, helpers) {
  'use strict';
  const {number} = helpers;

  function samples(rows) {
    const all = Array.from(rows, (row) => Array.from(row));
    return [all.map((row) => row.slice(0, 2)), all.map((row) => row[2])];
  }

  /** Two half moons, one in the other: [X, y], y being 0 or 1. */
  function make_moons(count = 100, noise = 0.1, seed = 0) { return samples(host.moons(count, noise, seed)); }

  /** A circle around another: [X, y], y being 0 or 1. */
  function make_circles(count = 100, noise = 0.05, seed = 0) { return samples(host.circles(count, noise, seed)); }

  /** Clouds around centres between -5 and 5: [X, y]. */
  function make_blobs(count = 100, classes = 3, noise = 1, seed = 0) { return samples(host.blobs(count, classes, noise, seed)); }

  /** Arms of a spiral: [X, y]. */
  function make_spiral(count = 150, classes = 3, noise = 0.02, seed = 0) { return samples(host.spiral(count, classes, noise, seed)); }

  /** Shuffles and parts samples: [XTrain, XTest, yTrain, yTest]. */
  function trainTestSplit(X, y, part = 0.25, seed = 0) {
    const order = Array.from(host.order(X.length, seed));
    const tests = Math.round(X.length * number('trainTestSplit', part));
    const [test, train] = [order.slice(0, tests), order.slice(tests)];
    const at = (xs, numbers) => numbers.map((i) => xs[i]);
    return [at(X, train), at(X, test), at(y, train), at(y, test)];
  }

  /** The samples in shuffled batches: an array of [X, y]. */
  function batches(X, y, size = 32, seed = 0) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`batches needs a whole size of at least 1, got ${size}`);
    const order = Array.from(host.order(X.length, seed));
    return Array.from({length: Math.ceil(order.length / size)}, (_, k) => {
      const part = order.slice(k * size, (k + 1) * size);
      return [part.map((i) => X[i]), part.map((i) => y[i])];
    });
  }

  /** The rows with every column shifted to mean 0 and scaled to standard deviation 1; a constant column becomes 0. */
  function standardize(X) {
    const columns = X[0].map((_, j) => {
      const column = X.map((row) => number('standardize', row[j]));
      const mean = column.reduce((a, b) => a + b, 0) / X.length;
      const deviation = Math.sqrt(column.reduce((a, b) => a + (b - mean) * (b - mean), 0) / X.length);
      return [mean, deviation || 1];
    });
    return X.map((row) => row.map((x, j) => (x - columns[j][0]) / columns[j][1]));
  }

  return {make_moons, make_circles, make_blobs, make_spiral, trainTestSplit, batches, standardize};
})
