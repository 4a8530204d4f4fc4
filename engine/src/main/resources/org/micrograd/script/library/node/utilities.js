// node's util. Evaluated when a script asks for it, with how node shows values and lays them out, what is equal, what makes an
// error of a wrong argument, and node's timers and process.
(function (shown, layout, equal, wrongType, timers, process) {
  'use strict';

  const custom = Symbol.for('nodejs.util.promisify.custom');
  timers.setTimeout[custom] = (ms, x) => new Promise((done) => timers.setTimeout(done, ms, x));
  timers.setImmediate[custom] = (x) => new Promise((done) => timers.setImmediate(done, x));

  function promisify(f) {
    if (typeof f !== 'function') throw wrongType('"original" argument', 'of type function', f);
    if (typeof f[custom] === 'function') return f[custom];
    return Object.defineProperty(function (...all) { return new Promise((done, failed) => f.call(this, ...all, (e, x) => e ? failed(e) : done(x))); }, 'name', {value: f.name});
  }
  promisify.custom = custom;

  const tag = (x) => Object.prototype.toString.call(x).slice(8, -1);
  const typed = Object.getPrototypeOf(Uint8Array);
  const KINDS = {Promise, Date, RegExp, Map, Set, WeakMap, WeakSet, ArrayBuffer, DataView, Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, Uint8ClampedArray, SharedArrayBuffer};
  const types = Object.fromEntries(Object.entries(KINDS).map(([name, type]) => [`is${name}`, (x) => x instanceof type]));
  Object.assign(types, {
    isTypedArray: (x) => x instanceof typed, isAnyArrayBuffer: (x) => x instanceof ArrayBuffer || x instanceof SharedArrayBuffer, isArrayBufferView: (x) => ArrayBuffer.isView(x),
    isNativeError: (x) => x instanceof Error, isAsyncFunction: (x) => tag(x) === 'AsyncFunction' || tag(x) === 'AsyncGeneratorFunction',
    isGeneratorFunction: (x) => tag(x) === 'GeneratorFunction' || tag(x) === 'AsyncGeneratorFunction', isGeneratorObject: (x) => tag(x) === 'Generator',
    isSymbolObject: (x) => typeof x === 'object' && x instanceof Symbol, isNumberObject: (x) => x instanceof Number, isStringObject: (x) => x instanceof String,
    isBooleanObject: (x) => x instanceof Boolean, isBigIntObject: (x) => typeof x === 'object' && x instanceof BigInt, isModuleNamespaceObject: (x) => tag(x) === 'Module' && Object.getPrototypeOf(x) === null, isBoxedPrimitive: (x) => [Number, String, Boolean, BigInt, Symbol].some((type) => typeof x === 'object' && x instanceof type),
    isMapIterator: (x) => tag(x) === 'Map Iterator', isSetIterator: (x) => tag(x) === 'Set Iterator', isArgumentsObject: (x) => tag(x) === 'Arguments',
  });

  const STYLES = {reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27], hidden: [8, 28], strikethrough: [9, 29], black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39],
    blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39], gray: [90, 39], grey: [90, 39], redBright: [91, 39], greenBright: [92, 39], yellowBright: [93, 39], blueBright: [94, 39], magentaBright: [95, 39], cyanBright: [96, 39],
    whiteBright: [97, 39], bgRed: [41, 49], bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49], bgMagenta: [45, 49], bgCyan: [46, 49], bgWhite: [47, 49], bgBlack: [40, 49]};
  shown.inspect.colors = STYLES;
  const styleText = (how, text, {validateStream = true, stream = process.stdout} = {}) => validateStream && !stream.isTTY ? text : [how].flat().reduceRight((inside, name) => `\u001b[${STYLES[name][0]}m${inside}\u001b[${STYLES[name][1]}m`, text);

  /** A function that warns at its first call. */
  function deprecate(f, text, code) {
    let isTold = false;
    return function (...all) {
      if (!isTold) process.emitWarning(text, 'DeprecationWarning', code);
      isTold = true;
      return new.target ? Reflect.construct(f, all, new.target) : f.apply(this, all);
    };
  }

  /** What the words of a command line mean. */
  function parseArgs({args = process.argv.slice(2), options = {}, strict = true, allowPositionals = !strict} = {}) {
    const values = Object.create(null), positionals = [], rest = [...args];
    const bad = (text, code) => Object.assign(new TypeError(text), {code});
    const put = (name, x) => { if (options[name]?.multiple) (values[name] ??= []).push(x); else values[name] = x; };
    while (rest.length > 0) {
      const word = rest.shift();
      if (word === '--') { positionals.push(...rest.splice(0)); break; }
      const [, long, , given] = /^--([^=]+)(=(.*))?$/s.exec(word) ?? [], short = /^-([^-])(.*)$/s.exec(word);
      if (long === undefined && short === null) { positionals.push(word); continue; }
      const name = long ?? Object.keys(options).find((key) => options[key].short === short[1]) ?? short[1], option = options[name];
      if (option === undefined && strict) throw bad(`Unknown option '${long === undefined ? `-${short[1]}` : `--${long}`}'`, 'ERR_PARSE_ARGS_UNKNOWN_OPTION');
      if (option?.type === 'string') {
        const value = given ?? (short?.[2] || rest.shift());
        if (value === undefined) throw bad(`Option '${option.short ? `-${option.short}, ` : ''}--${name} <value>' argument missing`, 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE');
        put(name, value);
      } else {
        put(name, given ?? true);
        if (short?.[2]) rest.unshift(`-${short[2]}`);
      }
    }
    for (const name in options) if (values[name] === undefined && options[name].default !== undefined) values[name] = options[name].default;
    if (!allowPositionals && positionals.length > 0) throw bad(`Unexpected argument '${positionals[0]}'. This command does not take positional arguments`, 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL');
    return {values, positionals};
  }

  /** What a file of settings says: NAME=value, in quotes or not, behind # what says nothing. */
  function parseEnv(text) {
    if (typeof text !== 'string') throw wrongType('"content" argument', 'of type string', text);
    const found = {};
    const line = /^[^\S\n]*(?:export[^\S\n]+)?([^\s=#][^=\n]*?)[^\S\n]*=[^\S\n]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\n#]*))/gm;
    for (const [, name, double, single, back, bare] of text.replace(/\r\n?/g, '\n').matchAll(line)) found[name] = double?.replaceAll('\\n', '\n') ?? single ?? back ?? bare.trim();
    return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a < b ? -1 : 1));
  }

  const ERRORS = {EPERM: [1, 'operation not permitted'], ENOENT: [2, 'no such file or directory'], ESRCH: [3, 'no such process'], EINTR: [4, 'interrupted system call'], EIO: [5, 'i/o error'], E2BIG: [7, 'argument list too long'], EBADF: [9, 'bad file descriptor'],
    EAGAIN: [11, 'resource temporarily unavailable'], ENOMEM: [12, 'not enough memory'], EACCES: [13, 'permission denied'], EBUSY: [16, 'resource busy or locked'], EEXIST: [17, 'file already exists'], ENOTDIR: [20, 'not a directory'], EISDIR: [21, 'illegal operation on a directory'],
    EINVAL: [22, 'invalid argument'], EMFILE: [24, 'too many open files'], EFBIG: [27, 'file too large'], ENOSPC: [28, 'no space left on device'], EROFS: [30, 'read-only file system'], EPIPE: [32, 'broken pipe'], ENOTEMPTY: [39, 'directory not empty'], EADDRINUSE: [98, 'address already in use'],
    ECONNRESET: [104, 'connection reset by peer'], ETIMEDOUT: [110, 'connection timed out'], ECONNREFUSED: [111, 'connection refused']};

  /** The name of an error of the system by its number, which is below 0. */
  function getSystemErrorName(number) {
    if (typeof number !== 'number') throw wrongType('"err" argument', 'of type number', number);
    if (!Number.isSafeInteger(number) || number >= 0) throw Object.assign(new RangeError(`The value of "err" is out of range. It must be a negative integer. Received ${number}`), {code: 'ERR_OUT_OF_RANGE'});
    return Object.keys(ERRORS).find((name) => ERRORS[name][0] === -number) ?? `Unknown system error ${number}`;
  }

  /** Writes a line with the time in front. */
  function log(...all) {
    const now = new Date(), two = (x) => String(x).padStart(2, '0');
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][now.getMonth()];
    console.log('%s - %s', `${now.getDate()} ${month} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`, shown.format(...all));
  }

  const is = (kind) => (x) => typeof x === kind;
  return {
    inspect: shown.inspect, format: shown.format, formatWithOptions: (options, ...all) => shown.format(...all), promisify, types, styleText, deprecate, parseArgs,
    callbackify: (f) => function (...all) { const done = all.pop(); f.apply(this, all).then((x) => process.nextTick(done, null, x), (e) => process.nextTick(done, e || Object.assign(new Error('Promise was rejected with falsy value'), {code: 'ERR_FALSY_VALUE_REJECTION', reason: e}))); },
    isDeepStrictEqual: (a, b) => equal(a, b, true), stripVTControlCharacters: layout.plain, toUSVString: (text) => String(text).toWellFormed(),
    inherits(type, parent) { Object.defineProperty(type, 'super_', {value: parent, writable: true, configurable: true}); Object.setPrototypeOf(type.prototype, parent.prototype); },
    debuglog: () => Object.assign(() => {}, {enabled: false}), debug: () => Object.assign(() => {}, {enabled: false}),
    TextEncoder: globalThis.TextEncoder, TextDecoder: globalThis.TextDecoder,
    isNull: (x) => x === null, isNullOrUndefined: (x) => x === null || x === undefined, isObject: (x) => x !== null && typeof x === 'object', isPrimitive: (x) => x === null || typeof x !== 'object' && typeof x !== 'function',
    isSymbol: is('symbol'), isBuffer: (x) => globalThis.Buffer.isBuffer(x), log, parseEnv, getSystemErrorName, getSystemErrorMap: () => new Map(Object.entries(ERRORS).map(([name, [number, text]]) => [-number, [name, text]])),
    _extend: (target, source) => source !== null && typeof source === 'object' ? Object.assign(target, source) : target,
    isArray: Array.isArray, isString: is('string'), isNumber: is('number'), isFunction: is('function'), isBoolean: is('boolean'), isUndefined: is('undefined'), isRegExp: types.isRegExp, isDate: types.isDate, isError: types.isNativeError,
  };
})
