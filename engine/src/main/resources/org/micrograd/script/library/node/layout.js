// How node lays out the parts of what it shows: on a line, in columns, with colours. Evaluated when a script file or a console
// starts. All contexts share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';

  const COLOURS = {number: [33, 39], bigint: [33, 39], boolean: [33, 39], string: [32, 39], symbol: [32, 39], undefined: [90, 39], null: [1, 22], special: [36, 39], date: [35, 39], regexp: [31, 39]};
  const painted = (text, kind) => COLOURS[kind] === undefined ? text : `\u001b[${COLOURS[kind][0]}m${text}\u001b[${COLOURS[kind][1]}m`;

  /** Without what only colours it. */
  const plain = (text) => text.replace(/\u001b\[[\d;]*m/g, '');

  const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

  /** How many columns of a terminal a text takes. */
  function width(text) {
    if (/^[ -~]*$/.test(text)) return text.length;
    let sum = 0;
    for (const c of plain(text).normalize('NFC')) sum += /[\p{Mn}\p{Me}\u200b-\u200f\ufe00-\ufe0f]/u.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
    return sum;
  }

  /** On one line where it is short and holds no more than three levels, else each part on its own. */
  function joined(ctx, parts, base, open, close, list) {
    const rows = list !== null && parts.length > 6 && ctx.compact !== false ? inColumns(ctx, parts, list) : parts;
    const start = base === '' ? '' : base + ' ';
    if (ctx.compact !== false && ctx.reached - ctx.depth < Number(ctx.compact) && rows === parts) {
      const length = parts.length * 2 + ctx.indent + open.length + base.length + 10 + parts.reduce((sum, part) => sum + width(part), 0);
      if (length <= ctx.breakLength && !base.includes('\n') && !parts.some((part) => part.includes('\n'))) return `${start}${open} ${parts.join(', ')} ${close}`;
    }
    const line = `\n${' '.repeat(ctx.indent)}`;
    return `${start}${open}${line}  ${rows.join(`,${line}  `)}${line}${close}`;
  }

  /** Many short elements as rows of columns, about as wide as high. */
  function inColumns(ctx, parts, list) {
    const last = list.length > ctx.maxArrayLength ? parts.length - 1 : parts.length;
    const lengths = parts.slice(0, last).map(width);
    const longest = Math.max(...lengths) + 2, total = lengths.reduce((sum, length) => sum + length + 2, 0);
    if (longest * 3 + ctx.indent >= ctx.breakLength || total / longest <= 5 && longest > 8) return parts;
    const usual = Math.max(longest - 3 - Math.sqrt(longest - total / parts.length), 1);
    const columns = Math.min(Math.round(Math.sqrt(2.5 * usual * last) / usual), Math.floor((ctx.breakLength - ctx.indent) / longest), 12);
    if (columns <= 1) return parts;
    const widths = Array.from({length: columns}, (_, column) => Math.max(0, ...lengths.filter((_, i) => i % columns === column)) + 2);
    const isNumbers = Array.prototype.every.call(list, (each) => typeof each === 'number' || typeof each === 'bigint');
    const rows = [];
    for (let i = 0; i < last; i += columns) {
      const row = parts.slice(i, Math.min(i + columns, last));
      rows.push(row.map((part, j) => {
        const isLast = j === row.length - 1;
        if (isNumbers) return isLast ? ' '.repeat(widths[j] - 2 - width(part)) + part : ' '.repeat(widths[j] - 2 - width(part)) + `${part}, `;
        return isLast ? part : `${part}, ` + ' '.repeat(widths[j] - 2 - width(part));
      }).join(''));
    }
    return last < parts.length ? [...rows, parts[last]] : rows;
  }

  return {joined, painted, plain, width};
})
