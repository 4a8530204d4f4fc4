(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {number, show, node, enter} = helpers;

  /** What leastSquares found: parameters, their standard errors and covariance, residuals, residualSumOfSquares, iterations. */
  class Fit {
    constructor(found) {
      this.parameters = Array.from(found.parameters());
      this.errors = Array.from(found.errors());
      this.covariance = Array.from(found.covariance(), (row) => Array.from(row));
      this.residuals = Array.from(found.residuals());
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
   * model gets the array of the xs. The square of each residual counts as often as its row's weight says. The model is
   * compiled, unless it branches on x.
   */
  function leastSquares(model, data, start, weights = null) {
    if (typeof model !== 'function') throw new TypeError('leastSquares needs a function first: leastSquares((b, x) => ..., data, start)');
    if (!Array.isArray(data) || !Array.isArray(start)) throw new TypeError('leastSquares needs an array of rows and an array of numbers to start from');
    const rows = data.map(checked), width = rows.length ? rows[0].length - 1 : 0;
    const ragged = rows.findIndex((row) => row.length !== width + 1);
    if (ragged >= 0) throw new TypeError(`leastSquares needs rows of one length, got ${width + 1} numbers in row 0 and ${rows[ragged].length} in row ${ragged}`);
    const columns = Array.from({length: width}, (_, k) => rows.map((row) => row[k]));
    const predict = (nodes, at, traced) => {
      const xs = traced ? Array.from(at, enter) : Array.from(at);
      return node('the result of the model', model(Array.from(nodes, enter), width === 1 ? xs[0] : xs));
    };
    const counts = weights === null ? rows.map(() => 1) : Array.from(weights, (each) => number('leastSquares', each));
    return new Fit(host.fit(predict, columns, rows.map((row) => row.at(-1)), counts, start.map((each) => number('leastSquares', each))));
  }

  return {leastSquares};
})
