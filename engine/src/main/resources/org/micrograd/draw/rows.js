// The order of boxes in layers, and their places. Pure functions, no page.
const rows = (() => {
  'use strict';

  const GAP = 14, LAYER = 44, MANY = 20_000;

  /** Places all cells; the size of all. */
  function place(all) {
    order(all);
    return {width: across(all), height: down(all)};
  }

  function mean(all, f) {
    let sum = 0;
    for (const each of all) sum += f(each);
    return sum / all.length;
  }

  /** How often all is looked at: of very much, as often as a reader waits for. */
  function rounds(layers, often) {
    return layers.reduce((sum, layer) => sum + layer.length, 0) > MANY ? 4 : often;
  }

  /** The greatest of many; a call with as many arguments has no room on the stack. */
  function most(all, f, from = 0) {
    let found = from;
    for (const each of all) found = Math.max(found, f(each));
    return found;
  }

  /** Orders each layer so that few edges cross: each cell goes to the mean of its neighbours, to and fro. */
  function order(layers) {
    layers.forEach((layer) => layer.forEach((cell, i) => { cell.at = i; }));
    for (let round = 0; round < rounds(layers, 12); round++) {
      const forward = round % 2 === 0;
      for (const layer of forward ? layers : [...layers].reverse()) {
        for (const cell of layer) {
          const near = (forward ? cell.previous : cell.next) ?? [];
          cell.want = near.length ? mean(near, (n) => (n.at + 0.5) / layers[n.rank].length) * layer.length - 0.5 : cell.at;
        }
        layer.sort((a, b) => a.want - b.want || a.at - b.at);
        layer.forEach((cell, i) => { cell.at = i; });
      }
    }
  }

  /** The places of the layers; the width of all. */
  function across(layers) {
    let x = 0;
    for (const layer of layers) {
      const width = most(layer, (cell) => cell.width);
      for (const cell of layer) Object.assign(cell, {x: x + width / 2, left: x, right: x + width});
      x += width + LAYER;
    }
    return Math.max(0, x - LAYER);
  }

  /** The places in each layer: near those of the neighbours, in order and apart; the height of all. */
  function down(layers) {
    for (const layer of layers) {
      let y = 0;
      for (const cell of layer) {
        cell.y = y + cell.height / 2;
        y += cell.height + GAP;
      }
    }
    for (let round = 0; round < rounds(layers, 8); round++) {
      const forward = round % 2 === 1;
      for (const layer of forward ? layers : [...layers].reverse()) {
        settle(layer, (cell) => {
          const near = [...(cell.previous ?? []), ...(cell.next ?? [])];
          return near.length ? mean(near, (n) => n.y) : cell.y;
        });
      }
    }
    const all = layers.flat();
    const shift = -most(all, (cell) => cell.height / 2 - cell.y, -Infinity);
    for (const cell of all) cell.y -= shift;
    return most(all, (cell) => cell.y + cell.height / 2);
  }

  /** Brings cells as near as possible to where they want to be: neighbours that would overlap move as one block. */
  function settle(layer, wish) {
    const blocks = [];
    let offset = 0;
    for (const cell of layer) {
      offset += cell.height / 2;
      const want = wish(cell) - offset;
      blocks.push({sum: want, count: 1, cells: [[cell, offset]]});
      while (blocks.length > 1 && blocks.at(-2).sum / blocks.at(-2).count > blocks.at(-1).sum / blocks.at(-1).count) {
        const last = blocks.pop();
        const block = blocks.at(-1);
        block.sum += last.sum;
        block.count += last.count;
        block.cells.push(...last.cells);
      }
      offset += cell.height / 2 + GAP;
    }
    for (const {sum, count, cells} of blocks) {
      for (const [cell, at] of cells) cell.y = sum / count + at;
    }
  }

  return {place};
})();
