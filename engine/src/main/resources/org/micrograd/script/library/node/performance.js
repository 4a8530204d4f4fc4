// node's performance: a clock of nanoseconds, with marks and measures. Evaluated when a script file or a console starts, with
// what gives a class of the JDK. All contexts share this code: it must not use an operator on Values (see Sources).
(function (platform) {
  'use strict';

  const System = platform('java.lang.System');
  const origin = Date.now(), start = Number(System.nanoTime());
  const now = () => (Number(System.nanoTime()) - start) / 1e6;
  let entries = [];
  const observers = new Set();

  class PerformanceEntry {
    constructor(name, entryType, startTime, duration, detail = null) { Object.assign(this, {name: String(name), entryType, startTime, duration, detail}); }
    toJSON() { return {...this}; }
  }
  class PerformanceMark extends PerformanceEntry {}
  class PerformanceMeasure extends PerformanceEntry {}

  const listed = (all) => ({getEntries: () => all, getEntriesByType: (type) => all.filter((each) => each.entryType === type), getEntriesByName: (name) => all.filter((each) => each.name === name)});

  class PerformanceObserver {
    constructor(told) { this.told = told; }
    observe({entryTypes = [], type = entryTypes[0]}) {
      this.kinds = [type, ...entryTypes];
      observers.add(this);
    }
    disconnect() { observers.delete(this); }
  }

  function kept(entry) {
    entries.push(entry);
    for (const each of observers) if (each.kinds.includes(entry.entryType)) setImmediate(() => each.told(listed([entry]), each));
    return entry;
  }

  /** The time of a mark, or a time itself. */
  function timeOf(mark) {
    if (typeof mark === 'number') return mark;
    const found = entries.findLast((each) => each.name === mark && each.entryType === 'mark');
    if (found === undefined) throw Object.assign(new Error(`The "${mark}" performance mark has not been set`), {name: 'SyntaxError', code: 12});
    return found.startTime;
  }

  const forget = (type) => (name) => { entries = entries.filter((each) => each.entryType !== type || name !== undefined && each.name !== name); };
  const performance = {
    now, timeOrigin: origin, ...listed([]),
    getEntries: () => [...entries], getEntriesByType: (type) => entries.filter((each) => each.entryType === type), getEntriesByName: (name) => entries.filter((each) => each.name === name),
    mark: (name, {startTime = now(), detail} = {}) => kept(new PerformanceMark(name, 'mark', startTime, 0, detail)),
    measure(name, from, to) {
      const {start: begin = 0, end = now(), detail} = typeof from === 'object' && from !== null ? from : {start: from, end: to};
      return kept(new PerformanceMeasure(name, 'measure', timeOf(begin), timeOf(end) - timeOf(begin), detail));
    },
    clearMarks: forget('mark'), clearMeasures: forget('measure'), timerify: (f) => f,
    toJSON: () => ({timeOrigin: origin}), eventLoopUtilization: () => ({idle: 0, active: 0, utilization: 0}),
  };
  Object.defineProperty(performance, Symbol.toStringTag, {value: 'Performance'});
  return {performance, kinds: {PerformanceObserver, PerformanceEntry, PerformanceMark, PerformanceMeasure, constants: {}}};
})
