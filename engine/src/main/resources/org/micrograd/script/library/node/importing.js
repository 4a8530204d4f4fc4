// What ES modules ask about themselves, and what they import while they run, as node says it. Evaluated when a script file starts,
// with node's modules and those of files.
(function (core, modules) {
  'use strict';

  const {path} = core;
  const pathOf = (place) => place.startsWith('file:') ? core.get('url').fileURLToPath(place) : path.resolve(place);

  /** An error with a code, which node also writes into its first line. */
  function coded(Type, code, text, more) {
    const error = Object.assign(new Type(text), {code}, more);
    if (typeof error.stack === 'string') Object.defineProperty(error, 'stack', {value: error.stack.replace(/^(\w+):/, `$1 [${code}]:`), writable: true, enumerable: false, configurable: true});
    return error;
  }

  const urlOf = (file) => core.get('url').pathToFileURL(file).href;
  const noFile = (file, from) => coded(Error, 'ERR_MODULE_NOT_FOUND', `Cannot find module '${file}' imported from ${from}`, {url: urlOf(file)});
  const noPackage = (name, from) => coded(Error, 'ERR_MODULE_NOT_FOUND', `Cannot find package '${name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')}' imported from ${from}`);

  const isFolder = (file) => core.get('fs').existsSync(file) && core.get('fs').statSync(file).isDirectory();
  const isNamed = (name) => core.has(name.replace(/^node:/, '')) || /^micrograd(\/\w+)?$/.test(name) || name.startsWith('data:');

  /** The path that a name gives itself; undefined for that of a package. */
  function fileOf(name, from) {
    if (name.startsWith('file:')) return pathOf(name);
    return /^\.{0,2}\//.test(name) || name === '.' || name === '..' ? path.resolve(path.dirname(from), name.replace(/[?#].*$/, '')) : undefined;
  }

  /** What a name leads to: the path of a file, or itself where it is of none. */
  function target(name, from) {
    if (isNamed(name)) return name;
    if (core.isAbsent(name) && name.startsWith('node:')) throw coded(Error, 'ERR_MODULE_NOT_FOUND', core.absent(name));
    if (name.startsWith('node:')) throw coded(Error, 'ERR_UNKNOWN_BUILTIN_MODULE', `No such built-in module: ${name}`);
    const scheme = /^[a-zA-Z][\w+.-]+:/.exec(name)?.[0];
    if (scheme !== undefined && scheme !== 'file:') throw coded(Error, 'ERR_UNSUPPORTED_ESM_URL_SCHEME', `Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '${scheme}'`);
    const file = fileOf(name, from);
    if (file === undefined) return ofPackage(name, from);
    if (isFolder(file) && modules.fileOf(file) === undefined) throw coded(Error, 'ERR_UNSUPPORTED_DIR_IMPORT', `Directory import '${file}${name.endsWith('/') ? '/' : ''}' is not supported resolving ES modules imported from ${from}`, {url: urlOf(file)});
    const found = modules.fileOf(file);
    if (found === undefined) throw noFile(file, from);
    return found;
  }

  function ofPackage(name, from) {
    try {
      return modules.find(name, from);
    } catch (e) {
      if (e.code === 'ERR_PACKAGE_IMPORT_NOT_DEFINED') throw coded(TypeError, e.code, `Package import specifier "${name}" is not defined imported from ${from}`);
      throw e.code !== 'MODULE_NOT_FOUND' ? e : core.isAbsent(name) ? coded(Error, 'ERR_MODULE_NOT_FOUND', core.absent(name)) : noPackage(name, from);
    }
  }

  /** The address that a name leads to, where a file need not be there. */
  function resolved(name, from) {
    const found = fileOf(name, from) ?? target(name, from);
    return found.startsWith('/') ? urlOf(found) : core.has(found) ? `node:${found}` : found;
  }

  /** import.meta with what node adds to it. */
  function meta(own) {
    if (!Object.hasOwn(own, 'dirname')) {
      const {url} = own, filename = pathOf(url);
      delete own.url;
      Object.assign(own, {dirname: path.dirname(filename), filename, resolve: (name) => resolved(`${name}`, filename), url});
    }
    return own;
  }

  /** What a file of CommonJS has thrown that was imported: it comes back as an exception of Java. */
  let broken;
  function names(module) {
    try {
      return Object.keys(module());
    } catch (e) {
      broken = e;
      throw e;
    }
  }
  function asThrown(e) {
    const isForeign = broken !== undefined && e instanceof Error && !Object.is(e, broken) && (e.message === `${broken}` || !(broken instanceof Error) && /HostException$/.test(e.name));
    return isForeign ? broken : e;
  }

  /** What imports while a module runs that lies somewhere. */
  const importer = (place) => async (name, options) => {
    const found = target(`${name}`, pathOf(place));
    try {
      return await (options === undefined ? import(found) : import(found, options));
    } catch (e) {
      throw asThrown(e);
    }
  };

  /** Starts a module, and says in node's words what it has not found. */
  function telling(start) {
    try {
      start();
    } catch (e) {
      const [, name, from] = /^Cannot find module '(.*)' imported from (.*)$/.exec(e?.message ?? '') ?? [];
      if (name === undefined || e.code !== undefined) throw e;
      throw name.startsWith('/') ? noFile(name, from) : noPackage(name, from);
    }
  }

  return {meta, importer, telling, names, asThrown};
})
