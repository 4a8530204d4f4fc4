// A script run as node runs it: its names, its modules, its timers, what it does not catch. Evaluated when a script file starts,
// with the bridge to Java, what evaluates another part, what shows itself, and what ends the script at once.
(function (bridge, part, showsItself, quit) {
  'use strict';

  /** A class of the JDK as it is: those that scripts ask for are views, which know the application's objects. */
  const platform = (name) => bridge.platform(name).static;
  part('maths')(platform);
  part('dates')();
  /** A function that is in a part of its own, read when it is called: most scripts never do. */
  const later = (name) => {
    let made;
    return (...all) => (made ??= part(name)())(...all);
  };
  const sentence = later('placed');
  const worded = part('faults')(later('jsonfaults'), later('circles'), (said, stack) => placed(said, stack), later('syntax'), (file, line) => textOf(file)?.split('\n').slice(0, line - 1).map((each) => each + '\n').join('') ?? '');
  const {performance, kinds} = part('performance')(platform);
  const layout = part('layout')(), {inspect, quoted, primitive} = part('inspect')(showsItself, layout, part('kinds')(layout, part('iterators')(true)));
  const shown = {inspect, quoted, ...part('format')(showsItself, {inspect, primitive})};
  const write = (isError, text) => bridge.write(isError, text.toWellFormed());
  const host = {
    path: (name) => bridge.path(name), readLine: () => bridge.readLine(), enterFolder: (path) => bridge.enterFolder(path),
    evaluate: (text, name) => bridge.evaluate(text, name), isModule: (text, name) => bridge.isModule(text, name), exit: quit, platform,
  };
  const define = (name, value) => Object.defineProperty(globalThis, name, {value, writable: true, enumerable: false, configurable: true});
  define('performance', performance);
  const runtime = part('process')(host, shown, write);
  const {process, timers} = runtime;
  const names = part('globals')(shown, part);
  for (const name in names) define(name, names[name]);
  let signals, blobs;
  for (const name of ['Event', 'EventTarget', 'AbortController', 'AbortSignal', 'DOMException']) {
    const get = () => (signals ??= part('signals')(timers, shown))[name];
    Object.defineProperty(globalThis, name, {get, set: (value) => define(name, value), enumerable: false, configurable: true});
  }
  const blob = (name) => (blobs ??= part('blob')(shown, names.Buffer, core.wrongType))[name];
  for (const name of ['Blob', 'File']) Object.defineProperty(globalThis, name, {get: () => blob(name), set: (value) => define(name, value), enumerable: false, configurable: true});
  for (const name in timers) define(name, timers[name]);
  define('process', process);
  // A script that takes over how a stream writes takes over the console's lines, too.
  const {stdout, stderr} = process;
  define('console', part('console')(shown, layout, (isError, text) => { (isError ? stderr : stdout).write(text); }));
  const core = part('core')(host, shown, layout, runtime, kinds, part);
  part('streams')(host, core, runtime, part);
  part('files')(host, core, runtime, part);
  core.worded = worded;
  core.set('buffer', () => ({Buffer: names.Buffer, Blob: blob('Blob'), File: blob('File'), kMaxLength: 2 ** 32, constants: {MAX_LENGTH: 2 ** 32, MAX_STRING_LENGTH: 536870888}, btoa: names.btoa, atob: names.atob}));
  core.set('test', () => part('testing')(shown, runtime, write, part('mocking')(), isOurs, worded));
  const modules = part('modules')(host, shown, runtime, core);
  const importing = part('importing')(core, modules);
  /** What node calls a text that is no file. */
  const EVALUATED = '[eval]';
  let script = '', source = '', typed = () => undefined;

  /** The modules of node that an ES module imports by name. */
  const imported = (name) => core.has(name) ? core.get(name) : modules.load(name);

  function start(target, all, text) {
    [script, source] = [target, text];
    process.argv = [process.execPath, core.path.resolve(target), ...all];
    globalThis.arguments = Array.from(all);
    Graal.setUnhandledPromiseRejectionHandler((reason, promise) => { if (promise !== undefined) rejected.push(worded(reason)); });
    runtime.soon();
    return attempt(() => { importing.telling(() => bridge.watched(() => modules.start(target, text))); return -1; });
  }

  /** Lets what is typed at a prompt require modules; what it waits for runs by the answer. The texts are known by their names. */
  function session(texts) {
    typed = texts;
    const module = modules.typed();
    process.argv = [process.execPath, ...(globalThis.arguments ?? [])];
    define('module', module);
    define('exports', module.exports);
    define('require', modules.requireOf(module));
    return runtime;
  }

  const rejected = [];

  function attempt(action) {
    try {
      return action();
    } catch (e) {
      return fail(e);
    }
  }

  /** What nobody has caught, and the status of the script then. Of a promise only the error tells where it came from. */
  function fail(thrown, isOfPromise = false, place = null) {
    const e = worded(importing.asThrown(thrown));
    if (process.listenerCount('uncaughtException') > 0) {
      process.emit('uncaughtException', e);
      return -1;
    }
    write(true, uncaught(e, isOfPromise, place ?? thrownAt()).replace(/\bIn\[1\](?=:\d)/g, EVALUATED));
    process.exitCode = 1;
    runtime.leave();
    return 1;
  }

  /** What nobody has caught that a text has thrown which is no file, at a place of it if one is known; and the status then. */
  function ended(e, text, line, column) {
    [script, source] = [EVALUATED, text];
    return fail(e, false, line > 0 ? {line, column} : null) < 0 ? left() : 1;
  }

  /** The end of a text that is no file, and its status. */
  function left() {
    runtime.leave();
    return Number(process.exitCode ?? 0);
  }

  /** What a prompt says of what nobody has caught: all that is no error, or another sentence of an error, and what the error has besides. */
  function told(e) {
    if (!(e instanceof Error)) return [showsItself(e) ?? `Uncaught ${shown.inspect(e)}`, null, ''];
    const before = e.message, said = worded(e).message;
    return [null, said === before || typeof said !== 'string' ? null : said, part('kept')(shown.inspect)(e)];
  }

  /** What ends a script that rejected a promise with anything but an error. */
  function unhandled(reason) {
    const shortly = typeof reason === 'object' && reason !== null ? `#<${reason.constructor?.name ?? 'Object'}>` : String(reason);
    const text = `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${shortly}".`;
    const error = Object.assign(new Error(text), {code: 'ERR_UNHANDLED_REJECTION'});
    Object.defineProperty(error, 'name', {value: 'UnhandledPromiseRejection', configurable: true});
    Object.defineProperty(error, 'stack', {value: `UnhandledPromiseRejection: ${text}`, configurable: true});
    return error;
  }

  function turn() {
    if (rejected.length > 0) {
      const reason = rejected.shift();
      if (process.listenerCount('unhandledRejection') > 0) return attempt(() => { process.emit('unhandledRejection', reason); return -1; });
      return fail(reason instanceof Error || showsItself(reason) !== undefined ? reason : unhandled(reason), true);
    }
    return attempt(() => bridge.watched(runtime.turn));
  }

  /** The place, the line with a mark under it, and the stack. */
  function uncaught(e, isOfPromise, place) {
    if (!(e instanceof Error)) return place === null ? `${showsItself(e) ?? `Uncaught ${shown.inspect(e)}`}\n` : below(e, place);
    const wrong = worded.wrong(e), isTraced = /\n\s+at /.test(e.stack);
    if (wrong !== undefined) {
      const [, , line, , , text, mark] = wrong, hidden = text.startsWith(modules.HEAD) ? modules.HEAD.length : 0;
      return `${named(fileOf(wrong))}:${line}\n${text.slice(hidden)}\n${mark.slice(hidden)}\n\nSyntaxError: ${e.message}\n`;
    }
    if (typeof e.stack === 'string') e.stack = cleaned(e.stack.replace(`${e.name}: ${e.message}`, (title) => bridge.said(title)));
    const found = /^\s+at (?:.*\()?([^()\s][^()\n]*):(\d+):(\d+)\)?$/m.exec(String(e.stack));
    if (found !== null) e.stack = e.stack.replace(/^(\s+at (?:.*\()?)(\/[^()\n]*)(?=:\d+:\d+\)?$)/gm, (all, before, file) => before + named(file));
    // An error without a trace is shown in brackets; one that was thrown in the library has one in node.
    const plain = shown.inspect(e), bare = `[${e.stack}]`, told = (isTraced && plain.startsWith(bare) ? e.stack + plain.slice(bare.length) : plain) + '\n';
    if (found === null) return told;
    const [, file, line, column] = found;
    const text = lineOf(file, Number(line));
    if (text === undefined) return `${named(file)}:${line}\n\n${told}`;
    const before = text.slice(0, Number(column) - 1), thrown = isOfPromise ? null : /throw\s+$/.exec(before);
    return `${named(file)}:${line}\n${text}\n${' '.repeat(thrown === null ? before.length : thrown.index)}^\n\n${told}`;
  }

  /** Where in a file the program has thrown what carries no place itself. */
  function thrownAt() {
    const [name, line, column] = bridge.thrownAt();
    if (!(line > 0) || script === EVALUATED) return null;
    const file = core.path.resolve(name), isWrapped = line === 1 && column > modules.HEAD.length;
    return lineOf(file, line) === undefined ? null : {file, line, column: isWrapped ? column - modules.HEAD.length : column};
  }

  /** What is no error, below the line that threw it. */
  function below(value, {file = script, line, column}) {
    const told = showsItself(value) ?? (typeof value === 'string' ? value : shown.inspect(value).replace(/^(\d+)n$/, '$1'));
    const [before, after] = file === EVALUATED ? ['', '\n'] : ['\n', ''];
    return `${before}${file === EVALUATED ? file : named(file)}:${line}\n${lineOf(file, line)}\n${' '.repeat(column - 1)}^\n${after}${told}\n`;
  }

  /** The file of a text that is no program: a module is called as it is imported, most often by the script. */
  function fileOf([, name, line, , , text]) {
    if (name === EVALUATED) return name;
    const places = [core.path.resolve(core.path.dirname(script), name), core.path.resolve(name)];
    return places.find((file) => lineOf(file, Number(line)) === text) ?? places[1];
  }

  const fileNames = new Map();
  /** A file as node's errors name it: an ES module by its address. */
  function named(file) {
    if (!fileNames.has(file)) {
      const text = textOf(file), isModule = text !== undefined && host.isModule(text, file);
      fileNames.set(file, isModule ? core.get('url').pathToFileURL(file).href : file);
    }
    return fileNames.get(file);
  }

  /** The text of the call that a trace is of, outside the library; undefined where its file cannot be read. */
  core.callAt = (stack) => {
    const [, file, line, column] = /([^\s()][^()]*):(\d+):(\d+)\)?$/m.exec(cleaned(stack).split('\n').slice(1).join('\n')) ?? [];
    const first = file === undefined ? undefined : lineOf(file.replace(/^at /, ''), Number(line));
    if (first === undefined) return undefined;
    const start = /[\w$.]*$/.exec(first.slice(0, Number(column) - 1)).index, rest = [first.slice(start)];
    for (let next = Number(line) + 1, more; rest.length < 20 && (more = lineOf(file.replace(/^at /, ''), next)) !== undefined; next++) rest.push(more);
    return wholeCall(rest.join('\n'));
  };

  /** Sentences that node makes of the text where something happened. */
  const PLACED = / is not (?:defined|iterable|a constructor)|^Cannot read properties of (?:undefined|null) \(reading |^\(intermediate value\)|^cannot create promise|^Cannot convert a BigInt value to a number$/;

  function placed(said, stack) {
    if (typeof stack !== 'string' || !PLACED.test(said)) return undefined;
    const [, file, line, column] = /^\s+at (?:.*\()?([^()\s][^()]*):(\d+):(\d+)\)?$/m.exec(cleaned(stack)) ?? [];
    const text = file === undefined ? undefined : textOf(file);
    if (text === undefined) return undefined;
    const before = text.split('\n').slice(0, Number(line) - 1);
    return sentence(text, before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(column) - 1, said);
  }

  /** A call from its begin to the bracket that closes it, past strings with brackets. */
  function wholeCall(text) {
    let depth = 0;
    for (const found of text.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[()[\]{}]/gs)) {
      if ('([{'.includes(found[0])) depth++;
      else if (')]}'.includes(found[0]) && --depth === 0) return text.slice(0, found.index + 1);
    }
    return undefined;
  }

  const lineOf = (file, line) => textOf(file)?.split(/\r?\n/)[line - 1];

  function textOf(file) {
    if (file === script) return source;
    const text = typed(file);
    if (text !== undefined) return text;
    try {
      return core.get('fs').readFileSync(file, 'utf8');
    } catch (e) {
      return undefined;
    }
  }

  /** Whether a line of a trace is a call of the library's own, which the script may be called like. */
  const isOurs = (line) => /^\s+at (?:.*\()?(?:micrograd\/[\w/]+\.js:|.*\(native\)|<js>)|\(native\)/.test(line) && !(script !== '' && line.includes(`${script}:`));

  /** A call from a text that is no file: nothing stands before it. */
  const TYPED = /[ (](?:\[eval\]|In\[\d+\]):/;

  /** Without the library's own calls, and with the first line's columns as they are in the file. */
  function cleaned(stack) {
    return stack.split('\n').filter((line) => !isOurs(line)).map((line) => line.replace(/^(\s+at )(?::anonymous|:program)? ?\((.*)\)$/, '$1$2')
      .replace(/:1:(\d+)(\)?)$/, (all, column, end) => `:1:${Number(column) > modules.HEAD.length && !TYPED.test(line) ? Number(column) - modules.HEAD.length : column}${end}`)).join('\n');
  }

  return {start, session, told, turn, ended, left, failed: (e) => fail(e, true), imported, importing, shown, locate: modules.locate, names: () => core.names(), exportsOf: (name) => core.has(name) || name.startsWith('/') ? importing.names(() => imported(name)) : []};
})
