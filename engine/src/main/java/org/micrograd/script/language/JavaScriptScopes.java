package org.micrograd.script.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.micrograd.io.Resource;

/**
 * Scopes of runs in JavaScript: an object each, in which the text runs, so that its functions see
 * that object wherever they are called. A text that reaches for globals which it does not name
 * finds them there: those of the engine are put aside for it, and afterwards all is put back.
 *
 * <p>The text runs as a block: what it declares with {@code let}, {@code const} and {@code class}
 * ends with it. What it declares with {@code var} is there before, so that it can be removed again.
 */
final class JavaScriptScopes implements RunScopes {
  /** Before a text that runs as a block. */
  static final String BLOCK = "{/**/";

  /** Before one that runs in the object of its scope. */
  private static final String WITH = "with (micrograd$scope) {";

  /** What may stand before the first line of a text. */
  static final List<Pattern> PREFIXES =
      List.of(
          Pattern.compile(Pattern.quote(BLOCK)),
          Pattern.compile(Pattern.quote(WITH) + "(const micrograd\\$functions=\\[[^\\]]*];)?"));

  /** By these a text may reach globals that it does not name. */
  private static final Set<String> REACHING =
      Set.of("this", "globalThis", "eval", "Function", "constructor", "import", "require");

  /** Of a text without these, nothing can see its scope once it has run. */
  private static final Pattern CLOSING =
      Pattern.compile("=>|\\{|\\b(?:function|class|eval)\\b|\\\\u");

  private final Context context;
  private final Parser sources;
  private final Value weakly;
  private final Numbered homes = new Numbered();
  private Value helpers;
  private boolean shared;

  JavaScriptScopes(Context context, Parser sources) {
    this.context = context;
    this.sources = sources;
    // An application may bind the name.
    this.weakly = context.getBindings("js").getMember("WeakRef");
  }

  private Value helpers() {
    if (helpers == null) {
      helpers =
          context
              .eval(
                  Source.newBuilder(
                          "js",
                          Resource.text(JavaScriptScopes.class, "scopes.js"),
                          "micrograd/scopes.js")
                      .internal(true)
                      .buildLiteral())
              .execute(weakly);
    }
    return helpers;
  }

  @Override
  public void share() {
    shared = true;
    helpers().invokeMember("share");
  }

  @Override
  public RunScope enter(Object home, boolean brings, Map<String, Object> names, ScriptText text) {
    homes.drop(number -> helpers().invokeMember("drop", number));
    Set<String> mentioned = text.words();
    GlobalDeclarations declared = text.known("declared", () -> GlobalDeclarations.of(text.text()));
    Value none = context.asValue(null);
    Value entered =
        helpers()
            .invokeMember(
                "enter",
                closes(text) ? homes.of(home) : homes.known(home),
                names.keySet().toArray(),
                names.values().stream().map(each -> each == null ? none : each).toArray(),
                mentioned.toArray(),
                declared.names().toArray(),
                declared.functions().toArray(),
                lexical(names, mentioned).toArray(),
                reaches(text),
                brings,
                shared && reaches(text));
    return new Entered(entered, prefix(declared.functions()));
  }

  /** Functions of the text are in its scope from the beginning, and in its block. */
  private static String prefix(Set<String> functions) {
    return functions.isEmpty()
        ? WITH
        : functions.stream()
            .map(name -> "micrograd$scope.%1$s=%1$s".formatted(name))
            .collect(Collectors.joining(",", WITH + "const micrograd$functions=[", "];"));
  }

  private static boolean closes(ScriptText text) {
    return text.known("closes", () -> CLOSING.matcher(text.text()).find());
  }

  /**
   * Whether a text may mean globals that it does not name. All are looked at afterwards where
   * tenants share an engine: none may pass a name to another that stands in neither's text.
   */
  private static boolean reaches(ScriptText text) {
    return text.known(
        "reaches",
        () ->
            text.text().contains("\\u")
                || !Collections.disjoint(text.words(), REACHING)
                || ModuleText.is(text.text(), text.name()));
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
