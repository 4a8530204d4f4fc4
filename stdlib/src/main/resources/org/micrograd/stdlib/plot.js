(function (micrograd, host, helpers) {
  'use strict';
  const {number, picture} = helpers;

  const numbers = (xs) => Array.from(xs, (x) => (x instanceof micrograd.Value ? x.data : number('plot', x)));

  /** A line through the points (xs[i], ys[i]), as a picture. */
  function plot(xs, ys) {
    if (!Array.isArray(xs) || !Array.isArray(ys)) throw new TypeError('plot needs two arrays: plot(xs, ys)');
    if (xs.length !== ys.length || xs.length === 0) throw new RangeError(`plot needs as many xs as ys and at least one, got ${xs.length} and ${ys.length}`);
    return picture(host.plot(numbers(xs), numbers(ys)));
  }

  return {plot};
})
