(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {number, show, picture, Picture} = helpers;

  function list(what, xs) {
    if (xs === null || xs === undefined || typeof xs === 'string' || typeof xs[Symbol.iterator] !== 'function') {
      throw new TypeError(`${what} needs an array of numbers, got ${show(xs)}`);
    }
    return Array.from(xs);
  }

  const plain = (what, x) => (x instanceof Value ? x.data : number(what, x));
  const numbers = (what, xs) => list(what, xs).map((x) => plain(what, x));

  function rows(what, X) {
    return list(what, X).map((row) => {
      if (!Array.isArray(row) || row.length !== 2) throw new TypeError(`${what} needs points [x, y], got ${show(row)}`);
      return numbers(what, row);
    });
  }

  function text(what, label) {
    if (typeof label !== 'string') throw new TypeError(`${what} needs a text, got ${show(label)}`);
    return label;
  }

  function called(what, f, usage) {
    if (typeof f !== 'function') throw new TypeError(`${what} needs a function first: ${usage}`);
  }

  const java = (plot) => Picture.java(plot);

  /** A plot: each method answers a new one that shows more. */
  class Plot extends Picture {
    /** A line through the points (xs[i], ys[i]); a label puts it into the legend. */
    line(xs, ys, label = '') { return picture(host.line(java(this), numbers('plot', xs), numbers('plot', ys), text('label', label))); }
    /** A dashed line, for what only helps to read the others. */
    dashed(xs, ys, label = '') { return picture(host.dashed(java(this), numbers('plot', xs), numbers('plot', ys), text('label', label))); }
    /** The points (xs[i], ys[i]). */
    scatter(xs, ys, label = '') { return picture(host.scatter(java(this), numbers('scatter', xs), numbers('scatter', ys), text('label', label))); }
    /** How many numbers lie in each of so many bins. */
    histogram(xs, bins = 0, label = '') { return picture(host.histogram(java(this), numbers('histogram', xs), number('histogram', bins), text('label', label))); }
    /** The points X, rows [x, y], coloured by their classes y. */
    samples(X, y) { return picture(host.samples(java(this), rows('samples', X), numbers('samples', y))); }
    /** A line above the plot. */
    title(words) { return picture(host.title(java(this), text('title', words))); }
    /** A name for the x axis. */
    xLabel(words) { return picture(host.xLabel(java(this), text('xLabel', words))); }
    /** A name for the y axis. */
    yLabel(words) { return picture(host.yLabel(java(this), text('yLabel', words))); }
    /** The x axis logarithmic. */
    logX() { return picture(host.logX(java(this))); }
    /** The y axis logarithmic. */
    logY() { return picture(host.logY(java(this))); }
  }
  Picture.kind(host.isPlot, Plot);

  const empty = () => picture(host.empty());
  const spaced = micrograd.linspace;

  /** A line through the points (xs[i], ys[i]), as a plot. */
  function plot(xs, ys, label = '') { return empty().line(xs, ys, label); }

  /** The points (xs[i], ys[i]), as a plot. */
  function scatter(xs, ys, label = '') { return empty().scatter(xs, ys, label); }

  /** How many numbers lie in each of so many bins, as a plot. */
  function histogram(xs, bins = 0, label = '') { return empty().histogram(xs, bins, label); }

  /** The points X, rows [x, y], coloured by their classes y, as a plot. */
  function plotSamples(X, y) { return empty().samples(X, y); }

  /** The losses of training, step by step, as a plot. */
  function lossCurve(losses, label = '') {
    const ys = numbers('lossCurve', losses);
    return plot(ys.map((_, k) => k), ys, label).xLabel('step').yLabel('loss');
  }

  /** The function f of a Value with its tangent at x, between low and high, as a plot. */
  function tangent(f, x, low = x - 2, high = x + 2) {
    called('tangent', f, 'tangent(f, x, low, high)');
    [x, low, high].forEach((each) => number('tangent', each));
    const at = new Value(x), y = f(at);
    if (!(y instanceof Value)) throw new TypeError(`tangent needs a function of Values, got ${show(y)} from it`);
    const slope = micrograd.grad(y, [at])[0].data;
    const xs = spaced(low, high, 201);
    return picture(host.tangent(java(empty()), xs, numbers('tangent', xs.map((each) => f(new Value(each)))), x, y.data, slope));
  }

  /** A function f(x, y) of the plane in bands of colour, the darker the higher, as a plot; levels say where bands meet. */
  function contour(f, xs, ys, levels = []) {
    called('contour', f, 'contour(f, xs, ys)');
    const [columns, lines] = [numbers('contour', xs), numbers('contour', ys)];
    const values = lines.map((y) => columns.map((x) => plain('contour', f(x, y))));
    return picture(host.contour(java(empty()), columns, lines, values, numbers('contour', levels)));
  }

  /** Where in the plane a model chooses which class, with points X coloured by their classes y on it, as a plot. */
  function decisionBoundary(model, X, y) {
    called('decisionBoundary', model, 'decisionBoundary(model, X, y)');
    const points = rows('decisionBoundary', X);
    if (points.length === 0) throw new RangeError('decisionBoundary needs at least one point');
    const side = (k) => {
      const all = points.map((point) => point[k]);
      const low = all.reduce((a, b) => Math.min(a, b)), high = all.reduce((a, b) => Math.max(a, b));
      const margin = 0.15 * (high - low || 1);
      return spaced(low - margin, high + margin, 51);
    };
    const [xs, ys] = [side(0), side(1)];
    const scores = ys.map((v) => xs.map((u) => {
      const found = model([u, v]);
      return numbers('decisionBoundary', Array.isArray(found) ? found : [found]);
    }));
    const grids = scores[0][0].map((_, k) => scores.map((row) => row.map((each) => each[k])));
    return picture(host.boundary(java(empty()), xs, ys, grids)).samples(points, y);
  }

  return {plot, scatter, histogram, plotSamples, lossCurve, tangent, contour, decisionBoundary};
})
