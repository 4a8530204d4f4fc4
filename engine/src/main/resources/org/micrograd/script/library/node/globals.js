// What node has as global names beside those of the language: Buffer, URL, TextEncoder. Evaluated when a script file starts, with how
// node shows values and what evaluates another part.
(function (shown, part) {
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
    encodeInto(text, bytes) {
      const all = this.encode(text).subarray(0, bytes.length);
      bytes.set(all);
      return {read: String(text).length, written: all.length};
    }
  }

  const NAMES = {'utf8': 'utf-8', 'unicode-1-1-utf-8': 'utf-8', 'latin1': 'windows-1252', 'ascii': 'windows-1252', 'iso-8859-1': 'windows-1252', 'utf-16': 'utf-16le'};
  const DECODERS = {'utf-8': (bytes) => fromUtf8(bytes), 'windows-1252': (bytes) => Array.from(bytes, (b) => String.fromCharCode(b)).join(''),
    'utf-16le': (bytes) => Array.from({length: bytes.length >> 1}, (_, i) => String.fromCharCode(bytes[2 * i] | bytes[2 * i + 1] << 8)).join('')};

  class TextDecoder {
    constructor(encoding = 'utf-8', {fatal = false, ignoreBOM = false} = {}) {
      const name = String(encoding).trim().toLowerCase();
      Object.defineProperty(this, 'encoding', {value: NAMES[name] ?? name});
      if (DECODERS[this.encoding] === undefined) throw Object.assign(new RangeError(`The "${encoding}" encoding is not supported`), {code: 'ERR_ENCODING_NOT_SUPPORTED'});
      Object.defineProperty(this, 'fatal', {value: fatal});
      Object.defineProperty(this, 'ignoreBOM', {value: ignoreBOM});
    }
    decode(data = new Uint8Array()) {
      const bytes = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
      const text = DECODERS[this.encoding](bytes);
      if (this.fatal && text.includes('\ufffd')) throw Object.assign(new TypeError(`The encoded data was not valid for encoding ${this.encoding}`), {code: 'ERR_ENCODING_INVALID_ENCODED_DATA'});
      return this.ignoreBOM ? text : text.replace(/^\ufeff/, '');
    }
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

  const Buffer = part('buffer')(shown, {utf8, fromUtf8, base64, fromBase64});

  return {Buffer, TextEncoder, TextDecoder, ...part('urls')(shown), structuredClone: part('clone')(), global: globalThis,
    btoa: (text) => Buffer.from(text, 'latin1').toString('base64'), atob: (text) => Buffer.from(text, 'base64').toString('latin1'),
    queueMicrotask: (f) => { Promise.resolve().then(f); }};
})
