package org.micrograd.script.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** Scopes of runs in Python: a dict each, in which the code runs. */
final class PythonScopes implements RunScopes {
  private static final int KEPT = 64;

  private static final String HELPERS =
      """
      import _ast

      def parse(text, file):
          tree = compile(text, file, 'exec', _ast.PyCF_ONLY_AST)
          last = tree.body.pop() if tree.body and isinstance(tree.body[-1], _ast.Expr) else None
          body = compile(tree, file, 'exec') if tree.body else None
          return body, last and compile(_ast.Expression(last.value), file, 'eval')

      def enter(main, shared, names, values):
          scope = {name: main[name] for name in ('__name__', '__builtins__') if name in main}
          scope.update(shared)
          scope.update(zip(names, values))
          return scope

      def run(code, scope):
          body, value = code
          if body is not None:
              exec(body, scope)
          return eval(value, scope) if value is not None else None

      def share(main):
          return {name: value for name, value in main.items() if not name.startswith('__')}

      def leave(scope, shared, given):
          own = [name for name, value in scope.items()
                 if name in given or not (name.startswith('__') or name in shared and shared[name] is value)]
          return own, [scope[name] for name in own]
      """;

  private final Context context;
  private final Language language;
  private final Map<String, Value> parsed =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Value> eldest) {
          return size() > KEPT;
        }
      };
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
      helpers = exec.execute(HELPERS);
      shared = context.eval("python", "{}");
    }
    return helpers.getHashValue(name);
  }

  private Value main() {
    return context.eval("python", "globals()");
  }

  @Override
  public void share() {
    shared = helper("share").execute(main());
  }

  @Override
  public RunScope enter(Map<String, Object> names, String text) {
    Value enter = helper("enter");
    Value none = context.asValue(null);
    Object[] keys = names.keySet().toArray();
    Object[] values = names.values().stream().map(each -> each == null ? none : each).toArray();
    return new Entered(enter.execute(main(), shared, keys, values), keys);
  }

  private final class Entered implements RunScope {
    private final Value scope;
    private final Object[] given;

    Entered(Value scope, Object... given) {
      this.scope = scope;
      this.given = given;
    }

    @Override
    public Value execute(String text, String name) {
      Value parse = helper("parse");
      Value code =
          parsed.computeIfAbsent(
              name + "\n" + text, key -> parse.execute(language.prepared(text), name));
      return helper("run").execute(code, scope);
    }

    @Override
    public Map<String, Value> leave() {
      return RunScope.globals(helper("leave").execute(scope, shared, given));
    }
  }
}
