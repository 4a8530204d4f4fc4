(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {number, show, node, enter} = helpers;

  /** What leastSquares found: parameters, their standard errors, residualSumOfSquares, iterations. */
  class Fit {
    constructor(found) {
      this.parameters = Array.from(found.parameters());
      this.errors = Array.from(found.errors());
      this.residualSumOfSquares = found.residualSumOfSquares();
      this.iterations = found.iterations();
    }
    toString() {
      const lines = this.parameters.map((b, i) => `b[${i}] = ${b} +- ${this.errors[i].toPrecision(3)}`);
      return [...lines, `residual sum of squares ${this.residualSumOfSquares}, ${this.iterations} iterations`].join('\n');
    }
  }

  function checked(row) {
    if (!Array.isArray(row) || row.length < 2) throw new TypeError(`leastSquares needs rows [x, ..., y], got ${show(row)}`);
    return row.map((each) => number('leastSquares', each));
  }

  /**
   * Fits the parameters b of model(b, x) to rows [x, y] by least squares, from a start. With rows [x0, x1, ..., y] the
   * model gets the array of the xs.
   */
  function leastSquares(model, data, start) {
    if (typeof model !== 'function') throw new TypeError('leastSquares needs a function first: leastSquares((b, x) => ..., data, start)');
    if (!Array.isArray(data) || !Array.isArray(start)) throw new TypeError('leastSquares needs an array of rows and an array of numbers to start from');
    const rows = data.map(checked).map((row) => [row.length === 2 ? row[0] : row.slice(0, -1), row.at(-1)]);
    const residuals = (nodes) => {
      const b = Array.from(nodes, enter);
      return rows.map(([x, y]) => node('the result of the model', model(b, x) - y));
    };
    return new Fit(host.fit(residuals, start.map((each) => number('leastSquares', each))));
  }

  return {leastSquares};
})
