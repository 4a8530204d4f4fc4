// What node says of a text that is no JSON. All contexts share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';

  const END = 'Unexpected end of JSON input', AROUND = 10;
  const SPECIAL = new Set(['NaN', 'Infinity', 'undefined', '[object Object]']);

  class Fault {
    constructor(text) { this.text = text; }
  }

  class Scan {
    constructor(text) { this.text = text; this.at = 0; }

    get next() { return this.text[this.at]; }

    fail(what) { throw new Fault(`${what} in JSON at position ${this.at}`); }

    blanks() { while (' \t\n\r'.includes(this.next ?? 'x')) this.at++; }

    /** What may not stand here: shown with what is around it. */
    unexpected() {
      const {text, at, next} = this, long = text.length > 2 * AROUND;
      if (next === undefined) throw new Fault(END);
      if (/[-\d]/.test(next)) this.fail('Unexpected number');
      if (next === '"') this.fail('Unexpected string');
      if (SPECIAL.has(text)) throw new Fault(`"${text}" is not valid JSON`);
      const from = long && at >= AROUND ? at - AROUND : 0, to = long && at < text.length - AROUND ? at + AROUND : text.length;
      throw new Fault(`Unexpected token '${next}', ${from > 0 || long && at >= AROUND ? '...' : ''}"${text.slice(from, to)}"${to < text.length ? '...' : ''} is not valid JSON`);
    }

    whole() {
      this.value();
      this.blanks();
      if (this.next !== undefined) throw new Fault(`Unexpected non-whitespace character after JSON at position ${this.at}`);
    }

    value() {
      this.blanks();
      const c = this.next;
      if (c === '{') this.object();
      else if (c === '[') this.array();
      else if (c === '"') this.string();
      else if (c !== undefined && /[-\d]/.test(c)) this.number();
      else this.word({t: 'true', f: 'false', n: 'null'}[c]);
    }

    word(word) {
      if (word === undefined) this.unexpected();
      for (const c of word) {
        if (this.next !== c) this.unexpected();
        this.at++;
      }
    }

    object() {
      this.at++;
      this.blanks();
      if (this.next === '}') { this.at++; return; }
      for (let first = true; ; first = false) {
        this.blanks();
        if (this.next !== '"') this.fail(first ? "Expected property name or '}'" : 'Expected double-quoted property name');
        this.string();
        this.blanks();
        if (this.next !== ':') {
          if (first) this.fail("Expected ':' after property name");
          this.unexpected();
        }
        this.at++;
        this.value();
        this.blanks();
        if (this.next === '}') { this.at++; return; }
        if (this.next !== ',') this.fail("Expected ',' or '}' after property value");
        this.at++;
      }
    }

    array() {
      this.at++;
      this.blanks();
      if (this.next === ']') { this.at++; return; }
      for (;;) {
        this.value();
        this.blanks();
        if (this.next === ']') { this.at++; return; }
        if (this.next !== ',') this.fail("Expected ',' or ']' after array element");
        this.at++;
      }
    }

    string() {
      for (this.at++; this.next !== '"'; this.at++) {
        if (this.next === undefined) this.fail('Unterminated string');
        if (this.next < ' ') this.fail('Bad control character in string literal');
        if (this.next === '\\') this.escape();
      }
      this.at++;
    }

    escape() {
      this.at++;
      if (this.next === undefined) throw new Fault(END);
      if (!'"\\/bfnrtu'.includes(this.next)) this.fail('Bad escaped character');
      if (this.next !== 'u') return;
      for (let i = 0; i < 4; i++) {
        this.at++;
        if (!/[\da-f]/i.test(this.next ?? '')) this.fail('Bad Unicode escape');
      }
    }

    number() {
      const digit = () => /\d/.test(this.next ?? ''), digits = (otherwise) => {
        if (!digit()) this.fail(otherwise);
        while (digit()) this.at++;
      };
      if (this.next === '-') this.at++;
      if (this.next === '0') {
        this.at++;
        if (digit()) this.fail('Unexpected number');
      } else digits('No number after minus sign');
      if (this.next === '.') { this.at++; digits('Unterminated fractional number'); }
      if (this.next === 'e' || this.next === 'E') {
        this.at++;
        if (this.next === '+' || this.next === '-') this.at++;
        digits('Exponent part is missing a number');
      }
    }
  }

  /** The words, or undefined where the text is JSON. */
  return (text) => {
    try {
      new Scan(text).whole();
      return undefined;
    } catch (e) {
      if (e instanceof Fault) return e.text;
      throw e;
    }
  };
})
