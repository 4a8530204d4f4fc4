// How node lays out the parts of what it shows: on a line, in columns, with colours. Evaluated when a script file or a console
// starts. All contexts share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';

  const COLOURS = {number: [33, 39], bigint: [33, 39], boolean: [33, 39], string: [32, 39], symbol: [32, 39], undefined: [90, 39], null: [1, 22], special: [36, 39], date: [35, 39], regexp: [31, 39]};
  const painted = (text, kind) => COLOURS[kind] === undefined ? text : `\u001b[${COLOURS[kind][0]}m${text}\u001b[${COLOURS[kind][1]}m`;

  /** Without what only colours it. */
  const plain = (text) => text.replace(/\u001b\[[\d;]*m/g, '');

  const WIDE = /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
  const NONE = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Emoji_Modifier}]/u;

  /** How many columns of a terminal a text takes. */
  function width(text) {
    if (/^[ -~]*$/.test(text)) return text.length;
    let sum = 0;
    for (const c of plain(text).normalize('NFC')) sum += c !== '\u00ad' && NONE.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
    return sum;
  }

  /** Whether parts fit into one line, behind what stands before them. */
  function isShort(ctx, parts, before, base) {
    const length = (part) => (ctx.colors ? plain(part) : part).length;
    return !base.includes('\n') && parts.reduce((sum, part) => sum + length(part), parts.length + before) <= ctx.breakLength;
  }

  /**
   * On one line where it is short and holds no more levels than that may, else each part on its own.
   *
   * @param list the array whose elements the parts are; undefined for parts of none that lie as in one, null for others
   */
  function joined(ctx, parts, base, open, close, list) {
    const line = `\n${' '.repeat(ctx.indent)}`, start = base === '' ? '' : `${base} `;
    if (ctx.compact === true) {
      const behind = base === '' ? open : `${open} ${base}`;
      if (isShort(ctx, parts, 0, base)) return `${behind} ${parts.join(', ')} ${close}`;
      return `${behind}${base === '' && open.length === 1 ? ' ' : `${line}  `}${parts.join(`,${line}  `)} ${close}`;
    }
    const levels = Number(ctx.compact), rows = list !== null && parts.length > 6 && levels >= 1 ? inColumns(ctx, parts, list) : parts;
    if (levels >= 1 && ctx.reached - ctx.depth < levels && rows.length === parts.length) {
      const before = parts.length + ctx.indent + open.length + base.length + 10, text = parts.join(', ');
      if (isShort(ctx, parts, before, base) && !text.includes('\n')) return `${start}${open} ${text} ${close}`;
    }
    return `${start}${open}${line}  ${rows.join(`,${line}  `)}${line}${close}`;
  }

  /** Many short elements as rows of columns, about as wide as high. */
  function inColumns(ctx, parts, list) {
    const last = parts.length > ctx.maxArrayLength ? parts.length - 1 : parts.length;
    const lengths = parts.slice(0, last).map(width);
    const longest = Math.max(...lengths) + 2, total = lengths.reduce((sum, length) => sum + length + 2, 0);
    if (longest * 3 + ctx.indent >= ctx.breakLength || total / longest <= 5 && longest > 8) return parts;
    const usual = Math.max(longest - 3 - Math.sqrt(longest - total / parts.length), 1);
    const columns = Math.min(Math.round(Math.sqrt(2.5 * usual * last) / usual), Math.floor((ctx.breakLength - ctx.indent) / longest), Number(ctx.compact) * 4, 15);
    if (columns <= 1) return parts;
    const widths = Array.from({length: columns}, (_, column) => Math.max(0, ...lengths.filter((_, i) => i % columns === column)) + 2);
    const isNumber = (each) => typeof each === 'number' || typeof each === 'bigint';
    const isRight = list !== undefined && parts.every((_, i) => isNumber(list[i]));
    const rows = [];
    for (let i = 0; i < last; i += columns) {
      const row = parts.slice(i, Math.min(i + columns, last));
      rows.push(row.map((part, j) => {
        const gap = ' '.repeat(widths[j] - 2 - width(part)), comma = j === row.length - 1 ? '' : ', ';
        return isRight ? gap + part + comma : part + comma + (comma === '' ? '' : gap);
      }).join(''));
    }
    return last < parts.length ? [...rows, parts[last]] : rows;
  }

  return {joined, painted, plain, width};
})
