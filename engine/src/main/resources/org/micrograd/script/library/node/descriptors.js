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
      if (/^wx|^ax/.test(flag) && fs.existsSync(path)) throw failed(['EEXIST', 'file already exists', -17], 'open', path);
      if (flag.startsWith('w') || flag.startsWith('a') && !fs.existsSync(path)) fs.writeFileSync(path, '');
      open.set(next, {path, data: fs.readFileSync(path), at: 0, isAppending: flag.startsWith('a'), hasChanged: false});
      return next++;
    },
    close(fd) {
      flush(held(fd, 'close'));
      open.delete(fd);
    },
    rest(fd) {
      const file = held(fd, 'read'), found = file.data.subarray(file.at);
      file.at = file.data.length;
      return found;
    },
    read(fd, buffer, at = 0, length = buffer.length, where = null) {
      const options = typeof at === 'object' && at !== null ? at : {offset: at, length, position: where};
      const {offset = 0, length: most = buffer.length - offset, position = null} = options;
      const file = held(fd, 'read'), from = position ?? file.at;
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
      return put(held(fd, 'write'), piece, isText ? (typeof rest[0] === 'number' ? rest[0] : null) : rest[2] ?? null);
    },
  };
})
