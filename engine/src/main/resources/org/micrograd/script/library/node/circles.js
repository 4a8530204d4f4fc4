// What node says of an object that is inside itself, which JSON cannot tell. All contexts share this code: it must not use an operator
// on Values (see Sources).
(function () {
  'use strict';

  const FIRST = 2, ALL = 4;

  const named = (object) => `object with constructor '${object.constructor?.name ?? 'Object'}'`;
  const key = (step) => Array.isArray(step.from) ? `index ${step.name}` : `property '${step.name}'`;

  /** What JSON tells in place of a value. */
  const instead = (value, name) => typeof value?.toJSON === 'function' ? value.toJSON(name) : value;

  /** The steps of the first way from an object back to one that it leads through; undefined for none. */
  function circle(object, way, past) {
    const start = way.findIndex((step) => step.from === object);
    if (start >= 0) return way.slice(start);
    if (past.has(object)) return undefined;
    for (const name of Object.keys(object)) {
      const inside = instead(object[name], name);
      if (typeof inside !== 'object' || inside === null) continue;
      const found = circle(inside, [...way, {from: object, name, to: inside}], past);
      if (found !== undefined) return found;
    }
    past.add(object);
    return undefined;
  }

  /** The lines behind the error's own, or none where no such way is found. */
  return (object) => {
    const steps = circle(instead(object, ''), [], new Set());
    if (steps === undefined) return '';
    const inner = steps.slice(0, -1).map((step) => `|     ${key(step)} -> ${named(step.to)}`);
    const told = inner.length < ALL ? inner : [...inner.slice(0, FIRST), '|     ...', inner.at(-1)];
    return [`--> starting at ${named(steps[0].from)}`, ...told, `--- ${key(steps.at(-1))} closes the circle`].map((line) => `\n    ${line}`).join('');
  };
})
