// Bundle adjustment: where cameras see points of a scene, and how far off that is, with the Jacobian of each observation.
// A camera is a turn (an axis times its angle), a place, a focal length, a centre and two coefficients of its lens.
import { compile, cos, dot, gt, scatter, sin, solve, sqrt, where } from 'micrograd';

const cross = (a, b) => [a[1]*b[2] - a[2]*b[1], a[2]*b[0] - a[0]*b[2], a[0]*b[1] - a[1]*b[0]];

/** A point turned by Rodrigues' formula; for almost no turn by the first terms of its series. */
function turned(turn, x) {
  const square = dot(turn, turn), small = gt(1e-12, square);
  const angle = sqrt(where(small, 1, square));
  const s = where(small, 1 - square/6, sin(angle)/angle), c = where(small, 0.5 - square/24, (1 - cos(angle))/angle**2);
  const first = cross(turn, x), second = cross(turn, first);
  return x.map((each, i) => each + s*first[i] + c*second[i]);
}

const residual = compile(function residual(turn, place, lens, point, weight, seen) {
  const [focal, cx, cy, k1, k2] = lens;
  const [x, y, z] = turned(turn, point.map((each, i) => each - place[i]));
  const u = x/z, v = y/z, r = u**2 + v**2, bent = 1 + k1*r + k2*r**2;
  return [weight*(focal*bent*u + cx - seen[0]), weight*(focal*bent*v + cy - seen[1]), 1 - weight**2];
});

const turn = [0.1, -0.2, 0.3], place = [0.5, 0.1, -4], lens = [500, 320, 240, 0.01, -0.002], point = [1, 0.5, 2];
const show = (rows) => rows.forEach((row) => print(row.map((x) => x.toFixed(5)).join(' ')));
print(residual(turn, place, lens, point, 0.9, [400, 300]).map((x) => x.toFixed(6)).join(' '));
show(residual.jacobian(turn, place, lens, point, 0.9, [400, 300]));
print('without a turn:');
show(residual.jacobian([0, 0, 0], place, lens, point, 1, [400, 300]).map((row) => row.slice(0, 6)));

// Many observations at once: a column an argument, each with an element a row.
const count = 1000, all = Array.from({length: count}, (_, i) => i), same = (x) => all.map(() => x);
const scene = all.map((i) => [Math.sin(i), Math.cos(2*i), 2 + Math.sin(3*i)]);
const b = residual.batch(same(turn), same(place), same(lens), scene, same(1), same([400, 300]));
const error = Math.sqrt(b.values[0].reduce((sum, x, i) => sum + x**2 + b.values[1][i]**2, 0) / count);
print('root mean square', error.toFixed(4), 'derivatives', b.gradients.length * b.gradients[0].length * count);

// Where a camera stands that sees three points at given places: Newton's method on the same derivatives.
const corners = [[0, 0, 2], [1, 0, 3], [0, 1, 2.5]];
const sights = corners.map((corner) => residual(turn, place, lens, corner, 1, [0, 0]).slice(0, 2));
const pose = solve((p) => corners.flatMap((corner, i) => {
  const [x, y, z] = turned(p.slice(0, 3), corner.map((each, j) => each - p[3 + j]));
  const u = x/z, v = y/z, r = u**2 + v**2, bent = 1 + 0.01*r - 0.002*r**2;
  return [500*bent*u + 320 - sights[i][0], 500*bent*v + 240 - sights[i][1]];
}), [0, 0, 0, 0.3, 0, -3.8]);
print('found', pose.map((x) => x.toFixed(6)).join(' '));

const [u, v] = residual.batch(same(turn), same(place), same(lens), scene, same(1), same([0, 0])).values;
scatter(u, v, 'points').title('What the camera sees').save('camera.svg');
