// What all ways of asking answer of a function at a point, where they differ from the first: differences(f, p), as texts.
import { Value, columns, compile, grad, hessian, hvp, jacobian, jvp, value, vjp } from 'micrograd';

const data = (v) => (v instanceof Value ? v.data : v);
const rows = (matrix) => Array.from(matrix, (row) => Array.from(row, data));
const flat = (v) => (v?.constructor === Object ? Object.values(v) : [v].flat());
const alike = (a, b) => Object.is(a + 0, b + 0) || Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a));
const transposed = (columns) => columns[0].map((_, i) => columns.map((column) => column[i]));

function eager(ys, xs) {
  return ys.map((y) => {
    for (const x of xs) x.grad = 0;
    y.backward();
    return xs.map((x) => x.grad);
  });
}

function differences(f, p) {
  const unit = p.map((_, i) => p.map((_, j) => Number(i === j)));
  const xs = p.map((x) => value(x)), result = f(...xs), single = result instanceof Value;
  const ys = flat(result), c = compile(f), found = [];
  const check = (what, expected, answered) => {
    const same = expected.length === answered.length && expected.every((row, i) => row.every((x, j) => alike(x, answered[i][j])));
    if (!same) found.push(`${what}: ${JSON.stringify(answered.map((row) => row.map(String)))}, not ${JSON.stringify(expected.map((row) => row.map(String)))}`);
  };

  const values = [ys.map(data)], first = eager(ys, xs), b = c.batch(...p.map((x) => [x, x]));
  for (let k = 0; k < 12; k++) check('value', values, [flat(c(...p))]);
  check('grad', first, ys.map((y) => grad(y, xs).map(data)));
  check('jacobian', first, rows(jacobian(ys, xs)));
  check('jvp', first, transposed(unit.map((direction) => Array.from(jvp(ys, xs, direction)))));
  check('compiled jacobian', first, c.jacobian(...p));
  check('sparse jacobian', first, c.sparseJacobian(...p).dense());
  check('compiled jvp', first, transposed(unit.map((direction) => flat(c.jvp(p, direction)))));
  check('batch values', values, [single ? [b.values[1]] : Object.values(b.values).map((column) => column[1])]);
  check('batch gradients', first, (single ? [b.gradients] : Object.values(b.gradients)).map((columns) => columns.map((column) => column[1])));
  if (!single) return found;

  const w = p.map((x) => value(x)), captured = compile((one) => f(...w.map((each) => each * one)));
  const mean = captured.batch(columns([1, 1]));
  mean.backward();
  check('mean', first, [w.map((each) => each.grad)]);
  check('mean as a Value', first, eager([captured.batch([1]) * 1], w));
  check('vjp', first, [Array.from(vjp(ys, xs, [1]))]);
  check('compiled vjp', first, [c.vjp(p, 1)]);
  for (let k = 0; k < 12; k++) check('compiled grad', first, [c.grad(...p)]);

  const second = rows(hessian(ys[0], xs)), slopes = grad(ys[0], xs);
  check('grad of grad', second, slopes.map((slope) => grad(slope, xs).map(data)));
  check('backward of grad', second, eager(slopes, xs));
  check('hvp', second, unit.map((direction) => Array.from(hvp(ys[0], xs, direction))));
  for (let k = 0; k < 12; k++) check('compiled hessian', second, c.hessian(...p));
  check('sparse hessian', second, c.sparseHessian(...p).dense());
  return found;
}

globalThis.differences = differences;
