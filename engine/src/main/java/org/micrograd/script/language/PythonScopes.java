package org.micrograd.script.language;

import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Scopes of runs in Python: a dict each, in which the code runs. Bindings whose functions come back
 * have the dict of the run that made them, so that what these set is seen.
 */
final class PythonScopes implements RunScopes {
  /** What Python itself puts into a module; all other names are a script's own. */
  private static final String MODULE =
      "{'__name__', '__doc__', '__package__', '__loader__', '__spec__', '__builtins__', '__annotations__', '__file__', '__cached__'}";

  /** Leaves of a dict what Python itself has put there: entries that go one by one take long. */
  static final String CLEARED =
      "lambda names: (own := {n: x for n, x in dict(names).items() if n in %s}) is names.clear() or names.update(own)"
          .formatted(MODULE);

  /** Of names those that are a script's own. */
  static final String OWN =
      "lambda names: [n for n in dict(names) if isinstance(n, str) and n not in " + MODULE + "]";

  private static final String HELPERS =
      """
      import _ast

      def parse(text, file):
          tree = compile(text, file, 'exec', _ast.PyCF_ONLY_AST)
          last = tree.body.pop() if tree.body and isinstance(tree.body[-1], _ast.Expr) else None
          body = compile(tree, file, 'exec') if tree.body else None
          return body, last and compile(_ast.Expression(last.value), file, 'eval')

      function, active = type(parse), []

      def home(main, names, values):
          'Where functions that come back were made, if all its names do, and no run is there.'
          for value in values:
              found = getattr(value, '__globals__', None) if type(value) is function else None
              if found is not None and found is not main and found.get('__name__') == main['__name__']:
                  own = {name for name in dict(found) if name not in MODULE}
                  return found if own <= {*names} and id(found) not in active else None
          return None

      def enter(main, shared, names, values):
          scope = home(main, [*names, *shared], values)
          if scope is None:
              scope = {name: main[name] for name in ('__name__', '__builtins__', '__file__') if name in main}
          active.append(id(scope))
          scope.update(shared)
          scope.update(zip(names, values))
          return scope

      def run(code, scope):
          body, value = code
          if body is not None:
              exec(body, scope)
          return eval(value, scope) if value is not None else None

      def share(main):
          return {name: value for name, value in dict(main).items() if name not in MODULE}

      def leave(scope, shared, given):
          active.remove(id(scope))
          own = [name for name, value in dict(scope).items()
                 if isinstance(name, str)
                 and (name in given or not (name in MODULE or name in shared and shared[name] is value))]
          return own, [scope[name] for name in own], []
      """;

  private final Context context;
  private final Language language;
  private Value main;
  private Value helpers;
  private Value shared;

  PythonScopes(Context context, Language language) {
    this.context = context;
    this.language = language;
  }

  private Value helper(String name) {
    if (helpers == null) {
      Value exec =
          context.eval(
              "python",
              "lambda text: (scope := {}, exec(compile(text, 'micrograd/scopes.py', 'exec'), scope))[0]");
      helpers = exec.execute("MODULE = " + MODULE + "\n" + HELPERS);
      shared = context.eval("python", "{}");
      main = context.eval("python", "globals()");
    }
    return helpers.getHashValue(name);
  }

  @Override
  public void share() {
    Value share = helper("share");
    shared = share.execute(main);
  }

  @Override
  public RunScope enter(Map<String, Object> names, ScriptText text) {
    Value enter = helper("enter");
    Value none = context.asValue(null);
    Object[] keys = names.keySet().toArray();
    Object[] values = names.values().stream().map(each -> each == null ? none : each).toArray();
    return new Entered(enter.execute(main, shared, keys, values), keys);
  }

  private final class Entered implements RunScope {
    private final Value scope;
    private final Object[] given;

    Entered(Value scope, Object... given) {
      this.scope = scope;
      this.given = given;
    }

    @Override
    public Value execute(ScriptText text) {
      Value parse = helper("parse");
      Value code =
          text.known("code", () -> parse.execute(language.prepared(text.text()), text.name()));
      return helper("run").execute(code, scope);
    }

    @Override
    public Left leave() {
      return Left.of(helper("leave").execute(scope, shared, given));
    }
  }
}
