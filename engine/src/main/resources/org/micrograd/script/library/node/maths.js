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

  const ways = {asinh, acosh};
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
