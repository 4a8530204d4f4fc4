// Shows what is pointed at, by mouse, pen, finger or keys.
const svg = document.querySelector('figure > svg'), said = document.querySelector('figcaption'), hint = said.textContent;
const made = (name, given) => { const e = document.createElementNS(svg.namespaceURI, name); for (const key in given) e.setAttribute(key, given[key]); return e; };
const here = svg.appendChild(made('g', {class: 'here'}));
const KEYS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
let now = null;
svg.setAttribute('tabindex', '0');
svg.setAttribute('role', 'img');
svg.setAttribute('aria-label', document.title);

/** Lines through a place, and its numbers beside it. */
function show(found) {
  now = found;
  here.replaceChildren();
  said.textContent = found === null ? hint : found.text;
  if (found === null) return;
  const {chart: {place: [dx, dy], area: [left, top, width, height]}, x, y, text} = found;
  here.append(made('line', {x1: x, x2: x, y1: dy + top, y2: dy + top + height}), made('line', {x1: dx + left, x2: dx + left + width, y1: y, y2: y}));
  if (found.series !== null) here.append(made('circle', {cx: x, cy: y, r: 6}));
  const words = made('text', {'dominant-baseline': 'central'}), box = made('rect', {rx: 4});
  words.textContent = text;
  here.append(box, words);
  const wide = words.getComputedTextLength() + 14, whole = svg.viewBox.baseVal;
  const from = Math.max(2, Math.min(x + 12 + wide > whole.width ? x - 12 - wide : x + 12, whole.width - wide - 2)), above = y - 16 < 12 ? y + 20 : y - 16;
  for (const [key, value] of [['x', from], ['y', above - 11], ['width', wide], ['height', 22]]) box.setAttribute(key, value);
  words.setAttribute('x', from + 7);
  words.setAttribute('y', above);
}

function follow(event) {
  const {x, y} = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  show(pointed(x, y));
}

svg.addEventListener('pointermove', follow);
svg.addEventListener('pointerdown', follow);
svg.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') show(null); });
svg.addEventListener('keydown', (event) => {
  const step = KEYS[event.key];
  if (event.key === 'Escape') show(null);
  if (!step) return;
  event.preventDefault();
  show(stepped(now, ...step));
});
