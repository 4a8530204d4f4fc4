// node's readline. Evaluated when a script asks for it, with the bridge to Java, node's timers, EventEmitter and process.
(function (bridge, timers, EventEmitter, process) {
  'use strict';

  /** The lines of the program's own input, each read when it is asked for. */
  const typed = () => ({async next() { const line = bridge.readLine(); return line === null ? null : line.replace(/\r?\n$/, ''); }});

  /** The lines of another stream, as its pieces come. */
  function streamed(input) {
    const lines = [], asked = [];
    let left = '', isAtEnd = false;
    const tell = () => { while (asked.length > 0 && (lines.length > 0 || isAtEnd)) asked.shift()(lines.length > 0 ? lines.shift() : null); };
    input.on('data', (piece) => {
      const parts = (left + String(piece)).split(/\r?\n/);
      left = parts.pop();
      lines.push(...parts);
      tell();
    });
    input.on('end', () => {
      if (left !== '') lines.push(left);
      isAtEnd = true;
      tell();
    });
    return {next: () => new Promise((done) => { asked.push(done); tell(); })};
  }

  /** Reads the lines of an input one by one, once somebody asks for them. */
  class Interface extends EventEmitter {
    #lines;
    #output;
    #isClosed = false;
    #isReading = false;
    #questions = [];
    #isPaused = false;
    constructor(input, output, options = {}) {
      super();
      this.#lines = input === undefined || input === process.stdin ? typed() : streamed(input);
      this.#output = output;
      this.terminal = false;
      this.line = '';
      this.prompts = options.prompt ?? '> ';
      Object.defineProperty(this, 'prompts', {enumerable: false});
    }
    on(name, f) {
      super.on(name, f);
      if (name === 'line') this.#read();
      return this;
    }
    /** Reads on as long as somebody listens or has asked. */
    #read() {
      if (this.#isReading || this.#isClosed || this.#isPaused) return;
      this.#isReading = true;
      timers.setImmediate(async () => {
        const line = this.listenerCount('line') > 0 || this.#questions.length > 0 ? await this.#lines.next() : undefined;
        this.#isReading = false;
        if (this.#isClosed || line === undefined) return;
        if (line === null) return void this.close();
        if (this.#questions.length > 0) this.#questions.shift()(line);
        else this.emit('line', line);
        this.#read();
      });
    }
    question(text, ...rest) {
      this.#output?.write(text);
      this.#questions.push(rest.at(-1));
      this.#read();
    }
    setPrompt(text) { this.prompts = text; }
    getPrompt() { return this.prompts; }
    prompt() { this.#output?.write(this.prompts); this.#read(); }
    write() {}
    pause() { this.#isPaused = true; this.emit('pause'); return this; }
    resume() { this.#isPaused = false; this.emit('resume'); this.#read(); return this; }
    close() {
      if (this.#isClosed) return;
      this.#isClosed = true;
      this.emit('close');
    }
    async *[Symbol.asyncIterator]() {
      for (let line; !this.#isClosed && (line = await this.#lines.next()) !== null;) yield line;
      this.close();
    }
  }
  Interface.prototype.addListener = Interface.prototype.on;

  const interfaceOf = (first, output) => typeof first?.on === 'function' || first === undefined ? new Interface(first, output) : new Interface(first.input, first.output, first);
  const write = (stream, text) => { stream?.write(text); return true; };
  const callbacks = {
    Interface, createInterface: interfaceOf, emitKeypressEvents: () => {},
    clearLine: (stream, side) => write(stream, side < 0 ? '\u001b[1K' : side > 0 ? '\u001b[0K' : '\u001b[2K'),
    cursorTo: (stream, x, y) => write(stream, typeof y === 'number' ? `\u001b[${y + 1};${x + 1}H` : `\u001b[${x + 1}G`),
    moveCursor: (stream, dx, dy) => write(stream, (dx === 0 ? '' : `\u001b[${Math.abs(dx)}${dx < 0 ? 'D' : 'C'}`) + (dy === 0 ? '' : `\u001b[${Math.abs(dy)}${dy < 0 ? 'A' : 'B'}`)),
    clearScreenDown: (stream) => write(stream, '\u001b[0J'),
  };
  const promised = (...all) => Object.assign(interfaceOf(...all), {question(text) { return new Promise((done) => Interface.prototype.question.call(this, text, done)); }});
  callbacks.promises = {createInterface: promised, Interface};
  return {callbacks, promises: callbacks.promises};
})
