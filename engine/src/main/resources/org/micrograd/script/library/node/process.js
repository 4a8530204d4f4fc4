// node's process, timers and the end of a script. Evaluated when a script file starts, with the bridge to Java, how node
// shows values and what writes a text.
(function (bridge, shown, write) {
  'use strict';

  const System = bridge.platform('java.lang.System'), Thread = bridge.platform('java.lang.Thread');
  const started = performance.now();
  const listeners = new Map();
  const waiting = [];
  let made = 0, exiting = false;

  /** What runs before all that promises wait for: a first task is queued before the script may queue others. */
  const ticks = [];
  let isSoon = false;
  function soon() {
    if (isSoon) return;
    isSoon = true;
    Promise.resolve().then(() => {
      isSoon = false;
      while (ticks.length > 0) ticks.shift()();
    });
  }

  const terminal = System.console(), isTerminal = terminal !== null && terminal.isTerminal();
  const stream = (isError) => ({
    isTTY: isTerminal || undefined, columns: isTerminal ? 80 : undefined, rows: isTerminal ? 24 : undefined, writable: true, fd: isError ? 2 : 1,
    write(text, ...rest) {
      write(isError, String(text));
      rest.filter((each) => typeof each === 'function').forEach((done) => queueMicrotask(done));
      return true;
    },
    on() { return this; }, once() { return this; }, end(text) { if (text !== undefined) this.write(text); },
  });

  const hrtime = (since) => {
    const now = performance.now(), all = [Math.floor(now / 1000), Math.floor(now % 1000 * 1e6)];
    if (since === undefined) return all;
    const [s, ns] = [all[0] - since[0], all[1] - since[1]];
    return ns < 0 ? [s - 1, ns + 1e9] : [s, ns];
  };
  hrtime.bigint = () => BigInt(Math.round(performance.now() * 1e6));

  function memoryUsage() {
    const runtime = bridge.platform('java.lang.Runtime').getRuntime();
    const total = runtime.totalMemory();
    return {rss: total, heapTotal: total, heapUsed: total - runtime.freeMemory(), external: 0, arrayBuffers: 0};
  }

  memoryUsage.rss = () => memoryUsage().rss;

  const env = {};
  for (const entry of System.getenv().entrySet()) env[entry.getKey()] = entry.getValue();
  /** What a script sets there becomes a text. */
  const texts = new Proxy(env, {set(all, name, x) { all[name] = String(x); return true; }});

  const process = {
    title: 'node', argv: [], execArgv: [], env: texts, exitCode: undefined, pid: Number(bridge.platform('java.lang.ProcessHandle').current().pid()),
    platform: /win/i.test(System.getProperty('os.name')) ? 'win32' : /mac/i.test(System.getProperty('os.name')) ? 'darwin' : 'linux',
    arch: {amd64: 'x64', aarch64: 'arm64'}[System.getProperty('os.arch')] ?? System.getProperty('os.arch'),
    version: 'v20.0.0', versions: {node: '20.0.0', v8: '11.3'}, config: {variables: {}}, features: {}, release: {name: 'node'},
    execPath: System.getProperty('micrograd.home') ? System.getProperty('micrograd.home') + '/bin/micrograd' : 'micrograd', argv0: 'micrograd',
    stdout: stream(false), stderr: stream(true), hrtime, memoryUsage,
    cwd: () => String(bridge.path('').toAbsolutePath().normalize()),
    chdir(path) {
      const from = process.cwd(), to = bridge.path(String(path)).toAbsolutePath().normalize(), Files = bridge.platform('java.nio.file.Files');
      if (!Files.isDirectory(to)) {
        const [code, text, errno] = Files.exists(to) ? ['ENOTDIR', 'not a directory', -20] : ['ENOENT', 'no such file or directory', -2];
        throw Object.assign(new Error(`${code}: ${text}, chdir '${from}' -> '${path}'`), {errno, code, syscall: 'chdir', path: from, dest: String(path)});
      }
      bridge.enterFolder(String(to));
    },
    uptime: () => (performance.now() - started) / 1000,
    cpuUsage: () => ({user: Math.round((performance.now() - started) * 1000), system: 0}),
    nextTick: (f, ...all) => { ticks.push(() => f(...all)); soon(); },
    emitWarning(text, how = 'Warning', code = undefined) {
      const {type = 'Warning', code: known = code} = typeof how === 'object' ? how : {type: how};
      const warning = text instanceof Error ? text : Object.assign(new Error(text), {name: type, ...(known === undefined ? {} : {code: known})});
      process.nextTick(() => {
        write(true, `(node:${process.pid}) ${known === undefined ? '' : `[${known}] `}${warning.name}: ${warning.message}\n`);
        process.emit('warning', warning);
      });
    },
    on(name, f) {
      listeners.set(name, [...(listeners.get(name) ?? []), f]);
      return process;
    },
    off: (name, f) => (listeners.set(name, (listeners.get(name) ?? []).filter((each) => each !== f)), process),
    emit: (name, ...all) => (listeners.get(name) ?? []).map((f) => f.apply(process, all)).length > 0,
    listenerCount: (name) => (listeners.get(name) ?? []).length,
    exit(code) {
      if (code !== undefined) process.exitCode = code;
      leave();
      bridge.exit(Number(process.exitCode ?? 0));
    },
    abort: () => bridge.exit(134),
    umask: () => 0o22, resourceUsage: () => ({userCPUTime: 0, systemCPUTime: 0, maxRSS: memoryUsage().rss / 1024}),
  };
  if (process.platform !== 'win32') {
    const Files = bridge.platform('java.nio.file.Files');
    const own = (name) => Number(Files.getAttribute([bridge.path('/proc/self'), bridge.path(System.getProperty('user.home'))].find((each) => Files.exists(each)), `unix:${name}`));
    for (const start of ['get', 'gete']) for (const name of ['uid', 'gid']) process[start + name] = () => own(name);
  }
  process.once = process.addListener = process.on;
  process.removeListener = process.off;
  Object.defineProperty(process, Symbol.toStringTag, {value: 'process'});

  /** Tells those who wait for the end; once. */
  function leave() {
    if (exiting) return;
    exiting = true;
    process.emit('exit', Number(process.exitCode ?? 0));
  }

  /** What a timer function answers. */
  class Timeout {
    constructor(f, all, ms, again) {
      const wait = Number(ms) >= 1 ? Number(ms) : 1;
      Object.assign(this, {f, all, at: performance.now() + wait, every: again ? wait : null, order: made++});
      this.isKept = true;
    }
    ref() { this.isKept = true; return this; }
    unref() { this.isKept = false; return this; }
    hasRef() { return this.isKept; }
    close() { clear(this); return this; }
    [Symbol.toPrimitive]() { return this.order; }
  }

  function later(f, ms, again, ...all) {
    if (typeof f !== 'function') throw Object.assign(new TypeError(`The "callback" argument must be of type function. Received ${shown.inspect(f)}`), {code: 'ERR_INVALID_ARG_TYPE'});
    const timer = new Timeout(f, all, ms, again);
    waiting.push(timer);
    return timer;
  }

  function clear(timer) {
    const at = waiting.findIndex((each) => each === timer || each.order === timer);
    if (at >= 0) waiting.splice(at, 1);
  }

  const timers = {
    setTimeout: (f, ms, ...all) => later(f, ms, false, ...all),
    setInterval: (f, ms, ...all) => later(f, ms, true, ...all),
    setImmediate: (f, ...all) => Object.assign(later(f, 1, false, ...all), {isImmediate: true}),
    clearTimeout: clear, clearInterval: clear, clearImmediate: clear,
  };

  const isWaiting = () => waiting.some((timer) => timer.isKept);

  /** Runs what is due next; answers the script's status once nothing waits any more, -1 before. */
  function turn() {
    if (!isWaiting()) {
      if (process.emit('beforeExit', Number(process.exitCode ?? 0)) && waiting.length > 0) return -1;
      leave();
      return Number(process.exitCode ?? 0);
    }
    next();
    return -1;
  }

  /** Waits for the timer that is due next, and runs it. */
  function next() {
    const due = waiting.reduce((a, b) => (b.at < a.at || b.at === a.at && b.order < a.order ? b : a));
    const ms = due.at - performance.now();
    if (ms > 0 && !due.isImmediate) Thread.sleep(Math.ceil(ms));
    if (due.every === null) clear(due);
    else due.at = performance.now() + due.every;
    soon();
    due.f(...due.all);
  }

  return {process, timers, turn, isWaiting, next, forget: () => { waiting.length = 0; }, leave, soon};
})
