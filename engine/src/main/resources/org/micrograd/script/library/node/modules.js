// node's require and the modules that scripts ask it for. Evaluated when a script file starts, with the bridge to Java, how
// node shows values, and node's process and timers.
(function (bridge, shown, runtime, core, within) {
  'use strict';

  const {process} = runtime;
  const Files = bridge.platform('java.nio.file.Files');
  const path = core.path;
  const cache = {};
  /** What stands before the first line of a module, and its names in there. */
  const HEAD = '(function (exports, require, module, __filename, __dirname) {';

  const read = (file) => String(Files.readString(bridge.path(file))).replace(/^\uFEFF/, '');
  const isFile = (file) => Files.isRegularFile(bridge.path(file));

  function missing(name, from) {
    const text = `Cannot find module '${name}'${from === undefined ? '' : `\nRequire stack:\n- ${from}`}`;
    return Object.assign(new Error(text), {code: 'MODULE_NOT_FOUND', requireStack: from === undefined ? [] : [from]});
  }

  const manifest = (folder) => isFile(path.join(folder, 'package.json')) ? JSON.parse(read(path.join(folder, 'package.json'))) : {};

  /** The file of a path as require names it: as it is, with an extension, or of a folder; undefined if there is none. */
  function fileOf(name) {
    for (const end of ['', '.js', '.json', '.cjs', '.mjs']) {
      if (isFile(name + end)) return name + end;
    }
    const main = manifest(name).main;
    for (const each of [...(main === undefined ? [] : [path.join(name, main)]), path.join(name, 'index')]) {
      const found = ['', '.js', '.json', '.cjs', '/index.js'].map((end) => each + end).find(isFile);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  const CONDITIONS = {require: ['node', 'require', 'default'], import: ['node', 'import', 'default']};

  /** What an entry of "exports" leads to under some conditions; undefined if to nothing. */
  function leadsTo(entry, conditions) {
    if (typeof entry === 'string' || entry === null || entry === undefined) return entry ?? undefined;
    const choices = Array.isArray(entry) ? entry : Object.keys(entry).filter((key) => conditions.includes(key)).map((key) => entry[key]);
    for (const each of choices) {
      const found = leadsTo(each, conditions);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The path in a package that its "exports" or "imports" give for a name, one with a star being a pattern. */
  function mapped(table, name, conditions) {
    if (Object.hasOwn(table, name)) return leadsTo(table[name], conditions);
    const fits = (key) => key.includes('*') && name.startsWith(key.split('*')[0]) && name.endsWith(key.split('*')[1]) && name.length >= key.length;
    const key = Object.keys(table).filter(fits).sort((a, b) => b.split('*')[0].length - a.split('*')[0].length)[0];
    const [start, end] = (key ?? '').split('*');
    return key === undefined ? undefined : leadsTo(table[key], conditions)?.replaceAll('*', name.slice(start.length, name.length - end.length));
  }

  /** The file of a name inside a package; null if the package does not say. */
  function inPackage(folder, inside, conditions) {
    const {exports} = manifest(folder);
    if (exports === undefined || exports === null) return null;
    const isTable = typeof exports === 'object' && !Array.isArray(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
    const found = mapped(isTable ? exports : {'.': exports}, inside, conditions);
    if (found !== undefined) return path.join(folder, found);
    const file = path.join(folder, 'package.json');
    const text = inside === '.' ? `No "exports" main defined in ${file}` : `Package subpath '${inside}' is not defined by "exports" in ${file}`;
    throw Object.assign(new Error(text), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});
  }

  /** The folder of the package in which a folder lies, and what it says. */
  function packageOf(folder) {
    for (let at = folder; ; at = path.dirname(at)) {
      if (isFile(path.join(at, 'package.json'))) return [at, manifest(at)];
      if (at === path.dirname(at)) return [at, {}];
    }
  }

  const resolve = within((name, folder, from, conditions = CONDITIONS.require) => {
    if (/^\.{0,2}\//.test(name) || name === '.' || name === '..') {
      const found = fileOf(path.resolve(folder, name));
      if (found === undefined) throw missing(name, from);
      return found;
    }
    const parts = name.split('/'), own = parts.splice(0, name.startsWith('@') ? 2 : 1).join('/'), inside = ['.', ...parts].join('/');
    const [root, {name: here, exports, imports}] = packageOf(folder);
    if (name.startsWith('#')) {
      const found = mapped(imports ?? {}, name, conditions);
      if (found !== undefined) return found.startsWith('.') ? path.join(root, found) : resolve(found, root, from, conditions);
      if (conditions === CONDITIONS.require && !isFile(path.join(root, 'package.json'))) throw missing(name, from);
      throw Object.assign(new TypeError(`Package import specifier "${name}" is not defined in package ${path.join(root, 'package.json')}`), {code: 'ERR_PACKAGE_IMPORT_NOT_DEFINED'});
    }
    if (here === own && exports !== undefined) return inPackage(root, inside, conditions);
    for (let at = folder; ; at = path.dirname(at)) {
      const found = inPackage(path.join(at, 'node_modules', own), inside, conditions) ?? fileOf(path.join(at, 'node_modules', name));
      if (found !== undefined) return found;
      if (at === path.dirname(at)) throw missing(name, from);
    }
  });

  /** The file that the main script, as an ES module, means by the name of a package; null if there is none. */
  function locate(name) {
    try {
      const from = (main ?? typed()).filename;
      return resolve(name, path.dirname(from), from, CONDITIONS.import);
    } catch (e) {
      if (e.code === 'MODULE_NOT_FOUND') return null;
      throw e;
    }
  }

  class Module {
    constructor(filename) {
      describe(this, filename);
    }
  }
  const describe = within((module, filename) => {
    const folder = path.dirname(filename), parts = folder.split('/');
    Object.assign(module, {id: filename, path: folder, exports: {}, filename, loaded: false, children: [], paths: parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/')}/node_modules`)});
  });

  /** The file that a module requires by a name, or a function that answers what is no file. */
  const sought = within((name, module) => {
    if (typeof name !== 'string') throw core.wrongType('"id" argument', 'of type string', name);
    if (name === '') throw Object.assign(new TypeError("The argument 'id' must be a non-empty string. Received ''"), {code: 'ERR_INVALID_ARG_VALUE'});
    const plain = name.replace(/^node:/, '');
    if (core.has(plain)) return () => core.get(plain);
    if (core.isAbsent(name) && !isInstalled(plain, module.path)) throw Object.assign(new Error(core.absent(name)), {code: 'MODULE_NOT_FOUND', requireStack: [module.filename]});
    if (name.startsWith('node:')) throw Object.assign(new Error(`No such built-in module: ${name}`), {code: 'ERR_UNKNOWN_BUILTIN_MODULE'});
    if (/^micrograd(\/\w+)?$/.test(name) && !isInstalled(name, module.path)) return libraryModule;
    return resolve(name, module.path, module.filename);
  });
  const adopt = within((children, child) => children.push(child));

  function requireOf(module) {
    const require = (name) => {
      const file = sought(name, module);
      if (typeof file === 'function') return file();
      const isNew = cache[file] === undefined, found = load(file);
      if (isNew && cache[file] !== undefined) adopt(module.children, cache[file]);
      return found;
    };
    require.resolve = within((name) => core.has(name.replace(/^node:/, '')) ? name : resolve(name, module.path, module.filename));
    require.cache = cache;
    require.main = main;
    require.extensions = {'.js': undefined, '.json': undefined};
    return require;
  }

  let library;
  /** The library as a module: here its names can be listed, which among the globals nobody finds who does not ask for one. */
  function libraryModule() {
    if (library === undefined) {
      const names = Object.getOwnPropertyDescriptors(globalThis[Symbol.for('micrograd')]);
      for (const name in names) names[name].enumerable = true;
      library = Object.defineProperties({}, names);
    }
    return library;
  }

  function isInstalled(name, folder) {
    try {
      return resolve(name, folder) !== undefined;
    } catch (e) {
      return false;
    }
  }

  /** A file's text, or what it holds as JSON. */
  const textOf = within((file) => file.endsWith('.json') ? {parsed: JSON.parse(read(file))} : read(file));
  const bodyOf = within((text) => `${HEAD}${text.replace(/^#!/, '//')}\n})`);
  const folderOf = within((file) => path.dirname(file));

  /** What an ES module gives to who requires it: all its names, or what it exports for that by the name of module.exports. */
  const ofModule = (names) => 'module.exports' in names ? names['module.exports'] : names;

  function load(file) {
    if (cache[file] !== undefined) return cache[file].exports;
    const module = cache[file] = new Module(file);
    try {
      const text = textOf(file);
      if (typeof text !== 'string') module.exports = text.parsed;
      else if (bridge.isModule(text, file)) module.exports = ofModule(bridge.evaluate(text, file, true));
      else run(module, text, file);
      module.loaded = true;
    } finally {
      // Not caught: what is no error would lose the place where it was thrown.
      if (!module.loaded) delete cache[file];
    }
    return module.exports;
  }

  function run(module, text, name) {
    const make = bridge.evaluate(bodyOf(text), name, false);
    Reflect.apply(make, module.exports, [module.exports, requireOf(module), module, module.filename, folderOf(module.filename)]);
  }

  let main;

  /** The module of what is typed at a prompt, in the current folder. */
  const typed = () => new Module(path.resolve('<repl>'));

  /** Runs a script as the main module, or as an ES module. */
  function start(target, text) {
    const filename = path.resolve(target);
    main = cache[filename] = new Module(filename);
    main.id = '.';
    main.parent = null;
    if (bridge.isModule(text, target)) {
      bridge.evaluate(text.replace(/^#!/, '//'), target, true);
    } else {
      run(main, text, target);
    }
    main.loaded = true;
  }

  core.set('module', () => Object.assign(Module, {createRequire: (from) => requireOf(new Module(String(from).replace(/^file:\/\//, ''))), builtinModules: core.names()}));
  /** The file that an ES module means by the name of a package. */
  const find = (name, from) => resolve(name, path.dirname(from), from, CONDITIONS.import);

  return {start, load, locate, find, fileOf, requireOf, typed, HEAD};
})
