(function (micrograd, host, helpers) {
  'use strict';
  const {Value, scope} = micrograd;
  const {show, number, node, leave, made} = helpers;
  const {zeroGrad} = host;

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
    zero_grad() {
      const copy = this._known();
      if (copy === null) zeroGrad(this.parameters().map(leave)); else javaOf(copy).zero();
    }

    /** The copy of a module whose parameters are those of its neurons; null where the script has a say in what they are. */
    _known() { return null; }

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

  /**
   * The weights that a neuron was made with, here and in Java, as long as the script has not asked for them: none of them
   * can have been replaced.
   */
  let drawn;
  const weightsOf = (n) => drawn(n)?.w ?? n.w;
  const parameters = {};

  /** Whether layers and their neurons leave it to this module what their parameters are. */
  const tell = (layers) => layers.every((l) => l.parameters === parameters.layer && l.neurons.every((n) => n.parameters === parameters.neuron));

  /** Neurons as they are, as good as the script's own until that replaces a weight. */
  function copied(layers) {
    const rows = layers.map((neurons) => neurons.map((n) => {
      const start = drawn(n);
      return {n, w: start?.w ?? [...n.w], b: n.b, kind: kind(n), java: start?.java};
    }));
    return known({rows, neurons: rows.map((row) => row.map(({n}) => n)), parameters: rows.flat().flatMap(({w, b}) => [w, b]), all: null, java: null});
  }

  const {apply} = Reflect, itself = (...all) => all;
  /** So many arguments a function may have. */
  const ARGUMENTS = 1e6;

  /** The parameters of a copy in an array of the caller's own: an array is copied soonest as the arguments of a function. */
  function flattened(copy) {
    if (copy === null) return undefined;
    const all = copy.all ??= [].concat(...copy.parameters);
    return all.length <= ARGUMENTS ? apply(itself, null, all) : all.slice();
  }

  /** How many neurons the script has asked for their weights so far, or has changed: the others are as they were made. */
  let opened = 0;

  /** Notes which neurons of a copy may change unseen from now on. */
  function known(copy) {
    return Object.assign(copy, {opened, open: copy.rows.flat().filter(({n}) => drawn(n) === undefined)});
  }

  /** The same neurons in Java. */
  function javaOf(copy) {
    if (copy.java !== null) return copy.java;
    const layers = host.layers(copy.rows.length), inJava = (v) => node('a neuron', v);
    copy.rows.forEach((row, k) => row.forEach(({w, b, kind, java}) => host.neuron(layers, k, java ?? w.map(inJava), inJava(b), kind)));
    return copy.java = layers;
  }

  function hasWeights(n, w) {
    const now = weightsOf(n);
    if (now === w) return true;
    if (now.length !== w.length) return false;
    for (let j = 0; j < w.length; j++) if (now[j] !== w[j]) return false;
    return true;
  }

  const isSame = ({n, w, b, kind: before}) => n.b === b && kind(n) === before && hasWeights(n, w);

  function isGood(copy, layers) {
    const all = copy.neurons;
    if (all.length !== layers.length) return false;
    for (let k = 0; k < all.length; k++) {
      const row = all[k], neurons = layers[k];
      if (row.length !== neurons.length) return false;
      for (let i = 0; i < row.length; i++) if (row[i] !== neurons[i]) return false;
    }
    if (copy.opened !== opened) known(copy);
    return copy.open.length === 0 || copy.open.every(isSame);
  }

  /** The same where layers and neurons also leave their parameters to this module, in one loop: each step of a training asks. */
  function isKnown(copy, layers) {
    const {layer, neuron} = parameters, all = copy.neurons;
    if (all.length !== layers.length) return false;
    for (let k = 0; k < all.length; k++) {
      const row = all[k], of = layers[k], neurons = of.neurons;
      if (of.parameters !== layer || row.length !== neurons.length) return false;
      for (let i = 0; i < row.length; i++) {
        const n = neurons[i];
        if (n !== row[i] || n.parameters !== neuron) return false;
      }
    }
    if (copy.opened !== opened) known(copy);
    return copy.open.length === 0 || copy.open.every(isSame);
  }

  /** The copy of a module whose layers leave their parameters to this module; else null. */
  function knownOf(module, layers) {
    const copy = copies.get(module);
    if (copy !== undefined && isKnown(copy, layers)) return copy;
    return tell(layers) ? copyOf(module, layers.map((layer) => layer.neurons)) : null;
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
    const copy = copyOf(module, layers), java = javaOf(copy);
    const nodes = x.map((v) => node('a neuron', v)), from = [copy.parameters, x];
    if (layers.at(-1).length === 1) return made(host.one(java, nodes), from);
    return Array.from(host.forward(java, nodes), (v) => made(v, from));
  }

  /** new Neuron(nin, nonlin, activation, init): the activation of w.x + b, or w.x + b where nonlin is false. */
  class Neuron extends Module {
    #drawn;
    /** The fields until the script asks for the weights or sets one; from then on they are fields as any other. */
    static #fields = {
      w: {get() { return this.#open().w; }, set(w) { this.#open().w = w; }},
      b: {get() { return this.#drawn.b; }, set(b) { this.#open().b = b; }},
      nonlin: {get() { return this.#drawn.nonlin; }, set(nonlin) { this.#open().nonlin = nonlin; }},
      activation: {get() { return this.#drawn.activation; }, set(activation) { this.#open().activation = activation; }},
    };
    static {
      drawn = (n) => (#drawn in n ? n.#drawn : undefined);
      for (const field of Object.values(Neuron.#fields)) Object.assign(field, {enumerable: true, configurable: true});
    }
    constructor(nin, nonlin = true, activation = 'relu', init = 'uniform') {
      super();
      size('nin', nin);
      if (!Object.hasOwn(INIT, init)) throw new RangeError(`init must be one of ${Object.keys(INIT).join(', ')}, got ${show(init)}`);
      host.activation(activation);
      const bound = INIT[init](nin);
      const java = host.weights(nin, bound);
      this.#drawn = {w: Array.from(java, (v) => made(v)), b: new Value(0), nonlin, activation, java};
      Object.defineProperties(this, Neuron.#fields);
    }
    #open() {
      if (this.#drawn === undefined) return this;
      const {w, b, nonlin, activation} = this.#drawn;
      this.#drawn = undefined;
      opened++;
      for (const [name, value] of Object.entries({w: [...w], b, nonlin, activation})) {
        Object.defineProperty(this, name, {value, writable: true, enumerable: true, configurable: true});
      }
      return this;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() { return this.#open(); }
    forward(x) { return run(this, [[this]], x); }
    _java() { return this.forward === forward.neuron ? javaOf(copyOf(this, [[this]])) : null; }
    _known() { return this.parameters === parameters.neuron ? copyOf(this, [[this]]) : null; }
    parameters() { return flattened(this._known()) ?? [...this.w, this.b]; }
    namedParameters() { return [...weightsOf(this).map((w, i) => [`w.${i}`, w]), ['b', this.b]]; }
    toString() { return `${host.activation(kind(this))}Neuron(${weightsOf(this).length})`; }
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
    _java() { return plain(this) ? javaOf(copyOf(this, [this.neurons])) : null; }
    _known() { return knownOf(this, [this]); }
    parameters() { return flattened(this._known()) ?? this.neurons.flatMap((n) => n.parameters()); }
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
      return own ? javaOf(copyOf(this, this.layers.map((layer) => layer.neurons))) : null;
    }
    _known() { return this.parameters === parameters.mlp ? knownOf(this, this.layers) : null; }
    parameters() { return flattened(this._known()) ?? this.layers.flatMap((layer) => layer.parameters()); }
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

  Object.assign(parameters, {neuron: Neuron.prototype.parameters, layer: Layer.prototype.parameters, mlp: MLP.prototype.parameters});

  return {seed, Module, Neuron, Layer, MLP, Sequential};
})
