// Tables.
console.table([{ a: 1, b: "x" }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4]]);
console.table([1, 2, "three"]);
console.table({ r1: { c: 1 }, r2: { c: 2 } });
console.table([{ a: 1, b: 2 }], ["b"]);
console.table(5);
console.table("str");
console.table(new Map([["k", 1], ["l", { z: 1 }]]));
console.table(new Set([1, "b"]));
console.table([]);
console.table([{ name: "né", v: [1, 2] }, { name: "日本", v: { q: 1 } }]);
console.table(null);
console.table([{ f: () => 1, d: void 0, e: null }]);
