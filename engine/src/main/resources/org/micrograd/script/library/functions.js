(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {number, show, node, enter, method} = helpers;

  /** A function of one operand and numbers, also a method of Value; of a plain number, a number. */
  function ofOne(name, parameters) {
    return method(name, (x, ...settings) => {
      if (settings.length !== parameters) throw new TypeError(`${name} takes ${parameters + 1} operand${parameters ? 's' : ''}, got ${settings.length + 1}`);
      const result = host[name](node(name, x), ...settings.map((each) => number(name, each)));
      return x instanceof Value ? enter(result) : host.data(result);
    });
  }

  function list(name, xs) {
    if (!Array.isArray(xs)) throw new TypeError(`${name} needs an array, got ${show(xs)}`);
    return xs.map((x) => node(name, x));
  }

  const plain = (xs) => xs.every((x) => typeof x === 'number');

  /** A function of arrays; of plain numbers, a number. */
  function ofLists(name, ...arrays) {
    const result = host[name](...arrays.map((xs) => list(name, xs)));
    return arrays.every(plain) ? host.data(result) : enter(result);
  }

  return {
    /** leakyRelu(x, slope): x above 0, slope * x elsewhere. */
    leakyRelu: ofOne('leakyRelu', 1),
    /** clamp(x, low, high): x, held between the bounds. */
    clamp: ofOne('clamp', 2),
    /** The sum of an array. */
    sum: (xs) => ofLists('sum', xs),
    /** The arithmetic mean of an array. */
    mean: (xs) => ofLists('mean', xs),
    /** The sum of the products of two arrays. */
    dot: (xs, ys) => ofLists('dot', xs, ys),
    /** log(exp(x0) + exp(x1) + ...), without overflow. */
    logSumExp: (xs) => ofLists('logSumExp', xs),
    /** The exponentials divided by their sum, without overflow. */
    softmax: (xs) => {
      const results = Array.from(host.softmax(list('softmax', xs)));
      return plain(xs) ? results.map((v) => host.data(v)) : results.map(enter);
    },
  };
})
