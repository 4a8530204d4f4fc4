// The methods of the language's own classes as they are before a script runs. What shows values, waits for timers, finds modules and ends
// a script uses these, although the script has put others in their places, as node does: one that logs must not be called to log.
// Evaluated when a script file starts. All contexts share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';
  const {apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys} = Reflect, {iterator, match, matchAll, replace, split} = Symbol;
  const [A, S, M, T, R, F, N, O] = [Array, String, Map, Set, RegExp, Function, Number, Object].map((type) => type.prototype);
  const [I, J, K, L] = [[], new Map(), new Set(), ''].map((each) => getPrototypeOf(each[iterator]()));

  const arrays = {__proto__: null, at: A.at, concat: A.concat, every: A.every, fill: A.fill, filter: A.filter, find: A.find, findIndex: A.findIndex,
    findLast: A.findLast, flat: A.flat, flatMap: A.flatMap, forEach: A.forEach, includes: A.includes, indexOf: A.indexOf, join: A.join,
    lastIndexOf: A.lastIndexOf, map: A.map, pop: A.pop, push: A.push, reduce: A.reduce, reverse: A.reverse, shift: A.shift, slice: A.slice,
    some: A.some, sort: A.sort, splice: A.splice, unshift: A.unshift, [iterator]: A[iterator]};
  const strings = {__proto__: null, at: S.at, charCodeAt: S.charCodeAt, codePointAt: S.codePointAt, endsWith: S.endsWith, includes: S.includes,
    indexOf: S.indexOf, lastIndexOf: S.lastIndexOf, match: S.match, matchAll: S.matchAll, normalize: S.normalize, padEnd: S.padEnd,
    padStart: S.padStart, repeat: S.repeat, replace: S.replace, replaceAll: S.replaceAll, search: S.search, slice: S.slice, split: S.split,
    startsWith: S.startsWith, toLowerCase: S.toLowerCase, toUpperCase: S.toUpperCase, toWellFormed: S.toWellFormed, trim: S.trim, trimEnd: S.trimEnd, [iterator]: S[iterator]};
  const maps = {__proto__: null, delete: M.delete, get: M.get, has: M.has, set: M.set, [iterator]: M[iterator]};
  const sets = {__proto__: null, add: T.add, delete: T.delete, has: T.has, [iterator]: T[iterator]};
  const patterns = {__proto__: null, exec: R.exec, test: R.test, [match]: R[match], [matchAll]: R[matchAll], [replace]: R[replace], [split]: R[split]};
  const functions = {__proto__: null, apply: F.apply, bind: F.bind, call: F.call};
  const numbers = {__proto__: null, toFixed: N.toFixed, toString: N.toString};
  const objects = {__proto__: null, hasOwnProperty: O.hasOwnProperty, propertyIsEnumerable: O.propertyIsEnumerable};
  const steps = [I, J, K, L].map((each) => [each, {__proto__: null, next: each.next}]);
  const all = [...steps, [A, arrays], [S, strings], [M, maps], [T, sets], [R, patterns], [F, functions], [N, numbers], [O, objects]];

  // Asked before each line that is logged: names that are written out are read ten times as fast as names out of a list.
  const isOtherA = () => A.at !== arrays.at || A.concat !== arrays.concat || A.every !== arrays.every || A.fill !== arrays.fill ||
    A.filter !== arrays.filter || A.find !== arrays.find || A.findIndex !== arrays.findIndex || A.findLast !== arrays.findLast ||
    A.flat !== arrays.flat || A.flatMap !== arrays.flatMap || A.forEach !== arrays.forEach || A.includes !== arrays.includes ||
    A.indexOf !== arrays.indexOf || A.join !== arrays.join || A.lastIndexOf !== arrays.lastIndexOf || A.map !== arrays.map || A.pop !== arrays.pop ||
    A.push !== arrays.push || A.reduce !== arrays.reduce || A.reverse !== arrays.reverse || A.shift !== arrays.shift || A.slice !== arrays.slice ||
    A.some !== arrays.some || A.sort !== arrays.sort || A.splice !== arrays.splice || A.unshift !== arrays.unshift || A[iterator] !== arrays[iterator] ||
    I.next !== steps[0][1].next;
  const isOtherS = () => S.at !== strings.at || S.charCodeAt !== strings.charCodeAt || S.codePointAt !== strings.codePointAt ||
    S.endsWith !== strings.endsWith || S.includes !== strings.includes || S.indexOf !== strings.indexOf || S.lastIndexOf !== strings.lastIndexOf ||
    S.match !== strings.match || S.matchAll !== strings.matchAll || S.normalize !== strings.normalize || S.padEnd !== strings.padEnd ||
    S.padStart !== strings.padStart || S.repeat !== strings.repeat || S.replace !== strings.replace || S.replaceAll !== strings.replaceAll ||
    S.search !== strings.search || S.slice !== strings.slice || S.split !== strings.split || S.startsWith !== strings.startsWith ||
    S.toLowerCase !== strings.toLowerCase || S.toUpperCase !== strings.toUpperCase || S.toWellFormed !== strings.toWellFormed ||
    S.trim !== strings.trim || S.trimEnd !== strings.trimEnd || S[iterator] !== strings[iterator];
  const isOther = () => isOtherA() || isOtherS() || M.delete !== maps.delete || M.get !== maps.get || M.has !== maps.has || M.set !== maps.set || M[iterator] !== maps[iterator] ||
    T.add !== sets.add || T.delete !== sets.delete || T.has !== sets.has || T[iterator] !== sets[iterator] || R.exec !== patterns.exec || R.test !== patterns.test || R[replace] !== patterns[replace] || R[split] !== patterns[split] ||
    F.apply !== functions.apply || F.bind !== functions.bind || F.call !== functions.call || N.toFixed !== numbers.toFixed ||
    N.toString !== numbers.toString || O.hasOwnProperty !== objects.hasOwnProperty || O.propertyIsEnumerable !== objects.propertyIsEnumerable;

  /** Puts the methods of the start in their places; answers the script's own, and where they were. */
  function restore() {
    const own = [];
    for (let i = 0; i < all.length; i++) {
      const object = all[i][0], kept = all[i][1], names = ownKeys(kept);
      for (let k = 0; k < names.length; k++) {
        const name = names[k];
        if (object[name] === kept[name]) continue;
        own[own.length] = {object, name, found: getOwnPropertyDescriptor(object, name), value: kept[name]};
        defineProperty(object, name, {value: kept[name], writable: true, enumerable: false, configurable: true});
      }
    }
    return own;
  }

  /** Gives the script its own methods back, where it has not put yet others there. */
  function giveBack(own) {
    for (let i = 0; i < own.length; i++) {
      const {object, name, found, value} = own[i];
      if (object[name] !== value) continue;
      if (found === undefined) delete object[name];
      else defineProperty(object, name, found);
    }
  }

  let own = null;

  /** A function that finds the methods of the start, whatever the script has put in their places. */
  function within(f) {
    const {found} = {found(...given) {
      if (own !== null || !isOther()) return apply(f, this, given);
      own = restore();
      try {
        return apply(f, this, given);
      } finally {
        giveBack(own);
        own = null;
      }
    }};
    defineProperty(found, 'name', {value: f.name});
    defineProperty(found, 'length', {value: f.length});
    return found;
  }

  return within;
})
