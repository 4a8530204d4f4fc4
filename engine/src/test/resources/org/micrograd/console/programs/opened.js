// Files: whole, by numbers, as streams.
const fs = require("fs"), path = require("path"), os = require("os");
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "q-"));
const f = path.join(dir, "a.txt");
fs.writeFileSync(f, "line1\nline2\n");
console.log(fs.readFileSync(f, "utf8"), fs.readFileSync(f).length, fs.readFileSync(f, { encoding: "utf-8" }).split("\n"));
fs.appendFileSync(f, "more");
console.log(fs.readFileSync(f, "utf8").length, fs.existsSync(f), fs.existsSync("/nope"), fs.statSync(f).size, fs.statSync(f).isFile(), fs.statSync(dir).isDirectory());
fs.writeFileSync(path.join(dir, "o.json"), JSON.stringify({ a: [1, 2], b: { c: null } }, null, 2));
console.log(JSON.parse(fs.readFileSync(path.join(dir, "o.json"))));
console.log(require(path.join(dir, "o.json")));
fs.mkdirSync(path.join(dir, "s/t"), { recursive: true });
console.log(fs.readdirSync(dir), fs.readdirSync(dir, { withFileTypes: true }).map((e) => [e.name, e.isDirectory()]));
fs.copyFileSync(f, f + ".bak");
fs.renameSync(f + ".bak", f + "2");
fs.unlinkSync(f + "2");
try {
  fs.readFileSync("/nope/x");
} catch (e) {
  console.log(e.code, e.errno, e.syscall, e.path, e.message);
}
try {
  fs.mkdirSync(dir);
} catch (e) {
  console.log(e.code, e.errno);
}
try {
  fs.readFileSync(dir);
} catch (e) {
  console.log(e.code, e.errno, e.message, e.syscall);
}
try {
  fs.readdirSync(f);
} catch (e) {
  console.log(e.code, e.errno);
}
try {
  fs.writeFileSync(f, 42);
} catch (e) {
  console.log(e.code, e.message);
}
try {
  fs.writeFileSync(f, { a: 1 });
} catch (e) {
  console.log(e.code);
}
fs.writeFileSync(f, new Uint8Array([104, 105]));
console.log(fs.readFileSync(f, "utf8"));
fs.writeFileSync(f, "héé", "latin1");
console.log(fs.readFileSync(f), fs.readFileSync(f, "latin1"), fs.readFileSync(f, "base64"), fs.readFileSync(f, "hex"));
console.log(typeof fs.createWriteStream, typeof fs.createReadStream, typeof fs.openSync, typeof fs.readSync, fs.constants.F_OK);
const fd = fs.openSync(f, "w");
fs.writeSync(fd, "abc");
fs.writeSync(fd, "def");
fs.closeSync(fd);
console.log(fs.readFileSync(f, "utf8"));
const r = fs.openSync(f, "r");
const b = Buffer.alloc(4);
console.log(fs.readSync(r, b, 0, 4, 0), b.toString());
fs.closeSync(r);
console.log(fs.realpathSync(f) === fs.realpathSync(dir) + "/a.txt");
fs.truncateSync?.(f, 2);
console.log(fs.readFileSync(f, "utf8"));
const w = fs.createWriteStream(path.join(dir, "w.txt"));
w.write("one\n");
w.write("two\n");
w.end("three\n", () => console.log("ended"));
w.on("finish", () => {
  console.log("finish", fs.readFileSync(path.join(dir, "w.txt"), "utf8"));
  const s = fs.createReadStream(path.join(dir, "w.txt"), "utf8");
  let all = "";
  s.on("data", (c) => all += c);
  s.on("end", () => {
    console.log("read", all.length);
    const rl = require("readline").createInterface({ input: fs.createReadStream(path.join(dir, "w.txt")), crlfDelay: Infinity });
    rl.on("line", (l) => console.log("line", l));
    rl.on("close", async () => {
      console.log("closed");
      for await (const l of require("readline").createInterface({ input: fs.createReadStream(path.join(dir, "w.txt")) })) console.log("await", l);
      await fs.promises.writeFile(f, "p");
      console.log(await fs.promises.readFile(f, "utf8"), (await fs.promises.stat(f)).size, await fs.promises.readdir(dir));
      try {
        await fs.promises.readFile("/nope");
      } catch (e) {
        console.log(e.code, e.message);
      }
      fs.readFile("/nope", (e, d) => {
        console.log(e.code, d);
        fs.rmSync(dir, { recursive: true });
        console.log(fs.existsSync(dir));
      });
    });
  });
});
