(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {show, number, node, enter} = helpers;

  function list(what, xs) {
    if (!Array.isArray(xs)) throw new TypeError(`${what} needs two arrays, predictions and targets, got ${show(xs)}`);
    return xs.map((x) => node(what, x));
  }

  const plain = (xs) => xs.every((x) => !(x instanceof Value));

  function loss(name, row, predictions, targets) {
    const result = host.loss(row, list(name, predictions), list(name, targets));
    return plain(predictions) && plain(targets) ? host.data(result) : enter(result);
  }

  return {
    /** The mean of squared differences. */
    mse: (predictions, targets) => loss('mse', 'MSE', predictions, targets),
    /** The mean of absolute differences. */
    mae: (predictions, targets) => loss('mae', 'MAE', predictions, targets),
    /** As half of mse up to a difference of 1, as mae beyond. */
    huber: (predictions, targets) => loss('huber', 'HUBER', predictions, targets),
    /** The mean of relu(1 - target * prediction), for targets -1 and 1. */
    hinge: (predictions, targets) => loss('hinge', 'HINGE', predictions, targets),
    /** The mean cross entropy of logits with targets 0 and 1. */
    binaryCrossEntropy: (predictions, targets) => loss('binaryCrossEntropy', 'BINARY_CROSS_ENTROPY', predictions, targets),
    /** The mean cross entropy of rows of logits with the numbers of their classes. */
    crossEntropy: (rows, classes) => {
      if (!Array.isArray(rows) || !Array.isArray(classes)) throw new TypeError('crossEntropy needs an array of rows of logits and an array of classes');
      const result = host.crossEntropy(rows.map((row) => list('crossEntropy', row)), classes.map((c) => number('crossEntropy', c)));
      return rows.every(plain) ? host.data(result) : enter(result);
    },
  };
})
