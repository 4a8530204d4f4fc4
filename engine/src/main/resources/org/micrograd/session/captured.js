// What cells under %%capture have written. Evaluated once one has.
(() => ({
  /** Gives a variable what a cell has written. */
  captured(name, stdout, stderr) {
    const show = () => { process.stdout.write(stdout); process.stderr.write(stderr); };
    globalThis[name] = {stdout, stderr, show, toString: () => stdout};
  },
}))()
