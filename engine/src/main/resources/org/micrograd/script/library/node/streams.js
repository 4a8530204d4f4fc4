// What node has for events and for what comes in: EventEmitter, process.stdin, readline. Evaluated when a script file starts, with
// the bridge to Java, the modules, and node's process and timers.
(function (bridge, core, runtime) {
  'use strict';

  const {process, timers} = runtime;

  class EventEmitter {
    #all = new Map();
    on(name, f) { this.#all.set(name, [...(this.#all.get(name) ?? []), f]); return this; }
    off(name, f) { this.#all.set(name, (this.#all.get(name) ?? []).filter((each) => each !== f && each.f !== f)); return this; }
    once(name, f) {
      const once = (...all) => { this.off(name, once); f.apply(this, all); };
      return this.on(name, Object.assign(once, {f}));
    }
    emit(name, ...all) {
      const found = this.#all.get(name) ?? [];
      if (name === 'error' && found.length === 0) throw all[0];
      found.forEach((f) => f.apply(this, all));
      return found.length > 0;
    }
    listenerCount(name) { return (this.#all.get(name) ?? []).length; }
    removeAllListeners(name) { if (name === undefined) this.#all.clear(); else this.#all.delete(name); return this; }
  }
  EventEmitter.prototype.addListener = EventEmitter.prototype.on;
  EventEmitter.prototype.removeListener = EventEmitter.prototype.off;
  core.set('events', () => Object.assign(EventEmitter, {EventEmitter}));

  /** All that is left of the input. */
  core.input = () => {
    let text = '';
    for (let line; (line = bridge.readLine()) !== null; text += line);
    return text;
  };

  /** The input as a stream: at a terminal line by line, else as one piece, once somebody listens. */
  class Input extends EventEmitter {
    #isFlowing = false;
    #isAtEnd = false;
    #piece = null;
    #encoding;
    constructor() {
      super();
      Object.assign(this, {fd: 0, readable: true, isTTY: isTerminal() || undefined});
    }
    setEncoding(encoding) { this.#encoding = encoding ?? 'utf8'; return this; }
    on(name, f) {
      super.on(name, f);
      if (name === 'data' || name === 'readable') this.resume();
      return this;
    }
    resume() {
      if (!this.#isFlowing && !this.#isAtEnd) {
        this.#isFlowing = true;
        timers.setImmediate(() => this.#flow());
      }
      return this;
    }
    pause() { this.#isFlowing = false; return this; }
    isPaused() { return !this.#isFlowing; }
    ref() { return this; }
    unref() { return this; }
    destroy() { this.#isAtEnd = true; return this.pause(); }
    pipe(to) {
      this.on('data', (piece) => to.write(String(piece)));
      return to;
    }
    read() {
      const piece = this.#piece;
      this.#piece = null;
      return piece;
    }
    #next() {
      const text = this.isTTY ? bridge.readLine() : core.input() || null;
      return text === null || this.#encoding !== undefined ? text : Buffer.from(text);
    }
    #flow() {
      if (!this.#isFlowing) return;
      const piece = this.#next();
      this.#piece = piece;
      if (piece !== null) this.emit('data', piece);
      this.emit('readable');
      if (piece !== null) {
        timers.setImmediate(() => this.#flow());
      } else {
        this.#isAtEnd = true;
        this.readable = false;
        this.emit('end');
        this.emit('close');
      }
    }
    async *[Symbol.asyncIterator]() { for (let piece; !this.#isAtEnd && (piece = this.#next()) !== null;) yield piece; }
  }

  function isTerminal() {
    const console = Java.type('java.lang.System').console();
    return console !== null && console.isTerminal();
  }

  let input;
  Object.defineProperty(process, 'stdin', {get: () => input ??= new Input(), enumerable: true, configurable: true});

  /** Reads the lines of the input one by one, once somebody asks for them. */
  class Interface extends EventEmitter {
    #closed = false;
    #isReading = false;
    on(name, f) {
      super.on(name, f);
      if (name === 'line' && !this.#isReading) {
        this.#isReading = true;
        timers.setImmediate(() => this.#next());
      }
      return this;
    }
    #line() { const line = bridge.readLine(); return line === null ? null : line.replace(/\r?\n$/, ''); }
    #next() {
      if (this.listenerCount('line') === 0) this.#isReading = false;
      if (this.#closed || !this.#isReading) return;
      const line = this.#line();
      if (line === null) return this.close();
      this.emit('line', line);
      timers.setImmediate(() => this.#next());
    }
    question(text, ...rest) {
      process.stdout.write(text);
      const line = this.#line();
      if (line === null) this.close();
      else timers.setImmediate(rest.at(-1), line);
    }
    setPrompt(text) { this.text = text; }
    prompt() { process.stdout.write(this.text ?? '> '); }
    write() {}
    close() {
      if (this.#closed) return;
      this.#closed = true;
      this.emit('close');
    }
    async *[Symbol.asyncIterator]() { for (let line; !this.#closed && (line = this.#line()) !== null;) yield line; }
  }
  for (const type of [Input, Interface]) type.prototype.addListener = type.prototype.on;
  core.set('readline', () => ({createInterface: () => new Interface(), clearLine: () => true, cursorTo: () => true}));
  core.set('readline/promises', () => ({createInterface: () => Object.assign(new Interface(), {question(text) { return new Promise((done) => Interface.prototype.question.call(this, text, done)); }})}));
})
