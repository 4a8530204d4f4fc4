// What a session of JavaScript has beside what the library gives: answers and commands.
(() => {
  // Behind the global object, where the library's names are: a script may have a _ of its own.
  const layer = Object.getPrototypeOf(globalThis);
  const program = layer[Symbol.for('micrograd.session')];
  delete layer[Symbol.for('micrograd.session')];
  delete globalThis.console;
  // What node has besides the language. Most sessions use nothing of it, so it is made when one does.
  const NODE = ['Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'atob', 'btoa', 'clearImmediate', 'clearInterval', 'clearTimeout', 'console', 'exports', 'global', 'module', 'process', 'queueMicrotask', 'require', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone'];
  const rejected = [];
  let runtime, hasBegun = false;

  /** What the script itself has under node's names: of what an interrupt left half made nothing counts for that. */
  let own;

  function begin() {
    hasBegun = true;
    own ??= NODE.filter((name) => Object.hasOwn(globalThis, name)).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
    const made = program().session((name) => texts.get(name));
    Graal.setUnhandledPromiseRejectionHandler(unhandled);
    for (const [name, found] of own) Object.defineProperty(globalThis, name, found);
    [runtime, own] = [made, undefined];
  }

  function unhandled(reason, promise) {
    if (promise !== undefined) rejected.push(reason);
  }
  Graal.setUnhandledPromiseRejectionHandler(unhandled);

  for (const name of NODE) {
    Object.defineProperty(layer, name, {
      get() {
        if (runtime === undefined) begin();
        return Object.getOwnPropertyDescriptor(globalThis, name)?.value;
      },
      set(value) { Object.defineProperty(this, name, {value, writable: true, enumerable: true, configurable: true}); },
      configurable: true,
    });
  }

  // What a cell catches goes through this (see CatchText).
  const WORDED = Symbol.for('micrograd.worded');
  Object.defineProperty(layer, WORDED, {get: () => begun()?.[WORDED] ?? ((thrown) => thrown), configurable: true});

  /** The global object once it has what node has, where this session may have that. */
  function begun() {
    if (runtime === undefined && program !== undefined) begin();
    return runtime === undefined ? undefined : globalThis;
  }

  if (program !== undefined) {
    const {parse} = JSON;
    Object.defineProperty(JSON, 'parse', {value: {parse(text, reviver) {
      try {
        return parse(text, reviver);
      } catch (e) {
        // The text is read before anything is revived.
        if (runtime !== undefined || !(e instanceof SyntaxError) || reviver !== undefined) throw e;
        begin();
        return JSON.parse(text);
      }
    }}.parse, writable: true, enumerable: false, configurable: true});
  }

  /** Makes a constant of a global: an assignment fails, and another declaration does not. */
  function fix(name) {
    const found = Object.getOwnPropertyDescriptor(globalThis, name);
    if (found === undefined || !found.configurable || found.get !== undefined) return;
    const set = (x) => { if (!Object.is(x, found.value)) throw new TypeError('Assignment to constant variable.'); };
    Object.defineProperty(globalThis, name, {get: () => found.value, set, enumerable: true, configurable: true});
  }

  /** Makes room for a name that is about to be declared, perhaps again. */
  function declare(name) {
    const found = Object.getOwnPropertyDescriptor(globalThis, name);
    if (found !== undefined && !found.configurable) return;
    Object.defineProperty(globalThis, name, {value: found?.get === undefined ? found?.value : found.get(), writable: true, enumerable: true, configurable: true});
  }
  const Out = {}, In = [''], texts = new Map();
  /** The value that was shown last. */
  let newest;
  const kinds = {_repr_html_: 'text/html', _toHtml: 'text/html', _toSvg: 'image/svg+xml', _toPng: 'image/png', _toMarkdown: 'text/markdown', _repr_svg_: 'image/svg+xml'};

  return {
    /** Keeps an answer under the names that it has at a prompt. */
    remember(n) {
      [layer.___, layer.__, layer._] = [layer.__, layer._, newest];
      Out[n] = newest;
      layer[`_${n}`] = newest;
    },
    keep(x) { newest = x; },
    typed(text, n) {
      In[n] = text;
      texts.set(`In[${n}]`, text);
      // An interrupt may have come before all was made.
      if (hasBegun && runtime === undefined) begin();
    },
    declare(names) { for (const name of names) declare(name); },
    fix(names) { for (const name of names) fix(name); },
    /** Runs what is due next, and tells whether anything was; a promise that nobody took care of fails. */
    turn() {
      if (rejected.length > 0) throw rejected.shift();
      if (runtime === undefined || !runtime.isWaiting()) return false;
      runtime.next();
      return true;
    },
    forget() {
      rejected.length = 0;
      runtime?.forget();
    },
    /** What a promise has come to: ['value', x], ['error', x], or [] while it is open. */
    settle(promise) {
      const state = [];
      promise.then((x) => state.push('value', x), (x) => state.push('error', x));
      return state;
    },
    /** The value of a promise that has come to one, or what it fails with. */
    settled([how, x]) {
      if (how === 'error') throw x;
      return x;
    },
    /** What is said of what nobody has caught. */
    told: (x) => begun() === undefined ? null : program().told(x),
    /** The sentence of an error of this kind, in node's words. */
    worded: (kind, sentence) => begun()?.[WORDED].sentence(kind, sentence) ?? sentence,
    /** A value by media types, as far as it says. */
    bundle(x) {
      const found = {};
      if (x === null || typeof x !== 'object') return found;
      Object.assign(found, typeof x._toMime === 'function' ? x._toMime() : {});
      for (const [method, kind] of Object.entries(kinds)) {
        if (typeof x[method] === 'function') found[kind] ??= x[method]();
      }
      return found;
    },
    /** A function that runs code so many times, and answers the seconds that it took. */
    repeated: (code) => (0, eval)(`(function (_n) { const _start = performance.now(); for (let _i = 0; _i < _n; _i++) { ${code}\n } return (performance.now() - _start) / 1000; })`),
    install(command, system, captured) {
      const shell = {
        run_line_magic: (name, line) => command(name, line, null),
        run_cell_magic: (name, line, cell) => command(name, line, cell),
        system: (line) => { system(line); },
        getoutput: (line) => captured(line).split('\n').filter((each) => each !== ''),
      };
      layer.get_ipython = () => shell;
      Object.assign(layer, {In, Out});
    },
    environment(name, value) {
      if (runtime === undefined) begin();
      const {env} = runtime.process;
      if (value !== null) env[name] = value;
      return env[name] ?? null;
    },
    variables() {
      return runtime === undefined ? null : {...runtime.process.env};
    },
  };
})()
