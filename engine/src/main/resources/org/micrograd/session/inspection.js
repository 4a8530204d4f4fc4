// What a session of JavaScript knows of names, for completion and help.
(() => {
  const isClass = (x) => typeof x === 'function' && /^class\b/.test(Function.prototype.toString.call(x));

  /** A global, also one declared with let or const; undefined for any other text. */
  const lookup = (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`) : undefined;

  /** Whether something is a class of the library, which another language has as well. */
  const isImported = (x) => isClass(x) && globalThis[Symbol.for('micrograd')][x.name] === x;

  /** The value of a dotted name, a method being looked for in a class as well; null for nothing. */
  function resolve(name) {
    const [first, ...members] = name.split('.');
    let x = lookup(first);
    for (const member of members) {
      const from = x === undefined || x === null ? {} : Object(x);
      x = member in from ? from[member] : Object.getOwnPropertyDescriptor(from.prototype ?? {}, member)?.value;
    }
    return x ?? null;
  }

  /** A function without its body. */
  function head(name, f) {
    const text = Function.prototype.toString.call(f);
    const arrow = text.match(/^(?:async\s+)?(?:\(([^()]*)\)|([\w$]+))\s*=>/);
    const parameters = arrow ? arrow[1] ?? arrow[2] : text.match(/^[^(]*\(([^()]*)\)/)?.[1] ?? '...';
    return isClass(f) ? text.split(/\s*\{/)[0] : `${name}(${parameters})`;
  }

  /** What a text of names, dots and subscripts stands for; undefined where it fails. */
  function expression(text) {
    try {
      return (0, eval)(text);
    } catch {
      return undefined;
    }
  }

  /** The names of the members of a value, those of its classes too. */
  function members(value) {
    const names = new Set();
    for (let o = value === undefined || value === null ? null : Object(value); o !== null; o = Object.getPrototypeOf(o)) {
      for (const name of Object.getOwnPropertyNames(o)) names.add(name);
    }
    return [...names].filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)).sort();
  }

  /** The dotted names that fit a pattern of stars, each part of it those of one name. */
  function search(pattern, isAnyCase, isHidden, names) {
    const fits = (part) => {
      const way = new RegExp(`^${part.replace(/[.$]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, isAnyCase ? 'iu' : 'u');
      return (name) => (isHidden || part.startsWith('_') || !name.startsWith('_')) && way.test(name);
    };
    const [first, ...parts] = pattern.split('.');
    let found = [...new Set([...names, ...Object.getOwnPropertyNames(globalThis)])].filter(fits(first));
    for (const part of parts) found = found.flatMap((name) => members(resolve(name)).filter(fits(part)).map((member) => `${name}.${member}`));
    return found.sort();
  }

  return {
    search,
    shared: (names) => names.filter((name) => !/^(_.*|arguments)$/.test(name) && !isImported(lookup(name))),
    /** The class of an object, or what typeof says. */
    kind(name) {
      const x = lookup(name);
      return x === null ? 'null' : typeof x === 'object' ? x.constructor?.name ?? 'Object' : typeof x;
    },
    describe(name) {
      const x = resolve(name);
      return x === null ? null : typeof x === 'function' ? head(name, x) : '';
    },
    source(name) {
      const x = resolve(name);
      const text = typeof x === 'function' ? Function.prototype.toString.call(x) : null;
      return text === null || text.includes('[native code]') ? null : text;
    },
    keys: (text) => Object.keys(expression(text) ?? {}),
    membersOf: (text) => members(expression(text)),
    isOwn(name) {
      const [first, ...members] = name.split('.');
      return Object.hasOwn(globalThis, first) && !(members.length && lookup(first) instanceof Value);
    },
  };
})()
