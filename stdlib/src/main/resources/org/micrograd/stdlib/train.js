(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {show} = helpers;

  /** What fit did: the losses, step by step, each from before its step. */
  class Training {
    constructor(losses) { this.losses = losses; }
    toString() {
      const [first, last] = [this.losses[0], this.losses.at(-1)].map((x) => host.digits(x, 4));
      return `Training(${this.losses.length} steps, loss ${first} to ${last})`;
    }
  }

  function called(name, f) {
    if (typeof f !== 'function') throw new TypeError(`fit needs ${name} that can be called, got ${show(f)}: fit(model, X, y, loss, optimizer)`);
  }

  /**
   * Trains a model: loss(predictions, targets) is lowered by the optimizer's steps, each on a batch, 0 being all samples.
   * schedule(step, steps) sets the optimizer's learning rate before each step.
   */
  function fit(model, X, y, loss, optimizer, epochs = 100, batchSize = 0, schedule = null, seed = 0) {
    called('a model', model);
    called('a loss', loss);
    if (typeof optimizer?.zero_grad !== 'function' || typeof optimizer.step !== 'function') {
      throw new TypeError(`fit needs an optimizer, as new SGD(model.parameters(), 0.1), got ${show(optimizer)}`);
    }
    for (const [name, xs] of [['X', X], ['y', y]]) {
      if (!Array.isArray(xs)) throw new TypeError(`fit needs an array ${name}, got ${show(xs)}`);
    }
    if (X.length !== y.length || X.length === 0) throw new RangeError(`fit needs as many X as y and at least one, got ${X.length} and ${y.length}`);
    if (!Number.isInteger(epochs) || epochs < 1) throw new RangeError(`fit needs a whole number of epochs of at least 1, got ${show(epochs)}`);
    if (!Number.isInteger(batchSize) || batchSize < 0) throw new RangeError(`fit needs a whole batchSize of at least 0, got ${show(batchSize)}`);
    if (schedule !== null && typeof schedule !== 'function') {
      throw new TypeError(`fit needs a schedule(step, steps) that answers a learning rate, got ${show(schedule)}`);
    }
    const size = batchSize || X.length;
    const steps = epochs * Math.ceil(X.length / size);
    const losses = [], progress = host.progress(steps);
    try {
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const [inputs, targets] of batchSize ? micrograd.batches(X, y, size, seed + epoch) : [[X, y]]) {
          const result = loss(inputs.map((x) => model(x)), targets);
          if (!(result instanceof Value)) throw new TypeError(`fit needs a loss that answers a Value, got ${show(result)}`);
          if (!Number.isFinite(result.data)) throw new RangeError(`fit: the loss is ${result.data} after ${losses.length} steps: try a lower learning rate`);
          optimizer.zero_grad();
          result.backward();
          if (schedule !== null) optimizer.lr = schedule(losses.length, steps);
          optimizer.step();
          losses.push(result.data);
          progress.step(result.data);
        }
      }
    } finally {
      progress.end();
    }
    return new Training(losses);
  }

  function named(what, model) {
    if (typeof model?.namedParameters !== 'function') throw new TypeError(`${what} needs a model with namedParameters(), got ${show(model)}`);
    const found = model.namedParameters();
    return [found.map(([name]) => name), found.map(([, p]) => p)];
  }

  function checked(what, path) {
    if (typeof path !== 'string') throw new TypeError(`${what} needs a path, got ${show(path)}`);
    return path;
  }

  /** The parts of a model with how many parameters they have, as a text. */
  function summary(model) {
    const [names, parameters] = named('summary', model);
    return host.summary(model.constructor.name, names, parameters.map((p) => p.data));
  }

  /** Writes a model's parameters to a file, a line each: name,value. */
  function saveParameters(model, path) {
    const [names, parameters] = named('saveParameters', model);
    host.save(checked('saveParameters', path), names, parameters.map((p) => p.data));
  }

  /** Reads a model's parameters from a file that saveParameters wrote; all or none are set. */
  function loadParameters(model, path) {
    const [names, parameters] = named('loadParameters', model);
    const found = Array.from(host.load(checked('loadParameters', path), names));
    parameters.forEach((p, i) => { p.data = found[i]; });
  }

  return {fit, summary, saveParameters, loadParameters};
})
