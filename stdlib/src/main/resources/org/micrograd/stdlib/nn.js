(function (micrograd, host, helpers) {
  'use strict';
  const {Value, scope} = micrograd;
  const {show, number, node, leave, made} = helpers;

  const INIT = {uniform: () => 1, he: (nin) => Math.sqrt(6 / nin), lecun: (nin) => Math.sqrt(3 / nin)};

  /** Starts the random numbers of new weights anew: those of Python's random.seed(number). */
  function seed(number) { host.seed(helpers.number('seed', number)); }

  /** Something with parameters: a model or a part of one. A module is called like a function: model(x) is model.forward(x). */
  class Module {
    constructor() {
      const module = (...all) => module.forward(...all);
      Object.defineProperty(module, 'name', {value: new.target.name, configurable: true});
      return Object.setPrototypeOf(module, new.target.prototype);
    }

    /** Layers in Java that compute as this module does; null where the script has a say in it. */
    _java() { return null; }

    /** Sets the gradients of all parameters to 0. */
    zero_grad() { host.zeroGrad(this.parameters().map(leave)); }

    /** All parameters, as an array of Values. */
    parameters() { return []; }

    /** All parameters with their names, as an array of pairs. */
    namedParameters() { return this.parameters().map((p, i) => [`${i}`, p]); }
  }

  const prefixed = (name, modules) => modules.flatMap((m, i) => m.namedParameters().map(([inner, p]) => [`${name}.${i}.${inner}`, p]));
  const kind = (n) => (n.nonlin ? n.activation : 'linear');
  const size = (name, x) => host.size(name, number(name, x));
  // Those of this module: a script may put functions of its own in their places.
  const forward = {};
  const ofNeurons = (layer) => layer.neurons.every((n) => n.forward === forward.neuron);
  const plain = (layer) => layer.forward === forward.layer && ofNeurons(layer);
  const copies = new WeakMap();

  /** Layers in Java, as good as the script's own until that replaces a weight. */
  function copied(layers) {
    const rows = layers.map((neurons) => neurons.map((n) => [...n.w, n.b]));
    const kinds = layers.map((neurons) => neurons.map(kind));
    return {rows, kinds, java: host.layers(rows.map((layer) => layer.map((row) => row.map((v) => node('a neuron', v)))), kinds)};
  }

  function isGood({rows, kinds}, layers) {
    if (rows.length !== layers.length) return false;
    for (let k = 0; k < layers.length; k++) {
      if (rows[k].length !== layers[k].length) return false;
      for (let i = 0; i < rows[k].length; i++) {
        const n = layers[k][i], w = n.w, row = rows[k][i], last = row.length - 1;
        if (w.length !== last || n.b !== row[last] || kind(n) !== kinds[k][i]) return false;
        for (let j = 0; j < last; j++) if (w[j] !== row[j]) return false;
      }
    }
    return true;
  }

  /** The copy of a module's layers, made anew where the script has replaced a weight. */
  function copyOf(module, layers) {
    let copy = copies.get(module);
    if (copy === undefined || !isGood(copy, layers)) copies.set(module, copy = copied(layers));
    return copy;
  }

  /** What layers of neurons answer, in one call to Java. */
  function run(module, layers, x) {
    if (!Array.isArray(x)) throw new TypeError(`a neuron needs an array of inputs, got ${show(x)}`);
    const copy = copyOf(module, layers);
    const nodes = x.map((v) => node('a neuron', v)), from = [copy.rows, x];
    if (layers.at(-1).length === 1) return made(host.one(copy.java, nodes), from);
    return Array.from(host.forward(copy.java, nodes), (v) => made(v, from));
  }

  /** new Neuron(nin, nonlin, activation, init): the activation of w.x + b, or w.x + b where nonlin is false. */
  class Neuron extends Module {
    constructor(nin, nonlin = true, activation = 'relu', init = 'uniform') {
      super();
      size('nin', nin);
      if (!Object.hasOwn(INIT, init)) throw new RangeError(`init must be one of ${Object.keys(INIT).join(', ')}, got ${show(init)}`);
      host.activation(activation);
      const bound = INIT[init](nin);
      this.w = Array.from(host.weights(nin, bound), (v) => made(v));
      this.b = new Value(0);
      this.nonlin = nonlin;
      this.activation = activation;
    }
    forward(x) { return run(this, [[this]], x); }
    _java() { return this.forward === forward.neuron ? copyOf(this, [[this]]).java : null; }
    parameters() { return Array.isArray(this.w) ? this.w.concat(this.b) : [...this.w, this.b]; }
    namedParameters() { return [...this.w.map((w, i) => [`w.${i}`, w]), ['b', this.b]]; }
    toString() { return `${host.activation(kind(this))}Neuron(${this.w.length})`; }
  }

  /** new Layer(nin, nout, nonlin, activation, init): nout neurons on the same inputs. */
  class Layer extends Module {
    constructor(nin, nout, nonlin = true, activation = 'relu', init = 'uniform') {
      super();
      this.neurons = Array.from({length: size('nout', nout)}, () => new Neuron(nin, nonlin, activation, init));
    }
    forward(x) {
      if (ofNeurons(this)) return run(this, [this.neurons], x);
      const out = scope('layer', () => this.neurons.map((n) => n(x)));
      return out.length === 1 ? out[0] : out;
    }
    _java() { return plain(this) ? copyOf(this, [this.neurons]).java : null; }
    parameters() { return this.neurons.flatMap((n) => n.parameters()); }
    namedParameters() { return prefixed('neurons', this.neurons); }
    toString() { return `Layer of [${this.neurons.join(', ')}]`; }
  }

  /** new MLP(nin, nouts, activation, init): a layer a number of nouts, the last one linear. */
  class MLP extends Module {
    constructor(nin, nouts, activation = 'relu', init = 'uniform') {
      super();
      if (!Array.isArray(nouts)) throw new TypeError(`MLP needs an array of layer sizes, as in new MLP(2, [16, 1]), got ${show(nouts)}`);
      const sz = [nin, ...nouts];
      this.layers = nouts.map((nout, i) => new Layer(sz[i], nout, i !== nouts.length - 1, activation, init));
    }
    forward(x) {
      if (this.layers.every(plain)) return run(this, this.layers.map((layer) => layer.neurons), x);
      return scope('MLP', () => this.layers.reduce((y, layer) => layer(y), x));
    }
    _java() {
      const own = this.forward === forward.mlp && this.layers.every(plain);
      return own ? copyOf(this, this.layers.map((layer) => layer.neurons)).java : null;
    }
    parameters() { return this.layers.flatMap((layer) => layer.parameters()); }
    namedParameters() { return prefixed('layers', this.layers); }
    toString() { return `MLP of [${this.layers.join(', ')}]`; }
  }

  /** new Sequential([module, ...]): each module, or any function, on the result of the one before. */
  class Sequential extends Module {
    constructor(modules) {
      super();
      if (!Array.isArray(modules) || !modules.every((m) => typeof m === 'function')) {
        throw new TypeError(`Sequential needs an array of modules and functions, got ${show(modules)}`);
      }
      this.modules = [...modules];
    }
    #parts() { return this.modules.filter((m) => m instanceof Module); }
    forward(x) { return this.modules.reduce((y, module) => module(y), x); }
    parameters() { return this.#parts().flatMap((m) => m.parameters()); }
    namedParameters() { return prefixed('modules', this.#parts()); }
    toString() { return `Sequential of [${this.modules.join(', ')}]`; }
  }

  Object.assign(forward, {neuron: Neuron.prototype.forward, layer: Layer.prototype.forward, mlp: MLP.prototype.forward});

  return {seed, Module, Neuron, Layer, MLP, Sequential};
})
