// Which Values of JavaScript Java may hand in again. Evaluated once a context, with the bridge to Java; all contexts share this code.
(function (bridge) {
  'use strict';
  const {Array, Math, Map} = globalThis;
  // What the parts say that run later, when an application may have bound something else by a name.
  bridge.keep({
    Operators, Object, Function, Array, Number, Boolean, String, Symbol, BigInt, Math, JSON, Reflect, Proxy, Map, Set, WeakMap, WeakSet, Promise, RegExp, Date,
    Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError, ArrayBuffer, DataView,
    Uint8Array, Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
  });

  /** A weak reference. Those of JavaScript itself keep all their objects until the script ends. */
  function weak(object) {
    const [twin, reference] = bridge.twin(object);
    object.twin = twin;
    return reference;
  }

  /**
   * The wrappers whose nodes Java may hand in again, as long as the script has them. Most nodes never come again: wrappers
   * wait in a list, many as one, and are sorted by number only when one could be asked for.
   */
  class Known {
    #byId = new Map(); #swept = 1000;
    #waiting = []; #leaves = []; #newest = -1; #last = -1; #full = 1000; #young; #idOf;

    /** Wrappers whose node's number a function tells. */
    constructor(idOf) { this.#idOf = idOf; }

    /** Adds wrappers that keep each other alive, of nodes up to a number. */
    add(wrappers, newest) {
      this.addHeld(weak(wrappers), newest);
      return wrappers;
    }

    /** Adds what is a weak reference already: of one wrapper, or of several. */
    addHeld(reference, newest) {
      this.#newest = Math.max(this.#newest, newest);
      // First, since Java fills a twin only once the wrapper has come back to it.
      if (this.#waiting.length >= this.#full) this.#clean();
      this.#waiting.push(reference);
    }

    #clean() {
      // Only a collection of garbage leaves anything to throw away.
      if ((this.#young?.get() ?? null) === null) {
        this.#waiting = this.#waiting.filter((each) => each.get() !== null);
        this.#young = weak({});
      }
      // Looking at all of them again after a fixed number would take the longer a wrapper, the more a script keeps.
      this.#full = 2 * this.#waiting.length + 1000;
    }

    /** Adds a leaf, which may keep others alive since no graph hangs on it; answers all that it does. */
    addLeaf(v, id) {
      if (this.#leaves.length % 16 === 0) {
        this.#leaves = [v];
        this.add(this.#leaves, id);
      } else {
        this.#leaves.push(v);
        this.#newest = Math.max(this.#newest, id);
      }
      return this.#leaves;
    }

    /** The wrapper of the node of a number, or undefined. */
    find(id) {
      if (id > this.#newest && id > this.#last) return undefined;
      const found = this.#sorted(id);
      if (found !== undefined || id > this.#newest) return found;
      this.#sort();
      return this.#sorted(id);
    }

    #sorted(id) {
      const place = this.#byId.get(id);
      const held = place?.wrappers.get() ?? undefined;
      return held === undefined || place.index === undefined ? held : held[place.index];
    }

    #sort() {
      for (const wrappers of this.#waiting) {
        const held = wrappers.get();
        if (Array.isArray(held)) held.forEach((v, index) => this.#byId.set(this.#idOf(v), {wrappers, index}));
        else if (held !== null) this.#byId.set(this.#idOf(held), {wrappers});
      }
      this.#waiting = [];
      this.#leaves = [];
      this.#last = Math.max(this.#last, this.#newest);
      this.#newest = -1;
      this.#full = 1000;
      if (this.#byId.size < this.#swept) return;
      for (const [id, {wrappers}] of this.#byId) {
        if (wrappers.get() === null) this.#byId.delete(id);
      }
      this.#swept = 1000 + 2 * this.#byId.size;
    }
  }

  return Known;
})
