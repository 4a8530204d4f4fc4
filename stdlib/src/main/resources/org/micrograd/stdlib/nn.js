(function (micrograd, host, helpers) {
  'use strict';
  const {Value, scope} = micrograd;
  const {show, node, leave, made} = helpers;

  const INIT = {uniform: () => 1, he: (nin) => Math.sqrt(6 / nin), lecun: (nin) => Math.sqrt(3 / nin)};

  /** Starts the random numbers of new weights anew: those of Python's random.seed(number). */
  function seed(number) { host.seed(helpers.number('seed', number)); }

  /** Something with parameters: a model or a part of one. A module is called like a function: model(x) is model.forward(x). */
  class Module {
    constructor() {
      const module = (...all) => module.forward(...all);
      return Object.setPrototypeOf(module, new.target.prototype);
    }

    /** Sets the gradients of all parameters to 0. */
    zero_grad() { host.zeroGrad(this.parameters().map(leave)); }

    /** All parameters, as an array of Values. */
    parameters() { return []; }

    /** All parameters with their names, as an array of pairs. */
    namedParameters() { return this.parameters().map((p, i) => [`${i}`, p]); }
  }

  const prefixed = (name, modules) => modules.flatMap((m, i) => m.namedParameters().map(([inner, p]) => [`${name}.${i}.${inner}`, p]));
  const nodes = (xs) => host.nodes(xs.map((x) => node('a neuron', x)));
  const fire = (n, x, inputs) => made(host.neuron(nodes(n.w), node('a neuron', n.b), inputs, n.nonlin ? n.activation : 'linear'), [n.w, n.b, x]);

  /** new Neuron(nin, nonlin, activation, init): the activation of w.x + b, or w.x + b where nonlin is false. */
  class Neuron extends Module {
    constructor(nin, nonlin = true, activation = 'relu', init = 'uniform') {
      super();
      if (!Object.hasOwn(INIT, init)) throw new RangeError(`init must be one of ${Object.keys(INIT).join(', ')}, got ${show(init)}`);
      host.activation(activation);
      const bound = INIT[init](nin);
      this.w = Array.from({length: nin}, () => new Value(bound * host.uniform(-1, 1)));
      this.b = new Value(0);
      this.nonlin = nonlin;
      this.activation = activation;
    }
    forward(x) { return fire(this, x, nodes(x)); }
    parameters() { return [...this.w, this.b]; }
    namedParameters() { return [...this.w.map((w, i) => [`w.${i}`, w]), ['b', this.b]]; }
    toString() { return `${host.activation(this.nonlin ? this.activation : 'linear')}Neuron(${this.w.length})`; }
  }

  /** new Layer(nin, nout, nonlin, activation, init): nout neurons on the same inputs. */
  class Layer extends Module {
    constructor(nin, nout, nonlin = true, activation = 'relu', init = 'uniform') {
      super();
      this.neurons = Array.from({length: nout}, () => new Neuron(nin, nonlin, activation, init));
    }
    forward(x) {
      const inputs = nodes(x);
      const out = scope('layer', () => this.neurons.map((n) => (n.forward === Neuron.prototype.forward ? fire(n, x, inputs) : n(x))));
      return out.length === 1 ? out[0] : out;
    }
    parameters() { return this.neurons.flatMap((n) => n.parameters()); }
    namedParameters() { return prefixed('neurons', this.neurons); }
    toString() { return `Layer of [${this.neurons.join(', ')}]`; }
  }

  /** new MLP(nin, nouts, activation, init): a layer a number of nouts, the last one linear. */
  class MLP extends Module {
    constructor(nin, nouts, activation = 'relu', init = 'uniform') {
      super();
      const sz = [nin, ...nouts];
      this.layers = nouts.map((nout, i) => new Layer(sz[i], nout, i !== nouts.length - 1, activation, init));
    }
    forward(x) { return scope('MLP', () => this.layers.reduce((y, layer) => layer(y), x)); }
    parameters() { return this.layers.flatMap((layer) => layer.parameters()); }
    namedParameters() { return prefixed('layers', this.layers); }
    toString() { return `MLP of [${this.layers.join(', ')}]`; }
  }

  /** new Sequential([module, ...]): each module, or any function, on the result of the one before. */
  class Sequential extends Module {
    constructor(modules) {
      super();
      this.modules = [...modules];
    }
    #parts() { return this.modules.filter((m) => m instanceof Module); }
    forward(x) { return this.modules.reduce((y, module) => module(y), x); }
    parameters() { return this.#parts().flatMap((m) => m.parameters()); }
    namedParameters() { return prefixed('modules', this.#parts()); }
    toString() { return `Sequential of [${this.modules.join(', ')}]`; }
  }

  return {seed, Module, Neuron, Layer, MLP, Sequential};
})
