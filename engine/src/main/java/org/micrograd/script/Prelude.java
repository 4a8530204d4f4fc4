package org.micrograd.script;

import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.micrograd.draw.Picture;

/** What a language's prelude answers once it has run in a context: functions for Java to call. */
final class Prelude {
  private static final String RUN = "lambda scope, code: exec(code, scope) or scope.get('prelude')";

  private final Value members;

  private Prelude(Value members) {
    this.members = members;
  }

  /**
   * Runs its parts: in JavaScript each takes what the one before answered, in Python all share a
   * scope.
   */
  static Prelude run(Language language, Context context, Bridge bridge) {
    return new Prelude(
        language == Language.JAVASCRIPT ? javascript(context, bridge) : python(context, bridge));
  }

  private static Value javascript(Context context, Bridge bridge) {
    Value answer = null;
    for (Map.Entry<String, String> part : LibraryFiles.prelude(Language.JAVASCRIPT).entrySet()) {
      Source source =
          Source.newBuilder("js", part.getValue(), "micrograd/" + part.getKey() + ".js")
              .internal(true)
              .buildLiteral();
      answer = context.eval(source).execute(bridge, answer);
    }
    return answer;
  }

  /** An internal source does not see the bindings: the names go in as entries of the scope. */
  private static Value python(Context context, Bridge bridge) {
    Value scope = context.eval("python", "{}");
    scope.putHashEntry("__name__", "micrograd");
    scope.putHashEntry("bridge", bridge);
    scope.putHashEntry("value_class", context.asValue(org.micrograd.autograd.Value.class));
    scope.putHashEntry("picture_class", context.asValue(Picture.class));
    Value read = context.eval("python", PythonCode.READER.strip());
    scope.putHashEntry("read_code", read);
    Value run = context.eval("python", RUN);
    String version = context.getEngine().getVersion();
    Value answer = null;
    for (Map.Entry<String, String> part : LibraryFiles.prelude(Language.PYTHON).entrySet()) {
      String text = part.getValue();
      String code = LibraryFiles.preludeCode(part.getKey(), text, version);
      answer = run.execute(scope, read.execute(code, text, "micrograd/" + part.getKey() + ".py"));
    }
    return answer;
  }

  /** A function of the prelude, or null where the language needs none of that name. */
  Value function(String name) {
    return members.hasMember(name) ? members.getMember(name) : null;
  }

  /** The names that the library gives to scripts. */
  List<String> exports() {
    return texts(members.getMember("names").execute());
  }

  /** Tells the script its file and arguments. */
  void start(String file, List<String> arguments) {
    members.getMember("start").execute(file, arguments.toArray());
  }

  /** The names that continue a dotted name: {@code d.ba} gives {@code d.backward}. */
  List<String> complete(String start) {
    return texts(members.getMember("complete").execute(start));
  }

  /** A value as the language's own console would write it. */
  String repr(Object value) {
    return members.getMember("repr").execute(value).asString();
  }

  private static List<String> texts(Value list) {
    return list.as(new org.graalvm.polyglot.TypeLiteral<List<String>>() {}).stream()
        .map(String::valueOf)
        .toList();
  }
}
