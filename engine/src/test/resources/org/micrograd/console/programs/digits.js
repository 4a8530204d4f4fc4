// Numbers to the last digit, and a Value of the script's own.
console.log(Array.from({ length: 27 }, (_, i) => Math.sin(i)), Math.tanh(0.3), Math.exp(1.1), Math.log(3), Math.log10(7), Math.asinh(0.3), Math.asinh(-5), Math.acosh(3), Math.acosh(1.5), Math.asinh(-0), Math.asinh(NaN), Math.acosh(0.5), Math.tanh(), Math.sin("1"), Math.cos(null), Math.exp({ valueOf() {
  return 1;
} }), Math.sin, Math.tanh.length, Math.tanh.name, Object.keys(Math));
try {
  Math.sin(1n);
} catch (e) {
  console.log(e.name);
}
class Value {
  constructor(d, c2 = []) {
    this.data = d;
    this.grad = 0;
    this._prev = new Set(c2);
    this._backward = () => {
    };
  }
  mul(o) {
    const r = new Value(this.data * o.data, [this, o]);
    r._backward = () => {
      this.grad += o.data * r.grad;
      o.grad += this.data * r.grad;
    };
    return r;
  }
  tanh() {
    const t = Math.tanh(this.data), r = new Value(t, [this]);
    r._backward = () => {
      this.grad += (1 - t * t) * r.grad;
    };
    return r;
  }
  toString() {
    return `Value(${this.data})`;
  }
}
const a = new Value(0.5), b = new Value(-1.25), c = a.mul(b).tanh();
c.grad = 1;
c._backward();
console.log(c, String(c), `${a}`, [a, b], c._prev);
let state = 7;
const draw = () => { state = Math.imul(state, 1103515245) + 12345 & 0x7fffffff; return state / 0x7fffffff; };
for (const name of ['cbrt', 'log2']) {
  const f = Math[name];
  console.log(name, f.name, f.length, [0, -0, 1, -1, 8, 1e-320, -5e-324, 1e308, Infinity, -Infinity, NaN, 2 ** 60, 1e-300, 0.1, 27].map((x) => f(x)).join());
  for (let i = 0; i < 12; i++) console.log(Array.from({length: 6}, () => f((draw() - (name === 'cbrt' ? 0.5 : 0)) * Number(`1e${4 * i - 20}`))).join());
}
