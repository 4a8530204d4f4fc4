// What node's fs knows of a file beside its bytes: its kind, its rights, its times. Evaluated with fs, with the bridge to Java, the
// path of a file's name, and what tells of failures as node does.
(function (bridge, at, told) {
  'use strict';

  const Files = bridge.platform('java.nio.file.Files');
  const links = (isFollowed) => Java.to(isFollowed ? [] : [bridge.platform('java.nio.file.LinkOption').NOFOLLOW_LINKS], 'java.nio.file.LinkOption[]');
  const KINDS = {isFile: [0o100000, 1], isDirectory: [0o040000, 2], isSymbolicLink: [0o120000, 3], isFIFO: [0o010000, 4], isSocket: [0o140000, 5], isCharacterDevice: [0o020000, 6], isBlockDevice: [0o060000, 7]};
  const MASK = 0o170000, TYPE = Symbol('type');

  /** What a file system without the rights of Unix does not tell. */
  const plainly = (path, options) => {
    const all = Files.readAttributes(path, 'basic:*', options), kind = all.get('isDirectory') ? KINDS.isDirectory : all.get('isSymbolicLink') ? KINDS.isSymbolicLink : KINDS.isFile;
    return {get: (name) => name === 'mode' ? kind[0] | 0o666 : name === 'ctime' ? all.get('lastModifiedTime') : name === 'nlink' ? 1 : all.get(name) ?? 0};
  };
  const attributes = (path, isFollowed) => {
    const options = links(isFollowed);
    return path.getFileSystem().supportedFileAttributeViews().contains('unix') ? Files.readAttributes(path, 'unix:*', options) : plainly(path, options);
  };

  class Stats {
    constructor(all) {
      for (const name of ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev']) this[name] = Number(all.get(name));
      this.blksize = 4096;
      this.ino = Number(all.get('ino'));
      this.size = Number(all.get('size'));
      this.blocks = Math.ceil(this.size / this.blksize) * 8;
      const times = Object.entries({atime: 'lastAccessTime', mtime: 'lastModifiedTime', ctime: 'ctime', birthtime: 'creationTime'}).map(([name, key]) => [name, all.get(key)]);
      for (const [name, time] of times) this[`${name}Ms`] = Number(time.to(bridge.platform('java.util.concurrent.TimeUnit').MICROSECONDS)) / 1000;
      for (const [name] of times) this[name] = new Date(Math.round(this[`${name}Ms`]));
    }
  }

  class Dirent {
    constructor(folder, name, mode) {
      Object.assign(this, {name, parentPath: folder, path: folder, [TYPE]: Object.values(KINDS).find(([kind]) => kind === (mode & MASK))?.[1] ?? 0});
    }
  }

  for (const [name, [kind, type]] of Object.entries(KINDS)) {
    const define = (on, value) => Object.defineProperty(on, name, {value, writable: true, configurable: true});
    define(Stats.prototype, function () { return (this.mode & MASK) === kind; });
    define(Dirent.prototype, function () { return this[TYPE] === type; });
  }

  const isThere = (path, isFollowed) => Files.exists(path, links(isFollowed));

  return {
    Stats, Dirent,
    stat(file, what, how) {
      const path = at(file), isFollowed = what !== 'lstat';
      if (how?.throwIfNoEntry === false && !isThere(path, isFollowed)) return undefined;
      return told(what, file, () => new Stats(attributes(path, isFollowed)));
    },
    entry: (folder, name) => new Dirent(folder, name, Number(attributes(at(`${folder}/${name}`), false).get('mode'))),
    chmod(file, mode) {
      const bits = typeof mode === 'string' && /^[0-7]+$/.test(mode) ? parseInt(mode, 8) : mode;
      told('chmod', file, () => { Files.setAttribute(at(file), 'unix:mode', attributes(at(file), true).get('mode') & MASK | bits & 0o7777, links(true)); });
    },
  };
})
