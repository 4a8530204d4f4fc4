// Pictures, groups and operations of a script's own in JavaScript. Evaluated once a context, when a script first asks for one of them, with
// the bridge to Java, what values.js answers, the Java objects of the library's objects, what modules build on, and what writes a value.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (bridge, values, javas, helpers, repr) {
  'use strict';
  const {alone, operand, number, show, isValue, nodeOf, made, leave, enter} = values;
  const pictures = bridge.pictures(), opening = helpers.checked(bridge), drawings = helpers.checked(pictures);

  function value(what, v) {
    if (!isValue(v)) throw new TypeError(`${what} needs a Value, got ${show(v)}`);
    return nodeOf(v);
  }

  /** A drawing or a plot: svg(), png(), dot(), html(), save(path), show(). */
  class Picture {
    #picture;
    static #kinds = [];
    /** Gives the pictures that a test knows a class of their own. */
    static kind(test, type) { Picture.#kinds.push({test, type}); }
    static of(picture) {
      const p = new (Picture.#kinds.find(({test}) => test(picture))?.type ?? Picture)();
      p.#picture = picture;
      javas.set(p, picture);
      return p;
    }
    static java(p) { return p.#picture; }
    svg() { return pictures.text(this.#picture, 'svg'); }
    dot() { return pictures.text(this.#picture, 'dot'); }
    html() { return pictures.text(this.#picture, 'html'); }
    png() { return pictures.bytes(this.#picture, 'png'); }
    save(path) {
      if (typeof path !== 'string') throw new TypeError(`save needs a path, got ${show(path)}`);
      const wrong = pictures.save(this.#picture, path);
      if (wrong !== null) throw new Error(wrong);
      return this;
    }
    show() {
      const wrong = pictures.show(this.#picture);
      if (wrong !== null) throw new Error(wrong);
      return this;
    }
    toString() { return pictures.title(this.#picture); }
  }

  /** Shows a value: a picture in a console, a notebook or a report, anything else as text. */
  const display = (value) => { bridge.show(value, repr(value)); };
  /** The nodes and edges under a root: {nodes, edges}, an edge being [operand, result]. */
  const trace = (root) => {
    value('trace', root);
    const [nodes, edges] = bridge.trace(leave(root));
    return {nodes: Array.from(nodes, (node) => enter(node)), edges: Array.from(edges, (e) => [enter(e[0]), enter(e[1])])};
  };
  /** The graph under a root or of a compiled function, as a picture: draw(d), draw(d, {rankdir: 'TB', color: 'grad'}). */
  const draw = (root, given = {}, ...rest) => {
    const options = rest.length === 0 ? given : alone([root, given, ...rest])[1] ?? {};
    const found = helpers.javas.get(root)?.();
    if (!found && Array.isArray(root) && root.length > 0) throw new TypeError(`draw needs a Value, got ${show(root)}: draw(sum(values)) shows several in one picture`);
    if (!found && typeof root === 'function' && !isValue(root)) throw new TypeError(`draw needs a Value, got ${show(root)}: draw what it answers, as in draw(f(x))`);
    const node = found ?? value('draw', root);
    if (typeof options !== 'object' || options === null) throw new TypeError(`draw needs options, as in {rankdir: 'TB'}, got ${show(options)}`);
    return Picture.of(drawings.draw(node, Object.keys(options), Object.values(options)));
  };
  /**
   * A Value by an operation of your own: its number, its operands, and a function that takes it, with its gradient, and answers
   * the share of each operand: custom(x.data ** 3, [x], (out) => [3 * x.data ** 2 * out.grad]).
   */
  const custom = (data, operands, backward, sign = 'custom') => {
    if (!Array.isArray(operands) || typeof backward !== 'function' || typeof sign !== 'string') throw new TypeError(`custom needs operands, a function and a sign, got ${show(operands)}, ${show(backward)} and ${show(sign)}`);
    const nodes = operands.map((x) => operand('custom', x, [x]));
    return made(bridge.custom(number('custom', data), nodes, sign, (node) => backward(enter(node)).map((x) => number('custom', x))), operands);
  };
  /** What f() answers; drawings show what it computes as a group: scope('loss', () => ...). */
  const scope = (name, f) => {
    if (typeof name !== 'string' || typeof f !== 'function') throw new TypeError(`scope needs a name and a function, got ${show(name)} and ${show(f)}`);
    const opened = opening.open(name);
    try {
      return f();
    } finally {
      bridge.close(opened);
    }
  };

  return {Picture, exports: {display, trace, draw, draw_dot: draw, custom, scope}};
})
