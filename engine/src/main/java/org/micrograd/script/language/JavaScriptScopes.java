package org.micrograd.script.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Scopes of runs in JavaScript, which has one set of globals. A run's own are put there, those of
 * the engine that its text may mean are put aside, and afterwards all is put back. The text runs as
 * a block: what it declares with {@code let}, {@code const} and {@code class} ends with it. What it
 * declares with {@code var} is there before, so that it can be removed again.
 */
final class JavaScriptScopes implements RunScopes {
  /** Before a text that runs as a block. */
  static final String BLOCK = "{/**/";

  /** Before one with names that the engine has declared with {@code let} or {@code const}. */
  static final String WITH = "with (micrograd$scope) {";

  /** By these a text may reach globals that it does not name. */
  private static final Set<String> REACHING =
      Set.of("this", "globalThis", "eval", "Function", "constructor");

  private static final String HELPERS =
      """
      (() => {
        'use strict';
        const {defineProperty, getOwnPropertyDescriptor, hasOwn, isExtensible} = ({}).constructor;
        const {getOwnPropertyNames, getPrototypeOf, is, setPrototypeOf} = ({}).constructor;
        const global = this, prototype = getPrototypeOf(global);
        const all = () => getOwnPropertyNames(global).filter(name => name !== 'micrograd$scope');
        const plain = (value) => ({value, configurable: true, enumerable: true, writable: true});
        const shared = {__proto__: null};
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
        const isChanged = (before, now) => now.enumerable || 'value' in before && 'value' in now && !is(before.value, now.value);
        defineProperty(global, 'micrograd$scope', {value: undefined, writable: true});
        return {
          isGlobal: (name, isGiven) => name in global && !(isGiven && isFixed(getOwnPropertyDescriptor(global, name))),
          share() {
            for (const name of all()) shared[name] = true;
          },
          enter(names, values, mentioned, declared, lexical, sweeps) {
            const outer = global.micrograd$scope, given = {__proto__: null}, before = {__proto__: null}, scope = {__proto__: null};
            for (const name of lexical) scope[name] = undefined;
            for (let i = 0; i < names.length; i++) given[names[i]] = values[i];
            for (const name of [...mentioned, ...getOwnPropertyNames(given), ...sweeps ? all() : []]) before[name] = getOwnPropertyDescriptor(global, name);
            try {
              for (const name of getOwnPropertyNames(before)) {
                const old = before[name];
                if (name in given) {
                  if (name in scope) scope[name] = given[name];
                  if (isFixed(old)) continue;
                  if (old === undefined || old.configurable) defineProperty(global, name, plain(given[name]));
                  else global[name] = given[name];
                } else if (old !== undefined && !isOurs(old) && !(name in shared)) remove(name);
              }
              for (const name of declared) {
                if (!hasOwn(global, name)) defineProperty(global, name, plain(undefined));
              }
            } catch (e) {
              this.leave({outer, given, before, scope, sweeps});
              throw e;
            }
            global.micrograd$scope = scope;
            return {outer, given, before, scope, sweeps};
          },
          leave({outer, given, before, scope, sweeps}) {
            const names = [], values = [], stuck = [];
            if (!isExtensible(global)) return [names, values, ['globalThis']];
            if (getPrototypeOf(global) !== prototype) setPrototypeOf(global, prototype);
            if (sweeps) for (const name of all()) if (!(name in before)) before[name] = undefined;
            global.micrograd$scope = outer;
            for (const name of getOwnPropertyNames(before)) {
              const old = before[name];
              const now = getOwnPropertyDescriptor(global, name);
              const inScope = name in scope && name in given;
              const isNew = now !== undefined && (name in given || !(name in shared && is(old?.value, now.value)) && (!isOurs(old) || isChanged(old, now)));
              const value = inScope && (isFixed(old) || !is(scope[name], given[name])) ? scope[name] : isNew ? now.value : undefined;
              if (value !== undefined) {
                names.push(name);
                values.push(value);
              }
              try {
                if (old === undefined) {
                  if (now !== undefined) remove(name);
                } else if (!isFixed(old) && (now === undefined || name in given || !is(now.value, old.value) && !(isOurs(old) && !isChanged(old, now)))) {
                  if (old.configurable || now === undefined) defineProperty(global, name, old);
                  else if ('value' in old) global[name] = old.value;
                }
              } catch (e) {
                stuck.push(name);
              }
            }
            return [names, values, stuck];
          }
        };
      })()
      """;

  private final Context context;
  private final Parser sources;
  private Value helpers;
  private boolean shared;

  JavaScriptScopes(Context context, Parser sources) {
    this.context = context;
    this.sources = sources;
  }

  private Value helpers() {
    if (helpers == null) {
      helpers =
          context.eval(
              Source.newBuilder("js", HELPERS, "micrograd/scopes.js")
                  .internal(true)
                  .buildLiteral());
    }
    return helpers;
  }

  @Override
  public void share() {
    shared = true;
    helpers().invokeMember("share");
  }

  @Override
  public RunScope enter(Map<String, Object> names, ScriptText text) {
    Set<String> mentioned = text.words();
    Set<String> lexical = lexical(names, mentioned);
    Value none = context.asValue(null);
    Value entered =
        helpers()
            .invokeMember(
                "enter",
                names.keySet().toArray(),
                names.values().stream().map(each -> each == null ? none : each).toArray(),
                mentioned.toArray(),
                text.known("declared", () -> GlobalDeclarations.of(text.text())).toArray(),
                lexical.toArray(),
                shared && reaches(text));
    return new Entered(entered, lexical.isEmpty() ? BLOCK : WITH);
  }

  /**
   * Whether all globals are looked at afterwards: where tenants share an engine, none may pass a
   * name to another that stands in neither's text.
   */
  private static boolean reaches(ScriptText text) {
    return text.known(
        "reaches",
        () -> text.text().contains("\\u") || !Collections.disjoint(text.words(), REACHING));
  }

  /** The names that the engine has declared so that they cannot be put aside. */
  private Set<String> lexical(Map<String, Object> names, Set<String> mentioned) {
    Value globals = context.getBindings("js");
    Set<String> lexical = new LinkedHashSet<>(names.keySet());
    if (!shared) {
      lexical.addAll(mentioned);
    }
    lexical.removeIf(name -> !globals.hasMember(name));
    if (!lexical.isEmpty()) {
      Value isGlobal = helpers().getMember("isGlobal");
      lexical.removeIf(name -> isGlobal.execute(name, names.containsKey(name)).asBoolean());
    }
    return lexical;
  }

  private final class Entered implements RunScope {
    private final Value entered;
    private final String prefix;

    Entered(Value entered, String prefix) {
      this.entered = entered;
      this.prefix = prefix;
    }

    @Override
    public Value execute(ScriptText text) {
      if (text.known("module", () -> ModuleText.is(text.text(), text.name()))) {
        return sources.parse(text).execute();
      }
      Value parsed;
      try {
        parsed = sources.parse(text, prefix, "\n}");
      } catch (PolyglotException e) {
        Value _ = sources.parse(text);
        throw e;
      }
      return parsed.execute();
    }

    @Override
    public Left leave() {
      return Left.of(helpers().invokeMember("leave", entered));
    }
  }
}
