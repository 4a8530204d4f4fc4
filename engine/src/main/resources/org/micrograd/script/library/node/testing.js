// node's test runner, node:test. Evaluated when a script asks for it, with how node shows values, node's process and
// timers, the class of mocks, what tells a call of the library's own, and node's words for what was thrown.
// The report is written at the end, in the form of TAP, which node writes where there is no terminal.
(function (shown, runtime, write, MockTracker, isOurs, worded) {
  'use strict';

  const {process, timers} = runtime;
  const begin = performance.now();
  const counts = {tests: 0, suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0};

  /** A test or a suite: what it runs, what is inside, and how it ended. */
  class Test {
    constructor(name, options, run, parent, isSuite) {
      Object.assign(this, {name, options, run, parent, isSuite, inside: [], notes: [], chain: Promise.resolve(), isDone: false, ms: 0});
      this.hooks = {before: [], after: [], beforeEach: [], afterEach: []};
      this.at = /([^()\s]+:\d+:\d+)\)?$/.exec(new Error().stack.split('\n').filter((line) => !isOurs(line))[1] ?? '')?.[1];
    }
    add(child) {
      this.inside.push(child);
      return this.isSuite ? undefined : this.chain = this.chain.then(() => perform(child));
    }
  }

  const root = new Test('', {}, undefined, undefined, false);
  let around = root;
  const failed = (type, error, code = 'ERR_TEST_FAILURE') => ({type, error, code});

  async function hooks(test, kind) {
    for (const hook of test.hooks[kind]) await called(hook, {name: test.name}, {});
  }

  /** Runs hooks of all that a test is in, the outermost first. */
  async function each(test, kind) {
    if (test.parent !== undefined) await each(test.parent, kind);
    await hooks(test, kind);
  }

  /** Calls what may answer a promise, or takes a function to call at its end. */
  function called(f, context, {timeout}) {
    const result = f.length > 1 ? new Promise((done, fail) => f.call(context, context, (e) => e ? fail(e) : done())) : f.length === 1 && context.test === undefined ? new Promise((done, fail) => f.call(context, (e) => e ? fail(e) : done())) : f.call(context, context);
    if (timeout === undefined || timeout === Infinity) return result;
    let timer;
    const late = new Promise((_, fail) => { timer = timers.setTimeout(() => fail(failed('testTimeoutFailure', new Error(`test timed out after ${timeout}ms`))), timeout); });
    return Promise.race([result, late]).finally(() => timers.clearTimeout(timer));
  }

  const contextOf = (test) => ({
    name: test.name, signal: undefined,
    test: (...all) => test.add(made(all, test, false)),
    mock: test.mock ??= new MockTracker(),
    diagnostic: (text) => { test.notes.push(String(text)); },
    skip: (why) => { test.options.skip = why ?? true; },
    todo: (why) => { test.options.todo = why ?? true; },
    before: (f) => { test.hooks.before.push(f); }, after: (f) => { test.hooks.after.push(f); },
    beforeEach: (f) => { test.hooks.beforeEach.push(f); }, afterEach: (f) => { test.hooks.afterEach.push(f); },
  });

  async function perform(test) {
    const start = performance.now();
    try {
      if (!test.options.skip) await (test.isSuite ? suite(test) : single(test));
    } catch (thrown) {
      const e = worded(thrown);
      test.failure = e?.type !== undefined && e.code === 'ERR_TEST_FAILURE' ? e : failed('testCodeFailure', e, e?.code === 'ERR_ASSERTION' ? e.code : undefined);
    }
    const bad = test.inside.filter((child) => isBad(child)).length;
    if (bad > 0) test.failure ??= failed('subtestsFailed', new Error(`${bad} subtest${bad > 1 ? 's' : ''} failed`));
    test.ms = performance.now() - start;
    test.isDone = true;
    if (test.parent === root && root.inside.at(-1) === test) await hooks(root, 'after');
  }

  async function suite(test) {
    await hooks(test, 'before');
    for (const child of test.inside) await perform(child);
    await hooks(test, 'after');
  }

  async function single(test) {
    await each(test.parent, 'beforeEach');
    try {
      if (test.run !== undefined) await called(test.run, contextOf(test), test.options);
      await test.chain;
    } finally {
      test.mock?.restoreAll();
      await hooks(test, 'after');
      await each(test.parent, 'afterEach');
    }
  }

  const isBad = (test) => (test.failure !== undefined || !test.isDone) && !test.options.todo;

  function made(all, parent, isSuite, more = {}) {
    const run = all.find((each) => typeof each === 'function'), options = all.find((each) => typeof each === 'object' && each !== null) ?? {};
    const name = typeof all[0] === 'string' ? all[0] : options.name ?? run?.name;
    return new Test(name || '<anonymous>', {...options, ...more}, run, parent, isSuite);
  }

  /** test(name, options, function), with test.skip, test.todo and test.only. */
  function starter(isSuite) {
    const start = (more) => (...all) => {
      const test = made(all, around, isSuite, more);
      if (isSuite && !test.options.skip && test.run !== undefined) {
        const before = around;
        around = test;
        try {
          test.run({name: test.name});
        } finally {
          around = before;
        }
      }
      return test.parent.add(test) ?? Promise.resolve();
    };
    return Object.assign(start(), {skip: start({skip: true}), todo: start({todo: true}), only: start()});
  }

  const quoted = (text) => text.replace(/\\/g, '\\\\').replace(/#/g, '\\#').replace(/\n/g, '\\\\n');

  function text(pad, key, x) {
    const lines = String(x).split('\n');
    return lines.length === 1 ? `${pad}${key}: ${shown.inspect(x)}\n` : `${pad}${key}: |-\n${lines.map((line) => `${pad}  ${line}\n`).join('')}`;
  }

  function reason(pad, test) {
    const {type, error, code} = test.failure;
    let said = (test.at === undefined ? '' : `${pad}location: '${test.at}'\n`) + `${pad}failureType: '${type}'\n` + text(pad, 'error', error instanceof Error ? error.message : shown.format(error)) + `${pad}code: '${code}'\n`;
    if (!(error instanceof Error) || type !== 'testCodeFailure') return said;
    if (error.name !== 'Error') said += `${pad}name: '${error.name}'\n`;
    if (code === 'ERR_ASSERTION') said += text(pad, 'expected', error.expected) + text(pad, 'actual', error.actual) + `${pad}operator: '${error.operator}'\n`;
    const stack = String(error.stack).split('\n').filter((line) => /^\s+at /.test(line) && !isOurs(line));
    return said + (stack.length === 0 ? '' : `${pad}stack: |-\n${stack.map((line) => `${pad}  ${line.replace(/^\s+at /, '')}\n`).join('')}`);
  }

  function count(test) {
    if (test.isSuite) return void counts.suites++;
    counts.tests++;
    counts[test.options.skip ? 'skipped' : test.options.todo ? 'todo' : test.failure === undefined ? 'pass' : test.failure.type === 'testCodeFailure' || test.failure.type === 'subtestsFailed' ? 'fail' : 'cancelled']++;
  }

  function report(test, number, pad) {
    if (!test.isDone) test.failure = failed('cancelledByParent', new Error('Promise resolution is still pending but the event loop has already resolved'));
    count(test);
    const mark = (key) => test.options[key] ? ` # ${key.toUpperCase()}${typeof test.options[key] === 'string' ? ` ${test.options[key]}` : ''}` : '';
    let said = `${pad}# Subtest: ${quoted(test.name)}\n` + inside(test, pad + '    ') + (test.inside.length > 0 ? `${pad}    1..${test.inside.length}\n` : '');
    said += `${pad}${test.failure === undefined ? 'ok' : 'not ok'} ${number} - ${quoted(test.name)}${mark('skip') || mark('todo')}\n${pad}  ---\n${pad}  duration_ms: ${test.ms.toFixed(6)}\n`;
    return said + (test.isSuite ? `${pad}  type: 'suite'\n` : '') + (test.failure === undefined ? '' : reason(pad + '  ', test)) + `${pad}  ...\n` + test.notes.map((note) => `${pad}# ${note}\n`).join('');
  }

  const inside = (test, pad) => test.inside.map((child, i) => report(child, i + 1, pad)).join('');

  process.on('exit', () => {
    if (root.inside.length === 0) return;
    write(false, `TAP version 13\n${inside(root, '')}1..${root.inside.length}\n`);
    for (const name in counts) write(false, `# ${name} ${counts[name]}\n`);
    write(false, `# duration_ms ${(performance.now() - begin).toFixed(6)}\n`);
    if (root.inside.some(isBad)) process.exitCode = 1;
  });

  const test = starter(false), hook = (kind) => (f) => { around.hooks[kind].push(f); };
  // Outside of all suites it runs at once, as node's does.
  const before = (f) => {
    if (around !== root) around.hooks.before.push(f);
    else root.chain = Promise.all([root.chain, called(f, {name: ''}, {})]);
  };
  return Object.assign(test, {
    test, it: test, describe: starter(true), suite: starter(true),
    mock: new MockTracker(), before, after: hook('after'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'),
  });
})
