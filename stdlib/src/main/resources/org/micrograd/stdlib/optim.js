(function (micrograd, host, helpers) {
  'use strict';
  const {number, node, show} = helpers;

  function nodes(what, parameters) {
    if (typeof parameters?.[Symbol.iterator] !== 'function') throw new TypeError(`${what} needs an array of Values, as model.parameters(), got ${show(parameters)}`);
    return Array.from(parameters, (p) => node(what, p));
  }

  const numbers = (settings) => Object.entries(settings).map(([name, x]) => number(name, x));

  /** new SGD(parameters, lr, momentum, weightDecay, nesterov): gradient descent; lr may be set between steps. */
  class SGD {
    #java;
    constructor(parameters, lr = 0.01, momentum = 0, weightDecay = 0, nesterov = false) {
      Object.assign(this, {lr, momentum, weightDecay, nesterov});
      this.#java = host.optimizer(nodes('SGD', parameters));
    }
    step() {
      const {lr, momentum, weightDecay} = this;
      host.descend(this.#java, ...numbers({lr, momentum, weightDecay}), Boolean(this.nesterov));
    }
    zero_grad() { this.#java.zero(); }
  }

  /** new Adam(parameters, lr, beta1, beta2, weightDecay, eps): the decay joins the gradient. */
  class Adam {
    #java;
    constructor(parameters, lr = 0.001, beta1 = 0.9, beta2 = 0.999, weightDecay = 0, eps = 1e-8) {
      Object.assign(this, {lr, beta1, beta2, weightDecay, eps, coupled: true});
      this.#java = host.optimizer(nodes('Adam', parameters));
    }
    step() {
      const {lr, beta1, beta2, weightDecay, eps} = this;
      host.adapt(this.#java, ...numbers({lr, beta1, beta2, weightDecay, eps}), this.coupled);
    }
    zero_grad() { this.#java.zero(); }
  }

  /** new AdamW(parameters, lr, beta1, beta2, weightDecay, eps): the decay shrinks the parameters beside the gradient. */
  class AdamW extends Adam {
    constructor(parameters, lr = 0.001, beta1 = 0.9, beta2 = 0.999, weightDecay = 0.01, eps = 1e-8) {
      super(parameters, lr, beta1, beta2, weightDecay, eps);
      this.coupled = false;
    }
  }

  /** Shrinks the gradients together to a norm if theirs is greater; answers what it was. */
  function clipGradients(parameters, norm) { return host.clip(nodes('clipGradients', parameters), number('clipGradients', norm)); }

  /** The learning rate of a step, on the line from start to end over so many steps. */
  function linearRate(start, end, step, steps) { return host.linear(...numbers({start, end, step, steps})); }

  /** The learning rate of a step, along half a cosine from start to end over so many steps. */
  function cosineRate(start, end, step, steps) { return host.cosine(...numbers({start, end, step, steps})); }

  /** The learning rate of a step that is multiplied by a factor after every so many steps. */
  function stepRate(start, factor, every, step) { return host.falling(...numbers({start, factor, every, step})); }

  return {SGD, Adam, AdamW, clipGradients, linearRate, cosineRate, stepRate};
})
