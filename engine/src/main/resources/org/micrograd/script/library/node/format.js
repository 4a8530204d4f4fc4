// node's util.format. Evaluated when a script file or a console starts, with a test for what shows itself and how node shows
// values. All contexts share this code: it must not use an operator on Values (see Sources).
(function (showsItself, inspecting) {
  'use strict';

  const {inspect, primitive} = inspecting;

  /** A text with placeholders and what fills them, and the rest behind it. */
  function format(...all) {
    const parts = [];
    if (typeof all[0] === 'string' && all.length > 1) {
      let next = 1;
      parts.push(all[0].replace(/%[sdifjoOc%]/g, (found) => {
        if (found === '%%') return '%';
        return next < all.length ? filled(found[1], all[next++]) : found;
      }));
      all = all.slice(next);
    }
    parts.push(...all.map((x) => typeof x === 'string' ? x : inspect(x)));
    return parts.join(' ');
  }

  /** Whether a script has said how an object is written as a text. */
  const hasText = (x) => typeof x.toString === 'function' && !Function.prototype.toString.call(x.toString).includes('[native code]');

  function json(x) {
    try {
      return JSON.stringify(x) ?? 'undefined';
    } catch (e) {
      if (/circular/i.test(e.message)) return '[Circular]';
      throw e;
    }
  }

  function filled(how, x) {
    const isNumber = typeof x === 'number' || typeof x === 'bigint';
    switch (how) {
      case 's':
        if (typeof x === 'string' || typeof x === 'function') return String(x);
        if (typeof x !== 'object' || x === null) return primitive(x, {indent: 0, depth: 0});
        return showsItself(x) ?? (hasText(x) ? String(x) : inspect(x, {depth: 0}));
      case 'd': return typeof x === 'bigint' ? `${x}n` : typeof x === 'symbol' ? 'NaN' : primitive(Number(x), {});
      case 'i': return typeof x === 'bigint' ? `${x}n` : typeof x === 'symbol' ? 'NaN' : primitive(parseInt(x), {});
      case 'f': return typeof x === 'symbol' ? 'NaN' : primitive(isNumber ? Number(x) : parseFloat(x), {});
      case 'j': return json(x);
      case 'o': return inspect(x, {depth: 4, showHidden: true, showProxy: true});
      case 'O': return inspect(x);
      default: return '';
    }
  }

  return {format};
})
