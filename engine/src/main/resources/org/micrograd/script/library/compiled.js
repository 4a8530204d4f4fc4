(function (micrograd, host, helpers) {
  'use strict';
  const {Value} = micrograd;
  const {show, node, leave, enter, list} = helpers;

  const isTyped = (x) => ArrayBuffer.isView(x) && !(x instanceof DataView);
  /** An array as that of its elements, whatever they are; null for anything else. */
  const listed = (x) => (Array.isArray(x) ? x : isTyped(x) ? Array.from(x) : null);
  /** Numbers, and arrays of them at any depth, as one flat array of leaves. */
  const flat = (x) => listed(x)?.flatMap(flat) ?? [x];
  const shape = (x) => (Array.isArray(x) ? `[${x.map(shape)}]` : isTyped(x) ? `[${Array.from(x, shape)}]` : '.');
  /** The next leaves in the shape of an argument. */
  const shaped = (x, leaves) => listed(x)?.map((each) => shaped(each, leaves)) ?? leaves.next().value;

  const isRecord = (x) => x?.constructor === Object;
  /** What lies in a result, in arrays and objects of any depth: [name, leaf] each. */
  const results = (x, name) => {
    if (Array.isArray(x)) return x.flatMap((each, i) => results(each, `${name}[${i}]`));
    return isRecord(x) ? Object.keys(x).flatMap((key) => results(x[key], name ? `${name}.${key}` : key)) : [[name, x]];
  };
  /** The next leaves in the shape of a result. */
  const resulting = (x, leaves) => {
    if (Array.isArray(x)) return x.map((each) => resulting(each, leaves));
    return isRecord(x) ? Object.fromEntries(Object.keys(x).map((key) => [key, resulting(x[key], leaves)])) : leaves.next().value;
  };
  /** Weights in the order of results: by their names, where both have such. */
  const weighed = (what, form, weights) => {
    if (isRecord(form) && isRecord(weights)) {
      const keys = Object.keys(form), strange = Object.keys(weights).find((key) => !Object.hasOwn(form, key)) ?? keys.find((key) => !Object.hasOwn(weights, key));
      if (strange !== undefined) throw new RangeError(`${what} needs a weight for each of ${keys.join(', ')}, got ${Object.keys(weights).join(', ')}`);
      return keys.flatMap((key) => weighed(what, form[key], weights[key]));
    }
    const all = listed(weights);
    if (Array.isArray(form) && all?.length === form.length) return form.flatMap((each, i) => weighed(what, each, all[i]));
    return flat(weights).flatMap((each) => results(each, '')).map(([, weight]) => weight);
  };
  /** The names of a function's parameters where they are plain names, else none. */
  function names(f) {
    const text = /^(?:async\s+)?(?:function\b[^(]*)?\(?([^)=]*)\)?\s*(?:=>|\{)/.exec(String(f));
    const found = text === null ? [] : text[1].split(',').map((name) => name.trim());
    return found.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) ? found : [];
  }

  const labels = (x, name) => listed(x)?.flatMap((each, i) => labels(each, `${name}[${i}]`)) ?? [name];

  function arity(f, count) {
    const known = names(f);
    const takes = known.length || f.length;
    if (known.length ? count !== takes : count < takes) {
      throw new TypeError(`${f.name || 'the function'} takes ${takes} input${takes === 1 ? '' : 's'}, got ${count}`);
    }
  }

  /** A compiled function, and the same with what it refuses as errors of the script, which takes longer. */
  const compiledAs = (live, form) => ({live, calls: helpers.checked(live), form});

  /** Runs a function once on placeholders in the shape of its arguments; to know the line of each operation takes long. */
  function trace(f, args, lines = false) {
    arity(f, args.length);
    numbers(f.name || 'function', args);
    const known = names(f);
    const inputs = Array.from(host.placeholders(args.flatMap((x, i) => labels(x, known[i] ?? `x${i}`))));
    const leaves = inputs.map(enter)[Symbol.iterator]();
    const tracing = host.begin(f);
    const before = helpers.note(lines ? () => tracing.mark(...helpers.place()) : null);
    let result;
    try {
      result = f(...args.map((x) => shaped(x, leaves)));
    } finally {
      helpers.note(before);
    }
    const roots = results(result, '');
    for (const [, root] of roots) {
      if (!(root instanceof Value) && (typeof root !== 'number' || root !== root)) {
        throw new TypeError(`${f.name || 'the function'} must return a Value or a number to be compiled, got ${show(root)}`);
      }
    }
    const single = result instanceof Value || typeof result === 'number';
    const calls = helpers.checked(tracing);
    const live = calls.function(inputs, roots.map(([, root]) => node('compile', root)), single ? null : roots.map(([name]) => name));
    if (!lines) calls.compare(live, flat(args).map((x) => (typeof x === 'number' ? x : 0)), plainly(f, args));
    return compiledAs(live, single ? null : result);
  }

  /** The same function from numbers, for arguments of one shape, to the numbers of its results. */
  const plainly = (f, args) => (point) => {
    const leaves = Array.from(point)[Symbol.iterator]();
    return results(f(...args.map((x) => shaped(x, leaves))), '').map(([, x]) => (x instanceof Value ? x.data : x));
  };

  function numbers(what, args) {
    return flat(args).map((x) => {
      const own = typeof x === 'number' ? x : helpers.plain(x);
      if (typeof own !== 'number') throw new TypeError(`${what} needs numbers or arrays of numbers, got ${show(x)}`);
      return own;
    });
  }

  /** What says for which arguments a function was compiled. */
  const keyOf = (args) => args.map(shape).join();
  const {table, Columns, Batch, Results, maker} = helpers.part('batches')(Value, host, helpers, {shape, keyOf, numbers, results, resulting});

  /** A matrix by its entries, row by row: shape, and the arrays rows, columns and values; dense() has all zeros, too. */
  class Sparse {
    constructor(entries) {
      this.shape = [entries.height(), entries.width()];
      const places = (all) => Array.prototype.slice.call(new Int32Array(new ArrayBuffer(entries.places(all))));
      Object.assign(this, {rows: places(entries.rows()), columns: places(entries.columns()), values: list(entries.values())});
    }
    get length() { return this.values.length; }
    dense() {
      const dense = Array.from({length: this.shape[0]}, () => new Array(this.shape[1]).fill(0));
      this.values.forEach((value, i) => { dense[this.rows[i]][this.columns[i]] = value; });
      return dense;
    }
    *[Symbol.iterator]() { for (let i = 0; i < this.length; i++) yield [this.rows[i], this.columns[i], this.values[i]]; }
    toString() { return `Sparse(${this.shape.join(' x ')}, ${this.length} entries)`; }
  }

  /** The methods of a compiled function; find answers what was compiled for arguments. */
  function finish(call, find, source, name) {
    const shapedAs = (args, numbers) => {
      const leaves = numbers[Symbol.iterator]();
      return args.map((x) => shaped(x, leaves));
    };
    const derivatives = (args) => {
      const both = Array.from(find(args).calls.gradientAndValue(numbers(name, args)));
      const value = both.pop();
      return [value, shapedAs(args, both)];
    };
    const several = (what, x) => {
      if (listed(x) === null) throw new TypeError(`${name}.${what} needs its first argument in an array, [x, y, ...], got ${show(x)}`);
      return listed(x);
    };
    const rows = (matrix) => Array.from(matrix, (row) => Array.from(row));
    const tabled = (args) => table(`${name}.batch`, args.length === 1 && call.length > 1 && Array.isArray(args[0]) ? args[0] : args);
    const methods = {
      /** The derivatives, an element an argument and in its shape. */
      grad: (...args) => derivatives(args)[1],
      /** The value and the derivatives: [value, [...]]. */
      valueAndGrad: (...args) => derivatives(args),
      /** The derivatives of all results: a row a result, a column a number of the arguments. */
      jacobian: (...args) => rows(find(args).calls.jacobian(numbers(name, args))),
      /** How fast the results change where the arguments move along a direction: f.jvp([x, y], [dx, dy]). */
      jvp: (args, direction) => {
        const {calls, form} = find(several('jvp', args));
        const rates = Array.from(calls.jvp(numbers(name, args), numbers(`${name}.jvp`, several('jvp', direction))));
        return form === null ? rates[0] : resulting(form, rates[Symbol.iterator]());
      },
      /** The derivatives of the results' weighted sum, in the shape of the arguments: f.vjp([x, y], weights). */
      vjp: (args, weights) => {
        const {calls, form} = find(several('vjp', args));
        const given = numbers(`${name}.vjp`, weighed(`${name}.vjp`, form, weights));
        return shapedAs(args, Array.from(calls.vjp(numbers(name, args), given)));
      },
      /** The second derivatives: a row and a column a number of the arguments. */
      hessian: (...args) => rows(find(args).calls.hessian(numbers(name, args))),
      /** The derivatives of all results that are not 0 by the formula, by row and column. */
      sparseJacobian: (...args) => new Sparse(find(args).calls.sparseJacobian(numbers(name, args))),
      /** The second derivatives that are not 0 by the formula, by row and column. */
      sparseHessian: (...args) => new Sparse(find(args).calls.sparseHessian(numbers(name, args))),
      /** All rows at once: an array an input with an element a row, or one array of such columns, or columns(...). */
      batch: (...args) => {
        const given = args.length === 1 && args[0] instanceof Columns ? Columns.table(args[0]) : tabled(args);
        // A training asks for the same again and again.
        if (given.call !== call) Object.assign(given, {call, found: find(given.row, given.key)});
        const {found: {live, form}, rows} = given;
        const batch = maker.batch(live, rows);
        return form === null ? Batch.of(batch) : new Results(batch, form);
      },
      /** The operations as Java. */
      source: (...args) => source(args),
      toString: () => `compiled ${name}`,
    };
    for (const key in methods) Object.defineProperty(call, key, {value: methods[key]});
    Object.defineProperty(call, 'name', {value: name});
    return call;
  }

  function takesNoNumbers(f, args) {
    try {
      const answer = f(...args);
      return answer !== answer;
    } catch (e) {
      return e instanceof TypeError;
    }
  }

  /** What a compiled function answers to numbers. */
  function answer({live, form}, all) {
    return form === null ? live.value(all) : resulting(form, Array.from(live.values(all))[Symbol.iterator]());
  }

  /**
   * A function of Values as one of numbers, at native speed: f(2, 3), f.grad(2, 3), f.valueAndGrad, f.hessian, f.batch.
   * It runs once for each shape of its arguments; Values that it uses from outside are read at each call.
   */
  function compile(f) {
    if (typeof f !== 'function') throw new TypeError(`compile needs a function: compile((a, b) => a*b), got ${show(f)}`);
    if (helpers.javas.has(f)) return f;
    const found = new Map();
    const find = (args, key = keyOf(args)) => {
      if (!found.has(key)) found.set(key, {args, ...trace(f, args)});
      return found.get(key);
    };
    /** What takes one, two or three numbers and has one result, by how many; the fastest way. */
    const scalars = [];
    const scalar = (args) => {
      const compiled = find(args);
      if (compiled.form === null) scalars[args.length] = compiled.live;
    };
    const name = f.name || 'function';
    const call = (...given) => {
      const args = given.length === 3 && f.length === 1 ? helpers.alone(given) : given;
      const live = scalars[args.length];
      if (live !== undefined) {
        const [x, y, z] = args;
        if (typeof x === 'number') {
          if (args.length === 1) return live.value1(x);
          if (typeof y === 'number') {
            if (args.length === 2) return live.value2(x, y);
            if (typeof z === 'number') return live.value3(x, y, z);
          }
        }
      }
      const all = flat(args);
      if (all.some((each) => each instanceof Value)) return f(...args);
      if (args.length > 0 && args.length < 4 && live === undefined && args.every((x) => typeof x === 'number')) scalar(args);
      return answer(find(args), numbers(name, args));
    };
    Object.defineProperty(call, 'length', {value: f.length});
    const first = () => found.values().next().value?.args ?? Array.from({length: f.length}, () => 0);
    // How many inputs a function of another language takes, or one of (...all), is known once it has been called.
    const counted = f.length || f instanceof Function && /^[^(]*\(\s*\)(?!.*\[native code\])/.test(Function.prototype.toString.call(f));
    helpers.javas.set(call, (leaves = false) => {
      if (!found.size && !counted) return undefined;
      try {
        return find(first()).live.now();
      } catch (e) {
        // Numbers were guessed: what a function takes that leaves for Java is known once it is called.
        if (leaves && !found.size && takesNoNumbers(f, first())) return undefined;
        throw e;
      }
    });
    return finish(call, find, (args) => trace(f, args.length ? args : first(), true).live.source(), name);
  }

  /** The names of the results of a function from Java as the shape in which they are answered. */
  function formOf(outputs) {
    if (outputs.length === 1) return null;
    const named = outputs.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) && new Set(outputs).size === outputs.length;
    return named ? Object.fromEntries(outputs.map((name) => [name, 0])) : outputs.map(() => 0);
  }

  /** A function that comes from Java. */
  function enterFunction(java) {
    const live = host.of(java), inputs = Array.from(live.inputs());
    const compiled = compiledAs(live, formOf(Array.from(live.outputs())));
    const find = (args) => {
      const count = flat(args).length;
      if (count !== inputs.length) throw new TypeError(`${live.text()} takes ${inputs.length} numbers, got ${count}`);
      return compiled;
    };
    const call = (...args) => answer(find(args), numbers('a compiled function', args));
    Object.defineProperty(call, 'length', {value: inputs.length});
    helpers.javas.set(call, () => java);
    return finish(call, find, () => live.source(), live.text());
  }

  helpers.function = enterFunction;
  return {compile, columns: (...args) => new Columns(...args)};
})
