// The page: draws the view, and lets people move, search, open, close and step.
(() => {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const at = (id) => document.getElementById(id);
  const opened = model.open(graph);
  const svg = at('view'), world = at('world'), slider = at('step');
  /** More boxes than these jump to their places: the browser could not move them smoothly. */
  const FEW = 400;
  let view, placed, parts, step = opened.steps.length;
  const eye = camera.before(svg, world, () => placed);

  function make(name, attributes, parent, text) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  }

  /** A curve through points that leaves and arrives along the layers. */
  function curve(points) {
    let d = `M${points[0]}`;
    for (let i = 1; i < points.length; i++) {
      const [x0, y0] = points[i - 1], [x1, y1] = points[i];
      d += view.topDown ? ` C${x0},${(y0 + y1) / 2} ${x1},${(y0 + y1) / 2} ${x1},${y1}` : ` C${(x0 + x1) / 2},${y0} ${(x0 + x1) / 2},${y1} ${x1},${y1}`;
    }
    return d;
  }

  const outline = {
    operation: (b, w, h) => ['ellipse', {rx: w / 2, ry: h / 2}],
    leaf: (b, w, h) => ['path', {d: `M${-w / 2},${-h / 2} H${w / 2 - 14} q14,0 14,14 V${h / 2 - 14} q0,14 -14,14 H${-w / 2} Z`}],
    constant: (b, w, h) => ['rect', {x: -w / 2, y: -h / 2, width: w, height: h}],
    group: (b, w, h) => ['path', {d: `M${-w / 2},${h / 2} V${-h / 2} H${-w / 2 + Math.min(40, w / 2)} l8,8 H${w / 2} V${h / 2} Z`}],
    rest: (b, w, h) => ['rect', {x: -w / 2, y: -h / 2, width: w, height: h, rx: h / 2}],
    result: (b, w, h) => ['rect', {x: -w / 2, y: -h / 2, width: w, height: h, rx: 5}],
    root: (b, w, h) => ['rect', {x: -w / 2, y: -h / 2, width: w, height: h, rx: 7}],
  };

  function box(b) {
    const {shape, width, height, many, hint, id} = view.boxes[b];
    const g = make('g', {id, class: `box s-${shape}`, tabindex: 0, role: shape === 'group' ? 'button' : 'img'}, world);
    if (shape === 'group') g.setAttribute('aria-expanded', 'false');
    make('title', {}, g, hint);
    if (many) make('rect', {x: -width / 2 + 4, y: -height / 2 + 4, width, height, rx: 5}, g);
    const [name, attributes] = outline[shape](b, width, height);
    make(name, attributes, g);
    if (shape === 'root') make('rect', {x: -width / 2 + 3, y: -height / 2 + 3, width: width - 6, height: height - 6, rx: 5}, g);
    const lines = make('g', {class: 'lines'}, g);
    g.addEventListener('click', () => { if (!eye.hasMoved()) activate(b); });
    g.addEventListener('pointerenter', () => trace(b));
    g.addEventListener('pointerleave', () => trace(null));
    g.addEventListener('focus', () => { trace(b); eye.reveal(placed.boxes[b]); });
    g.addEventListener('blur', () => trace(null));
    return {g, lines};
  }

  /** Draws everything anew: the groups that are open have changed. */
  function draw() {
    view = opened.view();
    placed = shapes.place(view);
    world.replaceChildren();
    parts = {frames: [], arrows: [], boxes: []};
    placed.frames.forEach(({x, y, width, height}, f) => {
      const {group, name} = view.frames[f];
      const g = make('g', {id: `g${group}`, class: 's-frame', tabindex: 0, role: 'button', 'aria-expanded': 'true', 'aria-label': `close ${name}`}, world);
      make('title', {}, g, 'Closes the group.');
      make('rect', {x, y, width, height, rx: 10}, g);
      parts.frames.push(g);
    });
    const numbers = marks.place(view, placed);
    placed.arrows.forEach((points, a) => {
      const g = make('g', {class: 'arrow s-edge'}, world);
      make('path', {d: curve(points), 'marker-end': 'url(#tip)'}, g);
      if (numbers[a]) make('text', {x: numbers[a][0], y: numbers[a][1], class: 'mark'}, g, view.arrows[a].mark);
      parts.arrows.push(g);
    });
    // Above the arrows, which may cross a group where its name is.
    placed.frames.forEach(({x, y}, f) => {
      const {group, name} = view.frames[f];
      const text = make('text', {x: x + 10, y: y + 17, class: 'name', 'aria-hidden': 'true'}, world, `− ${name}`);
      text.addEventListener('click', () => { if (!eye.hasMoved()) toggle(group); });
    });
    view.boxes.forEach((_, b) => parts.boxes.push(box(b)));
    put(placed.boxes);
    show();
    find(at('search').value, false);
  }

  function put(places) {
    places.forEach(([x, y], b) => { parts.boxes[b].g.style.transform = `translate(${x}px,${y}px)`; });
  }

  /** The middle of what has an id, box or frame. */
  function middle(id) {
    const b = view.boxes.findIndex((each) => each.id === id);
    const frame = placed.frames[view.frames.findIndex(({group}) => `g${group}` === id)];
    return b >= 0 ? placed.boxes[b] : frame ? [frame.x + frame.width / 2, frame.y + frame.height / 2] : null;
  }

  /** Draws a group open or closed: boxes glide from where they were, those from inside out of the group. */
  function glide(group) {
    const from = middle(`g${group}`), before = new Map(view.boxes.map(({id}, b) => [id, placed.boxes[b]]));
    draw();
    const to = middle(`g${group}`), isSmooth = view.boxes.length <= FEW;
    if (isSmooth) {
      put(view.boxes.map(({id}) => before.get(id) ?? from));
      world.getBoundingClientRect();
    }
    eye.follow(from, to, isSmooth);
    put(placed.boxes);
  }

  /** Makes lines fit their boxes. All are measured before one is changed: each change has the browser lay out all anew. */
  function squeeze(written) {
    const wide = written.filter(({line, room}) => line.getComputedTextLength() > room);
    for (const {line, room} of wide) {
      line.setAttribute('textLength', room);
      line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
  }

  /** Shows what is known at the step. */
  function show() {
    const known = opened.state(step), written = [];
    view.boxes.forEach((b, i) => {
      const {g, lines} = parts.boxes[i];
      const texts = opened.lines(b, known), said = texts.map(([text]) => text).join(', ');
      if (lines.said !== said) {
        lines.said = said;
        lines.replaceChildren();
        g.setAttribute('aria-label', `${said}. ${b.hint}`);
        const folder = b.shape === 'group' ? 4 : 0;
        texts.forEach(([text, bold], k) => {
          const line = make('text', {y: folder + (k - (texts.length - 1) / 2) * 16 + 4.5, class: bold ? 'bold' : ''}, lines, text);
          written.push({line, room: b.width - 8});
        });
      }
      g.classList.toggle('current', b.item === known.current);
      const tint = b.item !== undefined && b.shape !== 'operation' && graph.coloured ? opened.tint(b.item, known) : null;
      g.setAttribute('class', g.getAttribute('class').replace(/ ?\bt-\w+/, '') + (tint ? ` t-${tint}` : ''));
      g.dataset.grad = b.item !== undefined && known.items[b.item].grad !== null ? known.items[b.item].grad.join(' ') : '';
    });
    squeeze(written);
    slider.value = step;
    at('said').textContent = opened.say(step, known.grads);
  }

  /** Shows the way from a box to the root, or no way. */
  function trace(b) {
    const path = b === null ? null : opened.pathToRoot(view, b);
    world.classList.toggle('traced', path !== null);
    parts.boxes.forEach(({g}, i) => g.classList.toggle('path', path !== null && path.boxes.has(i)));
    parts.arrows.forEach((g, i) => g.classList.toggle('path', path !== null && path.arrows.has(i)));
  }

  function activate(b) {
    if (view.boxes[b].shape === 'group') toggle(view.boxes[b].group);
  }

  function toggle(group) {
    if (opened.toggle(group)) {
      glide(group);
      at(`g${group}`)?.focus();
    }
  }

  let hit = -1;

  /** Marks what a text is found in; asked to, opens closed groups and goes to the next. */
  function find(text, goes) {
    if (goes && opened.reveal(text)) draw();
    const found = opened.search(view, text);
    parts.boxes.forEach(({g}, b) => g.classList.toggle('found', found.includes(b)));
    at('found').textContent = text.trim() ? `${found.length} found` : '';
    hit = goes && found.length ? (hit + 1) % found.length : -1;
    if (hit >= 0) eye.centre(placed.boxes[found[hit]]);
  }

  function go(to) {
    step = Math.min(opened.steps.length, Math.max(0, to));
    show();
  }

  let playing = null;
  function play() {
    at('play').textContent = playing === null ? '❚❚' : '▶';
    if (playing !== null) {
      clearInterval(playing);
      playing = null;
      return;
    }
    if (step === opened.steps.length) go(0);
    playing = setInterval(() => {
      go(step + 1);
      if (step === opened.steps.length) play();
    }, Math.max(30, Math.min(700, 20000 / opened.steps.length)));
  }

  /** What the colours mean: swatches from negative to positive, a number a decade. */
  function legend() {
    const key = at('legend'), greatest = opened.greatest(), steps = 12, swatch = 19, width = (2 * steps + 1) * swatch;
    key.setAttribute('viewBox', `0 0 ${width + 60} 30`);
    key.setAttribute('width', width + 60);
    key.setAttribute('height', 30);
    for (let i = -steps; i <= steps; i++) {
      make('rect', {class: `t-${i < 0 ? `n${-i}` : i > 0 ? `p${i}` : 'zero'}`, x: 30 + (i + steps) * swatch, y: 1, width: swatch, height: 12}, key);
    }
    for (let decade = 0; decade < 4; decade++) {
      // The size of a decade stands at its far end.
      const size = model.few(greatest * 10 ** -decade), x = 3 * decade * swatch;
      make('text', {x: 30 + x, y: 26}, key, `−${size}`);
      make('text', {x: 30 + width - x, y: 26}, key, size);
    }
    make('text', {x: 30 + width / 2, y: 26}, key, '0');
  }

  const keys = {
    ArrowRight: () => go(step + 1), ArrowLeft: () => go(step - 1), Home: () => go(0), End: () => go(opened.steps.length),
    '+': () => eye.zoom(1.25), '-': () => eye.zoom(0.8), 0: () => eye.fit(), '/': () => at('search').focus(), ' ': play,
    w: () => eye.pan(0, 60), s: () => eye.pan(0, -60), a: () => eye.pan(60, 0), d: () => eye.pan(-60, 0),
  };
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target.id === 'search') {
      if (e.key === 'Enter') find(e.target.value, true);
      if (e.key === 'Escape') {
        e.target.value = '';
        find('', false);
        e.target.blur();
      }
      return;
    }
    const here = document.activeElement;
    if ((e.key === 'Enter' || e.key === ' ') && here?.getAttribute('role') === 'button' && /^g\d+$/.test(here.id)) {
      e.preventDefault();
      toggle(Number(here.id.slice(1)));
    } else if (keys[e.key] && !(e.key === ' ' && here?.tagName === 'BUTTON')) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = (theme) => { document.documentElement.dataset.theme = theme; };
  paint(graph.theme === 'auto' ? (dark.matches ? 'dark' : 'light') : graph.theme);
  if (graph.theme === 'auto') dark.addEventListener('change', () => paint(dark.matches ? 'dark' : 'light'));

  slider.max = opened.steps.length;
  slider.addEventListener('input', () => go(Number(slider.value)));
  at('search').addEventListener('input', (e) => find(e.target.value, false));
  const buttons = {
    first: () => go(0), back: () => go(step - 1), next: () => go(step + 1), last: () => go(opened.steps.length), play,
    fit: () => eye.fit(), larger: () => eye.zoom(1.25), smaller: () => eye.zoom(0.8),
    open: () => { opened.toggleAll(true); draw(); eye.fit(); }, close: () => { opened.toggleAll(false); draw(); eye.fit(); },
    theme: () => paint(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  };
  for (const id in buttons) at(id).addEventListener('click', buttons[id]);
  if (graph.coloured) legend();
  draw();
  eye.begin(placed.boxes[view.boxes.findIndex((b) => b.shape === 'root')] ?? placed.boxes.at(-1), graph.topDown);
})();
