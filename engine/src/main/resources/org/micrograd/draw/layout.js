// Places boxes in layers: what is used comes before what uses it. Pure functions, no page.
const layout = (() => {
  'use strict';

  const LAYER = 44, PADDING = 14, HEAD = 24;

  /** Where the ways of edges are longer than so many layers, those from one cell go together. */
  const MOST_CELLS = 20_000;

  /** The least of many; a call with as many arguments has no room on the stack. */
  function least(all, f, from = Infinity) {
    let found = from;
    for (const each of all) found = Math.min(found, f(each));
    return found;
  }

  /** A place for everything: {boxes: [{x, y}], frames: [{x, y, width, height}], arrows: [[[x, y], ...]]}; x and y are middles. */
  function place({boxes, frames, arrows, topDown}) {
    const flip = (box) => topDown ? {width: box.height, height: box.width} : {width: box.width, height: box.height};
    const units = [...boxes.map((box) => ({...flip(box), parent: box.frame})), ...frames.map((frame) => ({parent: frame.parent, inside: [], name: frame.name}))];
    const first = boxes.length;
    const top = {inside: []};
    const around = (u) => units[u].parent < 0 ? top : units[first + units[u].parent];
    units.forEach((unit, u) => around(u).inside.push(u));
    /** The units around a unit, itself first, the outermost last. */
    const path = (u) => {
      const all = [u];
      for (let p = units[u].parent; p >= 0; p = frames[p].parent) all.push(first + p);
      return all;
    };
    const edgesOf = new Map(), known = new Map();
    /** A part of an arrow's way in one unit: from a unit or, at null, its left border, to another or, at null, its right one. */
    const section = (home, from, to, source) => {
      const key = `${units.indexOf(home)} ${from} ${to} ${source}`;
      const isShared = from === null || to === null;
      if (isShared && known.has(key)) return known.get(key);
      const way = {home, from, to, source, bends: []};
      if (!edgesOf.has(home)) edgesOf.set(home, []);
      edgesOf.get(home).push(way);
      known.set(key, way);
      return way;
    };
    // An arrow leaves the frames around its tail, and enters those around its head.
    const ways = arrows.map(({from, to}) => {
      const a = path(from), b = path(to);
      while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) {
        a.pop();
        b.pop();
      }
      const out = a.slice(1).map((u, k) => section(units[u], a[k], null, from));
      const into = b.slice(1).map((u, k) => section(units[u], null, b[k], from));
      return [...out, section(around(a.at(-1)), a.at(-1), b.at(-1), from), ...into.reverse()];
    });
    // Inner frames first: a frame has a higher number than those around it.
    for (let u = units.length - 1; u >= first; u--) arrange(units[u], units, edgesOf.get(units[u]) ?? []);
    arrange(top, units, edgesOf.get(top) ?? []);
    spread(top, units, 0, 0);
    const turn = ({x, y}) => topDown ? [y, x] : [x, y];
    return {
      width: topDown ? top.height : top.width,
      height: topDown ? top.width : top.height,
      boxes: boxes.map((_, b) => turn(units[b])),
      frames: frames.map((_, f) => {
        const {x, y, width, height} = units[first + f];
        const [left, upper] = turn({x: x - width / 2, y: y - height / 2});
        return {x: left, y: upper, width: topDown ? height : width, height: topDown ? width : height};
      }),
      arrows: fanned(arrows.map(({from, to}, i) => {
        const start = units[from], end = units[to];
        const bends = ways[i].flatMap(({home, bends: some}) => some.map((p) => ({...p, x: p.x + (home.origin?.x ?? 0), y: p.y + (home.origin?.y ?? 0)})));
        return [{x: start.x + start.width / 2, y: start.y}, ...bends, {x: end.x - end.width / 2, y: end.y}];
      }), arrows, boxes, units).map((points) => points.map(turn)),
    };
  }

  /** Ways that end at one box end apart, in the order in which they come. */
  function fanned(all, arrows, boxes, units) {
    const into = new Map();
    arrows.forEach(({to}, i) => into.set(to, [...(into.get(to) ?? []), i]));
    for (const [to, ends] of into) {
      const comes = (i) => all[i].findLast((p, k) => k < all[i].length - 1 && !p.isBeside).y;
      ends.sort((a, b) => comes(a) - comes(b) || a - b);
      const {width, height} = units[to], apart = Math.min(10, 0.7 * height / Math.max(1, ends.length - 1));
      ends.forEach((i, k) => {
        const end = all[i].at(-1), dy = (k - (ends.length - 1) / 2) * apart;
        end.y += dy;
        for (const p of all[i].slice(-3)) if (p.isBeside) p.y += dy;
        if (boxes[to].shape === 'operation') end.x += width / 2 * (1 - Math.sqrt(1 - (2 * dy / height) ** 2));
      });
    }
    return all;
  }

  /** Moves what lies in a unit from places relative to it to places in the picture. */
  function spread(unit, units, x, y) {
    const open = [[unit, x, y]];
    while (open.length) {
      const [u, left, upper] = open.pop();
      u.origin = {x: left, y: upper};
      for (const i of u.inside) {
        const inner = units[i];
        inner.x += left;
        inner.y += upper;
        if (inner.inside) open.push([inner, inner.x - inner.width / 2, inner.y - inner.height / 2]);
      }
    }
  }

  /** Gives the units inside a unit places relative to its corner, and itself a size. */
  function arrange(unit, units, ways) {
    const cells = unit.inside.map((u) => ({u, width: units[u].width, height: units[u].height, before: [], after: []}));
    const cellOf = new Map(cells.map((cell) => [cell.u, cell]));
    const ports = {in: new Map(), out: new Map()};
    const port = (side, source) => {
      if (!ports[side].has(source)) ports[side].set(source, {side, width: 0, height: 2});
      return ports[side].get(source);
    };
    const end = (u, side, source) => (u === null ? port(side, source) : cellOf.get(u));
    const edges = ways.filter((way) => way.from !== way.to).map((way) => ({way, from: end(way.from, 'in', way.source), to: end(way.to, 'out', way.source), chain: []}));
    const layers = rank(cells, edges.filter(({way}) => way.from !== null && way.to !== null));
    const real = cells.length;
    border(layers, ports, cells);
    const length = edges.reduce((sum, {from, to}) => sum + Math.abs(to.rank - from.rank), 0);
    const shared = length > MOST_CELLS ? new Map() : null;
    for (const edge of edges) bridge(edge, layers, cells, shared);
    const {width, height} = rows.place(layers);
    cells.slice(0, real).forEach((cell) => Object.assign(units[cell.u], {x: cell.x, y: cell.y}));
    const isFrame = 'parent' in unit;
    const dx = isFrame ? PADDING : 0, dy = isFrame ? HEAD : 0;
    for (const cell of cells.slice(0, real)) {
      units[cell.u].x += dx;
      units[cell.u].y += dy;
    }
    for (const edge of edges) edge.way.bends = bends(edge, units).map((p) => ({...p, x: p.x + dx, y: p.y + dy}));
    unit.width = Math.max(width, isFrame ? 7.5 * unit.name.length : 0) + 2 * dx;
    unit.height = height + (isFrame ? HEAD + PADDING : 0);
    // Where arrows go through the border, from its middle.
    const places = (side) => new Map([...ports[side]].map(([source, cell]) => [source, cell.y + dy - unit.height / 2]));
    unit.ports = {in: places('in'), out: places('out')};
  }

  /** The places where arrows go through a frame's border are layers of their own. */
  function border(layers, ports, cells) {
    if (ports.in.size) {
      for (const cell of cells) cell.rank++;
      layers.unshift([...ports.in.values()]);
    }
    if (ports.out.size) layers.push([...ports.out.values()]);
    for (const cell of ports.in.values()) cell.rank = 0;
    for (const cell of ports.out.values()) cell.rank = layers.length - 1;
    cells.push(...ports.in.values(), ...ports.out.values());
  }

  /** The way of an edge between its ends: between two layers it goes up or down only where no box is. */
  function bends({way, from, to, chain, reversed}, units) {
    const [start, stop] = reversed ? [to, from] : [from, to];
    const at = (cell, side) => cell.y + (units[cell.u]?.ports?.[side].get(way.source) ?? 0);
    const isFrame = (cell) => units[cell.u]?.inside;
    const through = chain.flatMap((cell) => [{x: cell.left, y: cell.y}, {x: cell.right, y: cell.y}]);
    const turn = reversed ? LAYER / 5 : 0, out = at(start, 'out'), into = at(stop, 'in');
    return [
      ...(isFrame(start) || start.side ? [{x: start.x + start.width / 2, y: out}] : []),
      {x: start.right + turn, y: out},
      ...(reversed ? [{x: start.right + turn, y: chain.at(-1).y}, ...through.reverse(), {x: stop.left - turn, y: chain[0].y}] : through),
      {x: stop.left - turn, y: into, isBeside: !stop.side && !isFrame(stop)},
      ...(isFrame(stop) || stop.side ? [{x: stop.x - stop.width / 2, y: into}] : []),
    ];
  }

  /** Puts cells into layers; an edge that would close a circle is turned around. */
  function rank(cells, edges) {
    for (const edge of edges) edge.from.after.push(edge);
    const state = new Map();
    const sorted = [];
    for (const start of cells) {
      const stack = state.has(start) ? [] : [[start, 0]];
      if (stack.length) state.set(start, 'open');
      while (stack.length) {
        const [cell, next] = stack.at(-1);
        if (next === cell.after.length) {
          stack.pop();
          state.set(cell, 'done');
          sorted.push(cell);
          continue;
        }
        stack.at(-1)[1]++;
        const edge = cell.after[next];
        if (state.get(edge.to) === 'open') edge.reversed = true;
        else if (!state.has(edge.to)) {
          state.set(edge.to, 'open');
          stack.push([edge.to, 0]);
        }
      }
    }
    for (const cell of cells) cell.after = [];
    for (const edge of edges) {
      if (edge.reversed) [edge.from, edge.to] = [edge.to, edge.from];
      edge.from.after.push(edge);
      edge.to.before.push(edge);
    }
    sorted.reverse();
    for (const cell of sorted) cell.rank = -least(cell.before, (e) => -e.from.rank - 1, 0);
    // A leaf stands next to its users, and what is made for one user only of such things, next to it.
    for (const cell of sorted) cell.follows = cell.before.every((e) => e.from.follows && e.from.after.length === 1);
    for (const cell of [...sorted].reverse()) {
      if (cell.after.length && (cell.before.length ? cell.follows && cell.after.length === 1 : true)) cell.rank = least(cell.after, (e) => e.to.rank) - 1;
    }
    const layers = [];
    for (const cell of cells) (layers[cell.rank] ??= []).push(cell);
    for (let i = 0; i < layers.length; i++) layers[i] ??= [];
    return layers;
  }

  /** Leads a long edge through the layers between its ends. */
  function bridge(edge, layers, cells, shared) {
    if (edge.reversed) return detour(edge, layers, cells);
    let last = edge.from;
    last.next ??= [];
    const known = shared?.get(edge.from) ?? [];
    shared?.set(edge.from, known);
    for (let r = edge.from.rank + 1; r < edge.to.rank; r++) {
      let cell = known[r - edge.from.rank];
      if (!cell) {
        cell = {rank: r, width: 0, height: 2, previous: [last], next: []};
        last.next.push(cell);
        layers[r].push(cell);
        cells.push(cell);
        if (shared) known[r - edge.from.rank] = cell;
      }
      edge.chain.push(cell);
      last = cell;
    }
    last.next.push(edge.to);
    (edge.to.previous ??= []).push(last);
    edge.to.next ??= [];
  }

  /** Leads an edge that goes back around both its ends. */
  function detour(edge, layers, cells) {
    for (let r = edge.from.rank; r <= edge.to.rank; r++) {
      const last = edge.chain.at(-1), cell = {rank: r, width: 0, height: 2, previous: last ? [last] : [], next: []};
      last?.next.push(cell);
      layers[r].push(cell);
      cells.push(cell);
      edge.chain.push(cell);
    }
  }

  return {place};
})();
