// Files that a script holds open by a number: a file is read whole when it is opened, and written when it is closed. Evaluated when
// a script file starts, with node's fs, what makes bytes of data and errors of what fails, and node's process.
(function (fs, bytes, failed, process) {
  'use strict';

  const open = new Map();
  let next = 20;

  function held(fd, what) {
    const found = open.get(fd);
    if (found === undefined) throw failed(['EBADF', 'bad file descriptor', -9], what);
    return found;
  }

  const READS = 0, WRITES = 1, BOTH = 2, CREATES = 64, NEW = 128, EMPTIES = 512, APPENDS = 1024;
  const LETTERS = {r: 0, w: CREATES | EMPTIES, a: CREATES | APPENDS};

  /** What a flag's letters say in numbers: the first one and the plus for both ways, x for a file that must be new. */
  function numbers(flag) {
    if (typeof flag === 'number') return flag;
    const found = /^(?:rs?|sr|(?:w|a)x?|x[wa]|as|sa)\+?$/.exec(String(flag));
    if (found === null) throw Object.assign(new TypeError(`The argument 'flags' is invalid. Received '${flag}'`), {code: 'ERR_INVALID_ARG_VALUE'});
    const letter = /[rwa]/.exec(flag)[0];
    return LETTERS[letter] | (flag.includes('+') ? BOTH : letter === 'r' ? READS : WRITES) | (flag.includes('x') ? NEW : 0);
  }

  /** The file of a number that may be read or written. */
  function used(fd, what, other) {
    const found = held(fd, what);
    if ((found.ways & 3) === other) throw failed(['EBADF', 'bad file descriptor', -9], what);
    return found;
  }

  /** Writes what has changed, so that whoever reads the file meanwhile sees it. */
  function flush(file) {
    if (file.hasChanged) fs.writeFileSync(file.path, file.data);
    file.hasChanged = false;
  }

  function put(file, piece, where) {
    const at = file.isAppending ? file.data.length : where ?? file.at, end = at + piece.length;
    if (end > file.data.length) file.data = Buffer.concat([file.data, Buffer.alloc(end - file.data.length)]);
    file.data.set(piece, at);
    if (typeof where !== 'number') file.at = end;
    file.hasChanged = true;
    flush(file);
    return piece.length;
  }

  return {
    open(path, flag) {
      const ways = numbers(flag), isThere = fs.existsSync(path);
      if (ways & CREATES && ways & NEW && isThere) throw failed(['EEXIST', 'file already exists', -17], 'open', path);
      if (isThere ? ways & EMPTIES : ways & CREATES) fs.writeFileSync(path, '');
      open.set(next, {path, data: fs.readFileSync(path), at: 0, ways, isAppending: (ways & APPENDS) !== 0, hasChanged: false});
      return next++;
    },
    path: (fd, what) => held(fd, what).path,
    truncate(fd, length) {
      const file = held(fd, 'ftruncate'), cut = Buffer.alloc(length);
      if ((file.ways & 3) === READS) throw failed(['EINVAL', 'invalid argument', -22], 'ftruncate');
      file.data.copy(cut);
      Object.assign(file, {data: cut, hasChanged: true});
      flush(file);
    },
    close(fd) {
      flush(held(fd, 'close'));
      open.delete(fd);
    },
    rest(fd) {
      const file = used(fd, 'read', WRITES), found = file.data.subarray(file.at);
      file.at = file.data.length;
      return found;
    },
    read(fd, buffer, at = 0, length = buffer.length, where = null) {
      const options = typeof at === 'object' && at !== null ? at : {offset: at, length, position: where};
      const {offset = 0, length: most = buffer.length - offset, position = null} = options;
      const file = used(fd, 'read', WRITES), from = position ?? file.at;
      const count = file.data.copy(buffer, offset, Math.min(from, file.data.length), Math.min(from + most, file.data.length));
      if (position === null) file.at += count;
      return count;
    },
    write(fd, data, ...rest) {
      const isText = typeof data === 'string';
      const piece = isText ? bytes(data, rest.find((each) => typeof each === 'string')) : bytes(data).subarray(rest[0] ?? 0, (rest[0] ?? 0) + (rest[1] ?? data.length));
      if (fd === 1 || fd === 2) {
        process[fd === 1 ? 'stdout' : 'stderr'].write(Buffer.from(piece).toString());
        return piece.length;
      }
      return put(used(fd, 'write', READS), piece, isText ? (typeof rest[0] === 'number' ? rest[0] : null) : rest[2] ?? null);
    },
  };
})
