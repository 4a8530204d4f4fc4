// Long graphs in lines: what layers alone would make a thread of. Pure functions, no page.
const shapes = (() => {
  'use strict';

  const RATIO = 1.6;
  /** A picture longer than this, and so many times as long as high, is wrapped. */
  const WIDE = 1500, LONG = 3;
  const GAP = 44, LANE = 8, MOST_CROSSING = 3;

  /** A place for everything in a view, as layout.place gives it. */
  function place(view) {
    const placed = terms.place(view);
    return view.frames.length ? placed : view.topDown ? turned(wrap(view, turned(placed))) : wrap(view, placed);
  }

  const flipped = ([x, y]) => [y, x];
  const turned = ({width, height, boxes, frames, arrows}) => ({width: height, height: width, boxes: boxes.map(flipped), frames, arrows: arrows.map((way) => way.map(flipped))});

  /** The same in lines below one another, where it is long. */
  function wrap({boxes, arrows, topDown}, placed) {
    if (placed.width < WIDE || placed.width < LONG * placed.height) return placed;
    const side = (b) => (topDown ? boxes[b].height : boxes[b].width) / 2;
    const left = (b) => placed.boxes[b][0] - side(b), right = (b) => placed.boxes[b][0] + side(b);
    const cuts = cut(placed, boxes.map((_, b) => [left(b), right(b)]), arrows);
    if (cuts.length < 3) return placed;
    const line = (x) => {
      let k = 0;
      while (k + 2 < cuts.length && cuts[k + 1] < x) k++;
      return k;
    };
    const lineOf = boxes.map((_, b) => line(placed.boxes[b][0])), lanes = cuts.map(() => 0), used = cuts.map(() => 0);
    for (const {from, to} of arrows) if (lineOf[from] !== lineOf[to]) lanes[lineOf[to]]++;
    // Each line is as high as what is in it.
    const upper = cuts.map(() => Infinity), lower = cuts.map(() => -Infinity), tops = [];
    const holds = (k, from, to) => {
      upper[k] = Math.min(upper[k], from);
      lower[k] = Math.max(lower[k], to);
    };
    boxes.forEach((box, b) => {
      const y = placed.boxes[b][1], half = (topDown ? box.width : box.height) / 2;
      holds(lineOf[b], y - half, y + half);
    });
    for (const way of placed.arrows) for (const [x, y] of way) holds(line(x), y, y);
    let height = 0;
    for (let k = 0; k < cuts.length - 1; k++) {
      height += k ? GAP + LANE * lanes[k] : 0;
      tops.push(height - upper[k]);
      height += lower[k] - upper[k];
    }
    const most = Math.max(...cuts.slice(1).map((x, k) => x - cuts[k]));
    const moved = ([x, y], k) => [x - cuts[k], y + tops[k]];
    const around = (way, from, to) => {
      const lane = used[to]++, aside = LANE * (lane + 1), above = tops[to] + upper[to] - GAP / 2 - LANE * lane;
      const end = cuts[from + 1], start = cuts[to], before = way.filter(([x]) => x < end), after = way.filter(([x]) => x > start);
      return [...before.map((p) => moved(p, from)), [most + aside, before.at(-1)[1] + tops[from]], [most + aside, above], [-aside, above], [-aside, after[0][1] + tops[to]], ...after.map((p) => moved(p, to))];
    };
    return {
      width: most + LANE * 2,
      height,
      boxes: placed.boxes.map((p, b) => moved(p, lineOf[b])),
      frames: placed.frames,
      arrows: placed.arrows.map((way, a) => {
        const from = lineOf[arrows[a].from], to = lineOf[arrows[a].to];
        return from === to ? way.map((p) => moved(p, from)) : around(way, from, to);
      }),
    };
  }

  /** Where a long picture is cut: between boxes, where few arrows go on. Its ends included. */
  function cut(placed, sides, arrows) {
    const lines = Math.max(1, Math.round(Math.sqrt(placed.width / (RATIO * (placed.height + GAP)))));
    const most = Math.max(700, placed.width / lines);
    const crossing = (x) => arrows.filter(({from, to}) => sides[from][1] < x && sides[to][0] > x).length;
    const possible = [...new Set(sides.map(([, right]) => right + 4))].sort((a, b) => a - b)
      .filter((x) => sides.every(([left, right]) => right < x || left > x) && crossing(x) <= MOST_CROSSING);
    const cuts = [0];
    while (placed.width - cuts.at(-1) > 1.2 * most) {
      const from = cuts.at(-1), near = possible.filter((x) => x > from + most / 2 && x < from + 1.15 * most);
      const least = Math.min(...near.map(crossing));
      const next = near.length ? near.findLast((x) => crossing(x) === least) : possible.find((x) => x > from + most / 2);
      if (next === undefined) break;
      cuts.push(next);
    }
    return [...cuts, placed.width];
  }

  return {place};
})();
