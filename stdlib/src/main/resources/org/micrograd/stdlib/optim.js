(function (micrograd, host, helpers) {
  'use strict';
  const {number, node, show} = helpers;
  const {descend, adapt} = host;

  function nodes(what, parameters) {
    if (typeof parameters?.[Symbol.iterator] !== 'function') throw new TypeError(`${what} needs an array of Values, as model.parameters(), got ${show(parameters)}`);
    return Array.from(parameters, (p) => node(what, p));
  }

  /** new SGD(parameters, lr, momentum, weightDecay, nesterov): gradient descent; lr may be set between steps. */
  class SGD {
    #java;
    constructor(parameters, lr = 0.01, momentum = 0, weightDecay = 0, nesterov = false) {
      Object.assign(this, {lr, momentum, weightDecay, nesterov});
      this.#java = host.optimizer(nodes('SGD', parameters));
    }
    step() {
      const {lr, momentum, weightDecay} = this, nesterov = Boolean(this.nesterov);
      // A step that asks for nothing unusual needs no checks here.
      if (typeof lr === 'number' && lr >= 0 && momentum === 0 && weightDecay === 0 && !nesterov) this.#java.descend(lr, 0, 0, false);
      else descend(this.#java, number('lr', lr), number('momentum', momentum), number('weightDecay', weightDecay), nesterov);
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
      const beta1 = number('beta1', this.beta1), beta2 = number('beta2', this.beta2), eps = number('eps', this.eps);
      adapt(this.#java, number('lr', this.lr), beta1, beta2, number('weightDecay', this.weightDecay), eps, this.coupled);
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

  return {SGD, Adam, AdamW};
})
