// The options of util.inspect, and what else util has.
const util = require("node:util");
console.log(util.inspect({ a: { b: { c: { d: {} } } } }, { depth: 0 }), util.inspect({ a: { b: { c: { d: {} } } } }, { depth: null }), util.inspect({ a: { b: { c: { d: {} } } } }, false, 1, false), util.inspect([1, [2, [3]]], { compact: false }));
console.log(util.inspect({ b: 2, a: 1 }, { sorted: true }), util.inspect("str"), util.inspect([1, 2, 3], { colors: true }), util.inspect({ a: "s", b: null, c: void 0, d: true, e: Symbol("x"), f: /r/, g: new Date(0), h() {
} }, { colors: true }), util.inspect({ a: 1, b: 2 }, { breakLength: 5 }), util.inspect(Array(200).fill(1), { maxArrayLength: 3 }), util.inspect("x".repeat(50), { maxStringLength: 10 }));
console.log(util.inspect({ a: 1, [Symbol("h")]: 2 }, { showHidden: true }), util.inspect(Object.defineProperty({}, "hid", { value: 1 }), { showHidden: true }), util.inspect([1, 2], { showHidden: true }));
class T {
  [util.inspect.custom](depth, options, inspect) {
    return `T<${depth}, ${typeof options.stylize}, ${typeof inspect}>`;
  }
}
console.log(new T(), [new T()], { t: new T() }, util.inspect(new T()));
class U {
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return { shown: "as object" };
  }
}
console.log(new U(), [new U()]);
class V {
  get [Symbol.toStringTag]() {
    return "Tagged";
  }
}
console.log(new V(), Object.prototype.toString.call(new V()));
console.log({ [Symbol.toStringTag]: "Q", z: 1 });
console.log(util.isDeepStrictEqual({ a: [1] }, { a: [1] }), util.types.isDate(new Date()), util.types.isRegExp(/x/), util.types.isPromise(Promise.resolve()), util.types.isTypedArray?.(new Uint8Array()), util.types.isGeneratorFunction?.(function* () {
}), util.types.isAsyncFunction?.(async () => {
}), util.types.isNativeError?.(new Error()), util.types.isMap(new Map()));
const sleep = util.promisify(setTimeout);
sleep(5, "val").then((x) => console.log("slept", x));
util.promisify(require("fs").readFile)(__filename, "utf8").then((t) => console.log(t.length > 10));
const cb = util.callbackify(async (x) => x + 1);
cb(1, (e, r) => console.log(e, r));
console.log(util.inspect(new Map([[1, { a: 2 }]]), { compact: false }), util.inspect(new Set([[1, 2]]), { compact: 1 }));
console.log(util.stripVTControlCharacters("\x1B[31mred\x1B[0m"), util.toUSVString?.("ok"), typeof util.TextEncoder, typeof util.debuglog, util.inspect.defaultOptions?.depth, util.styleText ? "has" : "no", util.inspect.colors?.red);
util.debuglog("x")("nothing");

console.log(util.inherits.length, util.isArray?.([1]), util.format("%s", util.inspect("q")));
