(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {number, show, leave, enter} = helpers;

  function one(what, v) {
    if (!(v instanceof Value)) throw new TypeError(`${what} needs a Value, got ${show(v)}`);
    return leave(v);
  }

  function several(what, vs) {
    if (!Array.isArray(vs)) throw new TypeError(`${what} needs an array of Values, got ${show(vs)}: write [x]`);
    return vs.map((v) => one(what, v));
  }

  function numbers(what, xs) {
    if (!Array.isArray(xs)) throw new TypeError(`${what} needs an array of numbers, got ${show(xs)}`);
    return xs.map((x) => number(what, x));
  }

  const row = (xs) => Array.from(xs);
  const rows = (table) => Array.from(table, row);

  /** The derivatives of y with respect to each of xs, as Values that can be differentiated again; no grad is touched. */
  function grad(y, xs) { return Array.from(host.grad(one('grad', y), several('grad', xs)), enter); }

  /** The second derivatives of y with respect to xs: a row and a column each. */
  function hessian(y, xs) { return rows(host.hessian(one('hessian', y), several('hessian', xs))); }

  /** The derivatives of each of ys (a row) with respect to each of xs (a column). */
  function jacobian(ys, xs) { return rows(host.jacobian(several('jacobian', ys), several('jacobian', xs))); }

  /** The Jacobian times a vector: how ys change when xs move along it. */
  function jvp(ys, xs, tangents) { return row(host.jvp(several('jvp', ys), several('jvp', xs), numbers('jvp', tangents))); }

  /** A vector times the Jacobian: the gradient of ys added up with these weights. */
  function vjp(ys, xs, cotangents) { return row(host.vjp(several('vjp', ys), several('vjp', xs), numbers('vjp', cotangents))); }

  /** The Hessian times a vector. */
  function hvp(y, xs, vector) { return row(host.hvp(one('hvp', y), several('hvp', xs), numbers('hvp', vector))); }

  /** What checkGradient found: passed, error, analytic, numeric; as text a report. */
  class GradientCheck {
    #text;
    constructor(check) {
      this.passed = check.passed();
      this.error = check.error();
      this.analytic = row(check.analytic());
      this.numeric = row(check.numeric());
      this.#text = check.text();
    }
    toString() { return this.#text; }
  }

  /** Compares the gradient of f(x[0], x[1], ...) with finite differences. */
  function checkGradient(f, x) {
    if (typeof f !== 'function') throw new TypeError('checkGradient needs a function first: checkGradient(f, [x, ...])');
    return new GradientCheck(host.check((nodes) => one('the result of the function', f(...Array.from(nodes, enter))), numbers('checkGradient', x)));
  }

  return {grad, hessian, jacobian, jvp, vjp, hvp, checkGradient};
})
