// What node says of an error by the names that stand where it happened. Evaluated when the first such error is caught. All contexts
// share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';

  const NAME = /(?!(?:null|undefined|true|false|this|new|await|typeof|void)\b)[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$#][\p{L}\p{N}_$]*)*/u.source;
  const pattern = (text, how = 'su') => new RegExp(text.replaceAll('NAME', NAME), how);
  const LOOP = pattern('\\bfor\\s*(?:await\\s*)?\\((?:const|let|var)?\\s*[^;()]*?\\sof\\s+(NAME)\\s*\\)', 'gsu');
  const PARTS = pattern('^(?:(?:const|let|var)\\s+)?\\[[^=;]*\\]\\s*=\\s*(NAME)\\s*(?:[;,)\\n}]|$)');
  const SPREAD = pattern('^\\.\\.\\.(NAME)\\s*[,\\])]');
  const MADE = pattern('^new\\s+(NAME)\\s*[(;,)\\n]');
  const BEFORE = pattern('(NAME)\\.$');
  const MIXED = pattern('^(?:NAME|\\d[\\d_]*n?)\\s*(?:\\*\\*|<<|>>|[-+*/%&|^])=?\\s*[\\p{L}\\p{N}_$]');
  const GIVEN = pattern('^\\s*=\\s*(NAME)\\s*(?:[;,)\\n}]|$)');

  const TOKENS = /\/\/[^\n]*|\/\*.*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/|[{}()]|\b(?:let|const|class)\s+|;/gs;

  /** The brackets that are open at each place where a name is declared, and at a place itself. */
  function isDeclared(text, at, name) {
    const open = [], declared = [];
    let here, count = 0;
    for (const found of text.matchAll(TOKENS)) {
      if (here === undefined && found.index >= at) here = [...open];
      const token = found[0];
      if (token === '{' || token === '(') open.push(count++);
      else if (token === '}' || token === ')') open.pop();
      else if (/^(?:let|const|class)\s/.test(token) && names(text, found.index + token.length, token.startsWith('class')).includes(name)) declared.push([...open]);
    }
    here ??= [...open];
    return declared.some((blocks) => blocks.every((block, k) => here[k] === block));
  }

  /** The names that a declaration makes: before each "=" or in its pattern. */
  function names(text, from, isClass) {
    const rest = text.slice(from);
    if (isClass || /^[\p{L}_$]/u.test(rest)) {
      const first = /^[\p{L}\p{N}_$]+/u.exec(rest)?.[0], line = /^[^;\n]*/.exec(rest)[0];
      return isClass ? [first] : [first, ...[...line.matchAll(/,\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*(?==(?!=)|,|$)/gu)].map((each) => each[1])];
    }
    return [...closed(rest).matchAll(/([\p{L}_$][\p{L}\p{N}_$]*)\s*(?=[,}\]=])/gu)].map((each) => each[1]);
  }

  /** A text up to the bracket that closes its first one. */
  function closed(text) {
    let depth = 0;
    for (const {0: found, index} of text.matchAll(/[([{]|[)\]}]/g)) {
      depth += '([{'.includes(found) ? 1 : -1;
      if (depth === 0) return text.slice(0, index + 1);
    }
    return text;
  }

  function spread(text, at, isNothing) {
    const before = text.slice(0, at), name = SPREAD.exec(text.slice(at))?.[1];
    const isCall = /[([][^()[\]]*$/.exec(before)?.[0].startsWith('(');
    if (!isCall) return name && `${name} is not iterable`;
    return isNothing && !before.endsWith('(') ? name && `${name} is not iterable (cannot read property undefined)` : 'Spread syntax requires ...iterable[Symbol.iterator] to be a function';
  }

  function iterated(text, at, said) {
    const rest = text.slice(at);
    if (rest.startsWith('...')) return spread(text, at, said.endsWith(')'));
    if (/^\[[^=;]*?\]\s+of\s/.test(rest)) return '.for is not iterable';
    // Of a loop the place is that of its block.
    const loops = /^(?:\{|for\b)/.test(rest) ? [...closed(rest).matchAll(LOOP)] : [];
    if (loops.length === 1) return `${loops[0][1]} is not iterable`;
    const parts = PARTS.exec(rest);
    if (parts !== null && !parts[1].includes('.')) return `${parts[1]} is not iterable`;
    const value = /^(?:(-?[\d.]+)|true|false) is/.exec(said);
    return value !== null && (parts !== null || /^new\s+(?:Map|Set|WeakMap|WeakSet)\b/.test(rest)) && `${value[1] === undefined ? 'boolean' : 'number'} ${said} (cannot read property Symbol(Symbol.iterator))`;
  }

  function taken(text, at, value, property) {
    const before = text.slice(0, at), rest = text.slice(at), start = /\{\s*(?:[\p{L}\p{N}_$]+\s*:\s*)?$/u.exec(before)?.index;
    if (start === undefined || !/^\s*([\p{L}\p{N}_$]+)\s*[,}:]/u.exec(text.slice(start + 1))?.[1].includes(property) || !/^[\p{L}\p{N}_$]+\s*[,}:]/u.test(rest)) return undefined;
    const inner = text.slice(start), after = inner.slice(closed(inner).length);
    const from = GIVEN.exec(after)?.[1] ?? (/^\s*=\s*(?:null|undefined)\b/.test(after) || /^\s*[,)]/.test(after) ? value : undefined);
    return from && `Cannot destructure property '${property}' of '${from}' as it is ${value}.`;
  }

  /** The sentence for what the engine has said at a place in a text, or what is no sentence. */
  return (text, at, said) => {
    const rest = text.slice(at);
    let found;
    if ((found = /^([\p{L}\p{N}_$]+) is not defined$/u.exec(said))) return isDeclared(text, at, found[1]) && `Cannot access '${found[1]}' before initialization`;
    if (/ is not iterable(?: \(cannot read property Symbol\(Symbol\.iterator\)\))?$/.test(said)) return iterated(text, at, said);
    if ((found = /^Cannot read properties of (undefined|null) \(reading '(.*)'\)$/s.exec(said))) return taken(text, at, found[1], found[2]);
    if (said === 'Cannot convert a BigInt value to a number') return MIXED.test(rest) && 'Cannot mix BigInt and other types, use explicit conversions';
    if (said === 'cannot create promise: executor not callable') return /^new\s+Promise\s*\(\s*\)/.test(rest) && 'Promise resolver undefined is not a function';
    if (/ is not a constructor$/.test(said) && /^new\s*\(/.test(rest)) return '(intermediate value) is not a constructor';
    if (/ is not a constructor$/.test(said) && (found = MADE.exec(rest))) return `${found[1]} is not a constructor`;
    if (/^\(intermediate value\)\..* is not a function$/.test(said) && (found = BEFORE.exec(text.slice(0, at)))) return `${found[1]}.${/^[\p{L}\p{N}_$]+/u.exec(rest)?.[0]} is not a function`;
    return undefined;
  };
})
