// The older half of node's url: parse, format and resolve; and querystring. Evaluated when a script asks for one of them.
(function (URL, wrongType) {
  'use strict';

  const FIELDS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];
  const HOSTED = /^(?:https?|ftp|gopher|file|wss?):$/;
  const escape = (text) => encodeURIComponent(text);
  const plain = (text) => {
    try {
      return decodeURIComponent(text.replace(/\+/g, ' '));
    } catch (e) {
      return text;
    }
  };

  /** The names and texts of a query; a name that is there twice has a list of texts. */
  function queried(text, between = '&', equal = '=', {decodeURIComponent: decode = plain, maxKeys = 1000} = {}) {
    const found = Object.create(null);
    const parts = typeof text === 'string' ? text.split(between).filter((each) => each !== '') : [];
    for (const part of maxKeys > 0 ? parts.slice(0, maxKeys) : parts) {
      const at = part.indexOf(equal), name = decode(at === -1 ? part : part.slice(0, at)), value = at === -1 ? '' : decode(part.slice(at + equal.length));
      found[name] = name in found ? [found[name], value].flat() : value;
    }
    return found;
  }

  const word = (x) => typeof x === 'string' ? x : typeof x === 'boolean' || typeof x === 'bigint' || typeof x === 'number' && Number.isFinite(x) ? String(x) : '';

  function query(from, between = '&', equal = '=', {encodeURIComponent: encode = escape} = {}) {
    if (typeof from !== 'object' || from === null) return '';
    return Object.keys(from).flatMap((name) => [from[name]].flat().map((value) => encode(word(name)) + equal + encode(word(value)))).join(between);
  }

  const querystring = {parse: queried, decode: queried, stringify: query, encode: query, escape, unescape: plain};

  const escaped = (text) => text.replace(/[\s"<>\\^`{|}]/g, (c) => encodeURIComponent(c));

  class Url {
    constructor() { for (const name of FIELDS) this[name] = null; }
    parse(text, isQueried) { return Object.assign(this, parse(text, isQueried)); }
    format() { return format(this); }
    resolve(text) { return resolve(this.format(), text); }
  }

  /** The parts of an address; as its host has none that begins with a path. */
  function parse(text, isQueried = false, isHostFirst = false) {
    if (text instanceof Url) return text;
    if (typeof text !== 'string') throw wrongType('"url" argument', 'of type string', text);
    const made = new Url();
    const [, protocol, slashes, place, search, hash] = /^([a-z][a-z0-9.+-]*:)?(\/\/)?([^?#]*)(\?[^#]*)?(#[^]*)?$/i.exec(text.trim()).map((each, i) => i > 2 ? each && escaped(each) : each);
    const kind = protocol?.toLowerCase() ?? null;
    const isHosted = kind !== 'javascript:' && (slashes === undefined ? kind !== null && !HOSTED.test(kind) : kind !== null || isHostFirst);
    const [, user, host = '', rest] = isHosted ? /^(?:([^/]*)@)?([^/]*)([^]*)$/.exec(place) : [null, undefined, '', (slashes ?? '') + place];
    const port = /:(\d*)$/.exec(host)?.[1];
    if (isHosted) {
      Object.assign(made, {slashes: slashes === undefined ? null : true, auth: user === undefined ? null : decodeURIComponent(user), port: port || null, hostname: host.replace(/:\d*$/, '').toLowerCase()});
      made.host = made.hostname + (port ? `:${port}` : '');
    }
    const spot = rest || (isHosted && HOSTED.test(kind ?? '') ? '/' : '');
    Object.assign(made, {protocol: kind, hash: hash ?? null, search: search ?? (isQueried ? '' : null), pathname: spot || null});
    made.query = isQueried ? queried(search?.slice(1) ?? '') : search?.slice(1) ?? null;
    made.path = spot || search ? spot + (search ?? '') : null;
    made.href = format(made);
    return made;
  }

  function format(from, {fragment = true, search: isQueried = true, auth: isNamed = true} = {}) {
    if (typeof from === 'string') return parse(from).href;
    if (from instanceof URL) {
      const user = isNamed && from.username !== '' ? `${from.username}${from.password === '' ? '' : `:${from.password}`}@` : '';
      return `${from.protocol}//${user}${from.host}${from.pathname}${isQueried ? from.search : ''}${fragment ? from.hash : ''}`;
    }
    const {protocol, auth, hostname, port, pathname, hash} = from;
    const kind = protocol ? protocol.replace(/:?$/, ':') : '', user = auth ? `${encodeURIComponent(auth).replace(/%3A/i, ':')}@` : '';
    const host = from.host ? user + from.host : hostname ? `${user}${hostname.includes(':') ? `[${hostname}]` : hostname}${port ? `:${port}` : ''}` : '';
    const asked = from.search ?? (typeof from.query === 'object' && from.query !== null && Object.keys(from.query).length > 0 ? `?${query(from.query)}` : '');
    const isHosted = from.slashes || HOSTED.test(kind) && host !== '';
    const path = (pathname ?? '').replace(/[?#]/g, encodeURIComponent), start = isHosted && path !== '' && !path.startsWith('/') ? '/' : '';
    const ends = [[asked, '?'], [hash ?? '', '#']].map(([part, sign]) => part === '' || part.startsWith(sign) ? part : sign + part);
    return kind + (isHosted ? `//${host}` : host) + start + path + ends[0].replace('#', '%23') + ends[1];
  }

  function resolve(from, to) {
    const base = new URL(to, new URL(from, 'resolve://'));
    return base.protocol === 'resolve:' ? base.pathname + base.search + base.hash : base.href;
  }

  return {querystring, url: {parse, format, resolve, Url, resolveObject: (from, to) => parse(resolve(from, to))}};
})
