// Paths.
const path = require("path");
console.log(path.join("a", "..", "b", "./c.txt"), path.resolve("/a", "b", "../c"), path.basename("/x/y.tar.gz", ".gz"), path.dirname("/a/b/c"), path.extname("a.b.c"), path.extname(".rc"), path.extname("noext"), path.extname("a."), path.parse("/home/u/file.txt"), path.parse("rel/f"), path.format({ dir: "/d", base: "b.c" }), path.format({ root: "/", name: "n", ext: ".e" }), path.isAbsolute("a"), path.relative("/a/b/c", "/a/d"), path.normalize("/a//b/../c/."), path.sep, path.delimiter, path.join(), path.join(""), path.dirname("x"), path.basename("/"), path.basename("a/"), path.posix === path, path.parse("./a/.b"), path.relative("a", "a"), path.normalize(""), path.normalize("./a"), path.toNamespacedPath?.("/a"));
try {
  path.join(1);
} catch (e) {
  console.log(e.name, e.code, e.message);
}
try {
  path.basename(void 0);
} catch (e) {
  console.log(e.code, e.message);
}
console.log(path.resolve("x") === process.cwd() + "/x");
console.log(path.dirname("a//b"), path.dirname("/"), path.dirname(""), path.basename("a.js", "a.js"), path.extname(".."), path.extname("a/b.c/d"), path.join("/a", "/b"), path.join("a", "../..", "c"), path.normalize("a/../../b"), path.resolve("/"), path.parse("/"), path.parse(""));
