// node's EventEmitter. Evaluated when a script file starts, with what makes an error of a wrong argument and what shows values.
(function (wrongType, inspect) {
  'use strict';

  class EventEmitter {
    #all = new Map();
    #most = EventEmitter.defaultMaxListeners;
    static defaultMaxListeners = 10;
    static errorMonitor = Symbol('events.errorMonitor');
    static captureRejectionSymbol = Symbol.for('nodejs.rejection');

    /** A promise of the next event, or of an error. */
    static once(emitter, name) {
      return new Promise((done, failed) => {
        const fail = (e) => { emitter.off(name, good); failed(e); };
        const good = (...all) => { emitter.off('error', fail); done(all); };
        emitter.once(name, good);
        if (name !== 'error') emitter.once('error', fail);
      });
    }
    /** The events from now on, one after the other, to an error. */
    static on(emitter, name, {signal} = {}) {
      const come = [], asked = [];
      let error;
      const good = (...all) => { if (asked.length > 0) asked.shift().done({value: all, done: false}); else come.push(all); };
      const fail = (e) => { if (asked.length > 0) asked.shift().failed(e); else error = {e}; };
      const stop = () => {
        emitter.off(name, good);
        emitter.off('error', fail);
        asked.splice(0).forEach(({done}) => done({value: undefined, done: true}));
      };
      emitter.on(name, good);
      if (name !== 'error') emitter.on('error', fail);
      const abort = () => { stop(); fail(Object.assign(new Error('The operation was aborted', {cause: signal.reason}), {name: 'AbortError', code: 'ABORT_ERR'})); };
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, {once: true});
      let isOver = false;
      return {
        next() {
          if (come.length > 0) return Promise.resolve({value: come.shift(), done: false});
          if (error !== undefined) { const {e} = error; error = undefined; isOver = true; stop(); return Promise.reject(e); }
          return isOver ? Promise.resolve({value: undefined, done: true}) : new Promise((done, failed) => { asked.push({done, failed}); });
        },
        return() { isOver = true; stop(); return Promise.resolve({value: undefined, done: true}); },
        throw(e) { error = {e}; stop(); return Promise.resolve({value: undefined, done: true}); },
        [Symbol.asyncIterator]() { return this; },
      };
    }
    static listenerCount(emitter, name) { return emitter.listenerCount(name); }

    #put(name, f, isFirst, call = f) {
      if (typeof f !== 'function') throw wrongType('"listener" argument', 'of type function', f);
      if (this.#all.has('newListener')) this.emit('newListener', name, f);
      const found = this.#all.get(name) ?? [];
      this.#all.set(name, isFirst ? [{f, call}, ...found] : [...found, {f, call}]);
      return this;
    }
    #once(name, f, isFirst) {
      const call = (...all) => {
        this.off(name, f);
        return f.apply(this, all);
      };
      return this.#put(name, f, isFirst, call);
    }
    on(name, f) { return this.#put(name, f, false); }
    addListener(name, f) { return this.on(name, f); }
    prependListener(name, f) { return this.#put(name, f, true); }
    once(name, f) { return this.#once(name, f, false); }
    prependOnceListener(name, f) { return this.#once(name, f, true); }
    off(name, f) {
      const found = this.#all.get(name) ?? [], at = found.findLastIndex((each) => each.f === f);
      if (at === -1) return this;
      const left = found.filter((_, i) => i !== at);
      if (left.length > 0) this.#all.set(name, left);
      else this.#all.delete(name);
      if (this.#all.has('removeListener')) this.emit('removeListener', name, f);
      return this;
    }
    removeListener(name, f) { return this.off(name, f); }
    removeAllListeners(...names) {
      if (names.length === 0) this.#all.clear();
      else this.#all.delete(names[0]);
      return this;
    }
    emit(name, ...all) {
      const found = this.#all.get(name) ?? [];
      if (name === 'error') {
        this.emit(EventEmitter.errorMonitor, ...all);
        if (found.length === 0) throw all[0] instanceof Error ? all[0] : Object.assign(new Error(`Unhandled error. (${inspect(all[0])})`), {code: 'ERR_UNHANDLED_ERROR', context: all[0]});
      }
      found.forEach(({call}) => call.apply(this, all));
      return found.length > 0;
    }
    listenerCount(name, f) { return (this.#all.get(name) ?? []).filter((each) => f === undefined || each.f === f).length; }
    listeners(name) { return (this.#all.get(name) ?? []).map(({f}) => f); }
    rawListeners(name) { return (this.#all.get(name) ?? []).map(({call}) => call); }
    eventNames() { return [...this.#all.keys()]; }
    setMaxListeners(n) { this.#most = n; return this; }
    getMaxListeners() { return this.#most; }
  }
  // An ES module imports these by their names.
  for (const name of ['once', 'on', 'listenerCount']) Object.defineProperty(EventEmitter, name, {enumerable: true});
  return Object.assign(EventEmitter, {EventEmitter});
})
