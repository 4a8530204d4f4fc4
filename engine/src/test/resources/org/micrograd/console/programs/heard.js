// EventEmitter.
const EventEmitter = require("events");
class My extends EventEmitter {
  constructor() {
    super();
    this.v = 1;
  }
}
const m = new My();
m.on("a", function(x) {
  console.log(this === m, x);
});
m.once("a", () => console.log("once"));
m.prependListener("a", () => console.log("first"));
console.log(m.emit("a", 5), m.emit("a", 6), m.emit("none"), m.listenerCount("a"), m.eventNames(), m.listeners("a").length);
try {
  m.emit("error", new Error("boom"));
} catch (e) {
  console.log(e.message);
}
try {
  m.emit("error", "str");
} catch (e) {
  console.log(e.message, e.code);
}
m.off("a", () => {
});
m.removeAllListeners("a");
console.log(m.emit("a"));
try {
  m.on("x", 5);
} catch (e) {
  console.log(e.name, e.code, e.message);
}
console.log(EventEmitter.defaultMaxListeners, m.getMaxListeners(), m.setMaxListeners(3) === m, typeof EventEmitter.once, EventEmitter.EventEmitter === EventEmitter, m instanceof EventEmitter);
const log = [];
m.on("newListener", (n) => log.push("new " + String(n)));
m.on("removeListener", (n) => log.push("gone " + String(n)));
const f = () => {
};
m.on("q", f);
m.removeListener("q", f);
console.log(log);
m.on(Symbol("s"), f);
console.log(m.eventNames().length);
m.addListener("z", f).emit("z");
const { once, on } = require("events");
once(m, "later").then(([v]) => console.log("later", v));
setTimeout(() => m.emit("later", 9), 1);
m.once("thrice", () => {
  throw new Error("in listener");
});
try {
  m.emit("thrice");
} catch (e) {
  console.log(e.message, m.listenerCount("thrice"));
}
