// node's Buffer: bytes that texts are made of. Evaluated when a script file starts, with how node shows values and what encodes.
(function (shown, codes) {
  'use strict';

  const {utf8, fromUtf8, base64, fromBase64} = codes;

  const single = (mask) => ({to: (text) => Array.from({length: text.length}, (_, i) => text.charCodeAt(i) & 255), from: (bytes) => Array.from(bytes, (b) => String.fromCharCode(b & mask)).join('')});
  const wide = {
    to: (text) => Array.from({length: text.length * 2}, (_, i) => text.charCodeAt(i >> 1) >> 8 * (i & 1) & 255),
    from: (bytes) => Array.from({length: bytes.length >> 1}, (_, i) => String.fromCharCode(bytes[2 * i] | bytes[2 * i + 1] << 8)).join(''),
  };
  const text64 = {to: fromBase64, from: base64};
  const CODES = {
    utf8: {to: utf8, from: fromUtf8}, hex: {to: (text) => (/^(?:[0-9a-f]{2})*/i.exec(text)[0].match(/../g) ?? []).map((each) => parseInt(each, 16)), from: (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')},
    base64: text64, base64url: {to: fromBase64, from: (bytes) => base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')},
    latin1: single(255), ascii: single(127), utf16le: wide,
  };
  Object.assign(CODES, {'utf-8': CODES.utf8, binary: CODES.latin1, ucs2: wide, 'ucs-2': wide, 'utf-16le': wide});

  function code(name = 'utf8') {
    const found = CODES[String(name).toLowerCase()];
    if (found === undefined) throw Object.assign(new TypeError(`Unknown encoding: ${name}`), {code: 'ERR_UNKNOWN_ENCODING'});
    return found;
  }

  class Buffer extends Uint8Array {
    static from(data, how, length) {
      if (typeof data === 'string') return new Buffer(code(how).to(data));
      if (data instanceof ArrayBuffer) return new Buffer(data, how ?? 0, length ?? data.byteLength - (how ?? 0));
      if (data?.type === 'Buffer' && Array.isArray(data.data)) return new Buffer(data.data);
      if (typeof data !== 'object' || data === null) throw Object.assign(new TypeError(`The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${data === null || data === undefined ? data : `type ${typeof data} (${shown.inspect(data)})`}`), {code: 'ERR_INVALID_ARG_TYPE'});
      return new Buffer(Array.from(data, (x) => x & 255));
    }
    static alloc(size, fill = 0, how = undefined) { return new Buffer(size).fill(fill, how); }
    static allocUnsafe(size) { return new Buffer(size); }
    static concat(all, length = all.reduce((sum, each) => sum + each.length, 0)) {
      const made = new Buffer(length);
      let at = 0;
      for (const each of all) {
        made.set(each.subarray(0, Math.max(0, length - at)), Math.min(at, length));
        at += each.length;
      }
      return made;
    }
    static isBuffer(x) { return x instanceof Buffer; }
    static isEncoding(name) { return String(name).toLowerCase() in CODES; }
    static byteLength(data, how) { return typeof data === 'string' ? code(how).to(data).length : data.byteLength; }
    static compare(a, b) {
      const at = a.findIndex((x, i) => x !== b[i]);
      return at === -1 ? Math.sign(a.length - b.length) : at >= b.length ? 1 : Math.sign(a[at] - b[at]);
    }
    toString(how, start = 0, end = this.length) { return code(how).from(this.subarray(start, end)); }
    toJSON() { return {type: 'Buffer', data: Array.from(this)}; }
    equals(other) { return Buffer.compare(this, other) === 0; }
    compare(other) { return Buffer.compare(this, other); }
    slice(start, end) { return this.subarray(start, end); }
    write(text, at = 0, ...rest) {
      const bytes = code(rest.find((each) => typeof each === 'string')).to(text).slice(0, Math.min(this.length - at, rest.find((each) => typeof each === 'number') ?? Infinity));
      this.set(bytes, at);
      return bytes.length;
    }
    copy(to, at = 0, start = 0, end = this.length) {
      const part = this.subarray(start, Math.min(end, start + to.length - at));
      to.set(part, at);
      return part.length;
    }
    fill(x, ...rest) {
      const [start = 0, end = this.length] = rest.filter((each) => typeof each === 'number');
      if (typeof x === 'number' || typeof x === 'boolean') return super.fill(x, start, end);
      const bytes = typeof x === 'string' ? code(rest.find((each) => typeof each === 'string')).to(x) : x;
      if (bytes.length === 0) return super.fill(0, start, end);
      for (let i = start; i < end; i++) this[i] = bytes[(i - start) % bytes.length];
      return this;
    }
    indexOf(x, from = 0, how = undefined) {
      if (typeof x === 'number') return super.indexOf(x, from);
      const bytes = typeof x === 'string' ? code(how).to(x) : x;
      for (let i = from; i <= this.length - bytes.length; i++) if (bytes.every((b, j) => this[i + j] === b)) return i;
      return -1;
    }
    lastIndexOf(x, from = this.length, how = undefined) {
      const bytes = typeof x === 'number' ? [x & 255] : typeof x === 'string' ? code(how).to(x) : x;
      for (let i = Math.min(from < 0 ? this.length + from : from, this.length - bytes.length); i >= 0; i--) if (bytes.every((b, j) => this[i + j] === b)) return i;
      return -1;
    }
    #swap(size) {
      if (this.length % size !== 0) throw Object.assign(new RangeError(`Buffer size must be a multiple of ${size * 8}-bits`), {code: 'ERR_INVALID_BUFFER_SIZE'});
      for (let i = 0; i < this.length; i += size) this.subarray(i, i + size).reverse();
      return this;
    }
    swap16() { return this.#swap(2); }
    swap32() { return this.#swap(4); }
    swap64() { return this.#swap(8); }
    toLocaleString(how, start, end) { return this.toString(how, start, end); }
    includes(x, from, how) { return this.indexOf(x, from, how) !== -1; }
    [shown.inspect.custom]() { return `<Buffer${Array.from(this.subarray(0, 50), (b) => ' ' + b.toString(16).padStart(2, '0')).join('')}${this.length > 50 ? ` ... ${this.length - 50} more byte${this.length > 51 ? 's' : ''}` : ''}>`; }
  }

  const outOfRange = (name, range, x) => Object.assign(new RangeError(`The value of "${name}" is out of range. It must be ${range}. Received ${grouped(x)}`), {code: 'ERR_OUT_OF_RANGE'});
  /** A number as node's errors write it: great ones in groups. */
  const grouped = (x) => (Number.isInteger(Number(x)) && Math.abs(Number(x)) > 2 ** 32 ? String(x).replace(/\B(?=(\d{3})+$)/g, '_') : String(x)) + (typeof x === 'bigint' ? 'n' : '');

  function within(buffer, at, size) {
    if (!Number.isInteger(at)) throw outOfRange('offset', 'an integer', at);
    if (buffer.length < size) throw Object.assign(new RangeError('Attempt to access memory outside buffer bounds'), {code: 'ERR_BUFFER_OUT_OF_BOUNDS'});
    if (at < 0 || at > buffer.length - size) throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, at);
  }

  /** A whole number has to fit what it is written to; other kinds round. */
  function fits(x, kind, size) {
    if (typeof x === 'bigint' || kind.startsWith('Float')) return;
    const isSigned = kind.startsWith('Int'), most = 2 ** (8 * size - (isSigned ? 1 : 0)), least = isSigned ? -most : 0;
    if (x >= least && x < most || Number.isNaN(Number(x))) return;
    const bits = 8 * size - 1, powers = isSigned ? `>= -(2 ** ${bits}) and < 2 ** ${bits}` : `>= 0 and < 2 ** ${8 * size}`;
    throw outOfRange('value', size <= 4 ? `>= ${least} and <= ${most - 1}` : powers, x);
  }

  /** readInt32LE, writeDoubleBE and the others: by a DataView. */
  const WIDTHS = {Int8: 1, Uint8: 1, Int16: 2, Uint16: 2, Int32: 4, Uint32: 4, Float32: 4, Float64: 8, BigInt64: 8, BigUint64: 8};
  for (const [kind, size] of Object.entries(WIDTHS)) {
    const name = {Float32: 'Float', Float64: 'Double', Uint8: 'UInt8', Uint16: 'UInt16', Uint32: 'UInt32', BigUint64: 'BigUInt64'}[kind] ?? kind;
    for (const end of size === 1 ? [''] : ['LE', 'BE']) {
      const view = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
      const ways = {
        [`read${name}${end}`](at = 0) { within(this, at, size); return view(this)[`get${kind}`](at, end === 'LE'); },
        [`write${name}${end}`](x, at = 0) { fits(x, kind, size); within(this, at, size); view(this)[`set${kind}`](at, x, end === 'LE'); return at + size; },
      };
      for (const way of Object.keys(ways)) {
        for (const spelled of new Set([way, way.replace('UInt', 'Uint')])) Object.defineProperty(Buffer.prototype, spelled, {value: ways[way], writable: true, configurable: true});
      }
    }
  }
  /** readUIntBE, writeIntLE and the others: of one to six bytes. */
  function counted(isSigned, isLittle) {
    const shape = (at, size) => {
      if (typeof size !== 'number') throw Object.assign(new TypeError(`The "byteLength" argument must be of type number. Received ${size === undefined ? 'undefined' : `type ${typeof size} (${shown.inspect(size)})`}`), {code: 'ERR_INVALID_ARG_TYPE'});
      if (!Number.isInteger(size)) throw outOfRange('byteLength', 'an integer', size);
      if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
      return Array.from({length: size}, (_, i) => at + (isLittle ? size - 1 - i : i));
    };
    return {
      read(at, size) {
        const places = shape(at, size);
        within(this, at, size);
        const found = places.reduce((sum, i) => sum * 256 + this[i], 0);
        return isSigned && found >= 2 ** (8 * size - 1) ? found - 2 ** (8 * size) : found;
      },
      write(x, at, size) {
        const places = shape(at, size).reverse();
        fits(Number(x), isSigned ? 'Int' : 'Uint', size);
        within(this, at, size);
        let rest = Number.isNaN(Number(x)) ? 0 : Math.trunc(x) + (x < 0 ? 2 ** (8 * size) : 0);
        for (const i of places) {
          this[i] = rest % 256;
          rest = Math.floor(rest / 256);
        }
        return at + size;
      },
    };
  }
  for (const kind of ['UInt', 'Int']) {
    for (const end of ['LE', 'BE']) {
      for (const [verb, f] of Object.entries(counted(kind === 'Int', end === 'LE'))) {
        for (const spelled of new Set([kind, kind.replace('UI', 'Ui')])) Object.defineProperty(Buffer.prototype, `${verb}${spelled}${end}`, {value: f, writable: true, configurable: true});
      }
    }
  }
  return Buffer;
})
