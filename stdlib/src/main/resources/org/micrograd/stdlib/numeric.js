(function (micrograd, host, helpers) {
  'use strict';
  const {number} = helpers;

  /** The numbers from start up to, not including, stop: arange(stop), arange(start, stop), arange(start, stop, step). */
  function arange(start, stop, step = 1) {
    if (stop === undefined) [start, stop] = [0, start];
    [start, stop, step].forEach((x) => number('arange', x));
    if (step === 0) throw new RangeError('arange needs a step other than 0');
    if (![start, stop, step].every(Number.isFinite)) throw new RangeError(`arange needs finite numbers, got ${start}, ${stop}, ${step}`);
    const count = Math.max(0, Math.ceil((stop - start) / step));
    return Array.from({length: count}, (_, i) => start + i * step);
  }

  /** count numbers from start to stop, both included. */
  function linspace(start, stop, count = 50) {
    [start, stop, count].forEach((x) => number('linspace', x));
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`linspace needs a whole count of at least 1, got ${count}`);
    return Array.from({length: count}, (_, i) => (count === 1 ? start : i === count - 1 ? stop : start + (i * (stop - start)) / (count - 1)));
  }

  /** The slope of f at x by a finite difference: (f(x + h) - f(x)) / h. */
  function derivative(f, x, h = 1e-6) {
    if (typeof f !== 'function') throw new TypeError('derivative needs a function first: derivative(f, x, h)');
    [x, h].forEach((each) => number('derivative', each));
    if (h === 0) throw new RangeError('derivative needs an h other than 0');
    return (f(x + h) - f(x)) / h;
  }

  return {arange, linspace, derivative};
})
