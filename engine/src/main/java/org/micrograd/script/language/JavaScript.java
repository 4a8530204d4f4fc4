package org.micrograd.script.language;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.run.ScriptCall;
import org.micrograd.script.run.SourcePlaces;

/** GraalJS. */
final class JavaScript extends Language {
  /** How many frames an error lists. */
  private static final String FRAMES = "stackTraceLimit";

  JavaScript() {
    super("js", "JavaScript", List.of("js", "mjs", "cjs"));
  }

  @Override
  public Map<String, String> options(Access access) {
    // How many frames an error lists is set where another language calls (see inside).
    // Its own print and console would write in the JVM's charset, which need not be UTF-8.
    return Map.of(
        "js.operator-overloading",
        "true",
        "js.esm-eval-returns-exports",
        "true",
        "js.charset",
        "UTF-8",
        // How a script is left at once, which the prelude keeps for itself.
        "js.shell",
        "true",
        "js.unhandled-rejections",
        "handler",
        "js.stack-trace-api",
        "true",
        "js.text-encoding",
        "true",
        // Most functions of the library are not called by a script.
        "js.lazy-translation",
        "true");
  }

  @Override
  public boolean countsStatements() {
    return true;
  }

  @Override
  public boolean needsFolder() {
    return false;
  }

  @Override
  public List<String> prelude() {
    return List.of("known", "values", "prelude");
  }

  @Override
  public boolean hasStandIns() {
    return false;
  }

  @Override
  public boolean hasOperatorsOfJava() {
    return false;
  }

  @Override
  public boolean hasMapsOfMembers() {
    return true;
  }

  @Override
  public boolean isPlainObject(Value object) {
    return "Object".equals(className(object)) && !object.canExecute() && !object.hasIterator();
  }

  @Override
  public Set<String> data(Value object) {
    return object.getMemberKeys();
  }

  /** What a date of Java, as which a script's own came to it, has as one of the language again. */
  @Override
  public Value attribute(Context context, Value object, String name) {
    return object.isInstant() ? JavaScriptDates.method(context, object.asInstant(), name) : null;
  }

  @Override
  public String text(Value object) {
    return object.toString();
  }

  @Override
  public boolean hasThreads() {
    return false;
  }

  @Override
  public FunctionShape shape(Value function) {
    return JavaScriptShape.of(function);
  }

  @Override
  public boolean isClass(Value object) {
    return object.canInstantiate() && object.toString().startsWith("class");
  }

  @Override
  public boolean isSet(Value object) {
    return object.hasIterator()
        && object.canInvokeMember("has")
        && object.canInvokeMember("add")
        && object.canInvokeMember("delete")
        && object.hasMember("size")
        && object.getMember("size").isNumber();
  }

  @Override
  public boolean isSized(Value object) {
    return false;
  }

  @Override
  public boolean isGenerator(Value object) {
    return object.hasIterator() && object.canInvokeMember("next");
  }

  /** They call it so themselves. */
  @Override
  public String ofSets(String name) {
    return null;
  }

  private static String className(Value object) {
    Value type = object.getMetaObject();
    return type == null ? "Object" : type.getMetaSimpleName();
  }

  @Override
  public String standard() {
    return "ES2025";
  }

  @Override
  public String mediaType() {
    return "text/javascript";
  }

  @Override
  public Lexis lexis() {
    return Lexis.JAVASCRIPT;
  }

  @Override
  public Typing typing() {
    return new JavaScriptTyping();
  }

  @Override
  public boolean isShown(Value value) {
    return !(value.isNull() && "undefined".equals(value.toString())) && result(value) != null;
  }

  @Override
  public FileSystem files(Access access, ModuleFiles modules) {
    return modules;
  }

  @Override
  public FileSystem files(Access access) {
    FileSystem all = FileSystem.newDefaultFileSystem();
    return access.trusted() ? all : new AllowedFiles(access, all, FileSystem.newDenyIOFileSystem());
  }

  @Override
  String prepared(String text) {
    return text;
  }

  /**
   * Contexts do not share code: GraalJS remembers in it which function of which context an operator
   * on Values calls, and would call that of another context. An interactive source would print its
   * value by itself.
   */
  @Override
  Source.Builder completed(Source.Builder source, String text, String name, boolean typed) {
    if (!ModuleText.is(text, name)) {
      return source.cached(false);
    }
    Source.Builder module = source.mimeType("application/javascript+module").cached(false);
    // Nobody asks for the value of a module that was typed.
    return typed ? module : module.content(ModuleText.valued(text, name));
  }

  @Override
  boolean isModule(String text, String name) {
    return ModuleText.is(text, name);
  }

  /** A block: a script may declare its {@code let}s and {@code const}s only once. */
  @Override
  public String again(String text, String name) {
    return ModuleText.is(text, name) ? null : JavaScriptScopes.BLOCK + text + "\n}";
  }

  /** Each part takes what the one before answered. */
  @Override
  public Value run(Context context, List<PreludePart> parts, Map<String, Object> names) {
    Value answer = null;
    for (PreludePart part : parts) {
      Source source =
          Source.newBuilder(id(), part.text(), part.file()).internal(true).buildLiteral();
      answer = context.eval(source).execute(names.get("bridge"), answer);
    }
    return answer;
  }

  @Override
  public String code(InputStream made, String text, String version) {
    return null;
  }

  @Override
  RunScopes scopes(Context context, Parser parser) {
    return new JavaScriptScopes(context, parser);
  }

  @Override
  public Globals globals(Context context) {
    return new JavaScriptGlobals(context);
  }

  @Override
  public Object number(Value number) {
    return JavaScriptNumbers.toJava(number);
  }

  /** A module without exports answers an empty one, or that of its last statement. */
  @Override
  public Value result(Value answer) {
    // A module has no class; only of what has none the text is asked, which may be the script's
    // own.
    if (!answer.hasMembers()
        || answer.getMetaObject() != null
        || !answer.toString().equals("[Module]")) {
      return answer;
    }
    return answer.hasMember(ModuleText.VALUE)
        ? answer.getMember(ModuleText.VALUE)
        : answer.getMemberKeys().isEmpty() ? null : answer;
  }

  /** As the text was before it became a block. */
  @Override
  public ScriptPlace place(PolyglotException e) {
    return SourcePlaces.of(e, ErrorMakers.in(e), JavaScriptScopes.PREFIXES);
  }

  @Override
  public List<ScriptCall> calls(PolyglotException e) {
    List<ScriptCall> calls = SourcePlaces.calls(e, id());
    return calls.subList(ErrorMakers.in(e), calls.size());
  }

  /** Its errors cannot list the frames of another language: they list the innermost alone. */
  @Override
  public <T> T inside(Context context, Supplier<T> action) {
    Value errors = context.getBindings(id()).getMember("Error");
    Value before = errors.getMember(FRAMES);
    errors.putMember(FRAMES, 1);
    try {
      return action.get();
    } finally {
      errors.putMember(FRAMES, before);
    }
  }

  @Override
  public Supplier<List<ScriptCall>> running(Context context) {
    return List::of;
  }

  @Override
  public boolean isUnfinished(PolyglotException e) {
    return JavaScriptTyping.isUnfinished(e);
  }
}
