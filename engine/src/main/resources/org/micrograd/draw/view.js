// What is seen of a graph: boxes, frames and arrows. Pure functions, no page.
const views = (() => {
  'use strict';

  /** To more users than these a leaf has no arrows. */
  const FAN = 24;

  /** Nor to users at more steps of the computation. */
  const STEPS = 6;

  const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

  /** What is seen of a graph with groups as they are: boxes, frames, arrows, as layout.place takes them. */
  function of({items, groups, topDown}, {hides, isSeen, isBare, label}) {
    const boxes = [], frames = [], arrows = [], folder = new Map(), frameOf = new Map(), entry = [], exit = [];
    const frame = (g) => {
      if (g < 0) return -1;
      if (!frameOf.has(g)) {
        const parent = frame(groups[g].parent);
        frameOf.set(g, frames.push({group: g, parent, name: groups[g].title}) - 1);
      }
      return frameOf.get(g);
    };
    const add = (box) => boxes.push(box) - 1;
    const valueBox = (item, i, home) => ({id: `n${i}`, item: i, shape: item.shape, frame: home, width: item.width, height: item.height, lines: item.lines, many: item.count > 1, hint: item.hint});
    items.forEach((item, i) => {
      const g = hides(i);
      if (g >= 0) {
        if (!folder.has(g)) folder.set(g, add({id: `g${g}`, shape: groups[g].rest ? 'rest' : 'group', group: g, frame: frame(groups[g].parent), lines: groups[g].lines, width: groups[g].width, height: groups[g].height, hint: groups[g].hint}));
        entry[i] = exit[i] = folder.get(g);
        if (isSeen(i, g)) exit[i] = add(valueBox(item, i, frame(groups[g].parent)));
        return;
      }
      const home = frame(item.group);
      exit[i] = entry[i] = isBare(i) ? -1 : add(valueBox(item, i, home));
      if (item.op !== null) entry[i] = add({id: `n${i}op`, item: i, shape: 'operation', frame: home, width: item.opWidth, height: item.opHeight, lines: [[item.op, true]], hint: item.opHint});
      if (exit[i] < 0) exit[i] = entry[i];
    });
    const merged = new Map();
    items.forEach((item, i) => {
      if (entry[i] !== exit[i]) arrows.push({from: entry[i], to: exit[i], mark: ''});
      item.uses.forEach(([use, times, mark]) => {
        const from = exit[use], to = entry[i];
        if (hides(i) >= 0 && hides(i) === hides(use)) return;
        if (hides(i) < 0 && hides(use) < 0) arrows.push({from, to, mark});
        else if (from !== to) merged.set(`${from} ${to}`, (merged.get(`${from} ${to}`) ?? 0) + times);
      });
    });
    for (const [ends, times] of merged) {
      const [from, to] = ends.split(' ').map(Number);
      arrows.push({from, to, mark: times > 1 ? `×${count(times)}` : ''});
    }
    chips(boxes, arrows, label);
    return {boxes, frames, arrows, topDown};
  }

  /** How many steps of the computation come before each box. */
  function depths(boxes, arrows) {
    const depth = boxes.map(() => 0), open = boxes.map(() => 0), users = boxes.map(() => []);
    for (const {from, to} of arrows) { open[to]++; users[from].push(to); }
    const ready = boxes.map((_, b) => b).filter((b) => open[b] === 0);
    for (const box of ready) {
      for (const user of users[box]) {
        depth[user] = Math.max(depth[user], depth[box] + 1);
        if (--open[user] === 0) ready.push(user);
      }
    }
    return depth;
  }

  /** A leaf with very many users, or many along the computation, stands as a small box beside each: nobody could follow such a fan of arrows. */
  function chips(boxes, arrows, label) {
    const uses = new Map(), steps = new Map(), drawn = new Set(), depth = depths(boxes, arrows);
    for (const {from, to} of arrows) {
      uses.set(from, (uses.get(from) ?? 0) + 1);
      steps.set(from, (steps.get(from) ?? new Set()).add(depth[to]));
    }
    for (const arrow of arrows) {
      const leaf = boxes[arrow.from];
      if ((leaf.shape !== 'leaf' && leaf.shape !== 'constant') || uses.get(arrow.from) <= FAN && steps.get(arrow.from).size <= STEPS) continue;
      if (drawn.has(arrow.from)) {
        const id = `${leaf.id}u${boxes.length}`, width = 7.5 * label(leaf.item).length + 30;
        arrow.from = boxes.push({...leaf, id, width, height: 26, many: false, chip: true, frame: boxes[arrow.to].frame}) - 1;
      } else drawn.add(arrow.from);
    }
  }

  return {of};
})();
