// Where the numbers of arrows stand: beside the way, near its tip, on no box, tip or other number, and on no line where there is a place without. Pure functions.
const marks = (() => {
  'use strict';

  const TIP = 8, EDGE = 1.5, FARTHEST = 90, SQUARE = 64, NEAR = 4, DIGIT = 6, HEIGHT = 8;
  /** From a way to the number beside it. */
  const BESIDE = [2.5, 5.5];

  /** Goes along the curve through points that leaves and arrives along the layers, some pixels at a time. */
  function walk(points, topDown, each) {
    each(...points[0]);
    for (let i = 1; i < points.length; i++) {
      const [x0, y0] = points[i - 1], [x1, y1] = points[i], parts = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4) + 1;
      for (let k = 1; k <= parts; k++) {
        const t = k / parts, u = 1 - t, onward = u * u * u + 1.5 * u * t, aside = u * u * u + 3 * u * u * t;
        const a = topDown ? aside : onward, b = topDown ? onward : aside;
        each(a * x0 + (1 - a) * x1, b * y0 + (1 - b) * y1);
      }
    }
  }

  /** Places along such a curve. */
  function along(points, topDown) {
    const found = [];
    walk(points, topDown, (x, y) => found.push([x, y]));
    return found;
  }

  /** The last points of a way, from which on a number may stand beside it. */
  function tail(points) {
    let first = points.length - 1;
    for (let length = 0; first > 0 && length < FARTHEST; first--) length += Math.hypot(points[first][0] - points[first - 1][0], points[first][1] - points[first - 1][1]);
    return points.slice(first);
  }

  /** What is taken, looked up by squares, of which only those near some areas count: rectangles [left, top, right, bottom, isRound]. */
  function taken(areas) {
    const squares = new Map();
    /** The squares that a rectangle lies in, by number. */
    const under = ([left, top, right, bottom]) => {
      const found = [];
      for (let c = Math.floor(left / SQUARE); c <= right / SQUARE; c++) {
        for (let r = Math.floor(top / SQUARE); r <= bottom / SQUARE; r++) found.push(c * 1e6 + r);
      }
      return found;
    };
    const meets = ([left, top, right, bottom, isRound], [l, t, r, b]) => {
      if (!isRound) return left < r && l < right && top < b && t < bottom;
      const x = (left + right) / 2, y = (top + bottom) / 2;
      return Math.hypot((Math.min(r, Math.max(l, x)) - x) / (right - x), (Math.min(b, Math.max(t, y)) - y) / (bottom - y)) < 1;
    };
    for (const [left, top, right, bottom] of areas) {
      for (const key of under([left - NEAR, top - NEAR, right + NEAR, bottom + NEAR])) squares.set(key, []);
    }
    return {
      counts: (x, y) => squares.has(Math.floor(x / SQUARE) * 1e6 + Math.floor(y / SQUARE)),
      add(area) {
        for (const key of under(area)) squares.get(key)?.push(area);
      },
      isFree([left, top, right, bottom]) {
        const wide = [left - EDGE, top - EDGE, right + EDGE, bottom + EDGE];
        return under(wide).every((key) => !squares.get(key).some((area) => meets(area, wide)));
      },
    };
  }

  /** The places of a number beside a way, those nearest to its tip first, as rectangles. */
  function possible(mark, way) {
    const half = DIGIT * mark.length / 2, found = [];
    let back = 0;
    for (let i = way.length - 1; i > 0 && back < FARTHEST; i--) {
      const [x, y] = way[i - 1], [toX, toY] = way[i], length = Math.hypot(toX - x, toY - y);
      back += length;
      if (back < TIP || length === 0) continue;
      const dx = (toX - x) / length, dy = (toY - y) / length;
      // Above a way that goes on, right of one that goes down.
      const side = Math.abs(dx) > Math.abs(dy) ? Math.sign(dx) : Math.sign(dy);
      for (const beside of BESIDE) {
        const aside = beside + Math.abs(dy) * half + Math.abs(dx) * HEIGHT / 2;
        for (const turn of [side, -side]) {
          const cx = x + turn * dy * aside, cy = y - turn * dx * aside;
          found.push([cx - half, cy - HEIGHT / 2, cx + half, cy + HEIGHT / 2]);
        }
      }
    }
    return found;
  }

  /** For each arrow of a view where the text of its number begins below, in its middle; null where there is none. */
  function place({boxes, arrows, topDown}, placed) {
    if (arrows.every(({mark}) => !mark)) return arrows.map(() => null);
    const all = arrows.map(({mark}, a) => (mark ? possible(mark, along(tail(placed.arrows[a]), topDown)) : []));
    const solid = taken(all.flat()), lines = taken(all.flat());
    const line = (points) => walk(points, topDown, (x, y) => { if (lines.counts(x, y)) lines.add([x - 1, y - 1, x + 1, y + 1]); });
    boxes.forEach(({shape, width, height, many}, b) => {
      const [x, y] = placed.boxes[b], shadow = many && shape !== 'operation' ? 4 : 0;
      solid.add([x - width / 2, y - height / 2, x + width / 2 + shadow, y + height / 2 + shadow, shape === 'operation']);
    });
    for (const {x, y, width, height} of placed.frames) line([[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]);
    for (const way of placed.arrows) {
      const [x, y] = way.at(-1);
      solid.add(topDown ? [x - 4, y - TIP, x + 4, y] : [x - TIP, y - 4, x, y + 4]);
      line(way);
    }
    return arrows.map(({mark}, a) => {
      if (!mark) return null;
      const free = all[a].filter((area) => solid.isFree(area));
      const best = free.find((area) => lines.isFree(area)) ?? free[0] ?? all[a][0];
      if (!best) return placed.arrows[a].at(-1);
      solid.add(best);
      return [(best[0] + best[2]) / 2, best[3]];
    });
  }

  return {place, along};
})();
