// node's Blob and File: bytes that do not change. Evaluated when a script asks for one, with how node shows values, its Buffer, and
// what makes an error of a wrong argument.
(function (shown, Buffer, wrongType) {
  'use strict';

  /** The bytes of a Blob, which it gives nobody else as they are. */
  let kept;
  const bytesOf = (part) => part instanceof Blob ? kept(part) : part instanceof ArrayBuffer ? new Uint8Array(part) : ArrayBuffer.isView(part) ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : Buffer.from(String(part));
  const place = (at, size) => at < 0 ? Math.max(size + at, 0) : Math.min(at, size);

  class Blob {
    #bytes;
    #type;
    constructor(parts = [], {type = '', endings = 'transparent'} = {}) {
      if (typeof parts !== 'object' || parts === null || typeof parts[Symbol.iterator] !== 'function') throw wrongType('"sources" argument', 'a sequence', parts);
      const native = (part) => endings === 'native' && typeof part === 'string' ? part.replace(/\r\n?/g, '\n') : part;
      this.#bytes = Buffer.concat(Array.from(parts, (part) => bytesOf(native(part))));
      this.#type = /[^ -~]/.test(String(type)) ? '' : String(type).toLowerCase();
    }
    static { kept = (blob) => blob.#bytes; }
    get size() { return this.#bytes.length; }
    get type() { return this.#type; }
    async text() { return this.#bytes.toString(); }
    async arrayBuffer() { return Uint8Array.from(this.#bytes).buffer; }
    async bytes() { return Uint8Array.from(this.#bytes); }
    slice(start = 0, end = this.size, type = '') {
      const from = place(start, this.size), to = Math.max(place(end, this.size), from);
      return new Blob([this.#bytes.subarray(from, to)], {type});
    }
    get [Symbol.toStringTag]() { return 'Blob'; }
    [shown.inspect.custom](depth, options, inspect) { return `Blob ${inspect({size: this.size, type: this.type}, options)}`; }
  }

  class File extends Blob {
    #name;
    #time;
    constructor(parts, name, options = {}) {
      super(parts, options);
      this.#name = String(name);
      this.#time = Number(options.lastModified ?? Date.now());
    }
    get name() { return this.#name; }
    get lastModified() { return this.#time; }
    get [Symbol.toStringTag]() { return 'File'; }
    [shown.inspect.custom](depth, options, inspect) { return `File ${inspect({size: this.size, type: this.type, name: this.name, lastModified: this.lastModified}, options)}`; }
  }
  return {Blob, File};
})
