// What an iterator of a map or a set has yet to give, which the language tells nobody without taking it. Evaluated when a
// script file starts, or a console shows something: only the first may change what there is.
(function (mayChange) {
  'use strict';

  /** Those of a map's keys or values alone, and of a set's pairs: the other ones are what loops make, which are not to be slowed down. */
  const singles = new WeakSet(), pairs = new WeakSet();

  function note(owner, name, into) {
    const plain = owner[name];
    const noted = {[name]() { const made = plain.call(this); into.add(made); return made; }}[name];
    Object.defineProperty(owner, name, {value: noted, writable: true, enumerable: false, configurable: true});
  }
  if (mayChange) {
    note(Map.prototype, 'keys', singles);
    note(Map.prototype, 'values', singles);
    note(Set.prototype, 'entries', pairs);
  }

  const ofMaps = Object.getPrototypeOf(new Map().entries()), ofSets = Object.getPrototypeOf(new Set().values());

  /** Takes the rest of an iterator, and lets it begin with that anew. */
  function taken(iterator) {
    const rest = [];
    for (let step = iterator.next(); !step.done; step = iterator.next()) rest.push(step.value);
    let at = 0;
    const next = () => at < rest.length ? {value: rest[at++], done: false} : {value: undefined, done: true};
    Object.defineProperty(iterator, 'next', {value: next, writable: true, enumerable: false, configurable: true});
    return rest;
  }

  /** Of an iterator of a map or set: of which, what it has yet to give, and whether those are pairs; null for all else. */
  function known(x) {
    const parent = Object.getPrototypeOf(x), isOfMap = parent === ofMaps;
    if (!isOfMap && parent !== ofSets) return null;
    const rest = taken(x);
    return {name: isOfMap ? 'Map' : 'Set', rest, isPairs: isOfMap ? !singles.has(x) && rest.every((each) => Array.isArray(each) && each.length === 2) : pairs.has(x)};
  }

  return {known};
})
