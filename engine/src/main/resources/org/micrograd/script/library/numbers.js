// Numbers of Java that JavaScript has no equal for, as decimals and counters. Evaluated once a context, when the first of them comes,
// with the bridge to Java, the class of Values, and how these compute with a number on their left and on their right.
// All contexts share this code: it must not use an operator on such numbers (see Sources).
(function (bridge, Value, leftNumber, rightNumber) {
  'use strict';

  // What the class keeps from scripts.
  /** Whether a script's object is a number of Java. */
  let isJavaNumber;
  /** The view of its Java object. */
  let viewOf;

  /** The number that it is now. */
  const numberOf = (x) => bridge.numberOf(viewOf(x));
  const textOf = (x) => viewOf(x).toString();

  const computed = {
    '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b,
    '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
    '<': (a, b) => a < b, '==': (a, b) => a == b,
  };
  const ofOne = {'neg': (a) => -a, 'pos': (a) => a, '~': (a) => ~a, '++': (a) => a + 1, '--': (a) => a - 1};

  const both = {}, left = {}, right = {};
  for (const sign in computed) {
    const f = computed[sign];
    both[sign] = (a, b) => f(numberOf(a), numberOf(b));
    left[sign] = (a, b) => f(a, numberOf(b));
    right[sign] = (a, b) => f(numberOf(a), b);
  }
  both['=='] = (a, b) => a === b;
  for (const sign in ofOne) both[sign] = (a) => ofOne[sign](numberOf(a));
  /** With a text it is the text that Java has for it. */
  const leftText = {}, rightText = {};
  for (const sign of ['+', '<', '==']) {
    leftText[sign] = (a, b) => computed[sign](a, textOf(b));
    rightText[sign] = (a, b) => computed[sign](textOf(a), b);
  }

  const leftValue = {}, rightValue = {};
  for (const sign in leftNumber) {
    if (sign === 'left') continue;
    leftValue[sign] = (a, b) => rightNumber[sign](a, numberOf(b));
    rightValue[sign] = (a, b) => leftNumber[sign](numberOf(a), b);
  }

  const Computing = Operators(
    both, {left: Number, ...left}, {right: Number, ...right}, {left: BigInt, ...left}, {right: BigInt, ...right},
    {left: String, ...leftText}, {right: String, ...rightText}, {left: Value, ...leftValue}, {right: Value, ...rightValue});

  class JavaNumber extends Computing {
    #view;

    constructor(view) {
      super();
      this.#view = view;
    }

    static {
      isJavaNumber = (x) => typeof x === 'object' && x !== null && #view in x;
      viewOf = (x) => x.#view;
    }

    valueOf() { return numberOf(this); }
    toString() { return textOf(this); }
    toJSON() { return numberOf(this); }
    /** Of a number that is too large to be exact BigInt reads all digits. */
    [Symbol.toPrimitive](hint) {
      const x = numberOf(this);
      return hint === 'string' || hint === 'number' && Math.abs(x) > 2 ** 53 ? textOf(this) : x;
    }
  }

  const methods = new Map();
  /** A method as a function of JavaScript: where a call has found one of Java in an object of JavaScript, it finds no other's any more. */
  const method = (name) => methods.get(name) ?? methods.set(name, function (...all) { return viewOf(this)[name](...all); }).get(name);
  /** As of any object of Java, a method keeps its object where it is given to another function. */
  const memberOf = (self, view, name) => typeof view[name] === 'function' ? method(name).bind(self) : view[name];

  /** What the Java object has by any other name. */
  const members = {
    get: (other, name, self) => typeof name === 'string' && isJavaNumber(self) && name in viewOf(self) ? memberOf(self, viewOf(self), name) : Reflect.get(other, name, self),
    set: (other, name, value, self) => {
      viewOf(self)[name] = value;
      return true;
    },
  };
  Object.setPrototypeOf(JavaNumber.prototype, new Proxy(Object.create(Object.prototype), members));

  return {JavaNumber, isJavaNumber, viewOf, numberOf};
})
