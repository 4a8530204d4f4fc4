// Where the reader looks: the world under the window moves and grows by mouse, wheel, fingers and keys.
const camera = (() => {
  'use strict';

  /** Text of 12 pixels is read down to this size, where all of the world is in sight for it. */
  const LEGIBLE = 0.8;

  /** A camera before a world whose size it may ask for. */
  function before(svg, world, size) {
    let x = 0, y = 0, scale = 1, isFitted = true, moved = false, start = null;
    // What the first view showed, until the reader looks elsewhere.
    let home = null;
    const fingers = new Map();

    /** Smoothly only where the world has just been drawn anew: its parts glide too. */
    function look(smooth = false) {
      world.classList.toggle('moving', smooth);
      world.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    }

    function fit(smooth = false) {
      const {width, height} = size(), w = svg.clientWidth, h = svg.clientHeight;
      scale = Math.max(0.001, Math.min(1.6, (w - 40) / width, (h - 40) / height));
      x = (w - width * scale) / 2;
      y = (h - height * scale) / 2;
      isFitted = true;
      home = null;
      look(smooth);
    }

    /** The first view: all of the world where that can be read, else the end of it, where the root is. */
    function begin([rootX, rootY], topDown) {
      fit();
      home = [[rootX, rootY], topDown];
      if (scale >= LEGIBLE) return;
      const {width, height} = size(), w = svg.clientWidth, h = svg.clientHeight;
      scale = 1;
      // As much as there is of it before the root; what fits stands in the middle.
      const along = (extent, window, root) => extent * scale <= window - 40 ? (window - extent * scale) / 2 : Math.min(20, Math.max(window - 20 - extent * scale, window / 2 - root * scale));
      const atEnd = (extent, window, root) => Math.min(20, Math.max(window - 20 - extent * scale, window - 90 - root * scale));
      x = topDown || width * scale <= w - 40 ? along(width, w, rootX) : atEnd(width, w, rootX);
      y = topDown && height * scale > h - 40 ? atEnd(height, h, rootY) : along(height, h, rootY);
      isFitted = false;
      look();
    }

    function pan(dx, dy) {
      home = null;
      x += dx;
      y += dy;
      isFitted = false;
      look();
    }

    function zoom(factor, atX = svg.clientWidth / 2, atY = svg.clientHeight / 2) {
      home = null;
      const to = Math.min(8, Math.max(0.002, scale * factor));
      x = atX - (atX - x) * to / scale;
      y = atY - (atY - y) * to / scale;
      scale = to;
      isFitted = false;
      look();
    }

    /** Puts a place into the middle, large enough to be read. */
    function centre([px, py]) {
      home = null;
      scale = Math.max(scale, 0.8);
      x = svg.clientWidth / 2 - px * scale;
      y = svg.clientHeight / 2 - py * scale;
      isFitted = false;
      look();
    }

    /** Puts a place into the middle if it cannot be seen. */
    function reveal([px, py]) {
      const sx = x + px * scale, sy = y + py * scale;
      if (sx < 0 || sy < 0 || sx > svg.clientWidth || sy > svg.clientHeight) pan(svg.clientWidth / 2 - sx, svg.clientHeight / 2 - sy);
    }

    /** After the world was drawn anew: all of it as before, or else a place where it was. */
    function follow([fromX, fromY], [toX, toY], smooth) {
      home = null;
      if (isFitted) return fit(smooth);
      x += (fromX - toX) * scale;
      y += (fromY - toY) * scale;
      look(smooth);
    }

    /** The window is another: the first view is made again, all of the world stays in sight, or its middle in the middle. */
    let width = svg.clientWidth, height = svg.clientHeight;
    function resize() {
      if (home) begin(...home);
      else if (isFitted) fit();
      else {
        x += (svg.clientWidth - width) / 2;
        y += (svg.clientHeight - height) / 2;
        look();
      }
      width = svg.clientWidth;
      height = svg.clientHeight;
    }

    const middle = (points) => [0, 1].map((k) => points.reduce((sum, p) => sum + p[k], 0) / points.length);
    const apart = ([[ax, ay], [bx, by]]) => Math.max(1, Math.hypot(ax - bx, ay - by));

    svg.addEventListener('pointerdown', (e) => {
      if (fingers.size === 0) {
        moved = false;
        start = [e.clientX, e.clientY];
      }
      fingers.set(e.pointerId, [e.clientX, e.clientY]);
    });
    addEventListener('pointermove', (e) => {
      if (!fingers.has(e.pointerId)) return;
      if (fingers.size === 1 && !moved && Math.hypot(e.clientX - start[0], e.clientY - start[1]) <= 4) return;
      moved = true;
      const from = [...fingers.values()];
      fingers.set(e.pointerId, [e.clientX, e.clientY]);
      const to = [...fingers.values()], [fromX, fromY] = middle(from), [toX, toY] = middle(to);
      pan(toX - fromX, toY - fromY);
      if (to.length === 2) {
        const {left, top} = svg.getBoundingClientRect();
        zoom(apart(to) / apart(from), toX - left, toY - top);
      }
    });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, (e) => fingers.delete(e.pointerId));
    svg.addEventListener('wheel', (e) => {
      e.preventDefault();
      const {left, top} = svg.getBoundingClientRect();
      // Lines have some 16 pixels; what a touchpad calls a wheel with Ctrl is a pinch, of small steps.
      const pixels = e.deltaY * (e.deltaMode === 1 ? 16 : 1) * (e.ctrlKey ? 6 : 1);
      zoom(Math.exp(-pixels * 0.0015), e.clientX - left, e.clientY - top);
    }, {passive: false});
    addEventListener('resize', resize);
    // On paper all of the world fits the width of the page.
    addEventListener('beforeprint', () => {
      const {width: w, height: h} = size();
      svg.setAttribute('viewBox', `-10 -10 ${w + 20} ${h + 20}`);
      world.style.transform = 'none';
    });
    addEventListener('afterprint', () => {
      svg.removeAttribute('viewBox');
      look();
    });

    return {fit, begin, pan, zoom, centre, reveal, follow, hasMoved: () => moved};
  }

  return {before};
})();
