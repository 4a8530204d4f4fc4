// Many terms that one operation alone uses, leaves or small products of leaves, in blocks of some columns. Pure functions, no page.
const terms = (() => {
  'use strict';

  /** From how many terms on they are a block, and of how many boxes a term is at most. */
  const MANY = 24, MOST = 12;
  const BETWEEN = 22, BELOW = 14, RATIO = 1.6;

  /** A place for everything in a view, as layout.place gives it. */
  function place(view) {
    const blocks = [...find(view)].filter(([, all]) => all.length >= MANY).map(([user, all]) => block(view, user, all));
    return blocks.length ? spread(view, blocks) : layout.place(view);
  }

  /** By operation: the terms that only it uses, once, in the frame of the first of them; each a list of boxes, its root first. */
  function find({boxes, arrows}) {
    const uses = boxes.map(() => 0), operands = boxes.map(() => []), found = new Map();
    for (const {from, to} of arrows) {
      uses[from]++;
      operands[to].push(from);
    }
    const isTree = (b, frame, all) => all.push(b) && uses[b] === 1 && boxes[b].shape !== 'group' && boxes[b].frame === frame && all.length <= MOST && operands[b].every((o) => isTree(o, frame, all));
    for (const {from, to, mark} of arrows) {
      const all = found.get(to) ?? [], tree = [];
      found.set(to, all);
      if (!mark && isTree(from, boxes[all.length ? all[0][0] : from].frame, tree)) all.push(tree);
    }
    return found;
  }

  /** Terms laid out alone: where boxes and arrows are from the middle of their term on, and the size of the greatest. */
  function alone({boxes, arrows, topDown}, all) {
    const members = all.filter((term) => term.length > 1).flat(), at = new Map(members.map((b, i) => [b, i]));
    const inside = arrows.map((_, a) => a).filter((a) => at.has(arrows[a].to));
    const placed = members.length ? layout.place({
      boxes: members.map((b) => ({...boxes[b], frame: -1})),
      frames: [],
      arrows: inside.map((a) => ({from: at.get(arrows[a].from), to: at.get(arrows[a].to)})),
      topDown,
    }) : {boxes: [], arrows: []};
    const places = new Map(members.map((b, i) => [b, placed.boxes[i]])), ways = new Map(inside.map((a, i) => [a, placed.arrows[i]]));
    let width = 0, height = 0;
    for (const term of all) {
      if (term.length === 1) places.set(term[0], [0, 0]);
      const own = new Set(term), mine = inside.filter((a) => own.has(arrows[a].to));
      const corners = [...term.flatMap((b) => [-1, 1].map((sign) => places.get(b).map((p, k) => p + sign * (k ? boxes[b].height : boxes[b].width) / 2))), ...mine.flatMap((a) => ways.get(a))];
      const [left, upper] = [0, 1].map((k) => Math.min(...corners.map((p) => p[k]))), [right, lower] = [0, 1].map((k) => Math.max(...corners.map((p) => p[k])));
      const moved = ([x, y]) => [x - (left + right) / 2, y - (upper + lower) / 2];
      for (const b of term) places.set(b, moved(places.get(b)));
      for (const a of mine) ways.set(a, ways.get(a).map(moved));
      width = Math.max(width, right - left);
      height = Math.max(height, lower - upper);
    }
    return {places, ways, width, height};
  }

  /** A block: what the layout sees of it is its size. */
  function block(view, user, all) {
    const inner = alone(view, all), cell = {width: inner.width + BETWEEN, height: inner.height + BELOW};
    const columns = Math.max(2, Math.round(Math.sqrt(all.length * cell.height * RATIO / cell.width)));
    return {user, all, inner, cell, columns, width: columns * cell.width, height: Math.ceil(all.length / columns) * cell.height};
  }

  /** Lays out with a box in the place of each block, and puts the terms into it. */
  function spread(view, blocks) {
    const home = new Map(blocks.flatMap((own) => own.all.flatMap((term, i) => term.map((b) => [b, {own, i, root: term[0]}]))));
    const kept = view.boxes.map((_, b) => b).filter((b) => !home.has(b)), at = new Map(kept.map((b, i) => [b, i]));
    const single = view.arrows.map((_, a) => a).filter((a) => !home.has(view.arrows[a].from));
    const placed = layout.place({
      ...view,
      boxes: [...kept.map((b) => view.boxes[b]), ...blocks.map(({all, width, height}) => ({width, height, frame: view.boxes[all[0][0]].frame}))],
      arrows: [...single.map((a) => ({from: at.get(view.arrows[a].from), to: at.get(view.arrows[a].to)})), ...blocks.map(({user}, i) => ({from: kept.length + i, to: at.get(user)}))],
    });
    const middle = (own) => placed.boxes[kept.length + blocks.indexOf(own)];
    /** The middle of a term. */
    const spot = ({own, i}) => {
      const [x, y] = middle(own), {width, height, cell, columns} = own;
      return [x - width / 2 + (i % columns + 0.5) * cell.width - BETWEEN / 2, y - height / 2 + (Math.floor(i / columns) + 0.5) * cell.height - BELOW / 2];
    };
    const moved = ([x, y], [dx, dy]) => [x + dx, y + dy];
    const boxes = view.boxes.map((_, b) => (home.has(b) ? moved(home.get(b).own.inner.places.get(b), spot(home.get(b))) : placed.boxes[at.get(b)]));
    const first = new Map(single.map((a, i) => [a, i]));
    const arrows = view.arrows.map(({from}, a) => {
      if (!home.has(from)) return placed.arrows[first.get(a)];
      const {own, root} = home.get(from), term = spot(home.get(from));
      if (from !== root) return own.inner.ways.get(a).map((p) => moved(p, term));
      const [x, y] = boxes[from], out = placed.arrows[single.length + blocks.indexOf(own)];
      const below = term[1] + own.inner.height / 2 + BELOW / 2, side = middle(own)[0] + own.width / 2 - 4;
      return [[x, y + view.boxes[from].height / 2], [x, below], [side, below], [side, out[0][1]], ...out];
    });
    return {...placed, boxes, arrows};
  }

  return {place};
})();
