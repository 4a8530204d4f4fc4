// URL and URLSearchParams. Evaluated when a script file starts, with how node shows values.
(function (shown) {
  'use strict';

  const PORTS = {'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443', 'ftp:': '21'};
  const PARTS = /^([a-z][a-z0-9+.-]*:)(?:\/\/(?:([^/?#@:]*)(?::([^/?#@]*))?@)?([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/is;
  const isSpecial = (protocol) => protocol in PORTS || protocol === 'file:';
  const safe = (text, also) => Array.from(text, (c) => /[\w\-.~!$&'()*+,;=:@/%]/.test(c) || also.includes(c) ? c : encodeURIComponent(c)).join('');
  /** A text as a form writes it. */
  const form = (text) => encodeURIComponent(text).replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replace(/%20/g, '+');

  function plain(text) {
    const whole = text.replace(/\+/g, ' ');
    try {
      return decodeURIComponent(whole);
    } catch (e) {
      return whole;
    }
  }

  class URLSearchParams {
    #all = [];
    #changed;
    constructor(from = '', changed = () => {}) {
      this.#changed = changed;
      if (typeof from === 'string') this.#all = from.replace(/^\?/, '').split('&').filter(Boolean).map((each) => { const at = each.indexOf('='); return at === -1 ? [plain(each), ''] : [plain(each.slice(0, at)), plain(each.slice(at + 1))]; });
      else this.#all = (typeof from[Symbol.iterator] === 'function' ? Array.from(from) : Object.entries(from)).map(([key, value]) => [String(key), String(value)]);
    }
    get size() { return this.#all.length; }
    get(name) { return this.#all.find(([key]) => key === String(name))?.[1] ?? null; }
    getAll(name) { return this.#all.filter(([key]) => key === String(name)).map(([, value]) => value); }
    has(name, value) { return this.#all.some(([key, x]) => key === String(name) && (value === undefined || x === String(value))); }
    #put(all) { this.#all = all; this.#changed(this.toString()); }
    append(name, value) { this.#put([...this.#all, [String(name), String(value)]]); }
    delete(name, value) { this.#put(this.#all.filter(([key, x]) => key !== String(name) || value !== undefined && x !== String(value))); }
    set(name, value) {
      const at = this.#all.findIndex(([key]) => key === String(name));
      if (at === -1) this.append(name, value);
      else this.#put([...this.#all.slice(0, at), [String(name), String(value)], ...this.#all.slice(at + 1).filter(([key]) => key !== String(name))]);
    }
    sort() { this.#put([...this.#all].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)); }
    forEach(f, self) { this.#all.forEach(([key, value]) => f.call(self, value, key, this)); }
    entries() { return this.#all.map((pair) => [...pair])[Symbol.iterator](); }
    keys() { return this.#all.map(([key]) => key)[Symbol.iterator](); }
    values() { return this.#all.map(([, value]) => value)[Symbol.iterator](); }
    [Symbol.iterator]() { return this.entries(); }
    toString() { return this.#all.map((pair) => pair.map(form).join('=')).join('&'); }
    [shown.inspect.custom](depth, options, inspect) {
      const parts = this.#all.map(([key, value]) => `${inspect(key)} => ${inspect(value)}`);
      return parts.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${parts.join(', ')} }`;
    }
  }

  function folded(path) {
    const parts = [];
    const all = path.split('/');
    all.forEach((part, i) => {
      const isLast = i === all.length - 1;
      if (part === '..') { if (parts.length > 1) parts.pop(); if (isLast) parts.push(''); }
      else if (part !== '.') parts.push(part);
      else if (isLast) parts.push('');
    });
    return parts.join('/');
  }

  function wrong(text, base) {
    return Object.assign(new TypeError('Invalid URL'), {code: 'ERR_INVALID_URL', input: String(text), ...(base === undefined ? {} : {base: String(base)})});
  }

  const FIELDS = ['protocol', 'username', 'password', 'hostname', 'port', 'pathname', 'search', 'hash'];

  class URL {
    #at = {};
    #params;
    constructor(text, base) {
      const said = String(text).trim(), own = PARTS.exec(said);
      if (own !== null && !(base !== undefined && /^[a-z]:[\\/]/i.test(said))) this.#read(own, text, base);
      else if (base === undefined) throw wrong(text, base);
      else this.#join(said, new URL(base));
      this.#params = new URLSearchParams(this.#at.search, (query) => { this.#at.search = query === '' ? '' : `?${query}`; });
    }
    #read([, protocol, username = '', password = '', host, path, search = '', hash = ''], text, base) {
      const at = this.#at, kind = protocol.toLowerCase();
      if (isSpecial(kind) && kind !== 'file:' && !host && !path.replace(/^\/+/, '')) throw wrong(text, base);
      const [, hostname, port = ''] = /^(.*?)(?::(\d*))?$/.exec(host ?? '');
      if (/[\s<>^|]/.test(hostname) || Number(port) > 65535) throw wrong(text, base);
      Object.assign(at, {protocol: kind, username, password, hostname: hostname.toLowerCase(), port: port === PORTS[kind] ? '' : port.replace(/^0+(?=\d)/, ''), isPath: host !== undefined || isSpecial(kind)});
      at.pathname = at.isPath ? folded(safe(path.replace(/\\/g, '/'), '[]|') || (isSpecial(kind) ? '/' : '')) : path;
      at.search = search === '?' ? '' : safe(search, '?/[]|{}^`\\');
      at.hash = hash === '#' ? '' : safe(hash, '#?[]|{}^\\');
    }
    #join(said, from) {
      const [, path, search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(said);
      if (path.startsWith('//')) return this.#read(PARTS.exec(from.protocol + said), said, from);
      const whole = path === '' ? from.pathname : path.startsWith('/') ? path : from.pathname.replace(/[^/]*$/, '') + path;
      this.#read([null, from.protocol, from.username, from.password, from.host, whole, path === '' && search === '' ? from.search : search, hash], said, from);
    }
    get searchParams() { return this.#params; }
    get host() { return this.#at.hostname + (this.#at.port === '' ? '' : `:${this.#at.port}`); }
    set host(text) { [this.hostname, this.port = ''] = String(text).split(':'); }
    get origin() { return this.#at.protocol in PORTS ? `${this.#at.protocol}//${this.host}` : 'null'; }
    get href() {
      const {protocol, username, password, isPath, pathname, search, hash} = this.#at;
      const user = username === '' ? '' : `${username}${password === '' ? '' : `:${password}`}@`;
      return `${protocol}${isPath ? '//' : ''}${user}${this.host}${pathname}${search}${hash}`;
    }
    static {
      for (const name of FIELDS) {
        Object.defineProperty(URL.prototype, name, {enumerable: true, configurable: true, get() { return this.#at[name]; }, set(x) {
          const text = String(x);
          this.#at[name] = name === 'search' || name === 'hash' ? text === '' ? '' : (name === 'search' ? '?' : '#') + safe(text.replace(/^[?#]/, ''), '?/#[]') : name === 'pathname' ? folded(safe(text.startsWith('/') ? text : `/${text}`, '')) : name === 'protocol' ? text.replace(/:?$/, ':') : text;
          if (this.#at.port === PORTS[this.#at.protocol]) this.#at.port = '';
          if (name === 'search') this.#params = new URLSearchParams(this.#at.search, (query) => { this.#at.search = query === '' ? '' : `?${query}`; });
        }});
      }
    }
    static canParse(text, base) {
      try {
        return new URL(text, base) !== null;
      } catch (e) {
        return false;
      }
    }
    toString() { return this.href; }
    toJSON() { return this.href; }
    [shown.inspect.custom](depth, options, inspect) {
      const made = new (class URL {})();
      for (const name of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash']) made[name] = this[name];
      return inspect(made, options);
    }
  }

  return {URL, URLSearchParams};
})
