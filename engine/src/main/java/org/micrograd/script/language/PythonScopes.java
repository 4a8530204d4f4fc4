package org.micrograd.script.language;

import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Scopes of runs in Python: a dict each, in which the code runs. Where functions come back to the
 * bindings that they were made for, that is the dict of the run that made them: what these have set
 * is seen.
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

      def home(main, owner, values):
          'Where functions that come back were made, if that was for the same bindings, and no run is there.'
          for value in values:
              found = getattr(value, '__globals__', None) if type(value) is function else None
              if found is not None and found is not main and id(found) not in active:
                  notes = found.get('__cached__')
                  if type(notes) is Notes and notes.owner == owner:
                      return found
          return None

      class Notes:
          'In a scope: whose it is, and what Java knows of it.'
          def __init__(self, owner):
              self.owner, self.known = owner, {}

      def same(a, b):
          return a is b or type(a) is type(b) and type(a) in (int, float, str, bool) and a == b

      def fill(scope, names, values):
          'Sets what Java has changed since; what functions have changed since stays.'
          known = scope['__cached__'].known
          for name in known.keys() - set(names):
              scope.pop(name, None)
          for name, value in zip(names, values):
              if not (name in scope and name in known and same(known[name], value)):
                  scope[name] = value
          known.clear()
          known.update(zip(names, values))

      def enter(main, shared, owner, names, values):
          scope = home(main, owner, values)
          if scope is None:
              scope = {name: main[name] for name in ('__name__', '__builtins__', '__file__') if name in main}
              scope['__cached__'] = Notes(owner)
          active.append(id(scope))
          scope.update(shared)
          fill(scope, names, values)
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
          values = [scope[name] for name in own]
          notes = scope.get('__cached__')
          if type(notes) is Notes:
              notes.known.clear()
              notes.known.update(zip(own, values))
          return own, values, []
      """;

  private final Context context;
  private final Language language;
  private final Numbered homes = new Numbered();
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
  public RunScope enter(Object home, boolean brings, Map<String, Object> names, ScriptText text) {
    Value enter = helper("enter");
    homes.drop(number -> {});
    Value none = context.asValue(null);
    Object[] keys = names.keySet().toArray();
    Object[] values = names.values().stream().map(each -> each == null ? none : each).toArray();
    return new Entered(enter.execute(main, shared, homes.of(home), keys, values), keys);
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
