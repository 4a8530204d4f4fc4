// As much of a browser's document as the page uses, for tests where no browser is.
const byId = new Map();
class Element {
  constructor(tagName) {
    Object.assign(this, {tagName, children: [], attributes: {}, dataset: {}, style: {}, listeners: {}, parent: null, value: '', clientWidth: 1000, clientHeight: 600});
    const classes = () => (this.attributes.class ?? '').split(' ').filter(Boolean);
    this.classList = {
      contains: (name) => classes().includes(name),
      toggle: (name, on) => { this.attributes.class = [...classes().filter((c) => c !== name), ...(on ? [name] : [])].join(' '); },
    };
  }
  get id() { return this.attributes.id ?? ''; }
  get textContent() { return this.children.length ? this.children.map((c) => c.textContent).join('') : this.text ?? ''; }
  set textContent(text) { this.text = text; }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name === 'id') byId.set(this.id, this);
  }
  getAttribute(name) { return this.attributes[name] ?? null; }
  removeAttribute(name) { delete this.attributes[name]; }
  append(child) {
    this.children.push(child);
    child.parent = this;
  }
  replaceChildren() {
    for (const child of this.children) child.parent = null;
    this.children = [];
  }
  addEventListener(type, listener) { (this.listeners[type] ??= []).push(listener); }
  fire(type, event = {}) {
    const full = {type, target: this, key: '', preventDefault() {}, clientX: 0, clientY: 0, ...event};
    for (let element = this; element; element = element.parent) (element.listeners[type] ?? []).forEach((listener) => listener(full));
    (windowListeners[type] ?? []).forEach((listener) => listener(full));
  }
  focus() {
    document.activeElement = this;
    this.fire('focus');
  }
  blur() {
    document.activeElement = document.documentElement;
    this.fire('blur');
  }
  getComputedTextLength() { return 6 * this.textContent.length; }
  getBoundingClientRect() { return {left: 0, top: 0}; }
  all(found = []) {
    found.push(this);
    for (const child of this.children) child.all(found);
    return found;
  }
  /** Enough selectors: #id, .class, tag, parts by spaces. */
  querySelectorAll(selector) {
    const [first, ...rest] = selector.split(' ');
    const fits = (e) => first[0] === '#' ? e.id === first.slice(1) : first[0] === '.' ? e.classList.contains(first.slice(1)) : e.tagName === first;
    const found = this.all().filter((e) => e !== this && fits(e));
    return rest.length ? found.flatMap((e) => e.querySelectorAll(rest.join(' '))) : found;
  }
}
const windowListeners = {};
const document = {
  documentElement: new Element('html'),
  createElementNS: (_, name) => new Element(name),
  getElementById: (id) => {
    const element = byId.get(id) ?? null;
    let top = element;
    while (top?.parent) top = top.parent;
    return top === document.documentElement ? element : null;
  },
  querySelectorAll: (selector) => document.documentElement.querySelectorAll(selector),
};
document.activeElement = document.documentElement;
const addEventListener = (type, listener) => (windowListeners[type] ??= []).push(listener);
const matchMedia = () => ({matches: false, addEventListener() {}});
const setInterval = () => 1, clearInterval = () => {};
const $fill = (tags) => tags.forEach(([tag, id]) => {
  const element = new Element(tag);
  element.setAttribute('id', id);
  (document.getElementById('view') ?? document.documentElement).append(element);
});
const $press = (key) => document.activeElement.fire('keydown', {key});
const $click = (selector) => document.querySelectorAll(selector)[0].fire('click');
let $pointed = null;
const $hover = (selector) => {
  $pointed?.fire('pointerleave');
  $pointed = document.querySelectorAll(selector)[0];
  $pointed.fire('pointerenter');
};
const $type = (id, text) => {
  const field = document.getElementById(id);
  field.value = text;
  field.fire('input');
};
const $finger = (type, pointerId, clientX, clientY) => document.getElementById('view').fire(type, {pointerId, clientX, clientY});
const $drag = (fromX, fromY, toX, toY) => {
  $finger('pointerdown', 1, fromX, fromY);
  $finger('pointermove', 1, toX, toY);
  $finger('pointerup', 1, toX, toY);
};
const $wheel = (clientX, clientY, deltaY) => document.getElementById('view').fire('wheel', {clientX, clientY, deltaY});
const $spread = (x, y, before, after) => {
  [-1, 1].forEach((side) => $finger('pointerdown', side, x + side * before, y));
  [-1, 1].forEach((side) => $finger('pointermove', side, x + side * after, y));
  [-1, 1].forEach((side) => $finger('pointerup', side, x + side * after, y));
};
