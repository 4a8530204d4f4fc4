// Copies, URLs and bytes of texts.
const s = structuredClone({ a: [1, { b: new Date(0) }], m: new Map([[1, 2]]), s: new Set([1]), t: new Float32Array([1.5]), n: null, u: void 0, e: new RangeError("x"), big: 5n, re: /x/g });
console.log(s.a, s.m, s.s, s.t, s.n, s.u, s.e.name, s.e.message, s.big, s.re);
const o = { x: 1 };
o.o = o;
const c = structuredClone(o);
console.log(c === o, c.o === c);
try {
  structuredClone(() => 1);
} catch (e) {
  console.log(e.name, e.message, e.code);
}
try {
  structuredClone({ f: Symbol("a") });
} catch (e) {
  console.log(e.name, e.message);
}
class Q {
  constructor() {
    this.v = 1;
  }
  get g() {
    return 1;
  }
}
console.log(structuredClone(new Q()), structuredClone(new Q()) instanceof Q);
console.log(structuredClone("s"), structuredClone([, 1]), structuredClone(Object("q")));
const u = new URL("https://user:pw@example.com:8080/a/b.html?x=1&y=two&x=3#frag");
console.log(u.href, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.origin, u.protocol, u.username, u.searchParams.get("x"), u.searchParams.getAll("x"), [...u.searchParams], String(u.searchParams));
u.searchParams.append("z", "a b&c");
u.pathname = "/new";
u.hash = "";
console.log(u.href, JSON.stringify(u));
console.log(new URL("../c", "http://h.com/a/b/").href, new URL("file:///tmp/x%20y").pathname);
try {
  new URL("nope");
} catch (e) {
  console.log(e.name, e.code, e.message, e.input);
}
console.log(URL.canParse?.("http://a"));
const p = new URLSearchParams({ a: 1, b: "x y" });
p.set("a", 2);
p.delete("b");
p.sort();
console.log(p.toString(), p.has("a"), p.size, new URLSearchParams("?q=1&q=2").getAll("q"), [...new URLSearchParams([["k", "v"]]).keys()]);
console.log(new URLSearchParams("a=1&b=2"));
console.log(u);
const te = new TextEncoder().encode("héé€😀");
console.log(te, new TextDecoder().decode(te), new TextDecoder("utf-8").decode(new Uint8Array([104, 105])), new TextEncoder().encoding);
console.log(new TextDecoder("latin1").encoding, new TextDecoder("utf-16le").decode(new Uint8Array([104, 0])));
console.log(btoa("hello"), atob("aGVsbG8="), encodeURIComponent("a b&c/d"), decodeURIComponent("%E2%82%AC"), escape("a b"), encodeURI("a b?x=1"));
