// The objects in which runs with names of their own see these: what JavaScriptScopes does in JavaScript. NOTES is what an object
// has in it for us: what Java knows of it, and whether it is lent out.
(WeakRef => {
  'use strict';
  const {defineProperty, getOwnPropertyDescriptor, hasOwn, isExtensible, keys} = ({}).constructor;
  const {getOwnPropertyNames, getPrototypeOf, is, setPrototypeOf} = ({}).constructor;
  const {call} = getPrototypeOf(() => {}), deref = call.bind(WeakRef.prototype.deref);
  const global = this, prototype = getPrototypeOf(global), NOTES = 'micrograd$notes';
  const all = () => getOwnPropertyNames(global).filter(name => name !== 'micrograd$scope');
  const plain = (value) => ({value, configurable: true, enumerable: true, writable: true});
  let isShared = false;
  const shared = {__proto__: null}, homes = {__proto__: null};
  const remove = (name) => {
    try {
      delete global[name];
    } catch (e) {
      global[name] = undefined;
    }
  };
  /** NaN, undefined, Infinity. */
  const isFixed = (old) => old !== undefined && !old.configurable && old.writable === false;
  /** The names of the language and of the library are not enumerable. */
  const isOurs = (before) => before !== undefined && !before.enumerable;
  const isMirror = (old) => old?.get !== undefined && hasOwn(old.get, NOTES);
  const isChanged = (before, now) => now.enumerable || 'value' in before && 'value' in now && !is(before.value, now.value);
  const isSame = (old, now) => is(old.value, now.value) && is(old.get, now.get);
  const made = () => defineProperty({__proto__: null}, NOTES, {value: {known: {__proto__: null}, lent: false}});
  /** That of the same bindings, as long as any function sees it. */
  const scopeOf = (home) => {
    const ref = homes[home], found = ref && deref(ref);
    if (home === 0 || found?.[NOTES].lent) return made();
    if (found) return found;
    const scope = made();
    homes[home] = new WeakRef(scope);
    return scope;
  };
  /** Sets what Java has changed since; what functions have changed since stays. */
  const fill = (scope, names, values) => {
    const {known} = scope[NOTES], given = {__proto__: null};
    for (let i = 0; i < names.length; i++) {
      const name = names[i], value = values[i];
      if (name === NOTES) continue;
      if (!(name in scope && name in known && is(known[name], value))) scope[name] = value;
      known[name] = value;
      given[name] = scope[name];
    }
    for (const name of keys(known)) {
      if (!(name in given)) {
        delete scope[name];
        delete known[name];
      }
    }
    return given;
  };
  /** The newest first: what is removed in order is copied each time. */
  const newestFirst = (names) => getOwnPropertyNames(names).reverse();
  /** Functions from elsewhere find what their own globals lack. */
  const mirror = (scope, name) => {
    const get = () => scope[name], set = (value) => { scope[name] = value; };
    get[NOTES] = true;
    defineProperty(global, name, {get, set, configurable: true, enumerable: true});
  };
  const restore = (name, old, stuck) => {
    const now = getOwnPropertyDescriptor(global, name);
    try {
      if (old === undefined) {
        if (now !== undefined) remove(name);
      } else if (!isFixed(old) && (now === undefined || !isSame(old, now) && !(isOurs(old) && !isChanged(old, now)))) {
        if (old.configurable || now === undefined) defineProperty(global, name, old);
        else if ('value' in old) global[name] = old.value;
      }
    } catch (e) {
      stuck.push(name);
    }
  };
  /** A global that the run has made or changed. */
  const isNew = (name, old, now) => now !== undefined && !isMirror(now)
    && !(name in shared && is(old?.value, now.value)) && (!isOurs(old) || isChanged(old, now));
  const answer = (scope, stuck) => {
    const known = scope[NOTES].known = {__proto__: null}, names = [], values = [];
    for (const name of keys(scope)) {
      const value = scope[name];
      if (value === undefined) continue;
      known[name] = value;
      names.push(name);
      values.push(value);
    }
    return [names, values, stuck];
  };
  /** The names of a run are in its scope; among the globals are those that these lack. */
  const beside = {
    enter({scope, given, before, hidden, declared, functions}, mentioned, lexical, brings) {
      for (const name of mentioned) {
        if (name in scope) continue;
        const old = getOwnPropertyDescriptor(global, name);
        if (lexical.includes(name) || brings && old !== undefined && !isOurs(old) && !(name in shared) && !isMirror(old)) {
          hidden.push(name);
          scope[name] = undefined;
          continue;
        }
        before[name] = old;
        if (old !== undefined && !isOurs(old) && !(name in shared)) remove(name);
      }
      for (const name of declared) {
        const old = getOwnPropertyDescriptor(global, name);
        if (!(name in before)) before[name] = old;
        if (old === undefined) defineProperty(global, name, plain(undefined));
        if (!(name in scope) && !functions.includes(name)) scope[name] = undefined;
      }
      for (const name of brings || isShared ? keys(given) : []) {
        const old = getOwnPropertyDescriptor(global, name);
        if (old !== undefined && !isMirror(old)) continue;
        if (!(name in before)) before[name] = old;
        mirror(scope, name);
      }
    },
    leave({scope, before, hidden, declared}, stuck) {
      for (const name of newestFirst(before)) {
        const old = before[name], now = getOwnPropertyDescriptor(global, name);
        const isDeclared = declared.includes(name);
        if (isNew(name, old, now) && now.value !== undefined && !is(old?.value, now.value)
            && !(isDeclared && typeof now.value !== 'function' && name in scope)) scope[name] = now.value;
        restore(name, old, stuck);
      }
      for (const name of hidden) {
        if (scope[name] === undefined && !declared.includes(name)) delete scope[name];
      }
    }
  };
  /** All of them are globals: a text that reaches for those must find them. */
  const instead = {
    enter({scope, given, before, declared, sweeps}, mentioned, lexical) {
      scope[NOTES].lent = true;
      for (const name of keys(scope)) given[name] = scope[name];
      for (const name of [...mentioned, ...keys(given), ...sweeps ? all() : []]) before[name] = getOwnPropertyDescriptor(global, name);
      for (const name of getOwnPropertyNames(before)) {
        const old = before[name];
        if (name in given) {
          if (!lexical.includes(name)) delete scope[name];
          if (isFixed(old)) continue;
          if (old === undefined || old.configurable) defineProperty(global, name, plain(given[name]));
          else global[name] = given[name];
        } else {
          if (lexical.includes(name)) scope[name] = undefined;
          if (old !== undefined && !isOurs(old) && !(name in shared)) remove(name);
        }
      }
      for (const name of declared) {
        if (!hasOwn(global, name)) defineProperty(global, name, plain(undefined));
      }
    },
    leave({scope, before, given, sweeps}, stuck) {
      if (sweeps) for (const name of all()) if (!(name in before)) before[name] = undefined;
      for (const name of newestFirst(before)) {
        const old = before[name], now = getOwnPropertyDescriptor(global, name);
        const inScope = name in scope && name in given;
        const found = now !== undefined && (name in given || isNew(name, old, now));
        const value = inScope && (isFixed(old) || !is(scope[name], given[name])) ? scope[name] : found ? now.value : undefined;
        if (value !== undefined) scope[name] = value;
        else delete scope[name];
        restore(name, old, stuck);
      }
      scope[NOTES].lent = false;
    }
  };
  defineProperty(global, 'micrograd$scope', {value: undefined, writable: true});
  return {
    isGlobal: (name, isGiven) => name in global && !(isGiven && isFixed(getOwnPropertyDescriptor(global, name))),
    share() {
      isShared = true;
      for (const name of all()) shared[name] = true;
    },
    drop(home) {
      delete homes[home];
    },
    enter(home, names, values, mentioned, declared, functions, lexical, reaches, brings, sweeps) {
      const outer = global.micrograd$scope, scope = scopeOf(home), way = reaches ? instead : beside;
      const given = fill(scope, names, values);
      const entered = {outer, scope, way, given, before: {__proto__: null}, hidden: [], declared, functions, sweeps};
      try {
        way.enter(entered, mentioned, lexical, brings);
      } catch (e) {
        this.leave(entered);
        throw e;
      }
      global.micrograd$scope = scope;
      return entered;
    },
    leave(entered) {
      const stuck = [];
      if (!isExtensible(global)) return [[], [], ['globalThis']];
      if (getPrototypeOf(global) !== prototype) setPrototypeOf(global, prototype);
      global.micrograd$scope = entered.outer;
      entered.way.leave(entered, stuck);
      return answer(entered.scope, stuck);
    }
  };
})
