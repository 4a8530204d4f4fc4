// What node has as global names beside those of the language: Buffer, URL, TextEncoder. Evaluated when a script file starts.
(function (shown) {
  'use strict';

  function utf8(text) {
    const out = [];
    for (const c of text) {
      const n = c.codePointAt(0) >= 0xd800 && c.codePointAt(0) < 0xe000 ? 0xfffd : c.codePointAt(0);
      if (n < 0x80) out.push(n);
      else if (n < 0x800) out.push(0xc0 | n >> 6, 0x80 | n & 63);
      else if (n < 0x10000) out.push(0xe0 | n >> 12, 0x80 | n >> 6 & 63, 0x80 | n & 63);
      else out.push(0xf0 | n >> 18, 0x80 | n >> 12 & 63, 0x80 | n >> 6 & 63, 0x80 | n & 63);
    }
    return out;
  }

  function fromUtf8(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i++) {
      const first = bytes[i], more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
      let n = more <= 0 ? first : first & (63 >> more), j = 1;
      while (j <= more && (bytes[i + j] & 0xc0) === 0x80) n = n << 6 | bytes[i + j++] & 63;
      if (more < 0 || j <= more) n = 0xfffd;
      text += String.fromCodePoint(n);
      i += j - 1;
    }
    return text;
  }

  class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text = '') { return Uint8Array.from(utf8(String(text))); }
  }

  class TextDecoder {
    get encoding() { return 'utf-8'; }
    decode(bytes = []) { return fromUtf8(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes); }
  }

  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  function base64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
      const n = bytes[i] << 16 | (bytes[i + 1] ?? 0) << 8 | (bytes[i + 2] ?? 0);
      text += [18, 12, 6, 0].map((shift, k) => k > bytes.length - i ? '=' : letters[n >> shift & 63]).join('');
    }
    return text;
  }
  function fromBase64(text) {
    const out = [];
    let n = 0, bits = 0;
    for (const c of text.replace(/-/g, '+').replace(/_/g, '/').replace(/[^A-Za-z0-9+/]/g, '')) {
      n = (n << 6 | letters.indexOf(c)) & 0xffffff;
      bits += 6;
      if (bits >= 8) out.push(n >> (bits -= 8) & 255);
    }
    return out;
  }

  class Buffer extends Uint8Array {
    static from(data, encoding = 'utf8') {
      if (typeof data !== 'string') return Object.setPrototypeOf(Uint8Array.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data), Buffer.prototype);
      const bytes = encoding === 'base64' || encoding === 'base64url' ? fromBase64(data)
        : encoding === 'hex' ? (data.match(/../g) ?? []).map((each) => parseInt(each, 16))
        : encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii' ? Array.from(data, (c) => c.charCodeAt(0) & 255) : utf8(data);
      return Buffer.from(bytes);
    }
    static alloc(size, fill = 0) { return Buffer.from(new Uint8Array(size).fill(fill)); }
    static concat(all) { return Buffer.from(all.flatMap((each) => Array.from(each))); }
    static isBuffer(x) { return x instanceof Buffer; }
    static byteLength(text) { return utf8(text).length; }
    toString(encoding = 'utf8') {
      if (encoding === 'base64') return base64(this);
      if (encoding === 'hex') return Array.from(this, (b) => b.toString(16).padStart(2, '0')).join('');
      return encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii' ? String.fromCharCode(...this) : fromUtf8(this);
    }
    equals(other) { return this.length === other.length && this.every((b, i) => b === other[i]); }
    toJSON() { return {type: 'Buffer', data: Array.from(this)}; }
    [shown.inspect.custom]() { return `<Buffer${Array.from(this.subarray(0, 50), (b) => ' ' + b.toString(16).padStart(2, '0')).join('')}${this.length > 50 ? ` ... ${this.length - 50} more bytes` : ''}>`; }
  }

  class URLSearchParams {
    #all;
    constructor(text = '') { this.#all = text.replace(/^\?/, '').split('&').filter(Boolean).map((each) => each.split('=').map((part) => decodeURIComponent(part.replace(/\+/g, ' ')))); }
    get(name) { return this.#all.find(([key]) => key === name)?.[1] ?? null; }
    has(name) { return this.#all.some(([key]) => key === name); }
    set(name, value) { this.#all = [...this.#all.filter(([key]) => key !== name), [name, String(value)]]; }
    entries() { return this.#all[Symbol.iterator](); }
    [Symbol.iterator]() { return this.entries(); }
    toString() { return this.#all.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'); }
  }

  class URL {
    constructor(text, base) {
      let found = /^([a-z][a-z0-9+.-]*:)(\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(String(text));
      if (found === null && base !== undefined) {
        const from = new URL(base), folder = from.pathname.replace(/[^/]*$/, '');
        const parts = [];
        for (const part of (String(text).startsWith('/') ? String(text) : folder + text).split('/')) part === '..' ? parts.length > 1 && parts.pop() : part !== '.' && parts.push(part);
        found = /^([a-z][a-z0-9+.-]*:)(\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(`${from.protocol}//${from.host}${parts.join('/')}`);
      }
      if (found === null) throw Object.assign(new TypeError('Invalid URL'), {code: 'ERR_INVALID_URL', input: String(text)});
      const [, protocol, , host = '', pathname, search = '', hash = ''] = found;
      const [hostname, port = ''] = host.split(':');
      Object.assign(this, {protocol, host, hostname, port, pathname: pathname || (host ? '/' : ''), search, hash, searchParams: new URLSearchParams(search)});
    }
    get origin() { return `${this.protocol}//${this.host}`; }
    get href() { return `${this.protocol}//${this.host}${this.pathname}${this.search}${this.hash}`; }
    toString() { return this.href; }
    toJSON() { return this.href; }
  }

  /** A copy of all that a thing holds. */
  function structuredClone(x, seen = new Map()) {
    if (typeof x === 'function' || typeof x === 'symbol') throw Object.assign(new Error(`${String(x)} could not be cloned.`), {name: 'DataCloneError'});
    if (typeof x !== 'object' || x === null) return x;
    if (seen.has(x)) return seen.get(x);
    const copy = (y) => structuredClone(y, seen);
    if (x instanceof Date) return new Date(x.getTime());
    if (x instanceof RegExp) return new RegExp(x.source, x.flags);
    if (ArrayBuffer.isView(x)) return x.slice();
    const made = Array.isArray(x) ? [] : x instanceof Map ? new Map() : x instanceof Set ? new Set() : x instanceof Error ? new x.constructor(x.message) : {};
    seen.set(x, made);
    if (x instanceof Map) x.forEach((v, k) => made.set(copy(k), copy(v)));
    else if (x instanceof Set) x.forEach((v) => made.add(copy(v)));
    else for (const key of Object.keys(x)) made[key] = copy(x[key]);
    return made;
  }

  return {Buffer, TextEncoder, TextDecoder, URL, URLSearchParams, structuredClone: (x) => structuredClone(x), global: globalThis,
    btoa: (text) => Buffer.from(text, 'latin1').toString('base64'), atob: (text) => Buffer.from(text, 'base64').toString('latin1'),
    queueMicrotask: (f) => { Promise.resolve().then(f); }};
})
