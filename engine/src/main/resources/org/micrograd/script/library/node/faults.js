// What the errors of this engine say, in the words of node. Evaluated when a script file or a console starts. All contexts share this
// code: it must not use an operator on Values (see Sources).
(function (jsonFault, circleOf, placed, syntax, linesBefore) {
  'use strict';

  const kind = (text) => /^-?[\d.]/.test(text) ? 'number' : text === 'true' || text === 'false' ? 'boolean' : 'string';

  /** What the engine says, and how node says it. */
  const WORDS = [
    [/^Cannot read property 'Symbol\(Symbol\.iterator\)' of (null|undefined)$/, '$1 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    [/^Iterator result (.*) is not an object$/s, 'Iterator value $1 is not an entry object'],
    [/^Cannot read property '(.*)' of (null|undefined)$/s, "Cannot read properties of $2 (reading '$1')"],
    [/^Cannot set property '(.*)' of (null|undefined)$/s, "Cannot set properties of $2 (setting '$1')"],
    [/^Assignment to constant "[^"]*"$/, 'Assignment to constant variable.'],
    [/^Cannot delete property "(.*)" of (null|undefined)$/s, 'Cannot convert undefined or null to object'],
    [/^(.*)\["([^"]*)"\] is not a function$/s, '$1.$2 is not a function'],
    [/^<this>(.*) is not a (function|constructor)$/s, 'this$1 is not a $2'],
    [/^super\(\) called twice$/, 'Super constructor may only be called once'],
    [/^toFixed\(\) fraction digits need to be in range 0-100$/, 'toFixed() digits argument must be between 0 and 100'],
    [/^toExponential\(\) fraction digits need to be in range 0-100$/, 'toExponential() argument must be between 0 and 100'],
    [/^toString\(\) expects radix in range 2-36$/, 'toString() radix argument must be between 2 and 36'],
    [/^Constructor Promise requires 'new'$/, "Promise constructor cannot be invoked without 'new'"],
    [/^cannot construct a Symbol$/, 'Symbol is not a constructor'],
    [/^(Cannot convert undefined or null to object): (null|undefined)$/, '$1'],
    [/^(Cannot convert .* to a BigInt|Cannot mix BigInt and other types, use explicit conversions|Cannot convert a BigInt value to a number)\.$/s, '$1'],
    [/^(Cannot (?:read|write) private member .* (?:from|to) an object whose class did not declare it)\.$/, '$1'],
    [/^(time value is not a finite number|Provided date is not in valid range\.)$/, 'Invalid time value'],
    [/^not a Date object$/, 'this is not a Date object.'],
    [/^Cannot add new property "(.*)" to non-extensible .*$/s, 'Cannot add property $1, object is not extensible'],
    [/^Cannot add property "(.*)" to non-object (.*)$/s, (_, name, value) => `Cannot create property '${name}' on ${kind(value)} '${value}'`],
    [/^Cannot assign to read only property '(.*)' of \{.*$/s, "Cannot assign to read only property '$1' of object '#<Object>'"],
    [/^Cannot assign to read only property '(.*)' of \[.*$/s, "Cannot assign to read only property '$1' of object '[object Array]'"],
    [/^"(.*)" is not a configurable property$/s, "Cannot delete property '$1' of #<Object>"],
    [/^Cannot set property (.*) of \[object Object\] which has only a getter$/s, 'Cannot set property $1 of #<Object> which has only a getter'],
    [/^Right-hand-side of instanceof is not (an object|callable)$/, "Right-hand side of 'instanceof' is not $1"],
    [/^(illegal escape sequence|cannot escape)$/, 'URI malformed'],
    [/^(handler|target) expected to be an object$/, 'Cannot create proxy with a non-object as target or handler'],
    [/^Language tag is not well-formed: .*$/s, 'Incorrect locale information provided'],
    [/^generator is already executing$/, 'Generator is already running'],
    [/^Regular expression passed to matchAll\(\) is missing 'g' flag\.$/, 'String.prototype.matchAll called with a non-global RegExp argument'],
    [/^Only global regexps allowed$/, 'String.prototype.replaceAll called with a non-global RegExp argument'],
  ];

  /** Kinds of errors that the engine itself throws; a class that extends one is not among them. */
  const THROWN = new Set([TypeError, RangeError, ReferenceError, SyntaxError, URIError].map((type) => type.prototype));
  const {getPrototypeOf, defineProperty, getOwnPropertyDescriptor} = Object;

  function say(error, text) {
    const said = error.message, stack = error.stack;
    defineProperty(error, 'message', {value: text, writable: true, enumerable: false, configurable: true});
    if (typeof stack === 'string' && stack.startsWith(`${error.name}: ${said}`)) {
      defineProperty(error, 'stack', {value: `${error.name}: ${text}${stack.slice(error.name.length + 2 + said.length)}`, writable: true, enumerable: false, configurable: true});
    }
    return error;
  }

  const replaced = (text) => {
    const found = WORDS.find(([pattern]) => pattern.test(text));
    return found === undefined ? text : text.replace(...found);
  };

  /** What the engine says of a text that does not parse: the file, the line, the column, a sentence, the line's text; of the first fault. */
  const WRONG = /^(.+?):(\d+):(\d+) (.*)\n(.*)\n(\s*\^)\s*(?:$|\n)/;
  const wrongs = new WeakMap();
  function unparsed(error, text) {
    const found = WRONG.exec(text);
    if (found === null) return undefined;
    wrongs.set(error, found);
    const [, file, line, column, said, shown] = found, before = linesBefore(file, Number(line));
    return syntax(said, before + shown, before.length + Number(column), file === '<function>');
  }

  /** What was thrown, in the words of node where the engine has thrown it. */
  function worded(thrown) {
    if (typeof thrown !== 'object' || thrown === null || !(thrown instanceof Error) || !THROWN.has(getPrototypeOf(thrown))) return thrown;
    const text = getOwnPropertyDescriptor(thrown, 'message')?.value;
    if (typeof text !== 'string') return thrown;
    const fault = thrown instanceof SyntaxError ? unparsed(thrown, text) : undefined;
    if (fault !== undefined) return say(thrown, fault);
    const words = replaced(text), said = placed(words, thrown.stack) || words;
    return said === text ? thrown : say(thrown, said);
  }

  /** Where a text does not parse, as the engine has told it; undefined of any other error. */
  worded.wrong = (error) => wrongs.get(error);

  /** The sentence of an error that nobody caught. */
  worded.sentence = (kind, text) => [...THROWN].some((type) => type.name === kind) ? replaced(text) : text;

  const redefine = (on, name, value) => defineProperty(on, name, {value, writable: true, enumerable: false, configurable: true});

  const parse = JSON.parse;
  redefine(JSON, 'parse', {parse(text, reviver) {
    const source = `${text}`;
    try {
      return parse(source, reviver);
    } catch (e) {
      const fault = e instanceof SyntaxError ? jsonFault(source) : undefined;
      throw fault === undefined ? e : say(e, fault);
    }
  }}.parse);

  const CIRCLE = 'Converting circular structure to JSON', {stringify} = JSON;
  redefine(JSON, 'stringify', {stringify(value, replacer, space) {
    try {
      return stringify(value, replacer, space);
    } catch (e) {
      throw e instanceof TypeError && e.message === CIRCLE ? say(e, CIRCLE + circleOf(value)) : e;
    }
  }}.stringify);

  const then = Promise.prototype.then;
  redefine(Promise.prototype, 'then', {then(done, failed) {
    return then.call(this, done, typeof failed === 'function' ? (reason) => failed(worded(reason)) : failed);
  }}.then);

  // Of a function the text is what the program's is, without what its catches were given.
  const asked = / ?(?:[\p{L}_$][\p{L}\p{N}_$]*) = globalThis\[Symbol\.for\('micrograd\.worded'\)\]\([\p{L}_$][\p{L}\p{N}_$]*\);/gu;
  const parted = /micrograd\$thrown(\s*\)\s*\{)let (\{[^(){}]*\}) = globalThis\[Symbol\.for\('micrograd\.worded'\)\]\(micrograd\$thrown\);/g;
  const {toString} = Function.prototype;
  redefine(Function.prototype, 'toString', {toString() {
    const text = toString.call(this);
    return text.includes("Symbol.for('micrograd.worded')") ? text.replace(parted, '$2$1').replace(asked, '') : text;
  }}.toString);

  // Every catch of a program passes what it has caught through this (see CatchText).
  redefine(globalThis, Symbol.for('micrograd.worded'), worded);
  return worded;
})
