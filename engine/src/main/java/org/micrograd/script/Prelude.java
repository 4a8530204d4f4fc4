package org.micrograd.script;

import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.micrograd.draw.Picture;

/** What a language's prelude answers once it has run in a context: functions for Java to call. */
final class Prelude {
  private static final String PYTHON =
      """
      lambda text, file, *arguments: (lambda scope: (exec(compile(text, file, "exec"), scope), scope["prelude"])[1])(
          dict(zip(["bridge", "value_class", "picture_class"], arguments), __name__="micrograd"))
      """;

  private final Value members;

  private Prelude(Value members) {
    this.members = members;
  }

  static Prelude run(Language language, Context context, Bridge bridge) {
    String file = "micrograd/prelude." + language.fileExtension();
    String text = LibraryFiles.prelude(language);
    if (language == Language.JAVASCRIPT) {
      Source source = Source.newBuilder(language.id(), text, file).internal(true).buildLiteral();
      return new Prelude(context.eval(source).execute(bridge));
    }
    // An internal source does not see the bindings: the names go in as arguments.
    Value python = context.eval(language.id(), PYTHON.strip());
    return new Prelude(
        python.execute(
            text,
            file,
            bridge,
            context.asValue(org.micrograd.autograd.Value.class),
            context.asValue(Picture.class)));
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
