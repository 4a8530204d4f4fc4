// Placeholders, and promises as they are shown.
const util = require("util");
console.log(util.inspect(Promise.resolve(3)), util.inspect(Promise.reject(4).catch(() => {
}) && new Promise(() => {
})));
console.log("%o", { a: [1, 2], f() {
} });
console.log("%O", { a: [1, { b: { c: { d: 1 } } }] });
console.log("%o %O", [1, 2, 3], [1, 2, 3]);
console.log("%s %s %s", "a", 1n, Symbol("q"), { x: 1 }, [1, "b"]);
console.log("%d %i %f", "42.5", "42.9", "1.5x", "%");
console.log("%j", { a: 1 }, "%c", "x");
console.log("%c styled", "color: red");
console.log("%s", { a: { b: { c: 1 } } }, "%s");
console.log("%s", [1, [2, [3, [4]]]]);
console.log("%s", null, void 0, true, -0, 1.5);
console.log("%s", () => 1, class A {
});
console.log("%s", new Date(0));
console.log("%s", new Error("bad").message);
class Foo {
  toString() {
    return "I am foo";
  }
}
console.log("%s", new Foo());
console.log("%s", Object.create(null));
console.log("%d", "x", "%d");
console.log("100%", 5);
console.log("%%", 1, "%x");
console.log(util.format("%s=%d", "a", 1, "extra", { b: 2 }));
console.log(util.format(1, 2, "3"));
console.log(util.format("%i", 3.7), util.format("%f", "abc"));
console.log(-0, [-0], 0, 1e21, 1e-7, 123456789123e-3, 255, 1e6, [1, 2.5]);
console.log([void 0, null, NaN, Infinity], [, 1, , 2, ,], new Array(5), [1, 2, 3].concat(new Array(2)));
