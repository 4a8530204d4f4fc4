// What node says of a text that does not parse. Evaluated when the first such error is told of. All contexts share this code: it must
// not use an operator on Values (see Sources).
(function () {
  'use strict';

  const RESERVED = new Set('break case catch class const continue debugger default delete do else export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with'.split(' '));
  const PUNCTUATION = />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|\+\+|--|&&|\|\||\?\?|\?\.(?!\d)|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|\*\*|<<|>>|[^\s\w]/y;
  const SKIPPED = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|[()[\]{}]/g;

  /** Sentences that say the same in other words. */
  const WORDS = [
    [/^Missing assignment to constant ".*"$/, 'Missing initializer in const declaration'],
    [/^Missing assignment in destructuring declaration$/, 'Missing initializer in destructuring declaration'],
    [/^Variable "(.*)" has already been declared$/, "Identifier '$1' has already been declared"],
    [/^Invalid return statement$/, 'Illegal return statement'],
    [/^Illegal continue statement$/, 'Illegal continue statement: no surrounding iteration statement'],
    [/^Undefined Label "(.*)"$/, "Undefined label '$1'"],
    [/^Duplicate Label "(.*)"$/, "Label '$1' has already been declared"],
    [/^Invalid left side value of for.*$/, 'Invalid left-hand side in for-loop'],
    [/^Invalid shorthand property name initializer.*$/, 'Invalid shorthand property initializer'],
    [/^Cannot use import\.meta outside a module$/, "Cannot use 'import.meta' outside a module"],
    [/^Unexpected token: \*\*$/, 'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence'],
    [/^Expected an operand but found super$/, "'super' keyword unexpected here"],
    [/^Expected an operand but found enum$/, 'Unexpected reserved word'],
    [/^Expected an operand but found \/=?$/, 'Invalid regular expression: missing /'],
    [/^(?:Repeated regex flag|Unsupported regex flag|Invalid regular expression flag).*$/, 'Invalid regular expression flags'],
    [/^Expected statement but found let declaration$/, 'Lexical declaration cannot appear in a single-statement context'],
    [/^Expected statement but found (const|class) declaration$/, "Unexpected token '$1'"],
    [/^Expected (?:.*) but found error$|^Missing (?:digit|exponent|space) ?.*$|^Illegal character in identifier$/, 'Invalid or unexpected token'],
    [/^Expected => but found eol$/, "Unexpected token ')'"],
  ];

  /** What stands at a place, as node calls it: for strings the place is behind their quote. */
  function unexpected(text, at) {
    const rest = text.slice(at), quote = text[at - 1], line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (/^['"]/.test(rest) || (quote === '"' || quote === "'") && (line.split(quote).length & 1) === 0) return 'Unexpected string';
    if (rest.startsWith('`') || quote === '`') return 'Unexpected template string';
    if (/^\.?\d/.test(rest)) return 'Unexpected number';
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0];
    if (name !== undefined) return RESERVED.has(name) ? `Unexpected token '${name}'` : `Unexpected identifier '${name}'`;
    PUNCTUATION.lastIndex = at;
    const found = PUNCTUATION.exec(text)?.[0];
    return found === undefined ? undefined : `Unexpected token '${found}'`;
  }

  /** The brackets that are open at a place, each where it stands. */
  function open(text, at) {
    const found = [];
    for (const {0: token, index} of text.slice(0, at).matchAll(SKIPPED)) {
      if ('([{'.includes(token)) found.push(index);
      else if (')]}'.includes(token)) found.pop();
    }
    return found;
  }

  /** Whether a place is among the arguments of a call, not the parameters of a function. */
  function isInCall(text, at) {
    const from = open(text, at).at(-1);
    return text[from] === '(' && /[\p{L}\p{N}_$)\]`]\s*$/u.test(text.slice(0, from)) && !/\bfunction\b\s*\*?\s*[\p{L}\p{N}_$]*\s*$/u.test(text.slice(0, from));
  }

  /** A place to which nothing can be given: before or behind what counts up or down, or left of an assignment. */
  function target(text, at) {
    const from = text.slice(0, at).search(/[^;{}\n]*$/), statement = text.slice(from), counted = /^[^=;\n]*?(?:\+\+|--)/.test(statement);
    return counted ? `Invalid left-hand side expression in ${/^\s*(?:\+\+|--)/.test(statement) ? 'prefix' : 'postfix'} operation` : 'Invalid left-hand side in assignment';
  }

  function escape(text, at) {
    const from = text.lastIndexOf('\\', at - 1);
    return text[from + 1] === 'x' ? 'Invalid hexadecimal escape sequence' : /^\\u\{[0-9a-f]+/i.test(text.slice(from)) ? 'Undefined Unicode code-point' : 'Invalid Unicode escape sequence';
  }

  /** A quote that nothing closes: behind one within a word, the word is what is wrong. */
  function unclosed(text, at) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at), word = /(['"])([\p{L}_$][\p{L}\p{N}_$]*)[^'"]*\1[^'"]*$/u.exec(line);
    if (word === null) return line.includes('`') ? 'Unterminated template literal' : 'Invalid or unexpected token';
    const start = at - line.length + word.index + 1;
    return isInCall(text, start) ? 'missing ) after argument list' : unexpected(text, start);
  }

  /** What the end of a text is: that of a function's body is followed by brackets of node's own. */
  function ended(said, isBody) {
    if (said.startsWith('Expected , but')) return 'missing ) after argument list';
    return !isBody ? 'Unexpected end of input' : said.startsWith('Expected } but') ? "Unexpected token ')'" : "Unexpected token '}'";
  }

  function found(said, text, at, isBody) {
    if (said === 'Expected an operand but found eol') return 'Illegal newline after throw';
    if (/ but found eof$/.test(said)) return ended(said, isBody);
    if (said === 'Expected an operand but found import') return 'Cannot use import statement outside a module';
    if (said === 'Expected an operand but found private_ident') return `Private field '${/^#[\p{L}\p{N}_$]+/u.exec(text.slice(at))?.[0]}' must be declared in an enclosing class`;
    if (said === 'Expected ident but found (' && /\bfunction\s*\*?\s*$/.test(text.slice(0, at))) return 'Function statements require a function name';
    if (said.startsWith('Expected , but found') && isInCall(text, at)) return 'missing ) after argument list';
    const key = said === 'Expected : but found }' ? /[{,]\s*(?:\d[\d.]*|(["']).*?\1|[a-z]+)\s*$/.exec(text.slice(0, at)) : null;
    return unexpected(text, key === null ? at : key.index + /^[{,]\s*/.exec(key[0])[0].length);
  }

  /** The sentence of node for what the engine has said at a place of a text, which may be the body of a function. */
  return (said, text, at, isBody) => {
    const other = WORDS.find(([pattern]) => pattern.test(said));
    if (other !== undefined) return said.replace(...other);
    if (said === 'Missing close quote') return unclosed(text, at);
    if (said === 'Invalid left hand side for assignment') return target(text, at);
    if (said === 'Invalid hex digit') return escape(text, at);
    return /^[Ee]xpected /.test(said) ? found(said, text, at, isBody) ?? said : said;
  };
})
