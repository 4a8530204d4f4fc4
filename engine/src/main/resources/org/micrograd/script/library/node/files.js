// node's fs and what else of node touches the machine. Evaluated when a script file starts.
(function (bridge, core, runtime) {
  'use strict';

  const {process, timers} = runtime;
  const Files = Java.type('java.nio.file.Files'), Options = Java.type('java.nio.file.StandardOpenOption');
  const at = (file) => bridge.path(file instanceof URL ? decodeURIComponent(file.pathname) : String(file));
  const codes = {NoSuchFile: ['ENOENT', 'no such file or directory'], FileAlreadyExists: ['EEXIST', 'file already exists'], AccessDenied: ['EACCES', 'permission denied'],
    NotDirectory: ['ENOTDIR', 'not a directory'], DirectoryNotEmpty: ['ENOTEMPTY', 'directory not empty']};

  /** What Java says of a file, as node says it. */
  function told(what, file, action) {
    try {
      return action();
    } catch (e) {
      const kind = Object.keys(codes).find((name) => String(e).includes(name + 'Exception'));
      const [code, text] = kind !== undefined ? codes[kind] : Files.isDirectory(at(file)) ? ['EISDIR', 'illegal operation on a directory'] : ['EIO', String(e.message ?? e)];
      throw Object.assign(new Error(`${code}: ${text}, ${what} '${file}'`), {errno: -2, code, syscall: what, path: String(file)});
    }
  }

  const encoding = (options) => typeof options === 'string' ? options : options?.encoding;
  const bytes = (data) => typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const java = (data) => Java.to(Array.from(bytes(data), (b) => b > 127 ? b - 256 : b), 'byte[]');
  const options = (names) => Java.to(names.map((name) => Options[name]), 'java.nio.file.OpenOption[]');

  const stat = (file, what) => told(what, file, () => {
    const path = at(file), real = path.toRealPath();
    const time = Number(Files.getLastModifiedTime(real).toMillis());
    return {size: Number(Files.size(real)), mtimeMs: time, mtime: new Date(time), isFile: () => Files.isRegularFile(real), isDirectory: () => Files.isDirectory(real), isSymbolicLink: () => Files.isSymbolicLink(path)};
  });

  function names(file, all) {
    return told('scandir', file, () => {
      const folder = Files.list(at(file));
      const found = Array.from(folder.toArray(), (each) => String(each.getFileName())).sort();
      folder.close();
      return all?.withFileTypes ? found.map((name) => ({name, ...stat(`${file}/${name}`, 'stat')})) : found;
    });
  }

  function remove(file, all = {}) {
    const path = at(file);
    if (all.recursive && Files.isDirectory(path)) names(file).forEach((name) => remove(`${file}/${name}`, all));
    if (all.force) Files.deleteIfExists(path);
    else told('unlink', file, () => Files.delete(path));
  }

  const fs = {
    readFileSync: (file, how) => told('open', file, () => {
      const data = Buffer.from(Array.from(file === 0 || file === '/dev/stdin' ? bytes(core.input()) : Files.readAllBytes(at(file)), (b) => b & 255));
      return encoding(how) === undefined ? data : data.toString(encoding(how));
    }),
    writeFileSync: (file, data, how) => { told('open', file, () => Files.write(at(file), java(data), options(how?.flag === 'a' ? ['CREATE', 'APPEND'] : ['CREATE', 'WRITE', 'TRUNCATE_EXISTING']))); },
    appendFileSync: (file, data) => fs.writeFileSync(file, data, {flag: 'a'}),
    existsSync: (file) => Files.exists(at(file)),
    mkdirSync: (file, how) => { told('mkdir', file, () => how?.recursive ? Files.createDirectories(at(file)) : Files.createDirectory(at(file))); },
    readdirSync: names, statSync: (file) => stat(file, 'stat'), lstatSync: (file) => stat(file, 'lstat'),
    unlinkSync: (file) => remove(file), rmSync: remove, rmdirSync: (file, how) => remove(file, how),
    copyFileSync: (from, to) => fs.writeFileSync(to, fs.readFileSync(from)),
    renameSync: (from, to) => { told('rename', from, () => Files.move(at(from), at(to))); },
    accessSync: (file) => { stat(file, 'access'); },
    mkdtempSync: (start) => { const made = start + Math.random().toString(36).slice(2, 8); fs.mkdirSync(made); return made; },
    constants: {F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1},
  };

  fs.promises = {};
  for (const name of Object.keys(fs).filter((each) => each.endsWith('Sync') && each !== 'existsSync')) {
    const sync = fs[name], plain = name.slice(0, -4);
    fs.promises[plain] = async (...all) => sync(...all);
    fs[plain] = (...all) => {
      const done = all.pop();
      fs.promises[plain](...all).then((x) => timers.setImmediate(done, null, x), (e) => timers.setImmediate(done, e));
    };
  }
  core.set('fs', () => fs);
  core.set('fs/promises', () => fs.promises);
  core.set('url', () => ({URL, fileURLToPath: (url) => decodeURIComponent(new URL(String(url)).pathname), pathToFileURL: (file) => new URL('file://' + encodeURI(core.path.resolve(file)))}));
  core.set('os', () => ({EOL: '\n', platform: () => process.platform, arch: () => process.arch, cpus: () => Array.from({length: Java.type('java.lang.Runtime').getRuntime().availableProcessors()}, () => ({model: '', speed: 0})),
    tmpdir: () => Java.type('java.lang.System').getProperty('java.io.tmpdir'), homedir: () => Java.type('java.lang.System').getProperty('user.home'), totalmem: () => process.memoryUsage().heapTotal, freemem: () => 0, type: () => 'Linux', release: () => '', hostname: () => 'localhost'}));

  const Digest = Java.type('java.security.MessageDigest');
  const DIGESTS = {md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512'};
  const unsigned = (data) => Buffer.from(Array.from(data, (b) => b & 255));

  /** The digest of all that it was given. */
  class Hash {
    #digest;
    constructor(name) {
      const known = DIGESTS[String(name).toLowerCase().replace('-', '')];
      if (known === undefined) throw new Error('Digest method not supported');
      this.#digest = Digest.getInstance(known);
    }
    update(data) { this.#digest.update(java(data)); return this; }
    digest(encoding) { const found = unsigned(this.#digest.digest()); return encoding === undefined ? found : found.toString(encoding); }
  }

  const randomBytes = (n) => {
    const found = Java.to(Array(n).fill(0), 'byte[]');
    new (Java.type('java.security.SecureRandom'))().nextBytes(found);
    return unsigned(found);
  };
  core.set('crypto', () => ({
    createHash: (name) => new Hash(name), randomBytes, randomUUID: () => String(Java.type('java.util.UUID').randomUUID()),
    randomInt(low, high) {
      const [from, to] = high === undefined ? [0, low] : [low, high];
      return from + Math.floor(randomBytes(6).reduce((sum, b) => sum * 256 + b, 0) / 2 ** 48 * (to - from));
    },
    getRandomValues: (list) => { list.set(randomBytes(list.length)); return list; },
  }));
  return fs;
})
