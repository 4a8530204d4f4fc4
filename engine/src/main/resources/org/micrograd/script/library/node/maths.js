// The functions of Math that node computes by other ways than this engine: digit for digit as there. Evaluated when a script file or
// a console starts, with what gives a class of the JDK. All contexts share this code: it must not use an operator on Values (see
// Sources).
(function (platform) {
  'use strict';

  const Strict = platform('java.lang.StrictMath');
  const {abs, sqrt, log1p} = Math;
  const LARGE = 2 ** 28;

  /** By its sign and the logarithm of large, middle and small numbers. */
  function asinh(x) {
    const size = abs(x);
    if (!(size > 0) || size === Infinity) return x;
    const found = size > LARGE ? Strict.log(size) + Math.LN2 : size > 2 ? Strict.log(2 * size + 1 / (sqrt(size * size + 1) + size)) : log1p(size + size * size / (1 + sqrt(1 + size * size)));
    return x < 0 ? -found : found;
  }

  function acosh(x) {
    if (x > LARGE) return Strict.log(x) + Math.LN2;
    return x > 2 ? Strict.log(2 * x - 1 / (x + sqrt(x * x - 1))) : log1p(x - 1 + sqrt(2 * (x - 1) + (x - 1) * (x - 1)));
  }

  const view = new DataView(new ArrayBuffer(8));
  /** The upper half of a number's bits. */
  const high = (x) => { view.setFloat64(0, x); return view.getInt32(0); };
  const made = (upper) => { view.setInt32(0, upper); view.setInt32(4, 0); return view.getFloat64(0); };
  const cut = (x) => made(high(x));

  /** By a third of the exponent, a polynomial, a rounding to 23 bits and a step of Newton's. */
  function cbrt(x) {
    const bits = high(x) & 0x7fffffff, sign = high(x) & 0x80000000;
    if (!(abs(x) > 0) || bits >= 0x7ff00000) return x;
    const first = bits < 0x00100000 ? made(sign | Math.floor((high(x * 2 ** 54) & 0x7fffffff) / 3) + 696219795) : made(sign | Math.floor(bits / 3) + 715094163);
    const r = first * first * (first / x);
    view.setFloat64(0, first * ((1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) + r * r * r * (-0.758397934778766047437 + r * 0.145996192886612446982)));
    view.setBigUint64(0, BigInt.asUintN(64, view.getBigUint64(0) + 0x80000000n) & 0xffffffffc0000000n);
    const t = view.getFloat64(0), rest = x / (t * t);
    return t + t * ((rest - t) / (t + t + rest));
  }

  /** By the exponent and the logarithm of what is near one, in two parts. */
  function log2(x) {
    if (!(x > 0) || x === Infinity) return Strict.log(x);
    const isSmall = high(x) < 0x00100000, scaled = isSmall ? x * 2 ** 54 : x, bits = high(scaled), fraction = bits & 0xfffff, up = (fraction + 0x95f64) & 0x100000;
    view.setFloat64(0, scaled);
    view.setInt32(0, fraction | up ^ 0x3ff00000);
    const y = (bits >> 20) - 1023 + (up >> 20) - (isSmall ? 54 : 0), f = view.getFloat64(0) - 1;
    if (f === 0) return y;
    const s = f / (2 + f), z = s * s, w = z * z, half = 0.5 * f * f;
    const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
    const odd = z * (0.6666666666666735130 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
    const r = s * (half + (odd + even)), upper = cut(f - half), lower = (f - upper) - half + r;
    const great = upper * 1.44269504072144627571, sum = y + great;
    return (lower + upper) * 1.67517131648865118353e-10 + lower * 1.44269504072144627571 + ((y - sum) + great) + sum;
  }

  const ways = {asinh, acosh, cbrt, log2};
  for (const name of ['sin', 'cos', 'tan', 'exp', 'log', 'log10', 'tanh']) ways[name] = (x) => Strict[name](x);
  ways.exp = (x) => x === 1 ? Math.E : Strict.exp(x);
  for (const name in ways) {
    const f = ways[name], plain = Math[name];
    const value = {[name](x) { 
      // What is no number is refused or converted as the language does it.
      if (typeof x !== 'number') plain(x);
      return f(Number(x));
    }}[name];
    Object.defineProperty(Math, name, {value, writable: true, enumerable: false, configurable: true});
  }
})
