// What lies where in the charts: no part of it needs a document.
const NEAR = 40;

/** A number in at most six digits. */
const digits = (x) => {
  if (!Number.isFinite(x) || x === 0) return String(x === 0 ? 0 : x);
  const size = Math.abs(x);
  return size >= 1e-4 && size < 1e6 ? String(Number(x.toPrecision(6))) : Number(x.toPrecision(6)).toExponential().replace('+', '');
};

/** How far along an axis a number lies, and the number there. */
const part = ({ends: [low, high], log}, x) => log ? Math.log(x / low) / Math.log(high / low) : (x - low) / (high - low);
const number = ({ends: [low, high], log}, t) => log ? low * (high / low) ** t : low + t * (high - low);

/** The place of a point in the picture. */
const place = ({place: [dx, dy], area: [left, top, width, height], x, y}, u, v) => [dx + left + part(x, u) * width, dy + top + (1 - part(y, v)) * height];

/** The chart whose frame holds a place. */
const around = (x, y) => charts.find(({place: [dx, dy], area: [left, top, width, height]}) => x >= dx + left && x <= dx + left + width && y >= dy + top && y <= dy + top + height);

/** A point of a series, in words. */
function told(chart, series, i) {
  const {label, bars, xs, ys} = series, name = label === '' ? '' : `${label}: `;
  if (bars) return `${name}${digits(ys[i])} from ${digits(xs[i])} to ${digits(xs[i + 1])}`;
  return `${name}${chart.x.name || 'x'} = ${digits(xs[i])}, ${chart.y.name || 'y'} = ${digits(ys[i])}`;
}

/** Where a point of a series lies. */
function at(chart, {bars, xs, ys}, i) {
  return bars ? place(chart, (xs[i] + xs[i + 1]) / 2, ys[i]) : place(chart, xs[i], ys[i]);
}

/** The number of a field at a point, between those around it. */
function between({xs, ys, values}, x, y) {
  const cell = (all, u) => Math.max(0, Math.min(all.length - 2, all.findLastIndex((each) => each <= u)));
  const j = cell(xs, x), i = cell(ys, y), s = (x - xs[j]) / (xs[j + 1] - xs[j]), t = (y - ys[i]) / (ys[i + 1] - ys[i]);
  return (1 - t) * ((1 - s) * values[i][j] + s * values[i][j + 1]) + t * ((1 - s) * values[i + 1][j] + s * values[i + 1][j + 1]);
}

/** What is nearest to a place: {chart, series, i, x, y, text}, or null outside of all frames. */
function pointed(x, y) {
  const chart = around(x, y);
  if (!chart) return null;
  let found = null, least = NEAR;
  for (const series of chart.series) {
    for (let i = 0; i < series.ys.length; i++) {
      const [u, v] = at(chart, series, i);
      const half = series.bars ? Math.abs(place(chart, series.xs[i + 1], 0)[0] - place(chart, series.xs[i], 0)[0]) / 2 : 0;
      const away = series.bars ? Math.abs(x - u) <= half ? 1 : Infinity : Math.hypot(x - u, y - v);
      if (away <= least) [found, least] = [{chart, series, i, x: u, y: v, text: told(chart, series, i)}, away];
    }
  }
  if (found) return found;
  const [left, top] = [chart.place[0] + chart.area[0], chart.place[1] + chart.area[1]];
  const u = number(chart.x, (x - left) / chart.area[2]), v = number(chart.y, 1 - (y - top) / chart.area[3]);
  const heights = chart.fields.map((field) => digits(between(field, u, v)));
  return {chart, series: null, i: 0, x, y, text: [`${chart.x.name || 'x'} = ${digits(u)}`, `${chart.y.name || 'y'} = ${digits(v)}`, ...heights.map((h) => `height ${h}`)].join(', ')};
}

/** The next point from one: along its series, or of the next series; the first from none. */
function stepped(from, along, across) {
  const all = charts.flatMap((chart) => chart.series.filter(({ys}) => ys.length > 0).map((series) => ({chart, series})));
  if (all.length === 0) return null;
  const now = all.findIndex(({series}) => series === from?.series);
  const {chart, series} = all[now < 0 ? 0 : Math.max(0, Math.min(all.length - 1, now + across))];
  const i = now < 0 ? 0 : Math.max(0, Math.min(series.ys.length - 1, from.i + along));
  const [x, y] = at(chart, series, i);
  return {chart, series, i, x, y, text: told(chart, series, i)};
}
