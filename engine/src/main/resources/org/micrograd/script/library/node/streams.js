// What node has for what comes in: process.stdin and readline. Evaluated when a script file starts, with the bridge to Java, the
// modules, node's process and timers, and what evaluates another part.
(function (bridge, core, runtime, part) {
  'use strict';

  const {process, timers} = runtime;

  const EventEmitter = part('events')(core.wrongType, core.inspect);
  core.set('events', () => EventEmitter);

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
    const console = bridge.platform('java.lang.System').console();
    return console !== null && console.isTerminal();
  }

  Input.prototype.addListener = Input.prototype.on;
  let input;
  Object.defineProperty(process, 'stdin', {get: () => input ??= new Input(), enumerable: true, configurable: true});

  core.set('readline', () => part('readline')(bridge, timers, EventEmitter, process).callbacks);
  core.set('readline/promises', () => part('readline')(bridge, timers, EventEmitter, process).promises);
})
