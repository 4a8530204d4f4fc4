// node's fs and what else of node touches the machine. Evaluated when a script file starts, with the bridge to Java, the modules,
// node's process and timers, and what evaluates another part.
(function (bridge, core, runtime, part) {
  'use strict';

  const {process, timers} = runtime;
  const Files = bridge.platform('java.nio.file.Files'), Options = bridge.platform('java.nio.file.StandardOpenOption');
  const isPath = (file) => typeof file === 'string' || file instanceof URL || Buffer.isBuffer(file);
  function at(file) {
    if (!isPath(file)) throw core.wrongType('"path" argument', 'of type string or an instance of Buffer or URL', file);
    return bridge.path(file instanceof URL ? decodeURIComponent(file.pathname) : String(file));
  }
  const codes = {NoSuchFile: ['ENOENT', 'no such file or directory', -2], FileAlreadyExists: ['EEXIST', 'file already exists', -17], AccessDenied: ['EACCES', 'permission denied', -13],
    NotDirectory: ['ENOTDIR', 'not a directory', -20], DirectoryNotEmpty: ['ENOTEMPTY', 'directory not empty', -39]};
  const FOLDER = ['EISDIR', 'illegal operation on a directory', -21];
  const failed = ([code, text, errno], what, file) => {
    const place = file === undefined ? '' : ` '${file}'`;
    return Object.assign(new Error(`${code}: ${text}, ${what}${place}`), {errno, code, syscall: what, ...(file === undefined ? {} : {path: String(file)})});
  };

  /** What Java says of a file, as node says it. */
  function told(what, file, action) {
    try {
      return action();
    } catch (e) {
      const kind = Object.keys(codes).find((name) => String(e).includes(name + 'Exception'));
      if (kind !== undefined) throw failed(codes[kind], what, file);
      if (e?.code !== undefined) throw e;
      throw Files.isDirectory(at(file)) ? what === 'read' ? failed(FOLDER, what) : failed(FOLDER, 'open', file) : failed(['EIO', String(e.message ?? e), -5], what, file);
    }
  }

  function encoding(options) {
    const name = typeof options === 'string' ? options : options?.encoding;
    if (name && name !== 'buffer' && !Buffer.isEncoding(name)) throw Object.assign(new TypeError(`The argument 'encoding' is invalid encoding. Received '${name}'`), {code: 'ERR_INVALID_ARG_VALUE'});
    return name;
  }
  function bytes(data, how) {
    if (typeof data === 'string') return Buffer.from(data, how);
    if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    throw core.wrongType('"data" argument', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
  }
  const java = (data, how) => Java.to(Array.from(bytes(data, how), (b) => b > 127 ? b - 256 : b), 'byte[]');
  const options = (names) => Java.to(names.map((name) => Options[name]), 'java.nio.file.OpenOption[]');

  let found;
  const about = () => found ??= part('stats')(bridge, at, told);
  const stat = (...all) => about().stat(...all);

  function names(file, all) {
    return told('scandir', file, () => {
      const folder = Files.list(at(file));
      const found = Array.from(folder.toArray(), (each) => String(each.getFileName())).sort();
      folder.close();
      const inner = all?.recursive ? found.filter((name) => Files.isDirectory(at(`${file}/${name}`))) : [];
      const shown = found.map((name) => all?.withFileTypes ? about().entry(String(file), name) : name);
      const below = inner.flatMap((name) => names(core.path.join(String(file), name), all).map((each) => all.withFileTypes ? each : `${name}/${each}`));
      const depth = (each) => (all.withFileTypes ? core.path.join(each.path, each.name) : each).split('/').length;
      return [...shown, ...below.sort((a, b) => depth(a) - depth(b))];
    });
  }

  function remove(file, all = {}) {
    const path = at(file);
    if (all.recursive && Files.isDirectory(path)) names(file).forEach((name) => remove(`${file}/${name}`, all));
    if (all.force) Files.deleteIfExists(path);
    else told('unlink', file, () => Files.delete(path));
  }

  function removeFolder(file, how) {
    if (Files.exists(at(file)) && !Files.isDirectory(at(file))) throw failed(['ENOTDIR', 'not a directory', -20], 'rmdir', file);
    told('rmdir', file, () => how?.recursive ? remove(file, how) : Files.delete(at(file)));
  }

  function removeAny(file, how = {}) {
    if (!how.force) stat(file, 'lstat');
    if (Files.isDirectory(at(file)) && !how.recursive) throw Object.assign(new Error(`Path is a directory: rm returned EISDIR (is a directory) ${file}`), {code: 'ERR_FS_EISDIR', errno: 21, syscall: 'rm', path: String(file)});
    remove(file, how);
  }

  /** Makes a folder, with those above it if told to; the first one that was not there. */
  function makeFolder(file, how) {
    if (!how?.recursive) return void told('mkdir', file, () => Files.createDirectory(at(file)));
    const missing = [];
    for (let each = String(file).replace(/(?<=.)\/$/, ''); !Files.exists(at(each)); each = core.path.dirname(each)) missing.unshift(each);
    for (const each of missing) if (!Files.exists(at(each))) told('mkdir', file, () => Files.createDirectory(at(each)));
    told('mkdir', file, () => Files.createDirectories(at(file)));
    return missing[0];
  }

  function pathOf(address) {
    const url = new URL(String(address));
    if (url.protocol !== 'file:') throw Object.assign(new TypeError('The URL must be of scheme file'), {code: 'ERR_INVALID_URL_SCHEME'});
    return decodeURIComponent(url.pathname);
  }

  const decoded = (data, how) => encoding(how) === undefined || encoding(how) === null || encoding(how) === 'buffer' ? data : data.toString(encoding(how));

  /** How a file is opened, in numbers. */
  const OPENING = {O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024, O_SYNC: 1052672};

  const fs = {
    readFileSync(file, how) {
      if (typeof file === 'number' && file > 2) return decoded(descriptors.rest(file), how);
      if (typeof file !== 'number' && file !== '/dev/stdin' && Files.isDirectory(at(file))) throw failed(FOLDER, 'read');
      return told('open', file, () => decoded(Buffer.from(Array.from(file === 0 || file === '/dev/stdin' ? bytes(core.input()) : Files.readAllBytes(at(file)), (b) => b & 255)), how));
    },
    writeFileSync(file, data, how) {
      const all = bytes(data, encoding(how));
      if (typeof file === 'number') return void descriptors.write(file, all);
      const flag = how?.flag ?? 'w', ways = {w: ['CREATE', 'WRITE', 'TRUNCATE_EXISTING'], a: ['CREATE', 'APPEND'], wx: ['CREATE_NEW', 'WRITE']};
      told('open', file, () => Files.write(at(file), java(all), options(ways[flag] ?? ways.w)));
    },
    appendFileSync: (file, data, how) => fs.writeFileSync(file, data, {encoding: encoding(how), flag: 'a'}),
    truncateSync: (file, length = 0) => { const data = fs.readFileSync(file), all = Buffer.alloc(length); data.copy(all); fs.writeFileSync(file, all); },
    ftruncateSync: (fd, length = 0) => descriptors.truncate(fd, length), fstatSync: (fd) => stat(descriptors.path(fd, 'fstat'), 'fstat'),
    chmodSync: (file, mode) => about().chmod(file, mode), fchmodSync: (fd, mode) => about().chmod(descriptors.path(fd, 'fchmod'), mode), futimesSync: (fd, ...times) => fs.utimesSync(descriptors.path(fd, 'futime'), ...times),
    realpathSync: (file) => told('lstat', file, () => String(at(file).toRealPath())),
    readlinkSync: (file) => told('readlink', file, () => String(Files.readSymbolicLink(at(file)))),
    symlinkSync: (to, file) => { told('symlink', file, () => Files.createSymbolicLink(at(file), bridge.platform('java.nio.file.Path').of(String(to)))); },
    openSync: (file, flag = 'r') => descriptors.open(file, flag), closeSync: (fd) => descriptors.close(fd), fsyncSync: () => {},
    readSync: (...all) => descriptors.read(...all), writeSync: (fd, data, ...rest) => descriptors.write(fd, data, ...rest),
    existsSync: (file) => isPath(file) && Files.exists(at(file)),
    mkdirSync: makeFolder,
    readdirSync: names, statSync: (file, how) => stat(file, 'stat', how), lstatSync: (file, how) => stat(file, 'lstat', how),
    unlinkSync: (file) => remove(file), rmSync: removeAny, rmdirSync: removeFolder,
    copyFileSync: (from, to) => told('copyfile', from, () => fs.writeFileSync(to, Buffer.from(Array.from(Files.readAllBytes(at(from)), (b) => b & 255)))),
    renameSync: (from, to) => { told('rename', from, () => Files.move(at(from), at(to))); },
    accessSync: (file) => { stat(file, 'access'); },
    utimesSync: (file, read, written) => { const ms = Math.round((written instanceof Date ? written.getTime() / 1000 : Number(written)) * 1000); told('utime', file, () => Files.setLastModifiedTime(at(file), bridge.platform('java.nio.file.attribute.FileTime').fromMillis(ms))); },
    mkdtempSync: (start) => { const made = start + Math.random().toString(36).slice(2, 8); fs.mkdirSync(made); return made; },
    constants: {F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, ...OPENING},
    get Stats() { return about().Stats; }, get Dirent() { return about().Dirent; },
  };

  const descriptors = part('descriptors')(fs, bytes, failed, process);
  Object.assign(fs, part('filestreams')(fs, core, timers));
  fs.promises = {};
  for (const name of Object.keys(fs).filter((each) => each.endsWith('Sync') && each !== 'existsSync')) {
    const sync = fs[name], plain = name.slice(0, -4);
    fs.promises[plain] = async (...all) => sync(...all);
    fs[plain] = (...all) => {
      const done = all.length > 1 ? all.pop() : undefined;
      if (typeof done !== 'function') throw core.wrongType('"cb" argument', 'of type function', done);
      fs.promises[plain](...all).then((x) => timers.setImmediate(done, null, x), (e) => timers.setImmediate(done, e));
    };
  }
  fs.exists = (file, done) => { timers.setImmediate(done, fs.existsSync(file)); };
  core.set('fs', () => fs);
  core.set('fs/promises', () => fs.promises);
  core.set('url', () => ({URL, URLSearchParams, ...core.addresses().url, fileURLToPath: pathOf, pathToFileURL: (file) => new URL('file://' + encodeURI(core.path.resolve(file)).replace(/[#?]/g, encodeURIComponent))}));
  core.set('os', () => ({EOL: '\n', platform: () => process.platform, arch: () => process.arch, cpus: () => Array.from({length: bridge.platform('java.lang.Runtime').getRuntime().availableProcessors()}, () => ({model: '', speed: 0})),
    tmpdir: () => bridge.platform('java.lang.System').getProperty('java.io.tmpdir'), homedir: () => bridge.platform('java.lang.System').getProperty('user.home'), totalmem: () => process.memoryUsage().heapTotal, freemem: () => 0, type: () => 'Linux', release: () => '', hostname: () => 'localhost'}));

  const Digest = bridge.platform('java.security.MessageDigest');
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
    new (bridge.platform('java.security.SecureRandom'))().nextBytes(found);
    return unsigned(found);
  };
  core.set('crypto', () => ({
    createHash: (name) => new Hash(name), randomBytes, randomUUID: () => String(bridge.platform('java.util.UUID').randomUUID()),
    randomInt(low, high) {
      const [from, to] = high === undefined ? [0, low] : [low, high];
      return from + Math.floor(randomBytes(6).reduce((sum, b) => sum * 256 + b, 0) / 2 ** 48 * (to - from));
    },
    getRandomValues: (list) => { list.set(randomBytes(list.length)); return list; },
  }));
  return fs;
})
