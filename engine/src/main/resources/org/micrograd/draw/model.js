// What the page knows of the graph: which boxes are shown, and what each step has computed. Pure functions, no page.
const model = (() => {
  'use strict';

  /** A number in four decimals, as drawings have it. */
  function digits(x) {
    if (x !== x) return 'nan';
    if (!isFinite(x)) return x > 0 ? 'inf' : '-inf';
    const size = Math.abs(x);
    if (x === 0 || (size >= 1e-4 && size < 1e9)) return x === 0 ? '0.0000' : x.toFixed(4);
    return x.toExponential(4).replace(/e([+-])(\d)$/, 'e$10$2');
  }

  /** Three digits. */
  function few(x) {
    if (!isFinite(x) || x === 0) return x === 0 ? '0' : digits(x);
    const size = Math.abs(x);
    return size < 1e-3 || size >= 1e6 ? x.toExponential(2).replace('.00e', 'e').replace(/e([+-])(\d)$/, 'e$10$2') : String(Number(x.toPrecision(3)));
  }

  const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

  /** The spread of numbers: [least, greatest], both NaN where one is. */
  function spread(xs) {
    let low = xs[0], high = xs[0];
    for (const x of xs) {
      low = x !== x || low !== low ? NaN : Math.min(low, x);
      high = x !== x || high !== high ? NaN : Math.max(high, x);
    }
    return [low, high];
  }

  const shown = ([low, high]) => low === high || low !== low ? digits(low) : `${few(low)} … ${few(high)}`;

  /** A graph as the page's data have it, with what the page asks of it. */
  function open(graph) {
    const {items, groups, nodes} = graph;
    const members = items.map(() => []);
    nodes.item.forEach((item, node) => { if (!nodes.inner[node]) members[item].push(node); });
    const results = items.map((_, i) => i).filter((i) => items[i].op !== null);
    const isOpen = groups.map((group) => group.open);

    /** The closed group that hides an item, or -1. */
    function hides(item) {
      let closed = -1;
      for (let g = items[item].group; g >= 0; g = groups[g].parent) closed = isOpen[g] ? closed : g;
      return closed;
    }

    const users = items.map(() => []);
    items.forEach(({uses}, i) => uses.forEach(([use]) => users[use].push(i)));
    const isInside = (g, outer) => g >= 0 && (g === outer || isInside(groups[g].parent, outer));
    /** Whether an item is seen beside a closed group: the root, and what has a name and is used outside. */
    const isSeen = (i, g) => !groups[g].rest && (i === items.length - 1 || items[i].op !== null && items[i].names.length > 0 && users[i].some((u) => !isInside(items[u].group, g)));

    /** Whether there is nothing to tell of a value but the operation that gives it. */
    const isBare = (i) => !graph.steps && !items[i].values && items[i].op !== null && items[i].names.length === 0 && i < items.length - 1;

    /** The box that stands for an item that was left out, or -1. */
    function lost(item) {
      for (let g = items[item].group; g >= 0; g = groups[g].parent) if (groups[g].rest) return g;
      return -1;
    }

    /** The results in their order, each alone but for those that were left out. */
    const batches = [];
    for (const item of results) {
      if (lost(item) >= 0 && batches.length && lost(batches.at(-1)[0]) >= 0) batches.at(-1).push(item);
      else batches.push([item]);
    }

    /** The steps: a forward step for each result in order, then a backward step for each from the root down. */
    const steps = [...batches.map((batch) => ({batch, way: 'forward'})), ...(graph.steps ? [...batches].reverse().map((batch) => ({batch, way: 'backward'})) : [])];

    /** The gradients of all nodes after so many backward steps: a node has its own before it passes it on. */
    function sweep(backwardSteps) {
      const grads = new Float64Array(nodes.item.length);
      const passing = new Set([...batches].reverse().slice(0, backwardSteps).flat());
      const root = nodes.root;
      grads[root] = 1;
      for (let n = root; n >= 0; n--) {
        if (grads[n] === 0 || !passing.has(nodes.item[n])) continue;
        const operands = nodes.operands[n], partials = nodes.partials[n];
        for (let k = 0; k < operands.length; k++) {
          // No partial: a constant, or an operand that was not chosen.
          if (partials[k] !== null) grads[operands[k]] += grads[n] * partials[k];
        }
      }
      return grads;
    }

    /** What is known after a number of steps: {data: known?, grad: [least, greatest] or null} of each item, and the item of the step. */
    function state(step) {
      const forward = Math.min(step, batches.length);
      const backward = step - forward;
      const grads = backward > 0 || step === steps.length && graph.steps ? sweep(backward) : null;
      const done = new Set(batches.slice(0, forward).flat());
      const current = step > 0 ? steps[step - 1].batch.at(-1) : -1;
      return {
        current,
        items: items.map((item, i) => ({
          data: item.op === null || done.has(i),
          grad: grads === null || item.constant ? null : spread(members[i].map((n) => grads[n])),
        })),
        grads,
      };
    }

    let most = null;

    /** The size of the greatest gradient of all. */
    const greatest = () => most ??= sweep(batches.length).reduce((max, g) => isFinite(g) ? Math.max(max, Math.abs(g)) : max, 0);

    /** The size of an item's gradient beside the greatest of all, as its colour, three a decade: n12 to n1, zero, p1 to p12. */
    function tint(item, {items: known}) {
      const {grad} = known[item];
      if (grad === null) return null;
      const [low, high] = grad;
      const strongest = Math.abs(low) > Math.abs(high) ? low : high;
      if (strongest !== strongest) return 'nan';
      if (strongest === 0 || greatest() === 0) return 'zero';
      const below = Math.floor(-3 * Math.log10(Math.abs(strongest) / greatest()) + 1e-9);
      return (strongest < 0 ? 'n' : 'p') + (12 - Math.min(11, Math.max(0, below)));
    }

    /** The lines of a box after a number of steps. */
    function lines(box, known) {
      if (box.item === undefined || box.shape === 'operation') return box.lines;
      if (box.chip) return [[label(box.item), true]];
      const {data, grad} = known.items[box.item];
      const item = items[box.item];
      const texts = item.values ? [[data ? `data: ${item.data}` : 'data: ·', false]] : [];
      if (graph.steps && item.values && !item.constant) texts.push([grad === null ? 'grad: ·' : `grad: ${shown(grad)}`, false]);
      const all = [...names(box.item), ...texts, ...(item.count > 1 ? [[`× ${count(item.count)}`, true]] : [])];
      return all.length ? all : [[box.shape === 'root' ? 'result' : 'value', false]];
    }

    /** The boxes and arrows between a box and the root: {boxes: Set, arrows: Set} of positions. */
    function pathToRoot({boxes, arrows}, start) {
      const found = {boxes: new Set([start]), arrows: new Set()};
      const queue = [start];
      const after = new Map();
      arrows.forEach((arrow, a) => after.set(arrow.from, [...(after.get(arrow.from) ?? []), a]));
      while (queue.length) {
        for (const a of after.get(queue.pop()) ?? []) {
          found.arrows.add(a);
          if (!found.boxes.has(arrows[a].to)) {
            found.boxes.add(arrows[a].to);
            queue.push(arrows[a].to);
          }
        }
      }
      return found;
    }

    /** The boxes that a text is found in, without regard to case. */
    function search({boxes}, text) {
      const wanted = text.trim();
      if (wanted === '') return [];
      const of = (box) => (box.shape === 'operation' || box.chip ? [] : box.item === undefined ? [box.lines] : [names(box.item), [[items[box.item].path]]]);
      return boxes.map((_, b) => b).filter((b) => of(boxes[b]).some((lines) => holds(lines, wanted)));
    }

    /** Opens the groups around items that a text is found in; whether there are any that were hidden. */
    function reveal(text) {
      const wanted = text.trim();
      let changed = false;
      items.forEach((item, i) => {
        if (wanted === '' || !holds(names(i), wanted) && !holds([[item.path]], wanted)) return;
        for (let g = item.group; g >= 0; g = groups[g].parent) {
          if (!isOpen[g] && !groups[g].rest) {
            isOpen[g] = true;
            changed = true;
          }
        }
      });
      return changed;
    }

    /** What a box says that it is: its name, or its number where sentences speak of it. */
    const names = (item) => items[item].names.length || items[item].constant || !graph.steps ? items[item].names : [[`n${item}`, false]];
    /** A text without what lines and capitals change. */
    const plain = (text) => text.toLowerCase().replace(/\s+/g, '');
    /** Whether lines hold a text, however they are broken. */
    const holds = (lines, wanted) => plain(lines.map(([line]) => line).join('')).includes(plain(wanted));
    /** A name that is written from right to left must not turn the sentence around it. */
    const apart = (name) => (/[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name);
    const nameOf = (item) => lost(item) >= 0 ? groups[lost(item)].lines[0][0] : apart(names(item).map(([line]) => line).join(' ')) || `n${item}`;
    const label = (item) => names(item)[0]?.[0] ?? items[item].data;

    /** The chain rule at an item that is one node: what it adds to the gradient of each operand. */
    function passes(item, grads) {
      const {terms, uses} = items[item];
      if (terms > 0 && members[item].length === 1) {
        const first = uses.slice(0, 3).map(([use]) => nameOf(use)).join(', ');
        return `: each of its ${count(terms)} terms += ${few(grads[members[item][0]])} × 1: ${first}${uses.length > 4 ? ', …' : ''}${uses.length > 3 ? `, ${nameOf(uses.at(-1)[0])}` : ''}`;
      }
      const [node, ...others] = members[item], operands = nodes.operands[node];
      if (others.length || operands.length > 3) return '';
      const shares = operands.flatMap((operand, k) => {
        const partial = nodes.partials[node][k];
        return partial === null ? [] : [`${nameOf(nodes.item[operand])} += ${few(grads[node])} × ${few(partial)}`];
      });
      return shares.length ? `: ${shares.join(', ')}` : '';
    }

    /** What a step does, in words. */
    function say(step, grads) {
      if (step === 0) return `start: ${count(items.length - results.length)} ${items.length - results.length === 1 ? 'input is' : 'inputs are'} known`;
      const {batch, way} = steps[step - 1], [item] = batch, all = batches.length;
      const place = way === 'forward' ? `forward ${step} of ${all}: ` : `backward ${step - all} of ${all}: `;
      if (lost(item) >= 0) {
        const isOne = batch.length === 1, does = way === 'forward' ? (isOne ? 'is computed' : 'are computed') : isOne ? 'passes its gradient' : 'pass their gradients';
        return `${place}${count(batch.length)} ${isOne ? 'result that is' : 'results that are'} left out ${does}`;
      }
      if (way === 'backward') return `${place}${nameOf(item)} passes its gradient through ${items[item].op}${passes(item, grads)}`;
      const given = graph.steps || names(item).length ? nameOf(item) : 'the result';
      return `${place}${items[item].op}${isBare(item) ? '' : ` gives ${given}`}`;
    }

    /** Opens or closes a group; false for what cannot be opened. */
    function toggle(g) {
      if (groups[g].rest) return false;
      isOpen[g] = !isOpen[g];
      return true;
    }

    /** Opens or closes all groups. */
    function toggleAll(opened) {
      groups.forEach((group, g) => { isOpen[g] = opened && !group.rest; });
    }

    /** What is seen with groups as they are, as layout.place takes it. */
    const view = () => views.of(graph, {hides, isSeen, isBare, label});

    return {steps, state, view, lines, pathToRoot, search, reveal, say, tint, greatest, toggle, toggleAll, hides};
  }

  return {open, digits, few};
})();
