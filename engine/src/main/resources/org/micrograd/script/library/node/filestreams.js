// fs.createReadStream and fs.createWriteStream. Evaluated when a script file starts, with node's fs, the modules and the timers.
(function (fs, core, timers) {
  'use strict';

  const PIECE = 65536;
  const EventEmitter = core.get('events');
  const encodingOf = (options) => typeof options === 'string' ? options : options?.encoding ?? undefined;

  class ReadStream extends EventEmitter {
    #data = null;
    #at = 0;
    #isFlowing = false;
    #encoding;
    constructor(path, options) {
      super();
      Object.assign(this, {path, bytesRead: 0, readable: true});
      this.#encoding = encodingOf(options);
      const piece = options?.highWaterMark ?? PIECE, {start = 0, end = Infinity} = typeof options === 'object' && options !== null ? options : {};
      Object.defineProperty(this, 'size', {value: piece});
      timers.setImmediate(() => {
        try {
          this.#data = fs.readFileSync(path).subarray(start, end + 1);
          this.emit('open', 20);
          this.emit('ready');
          if (this.#isFlowing) this.#flow();
        } catch (e) {
          this.emit('error', e);
        }
      });
    }
    setEncoding(encoding) { this.#encoding = encoding; return this; }
    on(name, f) {
      super.on(name, f);
      if (name === 'data') this.resume();
      return this;
    }
    resume() {
      if (!this.#isFlowing) {
        this.#isFlowing = true;
        if (this.#data !== null) timers.setImmediate(() => this.#flow());
      }
      return this;
    }
    pause() { this.#isFlowing = false; return this; }
    #piece() {
      const found = this.#data.subarray(this.#at, this.#at + this.size);
      this.#at += found.length;
      this.bytesRead += found.length;
      return this.#encoding === undefined ? found : found.toString(this.#encoding);
    }
    #flow() {
      if (!this.#isFlowing) return;
      if (this.#at < this.#data.length) {
        this.emit('data', this.#piece());
        timers.setImmediate(() => this.#flow());
      } else {
        this.readable = this.#isFlowing = false;
        this.emit('end');
        this.emit('close');
      }
    }
    pipe(to) {
      this.on('data', (piece) => to.write(piece));
      this.on('end', () => { if (to.fd !== 1 && to.fd !== 2) to.end(); });
      return to;
    }
    destroy() { this.#isFlowing = false; return this; }
    close() { return this.destroy(); }
    async *[Symbol.asyncIterator]() {
      if (this.#data === null) await EventEmitter.once(this, 'open');
      while (this.#at < this.#data.length) yield this.#piece();
    }
  }

  class WriteStream extends EventEmitter {
    #encoding;
    constructor(path, options) {
      super();
      Object.assign(this, {path, bytesWritten: 0, writable: true});
      this.#encoding = encodingOf(options);
      try {
        fs.writeFileSync(path, '', {flag: options?.flags === 'a' ? 'a' : 'w'});
      } catch (e) {
        timers.setImmediate(() => this.emit('error', e));
      }
      timers.setImmediate(() => { this.emit('open', 20); this.emit('ready'); });
    }
    write(data, ...rest) {
      if (!this.writable) {
        timers.setImmediate(() => this.emit('error', Object.assign(new Error('write after end'), {code: 'ERR_STREAM_WRITE_AFTER_END'})));
        return false;
      }
      const piece = typeof data === 'string' ? Buffer.from(data, rest.find((each) => typeof each === 'string') ?? this.#encoding) : data;
      fs.appendFileSync(this.path, piece);
      this.bytesWritten += piece.length;
      rest.filter((each) => typeof each === 'function').forEach((done) => timers.setImmediate(done));
      return true;
    }
    end(...all) {
      const done = all.find((each) => typeof each === 'function');
      if (all.length > 0 && typeof all[0] !== 'function' && all[0] !== undefined && all[0] !== null) this.write(...all.filter((each) => typeof each !== 'function'));
      if (done !== undefined) this.once('finish', done);
      this.writable = false;
      timers.setImmediate(() => { this.emit('finish'); this.emit('close'); });
      return this;
    }
    cork() {}
    uncork() {}
    destroy() { this.writable = false; return this; }
    close(done) { return this.end(done); }
  }
  for (const type of [ReadStream, WriteStream]) type.prototype.addListener = type.prototype.on;

  return {ReadStream, WriteStream, createReadStream: (path, options) => new ReadStream(path, options), createWriteStream: (path, options) => new WriteStream(path, options)};
})
