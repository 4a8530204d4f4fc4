// What is told of the nodes that scripts compute: the newest, and the lines that made them.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (bridge, note) {
  'use strict';
  const {Error, Number} = globalThis;

  /** The innermost frames of the stack, an operator's user being the fifth. */
  function frames(limit) {
    const before = Error.stackTraceLimit;
    // Called from another language: its frames cannot be listed.
    if (before === 1) return [];
    Error.stackTraceLimit = limit;
    const lines = new Error().stack.split('\n');
    Error.stackTraceLimit = before;
    return lines;
  }

  /** The file and the line of the user's script that runs; a short stack and no pattern, which take long. */
  function place(limit = 6) {
    for (const frame of frames(limit)) {
      const from = frame.endsWith(')') ? frame.indexOf(' (') + 2 : frame.indexOf('at ') + 3;
      const column = frame.lastIndexOf(':');
      const line = frame.lastIndexOf(':', column - 1);
      if (line > from && !frame.startsWith('micrograd/', from)) return [frame.slice(from, line), Number(frame.slice(line + 1, column))];
    }
    return limit < 60 ? place(60) : ['', 0];
  }

  /** Whether the node that was computed last is kept, and that node. */
  let isKept = false, newest = null;
  function keepNewest() {
    isKept = true;
    note((node) => { newest = node ?? newest; });
  }

  /** Notes for drawings the lines of the next nodes: to know them takes long. */
  function noteLines(nodes) {
    bridge.startNotes();
    note((node) => {
      if (isKept) newest = node ?? newest;
      bridge.noteLine(...place());
      if (--nodes > 0) return;
      if (isKept) keepNewest(); else note(null);
    });
  }

  return {place, noteLines, keepNewest, newest: () => newest};
})
