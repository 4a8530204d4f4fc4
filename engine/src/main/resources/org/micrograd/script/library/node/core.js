// The modules of node that scripts of this kind ask for. Evaluated when a script file starts, with the bridge to Java, how node
// shows values and lays them out, node's process and timers, the classes of perf_hooks, and what evaluates another part.
(function (bridge, shown, layout, runtime, performing, part, within) {
  'use strict';

  const {process, timers} = runtime;
  const makers = new Map(), made = new Map();
  /** Modules of plain functions, which call none of the program's but later. */
  const PLAIN = new Set(['path', 'fs', 'os', 'util', 'url', 'querystring']);
  function kept(name, module) {
    if (PLAIN.has(name)) for (const key of Object.keys(module)) if (typeof module[key] === 'function' && module[key].prototype === undefined) module[key] = Object.assign(within(module[key]), module[key]);
    return module;
  }
  const core = {
    has: within((name) => makers.has(name)),
    get: within((name) => {
      if (!made.has(name)) made.set(name, kept(name, makers.get(name)()));
      return made.get(name);
    }),
    set: (name, make) => makers.set(name, make),
    names: () => [...makers.keys()],
    inspect: shown.inspect,
  };

  /** What a wrong argument is, in node's words. */
  function received(x) {
    if (x === undefined || x === null) return String(x);
    if (typeof x === 'function') return `function ${x.name}`;
    if (typeof x === 'object') return x.constructor?.name ? `an instance of ${x.constructor.name}` : shown.inspect(x, {depth: -1});
    const text = shown.inspect(x);
    return `type ${typeof x} (${text.length > 28 ? `${text.slice(0, 25)}...` : text})`;
  }
  const wrongType = core.wrongType = (what, kind, x) => Object.assign(new TypeError(`The ${what} must be ${kind}. Received ${received(x)}`), {code: 'ERR_INVALID_ARG_TYPE'});
  const texts = (all, name = 'path') => all.forEach((each) => { if (typeof each !== 'string') throw wrongType(`"${name}" argument`, 'of type string', each); });

  function normal(text) {
    const parts = [];
    for (const part of text.split('/')) {
      if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
      else if (part !== '' && part !== '.' && !(part === '..' && text.startsWith('/'))) parts.push(part);
    }
    const all = parts.join('/');
    return (text.startsWith('/') ? '/' + all : all) + (text.endsWith('/') && all !== '' ? '/' : '') || '.';
  }
  const base = (p, end = '') => {
    const name = p.replace(/\/+$/, '').split('/').at(-1);
    return end !== '' && name.endsWith(end) ? name.slice(0, -end.length) : name;
  };
  const path = core.path = {
    sep: '/', delimiter: ':', normalize: normal, basename: base,
    join: (...all) => normal(all.filter((each) => each !== '').join('/') || '.'),
    resolve(...all) {
      let found = '';
      for (const each of [process.cwd(), ...all]) found = each.startsWith('/') ? each : each === '' ? found : `${found}/${each}`;
      const whole = normal(found);
      return whole.length > 1 ? whole.replace(/\/$/, '') : whole;
    },
    dirname(p) {
      const at = p.replace(/\/+$/, '').lastIndexOf('/');
      return at > 0 ? p.slice(0, at) : p.startsWith('/') ? '/' : '.';
    },
    extname: (p) => /[^.]/.test(base(p)) && base(p).lastIndexOf('.') > 0 ? base(p).slice(base(p).lastIndexOf('.')) : '',
    isAbsolute: (p) => p.startsWith('/'),
    relative(from, to) {
      const a = path.resolve(from).split('/').filter(Boolean), b = path.resolve(to).split('/').filter(Boolean);
      let same = 0;
      while (same < a.length && a[same] === b[same]) same++;
      return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
    },
    parse: (p) => ({root: p.startsWith('/') ? '/' : '', dir: p.includes('/') ? path.dirname(p) : '', base: base(p), ext: path.extname(p), name: base(p, path.extname(p))}),
    format({dir = '', root = '', base: name, name: stem = '', ext = ''}) {
      const file = name ?? stem + (ext === '' || ext.startsWith('.') ? ext : `.${ext}`);
      return dir === '' ? root + file : dir === root ? dir + file : `${dir}/${file}`;
    },
    toNamespacedPath: (p) => p,
  };
  for (const name of ['normalize', 'join', 'resolve', 'dirname', 'extname', 'isAbsolute', 'parse', 'basename']) {
    const f = path[name];
    path[name] = (...all) => {
      texts(name === 'basename' ? all.slice(0, all[1] === undefined ? 1 : 2) : name === 'join' || name === 'resolve' ? all : [all[0]]);
      return f(...all);
    };
  }
  path.posix = path;
  core.set('path', () => path);
  core.set('path/posix', () => path);

  core.set('util', () => part('utilities')(shown, layout, equal(), wrongType, timers, process));

  let compares;
  const equal = () => compares ??= part('equality')();
  core.set('assert', () => part('asserting')(shown.inspect, equal(), part('difference')(shown.inspect), wrongType, core.callAt, core.worded));
  core.set('assert/strict', () => core.get('assert').strict);

  let addresses;
  core.addresses = () => addresses ??= part('addresses')(URL, wrongType);
  core.set('querystring', () => core.addresses().querystring);

  /** Modules that node has and scripts here do not: processes, the network, packed data, threads. */
  const ABSENT = new Set('async_hooks child_process cluster constants dgram diagnostics_channel dns dns/promises domain http http2 https inspector inspector/promises net punycode repl stream stream/consumers stream/promises stream/web string_decoder sys tls trace_events v8 vm wasi worker_threads zlib'.split(' '));
  core.isAbsent = (name) => ABSENT.has(name.replace(/^node:/, ''));
  core.absent = (name) => `Cannot find module '${name}': of node's modules scripts here have ${core.names().filter((each) => !each.includes('/')).sort().join(', ')}`;

  core.set('process', () => process);
  core.set('timers', () => timers);
  /** A promise of what begins now, which a signal ends. */
  const waited = ({signal} = {}, begin) => new Promise((done, failed) => {
    const fail = () => failed(Object.assign(new Error('The operation was aborted', {cause: signal.reason}), {name: 'AbortError', code: 'ABORT_ERR'}));
    if (signal?.aborted) return fail();
    const end = begin(done);
    signal?.addEventListener('abort', () => { end(); fail(); }, {once: true});
  });
  core.set('timers/promises', () => ({
    setTimeout: (ms, x, options) => waited(options, (done) => { const timer = timers.setTimeout(done, ms, x); return () => timers.clearTimeout(timer); }),
    setImmediate: (x, options) => waited(options, (done) => { const timer = timers.setImmediate(done, x); return () => timers.clearImmediate(timer); }),
  }));
  core.set('perf_hooks', () => ({performance: globalThis.performance, ...performing, monitorEventLoopDelay: () => ({enable() {}, disable() {}, mean: 0, max: 0, min: 0})}));
  core.set('console', () => globalThis.console);
  const closed = (name) => class { constructor() { throw new Error(`tty.${name} is not built: process.stdin, process.stdout and process.stderr are the terminal`); } };
  core.set('tty', () => ({isatty: (fd) => [process.stdin, process.stdout, process.stderr][fd]?.isTTY === true, ReadStream: closed('ReadStream'), WriteStream: closed('WriteStream')}));
  return core;
})
