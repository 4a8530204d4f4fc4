// What the console asks a JavaScript session, beside what the library gives.
(() => {
  const isClass = (x) => typeof x === 'function' && /^class\b/.test(Function.prototype.toString.call(x));

  /** A global, also one declared with let or const; undefined for any other text. */
  const lookup = (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`) : undefined;

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

  return {
    shared: (names) => names.filter((name) => !/^(_.*|arguments)$/.test(name) && !isClass(lookup(name))),
    describe(name) {
      const x = resolve(name);
      return x === null ? null : typeof x === 'function' ? head(name, x) : '';
    },
    /** Behind the global object, where the library's names are: a script may have a _ of its own. */
    remember(x) { Object.getPrototypeOf(globalThis)._ = x; },
    isOwn(name) {
      const [first, ...members] = name.split('.');
      return Object.hasOwn(globalThis, first) && !(members.length && lookup(first) instanceof Value);
    },
  };
})()
