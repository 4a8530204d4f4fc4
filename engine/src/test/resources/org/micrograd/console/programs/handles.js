const fs = require('fs'), os = require('os'), path = require('path');
const t = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name, e.code, e.message.replaceAll(folder, 'FOLDER'));
  }
};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'handles-')), file = path.join(folder, 'a.txt'), rights = (name) => (fs.statSync(name).mode & 0o777).toString(8);
fs.writeFileSync(file, 'hello, world');
t('keys', () => Object.keys(fs.statSync(file)).join());
t('class', () => fs.statSync(file).constructor.name + ' ' + (fs.statSync(file) instanceof fs.Stats));
t('kind', () => [fs.statSync(file).isFile(), fs.statSync(folder).isDirectory(), fs.statSync(file).isFIFO(), fs.statSync('/dev/null').isCharacterDevice()]);
t('size', () => { const {size, blksize, blocks, nlink} = fs.statSync(file); return [size, blksize, blocks, nlink]; });
t('times', () => { const s = fs.statSync(file); return [s.mtime instanceof Date, Math.abs(s.mtimeMs - Date.now()) < 60000, Math.abs(s.mtime - s.mtimeMs) < 1]; });
t('mode', () => (fs.statSync(file).mode & 0o170000).toString(8));
for (const mode of [0o600, '644', 0o400, 0o755]) t('chmod ' + mode, () => { fs.chmodSync(file, mode); return rights(file); });
t('chmod none', () => fs.chmodSync(path.join(folder, 'none'), 0o600));
t('link', () => { fs.symlinkSync(file, path.join(folder, 'b')); const s = fs.lstatSync(path.join(folder, 'b')); return [s.isSymbolicLink(), s.isFile(), fs.statSync(path.join(folder, 'b')).isFile()]; });
t('lost link', () => { fs.symlinkSync(path.join(folder, 'none'), path.join(folder, 'c')); return [fs.existsSync(path.join(folder, 'c')), fs.lstatSync(path.join(folder, 'c')).isSymbolicLink()]; });
t('stat lost', () => fs.statSync(path.join(folder, 'c')));
t('no entry', () => [fs.statSync(path.join(folder, 'c'), {throwIfNoEntry: false}), fs.lstatSync(path.join(folder, 'none'), {throwIfNoEntry: false})]);
fs.mkdirSync(path.join(folder, 'd'));
t('entries', () => fs.readdirSync(folder, {withFileTypes: true}).map((e) => [e.name, e.isFile(), e.isDirectory(), e.isSymbolicLink(), e.constructor.name].join(' ')));
t('entry', () => { const [e] = fs.readdirSync(folder, {withFileTypes: true}); return {...e, parentPath: '', path: ''}; });

t('fstat', () => { const fd = fs.openSync(file), {size} = fs.fstatSync(fd); fs.closeSync(fd); return size; });
t('ftruncate', () => { const fd = fs.openSync(file, 'r+'); fs.ftruncateSync(fd, 5); fs.closeSync(fd); return fs.readFileSync(file, 'utf8'); });
t('grown', () => { const fd = fs.openSync(file, 'r+'); fs.ftruncateSync(fd, 7); fs.closeSync(fd); return fs.readFileSync(file); });
t('over', () => { const fd = fs.openSync(file, 'r+'); fs.writeSync(fd, 'J'); fs.closeSync(fd); return fs.readFileSync(file, 'utf8').length; });
t('fchmod', () => { const fd = fs.openSync(file); fs.fchmodSync(fd, 0o640); fs.closeSync(fd); return rights(file); });
t('read only', () => { const fd = fs.openSync(file); fs.writeSync(fd, 'x'); });
t('write only', () => { const fd = fs.openSync(file, 'a'); fs.readSync(fd, Buffer.alloc(1)); });
t('cut read only', () => { const fd = fs.openSync(file); fs.ftruncateSync(fd); });
for (const flag of ['q', 'rw', 'w++', '']) t('flag ' + flag, () => fs.openSync(file, flag));
t('numbers', () => { const fd = fs.openSync(path.join(folder, 'e'), fs.constants.O_RDWR | fs.constants.O_CREAT); fs.writeSync(fd, 'abc'); const b = Buffer.alloc(2); fs.readSync(fd, b, 0, 2, 1); return b.toString(); });
t('new', () => fs.openSync(file, 'wx'));
t('x of a', () => fs.openSync(file, 'ax+'));
t('no file', () => fs.openSync(path.join(folder, 'none'), 'r+'));
for (const name of ['fstatSync', 'ftruncateSync', 'fchmodSync', 'closeSync']) t(name, () => fs[name](99, 0));
t('chdir', () => { const before = process.cwd(); try { process.chdir('/nowhere'); } catch (e) { return [e.code, e.syscall, e.path === before, e.dest, e.message.replace(before, 'HERE')]; } });
t('chdir file', () => { const before = process.cwd(); try { process.chdir(file); } catch (e) { return [e.code, e.errno, e.message.replace(before, 'HERE').replace(file, 'FILE')]; } });
t('uid', () => ['getuid', 'geteuid', 'getgid', 'getegid'].map((name) => Number.isInteger(process[name]())));
t('own', () => process.getuid() === fs.statSync(file).uid);
fs.rmSync(folder, {recursive: true});

const six = Buffer.from([0x81, 2, 3, 0xf4, 5, 0xff]);
for (const size of [1, 2, 3, 4, 5, 6]) t('read ' + size, () => ['UIntBE', 'UIntLE', 'IntBE', 'IntLE', 'UintBE'].map((kind) => six['read' + kind](0, size)));
for (const [at, size] of [[0, 7], [0, 0], [1, 6], [0, 1.5], [0.5, 2], [-1, 2], [0], [0, '2'], [9, 1]]) t(`read ${at} ${size}`, () => six.readUIntBE(at, size));
for (const [x, size] of [[0x123456, 3], [-2, 2], [255, 1], [256, 1], [-129, 1], [2 ** 40, 5], [2 ** 47 - 1, 6], [1.9, 2], [-1.5, 3]]) {
  for (const kind of ['UIntBE', 'UIntLE', 'IntBE', 'IntLE']) t(`write ${kind} ${x} ${size}`, () => { const b = Buffer.alloc(6); return [b['write' + kind](x, 0, size), b]; });
}
t('blob', () => [new Blob(['abc', Buffer.from('d')], {type: 'Text/Plain'}), new Blob(['\u20ac']).size, String(new Blob()), new Blob([new Blob(['ab']), 'cd']).slice(1, -1).size]);
t('file', () => { const f = new File(['xy'], 'a.txt', {lastModified: 5}); return [f.name, f.size, f.lastModified, f instanceof Blob]; });
t('no blob', () => new Blob('abc'));
t('same', () => require('buffer').Blob === Blob);
new Blob(['abc', 'def']).slice(2, 4).text().then((text) => { console.log('text', text); return new Blob(['ab']).arrayBuffer(); }).then((found) => console.log('bytes', found));
for (const date of [new Date(0), new Date(2024, 6, 1), new Date(2024, 0, 1)]) console.log(date.toString(), date.toTimeString());
